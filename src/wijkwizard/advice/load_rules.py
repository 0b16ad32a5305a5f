"""Loads the rules and reports all faults at once, in the same form as the loader of the knowledge tables.

A set of signals without the alarm bells, the early signals, a perception or one of the policy fields (terreinen)
would mislead without anyone noticing, so it is reported as a fault in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, ValidationError

from wijkwizard.advice.protected_attributes import about_origin
from wijkwizard.advice.rules import Rules
from wijkwizard.authoring import complaints
from wijkwizard.authoring.complaints import ExpectedKeys
from wijkwizard.authoring.faults import Fault, fault
from wijkwizard.authoring.yaml_reader import KeyPath, YamlFile, read_file
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.base import RefersTo
from wijkwizard.terms import Frozen
from wijkwizard.terms.near import Suggestions

FOLDER, FILE = "signalen", "regels.yaml"
"""The path of the rules below ``questions``."""

NEEDED_BANDS = (
    "ongeveer-gelijk",
    "ontwikkeling-gelijk",
    "ontwikkeling-jaren",
    "uiterste-deel",
    "kleinste-groep",
    "kleine-aantallen",
    "oud-cijfer",
    "onvoldoende-bekend",
)
_EARLY_BESIDE_BELLS = 2
_MISSING = (
    "regels-ontbreken",
    "Dit bestand ontbreekt of is niet te lezen.",
    "Zet het terug uit de map van de wijkwizard.",
)


class LoadedRules(Frozen):
    """The result of loading the file; ``rules`` is None when there are faults."""

    rules: Rules | None
    faults: tuple[Fault, ...]


def load_rules(path: Path, knowledge: Knowledge) -> LoadedRules:
    """Load the rules.

    Args:
        path: the file.
        knowledge: the tables that the rules refer to.
    """
    content = read_file(path, FILE, _MISSING)
    faults = list(content.faults)
    if content.data is None and faults:
        return LoadedRules(rules=None, faults=tuple(faults))
    try:
        rules = Rules.model_validate(content.data)
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
        faults += [
            fault for _, fault in complaints.tell(errors, content.data, content, ExpectedKeys(_known_keys))
        ]
        return LoadedRules(rules=None, faults=_ordered(faults))
    faults += _references(rules, content, knowledge)
    faults += _twice(rules, content)
    faults += [] if faults else _default_set(rules, content, knowledge)
    return LoadedRules(rules=None if faults else rules, faults=_ordered(faults))


def _ordered(faults: list[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: (fault.line, fault.column)))


def _known_keys(place: KeyPath) -> tuple[str, ...]:
    """Return the allowed keys of the block of a fault."""
    model: type[BaseModel] = Rules
    for part in place:
        field = model.model_fields.get(str(part))
        inner = get_args(field.annotation) if field else ()
        if inner and isinstance(inner[0], type) and issubclass(inner[0], BaseModel):
            model = inner[0]
    return tuple(model.model_fields)


def _named(block: Frozen, place: KeyPath) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield place, table and id of every reference in a block and in the blocks inside it."""
    for name, field in type(block).model_fields.items():
        held = getattr(block, name)
        for n, item in enumerate(held) if isinstance(held, tuple) else ():
            if isinstance(item, Frozen):
                yield from _named(item, (*place, name, n))
        for mark in field.metadata:
            if isinstance(mark, RefersTo) and held:
                many = held if isinstance(held, tuple) else (held,)
                yield from (((*place, name), mark.table, item) for item in many)


def _references(rules: Rules, content: YamlFile, knowledge: Knowledge) -> list[Fault]:
    faults, near = [], Suggestions()
    for place, table, wanted in _named(rules, ()):
        known = [row.id for row in knowledge.table(table)]
        if wanted not in known:
            remedy = near.suggest(wanted, known, f"Voeg de regel toe aan {table}.yaml.")
            what = f"'{wanted}' staat niet in de tabel '{table}'."
            faults.append(fault(content.at(place), "verwijzing-onbekend", what, remedy))
    bands = [band.id for band in rules.bands]
    for n, rule in enumerate(rules.rules):
        faults += [
            fault(
                content.at(("rules", n, "bands")),
                "verwijzing-onbekend",
                f"De grens '{item}' bestaat niet.",
                near.suggest(item, bands, "Zet hem bij 'bands'."),
            )
            for item in rule.bands
            if item not in bands
        ]
    faults += [
        fault(
            content.at(("least_differences", n, "band")),
            "verwijzing-onbekend",
            f"De grens '{difference.band}' bestaat niet.",
            near.suggest(difference.band, bands, "Zet hem bij 'bands'."),
        )
        for n, difference in enumerate(rules.least_differences)
        if difference.band not in bands
    ]
    faults += [
        fault(
            content.at(("bands",)), "grens-ontbreekt", f"De grens '{item}' ontbreekt.", "Zet hem bij 'bands'."
        )
        for item in NEEDED_BANDS
        if item not in bands
    ]
    return faults


def _twice(rules: Rules, content: YamlFile) -> list[Fault]:
    faults = []
    for name in (
        "default_set",
        "bands",
        "rules",
        "scales",
        "readings",
        "least_differences",
        "minds",
        "pairs",
        "estimates",
    ):
        seen: set[str] = set()
        for n, row in enumerate(getattr(rules, name)):
            row_id = row.indicator if name == "default_set" else row.id
            if row_id in seen:
                what = f"'{row_id}' staat hier twee keer."
                faults.append(fault(content.at((name, n)), "id-dubbel", what, "Haal er één weg."))
            seen.add(row_id)
    return faults


def _default_set(rules: Rules, content: YamlFile, knowledge: Knowledge) -> list[Fault]:
    chosen = [knowledge.indicator(indicator_id) for indicator_id in rules.default_ids]
    mark = content.at(("default_set",))
    faults = []
    for n, row in enumerate(chosen):
        if about_origin(row.id, row.label, row.long):
            what = f"'{row.id}' gaat over afkomst of geloof. Dat is geen signaal."
            place = content.at(("default_set", n))
            faults.append(fault(place, "afkomst", what, "Kies inkomen, leeftijd of huishouden."))
    missing = [bell.label for bell in knowledge.alarm_bells() if bell not in chosen]
    if missing:
        what = f"In de basisset ontbreekt een alarmbel: {', '.join(missing)}."
        faults.append(fault(mark, "alarmbel-ontbreekt", what, "Neem alle vier de alarmbellen op."))
    if sum(row.timing == "vroeg" and not row.alarm_bell for row in chosen) < _EARLY_BESIDE_BELLS:
        what = "Naast de alarmbellen staan er te weinig vroege signalen in de basisset."
        faults.append(fault(mark, "te-weinig-vroeg", what, "Neem minstens twee andere vroege signalen op."))
    if not any(row.kind == "beleving" for row in chosen):
        what = "In de basisset staat geen signaal van beleving."
        faults.append(fault(mark, "beleving-ontbreekt", what, "Neem minstens één signaal van beleving op."))
    bare = [
        row.label
        for row in knowledge.terrains.rows
        if row.id not in {indicator.terrain for indicator in chosen}
    ]
    if bare:
        what = f"Een terrein heeft geen signaal in de basisset: {', '.join(bare)}."
        faults.append(
            fault(mark, "terrein-niet-gedekt", what, "Neem voor elk terrein minstens één signaal op.")
        )
    return faults
