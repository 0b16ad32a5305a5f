"""The what-if: figures and thresholds that can be tried, and in words what would change. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from wijkwizard.advice.what_if import BandChange, Change, FigureChange, Move, Moves
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.numbers import read_number, spoken_number
from wijkwizard.session.statistics.figure_lines import FigureLine, findings_of, measured_of
from wijkwizard.terms.units import with_unit

if TYPE_CHECKING:
    from wijkwizard.session.reader import Reader

Which = Literal["value", "gemeente", "gemeente_without", "country", "class_number"]
NOTHING_MOVES = "Er verandert niets: wat opviel, valt nog op, en wat niet opviel, nog niet."


@dataclass(frozen=True, slots=True)
class Adjustable:
    """A figure or a threshold that can be tried with another value.

    Attributes:
        id: its id.
        label: what it is, with the value that it has now.
        subject: what it is about; empty for a threshold.
        which: which figure, or the id of the threshold.
    """

    id: str
    label: str
    subject: str
    which: str

    def change(self, value: Decimal) -> Change:
        """Return the change to this value.

        Raises:
            ValueError: when a threshold is not above zero.
        """
        if not self.subject:
            return BandChange(band=self.which, value=value)
        return FigureChange.model_validate({"subject": self.subject, "figure": self.which, "value": value})


def trials(reader: Reader, line: FigureLine) -> tuple[Adjustable, ...]:
    """Return what can be tried for a figure: its values, and the thresholds that apply to it."""
    return tuple(_trials(reader, line))


def _trials(reader: Reader, line: FigureLine) -> Iterator[Adjustable]:
    now = measured_of(reader, line)
    if now is None:
        return
    as_class = now.class_number is not None and now.value in {None, now.class_number}
    own: tuple[Which, str, Decimal | None] = (
        ("class_number", "de klasse", now.class_number) if as_class else ("value", "dit cijfer", now.value)
    )
    values: tuple[tuple[Which, str, Decimal | None], ...] = (
        own,
        ("gemeente", "de gemeente", now.gemeente),
        ("gemeente_without", "de rest van de gemeente", now.gemeente_without),
        ("country", "Nederland", now.country),
    )
    for which, name, value in values:
        if value is not None or which == own[0]:
            held = "onbekend" if value is None else with_unit(value, now.unit)
            yield Adjustable(which, f"{name} (nu {held})", now.subject, which)
    rules = {finding.rule for finding in findings_of(reader, line)}
    bands = dict.fromkeys(
        band for rule in reader.questions.rules.rules if rule.id in rules for band in rule.bands
    )
    for name in bands:
        band = reader.questions.rules.band(name)
        yield Adjustable(
            f"grens:{name}", f"grens '{band.label}' (nu {with_unit(band.value, band.unit)})", "", name
        )


def number_of(text: str) -> Decimal | Misfit:
    """Read a value that is tried as every other number is read, or return why there is none."""
    return read_number(text, "number")


def tried_words(value: Decimal) -> str:
    """Return the tried value in words that differ from what was typed."""
    return f"= {spoken_number(value, 'number')}"


def moves_words(moves: Moves) -> tuple[str, ...]:
    """Return in words what moves, a line each."""
    if moves.nothing:
        return (NOTHING_MOVES,)
    return tuple(_words(finding) for finding in (*moves.findings, *moves.terrains))


def _words(move: Move) -> str:
    was, becomes = move.was or "geen vergelijking", move.becomes or "geen vergelijking meer"
    return f"{move.label}\n  nu: {was}\n  dan: {becomes}"
