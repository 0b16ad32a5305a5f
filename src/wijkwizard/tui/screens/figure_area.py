"""Choosing the area of figures: search while typing; several buurten can form one named area."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static, TextArea

from wijkwizard import session as core
from wijkwizard.conversation.region_choice import RegionChoice
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.messages import NextRequested
from wijkwizard.tui.fields.text_field import Writing
from wijkwizard.tui.screens.adoption import Adoption
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import ImportState
    from wijkwizard.terms.figures import Region

_MARKS = "Spatie merkt meer buurten aan als één gebied."


class MarkList(LineList):
    """A list of regions; the space bar marks one, Enter continues."""

    class Marked(Message):
        """The mark of the region under the cursor should be toggled."""

    def on_key(self, event: events.Key) -> None:
        """Mark instead of choosing."""
        if event.key == "space":
            event.stop()
            event.prevent_default()
            self.post_message(self.Marked())


class AreaScreen(WijkScreen):
    """A screen to choose one region, or several that form one area."""

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

    def __init__(self, gathered: ImportState) -> None:
        super().__init__()
        self._gathered = gathered
        self._choice = RegionChoice()
        self._adoption = Adoption(self, gathered, self._show_hint)

    def compose(self) -> Iterator[Widget]:
        """Stack the search input and the results."""
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
            self._choice.mark(proposed)
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
        more = self._choice.show(hits)
        lines = self.query_one(LineList)
        lines.show_lines(self._choice.lines())
        lines.action_first()
        hint = ""
        if proposed:
            hint = "Dit is het gebied van het dossier. "
        elif text.strip() and not hits:
            hint = "Niets gevonden. Typ minstens drie letters van een naam, of een code. "
        elif more:
            hint = f"Er zijn er nog {more}. Typ verder. "
        self._show_hint(f"{hint}{_MARKS}")

    def _show_hint(self, words: str) -> None:
        self.query_one(".hint", Static).update(words or _MARKS)

    def on_key(self, event: events.Key) -> None:
        """Move from the input to the list, and back when a letter is typed."""
        lines, writing = self.query_one(LineList), self.query_one(Writing)
        typed = event.character if event.is_printable else None
        if event.key == "down" and writing.has_focus and self._choice.found:
            event.stop()
            lines.focus()
        elif typed and not typed.isspace() and lines.has_focus:
            event.stop()
            writing.focus()
            writing.insert(typed)

    def on_paste(self, event: events.Paste) -> None:
        """Insert text that is pasted on the list in the input."""
        writing = self.query_one(Writing)
        if not writing.has_focus:
            writing.focus()
            writing.insert(event.text)

    # Choosing.

    @on(NextRequested)
    def _entered(self) -> None:
        """Go from the input to the list, or choose the only result."""
        if len(self._choice.found) == 1 or self._choice.marked:
            self.action_onward()
        elif self._choice.found:
            self.query_one(LineList).focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self._adoption.of(self._choice.with_cursor_on(event.option_id))

    @on(MarkList.Marked)
    def _mark(self) -> None:
        """Mark the region under the cursor as a part of the area, or take the mark away."""
        lines = self.query_one(LineList)
        if lines.here is not None:
            self._choice.toggle(lines.here.id)
            lines.show_lines(self._choice.lines())

    def action_onward(self) -> None:
        """Use the marked regions, or the region under the cursor."""
        here = self.query_one(LineList).here
        regions = self._choice.with_cursor_on(here.id if here else None)
        if regions:
            self._adoption.of(regions)
        else:
            self.say("Zoek eerst het gebied.")
