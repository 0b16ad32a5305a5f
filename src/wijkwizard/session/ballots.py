"""Ballots of a blind round: what was counted, the maximum, and which rows have a count already.

Counts are not exposed before the reveal; a face only learns which rows were counted.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import TYPE_CHECKING

from wijkwizard.dossier.log.events import Voted
from wijkwizard.dossier.log.slot_state import added
from wijkwizard.dossier.log.state import State
from wijkwizard.errors import WijkError
from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Party
from wijkwizard.questionnaire.kinds.grid import once_in_row
from wijkwizard.questionnaire.model import GridQuestion, Question
from wijkwizard.session.cells import cells_of
from wijkwizard.session.spread import called
from wijkwizard.session.views import Field
from wijkwizard.terms import Answer, Answers, GridValue, Slot, Value, is_sealed
from wijkwizard.terms.count_cells import by_row, row_of
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.units import many

REFUSED_COUNT = "count-refused"
"""The code of the error by which numbers in a sealed count are not taken."""

_CAME_LATER = "Kwamen er mensen bij?"
_ADD_UP = "Telde elke tafel haar eigen mensen? Tel die dan eerst op bij wie er is."
_OWN_PEOPLE = "Telde elke tafel haar eigen mensen, en staan die niet opgeteld bij wie er is?"

if TYPE_CHECKING:
    from wijkwizard.questionnaire.index import Index


def sealed(state: State, index: Index, slot: Slot) -> bool:
    """Return whether the counts of a slot are hidden now."""
    blind = slot.row is None and index.question(slot.question).blind
    return is_sealed(state.answers.rounds.get(slot), blind=blind)


def ballot_of(state: State, slot: Slot) -> Answer | None:
    """Return the last ballot of a round that is sealed, with its account; ``None`` while nothing was counted."""
    payloads = (state.event_index.ids[name].payload for name in reversed(state.standing.get(slot, ())))
    return next((payload.answer for payload in payloads if isinstance(payload, Voted)), None)


def counted(state: State, slot: Slot) -> dict[str, int]:
    """Return the count of each cell so far, of all tables together, also of a round that is sealed."""
    payloads = (state.event_index.ids[name].payload for name in state.standing.get(slot, ()))
    votes = (payload.answer.value for payload in payloads if isinstance(payload, Voted))
    return added(value.v for value in votes if isinstance(value, GridValue))


def small_counts(index: Index, answers: Answers) -> frozenset[str]:
    """Return the slots of counts in silence in which one or two people chose: a number there tells a vote."""
    few = []
    for slot, (answer, *_) in answers.by_slot.items():
        question, value = index.by_id.get(slot.question), answer.value
        if not isinstance(question, GridQuestion) or not isinstance(value, GridValue):
            continue
        in_silence = question.blind or slot in answers.rounds
        if (
            in_silence
            and question.scale.count
            and any(0 < took < SMALLEST for took in _took_part(question, value))
        ):
            few.append(str(slot))
    return frozenset(few)


def _took_part(question: GridQuestion, value: GridValue) -> Iterable[int]:
    """Return of how many people a count tells: of all, or of steps in each row; nothing where nobody knows."""
    if question.scale.steps is not None:
        return value.rows.values()
    return (sum(value.v.values()),) if question.each == 1 and not question.scale.per_row else ()


def hidden_rows(state: State) -> dict[Slot, frozenset[str]]:
    """Return the rows that were counted in each round that is still sealed."""
    rounds = state.answers.rounds.items()
    return {slot: frozenset(by_row(counted(state, slot))) for slot, held in rounds if not held.revealed}


def present(plan: Iwap) -> int | None:
    """Return how many people are present according to the head count; ``None`` while a party is not counted.

    An incomplete head count is no total: correct votes would be refused.
    """
    counts = [party.count.value for party in plan.parties]
    known = [int(count) for count in counts if count is not None]
    return sum(known) if counts and len(known) == len(counts) else None


def size_of_side(parties: tuple[Party, ...], side: str) -> int | None:
    """Return how many people of a side are present; ``None`` when a count or a side was not noted.

    Args:
        parties: the head count.
        side: the id of the side, as the head count has it.
    """
    size = 0
    for party in parties:
        count, noted = party.count.value, party.side.value
        if noted is not None and noted.id != side:
            continue
        if count is None or (noted is None and count):
            return None
        size += int(count)
    return size if parties else None


def _came(field: Field) -> int:
    """Return how many ballots were handed in; of a revealed result, its current total."""
    value = field.answer.value if field.answer else None
    if field.round and field.round.revealed and isinstance(value, GridValue):
        return sum(value.v.values())
    return field.round.turnout if field.round else 0


def crowded(
    question: Question, shown: Value | None, counts: Mapping[str, int], people: int | None
) -> frozenset[str]:
    """Return the rows with more ballots than people, where each person has at most one ballot per row.

    Args:
        question: what is asked.
        shown: the result as it stands, once it is shown.
        counts: the counts per row before the reveal.
        people: how many people are in the room; ``None`` while nobody counted them.
    """
    if people is None or not isinstance(question, GridQuestion) or not once_in_row(question):
        return frozenset()
    standing = shown.rows if isinstance(shown, GridValue) else by_row(counts)
    return frozenset(row for row, count in standing.items() if count > people)


def people_words(people: int) -> str:
    """Return how many people there are, as is said of them."""
    return many(people, "mens", "mensen")


def turnout_words(field: Field) -> str:
    """Return how much came in, and of how many when the people were counted: ``21 van 20 mensen``."""
    came = _came(field)
    if field.people is None:
        return str(came)
    people = people_words(field.people)
    if field.each == 1:
        return f"{came} van {people}"
    return f"{came} van {field.ballots} ({people}, ieder {field.each})"


def total_waits(field: Field) -> bool:
    """Return whether the total of a sealed round may not be told to a room that looks along.

    While piles are counted one after the other, each step of the total is the count of a pile. So the total is told
    when every row has a number or everybody's vote is in; more votes than there are people are no total.
    """
    if not (field.hushed and field.sealed):
        return False
    came, ballots = _came(field), field.ballots
    whole = all(at.id in field.counted for at in cells_of(field))
    return (ballots is not None and came > ballots) or not (whole or came == ballots)


def too_many(field: Field) -> int:
    """Return by how many the counted ballots exceed what the people present can have handed in."""
    return max(0, _came(field) - field.ballots) if field.ballots is not None else 0


def too_full(field: Field) -> WijkError | None:
    """Return an error when a count cannot be right, naming the rows to count again without their counts.

    All inputs use this check: before the reveal, when a revealed result is corrected, and in an answers file.
    """
    over = too_many(field)
    if over:
        return WijkError(
            "round-too-full",
            came=turnout_words(field),
            over=over,
            rows=_named(field, _with_votes(field)),
            otherwise=_otherwise(field),
        )
    if field.crowded and field.people is not None:
        return WijkError(
            "row-too-full",
            rows=_named(field, field.crowded),
            people=people_words(field.people),
            otherwise=_otherwise(field),
        )
    return field.side_too_full


def _with_votes(field: Field) -> frozenset[str]:
    """Return the rows that have a number; a result that was mended has no ballots any more."""
    value = field.answer.value if field.answer else None
    return frozenset(value.rows if isinstance(value, GridValue) else map(row_of, field.counted))


def refused_count(field: Field, before: Mapping[str, int], counts: Mapping[str, int]) -> WijkError | None:
    """Return why numbers in a sealed count are not taken: by them there are more than there can be.

    What makes it no worse fits, else nothing could be mended of a count of more people than are noted now. No total is
    told: who looks along would learn from it what was just typed.

    Args:
        field: the count with these numbers.
        before: the count of each cell so far.
        counts: the same with these numbers.
    """
    rows, held = by_row(counts), by_row(before)
    higher = frozenset(row for row, count in rows.items() if count > held.get(row, 0))
    changed = frozenset(row_of(at) for at, count in counts.items() if count > before.get(at, 0))
    where = f"Bij {_named(field, changed)}"
    if too_many(field) and field.people is not None and sum(counts.values()) > sum(before.values()):
        people = people_words(field.people)
        most = f"hoogstens {people if field.each == 1 else f'{field.ballots} ({people}, ieder {field.each})'}"
        reason = f"{where} past dat niet: op alle regels samen {most}."
    elif field.crowded & higher and field.people is not None:
        named = _named(field, field.crowded & higher)
        reason = f"Bij {named} is dat meer dan er mensen zijn ({people_words(field.people)})."
    elif field.side_too_full is not None and changed:
        reason = f"{where} past dat niet. {field.side_too_full.sentence}"
    else:
        return None
    return WijkError(REFUSED_COUNT, reason=reason, otherwise=_otherwise(field))


def again_words(field: Field) -> str:
    """Return what to do about a count of more than can be; of several tables their people are added up first."""
    several = field.round is not None and field.round.tables > 1
    return _ADD_UP if several else "Tel nog eens na."


def _otherwise(field: Field) -> str:
    """Return how the count can be right all the same: there are more people than were noted."""
    several = field.round is not None and field.round.tables > 1
    return _OWN_PEOPLE if several else _CAME_LATER


def _named(field: Field, rows: Container[str]) -> str:
    return and_list([called(row) for row in field.options if row.id in rows])
