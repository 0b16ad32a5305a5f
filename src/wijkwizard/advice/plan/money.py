"""Checks on amounts: where each belongs, in which years, and what is missing from the total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.cost_rows import (
    cost_title,
    has_no_place,
    measure_of,
    of_the_rejected,
    weighed_costs,
)
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.costs import is_yearly, paid_too_much
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import euro, number

_REGULAR = "regulier"
_RESIDENTS_MONEY = "bewonersbudget"


def _of_the_rejected(context: PlanContext) -> Iterator[Noticed]:
    for cost in context.costs:
        if of_the_rejected(cost, context):
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(cost, "measure"),
                rows=(cost.id,),
                inputs=(PlanCell(cost, "measure"), PlanCell(cost, "status")),
                says="gewoon" if cost.measure.value else "weg",
                words={"kost": cost_title(cost), "maatregel": quoted_title(cost.measure)},
            )


def _without_place(context: PlanContext) -> Iterator[Noticed]:
    for cost in context.costs:
        if has_no_place(cost, context) and not of_the_rejected(cost, context):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(cost, "measure"),
                rows=(cost.id,),
                inputs=(
                    PlanCell(cost, "amount"),
                    PlanCell(cost, "measure"),
                    PlanCell(cost, "year_from"),
                ),
                words={"kost": cost_title(cost)},
            )


def _reversed(cost: Cost) -> bool:
    return before(period(cost.year_to), period(cost.year_from))


def _reversed_years(context: PlanContext) -> Iterator[Noticed]:
    for cost in weighed_costs(context):
        if _reversed(cost):
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(cost, "year_to"),
                rows=(cost.id,),
                inputs=(PlanCell(cost, "year_from"), PlanCell(cost, "year_to")),
                words={
                    "kost": cost_title(cost),
                    "begin": plain(cost.year_from.value),
                    "einde": plain(cost.year_to.value),
                },
            )


def _unknown_amount(context: PlanContext) -> Iterator[Noticed]:
    for cost in weighed_costs(context):
        if context.owed(cost.amount):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(cost, "amount"),
                rows=(cost.id,),
                inputs=(PlanCell(cost, "amount"),),
                words={"kost": cost_title(cost)},
            )


def _measure_without_costs(context: PlanContext) -> Iterator[Noticed]:
    """Yield measures without a cost; none when an amount of some year is for the whole plan, for they may be in it."""
    if any(not chosen(cost.measure) and cost.year_from.value is not None for cost in context.costs):
        return
    paid = {chosen(cost.measure) for cost in context.costs}
    for measure in context.measures if context.costs else ():
        if measure.id not in paid and chosen(measure.regular_or_extra) != _REGULAR:
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(measure, "title"),
                rows=(measure.id,),
                inputs=(
                    PlanCell(measure, "title"),
                    PlanCell(measure, "regular_or_extra"),
                    *(PlanCell(cost, "measure") for cost in context.costs),
                ),
                words={"maatregel": quoted_title(measure.title)},
            )


def _with_another_end(context: PlanContext, *, longer: bool) -> Iterator[Noticed]:
    """Yield yearly costs that stop before their measure does, or that go on after it."""
    for cost in weighed_costs(context):
        measure = measure_of(cost, context)
        if measure is None or not is_yearly(cost) or _reversed(cost):
            continue
        if before(period(measure.end), period(measure.start)):
            continue
        ends = period(cost.year_to), period(measure.end)
        if before(*(reversed(ends) if longer else ends)):
            yield Noticed(
                kind="let-op",
                at=PlanCell(cost, "year_to"),
                rows=(cost.id,),
                inputs=(PlanCell(cost, "year_to"), PlanCell(measure, "end")),
                words={
                    "kost": cost_title(cost),
                    "maatregel": quoted_title(measure.title),
                    "geld-tot": plain(cost.year_to.value),
                    "tot": plain(measure.end.value),
                },
            )


def _money_ends_first(context: PlanContext) -> Iterator[Noticed]:
    return _with_another_end(context, longer=False)


def _money_ends_last(context: PlanContext) -> Iterator[Noticed]:
    return _with_another_end(context, longer=True)


def _paid_too_much(context: PlanContext) -> Iterator[Noticed]:
    for cost in weighed_costs(context):
        more = paid_too_much(cost, context.iwap)
        if more is not None:
            euros, year = more
            shares = [share for share in context.iwap.shares if chosen(share.cost) == cost.id]
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(cost, "amount"),
                rows=(cost.id,),
                inputs=(PlanCell(cost, "amount"), *(PlanCell(share, "amount") for share in shares)),
                says="jaar" if year else "gewoon",
                words={"kost": cost_title(cost), "meer": euro(euros), "jaar": str(year or "")},
            )


def _residents_budget(context: PlanContext) -> Iterator[Noticed]:
    plan = context.iwap
    each, people = plan.organisation.budget_per_person.value, plan.area.residents.value
    if each is None or people is None or not context.costs:
        return
    words = context.knowledge.check_words.get(_RESIDENTS_MONEY)
    if any(words.found_in(plain(cost.what.value)) for cost in context.costs):
        return
    yield Noticed(
        kind="ontbreekt",
        at=PlanCell(plan.organisation, "budget_per_person"),
        inputs=(
            PlanCell(plan.organisation, "budget_per_person"),
            PlanCell(plan.area, "residents"),
            *(PlanCell(cost, "what") for cost in context.costs),
        ),
        words={
            "euro": number(each),
            "bewoners": number(people),
            "samen": number(_two_digits(each * people)),
        },
    )


def _two_digits(value: Decimal) -> Decimal:
    """Return a number rounded to two digits, for 'about'."""
    return value.quantize(Decimal(1).scaleb(max(0, value.adjusted() - 1))) if value else value


CHECKS: tuple[Check, ...] = (
    Check("geld-van-afgewezen", frozenset({"costs.measure", "measures.status"}), _of_the_rejected),
    Check("kosten-onplaatsbaar", frozenset({"costs.amount", "costs.measure"}), _without_place),
    Check("kosten-jaren", frozenset({"costs.year_from", "costs.year_to"}), _reversed_years),
    Check("dekking-boven-kosten", frozenset({"costs.amount", "shares.amount"}), _paid_too_much),
    Check("bedrag-onbekend", frozenset({"costs.amount"}), _unknown_amount),
    Check("maatregel-zonder-kosten", frozenset({"costs.measure"}), _measure_without_costs),
    Check(
        "geld-korter",
        frozenset({"costs.once_or_structural", "costs.year_to", "measures.end"}),
        _money_ends_first,
    ),
    Check(
        "geld-langer",
        frozenset({"costs.once_or_structural", "costs.year_to", "measures.end"}),
        _money_ends_last,
    ),
    Check(
        "bewonersbudget-niet-in-kosten",
        frozenset({"organisation.budget_per_person", "area.residents", "costs.what"}),
        _residents_budget,
    ),
)
"""The checks of this group about amounts."""
