"""The open points of the conversation as a to-do list: what, who, when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from wijkwizard.iwap.model import ToDo
from wijkwizard.questionnaire.closing import closed_choices, remark
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import NoticeQuestion, Question, TableQuestion
from wijkwizard.questionnaire.option_names import Name
from wijkwizard.questionnaire.route import Route, Turn
from wijkwizard.terms import Answers, Parked, Slot, Unknown
from wijkwizard.terms.dutch import about

_WHY = {
    Unknown.DONT_KNOW: "Niemand aan tafel wist dit.",
    Unknown.SKIPPED: "De groep sloeg dit over.",
}
NOT_YET = "Nog niet besproken."
SEALED = "De kaarten zijn geteld maar nog niet getoond."
SKIPPED = "Dit is overgeslagen."
"""The reason of an open point that was skipped in preparation or at a desk."""
PARKED = "Apart gezet om later uit te zoeken."
HALF_TYPED = "Half getypt: er staat tekst die nog geen antwoord is."
HALF_TYPED_ASIDE = "Half getypt, bij een vraag die nu niet wordt gesteld."
UNREACHED = "Hier kwamen wij niet aan toe."


def _why(slot: Slot, question: Question, index: Index, answers: Answers) -> str:
    if isinstance(question, TableQuestion) and not _is_empty(question, index, answers):
        return ""
    answer = answers.get(slot)
    if answer is not None:
        return _WHY.get(answer.unknown, "") if answer.unknown else ""
    opened = answers.rounds.get(slot)
    # A round that was opened and in which nobody handed anything in was not counted.
    return SEALED if opened is not None and opened.turnout > 0 and not opened.revealed else NOT_YET


def _is_empty(table: TableQuestion, index: Index, answers: Answers) -> bool:
    """Return whether a table has no rows, or all its cells about rows of another table are empty."""
    rows = index.said_rows(table.id, answers)
    if not table.rows_of:
        return not rows
    cells = (Slot(f"{table.id}.{column.id}", row) for row in rows for column in table.columns)
    return bool(rows) and all(answers.get(slot) is None for slot in cells)


def _touched(question: Question, index: Index, answers: Answers) -> bool:
    """Return whether the room did anything with a question: answered it, counted ballots, or skipped it."""
    slot = Slot(question.id)
    if isinstance(question, TableQuestion) and slot not in answers.by_slot:
        return bool(index.said_rows(question.id, answers)) and not _is_empty(question, index, answers)
    return slot in answers.by_slot or slot in answers.rounds


def passed(index: Index, answers: Answers, route: Route) -> tuple[Turn, ...]:
    """Return the turns of the room up to the last one that was used; later ones are not open points."""
    turns = [turn for turn in route.turns if turn.moment == "zaal"]
    reached = [
        number
        for number, turn in enumerate(turns)
        if any(_touched(question, index, answers) for question in turn.questions)
    ]
    return tuple(turns[: reached[-1] + 1]) if reached else ()


_Open = tuple[Slot, Name, str]
"""An open point: its slot, its name, and why it is open."""


def _cell(index: Index, answers: Answers, slot: Slot) -> Name:
    """Return the title of a slot; of a cell after the name of its row, with the slots it was borrowed from."""
    text = index.by_id[slot.question].text
    if slot.table is None or slot.row is None:
        return Name(text)
    name = index.row_name(slot.table, slot.row, answers)
    return Name(about(name.label, text), name.borrowed)


def _from_room(index: Index, answers: Answers, route: Route) -> Iterator[_Open]:
    for turn in passed(index, answers, route):
        for question in turn.questions:
            if question.moment != "zaal" or isinstance(question, NoticeQuestion):
                continue
            slot = Slot(question.id)
            why = _why(slot, question, index, answers)
            if why and (why != NOT_YET or not question.offered):
                yield slot, Name(question.text), why


def _unknown_cells(index: Index, answers: Answers, route: Route) -> Iterator[_Open]:
    for located in index.answerable:
        if located.table is None or located.table.moment != "zaal":
            continue
        for row in answers.rows_of(index.source_table(located.table.id)):
            slot = Slot(located.full_id, row)
            answer = answers.get(slot)
            if slot in route.asked and answer is not None and answer.unknown is Unknown.DONT_KNOW:
                yield slot, _cell(index, answers, slot), _WHY[Unknown.DONT_KNOW]


def _skipped(index: Index, answers: Answers, route: Route) -> Iterator[_Open]:
    """Yield all that was passed in words, in every cell and at every moment; the paper prints it as open."""
    skipped = (slot for slot, live in answers.by_slot.items() if live and live[0].unknown is Unknown.SKIPPED)
    for slot in sorted(skipped, key=str):
        question = index.by_id.get(slot.question)
        if question is not None and slot in route.asked and _why(slot, question, index, answers):
            in_room = (index.tables.get(slot.table or "") or question).moment == "zaal"
            yield slot, _cell(index, answers, slot), _WHY[Unknown.SKIPPED] if in_room else SKIPPED


def _closed(index: Index, answers: Answers, route: Route) -> Iterator[_Open]:
    """Yield options that were chosen before another answer closed them, so that somebody reviews them."""
    for slot in answers.by_slot:
        said = " ".join(remark(option) for option in closed_choices(slot, index, answers, route.asked))
        if said:
            yield slot, _cell(index, answers, slot), said


def _parked(index: Index, answers: Answers, route: Route) -> Iterator[_Open]:
    """Yield what was agreed, also at a question that is not asked now; what was only not reached goes with it."""
    for slot, parked in answers.parked.items():
        question, table = index.by_id.get(slot.question), slot.table
        if question is None:
            continue
        if parked.unreached:
            if slot in route.asked and _why(slot, question, index, answers):
                yield slot, Name(question.text), UNREACHED
            continue
        if table is None or slot.row is None or slot.row in answers.rows_of(index.source_table(table)):
            yield slot, _cell(index, answers, slot), PARKED


def to_dos(index: Index, answers: Answers, route: Route) -> tuple[ToDo, ...]:
    """Return what the room left open, chose before it was closed, or parked, each once."""
    open_now = list(_from_room(index, answers, route))
    open_now += list(_unknown_cells(index, answers, route))
    open_now += list(_closed(index, answers, route))
    listed = {slot for slot, _, _ in open_now}
    open_now += [item for item in _skipped(index, answers, route) if item[0] not in listed]
    listed = {slot for slot, _, _ in open_now}
    open_now += [item for item in _parked(index, answers, route) if item[0] not in listed]
    return tuple(_to_do(index, item, answers.parked.get(item[0])) for item in open_now)


def with_half_typed(
    open_now: Iterable[ToDo], index: Index, answers: Answers, asked: Collection[Slot], half: Collection[Slot]
) -> tuple[ToDo, ...]:
    """Return the list with what was typed and is no answer yet; its words stay where they were typed.

    What was typed where nothing is asked any more is for the makers: only they can take it up again.

    Args:
        open_now: the list without.
        index: the questionnaire.
        answers: the answers that fit it.
        asked: the slots that are asked now.
        half: where something is half-typed.
    """
    left = {slot for slot in half if slot in asked and slot.question in index.by_id}
    lines = [
        to_do.model_copy(update={"why": HALF_TYPED})
        if _slot_of(to_do) in left and to_do.why in {NOT_YET, UNREACHED}
        else to_do
        for to_do in open_now
    ]
    new = sorted(left - set(map(_slot_of, lines)), key=str)
    more = (
        _to_do(index, (slot, _cell(index, answers, slot), HALF_TYPED), answers.parked.get(slot))
        for slot in new
    )
    return (*lines, *more, *_half_aside(index, answers, set(half) - set(asked) - set(map(_slot_of, lines))))


def _half_aside(index: Index, answers: Answers, half: Iterable[Slot]) -> Iterator[ToDo]:
    """Yield what was typed where nothing is asked now, of rows that still exist."""
    for slot in sorted(half, key=str):
        row, table = slot.row, slot.table
        there = row is None or (table is not None and row in answers.rows_of(index.source_table(table)))
        if there and slot.question in index.by_id:
            found = slot, _cell(index, answers, slot), HALF_TYPED_ASIDE
            yield _to_do(index, found, answers.parked.get(slot)).model_copy(update={"internal": True})


def _slot_of(to_do: ToDo) -> Slot:
    return Slot.parse(to_do.slot)


def _to_do(index: Index, item: _Open, parked: Parked | None) -> ToDo:
    slot, name, why = item
    agreed = parked or Parked(slot=str(slot))
    return ToDo(
        slot=str(slot),
        question=name.label,
        borrowed=tuple(str(slot) for slot in name.borrowed),
        why=why,
        # What a desk passed is for those who go on with it; of the room everybody may know.
        internal=index.by_id[slot.question].internal or why == SKIPPED,
        owner=agreed.owner,
        due=agreed.due,
        note=agreed.note,
        public=agreed.public,
        apart=bool(agreed.note) or why == PARKED,
    )
