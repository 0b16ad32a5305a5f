"""The rows of the fourth question: reviews, what continues, and how residents are informed.

Kept apart from the other rows because they are about the plan itself and refer to its contents.
"""

from __future__ import annotations

from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import SaidChoice, SaidChoices, SaidDate, SaidText


class ReviewMoment(PlanRow):
    """A moment of measuring or reviewing."""

    due: SaidDate = SaidDate()
    what: SaidText = SaidText()
    owner: SaidChoice = SaidChoice()


class SpinOff(PlanRow):
    """An unsought result, good or bad."""

    group: SaidChoice = SaidChoice()
    story: SaidText = SaidText()
    good_or_bad: SaidChoice = SaidChoice()


class Progress(PlanRow):
    """The progress of a measure, and what follows."""

    measure: SaidChoice = SaidChoice()
    state: SaidChoice = SaidChoice()
    follow_up: SaidText = SaidText()


class Anchor(PlanRow):
    """What becomes regular work, from which budget, in which team; it may keep several measures."""

    what: SaidText = SaidText()
    measure: SaidChoices = SaidChoices()
    budget: SaidText = SaidText()
    team: SaidChoice = SaidChoice()
    due: SaidDate = SaidDate()
    sure: SaidChoice = SaidChoice()


class Feedback(PlanRow):
    """When, where and how residents are informed."""

    due: SaidDate = SaidDate()
    place: SaidText = SaidText()
    form: SaidChoice = SaidChoice()
    owner: SaidText = SaidText()
