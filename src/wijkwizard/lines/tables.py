"""Asks a table: numbered rows, a row opened cell by cell, and rows added, moved and removed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkwizard.conversation.answering import field_of
from wijkwizard.conversation.commands import ChangeRow, Focus, GoTo, RowChange
from wijkwizard.conversation.explain import under_question
from wijkwizard.conversation.outline import NO_NEW_ROWS, ROWS_STAY, AddRowLine, RowLine, outline
from wijkwizard.conversation.placed_counts import are_numbers
from wijkwizard.conversation.row_source import RowSource, source_turn
from wijkwizard.conversation.row_words import naming_cell, uses_at
from wijkwizard.conversation.rows import drop_untouched
from wijkwizard.conversation.stray_input import (
    are_words,
    keep_waiting,
    waiting_here,
    waiting_remark,
    waiting_words,
)
from wijkwizard.conversation.waiting_texts import first_words
from wijkwizard.lines.answer_commands import asked_beside
from wijkwizard.lines.ask import number_of
from wijkwizard.lines.commands import TypedCommand, answer_of, read_word
from wijkwizard.lines.face import Face, go_to
from wijkwizard.lines.fields import ask_field
from wijkwizard.lines.printing import TABLE_HELP, cell_line, cell_words, table_lines
from wijkwizard.lines.spoken_text import heard
from wijkwizard.lines.step import AGAIN, NEXT, TURN, Continuation, LineResult
from wijkwizard.lines.stray_input import offer_remark, offer_uses, offer_words
from wijkwizard.questionnaire.cards import cards_of
from wijkwizard.session.views import RowView, TableView
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import a_number_to, sentence

_CHANGE = re.compile(r"([-<>*=])\s*(\d{1,6})\Z")
_SIGNS: dict[str, RowChange] = {"-": "remove", "<": "up", ">": "down", "*": "convert", "=": "join"}
_PROMPT = "Regels. Nummer, +, of een lege regel om verder te gaan: "
_FIRST_A_FIELD = "Kies eerst het vak waar uw woorden in horen."
_ONLY_READ = "Regels. Nummer, of een lege regel om verder te gaan: "


def ask_table(face: Face, table_id: str, source: RowSource | None) -> LineResult:
    """Ask a table until the user goes on; return where to go then."""
    said: frozenset[str] = frozenset()
    while True:
        table = table_of(face, table_id)
        if table is None:
            return NEXT
        if table.can_add and not face.taught:
            face.say(TABLE_HELP)
            face.taught = True
        text = source.words if source is not None else ""
        lines = tuple(table_lines(table, text, face.state.half_typed))
        face.say(*(line for line in lines if line not in said))
        said = frozenset(lines)
        line = face.asking.io.ask(_PROMPT if table.can_add else _ONLY_READ).strip()
        word = read_word(line)
        if word is not None:
            waits = _waiting_row(face, table, word)
            step = _own_words(face, table, waits) if waits else asked_beside(face, None, word, Slot(table_id))
        elif not line:
            return NEXT
        else:
            step = _changed(face, table, answer_of(line))
        if step.after is not Continuation.AGAIN:
            return step


def _waiting_row(face: Face, table: TableView, word: TypedCommand | str) -> str:
    """Take words back that wait at the rows and can still become one, where a command asks for these; else empty."""
    slot = Slot(table.question.id)
    words, before = waiting_words(face.state, slot)
    asks = isinstance(word, TypedCommand) and word.name == "herkomst"
    if not asks or not table.can_add or not waiting_here(face.state, slot):
        return ""
    first, others = first_words(words)
    keep_waiting(face.state, slot, before, others)
    return first


def table_of(face: Face, table_id: str) -> TableView | None:
    """Return the current view of a table of the turn."""
    screen = face.state.screen()
    tables = (block.table for block in screen.blocks) if screen is not None else ()
    return next((table for table in tables if table is not None and table.question.id == table_id), None)


def _changed(face: Face, table: TableView, line: str) -> LineResult:
    if line == "+":
        return _wish(face, table, "add", "")
    if not table.rows and not table.can_add and line == "1":
        return _to_source(face, table)
    change = _CHANGE.match(line)
    number = number_of(change.group(2) if change else line)
    return _own_words(face, table, line) if number is None else _numbered(face, table, number, change)


def _numbered(face: Face, table: TableView, number: int, change: re.Match[str] | None) -> LineResult:
    places = [shown.place for shown in outline(table, "")]
    if not 1 <= number <= len(places):
        face.say(f"Typ {a_number_to(len(places))}." if places else "Hier zijn geen regels.")
        return AGAIN
    match places[number - 1]:
        case RowLine(row) if change:
            return _change(face, table, _SIGNS[change.group(1)], row)
        case RowLine(row):
            return _open(face, table.question.id, row)
        case AddRowLine(what, of) if not change:
            return _wish(face, table, what, of)
        case _:
            face.say("Dat kan alleen met een regel die er al is.")
    return AGAIN


def _to_source(face: Face, table: TableView) -> LineResult:
    """Go to the question that makes the rows of a table."""
    source = source_turn(face.session.reader, table.question.id)
    if source is None:
        face.say("Die vraag wordt nu niet gesteld.")
        return AGAIN
    go_to(face, GoTo(source.id, looked_up=True))
    if source.moment == "zaal":
        face.enter_room(source.id)
    return TURN


_ONE_ROW = "Dit is een lijst van regels. Kies eerst één regel met haar nummer, en typ daarna wat erin hoort."


def _own_words(face: Face, table: TableView, text: str) -> LineResult:
    """Offer words that were typed at the rows as what they can become; nothing that was typed is swallowed."""
    slot = Slot(table.question.id)
    uses = uses_at(face.state, table.question, slot, text, waiting_remark(face.state, slot))
    if len(uses) == 1 or not are_words(table.question, text):
        if not table.can_add:
            face.say(NO_NEW_ROWS)
        if not offer_remark(face, table.question, slot, text):
            several = len(text.split()) > 1 and are_numbers(text)
            face.say(*([_ONE_ROW] if several else []), "Er is niets bewaard.")
        return AGAIN
    reply = offer_uses(face, table.question, slot, text, uses)
    if not reply.made:
        return AGAIN
    name = naming_cell(face.state, table.question.id, reply.made)
    done = reply.accepted is not None or _as_card(face, name, text)
    return ask_row(face, table.question.id, reply.made, None if done else name)


def _as_card(face: Face, cell: Slot, text: str) -> bool:
    """Offer words that the naming cell of a new row refused as an own card; return whether they answered it."""
    field = field_of(face.state, cell)
    return field is not None and bool(cards_of(field.question)) and offer_words(face, field, text)


def _change(face: Face, table: TableView, what: RowChange, row: str) -> LineResult:
    if not table.can_add:
        face.say(ROWS_STAY)
        return AGAIN
    if face.command(ChangeRow(table.question.id, what, row)).done and what in {"up", "down"}:
        face.say("Verplaatst.")
    return AGAIN


def _wish(face: Face, table: TableView, what: RowChange, of: str) -> LineResult:
    if not table.can_add:
        face.say(NO_NEW_ROWS)
        return AGAIN
    reply = face.command(ChangeRow(table.question.id, what, of))
    if reply.done and what == "adopt_all":
        face.say("Overgenomen.")
    return ask_row(face, table.question.id, reply.made) if reply.made else AGAIN


def _open(face: Face, table_id: str, row_id: str) -> LineResult:
    """Print a row, and ask its open cells, or the cell that is chosen to be changed."""
    while True:
        row = row_of(face, table_id, row_id)
        if row is None or row.why_missing:
            face.tell(row.why_missing if row is not None else "")
            return AGAIN
        if len(row.fields) == 1:
            return ask_row(face, table_id, row_id, row.fields[0].slot)
        half = face.state.half_typed.waiting()
        face.say(
            sentence(row.label),
            *(f"{n}. {cell_words(field, half)}" for n, field in enumerate(row.fields, start=1)),
        )
        fills = any(field.open for field in row.fields)
        rest = "vult in wat open is" if fills else "gaat terug naar de regels"
        typed = face.asking.line(f"Vak. Een nummer verandert dat vak, een lege regel {rest}: ")
        if typed is None or (not typed.strip() and not fills):
            return AGAIN
        number = number_of(typed)
        if not typed.strip():
            return ask_row(face, table_id, row_id)
        if number is None or not 1 <= number <= len(row.fields):
            which = f"Typ {a_number_to(len(row.fields))}."
            table = table_of(face, table_id)
            if table is None or number is not None:
                face.say(which)
            elif not offer_remark(face, table.question, Slot(table_id), typed, f"{_FIRST_A_FIELD} {which}"):
                face.say("Er is niets bewaard.")
            continue
        step = _cell(face, table_id, row_id, row.fields[number - 1].slot)
        if step.after is not Continuation.NEXT:
            return step


def ask_row(face: Face, table_id: str, row_id: str, first: Slot | None = None) -> LineResult:
    """Ask the open cells of a row in turn; a row that stays empty is removed again.

    Answered cells are skipped: one may be the name that the row got in an earlier question.

    Args:
        face: the plain face.
        table_id: the table.
        row_id: the row.
        first: a cell that is asked first, also when it has an answer.
    """
    if first is not None:
        step = _cell(face, table_id, row_id, first)
        if step.after is not Continuation.NEXT:
            return step
    for cell in _cells(face, table_id, row_id, first):
        step = _cell(face, table_id, row_id, cell)
        if step.after is not Continuation.NEXT:
            return step
    drop_untouched(face.state, table_id, row_id)
    return AGAIN


def _cell(face: Face, table_id: str, row_id: str, cell: Slot) -> LineResult:
    """Ask one cell of a row."""
    now = row_of(face, table_id, row_id)
    if now is not None and now.why_missing:
        face.tell(now.why_missing)
    field = next((asked for asked in now.fields if asked.slot == cell), None) if now is not None else None
    if now is not None and field is not None:
        face.command(Focus(cell))
        face.say(cell_line(field, now.label))
        face.say(*heard(under_question(field.question, face.state.position.moment, face.showing())))
        return ask_field(face, cell)
    return NEXT


def row_of(face: Face, table_id: str, row_id: str) -> RowView | None:
    """Return the current view of a row of a table."""
    table = table_of(face, table_id)
    return next((row for row in table.rows if row.id == row_id), None) if table is not None else None


def _cells(face: Face, table_id: str, row_id: str, first: Slot | None) -> Iterator[Slot]:
    """Yield the open cells of a row after one; looked up each time, because an answer can open or close others."""
    done: set[Slot] = set()
    while (row := row_of(face, table_id, row_id)) is not None:
        slots = [field.slot for field in row.fields]
        begin = slots.index(first) + 1 if first in slots else 0
        later = [field for field in row.fields[begin:] if field.open and field.slot not in done]
        if not later:
            return
        done.add(later[0].slot)
        yield later[0].slot
