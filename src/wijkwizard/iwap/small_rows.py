"""The rows of what is small: actions of a line each, quick results, and the wishes of residents with their answer."""

from __future__ import annotations

from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import SaidChoice, SaidChoices, SaidDate, SaidNumber, SaidText


class SmallAction(PlanRow):
    """A small action: what, for which theme, by whom and when, and how far it is; nothing more is asked of it.

    Its fields are called as those of a measure, because it can grow into one.
    """

    title: SaidText = SaidText()
    theme: SaidChoice = SaidChoice()
    lead: SaidText = SaidText()
    end: SaidDate = SaidDate()
    stand: SaidChoice = SaidChoice()
    where: SaidText = SaidText()


class QuickWin(PlanRow):
    """A small result that is visible within weeks."""

    what: SaidText = SaidText()
    who: SaidText = SaidText()
    due: SaidDate = SaidDate()
    problem: SaidChoice = SaidChoice()


class Wish(PlanRow):
    """A wish of residents, how many had it, how it came in, and the answer to it or the day on which that comes."""

    what: SaidText = SaidText()
    people: SaidNumber = SaidNumber()
    came_in: SaidChoices = SaidChoices()
    answer: SaidChoice = SaidChoice()
    answer_why: SaidText = SaidText()
    answer_on: SaidDate = SaidDate()
