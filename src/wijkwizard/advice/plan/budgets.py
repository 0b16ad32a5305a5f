"""Checks on how much money there is: for the plan as a whole, and for each resident."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.cost_rows import standing_costs
from wijkwizard.advice.plan.remark import Check, Noticed
from wijkwizard.advice.plan.spending import at_least, in_order, term_words
from wijkwizard.iwap.may_cost import may_cost
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import euro, number

_RESIDENTS_MONEY = "bewonersbudget"


def _residents_budget(context: PlanContext) -> Iterator[Noticed]:
    plan = context.iwap
    each, people = plan.organisation.budget_per_person.value, plan.area.residents.value
    if not each or people is None or not context.costs:
        return
    words = context.knowledge.check_words.get(_RESIDENTS_MONEY)
    costs = standing_costs(context)
    if any(words.found_in(plain(cost.what.value)) for cost in costs):
        return
    yield Noticed(
        kind="ontbreekt",
        at=PlanCell(plan.organisation, "budget_per_person"),
        inputs=(
            PlanCell(plan.organisation, "budget_per_person"),
            PlanCell(plan.area, "residents"),
            *(PlanCell(cost, "what") for cost in costs),
        ),
        words={
            "euro": number(each),
            "bewoners": number(people),
            "samen": number(_two_digits(each * people)),
        },
    )


def _above_budget(context: PlanContext) -> Iterator[Noticed]:
    """Yield that the plan asks for more than there is; an amount that nobody knows makes that more, and is said."""
    organisation, most = context.iwap.organisation, may_cost(context.iwap)
    spent = [spending for group in in_order(context) for spending in group]
    needed = sum((spending.needed for spending in spent), Decimal(0))
    asks = at_least(needed, unknown=any(spending.unknown_needed for spending in spent))
    if most is not None and needed > most:
        yield Noticed(
            kind="let-op",
            at=PlanCell(organisation, "budget"),
            inputs=(
                PlanCell(organisation, "budget"),
                *(PlanCell(cost, "amount") for cost in standing_costs(context)),
            ),
            words={"kost": asks, "jaren": term_words(context), "budget": euro(most)},
        )


def _two_digits(value: Decimal) -> Decimal:
    """Return a number rounded to two digits, for 'about'."""
    return (
        value.quantize(Decimal(1).scaleb(max(0, value.adjusted() - 1)), rounding=ROUND_HALF_UP)
        if value
        else value
    )


CHECKS: tuple[Check, ...] = (
    Check("boven-budget", frozenset({"organisation.budget", "costs.amount"}), _above_budget),
    Check(
        "bewonersbudget-niet-in-kosten",
        frozenset({"organisation.budget_per_person", "area.residents", "costs.what"}),
        _residents_budget,
    ),
)
