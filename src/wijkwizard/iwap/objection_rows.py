"""The rows of what somebody objects, against the picture of the neighbourhood or against the plan."""

from __future__ import annotations

from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import SaidChoice, SaidText


class Objection(PlanRow):
    """An objection: whose it is, how it may be printed, what would have to change, and what became of it.

    It stays in the plan when it is overruled. Nothing of it goes out before it was said how it may (``printing``).
    """

    whose: SaidChoice = SaidChoice()
    printing: SaidChoice = SaidChoice()
    what: SaidText = SaidText()
    change: SaidText = SaidText()
    outcome: SaidChoice = SaidChoice()
    outcome_why: SaidText = SaidText()
