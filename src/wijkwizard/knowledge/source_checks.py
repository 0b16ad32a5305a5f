"""Checks on sources: a row about a law has a date, and a figure has an official publisher.

Like the checks across tables they use the unvalidated data, so that all faults are reported at once with a
position.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from wijkwizard.authoring.faults import Fault, fault
from wijkwizard.authoring.yaml_reader import YamlFile
from wijkwizard.knowledge.base import Entry
from wijkwizard.knowledge.check import rows
from wijkwizard.knowledge.container import row_type
from wijkwizard.knowledge.sources import Publisher, Source

SILENT = frozenset({"id", "notes", "held_on", "ask_whom", "address"})
"""Fields of text that no reader sees, or that are no sentence."""


def readable_fields(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield name and text of every field of a row that people may read."""
    for name, text in row.items():
        if isinstance(text, str) and name not in SILENT:
            yield name, text


def phrases_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that matches one of these words or phrases, whole and ignoring case."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def check_laws(read: Mapping[str, YamlFile]) -> list[Fault]:
    """Return a fault for each row about a law without the date on which it was checked."""
    words = tuple(
        str(form) for _, row in rows(read.get("rechtswoorden")) for form in _listed(row.get("forms"))
    )
    if not words:
        return []
    legal = phrases_pattern(words)
    return [
        fault(
            read[table_id].at(("rows", n, name)),
            "dag-ontbreekt",
            f"Bij '{row.get('id')}': '{found}' gaat over een wet of regel, en er staat niet bij wanneer dat gold.",
            "Voeg 'held_on:' toe, met de dag van de tekst waarin u dit las.",
        )
        for table_id in read
        if table_id != "rechtswoorden" and issubclass(row_type(table_id), Entry)
        for n, row in rows(read[table_id])
        if not row.get("held_on")
        for name, found in _first(legal, row)
    ]


def _first(pattern: re.Pattern[str], row: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the first field of a row in which a pattern matches, with the match; an empty list when none."""
    hits = [(name, found[0]) for name, text in readable_fields(row) if (found := pattern.search(text))]
    return hits[:1]


def check_publishers(read: Mapping[str, YamlFile]) -> list[Fault]:
    """Return faults of unfit pages, of unmarked copies, and of unofficial figures.

    The first source of a national figure is the one that supports it.
    """
    known = _valid(read.get("uitgevers"), Publisher)
    sources = {item.id: item for item in _valid(read.get("bronnen"), Source)}
    if not known or not sources:
        return []
    kinds = {
        source.id: {each.kind for each in known if each.owns(source.host)} for source in sources.values()
    }
    unfit = [
        fault(
            read["bronnen"].at(("rows", n, "address")),
            "bron-ongeschikt",
            f"Bij '{row['id']}': deze pagina is geen bron voor een cijfer of een begrip.",
            "Noem de maker zelf, of een bericht van een omroep, krant of kennisinstelling.",
        )
        for n, row in rows(read["bronnen"])
        if "ongeschikt" in kinds.get(str(row.get("id")), ())
    ]
    copies = [
        fault(
            read["bronnen"].at(("rows", n, "address")),
            "kopie-onbenoemd",
            f"Bij '{row['id']}': dit adres toont een kopie, of juist niet, en er staat iets anders.",
            "Noem bij 'copy_on' de site van de kopie, of haal die regel weg.",
        )
        for n, row in rows(read["bronnen"])
        if (found := sources.get(str(row.get("id")))) and ("kopie" in kinds[found.id]) != bool(found.copy_on)
    ]
    return [*unfit, *copies] + [
        _second_hand(read["referentiewaarden"], n, row, official=official)
        for n, row in rows(read.get("referentiewaarden"))
        if (
            official := any(
                "officieel" in kinds.get(str(item), ()) for item in _listed(row.get("sources"))[:1]
            )
        )
        == bool(row.get("check_at"))
    ]


def _second_hand(content: YamlFile, n: int, row: Mapping[str, Any], *, official: bool) -> Fault:
    what = "staat geen bron van een officiële instelling. Een lezer moet weten waar hij dit kan controleren."
    remedy = "Noem de instelling zelf bij 'sources', of zeg bij 'check_at' waar het te controleren is."
    if official:
        what = "staat een bron van een officiële instelling, en toch 'check_at'."
        remedy = "Haal 'check_at' weg."
    at = content.at(("rows", n, "id"))
    return fault(at, "bron-niet-officieel", f"Bij '{row.get('id')}' {what}", remedy)


def _listed(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _valid(content: YamlFile | None, model: type[Any]) -> list[Any]:
    """Return the rows that validate; faults of the others are reported elsewhere."""
    made = []
    for _, row in rows(content):
        try:
            made.append(model.model_validate(row))
        except ValueError:
            continue
    return made
