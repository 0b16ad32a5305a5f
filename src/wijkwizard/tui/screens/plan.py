"""The plan screen: per part what was answered and what is missing, and making the paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard import session as core
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.plan_words import EDITIONS
from wijkwizard.session.gate_lines import STATES, gates_of
from wijkwizard.tui.commands import Where
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Tell
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import ReadyLine
    from wijkwizard.session.gate_lines import GateLine

_FEW = 1
_HEADS = {"kop-poorten": "Klaar om voor te leggen?", "kop-delen": "De delen van het plan"}


def drawn(line: ReadyLine) -> ListLine:
    """Return a part of the plan as a line: a sign, a word, and what is missing."""
    if line.done >= line.total:
        return ListLine(f"deel{line.part}", line.title, "✓", right="op orde")
    sign, word = ("!", f"{line.done} van {line.total}") if line.done else ("·", "nog niet besproken")
    missing = "; ".join(line.missing[:_FEW])
    more = len(line.missing) - _FEW
    tail = f" (en nog {more})" if more > 0 else ""
    return ListLine(f"deel{line.part}", f"{line.title}\n{missing}{tail}", sign, right=word)


def drawn_gate(line: GateLine) -> ListLine:
    """Return a gate as a line: a sign, how it stands in words, and what holds it up or what it rests on."""
    sign = "✓" if line.good else "·" if line.state == STATES["niet-besproken"] else "!"
    return ListLine(line.key, "\n".join(filter(None, [line.label, line.text])), sign, right=line.state)


class PlanScreen(WijkScreen):
    """The plan screen: what is ready, what is missing, and making the paper."""

    WHERE: ClassVar[Where] = "plan"
    DEFAULT_CSS = """
    PlanScreen {
        & > Vertical { padding: 1 2 0 2; }
        LineList { height: 1fr; }
        .title { color: $zacht; margin-bottom: 1; }
        .made { color: $goed; text-style: bold; margin-bottom: 1; }
        .-empty { display: none; }
    }
    """

    def compose(self) -> Iterator[Widget]:
        """Stack the count, where the plan is, and the parts."""
        yield Header()
        with Vertical():
            yield Static("", classes="title", markup=False)
            yield Static("", classes="made -empty", markup=False)
            yield LineList()
        yield Footer()

    def came_back(self) -> None:
        """Show the current state."""
        self.renew()
        lines = self.query_one(LineList)
        if lines.highlighted is None:
            lines.go_to("public")
        lines.focus()

    def renew(self) -> None:
        """Show per part what is ready."""
        ready = self.seen.readiness()
        done = sum(line.done >= line.total for line in ready)
        whole = self.session.reader
        comes = core.coming(whole.iwap(), whole.questions.questionnaire)
        self.query_one(".title", Static).update(f"{done} van {len(ready)} delen op orde. {comes}")
        makes = [ListLine(name, words, "▸", strong=True) for name, words in EDITIONS.items()]
        gates = [drawn_gate(line) for line in gates_of(self.seen)]
        heads = [ListLine(name, words, "~", closed=True, strong=True) for name, words in _HEADS.items()]
        parts = [drawn(line) for line in ready]
        self.query_one(LineList).show_lines(
            [*makes, *([heads[0], *gates, heads[1]] if gates else ()), *parts]
        )
        self.show_message(self.wijk.paper.message)
        self.frame.show("plan", enter="maakt of toont", hidden=("plan",))

    def show_message(self, text: str) -> None:
        """Show how far the paper is, or where it is."""
        made = self.query_one(".made", Static)
        made.update(text)
        made.set_class(not text, "-empty")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        chosen = event.option_id or ""
        edition = next((name for name in EDITIONS if name == chosen), None)
        if edition is not None:
            self.wijk.paper.make(edition)
            return
        gate = next((line for line in gates_of(self.seen) if line.key == chosen), None)
        if gate is not None:
            if gate.turn_id and gate.slot is not None:
                self.wijk.navigation.go_to_turn(gate.turn_id, gate.slot)
            else:
                self.say("Deze vraag wordt nu niet gesteld.")
            return
        part = next(line for line in self.seen.readiness() if f"deel{line.part}" == chosen)
        self.app.push_screen(
            Tell(part.title, "\n".join(f"· {what}" for what in part.missing) or "Dit deel is op orde.")
        )
