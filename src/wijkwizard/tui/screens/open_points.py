"""The open points of the room, with who takes each up and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard.conversation.answer_notes import UNSEEN, agree, unseen
from wijkwizard.conversation.forms import park_form
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.overview_words import enter_words, leads_nowhere
from wijkwizard.terms import Parked, Slot
from wijkwizard.terms.dutch import about
from wijkwizard.tui.commands import Where
from wijkwizard.tui.screens.actions import say_remarks
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Form
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import OverviewLine

_OPEN, _BARE = "open", "bron"


def agreed(parked: Parked | None) -> str:
    """Return in Dutch who takes something up and when."""
    if parked is None or not (parked.owner or parked.due):
        return "nog niemand"
    when = f", {parked.due}" if parked.due else ", geen datum"
    return f"{parked.owner or 'nog niemand'}{when}"


def _taken_up(parked: Parked | None) -> bool:
    return parked is not None and bool(parked.owner)


class ToDoScreen(WijkScreen):
    """The to-do list."""

    WHERE: ClassVar[Where] = "lijst"
    DEFAULT_CSS = """
    ToDoScreen {
        & > Vertical { padding: 1 2 0 2; }
        LineList { height: 1fr; }
        .title { color: $zacht; margin-bottom: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._open: tuple[OverviewLine, ...] = ()
        self._bare: tuple[OverviewLine, ...] = ()

    def compose(self) -> Iterator[Widget]:
        """Stack the count and the list."""
        yield Header()
        with Vertical():
            yield Static("", classes="title", markup=False)
            yield LineList()
        yield Footer()

    def came_back(self) -> None:
        """Show the current state."""
        self.renew()
        lines = self.query_one(LineList)
        if lines.highlighted is None:
            lines.action_first()
        lines.focus()

    def renew(self) -> None:
        """Show open questions of the room, the to-do list, and answers that need a source."""
        parked = self.seen.answers.parked
        self._open = self.seen.to_do()
        self._bare = self.seen.without_source()
        without = sum(not _taken_up(parked.get(line.slot)) for line in self._open)
        words = f"{len(self._open)} open · {without} nog zonder iemand die het oppakt"
        self.query_one(".title", Static).update(words if self._open else "De zaal liet niets open.")
        self.query_one(LineList).show_lines(list(self._lines(parked)))
        self._show_frame()

    @on(OptionList.OptionHighlighted)
    def _show_frame(self) -> None:
        here = self.query_one(LineList).here
        line = None if here is None or here.closed else self._line(here.id)
        self.frame.show("wat nog open is", enter=enter_words(line))

    def _lines(self, parked: Mapping[Slot, Parked]) -> Iterator[ListLine]:
        for number, line in enumerate(self._open):
            agreement = parked.get(line.slot)
            sign = "✓" if _taken_up(agreement) else "·"
            yield ListLine(f"{_OPEN}{number}", _text(line, agreement), sign, right=agreed(agreement))
        if self._bare:
            yield ListLine("kop", "Draagt het plan, nog zonder bron", " ", closed=True, strong=True)
        for number, line in enumerate(self._bare):
            yield ListLine(f"{_BARE}{number}", about(line.title, line.text), "!", right=line.state)

    def _line(self, line_id: str) -> OverviewLine:
        lines = self._open if line_id.startswith(_OPEN) else self._bare
        return lines[int(line_id[len(_OPEN) :])]

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        line = self._line(event.option_id or "")
        if line.turn_id:
            self.wijk.navigation.go_to_turn(line.turn_id, line.slot)
        else:
            self.say(leads_nowhere(line))

    def action_park(self) -> None:
        """Ask who takes this up and when."""
        here = self.query_one(LineList).here
        if here is None:
            self.say("Kies eerst een regel.")
            return
        line = self._line(here.id)

        def kept(filled: dict[str, str] | None) -> None:
            if filled is not None and self.attempt(lambda: self._park(line.slot, filled)):
                self.renew()
                say_remarks(self, *filled.values())

        if unseen(self.session.reader.answers, self.seen.answers, line.slot):
            self.say(UNSEEN)
            return
        self.app.push_screen(
            Form(park_form(line.title, line.slot, self.session.reader.answers.parked.get(line.slot))), kept
        )

    def _park(self, slot: Slot, filled: dict[str, str]) -> None:
        if understood := agree(self.session, slot, filled):
            self.say(understood)


def _text(line: OverviewLine, parked: Parked | None) -> str:
    title = line.title if line.state == "open" else f"{line.title} ({line.state})"
    return f"{title}\n{parked.note}" if parked and parked.note else title
