"""The overview: every question with its answer, what is missing, and what is kept aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wijkwizard.iwap.model import KeptAside, ToDo
from wijkwizard.questionnaire.model import DateQuestion, NoticeQuestion, Question, TableQuestion
from wijkwizard.questionnaire.route import Turn
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.questionnaire.soft import late_remark
from wijkwizard.session.aside_lines import half_words, kept_aside_lines
from wijkwizard.session.plan_remarks import FindingLine, in_lines, one_by_one, state_of
from wijkwizard.session.screen_builder import (
    IN_WORDS,
    IN_WORDS_SEALED,
    cells,
    closed_remarks,
    in_words,
    is_answered,
    table_view,
    why_hidden,
)
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.views import (
    ANSWERED,
    NOT_ASKED,
    NOT_IN_VIEW,
    OFFERED,
    OPEN,
    WITHHELD,
    OverviewLine,
    TableView,
)
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import about


def state(known: ScreenContext, question: Question) -> str:
    """Return the status of a question: answered, open, or one of the kinds of unknown."""
    slot = Slot(question.id)
    answer = known.answers.get(slot)
    if known.hides(slot):
        return why_hidden(known, slot)
    if isinstance(question, TableQuestion):
        rows = known.index.rows(question.id, known.answers)
        shown = [slot for row in rows for slot in cells(known, question, row)]
        filled = _table_state(known, question, shown)
        if filled == OPEN and _hidden_cells(known, question, rows):
            return NOT_IN_VIEW
        if rows and not shown and question.rows_of and not question.grows:
            return NOT_ASKED
        skipped = answer is not None and answer.unknown is not None and filled == OPEN
        empty = OFFERED if question.offered and filled == OPEN else filled
        return IN_WORDS[answer.unknown] if skipped and answer and answer.unknown else empty
    if answer is None:
        opened, empty = known.answers.rounds.get(slot), OFFERED if question.offered else OPEN
        return IN_WORDS_SEALED if opened and not opened.revealed and opened.turnout else empty
    return IN_WORDS[answer.unknown] if answer.unknown else ANSWERED


def is_half_typed(known: ScreenContext, question: Question) -> bool:
    """Return whether a question has half-typed text, also in a row that still exists."""
    return any(_half_here(known, question))


def _half_here(known: ScreenContext, question: Question) -> Iterator[Slot]:
    rows = known.index.rows(question.id, known.answers) if isinstance(question, TableQuestion) else ()
    for slot in known.half():
        if slot.question == question.id or (slot.table == question.id and slot.row in rows):
            yield slot


def _table_state(known: ScreenContext, table: TableQuestion, shown: Iterable[Slot]) -> str:
    # An empty row says nothing yet. The rows may be of another table, and so the field that names them: only what
    # is asked here counts.
    own = [slot for slot in shown if slot.table == table.id]
    if table.id == known.index.questionnaire.parked_table:
        return _parked_state(known, table, own)
    return ANSWERED if any(is_answered(known, slot) for slot in own) else OPEN


def _parked_state(known: ScreenContext, table: TableQuestion, shown: Iterable[Slot]) -> str:
    """Return the status of what was parked: its words were said elsewhere, and each waits for what becomes of it."""
    words = known.index.label_column(table.id)
    asked = [slot for slot in shown if slot.question != words]
    decided = {slot.row for slot in asked if is_answered(known, slot)}
    return ANSWERED if asked and all(slot.row in decided for slot in asked) else OPEN


def _hidden_cells(known: ScreenContext, table: TableQuestion, rows: Iterable[str]) -> bool:
    columns = [f"{table.id}.{column.id}" for column in table.columns]
    return any(known.hides(Slot(column, row)) for row in rows for column in columns)


def _table_text(table: TableView) -> str:
    return "; ".join(row.label for row in table.rows)


def _late(known: ScreenContext, slot: Slot) -> Iterator[str]:
    """Yield that a date lies on the other side of today than its question looks; an evening that is over is no news.

    A cell is told with its date, for the line has the names of rows only. In a list it is a hint for who leads: the
    room has seen it where the date was given.
    """
    if not known.showing.directions:
        return
    answer, question = known.answers.get(slot), known.index.question(slot.question)
    over = isinstance(question, DateQuestion) and question.expected == "soon"
    if answer is not None and answer.value is not None and known.today is not None and not over:
        remark = late_remark(question, answer.value, known.today)
        if remark:
            yield about(show_value(question, (), answer.value), remark) if slot.row is not None else remark


def _line(known: ScreenContext, turn: Turn, question: Question) -> OverviewLine:
    slot = Slot(question.id)
    if isinstance(question, TableQuestion):
        table = table_view(known, question)
        text, cells = _table_text(table), [field.slot for row in table.rows for field in row.fields]
    else:
        text, cells = in_words(known, slot, question), [slot]
    remarks = [remark for cell in cells for remark in (*closed_remarks(known, cell), *_late(known, cell))]
    stands = state(known, question)
    half_typed = stands not in {NOT_IN_VIEW, WITHHELD} and is_half_typed(known, question)
    if half_typed:
        stands, remarks = OPEN, [*remarks, *half_words(known, *_half_here(known, question))]
    return OverviewLine(
        turn_id=turn.id,
        slot=slot,
        step_number=turn.step.number,
        title=question.short or question.text,
        text=" · ".join(filter(None, [text, *dict.fromkeys(remarks)])),
        state=stands,
        moment=turn.moment,
        half_typed=half_typed,
    )


def _lines(known: ScreenContext) -> Iterator[OverviewLine]:
    for turn in known.route.turns:
        for question in turn.questions:
            if not isinstance(question, NoticeQuestion) and known.showing.asks(question):
                yield _line(known, turn, question)


def _finding_lines(known: ScreenContext, lines: Iterable[FindingLine]) -> Iterator[OverviewLine]:
    turns = {question.id: turn for turn in known.route.turns for question in turn.questions}
    for line in lines:
        each, finding = line.first, line.first.finding
        slot = Slot.parse(finding.slot) if finding.slot else None
        turn = turns.get(slot.table or slot.question) if slot else None
        if slot is not None and turn is not None:
            yield OverviewLine(
                turn_id=turn.id,
                slot=slot,
                step_number=turn.step.number,
                title=line.text,
                text="",
                state=state_of(each),
                moment=turn.moment,
                finding=finding.key,
            )


def overview(known: ScreenContext, kept_aside: Iterable[KeptAside]) -> tuple[OverviewLine, ...]:
    """Return every question of the route in order, what stands out about the plan, and what is kept aside."""
    return (*_lines(known), *finding_lines(known), *kept_aside_lines(known, kept_aside))


def finding_lines(known: ScreenContext) -> tuple[OverviewLine, ...]:
    """Return a line for each subject about which something stands out in the plan, the most serious first."""
    return tuple(_finding_lines(known, in_lines(known.findings())))


def every_finding(known: ScreenContext) -> tuple[OverviewLine, ...]:
    """Return a line for each thing that stands out about the plan, also what the group has settled."""
    return tuple(_finding_lines(known, one_by_one(known.findings())))


def listed(known: ScreenContext, to_dos: Iterable[ToDo]) -> Iterator[OverviewLine]:
    """Yield the open points of the plan, and half-typed text; a cell is listed by the name of its row.

    What was agreed at a question that is not asked any more stays: somebody took it up.
    """
    lines = {line.slot: line for line in _lines(known)}
    listed_: set[Slot] = set()
    for todo in to_dos:
        slot = Slot.parse(todo.slot)
        listed_ |= {slot, Slot(slot.table or slot.question)}
        table = lines.get(Slot(slot.table)) if slot.table else None
        if slot in lines:
            yield lines[slot]
        elif table is not None:
            held = known.answers.get(slot)
            words = IN_WORDS[held.unknown] if held and held.unknown else OPEN
            yield replace(table, slot=slot, title=todo.question, text="", state=words)
        elif _may_be_named(known, slot):
            short = known.index.by_id[slot.question].short if slot.row is None else ""
            yield OverviewLine("", slot, 0, short or todo.question, "", NOT_ASKED, "")
    yield from (line for slot, line in lines.items() if slot not in listed_ and line.half_typed)


def _may_be_named(known: ScreenContext, slot: Slot) -> bool:
    """Return whether a question that is not asked now may be shown by its title."""
    asked_in = [known.index.by_id[full_id] for full_id in (slot.question, slot.table) if full_id]
    return slot not in known.route.asked and not known.hides(slot) and all(map(known.showing.asks, asked_in))


def progress(known: ScreenContext, step_id: str, moment: str) -> tuple[int, int]:
    """Return how many turns of a step in a moment are answered, and the total."""
    turns = [
        turn for turn in known.route.turns if turn.step.id == step_id and turn.moment == moment and asks(turn)
    ]
    return sum(is_done(known, turn) for turn in turns), len(turns)


def asks(turn: Turn) -> bool:
    """Return whether a turn can be answered, and is not only text to read."""
    return any(not isinstance(question, NoticeQuestion) for question in turn.questions)


def is_done(known: ScreenContext, turn: Turn) -> bool:
    """Return whether nothing in a turn is open; false for half-typed text, true for text to read."""
    return all(
        isinstance(question, NoticeQuestion)
        or (state(known, question) != OPEN and not is_half_typed(known, question))
        for question in turn.questions
    )


def can_wait(known: ScreenContext, turn: Turn) -> bool:
    """Return whether a turn can be skipped: it is done, or it asks about rows that do not exist."""
    return is_done(known, turn) or all(_asks_nothing(known, question) for question in turn.questions)


def left_open(known: ScreenContext) -> Iterator[Slot]:
    """Yield the open questions of the room that are not on the to-do list yet, in order of asking."""
    for turn in known.route.turns:
        for question in turn.questions if turn.moment == "zaal" else ():
            slot = Slot(question.id)
            waits = _asks_nothing(known, question) or state(known, question) != OPEN
            if not waits and slot not in known.answers.parked:
                yield slot


def _asks_nothing(known: ScreenContext, question: Question) -> bool:
    """Return whether there is nothing to fill in: text to read, or a table about rows that do not exist."""
    if isinstance(question, NoticeQuestion):
        return True
    if not isinstance(question, TableQuestion) or not question.rows_of or question.grows:
        return False
    return not known.index.rows(question.id, known.answers)
