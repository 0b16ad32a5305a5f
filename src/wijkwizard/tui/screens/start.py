"""The start screen: a new dossier, a recent one, or the example. It loads no dossier and no questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.promise_words import promise_words
from wijkwizard.conversation.recent_names import (
    MERGE_TABLES,
    SECOND,
    go_on_words,
    has_namesake,
    name_of,
    place_of,
)
from wijkwizard.conversation.resume import moved_words
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.files.room_file import open_exercise
from wijkwizard.files.typed_path import SUFFIX, typed_path
from wijkwizard.terms.dutch import upper_first
from wijkwizard.tui.commands import Where
from wijkwizard.tui.opening import go_on_in, open_dossier, open_example, open_rehearsal
from wijkwizard.tui.passwords import ask_new
from wijkwizard.tui.restore import ask_missing
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.ways_in import ask_new_dossier, ask_recent, ask_which, when
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import Recent

_MOST = 6
_LOST = "weg "
_NO_DOSSIER = "Dit is geen dossier: dat eindigt op .wijk. Cijfers haalt u erbij in een dossier, met Ctrl+G."
_WELCOME = "In vier vragen van een gesprek in de wijk naar een conceptplan. Alles blijft op deze computer."


class StartScreen(WijkScreen):
    """The start screen: what do you want to do?"""

    WHERE: ClassVar[Where] = "begin"
    DEFAULT_CSS = """
    StartScreen {
        & > Vertical { padding: 1 3; }
        .title { text-style: bold; color: $accent; }
        .text { margin-bottom: 1; }
    }
    """

    def __init__(self, opening: str = "") -> None:
        """Begin with the ways in, or with a dossier that is on its way and so needs none."""
        super().__init__()
        self._recents: tuple[Recent, ...] = ()
        self._opening = opening

    def compose(self) -> Iterator[Widget]:
        """Stack the welcome and the ways in."""
        yield Header()
        with Vertical():
            yield Static("Welkom bij de wijkwizard", classes="title")
            yield Static(_WELCOME, classes="text", markup=False)
            yield LineList()
        yield Footer()

    def on_mount(self) -> None:
        """Show the menu, or that a dossier is being opened."""
        if self._opening:
            self.query_one(".text", Static).update(f"{self._opening} wordt geopend …")
            self.query_one(LineList).display = False
            self.frame.show("begin", hidden=("back", "keys", "search"))
        else:
            self.renew()

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        """Focus the list."""
        lines = self.query_one(LineList)
        if lines.highlighted is None:
            lines.action_first()
        lines.focus()

    def renew(self) -> None:
        """Show the menu, with recent dossiers."""
        self._recents = self.wijk.catalog.recents()[:_MOST]
        self.query_one(".text", Static).update(
            "\n".join((_WELCOME, *map(moved_words, self._recents[:1]))).strip()
        )
        lines = self.query_one(LineList)
        lines.display = True
        lines.show_lines(list(self._lines()))
        lines.action_first()
        self.frame.show("begin", enter="kiest", hidden=("back",))

    def _lines(self) -> Iterator[ListLine]:
        lost = self.wijk.catalog.lost()[: _MOST - len(self._recents[1:])]
        known = (*self._recents, *lost)
        for recent in self._recents[:1]:
            at = when(recent.at, self.wijk.catalog.now())
            where = f"  ({place_of(recent, known)})" if has_namesake(recent, known) else ""
            words = self._with_promise(f"{upper_first(go_on_words(recent))}{where}", recent)
            yield ListLine("recent0", words, "▸", right=at, strong=True)
        yield ListLine("nieuw", "Een nieuw dossier beginnen", "+")
        yield ListLine("geheim", "Een nieuw dossier met een wachtwoord", "+")
        yield ListLine("open", "Een dossier openen", "…")
        yield ListLine("samen", MERGE_TABLES, "…")
        yield ListLine("voorbeeld", "Het voorbeeld bekijken (een verzonnen wijk)", "?")
        yield ListLine("oefenen", "Droogoefenen met een verzonnen groep", "?", right="tien minuten")
        for number, recent in enumerate(self._recents[1:], start=1):
            at = when(recent.at, self.wijk.catalog.now())
            words = self._with_promise(f"{name_of(recent)}  ({place_of(recent, known)})", recent)
            yield ListLine(f"recent{number}", words, " ", right=at)
        for recent in lost:
            words = f"{name_of(recent)}  ({place_of(recent, known)})"
            yield ListLine(f"{_LOST}{recent.path}", words, "!", right="is er niet")
        if self._recents or open_exercise() is not None:
            yield ListLine("zaal", SECOND, "▫", right="voor de beamer")
        if self._recents or lost:
            yield ListLine("wis", "Wis alles behalve het plan", "×")

    def _with_promise(self, words: str, recent: Recent) -> str:
        """Return a line with the next promise to its people below it, where there is one."""
        today = self.wijk.catalog.now().astimezone().date()
        return "\n".join(filter(None, [words, promise_words(recent.promised, today)]))

    def on_paste(self, event: events.Paste) -> None:
        """Open a dossier whose path was pasted or dropped; for another file, show where it belongs."""
        if self.query_one(LineList).display and self._takes(event.text.strip()):
            event.stop()

    def _takes(self, text: str) -> bool:
        try:
            path = typed_path(text)
            there = path.is_file()
        except (WijkError, *REFUSALS):
            return False  # words, and no path
        if "\n" not in text and path.suffix.lower() == SUFFIX:
            open_dossier(self.wijk, path)
        elif there:
            self.say(_NO_DOSSIER)
        else:
            return False
        return True

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        chosen = event.option_id or ""
        if chosen == "nieuw":
            ask_new_dossier(self)
        elif chosen == "geheim":
            title = "Een nieuw dossier met een wachtwoord"
            ask_new(
                self.app, title, lambda password: ask_new_dossier(self, password=password), does="gaat verder"
            )
        elif chosen == "open":
            ask_which(self)
        elif chosen == "samen":
            self.action_merge_tables()
        elif chosen == "voorbeeld":
            open_example(self.wijk)
        elif chosen == "oefenen":
            open_rehearsal(self.wijk)
        elif chosen == "zaal":
            from wijkwizard.tui.second_screen import ask_room  # it loads what the start screen does without

            ask_room(self)
        elif chosen == "wis":
            self.action_wipe_all()
        elif chosen.startswith(_LOST):
            ask_missing(self.wijk, Path(chosen.removeprefix(_LOST)), go_on_in)
        else:
            ask_recent(self, self._recents[int(chosen.removeprefix("recent"))])

    def action_merge_tables(self) -> None:
        """Ask which dossiers become one, and make it."""
        from wijkwizard.tui.merging import ask_tables  # it loads what the start screen does without

        ask_tables(self)

    def action_wipe_all(self) -> None:
        """Ask for confirmation, then wipe all that the program stores on this computer except papers."""
        from wijkwizard.tui.screens.wiping import (
            ask_everything,  # it loads what the start screen does without
        )

        ask_everything(self)
