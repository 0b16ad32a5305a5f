"""Two budget rules in lines: the numbers of the measures, the ballots, and what both rules choose."""

from __future__ import annotations

from wijkwizard.conversation.budget_form import BudgetForm
from wijkwizard.errors import WijkError
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_until_usable
from wijkwizard.session.budget import lines_of, numbered


def share_money(face: Face) -> None:
    """Ask for ballots until they can be counted, and print what both rules choose."""
    try:
        measures = lines_of(face.session.plan.source())
    except WijkError as error:
        face.refuse(error)
        return
    form = BudgetForm(face.session.ballots, face.session.plan.source, measures)
    face.say(form.intro, *numbered(measures))
    text = ask_until_usable(face, form.ask, form.outcome)
    face.say(*(text or "").splitlines())
