"""Finds what is insufficiently known: which figures are missing, which matter most, and who has them.

Missing figures do not mean that all is well. The result is a list of things to find out, each with who can supply
it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from wijkwizard.advice.compare import too_small
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.protected_attributes import about_origin
from wijkwizard.advice.rules import Rules
from wijkwizard.advice.signals import compare
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.model import Indicator
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import and_list, and_more, sentence, spelled

NEEDS: frozenset[str] = frozenset({"signals.indicator", "signals.figure"})
"""What a questionnaire must bind for this advice on what the group typed."""

MissingPart = Literal["cijfer", "vergelijking", "te-klein", "welk-signaal"]
"""What is missing: the figure, a figure to compare it with, enough cases to show it, or its indicator."""

_BINDING: Mapping[MissingPart, str] = MappingProxyType(
    {
        "cijfer": "signals.figure",
        "vergelijking": "signals.city_figure",
        "te-klein": "signals.figure",
        "welk-signaal": "signals.indicator",
    }
)
_LACKS: Mapping[MissingPart, str] = MappingProxyType(
    {
        "cijfer": "Het cijfer is niet bekend.",
        "vergelijking": "Het cijfer is er. Een cijfer om het naast te leggen ontbreekt, zoals dat van de gemeente.",
        "te-klein": "Het gaat om minder dan tien. Daarom staat er geen cijfer. Vraag naar een groter gebied.",
        "welk-signaal": "Er is geen signaal uit de lijst gekozen. De wizard weet niet of hoger beter of slechter is.",
    }
)

_NAMED = 3
"""So many signals are named of which too little is known; of more is told how many."""


class UnknownFigure(Frozen):
    """A missing figure to find out.

    Attributes:
        key: stable as long as the indicator or the row is.
        indicator: id of the indicator; empty when the group chose none.
        row: row in which the group left it open; empty when there is none.
        bindings: place in the plan it belongs to.
        label: name of the indicator.
        lack: what is missing.
        text: what is missing, in words.
        why: why it would matter.
        owner: who has it.
        ask: the whole as something to do.
        sources: ids of the sources behind ``why``.
    """

    key: str
    indicator: str
    row: str = ""
    bindings: tuple[str, ...]
    label: str
    lack: MissingPart
    text: str
    why: str
    owner: str
    ask: str
    sources: tuple[str, ...] = ()


class Unknowns(Frozen):
    """All missing figures.

    Attributes:
        insufficient: so much is unknown that this is an outcome of its own.
        text: the outcome in words; empty when everything of the default set is known.
        rows: what to find out, what matters most first.
        terrains: ids of the terreinen about which nothing is known.
    """

    insufficient: bool
    text: str
    rows: tuple[UnknownFigure, ...]
    terrains: tuple[str, ...] = ()


def unknowns(measured: Sequence[Measured], rules: Rules, knowledge: Knowledge) -> Unknowns:
    """Return what is not known of the default set and of what the group chose.

    Args:
        measured: the figures, from files and as typed.
        rules: the default set and why each indicator is in it.
        knowledge: what the indicators are, and who has the figures.
    """
    made = compare(measured, rules, knowledge)
    known = {item.indicator for item in made}
    bare = tuple(
        row.id for row in knowledge.terrains.rows if not any(item.terrain == row.id for item in made)
    )
    rows = _of_set(measured, rules, knowledge, known)
    order = _importance(rules, knowledge, bare)
    missing = [item for item in rules.default_ids if item not in known]
    share = 100 * (len(rules.default_ids) - len(missing)) / len(rules.default_ids)
    insufficient = bool(bare) or share < rules.band_values["onvoldoende-bekend"]
    return Unknowns(
        insufficient=insufficient,
        text=_outcome(missing, bare, rules, knowledge, insufficient=insufficient),
        rows=(*sorted(rows, key=lambda item: order.get(item.indicator, len(order))), *_nameless(measured)),
        terrains=bare,
    )


def _of_set(
    measured: Sequence[Measured], rules: Rules, knowledge: Knowledge, known: set[str]
) -> list[UnknownFigure]:
    """Return the missing figures of the default set, and of other indicators that the group chose."""
    chosen = [item.indicator for item in measured if item.indicator]
    rows = []
    for wanted in dict.fromkeys((*rules.default_ids, *chosen)):
        row = knowledge.indicators.find(wanted)
        if row is None or wanted in known or about_origin(row.id, row.label, row.long):
            continue
        readings = [item for item in measured if item.indicator == wanted]
        rows.append(_unknown(row, readings, rules))
    return rows


def _unknown(row: Indicator, readings: Sequence[Measured], rules: Rules) -> UnknownFigure:
    lack: MissingPart = "cijfer"
    if any(too_small(reading, rules) for reading in readings):
        lack = "te-klein"
    elif any(reading.known for reading in readings):
        lack = "vergelijking"
    default = next((item for item in rules.default_set if item.indicator == row.id), None)
    return UnknownFigure(
        key=f"onbekend:{row.id}",
        indicator=row.id,
        row=next((reading.row for reading in readings if reading.row), ""),
        bindings=(_BINDING[lack],),
        label=row.label,
        lack=lack,
        text=_LACKS[lack],
        why=default.why if default else row.text,
        owner=row.owner,
        ask=f"Uitzoeken: {row.long or row.label}. Wie dit heeft: {row.owner}.",
        sources=default.sources if default else row.sources,
    )


def _nameless(measured: Sequence[Measured]) -> tuple[UnknownFigure, ...]:
    return tuple(
        UnknownFigure(
            key=f"onbekend:{item.row}",
            indicator="",
            row=item.row,
            bindings=(_BINDING["welk-signaal"],),
            label=item.title,
            lack="welk-signaal",
            text=_LACKS["welk-signaal"],
            why="Zonder richting kan de wizard er niets naast leggen.",
            owner="de groep",
            ask=f"Kies een signaal uit de lijst bij: {sentence(item.title)}",
        )
        for item in measured
        if not item.indicator
    )


def _importance(rules: Rules, knowledge: Knowledge, bare: Sequence[str]) -> dict[str, int]:
    """Rank indicators: alarm bells, the first of an unknown policy field, early, perception, rest."""

    def rank(row: Indicator) -> tuple[bool, bool, bool, bool, bool]:
        return (
            not row.alarm_bell,
            row.terrain not in bare,
            row.id not in rules.default_ids,
            row.timing != "vroeg",
            row.kind != "beleving",
        )

    return {row.id: n for n, row in enumerate(sorted(knowledge.indicators.rows, key=rank))}


def _outcome(
    missing: Sequence[str], bare: Sequence[str], rules: Rules, knowledge: Knowledge, *, insufficient: bool
) -> str:
    if not missing and not bare:
        return ""
    total = len(rules.default_ids)
    named = and_more([f"'{knowledge.indicators.get(item).label}'" for item in missing], _NAMED)
    which = f": {named}" if len(missing) < total else ""
    count = (
        f"{spelled(len(missing))} van de {spelled(total)}"
        if len(missing) < total
        else f"alle {spelled(total)}"
    )
    text = f"Van {count} vaste signalen is te weinig bekend{which}."
    if bare:
        labels = and_list([knowledge.terrains.get(item).label.lower() for item in bare])
        text += f" Er is niets bekend over {'het terrein' if len(bare) == 1 else 'de terreinen'} {labels}."
    return f"Onvoldoende bekend. {text} Niet weten is iets anders dan geen zorgen." if insufficient else text
