"""What the keys that every face has do at one place of a turn, in a few words: going on, back, no answer, a digit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.conversation.choice_list import MORE, ChoiceList
from wijkwizard.conversation.outline import AddRowLine, CellLine, RowLine, field_of, open_cells, place_of
from wijkwizard.conversation.row_source import RowSource
from wijkwizard.questionnaire.kinds.kind import InputWay
from wijkwizard.questionnaire.kinds.registry import kind_of
from wijkwizard.session.cells import cells_of, columns_of
from wijkwizard.terms import RankingValue, Slot

if TYPE_CHECKING:
    from wijkwizard.session import Field, QuestionView, ScreenView, TableView

ON = "verder"
_UNKNOWN = "weet niet, overslaan of niet van toepassing"
_PICKS: frozenset[InputWay] = frozenset({"list", "yes_no"})
_DIGIT: dict[InputWay, str] = {
    "list": "kiest die regel",
    "rows": "telt op deze regel",
}


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the keys of a face are in a turn.

    Attributes:
        slot: a field, a table (its id), or a cell whose input is open; ``None`` for the first question.
        line: id of the line of its list that the cursor is on; empty for none.
        moved: whether the cursor was moved there since the last choice.
        open_row: the row of the table whose cells are shown; empty for none.
    """

    slot: Slot | None = None
    line: str = ""
    moved: bool = False
    open_row: str = ""


@dataclass(frozen=True, slots=True)
class KeyMeanings:
    """What each key does here; empty when it does nothing.

    Attributes:
        enter: Enter.
        onward: going on (F8), where Enter has other work; empty where Enter does it too.
        back: going back (Esc).
        reveal: revealing a blind count (F5).
        unknown: giving no answer (F7).
        digit: a digit, where it is no part of a text.
    """

    enter: str = ON
    onward: str = ""
    back: str = "terug"
    reveal: str = ""
    unknown: str = ""
    digit: str = ""


def key_meanings(screen: ScreenView, sources: Mapping[str, RowSource], pointer: Pointer) -> KeyMeanings:
    """Return what the keys do at a place of a turn.

    Args:
        screen: the turn.
        sources: by table, where its rows come from when it makes none itself.
        pointer: where the keys are.
    """
    block = _block_at(screen, pointer.slot)
    if block is None:
        return KeyMeanings()
    sealed = any(other.field is not None and other.field.sealed for other in screen.blocks)
    reveal = "toont wat blind is ingevoerd" if sealed else ""
    table = block.table
    field = field_of(table, pointer.slot) if table is not None and pointer.slot else block.field
    if field is not None:
        return KeyMeanings(
            enter=_enter_in_cell(field, pointer) if table is not None else enter_in_field(field, pointer),
            onward=ON if table is not None or field.question.kind == "long_text" else "",
            back="naar de regels" if table is not None else "terug",
            reveal=reveal,
            unknown=_UNKNOWN,
            digit=_DIGIT.get(kind_of(field.question).entry, ""),
        )
    if table is None:
        return KeyMeanings(reveal=reveal)
    source = sources.get(table.question.id)
    to_source = source is not None and source.turn_id and not table.rows and not table.can_add
    return KeyMeanings(
        enter="naar die vraag" if to_source else enter_in_table(table, pointer),
        onward=ON,
        reveal=reveal,
        unknown=_UNKNOWN,
        digit=_digit_in_table(table, pointer),
    )


def _digit_in_table(table: TableView, pointer: Pointer) -> str:
    if len(_open_cells(table, pointer)) == 1:
        return "vult in"
    return "gaat naar die regel" if table.rows else ""


def _block_at(screen: ScreenView, slot: Slot | None) -> QuestionView | None:
    """Return the question that a slot belongs to, or the first one."""
    wanted = {slot.question, slot.table} if slot is not None else set()
    found = next((block for block in screen.blocks if block.question.id in wanted), None)
    return found or next(iter(screen.blocks), None)


def _open_cells(table: TableView, pointer: Pointer) -> tuple[Slot, ...]:
    return open_cells(table, place_of(pointer.line) if pointer.line else None)


def enter_picks(field: Field, pointer: Pointer) -> bool:
    """Return whether Enter chooses the line under the cursor: a moved cursor on one that is not chosen yet."""
    if not pointer.moved or not pointer.line:
        return False
    if field.question.kind == "ranking":
        value = field.answer.value if field.answer else None
        return pointer.line not in (value.v if isinstance(value, RankingValue) else ())
    choices = ChoiceList(field)
    closed = any(line.closed for line in choices.lines() if line.id == pointer.line)
    return not closed and pointer.line not in choices.chosen


def enter_in_field(field: Field, pointer: Pointer) -> str:
    """Return what Enter does in the input of a field; empty in a long text, where it begins a line."""
    if field.question.kind == "long_text":
        return ""
    entry = kind_of(field.question).entry
    if entry in _PICKS and enter_picks(field, pointer):
        return "toont" if pointer.line == MORE else "kiest"
    if entry == "order" and enter_picks(field, pointer):
        return "zet erbij"
    if entry == "rows" and pointer.line and pointer.line != cells_of(field)[-1].id:
        return "volgend vak" if columns_of(field) else "omlaag"
    return ON


def _enter_in_cell(field: Field, pointer: Pointer) -> str:
    does = enter_in_field(field, pointer)
    return "volgend vak" if does == ON else does


def enter_in_table(table: TableView, pointer: Pointer) -> str:
    """Return what Enter does on a line of a table."""
    if not pointer.line:
        # Going on comes to the list first, once: a list that is still empty is not passed by.
        return "naar de lijst" if table.can_add and not table.rows else ON
    match place_of(pointer.line):
        case RowLine(row_id):
            row = next((row for row in table.rows if row.id == row_id), None)
            if row is None or row.missing:
                return "zegt waarom" if row is not None else ON
            if len(row.fields) == 1:
                return "vult in"
            return "sluit" if row_id == pointer.open_row else "opent"
        case CellLine():
            return "vult in"
        case AddRowLine(what, _):
            return "voegt toe" if what == "add" else "neemt over"
