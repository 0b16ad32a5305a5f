"""Builds the view of a turn from the questionnaire and the answers; pure, and the same for every face."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wijkwizard.errors import WijkError
from wijkwizard.iwap.unsourced import BORN_HERE
from wijkwizard.questionnaire.closing import closed_choices, is_closed, remark, why_closed
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.model import (
    NoticeQuestion,
    Option,
    Question,
    TableQuestion,
)
from wijkwizard.questionnaire.route import Turn
from wijkwizard.questionnaire.showing import living, show_value, spoken
from wijkwizard.questionnaire.soft import remarks, table_remarks
from wijkwizard.questionnaire.why import why
from wijkwizard.session.converted_rows import grows
from wijkwizard.session.counting import colour_too_full, counting
from wijkwizard.session.joined_rows import joins
from wijkwizard.session.offers import first_tie, offered
from wijkwizard.session.plan_remarks import at_cell, counts_it_too, says_it_too
from wijkwizard.session.reasons import reason
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.sides import side_remarks, too_many_of_side
from wijkwizard.session.text_remarks import free_texts
from wijkwizard.session.views import (
    NOT_ASKED,
    NOT_IN_VIEW,
    WITHHELD,
    Field,
    OptionView,
    QuestionView,
    RowView,
    ScreenView,
    TableView,
)
from wijkwizard.terms import Answer, Moment, Slot, TextValue, Unknown
from wijkwizard.terms.named_action import NamedAction

IN_WORDS: Mapping[Unknown, str] = {
    Unknown.DONT_KNOW: "weet niet",
    Unknown.SKIPPED: "overgeslagen",
    Unknown.NOT_APPLICABLE: "niet van toepassing",
    Unknown.OPEN: "nog niet besproken",
    Unknown.HIDDEN: "niet gevraagd",
    Unknown.REMOVED: "verwijst naar iets dat verwijderd is",
    Unknown.SEALED: "geteld, nog niet getoond",
}
"""The kinds of not knowing, as people read them."""

IN_WORDS_SEALED = IN_WORDS[Unknown.SEALED]

NOT_SHOWN = (
    f"Dit antwoord is intern en staat nu niet in beeld. Met {NamedAction.AUDIENCE} zet u het zaalbeeld uit."
)
"""What replaces an internal answer while the room sees the screen."""

OF_FEW = (
    "Dit antwoord gaat over minder dan drie mensen en staat nu niet in beeld. "
    f"Met {NamedAction.AUDIENCE} zet u het zaalbeeld uit."
)
"""What replaces an answer that would point at somebody."""

_NOT_HERE = NoticeQuestion(
    id="intern", kind="notice", text="Deze vraag is intern en staat nu niet in beeld.", help=NOT_SHOWN
)


def in_words(known: ScreenContext, slot: Slot, question: Question) -> str:
    """Return the answer in a slot in Dutch; empty when there is none."""
    opened = known.answers.rounds.get(slot)
    answer = known.answers.get(slot)
    if answer is None:
        if opened is None or opened.revealed:
            return ""
        # In a list no total stands before the room: each step of it is the count of a row.
        return (
            f"{opened.turnout} ingevoerd, nog niet getoond" if known.showing.directions else IN_WORDS_SEALED
        )
    if answer.value is None:
        return IN_WORDS[answer.unknown] if answer.unknown else ""
    return show_value(question, known.index.options(question, known.answers), answer.value)


def _option(known: ScreenContext, option: Option, slot: Slot) -> OptionView:
    closed = is_closed(option, slot, known.index, known.answers, known.route.asked)
    because = why_closed(option, slot) if closed else ""
    help_ = known.said(option.shows) if option.shows else option.help
    return OptionView(
        option.id, option.label, help_, option.note, closed=closed, because=because, also=option.also
    )


def closed_remarks(known: ScreenContext, slot: Slot) -> tuple[str, ...]:
    """Return in Dutch which chosen options of a slot are closed now."""
    return tuple(
        remark(option) for option in closed_choices(slot, known.index, known.answers, known.route.asked)
    )


def answer_remarks(known: ScreenContext, slot: Slot, question: Question, answer: Answer) -> Iterator[str]:
    """Yield all soft remarks on an answer; all faces and inputs use these."""
    if answer.value is not None:
        yield from remarks(question, answer.value, known.today, known.words)
    yield from _other_remarks(known, slot, answer)


def _other_remarks(known: ScreenContext, slot: Slot, answer: Answer) -> Iterator[str]:
    """Yield the soft remarks that no finding about the plan says too."""
    if answer.value is not None:
        yield from closed_remarks(known, slot)
        yield from side_remarks(known, slot)
    for text in free_texts(answer):
        own = isinstance(answer.value, TextValue) and text == answer.value.v
        yield from known.text_remarks(text, at=slot if own else None)


def _field_remarks(
    known: ScreenContext, slot: Slot, question: Question, answer: Answer | None, *, has_finding: bool
) -> Iterator[str]:
    """Yield the remarks of a field on its answer.

    Args:
        known: what may be shown now.
        slot: the field.
        question: what was asked.
        answer: the answer; ``None`` for none.
        has_finding: whether a finding that is shown says what the question itself would remark.
    """
    if answer is not None:
        found = (
            _other_remarks(known, slot, answer)
            if has_finding
            else answer_remarks(known, slot, question, answer)
        )
        yield from found


def _refused(error: WijkError | None) -> tuple[str, ...]:
    return (f"{error.sentence} {error.remedy}",) if error is not None else ()


def _living_answer(known: ScreenContext, slot: Slot, options: Sequence[Option]) -> Answer | None:
    """Return the answer in a slot without what refers to options that are gone; ``None`` when nothing is left."""
    answer = known.answers.get(slot)
    if answer is None or answer.value is None or not options:
        return answer
    value = living(answer.value, {option.id for option in options})
    return None if value is None else answer.model_copy(update={"value": value})


def is_answered(known: ScreenContext, slot: Slot) -> bool:
    """Return whether a cell has an answer, without making its view."""
    if known.withholds(slot):
        return True
    if known.answers.get(slot) is None:
        return False
    question = known.index.question(slot.question)
    options = known.index.options(question, known.answers) if options_of(question) is not None else ()
    return _living_answer(known, slot, options) is not None


def slot_field(known: ScreenContext, slot: Slot, question: Question, moment: Moment | None = None) -> Field:
    """Return the field of a slot.

    Args:
        known: the input of the screen.
        slot: where its answer stands.
        question: what is asked there.
        moment: when it is shown; ``None`` for the moment of the question itself.
    """
    options: tuple[Option, ...] = ()
    if options_of(question) is not None:
        options = known.options(slot, question)
    answer = _living_answer(known, slot, options)
    table = known.index.tables.get(slot.table or "")
    place = question.binds if table is None or not question.binds else f"{table.binds}.{question.binds}"
    count = counting(known, slot, question, answer.value if answer else None)
    withheld = known.withholds(slot)
    too_full = too_many_of_side(known, slot) or colour_too_full(count)
    worked_in, sought = known.showing.works_in(moment or question.moment), known.showing.sought == str(slot)
    found = at_cell(known.findings, str(slot), worked_in, sought=sought)
    ranked = known.ranked(place, slot, [_option(known, option, slot) for option in options])
    return Field(
        slot=slot,
        question=question,
        options=ranked.options,
        first=ranked.first,
        head=ranked.head,
        rest=ranked.rest,
        answer=answer,
        alternatives=known.answers.alternatives(slot),
        remarks=(
            *_field_remarks(known, slot, question, answer, has_finding=says_it_too(found)),
            *_refused(too_full),
        ),
        findings=found,
        round=known.answers.rounds.get(slot),
        text=in_words(known, slot, question),
        spoken=spoken(question, answer.value) if answer and answer.value is not None else "",
        follows=None if withheld else known.follows().get(str(slot)),
        in_file="" if withheld else known.in_files().get(str(slot), ""),
        counted=count.counted,
        crowded=count.crowded,
        people=count.people,
        colours=count.colours,
        side_too_full=too_full,
        moment=(answer.moment if answer else "") or (table or question).moment,
        born_here=place in BORN_HERE,
        voices=known.voices(place, answer.roles) if answer and answer.roles else (),
        room=show_value(question, options, answer.room) if answer and answer.room is not None else "",
        withheld=withheld,
        hushed=not known.showing.directions,
    )


def cells(known: ScreenContext, table: TableQuestion, row: str) -> Iterator[Slot]:
    """Yield the cells of a row that may be shown, or given anew.

    The first is the one that names it, where a table asks about rows of another one and may add rows.
    """
    name = known.index.label_column(known.index.source_table(table.id)) if table.grows else ""
    for column in (name, *(f"{table.id}.{column.id}" for column in table.columns)):
        slot = Slot(column, row)
        if column and slot in known.route.asked and (not known.hides(slot) or known.withholds(slot)):
            yield slot


def why_hidden(known: ScreenContext, slot: Slot) -> str:
    """Return in a few words why an answer is not shown now."""
    return WITHHELD if str(slot) in known.of_few else NOT_IN_VIEW


def _row(known: ScreenContext, table: TableQuestion, row: str) -> RowView:
    fields = tuple(
        # The cell that names a row may have been asked before the evening.
        slot_field(known, slot, known.index.question(slot.question), table.moment)
        for slot in cells(known, table, row)
    )
    hidden = next(
        filter(known.hides, (Slot(f"{table.id}.{column.id}", row) for column in table.columns)), None
    )
    missing = "" if fields else why_hidden(known, hidden) if hidden else NOT_ASKED
    return RowView(row, known.index.row_label(table.id, row, known.answers), fields, missing)


def row_remarks(known: ScreenContext, table: TableQuestion) -> tuple[str, ...]:
    """Return soft remarks on the number of rows; none while all are empty, or where a finding at a row says it."""
    rows = len(known.index.said_rows(table.id, known.answers))
    said = table_remarks(table, rows) if rows else ()
    return (
        () if said and counts_it_too(known.findings, table.id, known.showing.works_in(table.moment)) else said
    )


def table_view(known: ScreenContext, table: TableQuestion) -> TableView:
    """Return a table with its rows and what can be added."""
    rows = known.index.rows(table.id, known.answers)
    offers = offered(known, table)
    return TableView(
        question=table,
        rows=tuple(_row(known, table, row) for row in rows),
        can_add=not table.rows_of or table.grows,
        offers=offers.views,
        equal=offers.equal,
        tie=offers.tie or first_tie(known, table),
        steady=offers.steady,
        remarks=row_remarks(known, table),
        grows=grows(known.index, table.id),
        joins=joins(known.index, table.id),
    )


def block(known: ScreenContext, question: Question) -> QuestionView:
    """Return the view of one question."""
    if isinstance(question, NoticeQuestion):
        return QuestionView(question)
    if isinstance(question, TableQuestion):
        return QuestionView(question, table=table_view(known, question))
    if known.hides(Slot(question.id)):
        # Of an answer of few people the question itself may be shown, on the window of the room too.
        few = question.id in known.of_few
        id_, told = (question.id, OF_FEW) if few else (f"intern-{question.id}", NOT_SHOWN)
        return QuestionView(NoticeQuestion(id=id_, kind="notice", text=question.text, help=told))
    return QuestionView(question, field=slot_field(known, Slot(question.id), question))


def screen(known: ScreenContext, turn: Turn) -> ScreenView:
    """Return the view of a turn; for an audience without internal questions."""
    asked = tuple(question for question in turn.questions if known.showing.asks(question))
    if not asked:
        return ScreenView(replace(turn, questions=(_NOT_HERE,)), "", (QuestionView(_NOT_HERE),))
    text = why(asked[0], known.index, reason(asked[0]), route=known.showing.directions)
    blocks = tuple(block(known, question) for question in asked)
    return ScreenView(replace(turn, questions=asked), text, blocks)
