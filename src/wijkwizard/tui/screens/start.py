"""The start: something new, something of before, or the example. It loads no dossier and no questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard.conversation.form import FormEntry
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.paths import SUFFIX, dossier_path, file_name, typed_path
from wijkwizard.conversation.resume import left_at, moved_words
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.terms.dutch import day, moment
from wijkwizard.tui import screens
from wijkwizard.tui.commands import Where
from wijkwizard.tui.opening import go_on_in, new_dossier, open_dossier, open_example
from wijkwizard.tui.passwords import ask_new
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.ways_back import ask_how, ask_missing, choose_copy, damage_words, way_back
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import Password, Recent

_MOST = 6
_LOST = "weg "
_NO_DOSSIER = "Dit is geen dossier: dat eindigt op .wijk. Cijfers haalt u erbij in een dossier, met Ctrl+G."
_WELCOME = "In vier vragen van een gesprek in de wijk naar een conceptplan. Alles blijft op deze computer."


def when(at: str, now: datetime) -> str:
    """Return a moment as people say it: the clock for today, the day otherwise; empty when it is not known."""
    if not at:
        return ""
    then = datetime.fromisoformat(at).astimezone()
    if then.date() == now.astimezone().date():
        return f"vandaag {moment(then)}"
    return day(then.date().isoformat())


class StartScreen(WijkScreen):
    """What do you want to do?"""

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
        """Show the ways in, or what is on its way."""
        if self._opening:
            self.query_one(".text", Static).update(f"{self._opening} wordt geopend …")
            self.query_one(LineList).display = False
            self.frame.show("begin", hidden=("back", "keys", "search"))
        else:
            self.renew()

    def on_screen_resume(self) -> None:
        """Give the list the keys."""
        lines = self.query_one(LineList)
        if lines.highlighted is None:
            lines.action_first()
        lines.focus()

    def renew(self) -> None:
        """Show the ways in, with what was open before."""
        self._recents = self.wijk.door.recents()[:_MOST]
        self.query_one(".text", Static).update(
            "\n".join((_WELCOME, *map(moved_words, self._recents[:1]))).strip()
        )
        lines = self.query_one(LineList)
        lines.display = True
        lines.show_lines(list(self._lines()))
        lines.action_first()
        self.frame.show("begin", enter="kiest", hidden=("back",))

    def _lines(self) -> Iterator[ListLine]:
        for number, recent in enumerate(self._recents):
            at = when(recent.at, self.wijk.door.now())
            if number == 0:
                word = "Verder met" if recent.closed else "Verder met wat onderbroken werd:"
                yield ListLine("recent0", f"{word} {_name(recent)}", "▸", right=at, strong=True)
        yield ListLine("nieuw", "Een nieuw dossier beginnen", "+")
        yield ListLine("geheim", "Een nieuw dossier met een wachtwoord", "+")
        yield ListLine("open", "Een dossier openen", "…")
        yield ListLine("voorbeeld", "Het voorbeeld bekijken (een verzonnen wijk)", "?")
        for number, recent in enumerate(self._recents[1:], start=1):
            at = when(recent.at, self.wijk.door.now())
            yield ListLine(f"recent{number}", f"{_name(recent)}  ({recent.path.parent})", " ", right=at)
        lost = self.wijk.door.lost()[: _MOST - len(self._recents[1:])]
        for recent in lost:
            words = f"{_name(recent)}  ({recent.path.parent})"
            yield ListLine(f"{_LOST}{recent.path}", words, "!", right="is er niet")
        if self._recents or lost:
            yield ListLine("wis", "Wis alles behalve het plan", "×")

    def on_paste(self, event: events.Paste) -> None:
        """Open a dossier that was pasted or dropped here; of another file say where it belongs."""
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
            self._new()
        elif chosen == "geheim":
            title = "Een nieuw dossier met een wachtwoord"
            ask_new(self.app, title, lambda one: self._new(password=one), does="gaat verder")
        elif chosen == "open":
            self._open()
        elif chosen == "voorbeeld":
            open_example(self.wijk)
        elif chosen == "wis":
            self.action_wipe_all()
        elif chosen.startswith(_LOST):
            ask_missing(self.wijk, Path(chosen.removeprefix(_LOST)), go_on_in)
        else:
            self._recent(self._recents[int(chosen.removeprefix("recent"))])

    def action_wipe_all(self) -> None:
        """Ask once more, then wipe all that the program keeps on this computer but the paper."""
        from wijkwizard.tui.screens.wiping import (
            ask_everything,  # it loads what the start screen does without
        )

        ask_everything(self)

    def _recent(self, recent: Recent) -> None:
        saved, left, damage, partly = self._found_in(recent.path)
        if partly:
            ask_how(self.wijk, recent.path, damage, go_on_in)
            return
        at = when(saved or recent.at, self.wijk.door.now()) or "onbekend"
        told = f"Laatst bewaard: {at}." if recent.closed else f"Onderbroken. Laatst bewaard: {at}."
        hurt = f"{damage_words(damage)}\n" if damage else ""
        text = f"{hurt}{told}\n{left}{recent.path}"
        lines = (
            ListLine("verder", "Verder waar u was"),
            ListLine("bekijken", "Alleen bekijken: er verandert niets"),
            *way_back(recent.path),
        )

        def chosen(what: str | None) -> None:
            if what == "terug":
                choose_copy(self.wijk, recent.path, go_on_in)
            elif what is not None:
                open_dossier(self.wijk, recent.path, read_only=what == "bekijken", go_on=what == "verder")

        self.app.push_screen(screens.Ask(_name(recent), text, lines), chosen)

    def _found_in(self, path: Path) -> tuple[str, str, tuple[str, ...], bool]:
        """Look in a dossier when it was last saved, where it was left, what is damaged, and whether that is for good.

        All are empty for a file that cannot be opened: that is told when it is opened.
        """
        try:
            session = self.wijk.door.open(path, self.wijk.start.questions, True, None)  # noqa: FBT003 - only looking
        except WijkError:
            return "", "", (), False
        try:
            place, saved = left_at(session.reader, session.drafts), session.reader.state.last_at
            damage, partly = session.file.damage, session.file.partly
        finally:
            session.close()
        if place is None:
            return saved, "Er is nog niets ingevuld.\n", damage, partly
        from wijkwizard.conversation.places import PLACES

        turn, _ = place
        question = turn.questions[0]
        left = f"Gebleven bij: {question.short or question.text} ({PLACES[turn.moment]}).\n"
        return saved, left, damage, partly

    def _new(self, name: str = "", folder: str = "", password: Password | None = None) -> None:
        entries = (
            FormEntry("name", "Hoe heet de wijk of buurt?", name, placeholder="bijvoorbeeld: De Werven"),
            FormEntry("folder", "In welke map komt het dossier?", folder or str(self.wijk.door.folder)),
        )

        def kept(filled: dict[str, str] | None) -> None:
            if filled is None:
                return
            if not file_name(filled["name"]):
                self.say("Geef de wijk eerst een naam.", problem=True)
                self._new(**filled, password=password)
                return
            name, folder = filled["name"], filled["folder"]
            if not self.attempt(lambda: new_dossier(self.wijk, dossier_path(folder, name), name, password)):
                self._new(**filled, password=password)

        self.app.push_screen(screens.Form("Een nieuw dossier", entries, does="maakt het"), kept)

    def _open(self) -> None:
        folders = dict.fromkeys((self.wijk.door.folder, *self.wijk.door.look))
        found = sorted(path for folder in folders for path in folder.glob("*.wijk"))[: _MOST * 2]
        lines = [ListLine(str(path), path.name) for path in found]
        lines.append(ListLine("", "Een ander bestand …"))

        def chosen(path: str | None) -> None:
            if path:
                open_dossier(self.wijk, Path(path))
            elif path is not None:
                self._ask_path()

        if found:
            self.app.push_screen(screens.Ask("Welk dossier?", "\n".join(map(str, folders)), lines), chosen)
        else:
            self._ask_path()

    def _ask_path(self, typed: str = "") -> None:
        entry = FormEntry(
            "path",
            "Welk bestand?",
            typed,
            placeholder="plak hier de plek van een bestand dat eindigt op .wijk",
        )

        def kept(filled: dict[str, str] | None) -> None:
            if filled and filled["path"].strip():
                typed = filled["path"]
                if not self.attempt(lambda: open_dossier(self.wijk, typed_path(typed))):
                    self._ask_path(typed)

        self.app.push_screen(screens.Form("Een dossier openen", (entry,), does="opent het"), kept)


def _name(recent: Recent) -> str:
    return " ".join(recent.title.split()) or recent.path.stem
