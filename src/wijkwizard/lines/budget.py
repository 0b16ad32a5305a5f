"""Two budget rules in lines: the numbers of the measures, the ballots, and what both rules choose."""

from __future__ import annotations

from wijkwizard.advice.budget.rules import NoRules
from wijkwizard.conversation.budget_form import NUMBERS, budget_form, outcome
from wijkwizard.errors import WijkError
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_form
from wijkwizard.session.budget import items_of, numbered


def share_money(face: Face) -> None:
    """Ask for ballots until they can be counted, and print what both rules choose; nothing is stored."""
    source = face.session.plan.source()
    items = items_of(source)
    if isinstance(items, NoRules):
        face.say(items.why)
        return
    face.say(NUMBERS, *numbered(items))
    spec = budget_form()
    while (filled := ask_form(face, spec)) is not None:
        try:
            text = outcome(source, items, filled)
        except WijkError as error:
            spec = budget_form(filled, f"{error.sentence} {error.remedy}")
        else:
            face.say(*text.splitlines())
            return
