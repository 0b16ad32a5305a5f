"""What several checks on money read of a cost: how it is called, and whether it can be weighed at all.

Which costs count, in which parts and years, is decided in ``iwap.costs``, for the sums on paper as well.
"""

from __future__ import annotations

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen, picked
from wijkwizard.advice.plan.remark import quoted_title
from wijkwizard.iwap.cost_amount import euros_of
from wijkwizard.iwap.cost_years import is_yearly
from wijkwizard.iwap.costs import shares_of, why_left_out
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.share_difference import comes_back
from wijkwizard.iwap.standing import DECIDED, REGULAR
from wijkwizard.iwap.uncounted_cost import OF_THE_REJECTED


def cost_title(cost: Cost) -> str:
    """Return how a cost is called: what it is for, else the measure it belongs to."""
    return quoted_title(cost.what if cost.what.value or not cost.measure.value else cost.measure)


def measure_of(cost: Cost, context: PlanContext) -> Measure | None:
    """Return the standing measure that a cost belongs to."""
    return picked(cost.measure, context.measures)


def last_year_of(cost: Cost) -> PlanCell:
    """Return the last year of a cost; what is not said to be yearly ends in the year in which it begins."""
    begins = cost.year_to.value is None and not is_yearly(cost)
    return PlanCell(cost, "year_from" if begins else "year_to")


def of_the_rejected(cost: Cost, context: PlanContext) -> bool:
    """Return whether a cost belongs to a measure that was rejected or taken away."""
    return why_left_out(cost, context.iwap) in OF_THE_REJECTED


def standing_costs(context: PlanContext) -> tuple[Cost, ...]:
    """Return the costs that count: not rejected themselves, and of no measure that was rejected or taken away."""
    return tuple(cost for cost in context.costs if not of_the_rejected(cost, context))


def has_no_place(cost: Cost, context: PlanContext) -> bool:
    """Return whether an amount belongs to no measure and no year, while one of them could have been said."""
    placed = cost.measure.value is not None or cost.year_from.value is not None
    owed = context.owed(cost.measure) or context.owed(cost.year_from)
    return cost.amount.value is not None and not placed and owed


def weighed_costs(context: PlanContext) -> tuple[Cost, ...]:
    """Return the costs that the other checks read: placed, of no rejected measure, and not of nothing at all."""
    return tuple(
        cost for cost in standing_costs(context) if not has_no_place(cost, context) and _costs(cost, context)
    )


def needed_costs(context: PlanContext) -> tuple[Cost, ...]:
    """Return the weighed costs that somebody must pay: what comes back asks for no cover and for no payer."""
    return tuple(cost for cost in weighed_costs(context) if not comes_back(cost))


def _costs(cost: Cost, context: PlanContext) -> bool:
    """Return whether a cost asks for money: nobody need pay for nothing."""
    euros = euros_of(cost)
    return euros is None or bool(euros) or bool(shares_of(cost, context.iwap))


def decided_on(cost: Cost, context: PlanContext) -> bool:
    """Return whether a cost, or the measure it belongs to, has been decided on."""
    measure = measure_of(cost, context)
    return DECIDED in {chosen(cost.status), chosen(measure.status) if measure else ""}


def without_costs(context: PlanContext) -> tuple[Measure, ...]:
    """Return the measures without a cost, once there is any; what is for the whole plan says nothing about one."""
    paid = {chosen(cost.measure) for cost in context.costs}
    return tuple(
        measure
        for measure in (context.measures if context.costs else ())
        if measure.id not in paid and chosen(measure.regular_or_extra) != REGULAR
    )
