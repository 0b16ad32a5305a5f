"""Gathers what the papers for the tables are made of: what the room may know of a dossier, and of its questions.

It reads the dossier as a room that looks along does, so that nothing internal, and no group of fewer than three people,
is there to be printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wijkwizard.document.house_style import from_event
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.sheets.source import (
    SheetCode,
    SheetEvening,
    SheetQuestion,
    SheetSource,
    SheetTurn,
)
from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.logic import truth
from wijkwizard.questionnaire.model import GridQuestion, Question, Scale, TableQuestion
from wijkwizard.questionnaire.route import Turn
from wijkwizard.questionnaire.skipping import never_asked, skip_words
from wijkwizard.questionnaire.why import conditions_of
from wijkwizard.session.choice_codes import choice_codes
from wijkwizard.session.evening_start import planned
from wijkwizard.session.printing.paper import EXERCISE
from wijkwizard.session.questions import stamp_of
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_builder import screen, slot_field, table_view
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.sheet_questions import sheet_columns, sheet_numbers
from wijkwizard.session.sides import sides_apart
from wijkwizard.session.views import Field, QuestionView
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Slot
from wijkwizard.terms.pointing import chosen

_ROOM = Visibility(room_looks=True)


def room_sheets(reader: Reader) -> SheetSource:
    """Return what the papers for the tables are made of."""
    seen, state = reader.seen(_ROOM), reader.state
    length = seen.questions.questionnaire.length_question
    asked = seen.index.by_id.get(length)
    known = PaperKnowledge.of(seen.questions.knowledge)
    return SheetSource(
        area=_flat(seen.said("area.name")),
        gemeente=_flat(seen.said("area.gemeente")),
        day=_flat(seen.said("table.date")),
        place=_flat(seen.said("table.place")),
        length=slot_field(seen.known, Slot(length), asked).text if asked else "",
        sides=sides_apart(seen.known),
        groups=tuple(_groups(seen.known)),
        may=_flat(seen.said("table.say")),
        fixed=seen.said("table.room_to_move"),
        afterwards=_flat(seen.said("table.afterwards")),
        carried_by=_flat(seen.said("table.carried_by")),
        evenings=tuple(_evenings(seen)),
        homework=tuple(_homework(seen)),
        voices=tuple(_voices(seen)),
        stamp=stamp_of(seen.questions),
        exercise=any(opening.table == EXERCISE for opening in state.sessions),
        made_on=state.last_at[:10],
        house=from_event(state.style),
        foreign=tuple(known.foreign.items()),
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _groups(known: ScreenContext) -> Iterator[str]:
    """Yield the groups that were invited."""
    for table in known.index.tables.values():
        if table.binds == "parties" and not table.rows_of:
            yield from (row.label for row in table_view(known, table).rows)


def _evenings(seen: Reader) -> Iterator[SheetEvening]:
    turns = seen.turns("zaal")
    if not turns:
        return
    questionnaire, answers = seen.questions.questionnaire, seen.answers
    minutes, cut = planned(turns, questionnaire, answers, turns[0].id)
    asked = frozenset(question.id for turn in turns for question in turn.questions)
    made = tuple(_turn(seen.known, turn, asked) for turn in turns)
    first = len(turns) if cut is None else cut
    yield SheetEvening(turns=made[:first])
    if first < len(turns):
        later, _ = planned(turns, questionnaire, answers, turns[first].id)
        yield SheetEvening(turns=made[first:], welcome=later[first] - minutes[first])


def _turn(known: ScreenContext, turn: Turn, asked: frozenset[str]) -> SheetTurn:
    blocks = screen(known, turn).blocks
    return SheetTurn(
        step=turn.step.number,
        title=turn.step.title,
        minutes=turn.minutes,
        may_drop=turn.may_drop,
        questions=tuple(_question(known, block, asked) for block in blocks),
    )


def _homework(seen: Reader) -> Iterator[SheetTurn]:
    """Yield each question for at home that what is said already leaves open, with its step."""
    known, index = seen.known, seen.index
    asked = frozenset(seen.questions.questionnaire.homework)
    for located in index.answerable:
        question = located.question
        if located.full_id not in asked or located.table is not None:
            continue
        field = slot_field(known, Slot(located.full_id), question)
        if not never_asked(conditions_of(question, index), partial(_settled, known, asked)):
            made, step = _field(known, field, asked), located.step
            if options_of(question) is None or made.codes or made.rows:
                yield SheetTurn(step=step.number, title=step.title, minutes=0, questions=(made,))


def _voices(seen: Reader) -> Iterator[SheetCode]:
    """Yield on behalf of whom a form can be filled in: the invited parties, or all of them while none was."""
    tables = (table for table in seen.index.tables.values() if table.binds == "parties" and not table.rows_of)
    said = frozenset(
        party
        for table in tables
        for column in table.columns
        for row in seen.answers.rows_of(table.id)
        if column.kind == "choice" and (answer := seen.answers.get(Slot(f"{table.id}.{column.id}", row)))
        for party in chosen(answer.value)
    )
    parties = seen.questions.knowledge.parties.rows
    invited = [party for party in parties if party.id in said]
    yield from (SheetCode(code="", label=party.label, id=party.id) for party in invited or parties)


def _question(known: ScreenContext, block: QuestionView, asked: frozenset[str]) -> SheetQuestion:
    question = block.question
    if not isinstance(question, TableQuestion):
        return _field(known, block.field, asked) if block.field else _plain(known, question, asked)
    named = (known.index.question(f"{question.id}.{column.id}") for column in sheet_columns(known, question))
    columns = (_field(known, slot_field(known, Slot(each.id), each), asked) for each in named)
    return _plain(known, question, asked).model_copy(
        update={
            "columns": tuple(columns),
            "rows": tuple(row.label for row in block.table.rows) if block.table else (),
            "row_name": _row_name(known, question),
            "goes_on": bool(question.rows_of),
        }
    )


def _row_name(known: ScreenContext, table: TableQuestion) -> str:
    """Return what a row is called; rows of an earlier table are called as there."""
    source = known.index.tables.get(table.rows_of, table)
    return source.row_name.removeprefix("een ")


def _plain(known: ScreenContext, question: Question, asked: frozenset[str]) -> SheetQuestion:
    own = (question.show_if,) if question.show_if is not None else ()
    # What opens the table is said at the table, and once.
    conditions = own if "." in question.id else conditions_of(question, known.index)
    return SheetQuestion(
        id=question.id,
        kind=question.kind,
        text=question.text,
        short=(question.short or question.text).rstrip("?.: "),
        aloud=question.read_aloud,
        says=tuple(
            (name, text)
            for name, text in (("Zeg", question.script.say), ("Vraag door", question.script.ask_on))
            if text
        ),
        skip=skip_words(conditions, known.index, partial(_settled, known, asked)),
        blind=question.blind,
        number=sheet_numbers(known.index).get(question.id, 0),
    )


def _settled(known: ScreenContext, asked: frozenset[str], comparison: Comparison) -> bool | None:
    """Return whether a comparison holds, ``None`` for one with what is asked on the same paper."""
    of = comparison.question.partition(".")[0]
    if of in asked:
        return None
    return truth(comparison, known.index, known.answers, known.route.asked) is True


def _field(known: ScreenContext, field: Field, asked: frozenset[str]) -> SheetQuestion:
    question = field.question
    made = _plain(known, question, asked)
    if isinstance(question, GridQuestion):
        return made.model_copy(
            update={
                "codes": () if question.scale.count else _steps(question.scale),
                "rows": tuple(option.label for option in field.options),
                "row_ids": tuple(option.id for option in field.options),
                "each": question.each,
                "distinct": question.distinct,
                "colours": tuple(side.label for side in field.colours.sides),
            }
        )
    if options_of(question) is None and question.kind not in {"yes_no", "scale"}:
        return made
    most = getattr(question, "at_most", None) or 0
    offered = choice_codes(question, field.options)
    codes = tuple(SheetCode(code=key, label=words, id=name) for key, name, words in offered)
    return made.model_copy(update={"codes": codes, "most": most})


def _steps(scale: Scale) -> tuple[SheetCode, ...]:
    steps = range(scale.min, scale.max + 1)
    return tuple(SheetCode(code=str(step), label=scale.labels.get(step, "")) for step in steps)
