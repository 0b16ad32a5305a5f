"""Choosing a file with figures: type, paste or drop its path, or pick a downloaded one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard import session as core
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.files.same_file import file_key
from wijkwizard.files.typed_path import typed_path
from wijkwizard.terms.dutch import day
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.messages import NextRequested
from wijkwizard.tui.fields.text_field import Writing
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.figure_preview import PreviewScreen
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import Candidate, ImportState


class FileScreen(WijkScreen):
    """A screen to choose a file.

    Attributes:
        gathered: the files chosen before, to which this one is added.
    """

    WHERE: ClassVar[Where] = "bestand"
    DEFAULT_CSS = """
    FileScreen {
        & > Vertical { padding: 1 2 0 2; }
        .title { text-style: bold; }
        .text { color: $zacht; }
        .found { color: $zacht; margin-top: 1; }
        Writing { min-height: 3; max-height: 5; }
        LineList { height: auto; max-height: 1fr; }
    }
    """

    def __init__(self, gathered: ImportState | None = None) -> None:
        super().__init__()
        self.gathered = gathered or core.ImportState()
        self._candidates: tuple[Candidate, ...] = ()

    def compose(self) -> Iterator[Widget]:
        """Stack the place to type and the files that were found."""
        yield Header()
        with Vertical():
            yield Static("Welk bestand met cijfers?", classes="title")
            yield Static("Typ of plak waar het staat, of sleep het bestand in dit venster.", classes="text")
            yield Writing(placeholder="bijvoorbeeld: Downloads/kwb-2023.xlsx")
            yield Static("", classes="found", markup=False)
            yield LineList()
        yield Footer()

    def came_back(self) -> None:
        """Show the files that are there now."""
        self.renew()
        lines = self.query_one(LineList)
        if self._candidates and lines.highlighted is None:
            lines.action_first()
        if self.focused is None:
            (lines if self._candidates else self.query_one(Writing)).focus()
        if self.wijk.start.steady:
            self.query_one(Writing).cursor_blink = False

    def renew(self) -> None:
        """Look in the folders again."""
        folders = (self.session.file.path.parent, *self.wijk.catalog.figure_folders())
        taken = set(map(file_key, self.gathered.asked.paths))
        self._candidates = tuple(
            file for file in core.candidates(*folders) if file_key(file.path) not in taken
        )
        words = (
            "Of kies hier, het nieuwste bovenaan:"
            if self._candidates
            else "Naast het dossier staat geen bestand."
        )
        self.query_one(".found", Static).update(words)
        lines = [
            ListLine(
                str(number),
                f"{candidate.path.name}  ({candidate.path.parent.name})",
                "·",
                right=_day(candidate),
                cut=True,
            )
            for number, candidate in enumerate(self._candidates)
        ]
        self.query_one(LineList).show_lines(lines)
        self.frame.show("bestand met cijfers", enter="kiest")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._take(self._candidates[int(event.option_id or 0)].path)

    @on(NextRequested)
    def _entered(self) -> None:
        self.action_onward()

    def action_onward(self) -> None:
        """Use the typed path, or the file under the cursor when nothing was typed."""
        text = self.query_one(Writing).text.strip()
        here = self.query_one(LineList).here
        if text:
            self.attempt(lambda: self._take(typed_path(text)))
        elif here is not None:
            self._take(self._candidates[int(here.id)].path)
        else:
            self.say("Typ eerst waar het bestand staat.")

    def _take(self, path: Path) -> None:
        self.query_one(Writing).load_text("")
        self.app.push_screen(PreviewScreen(self.gathered, path, self._another))

    def _another(self, gathered: ImportState) -> None:
        self.app.push_screen(FileScreen(gathered))

    # A path that comes while the list has the keys belongs in the place to type.

    def on_paste(self, event: events.Paste) -> None:
        """Insert pasted or dropped text in the input."""
        if not self.query_one(Writing).has_focus:
            self._insert(event.text)

    def on_key(self, event: events.Key) -> None:
        """Begin to type from the list too: some terminals type the path of a file that is dragged."""
        typed = event.character if event.is_printable else None
        if typed and not typed.isspace() and self.query_one(LineList).has_focus:
            event.stop()
            self._insert(typed)

    def _insert(self, text: str) -> None:
        writing = self.query_one(Writing)
        writing.focus()
        writing.insert(text)


def _day(candidate: Candidate) -> str:
    return day(candidate.at.astimezone().date().isoformat())
