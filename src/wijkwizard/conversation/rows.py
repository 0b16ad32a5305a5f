"""Commands on the rows of a table: adding, accepting offered rows, moving and removing."""

from __future__ import annotations

from typing import assert_never

from wijkwizard.conversation.commands import ChangeRow, FillRow
from wijkwizard.conversation.outline import taken_together
from wijkwizard.conversation.result import DONE, CommandResult, Message, attempt
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session.ballots import hidden_rows
from wijkwizard.session.converted_rows import grows, over
from wijkwizard.session.dependents import BesideAnswers, removal_warning
from wijkwizard.session.joined_rows import differing, going_inside, joins
from wijkwizard.session.views import TableView
from wijkwizard.terms import Answers, Slot

_GREW = "Dit is nu een maatregel. Alles wat er al stond, staat daar. Vul daar aan wat nog nodig is."
_OVER = "Deze actie heeft als stand '{}'. Een maatregel is werk dat nog komt. Verander eerst de stand."
_GROWS_NOT = "Alleen een kleine actie kan een maatregel worden."
_DIFFERS = (
    "Deze regel zegt iets anders dan die erboven: {}. Samen worden zij één regel, en dit staat er dan bij."
)
_GOES_INSIDE = "'{}' komt dan niet meer op openbaar papier: de regel die erbij komt, is intern."
_COMES_BACK = "Met ongedaan maken komt alles terug."
_JOINED = (
    "Dit is nu één regel. De aantallen zijn opgeteld, en wat de andere regel zei, staat erbij. "
    "Een regel zonder aantal telt als één keer."
)
_JOINS_NOT = "Alleen wensen kunt u samenvoegen."
_AT_END = {"up": "Deze regel staat al bovenaan.", "down": "Deze regel staat al onderaan."}


def change_row(state: ConversationState, command: ChangeRow) -> CommandResult:
    """Change the rows of a table; one undo step."""
    return attempt(lambda: _change(state, command))


def fill_row(state: ConversationState, command: FillRow) -> CommandResult:
    """Write the cells of a row as a sheet has them; one undo step."""
    line = command.line
    return attempt(
        lambda: CommandResult(made=state.session.writer.fill_row(command.table, command.row, line.slots))
    )


def _change(state: ConversationState, command: ChangeRow) -> CommandResult:
    session, table, of = state.session, command.table, command.of
    match command.what:
        case "add" | "adopt":
            rows = session.rows
            return CommandResult(
                made=rows.add(table, of or None) if command.what == "add" else rows.adopt_offer(table, of)
            )
        case "adopt_all":
            view = _view(state, table)
            session.rows.adopt_offers(table, taken_together(view) if view is not None else ())
        case "remove":
            index, half = session.reader.index, session.drafts.slots()
            beside = BesideAnswers(half, hidden_rows(session.reader.state))
            hangs = "" if command.sure else removal_warning(index, _shown(state), table, of, beside)
            if hangs:
                return CommandResult(done=False, confirm=hangs)
            return CommandResult(messages=(Message(session.rows.remove(table, of, state.showing())),))
        case "convert" | "join":
            return _convert(state, command) if command.what == "convert" else _join(state, command)
        case "up" | "down":
            source = session.reader.index.source_table(table)
            before = session.reader.answers.rows_of(source)
            session.rows.move(table, of, by=-1 if command.what == "up" else 1)
            if session.reader.answers.rows_of(source) == before:
                return CommandResult(done=False, messages=(Message(_AT_END[command.what]),))
        case _:
            assert_never(command.what)
    return DONE


def _convert(state: ConversationState, command: ChangeRow) -> CommandResult:
    if not grows(state.session.reader.index, command.table):
        return CommandResult(done=False, messages=(Message(_GROWS_NOT),))
    if ended := over(state.session.reader.index, _shown(state), Slot(command.table, command.of)):
        return CommandResult(done=False, messages=(Message(_OVER.format(ended)),))
    state.session.rows.convert(command.table, command.of)
    return CommandResult(messages=(Message(_GREW),))


def _join(state: ConversationState, command: ChangeRow) -> CommandResult:
    if not joins(state.session.reader.index, command.table):
        return CommandResult(done=False, messages=(Message(_JOINS_NOT),))
    reader, slot = state.session.reader, Slot(command.table, command.of)
    others = differing(reader.index, _shown(state), slot)
    inside = going_inside(reader.index, reader.answers, slot)
    warnings = [_DIFFERS.format("; ".join(others))] if others else []
    warnings += [_GOES_INSIDE.format("', '".join(inside))] if inside else []
    if warnings and not command.sure:
        return CommandResult(done=False, confirm=" ".join([*warnings, _COMES_BACK]))
    done = state.session.rows.join(command.table, command.of)
    return CommandResult(done=done, messages=(Message(_JOINED if done else _AT_END["up"]),))


def _shown(state: ConversationState) -> Answers:
    return state.seen.answers


def _view(state: ConversationState, table: str) -> TableView | None:
    screen = state.screen()
    tables = (block.table for block in screen.blocks) if screen is not None else ()
    return next((view for view in tables if view is not None and view.question.id == table), None)


def drop_untouched(state: ConversationState, table: str, *rows: str) -> CommandResult:
    """Remove rows without answers, except those with half-typed text or words that wait."""
    half = {slot.row for slot in state.half_typed.waiting()}
    there = [row for row in rows if row not in half]
    if not there or state.session.file.read_only:
        return DONE
    return attempt(lambda: CommandResult(done=state.session.rows.drop_untouched(table, *there)))
