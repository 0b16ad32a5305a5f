"""What every screen of ours shares: header and footer, the keys from the one list, and the ways to elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.binding import BindingType
from textual.screen import Screen

from wijkwizard.errors import WijkError
from wijkwizard.terms.dutch import moment
from wijkwizard.tui.commands import Where, bindings_of, footer_of
from wijkwizard.tui.elsewhere import short
from wijkwizard.tui.screens.actions import GENERAL
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header

if TYPE_CHECKING:
    from wijkwizard.session import Session, Showing
    from wijkwizard.session.reader import Reader
    from wijkwizard.tui.wizard import Wizard


class WijkScreen(Screen[None]):
    """A screen with our header, footer and keys.

    Attributes:
        WHERE: which commands work here.
        OWN: commands that it does in its own way, by their name.
        NAME: the name of a list, to which 'terug' goes from a question that was chosen in it.
    """

    WHERE: ClassVar[Where] = "begin"
    NAME: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = []
    OWN: ClassVar[Mapping[str, Callable[[Any], object]]] = {}
    AUTO_FOCUS = None

    def __init_subclass__(cls, **kwargs: bool) -> None:
        """Give each screen its keys from the one list of commands."""
        cls.BINDINGS = [*cls.__dict__.get("BINDINGS", ()), *bindings_of(cls.WHERE)]
        super().__init_subclass__(**kwargs)

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
        """The open dossier as it may be shown now; what is put on the screen is read from here."""
        return self.wijk.audience.seen()

    @property
    def showing(self) -> Showing:
        """What may be shown now."""
        return self.wijk.audience.showing

    # The lines above and below.

    def frame(self, place: str, right: str = "", *, hidden: Iterable[str] = (), enter: str = "") -> None:
        """Show header and footer."""
        place = f"{place} · zaalbeeld" if self.showing.room_looks else place
        self.query_one(Header).show(self.wijk.audience.area(), place, right)
        self.query_one(Footer).show(_saved_line(self.wijk), footer_of(self.WHERE, hidden), enter)
        self.show_saved()

    def show_saved(self) -> None:
        """Show what is saved and when, and in another colour that it is not."""
        session = self.wijk.dossier.session
        for footer in self.query(Footer):
            footer.show_saved(
                _saved_line(self.wijk), alarm=session is not None and session.file.trouble is not None
            )

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something that may be refused; show the sentence when it is, and tell whether it was done."""
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

    def settle(self) -> None:
        """Make answers of what is being typed, before going elsewhere; screens that take typing override it."""

    def keep_counts(self) -> None:
        """Keep the numbers that are being typed; screens that take them override it. Text is kept as it is typed."""

    # Commands.

    async def action_command(self, name: str) -> None:
        """Do a command: the way of this screen, or as it works everywhere."""
        own = getattr(self, f"action_{name}", None)
        done = own() if own is not None else {**GENERAL, **self.OWN}[name](self)
        if isawaitable(done):
            await done

    def stepped(self) -> None:
        """A step of the dossier was taken back or done again; screens that take typing override it."""

    def renew(self) -> None:
        """Show what stands now; screens override it."""

    def on_screen_resume(self) -> None:
        """Show what changed elsewhere; a screen that is about to go because its dossier closed does nothing."""
        if self.wijk.dossier.session is not None:
            self.came_back()

    def came_back(self) -> None:
        """Show what changed while another screen was on top; screens override it."""
        self.renew()


def _saved_line(wijk: Wizard) -> str:
    """Return what is saved and when."""
    session = wijk.dossier.session
    if session is None:
        return ""
    if session.file.read_only:
        return "alleen lezen"
    if wijk.dossier.example:
        return "voorbeeld, niet bewaard"
    if session.file.trouble is not None:
        return short(session.file.trouble)
    if session.file.saved_at is None:
        return "nog niets te bewaren"
    return f"bewaard {moment(session.file.saved_at.astimezone())}"
