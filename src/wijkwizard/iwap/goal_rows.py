"""Further figures of goals: what else is measured to see whether a goal is reached."""

from __future__ import annotations

from wijkwizard.iwap.rows import TargetFigure
from wijkwizard.iwap.said import SaidChoice


class GoalFigure(TargetFigure):
    """A second or further indicator of a goal, with its own unit, source, baseline and target."""

    goal: SaidChoice = SaidChoice()
