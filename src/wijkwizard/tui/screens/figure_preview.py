"""A preview of a file with figures, read in a thread with its progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from wijkwizard import session as core
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.text_field import Writing
from wijkwizard.tui.screens.actions import back
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.figure_area import AreaScreen
from wijkwizard.tui.screens.file_reading import FileReading
from wijkwizard.tui.screens.in_thread import in_thread
from wijkwizard.tui.screens.missing_fact import MissingFact
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import ImportState, ImportStep

_NEXT = ListLine("verder", "Verder: kies het gebied", "▸", strong=True)
_MORE = ListLine("nog", "Eerst nog een bestand erbij", "+")
_OTHER = ListLine("ander", "Een ander bestand kiezen", "…")


class PreviewScreen(WijkScreen):
    """The preview of a file: what it is, which fact is missing, and how to continue."""

    WHERE: ClassVar[Where] = "bestand"
    DEFAULT_CSS = """
    PreviewScreen {
        & > Vertical { padding: 1 2 0 2; }
        .title { text-style: bold; margin-bottom: 1; }
        .fault { color: $fout; text-style: bold; margin-bottom: 1; }
        VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
        LineList { height: auto; max-height: 4; margin-top: 1; }
        .-empty { display: none; }
    }
    """

    def __init__(self, before: ImportState, path: Path, another: Callable[[ImportState], object]) -> None:
        """Read a file.

        Args:
            before: the files chosen before.
            path: the file.
            another: chooses one more file next to these.
        """
        super().__init__()
        self._before, self._path, self._another = before, path, another
        self._looked: ImportStep | None = None

    def compose(self) -> Iterator[Widget]:
        """Stack the name, errors, the summary, the missing fact, and how to continue."""
        yield Header()
        with Vertical():
            yield Static(f"{self._path.name} wordt gelezen", classes="title", markup=False)
            yield Static("", classes="fault -empty", markup=False)
            with VerticalScroll():
                yield Static("", classes="result", markup=False)
            yield MissingFact(lambda: self.wijk.catalog.now().year)
            yield LineList()
        yield Footer()

    def on_mount(self) -> None:
        """Begin to read."""
        if self.wijk.start.steady:
            self.query_one(Writing).cursor_blink = False
        self._read(None, "")

    def renew(self) -> None:
        """Update the frame; the result of reading stays."""
        ready = self._looked is not None and self._looked.gathered is not None
        self.frame.show(
            "bestand met cijfers", enter="kiest" if self._looked else "", hidden=() if ready else ("onward",)
        )

    # Reading.

    def _read(self, year: int | None, gemeente: str) -> None:
        self._looked = None
        self.query_one(LineList).show_lines([])
        self.query_one(".title", Static).update(f"{self._path.name} wordt gelezen")
        self.query_one(".result", Static).update("Het bestand wordt geopend …")
        self.renew()

        def how_far(words: str) -> None:
            if self._looked is None:
                self.query_one(".result", Static).update(words)

        def work() -> ImportStep:
            reading = FileReading(get_current_worker(), lambda words: self.call_later(how_far, words))
            return core.look(self._before, self._path, year, gemeente, reading.progress)

        in_thread(
            self, self._path, work, self._show, lambda fault: self._show(core.ImportStep((), fault=fault))
        )

    @on(MissingFact.Given)
    def _fact_given(self, event: MissingFact.Given) -> None:
        self._read(event.year, event.gemeente)

    def _show(self, looked: ImportStep) -> None:
        self._looked = looked
        fault = self.query_one(".fault", Static)
        fault.update(f"✗ {looked.fault.sentence}\n  {looked.fault.remedy}" if looked.fault else "")
        fault.set_class(looked.fault is None, "-empty")
        self.query_one(".title", Static).update("Dit herkent de wizard" if looked.lines else "Dit lukt niet")
        self.query_one(".result", Static).update("\n".join(looked.lines))
        self.query_one(VerticalScroll).display = bool(looked.lines)
        self.query_one(MissingFact).ask(looked.need, looked.hint)
        lines = self.query_one(LineList)
        lines.show_lines([_NEXT, _MORE, _OTHER] if looked.gathered else [_OTHER])
        lines.action_first()
        if not looked.need:
            lines.focus()
        self.renew()

    # Going on.

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option_id == "verder":
            self.action_onward()
        elif event.option_id == "nog":
            gathered = self._take()
            if gathered is not None:
                self._another(gathered)
        else:
            back(self)

    def action_onward(self) -> None:
        """Take the file, and go and choose the area."""
        missing = self.query_one(MissingFact)
        if missing.has_focus_within:
            missing.answered()
            return
        gathered = self._take()
        if gathered is not None:
            self.app.push_screen(AreaScreen(gathered))

    def _take(self) -> ImportState | None:
        gathered = self._looked.gathered if self._looked else None
        if gathered is None:
            self.say("Met dit bestand kunt u nog niet verder.")
        else:
            self.wijk.catalog.used_folder(self._path.parent)
        return gathered
