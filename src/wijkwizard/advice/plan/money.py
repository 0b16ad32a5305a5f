"""Checks on amounts: where each belongs, in which years, and what is missing from the total."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.cost_rows import (
    cost_title,
    has_no_place,
    last_year_of,
    measure_of,
    needed_costs,
    of_the_rejected,
    standing_costs,
    weighed_costs,
    without_costs,
)
from wijkwizard.advice.plan.finding import FindingClass
from wijkwizard.advice.plan.ingredients import asks_to_go_on
from wijkwizard.advice.plan.leads import ends_first
from wijkwizard.advice.plan.milestones import horizon_year
from wijkwizard.advice.plan.periods import before, period, when
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.cost_years import has_end, is_yearly, outside, spent_in, wholly_outside, years_of
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.share_difference import ShareDifference, comes_back, paid_too_little, paid_too_much
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import and_list


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
    for cost in standing_costs(context):
        if has_no_place(cost, context):
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


def _wrong_years(context: PlanContext) -> Iterator[Noticed]:
    """Yield costs and shares that end before they begin, and shares with years that their cost does not have."""
    for cost in weighed_costs(context):
        if _reversed(cost):
            yield _years_of(cost, cost, says="gewoon")
            continue
        for share in context.iwap.shares:
            if chosen(share.cost) != cost.id:
                continue
            if years_of(share).reversed:
                yield _years_of(share, cost, says="deel")
            # Of money once without a last year nobody said that it is for one year alone.
            elif (has_end(cost) and outside(share, cost)) or wholly_outside(share, cost):
                yield _years_of(share, cost, says="buiten")


def _years_of(row: Cost | CostShare, cost: Cost, *, says: str) -> Noticed:
    own = years_of(row)
    return Noticed(
        kind="klopt-niet",
        at=PlanCell(row, "year_to" if row.year_to.value is not None else "year_from"),
        rows=(row.id,),
        inputs=tuple(
            dict.fromkeys(PlanCell(each, name) for each in (row, cost) for name in ("year_from", "year_to"))
        ),
        says=says,
        words={
            "kost": cost_title(cost),
            "begin": str(own.first),
            "einde": str(own.last),
            "deel-jaren": own.words,
            "jaren": spent_in(cost).words,
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
    for measure in without_costs(context):
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


def _with_end(context: PlanContext) -> Iterator[tuple[Cost, Measure | None]]:
    """Yield the needed costs of which years can be compared, each with its measure when that has an end."""
    for cost in needed_costs(context):
        measure = measure_of(cost, context)
        if _reversed(cost) or (measure is not None and ends_first(measure)):
            continue
        yield cost, measure if measure is not None and measure.end.value is not None else None


def _another_end(cost: Cost, cell: PlanCell, end: PlanCell, says: str, words: dict[str, str]) -> Noticed:
    return Noticed(
        kind="let-op",
        at=cell,
        rows=(cost.id,),
        inputs=(cell, end),
        says=says,
        words={"kost": cost_title(cost), "geld-tot": plain(cell.said.value), **words},
    )


def _of_measure(measure: Measure) -> dict[str, str]:
    return {"maatregel": quoted_title(measure.title), "tot": plain(measure.end.value)}


def _money_ends_first(context: PlanContext) -> Iterator[Noticed]:
    """Yield yearly costs that stop before their measure does."""
    for cost, measure in _with_end(context):
        if measure is not None and is_yearly(cost) and before(period(cost.year_to), period(measure.end)):
            cell = PlanCell(cost, "year_to")
            if before(period(cost.year_to), period(measure.start)):
                words = {**_of_measure(measure), "begin": when(measure.start)}
                yield _another_end(cost, cell, PlanCell(measure, "start"), "ervoor", words)
            else:
                yield _another_end(cost, cell, PlanCell(measure, "end"), "gewoon", _of_measure(measure))


def _money_ends_last(context: PlanContext) -> Iterator[Noticed]:
    """Yield costs after the end of their measure, or without such an end after the last year of the plan."""
    horizon = horizon_year(context)
    for cost, measure in _with_end(context):
        # Of yearly money without a last year the first one is all that is known.
        cell = last_year_of(cost) if last_year_of(cost).said.value else PlanCell(cost, "year_from")
        last = period(cell.said)
        if measure is not None and before(period(measure.end), last):
            says = "gewoon" if cell.name == "year_to" else "vanaf" if is_yearly(cost) else "eenmalig"
            in_plan = last is None or horizon is None or last.first.year <= horizon
            if is_yearly(cost) and in_plan and asks_to_go_on(measure, context):
                continue
            yield _another_end(cost, cell, PlanCell(measure, "end"), says, _of_measure(measure))
        elif measure is None and horizon is not None and last is not None and last.first.year > horizon:
            end = PlanCell(context.iwap.ambition, "horizon")
            yield _another_end(cost, cell, end, "plan", {"tot": str(horizon)})


_ONCE_OR_YEARS = {
    (False, False): "gewoon",
    (False, True): "jaar",
    (True, False): "terug",
    (True, True): "terug-jaar",
}
"""By whether the money comes back and whether years are named, how it is said that shares do not add up."""


def _not_adding_up(
    cost: Cost, context: PlanContext, kind: FindingClass, found: tuple[ShareDifference, ...]
) -> Iterator[Noticed]:
    """Yield that the shares of a cost are more or less than it, when they are."""
    if found:
        shares = [share for share in context.iwap.shares if chosen(share.cost) == cost.id]
        yield Noticed(
            kind=kind,
            at=PlanCell(cost, "amount"),
            rows=(cost.id,),
            inputs=(PlanCell(cost, "amount"), *(PlanCell(share, "amount") for share in shares)),
            says=_ONCE_OR_YEARS[comes_back(cost), found[0].years is not None],
            words={"kost": cost_title(cost), "meer": and_list([excess.words for excess in found])},
        )


def _paid_too_much(context: PlanContext) -> Iterator[Noticed]:
    for cost in weighed_costs(context):
        yield from _not_adding_up(cost, context, "klopt-niet", paid_too_much(cost, context.iwap))


def _paid_too_little(context: PlanContext) -> Iterator[Noticed]:
    for cost in weighed_costs(context):
        yield from _not_adding_up(cost, context, "let-op", paid_too_little(cost, context.iwap))


CHECKS: tuple[Check, ...] = (
    Check("geld-van-afgewezen", frozenset({"costs.measure", "measures.status"}), _of_the_rejected),
    Check("kosten-onplaatsbaar", frozenset({"costs.amount", "costs.measure"}), _without_place),
    Check("kosten-jaren", frozenset({"costs.year_from", "costs.year_to"}), _wrong_years),
    Check("dekking-boven-kosten", frozenset({"costs.amount", "shares.amount"}), _paid_too_much),
    Check(
        "dekking-onder-kosten",
        frozenset({"costs.amount", "costs.cover", "shares.amount"}),
        _paid_too_little,
    ),
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
)
"""The checks of this group about amounts."""
