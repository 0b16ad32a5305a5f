"""The rows about what surrounds a plan: what lies there already, where in the area, until when, and who starts."""

from __future__ import annotations

from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import SaidAmount, SaidChoice, SaidDate, SaidText, SaidYear


class RunningProgramme(PlanRow):
    """A programme, plan, fund or rule that lies there already, and what this plan adds to it."""

    programme: SaidChoice = SaidChoice()
    owner: SaidChoice = SaidChoice()
    until: SaidDate = SaidDate()
    money: SaidChoice = SaidChoice()
    means: SaidText = SaidText()
    adds: SaidText = SaidText()


class SubArea(PlanRow):
    """A part of the area that a measure can be for: never smaller than a buurt."""

    name: SaidText = SaidText()


class Milestone(PlanRow):
    """What stands in a year on the way to the horizon."""

    year: SaidYear = SaidYear()
    what: SaidText = SaidText()


class Initiative(PlanRow):
    """What residents start or take over themselves, with whose help and with what money."""

    what: SaidText = SaidText()
    form: SaidChoice = SaidChoice()
    helper: SaidChoice = SaidChoice()
    budget: SaidAmount = SaidAmount()
    answer: SaidChoice = SaidChoice()
    answer_why: SaidText = SaidText()
