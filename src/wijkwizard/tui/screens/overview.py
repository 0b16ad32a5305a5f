"""The overview: every question with its answer, what is missing, what is kept aside, and a link to each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.overview_words import counted_words, enter_words, leads_nowhere
from wijkwizard.conversation.places import PLACES
from wijkwizard.conversation.reply import found_by_key
from wijkwizard.session.overview import every_finding
from wijkwizard.terms.dutch import about
from wijkwizard.terms.text_lines import one_line
from wijkwizard.tui.commands import Where
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.reply import reply_to
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import OverviewLine

SIGNS = {"beantwoord": "✓", "open": "·", "weet niet": "?", "overgeslagen": "-", "niet van toepassing": "-"}
"""A sign next to the word for each state; anything else gets a tilde."""


def drawn(line: OverviewLine, number: int) -> ListLine:
    """Return a line of the overview as it is shown, with its status in words."""
    text = about(line.title, one_line(line.text)) if line.text else line.title
    right = "" if line.state == "beantwoord" else line.state
    return ListLine(f"{number}", text, f" {SIGNS.get(line.state, '~')}", right=right, cut=not line.finding)


_NOTHING = ListLine("niets", "Er staat niets meer open.", closed=True)


class OverviewScreen(WijkScreen):
    """The overview of the whole conversation."""

    WHERE: ClassVar[Where] = "overzicht"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "only_open", "alleen open", show=False),
        Binding("m", "all_findings", "alles wat opvalt", show=False),
    ]
    DEFAULT_CSS = """
    OverviewScreen {
        & > Vertical { padding: 1 2 0 2; }
        LineList { height: 1fr; }
        .title { color: $zacht; margin-bottom: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._only_open, self._every_finding = False, False
        self._lines: tuple[OverviewLine, ...] = ()

    def compose(self) -> Iterator[Widget]:
        """Stack the count and the list."""
        yield Header()
        with Vertical():
            yield Static("", classes="title", markup=False)
            yield LineList()
        yield Footer()

    def came_back(self) -> None:
        """Show the current state, with the cursor on the question that was left."""
        self.renew()
        lines = self.query_one(LineList)
        for number, line in enumerate(self._lines):
            if line.turn_id and line.turn_id == self.wijk.navigation.last_turn and lines.highlighted is None:
                lines.go_to(str(number))
        lines.focus()

    def renew(self) -> None:
        """Show every question."""
        self._lines = lines = self.seen.overview()
        if self._every_finding:
            others = [line for line in lines if not line.finding]
            aside = next((n for n, line in enumerate(others) if not line.turn_id), len(others))
            self._lines = (*others[:aside], *every_finding(self.seen.known), *others[aside:])
        words = [*counted_words(self._lines)]
        if self._found or self._every_finding:
            words.append("m: per onderwerp" if self._every_finding else "m: alles wat opvalt")
        words.append("o: alles" if self._only_open else "o: alleen wat open is")
        self.query_one(".title", Static).update(" · ".join(words))
        self.query_one(LineList).show_lines(list(self._drawn()) or [_NOTHING])
        self._show_frame()

    @property
    def _found(self) -> bool:
        return any(line.finding for line in self._lines)

    def _here(self) -> OverviewLine | None:
        here = self.query_one(LineList).here
        return self._lines[int(here.id)] if here is not None and here.id.isdecimal() else None

    @on(OptionList.OptionHighlighted)
    def _show_frame(self) -> None:
        hidden = ("overview", *(() if self._found else ("reply",)))
        self.frame.show("overzicht", enter=enter_words(self._here()), hidden=hidden)

    def _drawn(self) -> Iterator[ListLine]:
        heading = ""
        for number, line in enumerate(self._lines):
            if self._only_open and (line.state != "open" or not line.turn_id) and not line.finding:
                continue
            now = self._heading(line)
            if now != heading:
                heading = now
                sign = str(line.step_number or " ") if line.turn_id and not line.finding else "~"
                yield ListLine(f"kop{number}", now, sign, closed=True, strong=True)
            yield drawn(line, number)

    def _heading(self, line: OverviewLine) -> str:
        if line.finding:
            return "Wat opvalt in het plan"
        if not line.turn_id:
            return "Bewaard, telt nu niet mee"
        steps = {step.number: step for step in self.session.reader.questions.questionnaire.steps}
        step = steps[line.step_number]
        return f"{step.title} · {PLACES[line.moment]}"

    def action_only_open(self) -> None:
        """Toggle between open questions only and all questions."""
        self._only_open = not self._only_open
        self.renew()

    def action_all_findings(self) -> None:
        """Toggle between a line for each subject and all that stands out, also what the group has settled."""
        self._every_finding = not self._every_finding
        self.renew()

    def action_reply(self) -> None:
        """Let the group reply to what stands out under the cursor."""
        line = self._here()
        reply_to(self, found_by_key(self.seen, line.finding) if line is not None and line.finding else None)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        line = self._lines[int(event.option_id or 0)]
        if line.turn_id:
            self.wijk.navigation.go_to_turn(line.turn_id, line.slot, mends=bool(line.finding))
        else:
            self.say(leads_nowhere(line))
