"""The last round of a count in silence: people talk about what differs, and count once more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wijkwizard.questionnaire.kinds.grid import GridQuestion, is_count
from wijkwizard.questionnaire.silent_counts import AGAIN
from wijkwizard.terms import Answers, GridValue, Slot
from wijkwizard.terms.kept import kept_by_object

if TYPE_CHECKING:
    from wijkwizard.questionnaire.index import Index


_LEAST = 3
"""Of fewer ballots nothing may be told, so they can stand in the place of no other round."""


def round_after(index: Index, slot: Slot) -> Slot | None:
    """Return the round that can follow a count; ``None`` where none can, and of what is no count."""
    following = index.silent_counts.get(slot.question)
    if following is None or slot.row is not None or not is_count(index.by_id.get(slot.question)):
        return None
    return Slot(following)


def last_round(index: Index, answers: Answers, slot: Slot) -> Slot:
    """Return where a count was last shown: its second round once that is shown, unless hardly anybody took part in it.

    Where tables were merged of which not each counted twice, the first round is the one of all of them.
    """
    again = round_after(index, slot)
    if again is None or again not in answers.rounds:
        return slot
    first, second, answer = answers.rounds.get(slot), answers.rounds[again], answers.get(again)
    value = answer.value if answer is not None else None
    voted = _voted(index, again, value) if isinstance(value, GridValue) else 0
    whole = first is None or second.tables >= first.tables
    return again if second.revealed and whole and voted >= _LEAST else slot


def _voted(index: Index, slot: Slot, value: GridValue) -> int:
    """Return how many ballots there are that tell how many people took part."""
    question = index.by_id.get(slot.question)
    per_row = isinstance(question, GridQuestion) and question.scale.one_per_row
    return max(value.rows.values(), default=0) if per_row else sum(value.v.values())


@kept_by_object
def _counted(index: Index) -> Mapping[str, str]:
    return {count: question for question, count in index.silent_counts.items()}


def counted_question(index: Index, name: str) -> str:
    """Return the question that a count is made for, of any of its rounds; else the question itself."""
    found = _counted(index)
    while name in found:
        name = found[name]
    return name


@kept_by_object
def _first_rounds(index: Index) -> Mapping[str, str]:
    return {again: count for count, again in index.silent_counts.items() if again.endswith(AGAIN)}


def round_before(index: Index, slot: Slot) -> Slot | None:
    """Return the first round of a second one; ``None`` for anything else."""
    first = _first_rounds(index).get(slot.question)
    return Slot(first) if first is not None and slot.row is None else None
