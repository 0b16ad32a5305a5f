"""Navigation to other screens: which one, and whether it replaces the current screen or is pushed on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual.app import App
from textual.screen import Screen

from wijkwizard.conversation.evening.attendance import Attendance
from wijkwizard.conversation.evening.evening_clock import first_of_evening
from wijkwizard.errors import WijkError
from wijkwizard.tui import screens
from wijkwizard.tui.audience import Audience
from wijkwizard.tui.open_dossier import OpenDossier

if TYPE_CHECKING:
    from pathlib import Path

    from wijkwizard.conversation.state import Position
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.terms import Slot

_LISTS = frozenset({"overzicht", "lijst", "plan"})
"""Lists of questions and findings, to which 'terug' goes from a question that was chosen in one."""


_PLACES = "plekken"
"""The name of the screen under every other of an open dossier."""


@dataclass(frozen=True, slots=True)
class ScreenTypes:
    """The screens to go to; each is imported when it is first asked for.

    Attributes:
        named: by name, the type of a screen that needs to know nothing more.
        conversation: makes the screen of a position in the conversation.
    """

    named: Mapping[str, Callable[[], type[Screen[Any]]]]
    conversation: Callable[[], Callable[[Position], Screen[Any]]]


class Jumps(Protocol):
    """Goes from one turn to another."""

    def jump(self, turn: Turn, slot: Slot | None, by: str, *, looked_up: bool) -> None:
        """Show another turn."""


@runtime_checkable
class ShowsTurns(Protocol):
    """The screen with the turns."""

    @property
    def moving(self) -> Jumps:
        """Navigates between them."""


@runtime_checkable
class Renewable(Protocol):
    """A screen that can show its current state."""

    def renew(self) -> None:
        """Show the current state."""


class Navigation:
    """Switches between screens.

    Attributes:
        last_turn: the turn that was on the screen last.
        left_plan: what was unfolded on the plan screen when a line of it led elsewhere, and which line that was.
        room_of: the dossier whose window of the room comes in the place of the wizard when it ends; mostly none.
    """

    def __init__(self, app: App[None], dossier: OpenDossier, audience: Audience, types: ScreenTypes) -> None:
        """Navigate in this app.

        Args:
            app: shows the screens.
            dossier: the open dossier.
            audience: is notified when the room is entered.
            types: the screens to go to.
        """
        self.last_turn = ""
        self.left_plan: tuple[frozenset[str], str] = (frozenset(), "")
        self.room_of: Path | None = None
        self._app, self._dossier, self._audience, self._types = app, dossier, audience, types

    def go(self, name: str) -> None:
        """Go to a moment, or to a screen; one that is already on the stack is returned to, so that it stays short."""
        if name not in self._types.named:
            self.go_to_place(name)
            return
        wanted = self._types.named[name]()
        under = [type(screen) for screen in self._app.screen_stack]
        if wanted in under:
            while type(self._app.screen) is not wanted:
                self._app.pop_screen()
        else:
            self._app.push_screen(wanted())

    def go_to_place(self, place: str) -> None:
        """Go to where work continues in a moment, or in the short preparation."""
        from wijkwizard.conversation.tonight import TONIGHT, still_asked  # what the start can do without

        self._audience.go_to(place)
        waiting = still_asked(self._dossier.need().reader) if place == TONIGHT else ()
        if waiting:
            self.go_to_turn(waiting[0].id, tonight=True)
            return
        turn = self._dossier.need().reader.resume_turn(place)
        if turn is None:
            self._app.notify("Hier is nu niets te vragen.", markup=False)
            return
        if place == "zaal":
            self._audience.ask_who_looks(lambda: self._into_room(turn.id))
        else:
            self.go_to_turn(turn.id)

    def _into_room(self, turn_id: str) -> None:
        if self._audience.attendance is not Attendance.GROUP:
            self.go_to_turn(turn_id)
            return
        earlier = self._audience.earlier()
        self._audience.enter_room(first_of_evening(self._dossier.need().reader, turn_id))
        self.go_to_turn(turn_id)
        if earlier is not None:
            self._app.push_screen(screens.Tell(earlier.title, earlier.text))

    def go_to_turn(
        self,
        turn_id: str,
        slot: Slot | None = None,
        *,
        looked_up: bool = False,
        tonight: bool = False,
        mends: bool = False,
    ) -> None:
        """Show a turn in the conversation; 'terug' returns to the list it was chosen from.

        Before one of the room it is asked whether the group is there, where that matters and nobody said so.

        Args:
            turn_id: the turn, or a question in it.
            slot: the slot to focus; ``None`` for the first that is open.
            looked_up: whether 'terug' returns to the turn that is left, of whatever moment.
            tonight: whether only the short preparation is asked from there, and then the room.
            mends: whether somebody comes for what stands out there.
        """
        turn = self._dossier.need().reader.turn(turn_id)
        if turn is None:
            return

        def show() -> None:
            self._show_turn(turn, slot, looked_up=looked_up, tonight=tonight)

        if turn.moment == "zaal":
            self._audience.ask_group(turn.id, show, mends=mends)
        else:
            show()

    def _show_turn(self, turn: Turn, slot: Slot | None, *, looked_up: bool, tonight: bool) -> None:
        from wijkwizard.conversation.back_stack import BackStack
        from wijkwizard.conversation.state import Position

        app = self._app
        if turn.moment == "zaal":
            self._audience.stand_before_room()
        where = str(getattr(app.screen, "WHERE", ""))
        by = where if where in _LISTS else ""
        for screen in app.screen_stack:
            if isinstance(screen, ShowsTurns):
                while app.screen is not screen:
                    app.pop_screen()
                screen.moving.jump(turn, slot, by, looked_up=looked_up)
                return
        places = self._types.named[_PLACES]()
        while type(app.screen) is not places:
            app.pop_screen()
        back = BackStack().leave(None, by, looked_up=looked_up)
        position = Position(turn.moment, turn, slot, back, tonight=tonight)
        app.push_screen(self._types.conversation()(position))

    def to_start(self) -> None:
        """Take every screen away but the start."""
        while len(self._app.screen_stack) > 1:
            self._app.pop_screen()

    def renew_start(self) -> None:
        """Let the start screen, wherever it is, show what there is to open now."""
        if isinstance(start := self._app.screen_stack[0], Renewable):
            start.renew()

    def refuse(self, error: WijkError) -> None:
        """Show why something cannot be done with a dossier."""
        self.renew_start()
        if error.code not in {"password-needed", "password-wrong"}:  # that was requested and reported
            self._app.push_screen(screens.Tell("Dat lukt niet", f"{error.sentence}\n\n{error.remedy}"))
