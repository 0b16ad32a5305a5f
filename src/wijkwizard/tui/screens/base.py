"""What every screen of ours shares: header and footer, the keys from the one list, and the ways to elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import BindingType
from textual.screen import Screen

from wijkwizard import session as core
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.errors import WijkError
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import moment
from wijkwizard.tui import screens
from wijkwizard.tui.commands import Where, bindings_of, commands_of, footer_of
from wijkwizard.tui.elsewhere import short
from wijkwizard.tui.themes import TITLES
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header

if TYPE_CHECKING:
    from wijkwizard.conversation.search import Findable
    from wijkwizard.session import Session, Showing
    from wijkwizard.session.reader import Reader
    from wijkwizard.tui.wizard import Wizard

_PLAIN_KEYS = "Enter gaat verder of kiest. Spatie of een cijfer kiest. Tab gaat naar het volgende veld."


class WijkScreen(Screen[None]):
    """A screen with our header, footer and keys.

    Attributes:
        WHERE: which commands work here.
        NAME: the name of a list, to which 'terug' goes from a question that was chosen in it.
    """

    WHERE: ClassVar[Where] = "begin"
    NAME: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = []
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

    def saved_line(self) -> str:
        """Return what is saved and when."""
        session = self.wijk.dossier.session
        if session is None:
            return ""
        if session.file.read_only:
            return "alleen lezen"
        if self.wijk.dossier.example:
            return "voorbeeld, niet bewaard"
        if session.file.trouble is not None:
            return short(session.file.trouble)
        if session.file.saved_at is None:
            return "nog niets te bewaren"
        return f"bewaard {moment(session.file.saved_at.astimezone())}"

    def frame(self, place: str, right: str = "", *, hidden: Iterable[str] = (), enter: str = "") -> None:
        """Show header and footer."""
        place = f"{place} · zaalbeeld" if self.showing.room_looks else place
        self.query_one(Header).show(self.wijk.audience.area(), place, right)
        self.query_one(Footer).show(self.saved_line(), footer_of(self.WHERE, hidden), enter)
        self.show_saved()

    def show_saved(self) -> None:
        """Show what is saved and when, and in another colour that it is not."""
        session = self.wijk.dossier.session
        for footer in self.query(Footer):
            footer.show_saved(
                self.saved_line(), alarm=session is not None and session.file.trouble is not None
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

    def say_remarks(self, *texts: str) -> None:
        """Show what is said softly about texts; who wrote them decides."""
        for sentence in self.seen.text_remarks(*texts):
            self.notify(sentence, severity="warning", timeout=12, markup=False)

    def tell(self, text: str, title: str) -> None:
        """Show something to read in a small window."""
        self.app.push_screen(screens.Tell(title, text))

    def unseen(self, slot: Slot) -> bool:
        """Tell whether something was agreed on an open point that may not be shown now."""
        parked = self.session.reader.answers.parked.get(slot)
        return parked is not None and not parked.unreached and slot not in self.seen.answers.parked

    def settle(self) -> None:
        """Make answers of what is being typed, before going elsewhere; screens that take typing override it."""

    def keep_counts(self) -> None:
        """Keep the numbers that are being typed; screens that take them override it. Text is kept as it is typed."""

    # Commands that work everywhere.

    def action_back(self) -> None:
        """Go back to where we were."""
        self.settle()
        if len(self.app.screen_stack) > 1:
            self.dismiss()

    async def action_leave(self) -> None:
        """Close the wizard."""
        await self.app.action_quit()

    def action_keep(self) -> None:
        """Ask where the work stays when it is not on disk, or say that it is."""
        self.wijk.keeping.ask()

    def action_keys(self) -> None:
        """Show every key that works here."""
        lines = [
            ListLine(command.action, f"{command.label}: {command.help}", command.shown)
            for command in commands_of(self.WHERE)
            if command.shown and command.action != "keys"
        ]

        def chosen(action: str | None) -> None:
            if action:
                self.call_later(self.run_action, action)

        self.app.push_screen(screens.Ask("Toetsen", _PLAIN_KEYS, lines), chosen)

    def action_talk_keys(self) -> None:
        """Show the keys of the conversation."""
        self.action_keys()

    def action_overview(self) -> None:
        """Go to the overview."""
        self.settle()
        self.wijk.navigation.go("overzicht")

    def action_plan(self) -> None:
        """Go to the plan."""
        self.settle()
        self.wijk.navigation.go("plan")

    def action_figures(self) -> None:
        """Go to the figures."""
        self.settle()
        self.wijk.navigation.go("cijfers")

    def action_to_do(self) -> None:
        """Go to what is still open."""
        self.settle()
        self.wijk.navigation.go("lijst")

    def action_places(self) -> None:
        """Go to the three places."""
        self.settle()
        self.wijk.navigation.go("plekken")

    def action_room(self) -> None:
        """Show everything again though the room was entered, or hide what it must not see; for now only."""
        self.wijk.audience.in_room = not self.showing.room_looks
        if self.wijk.audience.in_room:
            self.wijk.audience.look_along(bare=True)
        hidden = "Wat intern is, staat niet in beeld."
        self.say(hidden if self.showing.room_looks else "Alles staat in beeld, tot u weer in de zaal bent.")
        self.renew()

    def action_undo(self) -> None:
        """Take the last step back."""
        self._step(lambda: self.session.history.undo(self.showing), "Er is niets om ongedaan te maken.")

    def action_redo(self) -> None:
        """Put back what was taken back."""
        self._step(lambda: self.session.history.redo(self.showing), "Er is niets om opnieuw te doen.")

    def _step(self, step: Callable[[], str | None], nothing: str) -> None:
        def work() -> None:
            self.say(step() or nothing)

        if self.attempt(work):
            self.stepped()
            self.renew()

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

    def action_theme(self) -> None:
        """Choose other colours."""
        lines = [
            ListLine(name, title, "(•)" if name == self.app.theme else "( )")
            for name, title in TITLES.items()
        ]

        def chosen(name: str | None) -> None:
            if name:
                self.wijk.audience.choose_theme(name)

        self.app.push_screen(screens.Ask("Welke kleuren?", "", lines), chosen)

    def action_search(self) -> None:
        """Find a question or a command."""
        self.settle()
        lines = [*self._commands(), *self._questions()]

        def chosen(line_id: str | None) -> None:
            what, _, of = (line_id or "").partition(":")
            if what == "doe":
                self.call_later(self.run_action, of)
            elif what == "vraag":
                turn_id, _, slot = of.partition(" ")
                self.wijk.navigation.go_to_turn(turn_id, Slot.parse(slot))

        session = self.wijk.dossier.session
        alike = core.synonyms(session.reader.questions.knowledge) if session is not None else ()
        self.app.push_screen(screens.Search(lines, alike), chosen)

    def _commands(self) -> Iterator[Findable]:
        from wijkwizard.conversation.search import Findable

        for command in commands_of(self.WHERE):
            if command.action != "search":
                words = f"{command.label}: {command.help}"
                yield Findable(ListLine(f"doe:{command.action}", words, right=command.shown))

    def _questions(self) -> Iterator[Findable]:
        from wijkwizard.conversation.search import findable_questions

        if self.wijk.dossier.session is not None:
            yield from findable_questions(self.seen, self.showing)
