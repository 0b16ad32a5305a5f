"""What the room left open, as a list that somebody can take home: what, who, when."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.iwap.model import ToDo
from wijkwizard.questionnaire.closing import closed_choices, remark
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import NoticeQuestion, Question, TableQuestion
from wijkwizard.questionnaire.route import Route, Turn
from wijkwizard.terms import Answers, Parked, Slot, Unknown
from wijkwizard.terms.dutch import about

_WHY = {
    Unknown.DONT_KNOW: "Niemand aan tafel wist dit.",
    Unknown.SKIPPED: "De tafel sloeg dit over.",
}
NOT_YET = "Nog niet besproken."
SEALED = "De briefjes zijn geteld maar nog niet getoond."
PARKED = "Apart gezet om later uit te zoeken."
UNREACHED = "Hier kwamen wij niet aan toe."


def _why(slot: Slot, question: Question, index: Index, answers: Answers) -> str:
    if isinstance(question, TableQuestion) and not _is_empty(question, index, answers):
        return ""
    answer = answers.get(slot)
    if answer is not None:
        return _WHY.get(answer.unknown, "") if answer.unknown else ""
    opened = answers.rounds.get(slot)
    return SEALED if opened is not None and not opened.revealed else NOT_YET


def _is_empty(table: TableQuestion, index: Index, answers: Answers) -> bool:
    """Tell whether a table has no rows, or nothing of its own about the rows of another; no rows, no questions."""
    rows = index.rows(table.id, answers)
    if not table.rows_of:
        return not rows
    cells = (Slot(f"{table.id}.{column.id}", row) for row in rows for column in table.columns)
    return bool(rows) and all(answers.get(slot) is None for slot in cells)


def _touched(question: Question, index: Index, answers: Answers) -> bool:
    """Tell whether the room did anything with a question: answered it, counted slips, or passed it in words."""
    slot = Slot(question.id)
    if isinstance(question, TableQuestion) and slot not in answers.by_slot:
        return bool(index.rows(question.id, answers)) and not _is_empty(question, index, answers)
    return slot in answers.by_slot or slot in answers.rounds


def passed(index: Index, answers: Answers, route: Route) -> tuple[Turn, ...]:
    """Return the turns of the room up to the last that it did anything with; what comes after is not left open."""
    turns = [turn for turn in route.turns if turn.moment == "zaal"]
    reached = [
        number
        for number, turn in enumerate(turns)
        if any(_touched(question, index, answers) for question in turn.questions)
    ]
    return tuple(turns[: reached[-1] + 1]) if reached else ()


def _from_room(index: Index, answers: Answers, route: Route) -> Iterator[tuple[Slot, Question, str]]:
    for turn in passed(index, answers, route):
        for question in turn.questions:
            if question.moment != "zaal" or isinstance(question, NoticeQuestion):
                continue
            slot = Slot(question.id)
            why = _why(slot, question, index, answers)
            if why:
                yield slot, question, why


def _unknown_cells(index: Index, answers: Answers, route: Route) -> Iterator[tuple[Slot, str, str]]:
    for one in index.leaves:
        if one.table is None or one.table.moment != "zaal":
            continue
        for row in answers.rows_of(index.source_table(one.table.id)):
            slot = Slot(one.full_id, row)
            answer = answers.get(slot)
            if slot in route.asked and answer is not None and answer.unknown is Unknown.DONT_KNOW:
                label = index.row_label(one.table.id, row, answers)
                yield slot, about(label, one.question.text), _WHY[Unknown.DONT_KNOW]


def _closed(index: Index, answers: Answers, route: Route) -> Iterator[tuple[Slot, str, str]]:
    """Yield what was chosen before another answer closed it; the choice stands, but somebody should look at it."""
    for slot in answers.by_slot:
        said = " ".join(remark(option) for option in closed_choices(slot, index, answers, route.asked))
        if said and slot.row is not None:
            label = index.row_label(slot.table or "", slot.row, answers)
            yield slot, about(label, index.by_id[slot.question].text), said
        elif said:
            yield slot, index.by_id[slot.question].text, said


def _parked(index: Index, answers: Answers) -> Iterator[tuple[Slot, str, str]]:
    for slot, parked in answers.parked.items():
        question, table = index.by_id.get(slot.question), slot.table
        if question is None:
            continue
        if parked.unreached:
            if _why(slot, question, index, answers):
                yield slot, question.text, UNREACHED
            continue
        if table is None or slot.row is None:
            yield slot, question.text, PARKED
        elif slot.row in answers.rows_of(index.source_table(table)):
            yield slot, about(index.row_label(table, slot.row, answers), question.text), PARKED


def to_dos(index: Index, answers: Answers, route: Route) -> tuple[ToDo, ...]:
    """Return what the room left open, chose before it was closed, or parked, each once."""
    open_now = [(slot, question.text, why) for slot, question, why in _from_room(index, answers, route)]
    open_now += list(_unknown_cells(index, answers, route))
    open_now += list(_closed(index, answers, route))
    listed = {slot for slot, _, _ in open_now}
    open_now += [one for one in _parked(index, answers) if one[0] not in listed]
    return tuple(_to_do(slot, text, why, answers.parked.get(slot)) for slot, text, why in open_now)


def _to_do(slot: Slot, text: str, why: str, parked: Parked | None) -> ToDo:
    if parked is None:
        return ToDo(slot=str(slot), question=text, why=why)
    return ToDo(slot=str(slot), question=text, why=why, owner=parked.owner, due=parked.due, note=parked.note)
