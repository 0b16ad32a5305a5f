"""The part before the four questions: the area, the occasion and the participants."""

from __future__ import annotations

from wijkwizard.iwap.said import SaidChoice, SaidChoices, SaidDate, SaidGrid, SaidNumber, SaidText, SaidYesNo
from wijkwizard.terms import Frozen


class PlanArea(Frozen):
    """The area of the plan."""

    name: SaidText = SaidText()
    gemeente: SaidText = SaidText()
    level: SaidChoice = SaidChoice()
    codes: SaidText = SaidText()
    borders: SaidText = SaidText()
    residents: SaidNumber = SaidNumber()


class Occasion(Frozen):
    """The occasion for this plan."""

    reasons: SaidChoices = SaidChoices()
    story: SaidText = SaidText()
    old_pain: SaidText = SaidText()
    urgency: SaidChoice = SaidChoice()


class Participants(Frozen):
    """Who took part, who did not, and what this group may decide."""

    date: SaidDate = SaidDate()
    place: SaidText = SaidText()
    evening: SaidChoice = SaidChoice()
    length: SaidChoice = SaidChoice()
    chair: SaidChoice = SaidChoice()
    writer: SaidChoice = SaidChoice()
    absent: SaidChoices = SaidChoices()
    absent_action: SaidChoices = SaidChoices()
    groups_reached: SaidGrid = SaidGrid()
    say: SaidChoice = SaidChoice()
    room_to_move: SaidText = SaidText()
    privacy: SaidYesNo = SaidYesNo()
    house_rules: SaidChoices = SaidChoices()
    afterwards: SaidChoices = SaidChoices()
    carried_by: SaidChoice = SaidChoice()
