"""What is this file? Read in a thread, with how far it is, so that the screen never waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.worker import Worker, WorkerState, get_current_worker

from wijkwizard import session as core
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.errors import WijkError
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.messages import Onward
from wijkwizard.tui.fields.writing import Writing
from wijkwizard.tui.screens.actions import back
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.figure_area import AreaScreen
from wijkwizard.tui.screens.steps import Reading, Stopped
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import Gathered, Looked

_NEXT = ListLine("verder", "Verder: kies het gebied", "▸", strong=True)
_MORE = ListLine("nog", "Eerst nog een bestand erbij", "+")
_OTHER = ListLine("ander", "Een ander bestand kiezen", "…")
_ASKS = {
    "jaar": ("Over welk jaar gaan deze cijfers?", "bijvoorbeeld: 2023"),
    "gemeente": ("In welke gemeente liggen deze plekken?", "bijvoorbeeld: Utrecht"),
}
_YEAR = 4


class PreviewScreen(WijkScreen):
    """One file: what it was recognised as, what must still be said, and where to go on."""

    WHERE: ClassVar[Where] = "bestand"
    DEFAULT_CSS = """
    PreviewScreen {
        & > Vertical { padding: 1 2 0 2; }
        .title { text-style: bold; margin-bottom: 1; }
        .fault { color: $fout; text-style: bold; margin-bottom: 1; }
        .ask { color: $zacht; }
        VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
        Writing { min-height: 3; max-height: 3; margin-bottom: 1; }
        LineList { height: auto; max-height: 4; margin-top: 1; }
        .-empty { display: none; }
    }
    """

    class Told(Message):
        """How far the reading is."""

        def __init__(self, words: str) -> None:
            self.words = words
            super().__init__()

    class Done(Message):
        """What came of looking at the file."""

        def __init__(self, looked: Looked) -> None:
            self.looked = looked
            super().__init__()

    def __init__(self, before: Gathered, path: Path, another: Callable[[Gathered], object]) -> None:
        """Look at a file.

        Args:
            before: the files that were taken already.
            path: the file.
            another: chooses one more file beside these.
        """
        super().__init__()
        self._before, self._path, self._another = before, path, another
        self._looked: Looked | None = None
        self._need = ""

    def compose(self) -> Iterator[Widget]:
        """Stack the name, what is wrong, what was recognised, what is asked, and where to go on."""
        yield Header()
        with Vertical():
            yield Static(f"{self._path.name} wordt gelezen", classes="title", markup=False)
            yield Static("", classes="fault -empty", markup=False)
            with VerticalScroll():
                yield Static("", classes="told", markup=False)
            yield Static("", classes="ask -empty", markup=False)
            yield Writing(placeholder="")
            yield LineList()
        yield Footer()

    def on_mount(self) -> None:
        """Begin to read."""
        self.query_one(Writing).display = False
        if self.wijk.start.steady:
            self.query_one(Writing).cursor_blink = False
        self._read(None, "")

    def renew(self) -> None:
        """Show the frame; what was read stays."""
        ready = self._looked is not None and self._looked.gathered is not None
        self.frame.show(
            "bestand met cijfers", enter="kiest" if self._looked else "", hidden=() if ready else ("onward",)
        )

    # Reading.

    def _read(self, year: int | None, gemeente: str) -> None:
        self._looked = None
        self.query_one(LineList).show_lines([])
        self.query_one(".title", Static).update(f"{self._path.name} wordt gelezen")
        self.query_one(".told", Static).update("Het bestand wordt geopend …")
        self.renew()

        def work() -> None:
            reading = Reading(get_current_worker(), lambda words: self.post_message(self.Told(words)))
            try:
                looked = core.look(self._before, self._path, year, gemeente, reading.progress)
            except Stopped:
                return
            self.post_message(self.Done(looked))

        self.run_worker(work, thread=True, exclusive=True, group="cijfers", exit_on_error=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a failure that nobody foresaw as of a file that is damaged; the wizard goes on."""
        event.stop()
        if event.state is WorkerState.ERROR:
            fault = WijkError("figures-damaged", path=self._path, reason="het lezen brak af")
            self._show(core.Looked((), fault=fault))

    @on(Told)
    def _how_far(self, event: Told) -> None:
        if self._looked is None:
            self.query_one(".told", Static).update(event.words)

    @on(Done)
    def _done(self, event: Done) -> None:
        self._show(event.looked)

    def _show(self, looked: Looked) -> None:
        self._looked, self._need = looked, looked.need
        fault = self.query_one(".fault", Static)
        fault.update(f"✗ {looked.fault.sentence}\n  {looked.fault.remedy}" if looked.fault else "")
        fault.set_class(looked.fault is None, "-empty")
        self.query_one(".title", Static).update("Dit herkent de wizard" if looked.lines else "Dit lukt niet")
        self.query_one(".told", Static).update("\n".join(looked.lines))
        self.query_one(VerticalScroll).display = bool(looked.lines)
        self._ask(looked)
        lines = self.query_one(LineList)
        lines.show_lines([_NEXT, _MORE, _OTHER] if looked.gathered else [_OTHER])
        lines.action_first()
        if not self._need:
            lines.focus()
        self.renew()

    def _ask(self, looked: Looked) -> None:
        ask, writing = self.query_one(".ask", Static), self.query_one(Writing)
        asked, example = _ASKS.get(looked.need, ("", ""))
        hint = f" Klopt {looked.hint}? Typ het dan over." if looked.hint else ""
        ask.update(f"{asked}{hint}")
        ask.set_class(not asked, "-empty")
        writing.display = bool(asked)
        writing.placeholder = example
        if asked:
            writing.load_text("")
            writing.focus()

    # Going on.

    @on(Onward)
    def _answered(self) -> None:
        text = self.query_one(Writing).text.strip()
        if self._need == "gemeente" and text:
            self._read(None, text)
        elif self._need != "jaar":
            self.say("Typ een gemeente.")
        elif not (text.isascii() and text.isdigit() and len(text) == _YEAR):
            self.say("Geef het jaar in vier cijfers, zoals 2023.")
        else:
            self._read_as(text)

    def _read_as(self, text: str) -> None:
        try:
            year = core.given_year(text, self.wijk.door.now().year)
        except WijkError as fault:
            self.say(fault.sentence)
        else:
            self._read(year, "")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option_id == "verder":
            self.action_onward()
        elif event.option_id == "nog":
            self._one_more()
        else:
            back(self)

    def action_onward(self) -> None:
        """Take the file, and go and choose the area."""
        if self._need and self.query_one(Writing).has_focus:
            self._answered()
            return
        gathered = self._take()
        if gathered is not None:
            self.app.push_screen(AreaScreen(gathered))

    def _one_more(self) -> None:
        gathered = self._take()
        if gathered is not None:
            self._another(gathered)

    def _take(self) -> Gathered | None:
        gathered = self._looked.gathered if self._looked else None
        if gathered is None:
            self.say("Met dit bestand kunt u nog niet verder.")
        else:
            self.wijk.door.used_folder(self._path.parent)
        return gathered
