"""The base class of our screens: header, footer, key bindings from the list of commands, and navigation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.binding import BindingType
from textual.screen import Screen

from wijkwizard.errors import WijkError
from wijkwizard.tui.commands import Where, bindings_of
from wijkwizard.tui.frame import Frame
from wijkwizard.tui.screens.actions import GENERAL
from wijkwizard.tui.takes_answers import TakesAnswers, TakesNone

if TYPE_CHECKING:
    from wijkwizard.session import Session
    from wijkwizard.session.reader import Reader
    from wijkwizard.tui.wizard import Wizard


class WijkScreen(Screen[None]):
    """A screen with our header, footer and keys.

    Attributes:
        WHERE: which commands work here.
        OWN: names of the commands that it overrides.
        frame: the lines above and below.
        answering: the access to typed input that is no answer yet.
    """

    WHERE: ClassVar[Where] = "begin"
    BINDINGS: ClassVar[list[BindingType]] = []
    OWN: ClassVar[Mapping[str, Callable[[Any], object]]] = {}
    AUTO_FOCUS = None

    def __init_subclass__(cls, **kwargs: bool) -> None:
        """Define the key bindings of each screen from the list of commands."""
        cls.BINDINGS = [*cls.__dict__.get("BINDINGS", ()), *bindings_of(cls.WHERE)]
        super().__init_subclass__(**kwargs)

    def __init__(self) -> None:
        super().__init__()
        self.frame = Frame(self, self.WHERE)
        self.answering: TakesAnswers = TakesNone()

    @property
    def wijk(self) -> Wizard:
        """The app, by its own type."""
        return cast("Wizard", self.app)

    @property
    def session(self) -> Session:
        """The open dossier."""
        return self.wijk.dossier.need()

    @property
    def seen(self) -> Reader:
        """A reader of the open dossier with the current visibility, for everything on screen."""
        return self.wijk.audience.seen()

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something that may be refused; show the error when it is, and return success."""
        try:
            work()
        except WijkError as error:
            self.say(f"{error.sentence} {error.remedy}", problem=True)
            return False
        finally:
            self.wijk.keeping.tell()
        return True

    def say(self, text: str, *, problem: bool = False) -> None:
        """Show a short message for a few seconds."""
        self.notify(
            text, severity="error" if problem else "information", timeout=10 if problem else 4, markup=False
        )

    # Commands.

    async def action_command(self, name: str) -> None:
        """Do a command: the way of this screen, or as it works everywhere."""
        own = getattr(self, f"action_{name}", None)
        done = own() if own is not None else {**GENERAL, **self.OWN}[name](self)
        if isawaitable(done):
            await done

    def renew(self) -> None:
        """Show the current state; screens override it."""

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show what changed elsewhere; a screen that is about to go because its dossier closed does nothing.

        What comes on top for the first time got its styles a moment ago, when it was mounted.
        """
        event.refresh_styles &= self.stack_updates > 0  # the framework counts how often it came and went
        if self.wijk.dossier.session is not None:
            self.came_back()

    def came_back(self) -> None:
        """Show what changed while another screen was on top; screens override it."""
        self.renew()
