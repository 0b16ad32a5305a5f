"""The last round of a count in silence: people talk about what differs, and count once more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wijkwizard.questionnaire.kinds.grid import is_count
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
    counts = is_count(index.by_id.get(slot.question)) and slot.row is None
    return Slot(following) if counts and following is not None else None


def last_round(index: Index, answers: Answers, slot: Slot) -> Slot:
    """Return where a count was last shown: its second round once that is shown, unless hardly anybody took part in it.

    Where tables were merged of which not each counted twice, the first round is the one of all of them.
    """
    again = round_after(index, slot)
    held = answers.rounds.get(again) if again is not None else None
    answer = answers.get(again) if again is not None else None
    value = answer.value if answer is not None else None
    voted = sum(value.v.values()) if isinstance(value, GridValue) else 0
    shown = held is not None and held.revealed and voted >= _LEAST
    first = answers.rounds.get(slot)
    whole = held is not None and (first is None or held.tables >= first.tables)
    return again if shown and whole and again is not None else slot


@kept_by_object
def _first_rounds(index: Index) -> Mapping[str, str]:
    return {again: count for count, again in index.silent_counts.items() if again.endswith(AGAIN)}


def round_before(index: Index, slot: Slot) -> Slot | None:
    """Return the first round of a second one; ``None`` for anything else."""
    first = _first_rounds(index).get(slot.question)
    return Slot(first) if first is not None and slot.row is None else None
