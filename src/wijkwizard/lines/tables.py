"""Asking a table: its rows with numbers, a row opened cell by cell, and rows added, moved and taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkwizard.conversation.commands import ChangeRow, Enter, Focus, RowChange
from wijkwizard.conversation.explain import under_question
from wijkwizard.conversation.outline import Row, Wish, outline
from wijkwizard.conversation.row_source import source_turn
from wijkwizard.conversation.rows import drop_untouched
from wijkwizard.lines.asking import number_of
from wijkwizard.lines.beside import asked_beside
from wijkwizard.lines.face import Face, at_turn
from wijkwizard.lines.fields import ask_field
from wijkwizard.lines.hearing import heard
from wijkwizard.lines.printing import TABLE_HELP, cell_line, table_lines
from wijkwizard.lines.step import AGAIN, NEXT, TURN, After, Step
from wijkwizard.lines.words import answer_of, read_word
from wijkwizard.session.views import RowView, TableView
from wijkwizard.terms import Slot

_CHANGE = re.compile(r"([-<>])\s*(\d{1,6})\Z")
_SIGNS: dict[str, RowChange] = {"-": "remove", "<": "up", ">": "down"}
_PROMPT = "Regels. Nummer, +, of een lege regel om verder te gaan: "
_ONLY_READ = "Regels. Nummer, of een lege regel om verder te gaan: "


def ask_table(face: Face, table_id: str, source: str) -> Step:
    """Ask a table until somebody goes on; return where to go then."""
    said: frozenset[str] = frozenset()
    while True:
        table = table_of(face, table_id)
        if table is None:
            return NEXT
        if table.can_add and not face.taught:
            face.say(TABLE_HELP)
            face.taught = True
        lines = tuple(table_lines(table, source))
        face.say(*(one for one in lines if one not in said))
        said = frozenset(lines)
        line = face.asking.io.ask(_PROMPT if table.can_add else _ONLY_READ).strip()
        word = read_word(line)
        if word is not None:
            step = asked_beside(face, None, word, Slot(table_id))
        elif not line:
            return NEXT
        else:
            step = _changed(face, table, answer_of(line))
        if step.after is not After.AGAIN:
            return step


def table_of(face: Face, table_id: str) -> TableView | None:
    """Return a table of the turn as it stands now."""
    screen = face.state.screen()
    tables = (block.table for block in screen.blocks) if screen is not None else ()
    return next((one for one in tables if one is not None and one.question.id == table_id), None)


def _changed(face: Face, table: TableView, line: str) -> Step:
    if line == "+":
        return _wish(face, table, "add", "")
    if not table.rows and not table.can_add and line == "1":
        return _to_source(face, table)
    change = _CHANGE.match(line)
    number = number_of(change.group(2) if change else line)
    return _own_words(face, table, line) if number is None else _numbered(face, table, number, change)


def _numbered(face: Face, table: TableView, number: int, change: re.Match[str] | None) -> Step:
    places = [shown.place for shown in outline(table, "")]
    if not 1 <= number <= len(places):
        face.say(f"Typ een nummer van 1 tot en met {len(places)}." if places else "Hier zijn geen regels.")
        return AGAIN
    match places[number - 1]:
        case Row(row) if change:
            return _change(face, table, _SIGNS[change.group(1)], row)
        case Row(row):
            return ask_row(face, table.question.id, row)
        case Wish(what, of) if not change:
            return _wish(face, table, what, of)
        case _:
            face.say("Dat kan alleen met een regel die er al is.")
    return AGAIN


def _to_source(face: Face, table: TableView) -> Step:
    """Go to the question that makes the rows of a table."""
    source = source_turn(face.session, table.question.id)
    if source is None:
        face.say("Die vraag wordt nu niet gesteld.")
        return AGAIN
    at_turn(face.state, source.id)
    if source.moment == "zaal":
        face.enter_room(source.id)
    return TURN


def _own_words(face: Face, table: TableView, text: str) -> Step:
    """Offer words that were typed at the rows as a new row; nothing that was typed is swallowed."""
    if not table.can_add:
        face.say("Hier komen geen regels bij. Ze komen uit een eerdere vraag.")
        return AGAIN
    if not face.confirm(f"Een nieuwe regel maken met '{text}'?"):
        face.say("Er is niets gemaakt.")
        return AGAIN
    made = face.command(ChangeRow(table.question.id, "add")).made
    first = next(_cells(face, table.question.id, made, None), None) if made else None
    if first is None:
        return AGAIN
    if not face.command(Enter(first, text)).done:
        return ask_row(face, table.question.id, made, first)
    return ask_row(face, table.question.id, made, skip=first)


def _change(face: Face, table: TableView, what: RowChange, row: str) -> Step:
    if not table.can_add:
        face.say("Deze regels komen uit een eerdere vraag en veranderen daar.")
        return AGAIN
    if face.command(ChangeRow(table.question.id, what, row)).done and what != "remove":
        face.say("Verplaatst.")
    return AGAIN


def _wish(face: Face, table: TableView, what: RowChange, of: str) -> Step:
    if not table.can_add:
        face.say("Hier komen geen regels bij. Ze komen uit een eerdere vraag.")
        return AGAIN
    reply = face.command(ChangeRow(table.question.id, what, of))
    if reply.done and what == "adopt_all":
        face.say("Overgenomen.")
    return ask_row(face, table.question.id, reply.made) if reply.made else AGAIN


def ask_row(
    face: Face, table_id: str, row_id: str, first: Slot | None = None, *, skip: Slot | None = None
) -> Step:
    """Ask the cells of a row in turn, from the first or from one of them; a row left bare goes away again.

    Args:
        face: the plain face.
        table_id: the table.
        row_id: the row.
        first: the cell to begin with.
        skip: a cell that was answered just now.
    """
    row = row_of(face, table_id, row_id)
    if row is not None and row.why_missing:
        face.tell(row.why_missing)
        return AGAIN
    for cell in _cells(face, table_id, row_id, first):
        now = row_of(face, table_id, row_id)
        field = next((one for one in now.fields if one.slot == cell), None) if now is not None else None
        if now is None or field is None or cell == skip:
            continue
        face.command(Focus(cell))
        face.say(cell_line(field, now.label))
        face.say(*heard(under_question(field.question, face.state.position.moment)))
        step = ask_field(face, cell)
        if step.after is not After.NEXT:
            return step
    drop_untouched(face.state, table_id, row_id)
    return AGAIN


def row_of(face: Face, table_id: str, row_id: str) -> RowView | None:
    """Return a row of a table of the turn as it stands now."""
    table = table_of(face, table_id)
    return next((row for row in table.rows if row.id == row_id), None) if table is not None else None


def _cells(face: Face, table_id: str, row_id: str, first: Slot | None) -> Iterator[Slot]:
    """Yield the cells of a row; an answer may open or close another, so it is looked up after each."""
    done: set[Slot] = set()
    while (row := row_of(face, table_id, row_id)) is not None:
        slots = [field.slot for field in row.fields]
        begin = slots.index(first) if first in slots else 0
        following = next((slot for slot in slots[begin:] if slot not in done), None)
        if following is None:
            return
        done.add(following)
        yield following
