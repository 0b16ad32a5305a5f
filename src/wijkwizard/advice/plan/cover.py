"""Checks on the cover of the costs: who pays, how sure it is, and whether it lasts."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.answered import leaves, table_of
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, all_chosen, chosen
from wijkwizard.advice.plan.cost_rows import (
    cost_title,
    decided_on,
    measure_of,
    needed_costs,
    weighed_costs,
)
from wijkwizard.advice.plan.decided_money import (
    agreed_on,
    comes_later,
    cover_words_of,
    is_divided,
    is_one_of_several,
    is_waiting,
    standing_of,
    turned_by,
    waiting_cells,
    what_was_decided,
)
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.agreed import still_to_discuss
from wijkwizard.iwap.cost_parts import OPEN, PARTLY, PROMISED, CostPart
from wijkwizard.iwap.cost_years import is_yearly, misplaced
from wijkwizard.iwap.costs import every_share_of, parts_of, shares_of, unsized_shares_of
from wijkwizard.iwap.rows import Cost
from wijkwizard.terms import Unknown

_PROJECT = "project"
_FIRST_PHASE = "eerste-100-dagen"


def _yearly_on_project_money(context: PlanContext) -> Iterator[Noticed]:
    for cost in needed_costs(context):
        if is_yearly(cost) and chosen(cost.money_kind) == _PROJECT:
            yield Noticed(
                kind="let-op" if cost.year_to.value else "klopt-niet",
                at=PlanCell(cost, "money_kind"),
                rows=(cost.id,),
                inputs=(
                    PlanCell(cost, "once_or_structural"),
                    PlanCell(cost, "money_kind"),
                    PlanCell(cost, "year_to"),
                ),
                words={"kost": cost_title(cost)},
            )


def _nobody_keeps(context: PlanContext) -> Iterator[Noticed]:
    """Yield measures with yearly cost on project money of which nobody said who does it as regular work later.

    None while nobody spoke about what stays: that is not yet discussed, and the gate says so.
    """
    spoken = {table_of(said) for anchor in context.iwap.anchors for said in leaves(anchor)}
    maintenance = PlanCell(context.iwap.course, "maintenance")
    if not spoken & context.begun and maintenance.said.value is None:
        return
    agreed = [anchor for anchor in context.iwap.anchors if not still_to_discuss(anchor)]
    kept = {row for anchor in agreed for row in all_chosen(anchor.measure)}
    seen: set[str] = set()
    for cost in needed_costs(context):
        measure = measure_of(cost, context)
        if measure is None or measure.id in kept | seen:
            continue
        if is_yearly(cost) and chosen(cost.money_kind) == _PROJECT:
            seen.add(measure.id)
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(measure, "title"),
                rows=(measure.id,),
                inputs=(
                    PlanCell(cost, "once_or_structural"),
                    PlanCell(cost, "money_kind"),
                    *(
                        PlanCell(anchor, name)
                        for anchor in context.iwap.anchors
                        for name in ("measure", "sure")
                    ),
                    *((maintenance,) if maintenance.said.value is not None else ()),
                ),
                words={"maatregel": quoted_title(measure.title)},
            )


def _decided_without_cover(cost: Cost, context: PlanContext) -> bool:
    waits = is_waiting(cost, context) and cost.cover.value is not None
    return waits and decided_on(cost, context) and not agreed_on(cost, context)


def _is_open(cost: Cost, context: PlanContext) -> bool:
    if not is_divided(cost, context):
        return chosen(cost.cover) == OPEN or context.owed(cost.cover)
    waiting = [part for part in parts_of(cost, context.iwap) if part.cover == OPEN]
    return any(part.share or not _is_asked_in_other_years(part, cost, context) for part in waiting)


def _is_asked_in_other_years(rest: CostPart, cost: Cost, context: PlanContext) -> bool:
    """Return whether shares whose years cannot be right ask for all that is left of a cost; that is a finding."""
    asked = [
        share.amount.value
        for share in context.iwap.shares
        if chosen(share.cost) == cost.id and misplaced(share, cost) and chosen(share.cover) not in {OPEN, ""}
    ]
    known = [euro.amount for euro in asked if euro is not None]
    return bool(asked) and (len(known) < len(asked) or sum(known) >= rest.euros)


def _decided(context: PlanContext) -> Iterator[Noticed]:
    for cost in needed_costs(context):
        measure = measure_of(cost, context)
        if _decided_without_cover(cost, context):
            yield Noticed(
                kind="klopt-niet",
                at=waiting_cells(cost, context)[0],
                rows=(cost.id,),
                inputs=(
                    *waiting_cells(cost, context),
                    PlanCell(cost, "status"),
                    *((PlanCell(measure, "status"),) if measure else ()),
                ),
                says=standing_of(cost, context)
                + ("-post" if is_one_of_several(cost, measure, context) else ""),
                words={
                    "wat": what_was_decided(cost, measure),
                    "kost": cost_title(cost),
                    "keert": turned_by(cost, context, "'Toegezegd'", "'toegezegd'"),
                },
            )


def _open_cover(context: PlanContext) -> Iterator[Noticed]:
    for cost in needed_costs(context):
        if _decided_without_cover(cost, context) or agreed_on(cost, context):
            continue
        shares = every_share_of(cost, context.iwap)
        if _is_open(cost, context):
            yield Noticed(
                kind="ontbreekt",
                at=waiting_cells(cost, context)[0],
                rows=(cost.id,),
                inputs=(PlanCell(cost, "cover"), *(PlanCell(share, "cover") for share in shares)),
                says=cover_words_of(cost, context),
                words={
                    "kost": cost_title(cost),
                    "keert": turned_by(
                        cost, context, "'Aangevraagd' of 'toegezegd'", "'aangevraagd' of 'toegezegd'"
                    ),
                },
            )


def _unknown_part(context: PlanContext) -> Iterator[Noticed]:
    """Yield costs of which a part is promised, while nobody said which part."""
    for cost in weighed_costs(context):
        unsized = [
            share
            for share in unsized_shares_of(cost, context.iwap)
            if chosen(share.cover) in {PROMISED, PARTLY}
        ]
        named = any(share.payer.value for share in unsized)
        whole = chosen(cost.cover) == PARTLY and not shares_of(cost, context.iwap)
        if whole or any(part.cover == PARTLY and not part.share for part in parts_of(cost, context.iwap)):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(cost, "cover"),
                rows=(cost.id,),
                inputs=(
                    PlanCell(cost, "cover"),
                    PlanCell(cost, "amount"),
                    *(PlanCell(share, name) for share in unsized for name in ("cover", "amount")),
                ),
                says="hoeveel" if named else "gewoon",
                words={"kost": cost_title(cost)},
            )


def _open_payer(context: PlanContext) -> Iterator[Noticed]:
    """Yield costs and shares that nobody pays: not said yet, or taken away from the list of payers."""
    for cost in needed_costs(context):
        nobody = context.owed(cost.payer) and not any(part.named for part in parts_of(cost, context.iwap))
        shares = every_share_of(cost, context.iwap)
        gone = [PlanCell(share, "payer") for share in shares if share.payer.unknown is Unknown.REMOVED]
        cells = [PlanCell(cost, "payer")] if nobody else gone
        if cells:
            yield Noticed(
                kind="ontbreekt",
                at=cells[0],
                rows=(cost.id,),
                inputs=tuple(cells),
                says="gewoon" if nobody else "deel",
                words={"kost": cost_title(cost)},
            )


def _is_promised_whole(cost: Cost, context: PlanContext) -> bool:
    """Return whether a cost was promised, and so was each part of it."""
    parts = parts_of(cost, context.iwap)
    return chosen(cost.cover) == PROMISED and all(part.cover == PROMISED for part in parts)


def _each_named(cost: Cost, context: PlanContext) -> bool:
    """Return whether each share that somebody promised says from which budget, and no promise stands beside them."""
    promised = [share for share in every_share_of(cost, context.iwap) if chosen(share.cover) == PROMISED]
    beside = chosen(cost.cover) == PROMISED and any(not part.share for part in parts_of(cost, context.iwap))
    return bool(promised) and not beside and all(share.source.value for share in promised)


def _nameless_cover(context: PlanContext) -> Iterator[Noticed]:
    for cost in weighed_costs(context):
        if (
            chosen(cost.cover) in {PROMISED, PARTLY}
            and context.owed(cost.cover_source)
            and not _each_named(cost, context)
        ):
            yield Noticed(
                kind="let-op",
                at=PlanCell(cost, "cover_source"),
                rows=(cost.id,),
                inputs=(PlanCell(cost, "cover"), PlanCell(cost, "cover_source")),
                says="gewoon" if _is_promised_whole(cost, context) else "deel",
                words={"kost": cost_title(cost)},
            )


def _starts_without_money(context: PlanContext) -> Iterator[Noticed]:
    """Yield measures of the first hundred days with a cost that nobody promised; one finding for each measure."""
    for measure in context.measures:
        if chosen(measure.phase) != _FIRST_PHASE:
            continue
        waiting = [
            cost
            for cost in needed_costs(context)
            if chosen(cost.measure) == measure.id
            and not _decided_without_cover(cost, context)
            and is_waiting(cost, context)
            and not comes_later(cost, measure, context)
        ]
        if waiting:
            yield Noticed(
                kind="let-op",
                at=PlanCell(measure, "phase"),
                rows=(measure.id,),
                inputs=(
                    PlanCell(measure, "phase"),
                    *(cell for cost in waiting for cell in waiting_cells(cost, context)),
                ),
                says="deel" if standing_of(waiting[0], context) == "deel" else "gewoon",
                words={"maatregel": quoted_title(measure.title), "kost": cost_title(waiting[0])},
            )


CHECKS: tuple[Check, ...] = (
    Check(
        "structureel-op-projectgeld",
        frozenset({"costs.once_or_structural", "costs.money_kind"}),
        _yearly_on_project_money,
    ),
    Check("borging-ontbreekt", frozenset({"costs.money_kind", "anchors.measure"}), _nobody_keeps),
    Check("besloten-zonder-dekking", frozenset({"costs.cover"}), _decided),
    Check("dekking-open", frozenset({"costs.cover"}), _open_cover),
    Check("dekking-deels", frozenset({"costs.cover", "shares.amount"}), _unknown_part),
    Check("betaler-open", frozenset({"costs.payer"}), _open_payer),
    Check("dekking-zonder-bron", frozenset({"costs.cover", "costs.cover_source"}), _nameless_cover),
    Check("start-zonder-geld", frozenset({"costs.cover", "measures.phase"}), _starts_without_money),
)
"""The checks of this group about cover."""
