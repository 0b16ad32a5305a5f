"""The plan screen: per part what was answered and what is missing, and making the paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard import session as core
from wijkwizard.advice.plan.gates import STATES
from wijkwizard.conversation.budget_form import TITLE as BUDGET
from wijkwizard.conversation.house_form import house_line
from wijkwizard.conversation.image_form import WITH_IMAGE
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.plan_in_short import (
    FEATURES,
    GATES,
    PARTS,
    QUARTER,
    discussed_in_short,
    findings_in_short,
    gates_in_short,
    quarter_words,
)
from wijkwizard.conversation.plan_words import AS_WORD, AUDIENCES, MORE, ON_TABLES, ON_WALL
from wijkwizard.conversation.reply import found_by_key, of_gate
from wijkwizard.session.gate_lines import features_of, gate_named, gates_of
from wijkwizard.session.overview import finding_lines
from wijkwizard.session.plan_remarks import in_lines
from wijkwizard.terms import Slot
from wijkwizard.tui.commands import Where
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.budget import share_money
from wijkwizard.tui.screens.dialogs import Tell
from wijkwizard.tui.screens.house import choose_house
from wijkwizard.tui.screens.image import make_with_image
from wijkwizard.tui.screens.reply import reply, reply_to
from wijkwizard.tui.screens.text_window import TextWindow
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import ReadyLine
    from wijkwizard.session.gate_lines import GateLine

_FEW = 1
_DISCUSSED = "Alles in dit deel is besproken. Of het klopt, beoordeelt de groep."
_GATES, _FINDINGS, _QUARTER, _BUDGET = "poorten", "opvalt", "kwart", "verdelen"
"""The lines that unfold the gates and the findings, and that show what less or more money and ballots do."""

_MORE, _SHEETS, _IMAGE, _WALL, _WORD, _HOUSE = "meer", "op-tafel", "beeld", "muur", "word", "huisstijl"
"""The line that unfolds the rest about paper, and what is there."""

_FOUND = "opvalt:"
"""What the id of a finding begins with here."""


def drawn(line: ReadyLine) -> ListLine:
    """Return a part of the plan as a line: a sign, a word, and what is missing."""
    if line.discussed:
        return ListLine(f"deel{line.part}", line.title, "✓", right=line.stands)
    remarks = (*line.contradicted, *line.missing)
    more = len(remarks) - _FEW
    tail = f" (en nog {more})" if more > 0 else ""
    sign = "!" if line.done or line.contradicted else "·"
    text = f"{line.title}\n{'; '.join(remarks[:_FEW])}{tail}"
    return ListLine(f"deel{line.part}", text, sign, right=line.stands)


def drawn_gate(line: GateLine) -> ListLine:
    """Return a gate as a line: a sign, how it stands in words, and what holds it up or what it rests on."""
    sign = "✓" if line.good else "·" if line.state == STATES["niet-besproken"] else "!"
    return ListLine(line.key, "\n".join(filter(None, [line.label, line.text])), sign, right=line.state)


def _head(name: str, words: str) -> ListLine:
    return ListLine(name, words, "~", closed=True, strong=True)


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

    def __init__(self) -> None:
        super().__init__()
        self._unfolded: frozenset[str] = frozenset()

    def compose(self) -> Iterator[Widget]:
        """Stack the count, where the plan is, and the parts."""
        yield Header()
        with Vertical():
            yield Static("", classes="title", markup=False)
            yield Static("", classes="made -empty", markup=False)
            yield LineList()
        yield Footer()

    def came_back(self) -> None:
        """Show the current state, and begin to draw what will be asked for."""
        self.wijk.paper.foresee()
        left, line = self.wijk.navigation.left_plan
        self.wijk.navigation.left_plan = frozenset(), ""
        self._unfolded |= left
        self.renew()
        lines = self.query_one(LineList)
        if lines.highlighted is None:
            lines.go_to(line or "college")
        lines.focus()

    def renew(self) -> None:
        """Show per part what is ready."""
        ready = self.seen.readiness()
        whole = self.session.reader
        comes = core.coming(whole.iwap())
        discussed = discussed_in_short(ready, self.wijk.audience.showing)
        self.query_one(".title", Static).update(with_keys(f"{discussed} {comes}"))
        makes = [ListLine(name, words, "▸", strong=True) for name, words in AUDIENCES.items()]
        parts = [drawn(line) for line in ready]
        self.query_one(LineList).show_lines([*makes, *self._more_lines(), *self._makers_lines(), *parts])
        self.show_message(self.wijk.paper.current_message())
        self.frame.show(
            "plan", enter="maakt of toont", hidden=("plan", *(() if self._unfolded - {_MORE} else ("reply",)))
        )

    def _more_lines(self) -> Iterator[ListLine]:
        """Yield what else there is about the paper, folded in one line."""
        yield ListLine(_MORE, MORE, self._fold(_MORE))
        if _MORE in self._unfolded:
            yield ListLine(_SHEETS, ON_TABLES, "▸")
            yield ListLine(_WALL, ON_WALL, "▸")
            yield ListLine(_IMAGE, WITH_IMAGE, "▸")
            yield ListLine(_WORD, AS_WORD, "▸")
            yield ListLine(_HOUSE, house_line(self.session.house.words), "▸")

    def _makers_lines(self) -> Iterator[ListLine]:
        """Yield what is for who makes the plan: the gates folded in one line, and what a quarter of the money does."""
        gates, lines = gates_of(self.seen), in_lines(self.seen.derived.shown_findings())
        if not gates and not lines:
            return
        if gates:
            yield ListLine(_GATES, f"{GATES} {gates_in_short(gates)}", self._fold(_GATES))
        if gates and _GATES in self._unfolded:
            yield from map(drawn_gate, gates)
            if features := features_of(self.seen):
                yield _head("kop-kenmerken", FEATURES)
                yield from map(drawn_gate, features)
        yield ListLine(_FINDINGS, findings_in_short(lines), self._fold(_FINDINGS))
        if _FINDINGS in self._unfolded:
            yield from (
                ListLine(f"{_FOUND}{line.finding}", line.title, "!", right=line.state)
                for line in finding_lines(self.seen.known)
            )
        yield ListLine(_QUARTER, QUARTER, "▸")
        yield ListLine(_BUDGET, BUDGET, "▸")
        yield _head("kop-delen", PARTS)

    def _goes_to(self, chosen: str) -> tuple[str, Slot | None] | None:
        """Return the turn and the answer that a gate or a finding leads to; ``None`` for another line."""
        for gate in (*gates_of(self.seen), *features_of(self.seen)):
            if gate.key == chosen:
                return gate.turn_id, gate.slot
        for line in finding_lines(self.seen.known):
            if f"{_FOUND}{line.finding}" == chosen:
                return line.turn_id, line.slot
        return None

    def _fold(self, name: str) -> str:
        return "▾" if name in self._unfolded else "▸"

    def action_reply(self) -> None:
        """Let the group pass over the gate under the cursor with its reason, or reply to the finding there."""
        here = self.query_one(LineList).here
        if here is not None and here.id.startswith(_FOUND):
            reply_to(self, found_by_key(self.seen, here.id.removeprefix(_FOUND)))
            return
        gate = gate_named(self.seen, here.id) if here is not None else None
        if gate is None:
            self.say("Wijs eerst een regel aan van wat opvalt, of van 'Klaar om voor te leggen?'.")
        else:
            reply(self, of_gate(gate, self.seen, read_only=self.session.file.read_only))

    def show_message(self, text: str) -> None:
        """Show how far the paper is, or where it is."""
        made = self.query_one(".made", Static)
        made.update(text)
        made.set_class(not text, "-empty")

    def _acts(self) -> Mapping[str, Callable[[], object]]:
        """Return what each line does that leads to no part, gate or finding."""
        make = self.wijk.paper.make
        return {
            **{audience: partial(make, audience) for audience in AUDIENCES},
            _SHEETS: self.wijk.paper.make_sheets,
            _WALL: partial(make, "muur"),
            _IMAGE: partial(make_with_image, self),
            _WORD: partial(make, "college", "docx"),
            _HOUSE: partial(choose_house, self),
            **{name: partial(self._turn, name) for name in (_GATES, _FINDINGS, _MORE)},
            _QUARTER: self._show_quarter,
            _BUDGET: partial(share_money, self),
        }

    def _turn(self, name: str) -> None:
        """Fold or unfold what is behind a line."""
        self._unfolded ^= {name}
        self.renew()

    def _show_quarter(self) -> None:
        text = "\n\n".join(quarter_words(self.seen.derived.quarter))
        self.app.push_screen(TextWindow(QUARTER, text))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        chosen = event.option_id or ""
        if act := self._acts().get(chosen):
            act()
            return
        goes = self._goes_to(chosen)
        if goes is not None:
            if goes[0]:
                self.wijk.navigation.left_plan = self._unfolded, chosen
                self.wijk.navigation.go_to_turn(*goes, mends=True)
            else:
                self.say("Deze vraag wordt nu niet gesteld.")
            return
        part = next(line for line in self.seen.readiness() if f"deel{line.part}" == chosen)
        self.app.push_screen(
            Tell(
                part.title,
                "\n".join(f"· {what}" for what in (*part.contradicted, *part.missing)) or _DISCUSSED,
            )
        )
