"""How far the answers of a count lie apart whose rows have an order, before anything is said of their middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.session.views import Field
from wijkwizard.terms import GridValue

FAR = 2
"""So many steps lie between the lowest and the highest quarter where opinions are said to differ."""

DIFFER = "Hier lopen de meningen uiteen."
"""What is said where they do, to everybody."""

_QUARTER, _HALF = 4, 2


@dataclass(frozen=True, slots=True)
class Spread:
    """The spread of a count.

    Attributes:
        lowest, highest: the first and the last row that somebody chose, by its label.
        middle: the row of the person in the middle.
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
    labels = [option.label for option in field.options]
    votes = [value.rows.get(option.id, 0) for option in field.options]
    people = sum(votes)
    if people < SMALLEST:
        return None
    chosen = [place for place, count in enumerate(votes) if count]
    low, high = _reached(votes, people, _QUARTER), len(votes) - 1 - _reached(votes[::-1], people, _QUARTER)
    return Spread(
        labels[chosen[0]], labels[chosen[-1]], labels[_reached(votes, people, _HALF)], high - low >= FAR
    )


def _reached(votes: Sequence[int], people: int, part: int) -> int:
    """Return the place at which at least one in so many people has been counted."""
    so_far = 0
    for place, count in enumerate(votes):
        so_far += count
        if so_far * part >= people:
            return place
    return len(votes) - 1
