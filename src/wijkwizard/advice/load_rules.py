"""Loads the rules and reports every fault at once, in the same words as the tables of what is known.

A set of signals that misses the alarm bells, the early signals, a perception or a whole terrein would mislead
in silence, so that is a fault in the file and no matter of taste.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from wijkwizard.advice.protected_attributes import about_origin
from wijkwizard.advice.rules import Rules
from wijkwizard.files.look import read_bytes
from wijkwizard.knowledge import Fault, Knowledge
from wijkwizard.knowledge.base import RefersTo
from wijkwizard.knowledge.faults import from_pydantic
from wijkwizard.knowledge.yaml_positions import KeyPath, PositionedData, TextPosition, UnreadableError, read
from wijkwizard.terms import Frozen
from wijkwizard.terms.near import Near

FOLDER, FILE = "signalen", "regels.yaml"
"""Where the rules stand below ``questions``."""

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


class LoadedRules(Frozen):
    """What came out of the file; ``rules`` is None when there are faults."""

    rules: Rules | None
    faults: tuple[Fault, ...]


def load_rules(path: Path, knowledge: Knowledge) -> LoadedRules:
    """Load the rules.

    Args:
        path: the file.
        knowledge: the tables that the rules refer to.
    """
    content = _read(path)
    if isinstance(content, Fault):
        return LoadedRules(rules=None, faults=(content,))
    faults = [
        _fault(mark, "sleutel-dubbel", f"De sleutel '{key}' staat hier twee keer.", "Haal er één weg.")
        for mark, key in content.duplicates
    ]
    try:
        rules = Rules.model_validate(content.data)
    except ValidationError as problem:
        near = Near()
        faults += [_from_error(error, content, near) for error in problem.errors(include_url=False)]
        return LoadedRules(rules=None, faults=_ordered(faults))
    faults += _references(rules, content, knowledge)
    faults += _twice(rules, content)
    faults += [] if faults else _default_set(rules, content, knowledge)
    return LoadedRules(rules=None if faults else rules, faults=_ordered(faults))


def _ordered(faults: list[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: (fault.line, fault.column)))


def _fault(mark: TextPosition, code: str, what: str, remedy: str) -> Fault:
    return Fault(file=FILE, line=mark[0], column=mark[1], code=code, what=what, remedy=remedy)


def _read(path: Path) -> PositionedData | Fault:
    try:
        return read(read_bytes(path).decode("utf-8-sig"))
    except OSError:
        what, remedy = (
            "Dit bestand ontbreekt of is niet te lezen.",
            "Zet het terug uit de map van de wijkwizard.",
        )
        return _fault((1, 1), "regels-ontbreken", what, remedy)
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        remedy = "Kies in uw tekstprogramma bij opslaan voor UTF-8."
        return _fault((line, 1), "geen-utf8", "Dit bestand is niet opgeslagen als UTF-8.", remedy)
    except UnreadableError as problem:
        return _fault((problem.line, problem.column), problem.code, problem.what, problem.remedy)


def _from_error(error: Any, content: PositionedData, near: Near) -> Fault:
    code, what, remedy = from_pydantic(error, _known_keys(error["loc"]), near)
    return _fault(content.at(error["loc"], key=code == "sleutel-onbekend"), code, what, remedy)


def _known_keys(place: KeyPath) -> tuple[str, ...]:
    """Return the keys that may stand in the block where a fault is."""
    model: type[BaseModel] = Rules
    for part in place[:-1]:
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


def _references(rules: Rules, content: PositionedData, knowledge: Knowledge) -> list[Fault]:
    faults, near = [], Near()
    for place, table, wanted in _named(rules, ()):
        known = [row.id for row in knowledge.table(table)]
        if wanted not in known:
            remedy = near.suggest(wanted, known, f"Voeg de regel toe aan {table}.yaml.")
            what = f"'{wanted}' staat niet in de tabel '{table}'."
            faults.append(_fault(content.at(place), "verwijzing-onbekend", what, remedy))
    bands = [band.id for band in rules.bands]
    for n, rule in enumerate(rules.rules):
        faults += [
            _fault(
                content.at(("rules", n, "bands")),
                "verwijzing-onbekend",
                f"De grens '{item}' bestaat niet.",
                near.suggest(item, bands, "Zet hem bij 'bands'."),
            )
            for item in rule.bands
            if item not in bands
        ]
    faults += [
        _fault(
            content.at(("least_differences", n, "band")),
            "verwijzing-onbekend",
            f"De grens '{difference.band}' bestaat niet.",
            near.suggest(difference.band, bands, "Zet hem bij 'bands'."),
        )
        for n, difference in enumerate(rules.least_differences)
        if difference.band not in bands
    ]
    faults += [
        _fault(
            content.at(("bands",)), "grens-ontbreekt", f"De grens '{item}' ontbreekt.", "Zet hem bij 'bands'."
        )
        for item in NEEDED_BANDS
        if item not in bands
    ]
    return faults


def _twice(rules: Rules, content: PositionedData) -> list[Fault]:
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
                faults.append(_fault(content.at((name, n)), "id-dubbel", what, "Haal er één weg."))
            seen.add(row_id)
    return faults


def _default_set(rules: Rules, content: PositionedData, knowledge: Knowledge) -> list[Fault]:
    chosen = [knowledge.indicator(item) for item in rules.default_ids]
    mark = content.at(("default_set",))
    faults = []
    for n, row in enumerate(chosen):
        if about_origin(row.id, row.label, row.long):
            what = f"'{row.id}' gaat over afkomst of geloof. Dat is geen signaal."
            place = content.at(("default_set", n))
            faults.append(_fault(place, "afkomst", what, "Kies inkomen, leeftijd of huishouden."))
    missing = [bell.label for bell in knowledge.alarm_bells() if bell not in chosen]
    if missing:
        what = f"In de basisset ontbreekt een alarmbel: {', '.join(missing)}."
        faults.append(_fault(mark, "alarmbel-ontbreekt", what, "Neem alle vier de alarmbellen op."))
    if sum(row.timing == "vroeg" and not row.alarm_bell for row in chosen) < _EARLY_BESIDE_BELLS:
        what = "Naast de alarmbellen staan er te weinig vroege signalen in de basisset."
        faults.append(_fault(mark, "te-weinig-vroeg", what, "Neem minstens twee andere vroege signalen op."))
    if not any(row.kind == "beleving" for row in chosen):
        what = "In de basisset staat geen signaal van beleving."
        faults.append(_fault(mark, "beleving-ontbreekt", what, "Neem minstens één signaal van beleving op."))
    bare = [row.label for row in knowledge.terrains.rows if row.id not in {item.terrain for item in chosen}]
    if bare:
        what = f"Een terrein heeft geen signaal in de basisset: {', '.join(bare)}."
        faults.append(
            _fault(mark, "terrein-niet-gedekt", what, "Neem voor elk terrein minstens één signaal op.")
        )
    return faults
