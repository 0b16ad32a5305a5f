"""Windows in which the group replies to what stands out about the plan, or passes over a gate with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.advice.plan.replied import OTHERWISE
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.outline import RowLine, fields_of, place_of
from wijkwizard.conversation.reply import (
    WIPE,
    Replyable,
    because_form,
    found_at,
    nothing_here,
    of_finding,
    say_otherwise,
    say_plainly,
    wipe_reason,
)
from wijkwizard.terms import Slot
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.after_change import show_change, what_was_wiped
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Form
from wijkwizard.tui.screens.focused_field import field_here
from wijkwizard.tui.screens.wiping import ask_words

if TYPE_CHECKING:
    from wijkwizard.advice.plan.replied import RepliedFinding
    from wijkwizard.tui.widgets.body import Body


def reply_at(screen: WijkScreen, body: Body) -> None:
    """Let the group reply to what stands out at the focused answer, or at its table."""
    screen.answering.settle()
    field, block = field_here(body), body.focused_block()
    here = block.list.here if isinstance(block, TableBlock) else None
    place = place_of(here.id) if here is not None else None
    table: tuple[Slot, ...] = (Slot(block.table.question.id),) if isinstance(block, TableBlock) else ()
    at = (field.slot,) if field is not None else table
    if isinstance(block, TableBlock) and isinstance(place, RowLine):
        at = tuple(cell.slot for cell in fields_of(block.table, place.row))
    reply_to(screen, found_at(screen.seen, *at) or found_at(screen.seen, *table))


def reply_to(screen: WijkScreen, found: RepliedFinding | None) -> None:
    """Let the group reply to a finding; ``None`` where nothing stands out."""
    if found is None:
        screen.say(nothing_here(screen.seen))
    else:
        reply(screen, of_finding(found, read_only=screen.session.file.read_only))


def reply(screen: WijkScreen, what: Replyable) -> None:
    """Ask what the group says; who says that it chose otherwise is asked why."""
    if what.refusal:
        screen.say(what.refusal, problem=True)
        return
    lines = [ListLine(choice, words) for choice, words in what.options]
    screen.app.push_screen(
        Ask(what.title, what.now, lines), lambda chosen: _do(screen, what, chosen) if chosen else None
    )


def _do(screen: WijkScreen, what: Replyable, chosen: str) -> None:
    if chosen == OTHERWISE:
        _ask_why(screen, what)
    elif chosen == WIPE:
        ask_words(screen.app, ("Ja, wis deze reden voorgoed", lambda: _wipe(screen, what)))
    else:
        show_change(screen, say_plainly(screen.session.replies, what, chosen))


def _ask_why(screen: WijkScreen, what: Replyable) -> None:
    def kept(filled: dict[str, str] | None) -> None:
        if filled is not None:
            show_change(screen, say_otherwise(screen.session.replies, screen.seen, what, filled))

    screen.app.push_screen(Form(because_form(what)), kept)


def _wipe(screen: WijkScreen, what: Replyable) -> tuple[str, ...]:
    result = wipe_reason(screen.session.eraser, what)
    return what_was_wiped(screen, result)
