"""Checks on who pays together: who gains without paying, and one holder for the budget of several."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.answered import is_unsaid
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, all_chosen, chosen
from wijkwizard.advice.plan.cost_rows import needed_costs, weighed_costs
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.cost_parts import PARTLY, PROMISED, REQUESTED
from wijkwizard.iwap.costs import every_share_of
from wijkwizard.iwap.money_rows import Benefit, CostShare
from wijkwizard.iwap.rows import Cost
from wijkwizard.terms.dutch import spelled, upper_first

_NOT_ASKED = "niet-gevraagd"
_HEALTHY = "gezonde-wijk"
_INSURER = "verzekeraar"
_SEVERAL = 2


def _pays_already(benefit: Benefit, context: PlanContext) -> tuple[PlanCell, ...]:
    """Return where a party promised or was asked to pay for the measure that it gains by; nothing when nowhere."""
    party, found = chosen(benefit.party), list[PlanCell]()
    costs = [cost for cost in weighed_costs(context) if benefit.measure.value is not None]
    for cost in costs:
        if chosen(cost.measure) != chosen(benefit.measure):
            continue
        shares = every_share_of(cost, context.iwap)
        # Who has a share of a cost stands as that share does, and not as the whole.
        own: list[Cost | CostShare] = [share for share in shares if chosen(share.payer) == party]
        for row in own or ([cost] if party in all_chosen(cost.payer) else []):
            if chosen(row.cover) in {PROMISED, PARTLY, REQUESTED}:
                found += [PlanCell(row, "payer"), PlanCell(row, "cover")]
    return tuple(found)


def _asked_or_not(context: PlanContext) -> Iterator[Noticed]:
    """Yield who is called unasked where the gains stand, and pays or was asked where the costs stand."""
    for benefit in context.iwap.benefits:
        pays = _pays_already(benefit, context) if chosen(benefit.asked) == _NOT_ASKED else ()
        if pays:
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(benefit, "asked"),
                rows=(benefit.id,),
                inputs=(PlanCell(benefit, "party"), PlanCell(benefit, "asked"), *pays),
                words={
                    "partij": upper_first(quoted_title(benefit.party)),
                    "maatregel": quoted_title(benefit.measure),
                },
            )


def _gains_without_paying(context: PlanContext) -> Iterator[Noticed]:
    plan, nothing = context.iwap, context.knowledge.check_words.get("niets")
    for benefit in plan.benefits:
        gains, pays = benefit.gains.value or "", benefit.pays.value or ""
        if (pays and not nothing.found_in(pays)) or _pays_already(benefit, context):
            continue  # who pays already needs no invitation, and neither does who was asked where the costs stand
        if (
            gains
            and not nothing.found_in(gains)
            and chosen(benefit.asked) == _NOT_ASKED
            and benefit.party.value
        ):
            yield Noticed(
                kind="kans",
                at=PlanCell(benefit, "asked"),
                rows=(benefit.id,),
                inputs=(
                    PlanCell(benefit, "party"),
                    PlanCell(benefit, "gains"),
                    PlanCell(benefit, "asked"),
                ),
                says="gewoon" if benefit.measure.value else "plan",
                words={
                    "partij": upper_first(quoted_title(benefit.party)),
                    "maatregel": quoted_title(benefit.measure),
                },
            )
    health = plan.deepening.health
    themes = [theme for theme in context.themes if chosen(theme.theme) == _HEALTHY]
    if themes and chosen(health.insurer) == _NOT_ASKED:
        yield Noticed(
            kind="kans",
            at=PlanCell(health, "insurer"),
            rows=(_INSURER,),
            inputs=(PlanCell(health, "insurer"), PlanCell(themes[0], "theme")),
            says=_INSURER,
        )


def _budget_holder(context: PlanContext) -> Iterator[Noticed]:
    how = context.iwap.organisation
    holder = how.one_budget_holder
    costs = needed_costs(context)
    payers = {name for cost in costs for name in all_chosen(cost.payer)}
    payers |= {chosen(share.payer) for cost in costs for share in every_share_of(cost, context.iwap)} - {""}
    if len(payers) >= _SEVERAL and is_unsaid(holder):
        yield Noticed(
            kind="ontbreekt",
            at=PlanCell(how, "one_budget_holder"),
            inputs=(
                PlanCell(how, "one_budget_holder"),
                *(PlanCell(cost, "payer") for cost in costs),
            ),
            words={"aantal": upper_first(spelled(len(payers)))},
        )


CHECKS: tuple[Check, ...] = (
    Check("baat-zonder-betaler", frozenset({"benefits.gains", "benefits.asked"}), _gains_without_paying),
    Check(
        "gevraagd-of-niet",
        frozenset({"benefits.asked", "benefits.measure", "costs.payer", "costs.cover"}),
        _asked_or_not,
    ),
    Check(
        "budgethouder-open",
        frozenset({"costs.payer", "organisation.one_budget_holder"}),
        _budget_holder,
    ),
)
"""The checks of this group about who pays together."""
