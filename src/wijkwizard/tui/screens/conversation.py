"""The conversation: one question at a time, with the rail at the side and the panel of the facilitator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import OptionList

from wijkwizard import session as core
from wijkwizard.conversation.back_stack import BackStack
from wijkwizard.conversation.commands import Back, Command, Focus, GoTo, Next
from wijkwizard.conversation.evening_clock import pace_of
from wijkwizard.conversation.moving import show
from wijkwizard.conversation.places import PLACES
from wijkwizard.conversation.row_source import source_turn
from wijkwizard.conversation.state import ConversationState, Position
from wijkwizard.conversation.view import view
from wijkwizard.terms import Slot
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.facilitating import Facilitating
from wijkwizard.tui.widgets.body import Body
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.panel import Panel
from wijkwizard.tui.widgets.rail import Rail

if TYPE_CHECKING:
    from wijkwizard.questionnaire.route import Turn

_SIGNALS = "signals."
_TICK = 20.0
_WIDTHS = ((0, "-narrow"), (72, "-normal"), (112, "-wide"))
"""Columns from which the screen gets a class: without rail, with rail, with room for the panel too."""


class ConversationScreen(Facilitating):
    """The turns of one moment."""

    WHERE: ClassVar[Where] = "gesprek"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "verder", show=False),
        Binding("pagedown", "read_on(1)", "lees verder", show=False, priority=True),
        Binding("pageup", "read_on(-1)", "lees terug", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    ConversationScreen {
        & > Horizontal { height: 1fr; }
        Body { width: 1fr; height: 1fr; border-left: solid $rand; }
        &.-narrow Rail { display: none; }
        &.-narrow Body { border-left: none; }
        &.-normal.-explained Rail { display: none; }
        &.-normal.-explained Body { border-left: none; }
        &.-wide Rail { width: 32; }
        &.-wide Body { padding: 1 4 0 4; }
        &.-wide Panel { width: 44; }
        &.-narrow > Horizontal { layout: vertical; }
        &.-narrow Panel { width: 100%; height: 7; border-left: none; border-top: solid $rand; }
    }
    """

    def __init__(self, turn: Turn, slot: Slot | None = None, by: str = "") -> None:
        """Begin with a turn.

        Args:
            turn: the first turn to show.
            slot: where the keys go in it.
            by: name of the list from which it was chosen, where 'terug' goes.
        """
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = list(_WIDTHS)
        self.moment = turn.moment
        self._first = Position(turn.moment, turn, slot, BackStack.sent_by(by))

    def compose(self) -> Iterator[Widget]:
        """Lay out header, rail, body, panel and footer."""
        yield Header()
        with Horizontal():
            yield Rail()
            yield Body(self.wijk.dossier.memory)
            yield Panel()
        yield Footer()

    @property
    def turn(self) -> Turn | None:
        """The turn on the screen."""
        return self.state.position.turn

    def on_mount(self) -> None:
        """Show the first turn, and keep the clock in the header going."""
        wijk, first = self.wijk, self._first
        self.state = ConversationState(
            self.session, wijk.dossier.memory, wijk.keeping.drafts, first, lambda: wijk.audience.showing
        )
        self.set_interval(_TICK, self.show_frame)
        if first.turn is not None:
            show(self.state, first.turn, first.at)
            self.renew(fresh=True)

    def came_back(self) -> None:
        """Show what changed elsewhere; back in the room, it looks along again."""
        self.wijk.audience.in_room = self.wijk.audience.in_room or self.moment == "zaal"
        if self.body.blocks:
            self.renew()

    # Going through the questions.

    def renew(self, accepted: Slot | None = None, *, fresh: bool = False) -> None:
        """Show what stands now; when the turn left the route, show the nearest one that is on it."""
        before, now = self.turn, view(self.state)
        if now is None:
            self.dismiss()
            return
        turn = now.screen.turn
        fresh = fresh or before is None or turn.id != before.id
        self.state.move(turn=turn)
        self.wijk.navigation.last_turn = turn.id
        self.body.show(now, accepted=accepted, fresh=fresh, to=self.state.position.at)
        self.show_panel()
        self.query_one(Rail).show(now.rail)
        self.show_frame()
        if self.wijk.start.steady:
            self.call_after_refresh(self.body.steady)

    def show_panel(self) -> None:
        """Fill the panel of the facilitator while it is open; what the figures say follows the row with the keys."""
        panel = self.query_one(Panel)
        if self.turn is not None and panel.open:
            said = core.figures_say(self.seen, self.turn, self.body.focused_row())
            panel.show(self.seen.screen(self.turn.id), self.showing, said, self.body.option_here())

    def show_frame(self) -> None:
        """Say above what the place and the time are, and below what the keys do here."""
        if self.turn is None:
            return
        hidden = [] if self.sealed_slot() else ["reveal"]
        if not _about_figures(self.turn):
            hidden.append("figures")
        block = self.body.focused_block()
        # Enter has other work in a long text and in a table; there F8 goes on.
        long = isinstance(block, TableBlock) or (
            isinstance(block, FieldBlock) and block.field.question.kind == "long_text"
        )
        source = self._source_of_rows()
        if not long and source is None:
            hidden.append("onward")
        enter = getattr(self.focused, "enter_does", "verder") if source is None else "naar die vraag"
        if enter == "verder" and isinstance(block, TableBlock) and block.editor is not None:
            enter = "volgend vak"
        self.frame(PLACES[self.moment], self._time(), hidden=hidden, enter=enter)

    def _source_of_rows(self) -> Turn | None:
        """Return the turn that makes the rows of the table with the keys, when it has none yet."""
        block = self.body.focused_block()
        if not isinstance(block, TableBlock) or block.table.rows or block.table.can_add:
            return None
        return source_turn(self.session.reader, block.table.question.id)

    def _time(self) -> str:
        now = pace_of(self.state, self.wijk.audience.room_began, self.wijk.door.now())
        return now.shown(self.showing) if now is not None else ""

    @on(events.DescendantFocus)
    @on(OptionList.OptionHighlighted)
    def _say_what_enter_does(self) -> None:
        """Let the footer say what Enter does here, and the panel what belongs to the row."""
        self.show_frame()
        self.show_panel()

    # Commands.

    def action_enter(self) -> None:
        """Go on from something that is only to be read; from a table without rows to what makes its rows."""
        source = self._source_of_rows()
        if source is None:
            self.action_onward()
        else:
            self.wijk.navigation.go_to_turn(source.id)

    def action_onward(self) -> None:
        """Go to what is still open further down, and then to the next turn, whatever is open here."""
        here = self.body.place_here()
        self.settle()
        self._move(here, Next())

    def _move(self, here: Slot | None, command: Command) -> None:
        """Go somewhere from what has the keys, and show where we are then."""
        if here is not None:
            self.command(Focus(here))
        before = self.turn
        reply = self.command(command)
        if reply.ended:
            self.dismiss()
        elif not reply.goes:
            self._show_moved(before)
        if reply.goes:
            self.wijk.navigation.go(reply.goes)

    def _show_moved(self, before: Turn | None) -> None:
        at = self.state.position.at
        if before is not None and self.turn is not None and before.id == self.turn.id and at is not None:
            self.body.go_when_there(at)
        else:
            self.renew(fresh=True)

    def action_back(self) -> None:
        """Close the open cell, or go back to where we were; from the first question to the places."""
        here = self.body.place_here()
        self.settle()
        block = self.body.focused_block()
        if isinstance(block, TableBlock) and block.editor is not None:
            cell = block.editor.field.slot
            block.close_editor()
            self.command(Focus(cell))
            self.command(Back())
            self.renew()
        else:
            self._move(here, Back())

    def action_jump(self, turn_id: str) -> None:
        """Go to a turn of this moment."""
        self.settle()
        turn = self.session.reader.turn(turn_id)
        if turn is not None:
            self.jump(turn)

    def jump(self, turn: Turn, slot: Slot | None = None, by: str = "") -> None:
        """Show another turn of this moment, and remember where we came from and by which list."""
        self.command(GoTo(turn.id, slot, by))
        self.renew(fresh=True)


def _about_figures(turn: Turn) -> bool:
    """Tell whether a turn is about signals and is answered at a desk, so that a file can help."""
    return turn.moment != "zaal" and any(path.startswith(_SIGNALS) for path in core.paths_of(turn))
