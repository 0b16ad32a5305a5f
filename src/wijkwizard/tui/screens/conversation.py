"""The conversation screen: one question at a time, with the rail and the panel of the facilitator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList

from wijkwizard.conversation.state import ConversationState, Position
from wijkwizard.conversation.turn_navigation import show
from wijkwizard.conversation.view import ConversationView, view
from wijkwizard.terms import Slot
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.messages import (
    AnswerGiven,
    CountRemoved,
    CountsTakenBack,
    CountTyped,
    NextRequested,
    NotAllowed,
    RowWanted,
    Stray,
    TakenBack,
    TextEntered,
    TextTyped,
)
from wijkwizard.tui.key_words import KEY_WORDS
from wijkwizard.tui.screens.actions import room, show_keys
from wijkwizard.tui.screens.answer_handler import AnswerHandler
from wijkwizard.tui.screens.answer_notes import AnswerNotes
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.hearing import ask_heard
from wijkwizard.tui.screens.question_context import QuestionContext
from wijkwizard.tui.screens.rehearsal import let_group_answer
from wijkwizard.tui.screens.reply import reply_at
from wijkwizard.tui.screens.time import ask_time
from wijkwizard.tui.screens.turn_navigation import TurnNavigation
from wijkwizard.tui.widgets.body import Body
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.panel import Panel
from wijkwizard.tui.widgets.rail import Rail

_TICK = 20.0
_WIDTHS = ((0, "-narrow"), (72, "-normal"), (112, "-wide"))
"""Columns from which the screen gets a class: without rail, with rail, with room for the panel too."""

_OWN: Mapping[str, Callable[[ConversationScreen], object]] = {
    "enter": lambda talk: talk.moving.enter(),
    "onward": lambda talk: talk.moving.onward(),
    "back": lambda talk: talk.moving.back(),
    "reveal": lambda talk: talk.answering.reveal(),
    "count_silently": lambda talk: talk.moving.count_silently(),
    "unknown": lambda talk: talk.remarks.unknown(),
    "account": lambda talk: talk.remarks.account(),
    "park": lambda talk: talk.remarks.park(),
    "forget": lambda talk: talk.remarks.forget(),
    "group": lambda talk: let_group_answer(talk, talk.answering),
    "reply": lambda talk: reply_at(talk, talk.body),
    "explain": lambda talk: talk.surround.explain(),
    "read_on": lambda talk: talk.surround.read_on(1),
    "read_back": lambda talk: talk.surround.read_on(-1),
    "time": lambda talk: ask_time(talk, talk.answering),
    "heard": lambda talk: ask_heard(talk, talk.answering),
    "talk_keys": lambda talk: show_keys(talk, talk.surround.keys_here()),
    "room": lambda talk: talk.surround.room() if talk.moment == "zaal" else room(talk),
}
"""What is done on this screen alone, or in its own way."""


class ConversationScreen(WijkScreen):
    """The screen of the turns.

    Attributes:
        state: the conversation, as every face has it.
        shown: the view that was shown last.
        moving: navigates between turns.
        answering: handles answers.
        remarks: what is said next to an answer.
        surround: what is around the question.
    """

    WHERE: ClassVar[Where] = "gesprek"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "command('enter')", "verder", show=False),
        Binding("pagedown", "command('read_on')", "lees verder", show=False, priority=True),
        Binding("pageup", "command('read_back')", "lees terug", show=False, priority=True),
    ]
    OWN = _OWN
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

    def __init__(self, first: Position) -> None:
        """Start at a position in the conversation; its turn is the first to show."""
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = list(_WIDTHS)
        self.shown: ConversationView | None = None
        self._first = first
        self.moving: TurnNavigation = TurnNavigation(self)
        self.answering: AnswerHandler = self.moving.answering
        self.remarks: AnswerNotes = AnswerNotes(self, self.answering)
        self.surround: QuestionContext = QuestionContext(self, lambda: self.query_one(Panel))

    def compose(self) -> Iterator[Widget]:
        """Compose header, rail, body, panel and footer, with the class of the width that the screen will have."""
        width = self.app.size.width
        self.add_class(next(name for least, name in reversed(_WIDTHS) if width >= least), update=False)
        yield Header()
        with Horizontal():
            yield Rail()
            yield Body(self.wijk.dossier.memory)
            yield Panel()
        yield Footer()

    @property
    def moment(self) -> str:
        """The moment of the current turn: vooraf, zaal or uitwerken."""
        return (self._first if self.shown is None else self.state.position).moment

    @property
    def body(self) -> Body:
        """Where the inputs are."""
        return self.query_one(Body)

    def on_mount(self) -> None:
        """Show the first turn, and start the clock in the header."""
        wijk, first = self.wijk, self._first
        self.state = ConversationState(
            self.session,
            wijk.dossier.memory,
            wijk.keeping.drafts,
            first,
            lambda: wijk.audience.showing,
            KEY_WORDS,
            wijk.audience.time,
            wijk.audience.keeper,
        )
        self.set_interval(_TICK, self.surround.tick)
        if first.turn is not None:
            show(self.state, first.turn, first.at)
            self.renew(fresh=True)

    def came_back(self) -> None:
        """Show what changed elsewhere; in the room the audience sees the screen again."""
        if self.moment == "zaal":
            self.wijk.audience.stand_before_room()
        if self.body.blocks:
            self.renew()

    def renew(self, accepted: Slot | None = None, *, fresh: bool = False) -> None:
        """Show the current state; when the turn left the route, show the nearest turn."""
        before, now = self.state.position.turn, view(self.state)
        self.shown = now
        if now is None:
            self.dismiss()
            return
        turn = now.screen.turn
        fresh = fresh or before is None or turn.id != before.id
        self.state.move(turn=turn)
        self.wijk.navigation.last_turn = turn.id
        self.body.show(now, accepted=accepted, fresh=fresh, to=self.state.position.at)
        self.query_one(Rail).show(now.rail)
        self.surround.show()
        if self.wijk.start.steady:
            self.call_after_refresh(self.body.steady)

    @on(events.DescendantFocus)
    @on(OptionList.OptionHighlighted)
    def _say_what_enter_does(self) -> None:
        """Update the footer with what Enter does, and the panel with the row."""
        self.surround.show()

    @on(AnswerGiven)
    @on(TakenBack)
    @on(CountRemoved)
    @on(CountsTakenBack)
    @on(CountTyped)
    @on(NotAllowed)
    @on(Stray)
    @on(TextEntered)
    @on(NextRequested)
    @on(TextTyped)
    @on(RowWanted)
    def _input_posted(self, event: Message) -> None:
        self.answering.take(event)
        if isinstance(event, CountTyped):
            self.surround.show_frame()  # the header counts along

    def action_jump(self, turn_id: str) -> None:
        """Go to a turn of this moment."""
        self.answering.settle()
        turn = self.session.reader.turn(turn_id)
        if turn is not None:
            self.moving.jump(turn)
