"""Further figures of goals: what else is measured to see whether a goal is reached."""

from __future__ import annotations

from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import SaidChoice, SaidDate, SaidNumber, SaidText


class GoalFigure(PlanRow):
    """A second or further indicator of a goal, with its own unit, source, baseline and target."""

    goal: SaidChoice = SaidChoice()
    indicator: SaidText = SaidText()
    unit: SaidChoice = SaidChoice()
    direction: SaidChoice = SaidChoice()
    baseline: SaidNumber = SaidNumber()
    baseline_on: SaidDate = SaidDate()
    baseline_source: SaidText = SaidText()
    target: SaidNumber = SaidNumber()
    target_on: SaidDate = SaidDate()
