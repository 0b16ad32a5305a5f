"""Checks the votes of one side against the head count of that side and against the total that was counted.

A table asks per row how many votes came from residents and how many from professionals. The votes per person and
the total are those of the blind round that the rows were offered from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wijkwizard.errors import WijkError
from wijkwizard.iwap.colour_votes import SIDE_OF
from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.last_rounds import last_round
from wijkwizard.questionnaire.logic import truth
from wijkwizard.questionnaire.model import GridQuestion, NumberQuestion, TableQuestion
from wijkwizard.questionnaire.why import conditions_of
from wijkwizard.session.screen_context import ScreenContext, given_too
from wijkwizard.terms import Answer, ChoiceValue, GridValue, NumberValue, Slot
from wijkwizard.terms.count_cells import COLOURS
from wijkwizard.terms.dutch import number
from wijkwizard.terms.units import many, with_unit


@dataclass(frozen=True, slots=True)
class _Side:
    """A side of the room: its name in the head count, its votes, and its people in Dutch."""

    id: str
    named: str
    one: str
    several: str


_SIDES: Mapping[str, _Side] = MappingProxyType(
    {
        binding: _Side(side, COLOURS[side], single, COLOURS[side])
        for (binding, side), single in zip(SIDE_OF.items(), ("bewoner", "professional"), strict=True)
    }
)
"""By what a column binds: whose votes it holds."""


def sides_apart(known: ScreenContext) -> tuple[str, ...]:
    """Return what somebody of each side is called whose votes are counted apart.

    Nothing when all votes are one, or where a side is known to be so small that its cards would tell who chose what.
    """
    sizes = [known.side(side.id) for side in _SIDES.values()]
    if any(size is not None and size < SMALLEST for size in sizes):
        return ()
    index, asked = known.index, known.route.asked
    votes = (located.question for located in index.answerable if located.question.binds in _SIDES)
    apart = {
        question.binds
        for question in votes
        if all(
            truth(condition, index, known.answers, asked) is not False
            for condition in conditions_of(question, index)
        )
    }
    return tuple(side.one for binding, side in _SIDES.items() if binding in apart)


@dataclass(frozen=True, slots=True)
class _Votes:
    """The votes of a side in one row, with all that they are checked against.

    Attributes:
        side: whose votes they are.
        question: what is asked.
        row: the name of the row.
        count: the votes of this side in this row.
        other: those of the other side; ``None`` while nobody typed them.
        whole: those of this side in all rows together.
        round: the blind round that the rows were offered from.
        total: what that round counted for this row; ``None`` while it is not shown.
        people: how many people of this side are in the room; ``None`` when that is not known.
    """

    side: _Side
    question: NumberQuestion
    row: str
    count: int
    other: int | None
    whole: int
    round: GridQuestion
    total: int | None
    people: int | None

    def of(self, count: int) -> str:
        """Return a number of votes in Dutch."""
        return with_unit(count, self.question.unit)


def has_side(index: Index, slot: Slot) -> bool:
    """Return whether a slot holds the votes of one side."""
    return (
        slot.row is not None
        and index.question(slot.question).binds in _SIDES
        and _round(index, slot) is not None
    )


def _round(index: Index, slot: Slot) -> GridQuestion | None:
    seed = index.tables[index.source_table(slot.table or "")].seed
    question = index.by_id.get(seed.question) if seed is not None else None
    return question if isinstance(question, GridQuestion) and question.scale.count else None


def _number(known: ScreenContext, slot: Slot) -> int | None:
    answer = known.answers.get(slot)
    return int(answer.value.v) if answer is not None and isinstance(answer.value, NumberValue) else None


def _total(known: ScreenContext, source: TableQuestion, row: str) -> int | None:
    """Return the count in the blind round of the choice that a row was made from."""
    if source.seed is None or not source.seed.question:
        return None
    chosen = known.answers.get(Slot(f"{source.id}.{source.seed.column}", row))
    result = known.answers.get(last_round(known.index, known.answers, Slot(source.seed.question)))
    if chosen is None or result is None or not isinstance(result.value, GridValue):
        return None
    return result.value.rows.get(chosen.value.v, 0) if isinstance(chosen.value, ChoiceValue) else None


def _votes(known: ScreenContext, slot: Slot) -> _Votes | None:
    """Return the votes in a slot with what they are checked against; ``None`` when it holds no votes of a side."""
    count = _number(known, slot)
    if count is None or slot.row is None or not has_side(known.index, slot):
        return None
    question, held = known.index.question(slot.question), _round(known.index, slot)
    table = known.index.tables[slot.table or ""]
    source = known.index.tables[known.index.source_table(table.id)]
    if held is None or not isinstance(question, NumberQuestion):
        return None
    others = [column for column in table.columns if column.binds in _SIDES and column.binds != question.binds]
    rows = known.index.rows(table.id, known.answers)
    return _Votes(
        side=_SIDES[question.binds],
        question=question,
        row=known.index.row_label(table.id, slot.row, known.answers),
        count=count,
        other=_number(known, Slot(f"{table.id}.{others[0].id}", slot.row)) if others else None,
        whole=sum(_number(known, Slot(slot.question, row)) or 0 for row in rows),
        round=held,
        total=_total(known, source, slot.row),
        people=known.side(_SIDES[question.binds].id),
    )


def too_many_of_side(known: ScreenContext, slot: Slot) -> WijkError | None:
    """Return an error when the votes of a side exceed what its people have, or what was counted.

    Unknown numbers are not checked: people whose side was not noted, and a round that is not revealed.
    """
    votes = _votes(known, slot)
    return None if votes is None else _refusal(*_alone(votes), *_with_others(votes))


def refused_votes(known: ScreenContext, slot: Slot, given: Answer) -> WijkError | None:
    """Return an error when the votes of a side are refused; ``None`` when they are accepted or no such votes.

    A number lower than the stored one is accepted when it exceeds only together with other numbers: otherwise a
    corrected head count would leave rows of which none could be corrected first.

    Args:
        known: the current state.
        slot: the slot of the answer.
        given: the answer.
    """
    votes = _votes(given_too(known, slot, given), slot)
    if votes is None:
        return None
    before = _number(known, slot)
    lower = before is not None and votes.count < before
    return _refusal(*_alone(votes), *(() if lower else _with_others(votes)))


def _refusal(*reasons: str) -> WijkError | None:
    return WijkError("side-too-full", reason=reasons[0]) if reasons else None


def _said(votes: _Votes) -> str:
    return f"Bij '{votes.row}' {_verb(votes.count)} {votes.of(votes.count)} van {votes.side.named}"


def _alone(votes: _Votes) -> Iterator[str]:
    in_row = 1 if votes.round.distinct else votes.round.each
    if votes.people is not None and votes.count > votes.people * in_row:
        yield f"{_said(votes)}, maar {_were(votes, in_row)}."
    if votes.total is not None and votes.count > votes.total:
        yield f"{_said(votes)}, maar {_counted(votes.total)}."


def _with_others(votes: _Votes) -> Iterator[str]:
    whole, each, both = votes.whole, votes.round.each, votes.count + (votes.other or 0)
    if votes.people is not None and whole > votes.people * each:
        said = f"Bij alle regels samen {_verb(whole)} {votes.of(whole)} van {votes.side.named}"
        yield f"{said}, maar {_were(votes, each)}."
    if votes.total is not None and both > votes.total:
        yield f"{_together(votes, both)}, maar {_counted(votes.total)}."


def _together(votes: _Votes, both: int) -> str:
    return f"Bij '{votes.row}' {_verb(both)} van bewoners en professionals samen {votes.of(both)}"


def _verb(count: int) -> str:
    return "staat" if count == 1 else "staan"


def _were(votes: _Votes, each: int) -> str:
    people = votes.people or 0
    named = many(people, votes.side.one, votes.side.several)
    had = f" met elk {votes.of(each)}, samen {number(each * people)}" if each > 1 and people else ""
    return f"er {'was' if people == 1 else 'waren'} {named}{had}"


def _counted(total: int) -> str:
    return f"geteld {'is' if total == 1 else 'zijn'} er {number(total)}"


def side_remarks(known: ScreenContext, slot: Slot) -> Iterator[str]:
    """Yield a remark when both sides together have fewer votes than were counted; a colour may be missing."""
    votes = _votes(known, slot)
    if votes is None or votes.other is None or votes.total is None:
        return
    both = votes.count + votes.other
    if both < votes.total:
        yield f"{_together(votes, both)}, en {_counted(votes.total)}. Klopt dat?"
