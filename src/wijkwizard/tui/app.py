"""The app: holds the open dossier and the screens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from wijkwizard import terms
from wijkwizard.conversation.evening_clock import Began, entered, first_of_evening, goes_on, going_on
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.resume import left_at, left_words
from wijkwizard.errors import WijkError
from wijkwizard.tui import screens
from wijkwizard.tui.ahead import import_ahead
from wijkwizard.tui.door import Door
from wijkwizard.tui.keeping import EVERY, Keeping
from wijkwizard.tui.launch import StartOptions
from wijkwizard.tui.looking_along import LookingAlongApp
from wijkwizard.tui.passwords import Unlocking
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.start import StartScreen
from wijkwizard.tui.themes import themes
from wijkwizard.tui.unfinished import unless_unfinished
from wijkwizard.tui.ways_back import ask_how

if TYPE_CHECKING:
    from wijkwizard.session import Password, Session
    from wijkwizard.terms import Slot

_WAITS = 64
"""Waits and tasks that can go on at once: far more than one screen has timers and messages."""

_SCREENS: dict[str, Callable[[], type[WijkScreen]]] = {
    "plekken": lambda: screens.PlacesScreen,
    "overzicht": lambda: screens.OverviewScreen,
    "lijst": lambda: screens.ToDoScreen,
    "plan": lambda: screens.PlanScreen,
    "cijfers": lambda: screens.FiguresScreen,
}


class WijkApp(LookingAlongApp):
    """The wizard.

    Attributes:
        session: the open dossier, or ``None`` on the start screen.
        memory: what was typed and is no answer yet.
        keeping: what keeps work safe: half-typed text, and an end that the system decides on.
        steady: cursors do not blink.
        last_turn: the turn that was on the screen last.
        room_began: when this evening began and at which turn; ``None`` while nobody is in the room.
        paper_told: how far the paper is, or where it is.
    """

    TITLE = "wijkwizard"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Screen { background: $background; color: $foreground; }
    ToastRack { margin-bottom: 2; }
    Toast { background: $panel; color: $foreground; width: 64; max-width: 90%; padding: 0 1; margin-top: 0; }
    Toast.-information { border-left: outer $goed; }
    Toast.-error { border-left: outer $fout; }
    Toast.-warning { border-left: outer $accent; }
    Tooltip { display: none; }
    """

    def __init__(self, start: StartOptions, door: Door, ahead: Iterable[str] = ()) -> None:
        super().__init__()
        self.start, self.door, self._ahead = start, door, ahead
        self.memory = HalfTyped()
        self.keeping = Keeping(self)
        self.steady = False
        self.last_turn = ""
        self.room_began: Began | None = None
        for theme in themes():
            self.register_theme(theme)
        self.theme = self.kept_theme()

    def get_default_screen(self) -> Screen[None]:
        """Begin with the start screen; with a dossier on its way it offers nothing that a key could choose."""
        return StartScreen(self.start.path.stem if self.start.path else "")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables a value under any theme, also one that the environment asks for."""
        return themes()[0].variables

    def on_load(self) -> None:
        """Make room for every timer: on Windows each one waits in a thread, and the default is six threads."""
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(_WAITS))

    def on_ready(self) -> None:
        """Open the dossier that was named on the command line; without one, prepare while people choose."""
        if not self.is_headless:
            self.keeping.heed()
        self.set_interval(EVERY, self.keeping.look_aside)
        if self.start.path is not None:
            self.open_dossier(self.start.path, read_only=self.start.read_only, password=self.start.password)
        else:
            import_ahead(self, self._ahead)

    # The dossier.

    def now(self) -> datetime:
        """Return the moment."""
        return self.door.now()

    def enter_room(self, turn_id: str) -> None:
        """Begin the evening now and at this turn, unless it is going on already."""
        self.room_began = entered(self.need_session().reader, self.room_began, self.now(), turn_id)

    def before_room(self) -> bool:
        """Tell whether a room that was entered this evening looks along; at a desk nobody does both."""
        return self.showing.room_looks and goes_on(self.room_began, self.now())

    def area(self) -> str:
        """Return the name of the area, or of the file while it has none."""
        if self.session is None:
            return "wijkwizard"
        name = " ".join(self.seen().said("area.name").split())
        return name or self.session.file.path.stem

    def open_dossier(
        self, path: Path, *, read_only: bool = False, go_on: bool = False, password: Password | None = None
    ) -> None:
        """Open a dossier and go to its places; ask for its password, and say why when it cannot be opened.

        Args:
            path: the file.
            read_only: look, but change nothing.
            go_on: go on to the question where the work was left.
            password: when it was given already.
        """

        def work(typed: Password | None) -> None:
            session = self._settle(self.door.open(path, self.start.questions, read_only, typed))
            if read_only:
                return
            if session.file.read_only and session.file.damage:
                ask_how(self, path, session.file.damage, typed)
            else:
                self._go_on(always=go_on)

        Unlocking(self, path.stem, work, self.refuse).attempt(password)

    def new_dossier(self, path: Path, name: str = "", password: Password | None = None) -> None:
        """Make a dossier and go to its places; say why when it cannot be made.

        Args:
            path: where it comes.
            name: the name of the area, which need not be asked again.
            password: what it can be opened with from now on.
        """

        def way() -> Session:
            session = self.door.new(path, self.start.questions, password)
            if name:
                session.writer.say("area.name", terms.TextValue(v=name))
            return session

        self._enter(way)

    def open_example(self) -> None:
        """Open the exercise and go to its places; its own folder goes when it closes, so the paper comes elsewhere."""
        if self._enter(self.door.example):
            self.paper_folder = self.door.folder
            self.begin_example()

    def _enter(self, way: Callable[[], Session]) -> bool:
        try:
            self._settle(way())
        except WijkError as error:
            self.refuse(error)
            return False
        return True

    def refuse(self, error: WijkError) -> None:
        """Say why something cannot be done with a dossier."""
        self._renew_start()
        if error.code not in {"password-needed", "password-wrong"}:  # that was asked for and told
            self.push_screen(screens.Tell("Dat lukt niet", f"{error.sentence}\n\n{error.remedy}"))

    def _settle(self, session: Session) -> Session:
        """Go on with a dossier that was opened or made just now."""
        self.keeping.drafts.drop_all()
        session.file.work_on_in_memory()
        self.session, self.memory, self.paper_told = session, HalfTyped.of(session.drafts.all()), ""
        self.room_began, self.paper_folder, self.example = going_on(session.reader, self.now()), None, False
        self.in_room = self.room_began is not None
        session.writer.in_room = self.before_room
        self.go("plekken")
        return session

    def _go_on(self, *, always: bool) -> None:
        """Go to the question where the work was left: when asked to, and when a text was left half-typed there."""
        session = self.need_session()
        place, drafts = left_at(session.reader, session.drafts), session.drafts.all()
        if place is None or not (always or drafts):
            return
        turn, slot = place
        self.go_to_turn(turn.id, slot)
        here = next((one for one in reversed(drafts) if one.slot == slot), None)
        if drafts:
            others = [one for one in drafts if one is not here]
            self.notify(left_words(here, others), timeout=8, markup=False)

    def close_dossier(self) -> None:
        """Close the dossier and go back to the start screen."""
        self.keeping.drafts.flush()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if self.session is not None:
            self.session.close()
            self.session = None
        self.in_room = False
        self._renew_start()

    def _renew_start(self) -> None:
        if isinstance(start := self.screen_stack[0], StartScreen):
            start.renew()

    def forget_dossier(self, papers: tuple[Path, ...] = ()) -> tuple[Path, ...]:
        """Wipe the open dossier from this computer, and papers with it; return the papers that stayed."""
        session = self.need_session()
        self.keeping.drafts.drop_all()
        session.close()
        self.session = None
        return self.door.forget(session.file.path, papers)

    def on_unmount(self) -> None:
        """Give the file back."""
        self.keeping.end(failed=self.failure is not None)
        if self.session is not None:
            self.session.close()
            self.session = None

    # Going places.

    def go(self, name: str) -> None:
        """Go to a screen; one that is already underneath is gone back to, so that the stack stays shallow."""
        wanted = _SCREENS[name]()
        under = [type(screen) for screen in self.screen_stack]
        if wanted in under:
            while type(self.screen) is not wanted:
                self.pop_screen()
        else:
            self.push_screen(wanted())

    def go_to_place(self, place: str) -> None:
        """Go to where work goes on in one of the three places."""
        turn = self.need_session().reader.resume_turn(place)
        if turn is None:
            self.notify("Hier is nu niets te vragen.", markup=False)
            return
        if place == "zaal":
            self.ask_who_looks(lambda: self._into_room(turn.id))
        else:
            self.go_to_turn(turn.id)

    def _into_room(self, turn_id: str) -> None:
        self.enter_room(first_of_evening(self.need_session().reader, turn_id))
        self.go_to_turn(turn_id)

    def go_to_turn(self, turn_id: str, slot: Slot | None = None) -> None:
        """Show a turn in the conversation of its moment; 'terug' goes to the list that it was chosen from."""
        turn = self.need_session().reader.turn(turn_id)
        if turn is None:
            return
        self.in_room = self.in_room or turn.moment == "zaal"
        by = self.screen.NAME if isinstance(self.screen, WijkScreen) else ""
        talk = next((one for one in self.screen_stack if isinstance(one, screens.ConversationScreen)), None)
        if talk is not None and talk.moment == turn.moment:
            while self.screen is not talk:
                self.pop_screen()
            talk.jump(turn, slot, by)
            return
        while not isinstance(self.screen, screens.PlacesScreen):
            self.pop_screen()
        self.push_screen(screens.ConversationScreen(turn, slot, by))

    # What the framework would say in English, or should not say at all.

    async def action_quit(self) -> None:
        """Make answers of what is being typed, then stop."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, WijkScreen):
                screen.settle()
        self.keeping.drafts.flush()
        self.unless_words_are_lost(lambda: unless_unfinished(self, lambda: self.keeping.leave(self.exit)))

    def action_help_quit(self) -> None:
        """Say how to stop: Ctrl+C does not."""
        kept = not self.example and (self.session is None or self.session.file.trouble is None)
        saved = " Alles is al bewaard." if kept else ""
        self.notify(f"Wilt u stoppen? Dat kan met Ctrl+Q.{saved}", markup=False)
