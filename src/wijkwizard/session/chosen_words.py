"""Own words that an answer chose: they stand at another answer, where wiping this one does not reach.

Who takes back 'Familie in nummer 12' at the kind of a problem means the words, and those stand on an own card, or in
the row that was chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wijkwizard.dossier.log.events import Answered, Forgotten, Voted
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.index import Index
from wijkwizard.terms import Answers, Slot, TextValue
from wijkwizard.terms.pointing import chosen


@dataclass(frozen=True, slots=True)
class ChosenWords:
    """Words of people that were chosen elsewhere.

    Attributes:
        slot: where the words stand.
        words: the words.
        table: the text above the table in which they stand.
    """

    slot: Slot
    words: str
    table: str


def chosen_words(index: Index, answers: Answers, slot: Slot, rows: Iterable[str]) -> tuple[ChosenWords, ...]:
    """Return the words of chosen rows, each once; nothing where no row was chosen.

    Args:
        index: the questionnaire.
        answers: what may be seen; words that may not are left out.
        slot: where they were chosen.
        rows: ids of what was chosen there.
    """
    question, held = index.by_id.get(slot.question), frozenset(rows)
    if question is None:
        return ()
    borrowed = index.borrowed(question, answers)
    places = dict.fromkeys(place for row, places in borrowed.items() if row in held for place in places)
    return tuple(_worded(index, answers, (place for place in places if place != slot)))


def _worded(index: Index, answers: Answers, places: Iterable[Slot]) -> Iterator[ChosenWords]:
    for place in places:
        answer, table = answers.get(place), index.tables.get(place.table or "")
        if answer is not None and table is not None and isinstance(answer.value, TextValue):
            yield ChosenWords(place, answer.value.v, table.text)


def ever_chosen(state: State, stones: Iterable[Forgotten]) -> frozenset[str]:
    """Return the ids of all that was ever chosen in the answers that tombstones name."""
    known = state.event_index.ids
    payloads = (known[name].payload for stone in stones for name in stone.events if name in known)
    answers = (payload.answer for payload in payloads if isinstance(payload, Answered | Voted))
    return frozenset(option for answer in answers if answer is not None for option in chosen(answer.value))
