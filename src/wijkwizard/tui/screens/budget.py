"""Windows with two budget rules: the numbers of the measures, the ballots, and what both rules choose."""

from __future__ import annotations

from wijkwizard.conversation.budget_form import TITLE, TYPE, BudgetForm
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.errors import WijkError
from wijkwizard.session.budget import lines_of, numbered
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Tell
from wijkwizard.tui.screens.repeated_form import ask_until_usable
from wijkwizard.tui.screens.text_window import TextWindow


def share_money(screen: WijkScreen) -> None:
    """Show the numbers of the measures, ask for ballots, and show what both rules choose."""
    try:
        measures = lines_of(screen.session.plan.source())
    except WijkError as error:
        screen.app.push_screen(Tell(TITLE, f"{error.sentence} {error.remedy}"))
        return
    form = BudgetForm(screen.session.ballots, screen.session.plan.source, measures)

    def ask(_: object = None) -> None:
        ask_until_usable(screen, form.ask, form.outcome, tell)

    def tell(text: str) -> None:
        """Show what both rules choose; behind it stands the form again, to try another amount."""
        screen.app.push_screen(TextWindow(TITLE, text), ask)

    def begin(chosen: str | None) -> None:
        if chosen is not None:
            ask()

    lines = [
        ListLine("typen", TYPE, "▸", strong=True),
        *(ListLine(item, item, closed=True) for item in numbered(measures)),
    ]
    screen.app.push_screen(Ask(TITLE, form.intro, lines), begin)
