"""Windows with two budget rules: the numbers of the measures, the ballots, and what both rules choose."""

from __future__ import annotations

from wijkwizard.advice.budget.rules import NoRules
from wijkwizard.conversation.budget_form import NUMBERS, TITLE, TYPE, budget_form, outcome
from wijkwizard.conversation.form import FormSpec
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.errors import WijkError
from wijkwizard.session.budget import items_of, numbered
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Form, Tell
from wijkwizard.tui.screens.text_window import TextWindow


def share_money(screen: WijkScreen) -> None:
    """Show the numbers of the measures, ask for ballots, and show what both rules choose; nothing is stored."""
    source = screen.session.plan.source()
    items = items_of(source)

    def ask(spec: FormSpec) -> None:
        screen.app.push_screen(Form(spec), reckon)

    def reckon(filled: dict[str, str] | None) -> None:
        if filled is None or isinstance(items, NoRules):
            return
        try:
            text = outcome(source, items, filled)
        except WijkError as error:
            ask(budget_form(filled, f"{error.sentence} {error.remedy}"))
        else:
            screen.app.push_screen(TextWindow(TITLE, text))

    def begin(chosen: str | None) -> None:
        if chosen is not None:
            ask(budget_form())

    if isinstance(items, NoRules):
        screen.app.push_screen(Tell(TITLE, items.why))
    else:
        lines = [
            ListLine("typen", TYPE, "▸", strong=True),
            *(ListLine(item, item, closed=True) for item in numbered(items)),
        ]
        screen.app.push_screen(Ask(TITLE, NUMBERS, lines), begin)
