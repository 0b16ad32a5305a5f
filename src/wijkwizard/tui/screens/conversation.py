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
from wijkwizard.conversation.rail import place_in_step, rail_lines
from wijkwizard.conversation.row_source import source_turn, source_words
from wijkwizard.terms import Slot
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.onward import within
from wijkwizard.tui.pace import pace
from wijkwizard.tui.screens.facilitating import Facilitating
from wijkwizard.tui.screens.places import PLACES
from wijkwizard.tui.widgets.body import Around, Body
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
        self.back_stack = BackStack(by)
        self._turn: Turn | None = turn
        self._asked_slot = slot

    def compose(self) -> Iterator[Widget]:
        """Lay out header, rail, body, panel and footer."""
        yield Header()
        with Horizontal():
            yield Rail()
            yield Body(self.wijk.memory)
            yield Panel()
        yield Footer()

    @property
    def turn(self) -> Turn | None:
        """The turn on the screen."""
        return self._turn

    def on_mount(self) -> None:
        """Show the first turn, and keep the clock in the header going."""
        self.set_interval(_TICK, self.show_frame)
        if self._turn is not None:
            self.open(self._turn, self._asked_slot)

    def came_back(self) -> None:
        """Show what changed elsewhere; back in the room, it looks along again."""
        self.wijk.in_room = self.wijk.in_room or self.moment == "zaal"
        if self.body.blocks:
            self.renew()

    # Going through the questions.

    def open(self, turn: Turn, slot: Slot | None = None) -> None:
        """Put a turn on the screen, and the keys in a slot of it; rows that were left bare are gone then."""
        for table in {one.id for left in (self._turn, turn) if left for one in left.questions}:
            if table in self.session.index.tables:
                self.drop_bare(table, *self.session.index.rows(table, self.session.answers))
        if self._turn is not None and self._turn.step.id != turn.step.id:
            self.session.keep_copy()
        self._turn, self._asked_slot = turn, slot
        self.renew(fresh=True)

    def renew(self, accepted: Slot | None = None, *, fresh: bool = False) -> None:
        """Show what stands now; when the turn left the route, show the nearest one that is on it."""
        turn = self._still_asked()
        if turn is None:
            self.dismiss()
            return
        fresh = fresh or self._turn is None or turn.id != self._turn.id
        self._turn = turn
        self.wijk.last_turn = turn.id
        screen = self.seen.screen(turn.id)
        to, self._asked_slot = self._asked_slot, None
        self.body.show(
            screen,
            Around(self._place(turn), self.showing, source_words(self.session, screen)),
            accepted=accepted,
            fresh=fresh,
            to=to,
        )
        self.show_panel()
        self._show_rail()
        self.show_frame()
        if self.wijk.steady:
            self.call_after_refresh(self.body.steady)

    def _still_asked(self) -> Turn | None:
        now = self._turn
        asked = {question.id: turn for turn in self._turns() for question in turn.questions}
        for question in now.questions if now else ():
            if question.id in asked:
                return asked[question.id]
        return self.seen.resume_turn(self.moment)

    def _turns(self) -> tuple[Turn, ...]:
        return self.seen.turns(self.moment)

    def _place(self, turn: Turn) -> str:
        number, total = place_in_step(self._turns(), turn.id)
        name = f"{turn.step.number}  {turn.step.title}" if turn.step.number else turn.step.title
        drop = " · kan weg" if turn.may_drop and self.moment == "zaal" and self.showing.directions else ""
        return f"{name} · {number} van {total}{drop}"

    def _show_rail(self) -> None:
        turns = self._turns()
        open_turns = {turn.id for turn in turns if not self.session.is_done(turn)}
        current = self._turn.id if self._turn else ""
        steps = self.session.questionnaire.steps
        self.query_one(Rail).show(rail_lines(steps, turns, open_turns, current))

    def show_panel(self) -> None:
        """Fill the panel of the facilitator while it is open; what the figures say follows the row with the keys."""
        panel = self.query_one(Panel)
        if self._turn is not None and panel.open:
            said = core.figures_say(self.seen, self._turn, self.body.focused_row())
            panel.show(self.seen.screen(self._turn.id), self.showing, said, self.body.option_here())

    def show_frame(self) -> None:
        """Say above what the place and the time are, and below what the keys do here."""
        if self._turn is None:
            return
        hidden = [] if self.sealed_slot() else ["reveal"]
        if not _about_figures(self._turn):
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
        return source_turn(self.session, block.table.question.id)

    def _time(self) -> str:
        if self.moment != "zaal" or self._turn is None or self.wijk.room_began is None:
            return ""
        turns = self._turns()
        ids = [turn.id for turn in turns]
        began, first = self.wijk.room_began
        used = int((self.wijk.now() - began).total_seconds() // 60)
        start = ids.index(first) if first in ids else 0
        minutes, end = core.planned(turns, self.session.questionnaire, self.session.answers, first)
        return pace(minutes, ids.index(self._turn.id), used, start, end).shown(self.showing)

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
            self.wijk.go_to_turn(source.id)

    def action_onward(self) -> None:
        """Go to what is still open further down, and then to the next turn, whatever is open here."""
        here, cell = self.body.question_here, self.body.focused_slot()
        self.settle()
        if within(self.body, here, cell):
            return
        turns = self._turns()
        ids = [turn.id for turn in turns]
        if self._turn is None:
            return
        place = ids.index(self._turn.id) + 1 if self._turn.id in ids else 0
        if place >= len(turns):
            self.at_the_end()
            return
        self.back_stack.visit(self._turn.id)
        self.open(turns[place])

    def at_the_end(self) -> None:
        """Say that this was the last question, and go to where the next place can be chosen.

        What an evening did not come to goes on the list, in words that say how long that list is.
        """
        words, room = "Dit was de laatste vraag hier.", self.moment == "zaal"
        if room and not self.session.read_only:
            self.attempt(self.session.leave_room)
        still = len(self.session.to_do()) if room else sum(not self.session.is_done(t) for t in self._turns())
        left = (
            f"Er staan er {still} op de lijst van wat nog open is."
            if room
            else f"Er staan er nog {still} open."
        )
        self.say(f"{words} {left if still else 'Alles is besproken.'}")
        self.wijk.go("plekken")

    def action_back(self) -> None:
        """Close the open cell, or go back to where we were; from the first question to the places."""
        self.settle()
        block = self.body.focused_block()
        if isinstance(block, TableBlock) and block.editor is not None:
            self.leave_row(block, block.editor.field.slot)
            return
        current = self._turn.id if self._turn else ""
        step = self.back_stack.back([turn.id for turn in self._turns()], current)
        turn = self.session.turn(step.turn_id) if step else None
        if turn is None:
            self.dismiss()
        else:
            self.open(turn)
        if step is not None and step.by:
            self.wijk.go(step.by)

    def action_jump(self, turn_id: str) -> None:
        """Go to a turn of this moment."""
        self.settle()
        turn = self.session.turn(turn_id)
        if turn is not None:
            self.jump(turn)

    def jump(self, turn: Turn, slot: Slot | None = None, by: str = "") -> None:
        """Show another turn of this moment, and remember where we came from and by which list."""
        if self._turn is not None and (by or self._turn.id != turn.id):
            self.back_stack.visit(self._turn.id, by)
        self.open(turn, slot)


def _about_figures(turn: Turn) -> bool:
    """Tell whether a turn is about signals and is answered at a desk, so that a file can help."""
    return turn.moment != "zaal" and any(path.startswith(_SIGNALS) for path in core.paths_of(turn))
