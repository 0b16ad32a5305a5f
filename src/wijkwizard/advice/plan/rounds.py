"""Whether a round looks back at what began: then the plan began before this round, and old dates are no news."""

from __future__ import annotations

from wijkwizard.advice.plan.context import PlanContext, picked
from wijkwizard.advice.plan.cost_rows import standing_costs
from wijkwizard.advice.plan.periods import before, period


def _years_begun(context: PlanContext) -> tuple[int, ...]:
    """Return the years in which the measures began of which it was said how far they are."""
    told = (picked(row.measure, context.measures) for row in context.iwap.progress if row.state.value)
    starts = (period(row.start) for row in told if row is not None)
    return tuple(start.first.year for start in starts if start is not None and before(start, context.day))


def looks_back(context: PlanContext) -> bool:
    """Return whether this round looks back at what began."""
    return bool(_years_begun(context))


def first_year(context: PlanContext) -> int:
    """Return the year in which the plan begins: that of this round, or of what it says to have begun before."""
    starts = (period(measure.start) for measure in context.measures)
    costs = (cost.year_from.value for cost in standing_costs(context))
    said = (
        *(start.first.year for start in starts if start is not None),
        *(year.year for year in costs if year is not None),
    )
    return min((context.day.first.year, *_years_begun(context), *said))
