"""Runs every check on the plan."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkwizard.advice.plan import (
    budgets,
    choosing,
    cover,
    days,
    decided_money,
    frame,
    goal_figures,
    goal_leap,
    goal_moments,
    goals,
    hours,
    ingredients,
    initiatives,
    leads,
    line,
    milestones,
    money,
    objected,
    on_course,
    organising,
    own_answers,
    own_kinds,
    payers,
    picture,
    promised,
    theme_answers,
)
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.finding import PlanFinding
from wijkwizard.advice.plan.own_judgement import OWN_JUDGEMENT, OWN_JUDGEMENT_NEEDS, own_judgement
from wijkwizard.advice.plan.remark import Check, in_words

CHECKS: tuple[Check, ...] = (
    *line.CHECKS,
    *picture.CHECKS,
    *objected.CHECKS,
    *ingredients.CHECKS,
    *own_answers.CHECKS,
    *own_kinds.CHECKS,
    *theme_answers.CHECKS,
    *goals.CHECKS,
    *goal_figures.CHECKS,
    *goal_leap.CHECKS,
    *goal_moments.CHECKS,
    *choosing.CHECKS,
    *budgets.CHECKS,
    *money.CHECKS,
    *cover.CHECKS,
    *decided_money.CHECKS,
    *payers.CHECKS,
    *leads.CHECKS,
    *hours.CHECKS,
    *promised.CHECKS,
    *organising.CHECKS,
    *on_course.CHECKS,
    *frame.CHECKS,
    *milestones.CHECKS,
    *initiatives.CHECKS,
    *days.CHECKS,
)
"""Every check, in the order of the questions."""

NEEDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {check.id: check.needs for check in CHECKS} | {OWN_JUDGEMENT: OWN_JUDGEMENT_NEEDS}
)
"""What a questionnaire must bind for each check; without it the check is silent, and the linter says so."""


def check_plan(context: PlanContext) -> tuple[PlanFinding, ...]:
    """Return what stands out in questions 2, 3 and 4, in the order of the checks and of the rows.

    Args:
        context: the plan, what is known, and the day.
    """
    knowledge = context.knowledge
    found = tuple(
        in_words(check.id, remark, knowledge)
        for check in CHECKS
        if context.can_know(check.needs)
        for remark in check.find(context)
    )
    beside = own_judgement(context, found) if context.can_know(OWN_JUDGEMENT_NEEDS) else ()
    return (*found, *(in_words(OWN_JUDGEMENT, remark, knowledge) for remark in beside))
