"""How far the answers of a count lie apart whose rows have an order, before anything is said of their middle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.session.cells import steps_of
from wijkwizard.session.views import Field, OptionView
from wijkwizard.terms import GridValue
from wijkwizard.terms.count_cells import of_row
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.units import many

FAR = 2
"""So many steps lie between the lowest and the highest quarter where opinions are said to differ."""

DIFFER = "Hier lopen de meningen uiteen."
"""What is said where they do, to everybody."""

_NAMED = 3
"""So many rows are named; of more only how many there are."""

_QUARTER, _HALF = 4, 2


@dataclass(frozen=True, slots=True)
class Spread:
    """The spread of a count.

    Attributes:
        lowest, highest: the first and the last row or step that somebody chose, by its label.
        middle: that of the person in the middle.
        far: whether at least a quarter of the people chose ``FAR`` or more steps from at least another quarter.
    """

    lowest: str
    highest: str
    middle: str
    far: bool


def spread_of(field: Field) -> Spread | None:
    """Return the spread of a count that is shown; ``None`` without an order, and of fewer than three people."""
    value = field.answer.value if field.answer else None
    if not isinstance(field.question, GridQuestion) or not field.question.ordered:
        return None
    if not isinstance(value, GridValue):
        return None
    return _spread(field.options, value.rows)


def spreads_of(field: Field) -> Mapping[str, Spread]:
    """Return by row the spread of a count of steps that is shown; without rows in which fewer than three people chose.

    Any other count has none.
    """
    steps, value = steps_of(field), field.answer.value if field.answer else None
    if not steps or not isinstance(value, GridValue):
        return {}
    found = {row.id: _spread(steps, of_row(value.v, row.id)) for row in field.options}
    return {row: spread for row, spread in found.items() if spread is not None}


def _spread(ordered: Sequence[OptionView], counts: Mapping[str, int]) -> Spread | None:
    votes = [counts.get(each.id, 0) for each in ordered]
    people = sum(votes)
    if people < SMALLEST:
        return None
    chosen = [place for place, count in enumerate(votes) if count]
    low, high = _reached(votes, people, _QUARTER), len(votes) - 1 - _reached(votes[::-1], people, _QUARTER)
    return Spread(
        ordered[chosen[0]].label,
        ordered[chosen[-1]].label,
        ordered[_reached(votes, people, _HALF)].label,
        high - low >= FAR,
    )


def _reached(votes: Sequence[int], people: int, part: int) -> int:
    """Return the place at which at least one in so many people has been counted."""
    so_far = 0
    for place, count in enumerate(votes):
        so_far += count
        if so_far * part >= people:
            return place
    return len(votes) - 1


def differs(field: Field) -> str:
    """Return that opinions differ in a count that is shown, of steps with where; empty where they do not."""
    spread = spread_of(field)
    if spread is not None and spread.far:
        return DIFFER
    found = spreads_of(field)
    rows = [called(row) for row in field.options if row.id in found and found[row.id].far]
    if len(rows) > _NAMED:
        return f"Bij {many(len(rows), 'regel', 'regels')} lopen de meningen uiteen."
    return f"Hier lopen de meningen uiteen: {and_list(rows)}." if rows else ""


def called(row: OptionView) -> str:
    """Return what a row is called within a sentence; it can be a sentence itself."""
    return f"'{row.label.rstrip('.')}'"
