"""Which area are the figures about? Search while typing; several buurten can be one area with a name of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static, TextArea
from textual.worker import Worker, WorkerState

from wijkwizard import session as core
from wijkwizard.conversation.figure_words import added_words
from wijkwizard.conversation.form import FormEntry
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.errors import WijkError
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.messages import Onward
from wijkwizard.tui.fields.writing import Writing
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Ask, Form, Tell
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.figures import AreaFigures
    from wijkwizard.session import Gathered
    from wijkwizard.terms.figures import Region

_MOST = 60
_PUT = (ListLine("ja", "Zet in het dossier", "▸", strong=True), ListLine("nee", "Een ander gebied kiezen"))


class MarkList(LineList):
    """Regions; the space bar marks one, Enter goes on."""

    class Marked(Message):
        """The region under the cursor should be marked, or no longer."""

    def on_key(self, event: events.Key) -> None:
        """Mark instead of choosing."""
        if event.key == "space":
            event.stop()
            event.prevent_default()
            self.post_message(self.Marked())


class AreaScreen(WijkScreen):
    """Choose one region, or several that are one area together."""

    WHERE: ClassVar[Where] = "bestand"
    DEFAULT_CSS = """
    AreaScreen {
        & > Vertical { padding: 1 2 0 2; }
        .title { text-style: bold; }
        .hint { color: $zacht; }
        Writing { min-height: 3; max-height: 3; }
        LineList { height: auto; max-height: 1fr; }
    }
    """

    class Chosen(Message):
        """What the files say about the area, or why they do not."""

        def __init__(self, found: AreaFigures | None, fault: WijkError | None = None) -> None:
            self.found, self.fault = found, fault
            super().__init__()

    def __init__(self, gathered: Gathered) -> None:
        super().__init__()
        self._gathered = gathered
        self._marked: dict[str, Region] = {}
        self._found: dict[str, Region] = {}
        self._busy = False

    def compose(self) -> Iterator[Widget]:
        """Stack the place to search and what was found."""
        yield Header()
        with Vertical():
            yield Static("Over welk gebied gaat dit dossier?", classes="title")
            yield Writing(placeholder="naam, gemeente, postcode of code")
            yield MarkList()
            yield Static("", classes="hint", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Propose the area of the dossier, or begin with its name."""
        proposed = core.proposed(self.session.reader, self._gathered)
        if len(proposed) > 1:
            self._marked = {_key(region): region for region in proposed}
        writing = self.query_one(Writing)
        name = self.seen.said("area.name")
        if not proposed and name and core.found_regions(self._gathered, name):
            writing.load_text(name)
            writing.move_cursor(writing.document.end)
        self._search(proposed)
        if self.wijk.start.steady:
            writing.cursor_blink = False
        (self.query_one(LineList) if proposed else writing).focus()

    def renew(self) -> None:
        """Show the frame; the list stays."""
        self.frame.show("welk gebied", enter="kiest")

    # Searching.

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self._search(())

    def _search(self, proposed: Sequence[Region]) -> None:
        text = self.query_one(Writing).text
        hits = tuple(proposed) or core.found_regions(self._gathered, text)
        self._found = {_key(region): region for region in (*self._marked.values(), *hits[:_MOST])}
        self._show()
        lines = self.query_one(LineList)
        lines.action_first()
        hint = ""
        if proposed:
            hint = "Dit is het gebied van het dossier. "
        elif text.strip() and not hits:
            hint = "Niets gevonden. Typ minstens drie letters van een naam, of een code. "
        elif len(hits) > _MOST:
            hint = f"Er zijn er nog {len(hits) - _MOST}. Typ verder. "
        self.query_one(".hint", Static).update(f"{hint}Spatie merkt meer buurten aan als één gebied.")

    def _show(self) -> None:
        lines = [
            ListLine(
                key,
                region.name or region.code,
                "[x]" if key in self._marked else "[ ]",
                core.region_words(region),
            )
            for key, region in self._found.items()
        ]
        self.query_one(LineList).show_lines(lines)

    def on_key(self, event: events.Key) -> None:
        """Go from the place to type to the list, and back when a letter comes."""
        lines, writing = self.query_one(LineList), self.query_one(Writing)
        typed = event.character if event.is_printable else None
        if event.key == "down" and writing.has_focus and self._found:
            event.stop()
            lines.focus()
        elif typed and not typed.isspace() and lines.has_focus:
            event.stop()
            writing.focus()
            writing.insert(typed)

    # Choosing.

    @on(Onward)
    def _entered(self) -> None:
        """Enter in the place to type goes to the list, or chooses the one region that was found."""
        if len(self._found) == 1 or self._marked:
            self.action_onward()
        elif self._found:
            self.query_one(LineList).focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        region = self._found[event.option_id or ""]
        self._choose(tuple(self._marked.values()) or (region,))

    @on(MarkList.Marked)
    def _mark(self) -> None:
        """Mark the region under the cursor as a part of the area, or take the mark away."""
        here = self.query_one(LineList).here
        if here is None:
            return
        if here.id in self._marked:
            del self._marked[here.id]
        else:
            self._marked[here.id] = self._found[here.id]
        self._show()

    def action_onward(self) -> None:
        """Take what is marked, or the region under the cursor."""
        here = self.query_one(LineList).here
        regions = tuple(self._marked.values()) or ((self._found[here.id],) if here else ())
        if regions:
            self._choose(regions)
        else:
            self.say("Zoek eerst het gebied.")

    def _choose(self, regions: Sequence[Region]) -> None:
        if len(regions) == 1:
            self._read(regions, "")
            return

        def named(filled: dict[str, str] | None) -> None:
            if filled is not None:
                self._read(regions, " ".join(filled["name"].split()))

        entry = FormEntry("name", "Hoe heet dit gebied samen?", self.seen.said("area.name"))
        names = ", ".join(region.name or region.code for region in regions)
        self.app.push_screen(Form("Eén gebied", (entry,), names), named)

    def _read(self, regions: Sequence[Region], name: str) -> None:
        """Let a thread fetch the figures: beside a whole country that takes a moment."""
        if self._busy:
            return
        self._busy = True
        self.query_one(".hint", Static).update("De cijfers worden opgezocht …")

        def work() -> None:
            try:
                self.post_message(self.Chosen(core.of_regions(self._gathered, regions, name)))
            except WijkError as fault:
                self.post_message(self.Chosen(None, fault))

        self.run_worker(work, thread=True, exclusive=True, group="cijfers", exit_on_error=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a failure that nobody foresaw; the wizard goes on."""
        event.stop()
        if event.state is WorkerState.ERROR:
            path = self._gathered.asked.paths[-1]
            self.post_message(
                self.Chosen(None, WijkError("figures-damaged", path=path, reason="het lezen brak af"))
            )

    @on(Chosen)
    def _looked_up(self, event: Chosen) -> None:
        self._busy = False
        self.query_one(".hint", Static).update("Spatie merkt meer buurten aan als één gebied.")
        if event.fault is not None:
            self.app.push_screen(Tell("Dat lukt niet", f"{event.fault.sentence}\n\n{event.fault.remedy}"))
        elif event.found is not None:
            self._ask(event.found)

    def _ask(self, found: AreaFigures) -> None:
        def chosen(what: str | None) -> None:
            if what == "ja":
                self._put(found)

        notes = "\n".join(f"Let op: {note}" for note in (*found.breaks, *found.notes))
        text = f"{core.summary(found)}\n{notes}".rstrip()
        self.app.push_screen(Ask(f"{found.area.name} ({core.region_words(found.area)})", text, _PUT), chosen)

    def _put(self, found: AreaFigures) -> None:
        signals: tuple[str, ...] = ()

        def work() -> None:
            nonlocal signals
            signals = self.session.figures.add(found)

        if self.attempt(work):
            self.wijk.navigation.go("cijfers")
            self.app.push_screen(Tell("Klaar", added_words(core.summary(found), found.area.name, signals)))


def _key(region: Region) -> str:
    return region.code or region.name
