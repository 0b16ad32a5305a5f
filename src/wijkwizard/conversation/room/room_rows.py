"""What the room sees of one question: by its kind its choices, the words of the group, its rows or its counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from wijkwizard.conversation.choice_list import MORE, ChoiceList
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.outline import CellLine, RowLine, place_of
from wijkwizard.conversation.room.room_closing import closing_view
from wijkwizard.conversation.room.room_view import CHOSEN, RoomRow, RoomView
from wijkwizard.conversation.room.room_words import (
    by_side,
    conclusion,
    otherwise,
    prepared_words,
    turnout,
    weighed_otherwise,
)
from wijkwizard.iwap.consent import OBJECTIONS, PRINTING
from wijkwizard.iwap.feeding import ARROW, arrows, ways
from wijkwizard.questionnaire.kinds.registry import kind_of
from wijkwizard.questionnaire.last_rounds import round_before
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.session.ballots import people_words, present
from wijkwizard.session.cells import steps_of
from wijkwizard.terms import GridValue, RankingValue
from wijkwizard.terms.count_cells import by_row, of_row
from wijkwizard.terms.dutch import about, bare

if TYPE_CHECKING:
    from wijkwizard.session import Field, QuestionView, RowView, TableView
    from wijkwizard.session.reader import Reader

_OPEN = "·"
_TWICE = "Twee rondes: eerst en nu"
_PARTIES = "parties"
_FEEDS = "feeds"
_SPREAD = "insight.severity_spread"
_OF_WHOM = frozenset({"whose", PRINTING})
"""What is asked of an objection that nobody has to answer before a screen."""


def block_view(seen: Reader, block: QuestionView, pointer: Pointer) -> RoomView:
    """Return what the room sees of a question.

    Args:
        seen: reads the dossier as the room may see it.
        block: the question, as the room may see it.
        pointer: where the keys of the face are.
    """
    if block.table is not None:
        return _table_view(seen, block.table, pointer)
    if block.field is None:
        return RoomView(question=block.question.text)
    return _field_view(seen, block.field, pointer)


def _field_view(seen: Reader, field: Field, pointer: Pointer) -> RoomView:
    """Return a question with its own answer."""
    question = field.question
    asked = RoomView(question=question.text)
    if isinstance(question, GridQuestion):
        return _grid_view(seen, field, question, pointer)
    if kind_of(question).entry in {"list", "yes_no"}:
        rows, more = _choices(field)
        unknown = field.answer is not None and field.answer.value is None
        return asked.model_copy(update={"rows": rows, "more": more, "foot": field.text if unknown else ""})
    prepared = weighed_otherwise(seen) if question.binds == _SPREAD else ""
    return asked.model_copy(update={"rows": tuple(_said(field)), "prepared": prepared})


def _choices(field: Field) -> tuple[tuple[RoomRow, ...], int]:
    """Return the choices that can be made, with what was chosen, and how many others there are."""
    choices = ChoiceList(field)
    lines = [line for line in choices.lines() if line.id != MORE and (line.strong or not line.closed)]
    more = 0 if choices.shows_all else len(field.options) - field.first
    scale = field.question.kind == "scale"
    return tuple(
        RoomRow(
            text=f"{line.id}  {line.text.strip('·')}".rstrip() if scale else line.text,
            sign=CHOSEN if line.strong else _OPEN,
        )
        for line in lines
    ), more


def _said(field: Field) -> Iterator[RoomRow]:
    """Yield an answer: what is ranked one below the other, all else as it reads."""
    value = field.answer.value if field.answer else None
    if isinstance(value, RankingValue):
        names = {option.id: option.label for option in field.options}
        living = [names[option_id] for option_id in value.v if option_id in names]
        yield from (RoomRow(text=text, sign=f"{place}.") for place, text in enumerate(living, start=1))
    elif field.question.kind == "ranking" and value is None and field.answer is None:
        yield from (RoomRow(text=option.label, sign=_OPEN) for option in field.options if not option.closed)
    else:
        yield from (RoomRow(text=line) for line in field.text.splitlines() if line.strip())


# Grids.


def _grid_view(seen: Reader, field: Field, question: GridQuestion, pointer: Pointer) -> RoomView:
    options = [option for option in field.options if not option.closed]
    if field.sealed:
        rows = tuple(RoomRow(text=option.label, sign=_OPEN) for option in options)
        return RoomView(question=question.text, rows=rows, foot=turnout(field))
    value = field.answer.value if field.answer else None
    given = value.rows if isinstance(value, GridValue) else {}
    if steps_of(field) and isinstance(value, GridValue):
        return _steps_view(seen, field, value, pointer)
    if question.scale.count and given:
        before = by_row(_first_round(seen, field))
        voted = [option for option in options if option.id in given or before.get(option.id)]
        if not question.ordered:
            voted.sort(key=lambda row: -given.get(row.id, 0))
        apart = by_side(field)
        second = apart[-1] if apart else {}
        bars = tuple(
            RoomRow(
                text=row.label,
                count=given.get(row.id, 0),
                second=second.get(row.id, 0),
                before=before.get(row.id, 0) if before else None,
            )
            for row in voted
        )
        told = conclusion(field, [(row.label, given.get(row.id, 0)) for row in voted])
        return RoomView(
            prepared=_TWICE if before else "",
            conclusion=" ".join(filter(None, (told, otherwise(field)))),
            rows=bars,
            foot=turnout(field),
            colours=tuple(side.label for side in field.colours.sides),
        )
    words = {
        option.id: question.scale.labels.get(given[option.id], str(given[option.id]))
        for option in options
        if option.id in given
    }
    read_back = {row.id for row in question.rows if row.shows} if isinstance(question.rows, tuple) else set()
    if read_back:
        return closing_view(options, words, pointer.line, seen.iwap())
    shown = tuple(RoomRow(text=row.label, sign=_OPEN, detail=words.get(row.id, "")) for row in options)
    return RoomView(question=question.text, rows=shown)


def _steps_view(seen: Reader, field: Field, value: GridValue, pointer: Pointer) -> RoomView:
    """Return a count of steps: of each row how many people chose each of them, from little to much."""
    before, steps = _first_round(seen, field), steps_of(field)

    def chosen(counts: Mapping[str, int], row: str) -> tuple[int, ...]:
        by_step = of_row(counts, row)
        return tuple(by_step.get(step.id, 0) for step in steps)

    rows = tuple(
        RoomRow(
            text=row.label.rstrip("."),
            steps=chosen(value.v, row.id),
            before_steps=chosen(before, row.id) if before else (),
            pointed=row.id == pointer.line,
        )
        for row in field.options
        if row.id in value.rows
    )
    return RoomView(
        prepared=_TWICE if before else "",
        conclusion=conclusion(field, ()),
        rows=rows,
        steps=tuple(step.label for step in steps),
        foot=turnout(field),
    )


def _first_round(seen: Reader, field: Field) -> Mapping[str, int]:
    """Return the count of the first round by cell, for a second one; empty for any other count."""
    first = round_before(seen.index, field.slot)
    answer = seen.answers.get(first) if first is not None else None
    return answer.value.v if answer is not None and isinstance(answer.value, GridValue) else {}


# Tables.


def _table_view(seen: Reader, table: TableView, pointer: Pointer) -> RoomView:
    row = next((row for row in table.rows if row.id == _row_at(table, pointer)), None)
    if row is not None:
        return _row_view(seen, table, row, pointer)
    said = [row for row in table.rows if _named(seen, table, row)]
    asked = RoomView(question=table.question.text)
    if said:
        rows = tuple(
            RoomRow(
                text=prepared_words(seen, table, row.id)[0] or row.label,
                sign=_OPEN,
                detail=_only_detail(table, row),
            )
            for row in said
        )
        graph = _feeding(seen, table)
        people = present(seen.iwap()) if _heads(table) else None
        foot = f"{people_words(people)} in de zaal" if people else ""
        return asked.model_copy(update={"rows": graph or rows, "foot": foot})
    offers = tuple(RoomRow(text=offer.label, sign=_OPEN) for offer in table.offers if not offer.closed)
    return asked.model_copy(update={"rows": offers, "aloud": table.tie})


def _feeding(seen: Reader, table: TableView) -> tuple[RoomRow, ...]:
    """Return which problem makes which one worse, along the arrows, where that is asked; empty without any arrow."""
    if not any(column.binds == _FEEDS for column in table.question.columns):
        return ()
    names = {row.id: bare(row.label) for row in table.rows if _named(seen, table, row)}
    pairs = [pair for pair in arrows(seen.iwap().problems) if names.keys() >= set(pair)]
    return tuple(RoomRow(text=ARROW.join(names[each] for each in way)) for way in ways(pairs))


def _row_at(table: TableView, pointer: Pointer) -> str:
    """Return the row that is talked about; empty while it is the whole table.

    Of a row with several cells the whole is talked about until it is opened; of one with a single cell nothing opens.
    """
    if pointer.slot is not None and pointer.slot.row is not None:
        return pointer.slot.row
    at = place_of(pointer.line) if pointer.line else None
    if isinstance(at, CellLine):
        return at.slot.row or ""
    row = at.row if isinstance(at, RowLine) else ""
    single = any(row == shown.id and len(_cells(table, shown)) == 1 for shown in table.rows)
    return row if single or row == pointer.open_row else ""


def _named(seen: Reader, table: TableView, row: RowView) -> bool:
    """Return whether a row has a name that may be shown; without one it is called by its number."""
    return bool(seen.index.row_name(table.question.id, row.id, seen.answers).borrowed)


def _cells(table: TableView, row: RowView) -> tuple[Field, ...]:
    """Return the cells of a row that are asked here; the one that names it belongs to an earlier table."""
    return tuple(field for field in row.fields if field.slot.table == table.question.id)


def _only_detail(table: TableView, row: RowView) -> str:
    cells = _cells(table, row)
    return cells[0].text if len(cells) == 1 and table.question.rows_of and not _heads(table) else ""


def _heads(table: TableView) -> bool:
    """Return whether the people of each group are counted here: a group can be one person, so no number stands."""
    return table.question.binds == _PARTIES


def _row_view(seen: Reader, table: TableView, row: RowView, pointer: Pointer) -> RoomView:
    """Return one row: what was prepared for it, and the cell that is asked, or all that was said in it."""
    words, figure = prepared_words(seen, table, row.id)
    named = words or (row.label if _named(seen, table, row) else "")
    cells = _cells(table, row)
    here = next((field for field in row.fields if field.slot == pointer.slot), None)
    if here is None and len(cells) == 1:
        here = cells[0]
    if here is not None and table.question.binds in OBJECTIONS and here.question.binds in _OF_WHOM:
        return RoomView(question=table.question.text, prepared=named)
    if here is not None:
        shown = RoomView(question=here.question.text) if _heads(table) else _field_view(seen, here, pointer)
        return shown.model_copy(update={"prepared": named, "figure": figure})
    rows = tuple(
        RoomRow(text=about(field.question.short or field.question.text, " ".join(field.text.split())))
        for field in cells
        if field.text and bare(field.text) != bare(row.label) and field.question.binds != PRINTING
    )
    return RoomView(prepared=named, figure=figure, question=table.question.text, rows=rows)
