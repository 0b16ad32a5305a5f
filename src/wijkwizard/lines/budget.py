"""Two budget rules in lines: the numbers of the measures, the ballots, and what both rules choose."""

from __future__ import annotations

from wijkwizard.advice.budget.rules import NoRules
from wijkwizard.conversation.budget_form import NUMBERS, BudgetForm
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_until_usable
from wijkwizard.session.budget import items_of, numbered


def share_money(face: Face) -> None:
    """Ask for ballots until they can be counted, and print what both rules choose."""
    items = items_of(face.session.plan.source())
    if isinstance(items, NoRules):
        face.say(items.why)
        return
    form = BudgetForm(face.session.ballots, face.session.plan.source, items)
    face.say(NUMBERS, *numbered(items))
    text = ask_until_usable(face, form.ask, form.outcome)
    face.say(*(text or "").splitlines())
