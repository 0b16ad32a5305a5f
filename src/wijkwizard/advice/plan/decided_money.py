"""How sure money is said to be: checks on it, against what a body decided about it and what its shares say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, all_chosen, chosen
from wijkwizard.advice.plan.cost_rows import cost_title, needed_costs
from wijkwizard.advice.plan.finding import FindingClass
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.agreed import REFUSED, is_decided
from wijkwizard.iwap.cost_parts import OPEN, PARTLY, PROMISED, REQUESTED
from wijkwizard.iwap.costs import every_share_of, parts_of
from wijkwizard.iwap.rows import Cost, Decision, Measure
from wijkwizard.iwap.standing import DECIDED
from wijkwizard.knowledge.plan_checks import USUAL

_AGAIN = "vraagt"
"""The variant of money that was refused, and is still asked for."""


def is_divided(cost: Cost, context: PlanContext) -> bool:
    """Return whether payers have a share in a cost, also when nobody knows how much that is."""
    return bool(every_share_of(cost, context.iwap))


def is_waiting(cost: Cost, context: PlanContext) -> bool:
    """Return whether a cost, or a part of it, is requested or open; of what was not said only when that is owed."""
    if is_divided(cost, context):
        return any(part.cover in {REQUESTED, OPEN} for part in parts_of(cost, context.iwap))
    return chosen(cost.cover) in {REQUESTED, OPEN} or context.owed(cost.cover)


def waiting_cells(cost: Cost, context: PlanContext) -> tuple[PlanCell, ...]:
    """Return the answers on which it rests that money of a cost waits: of its shares those that do, else its own."""
    shares = [
        PlanCell(share, "cover")
        for share in every_share_of(cost, context.iwap)
        if chosen(share.cover) in {REQUESTED, OPEN, ""}
    ]
    return (*shares, PlanCell(cost, "cover"))


def turned_by(cost: Cost, context: PlanContext, whole: str, part: str) -> str:
    """Return what makes that no money of a cost waits any more: of shares each must say so, and so must the rest."""
    if not is_divided(cost, context):
        return whole
    rest = any(not part.share for part in parts_of(cost, context.iwap))
    return f"Elk deel {part}{', en een deel voor de rest' if rest else ''}"


def comes_later(cost: Cost, measure: Measure, context: PlanContext) -> bool:
    """Return whether money that waits is for later years than that in which its measure begins."""
    begins, starts = cost.year_from.value, measure.start.value
    if starts is None:
        return False
    year = int(starts.iso[:4])
    if begins is not None and begins.year > year:
        return True
    waits = [part for part in parts_of(cost, context.iwap) if part.cover in {REQUESTED, OPEN}]
    return is_divided(cost, context) and all(part.placed and not part.in_year(year) for part in waits)


def what_was_decided(cost: Cost, measure: Measure | None) -> str:
    """Return how that is called of which a decision stands: the measure, or the cost where that alone was decided."""
    decided = measure is not None and chosen(measure.status) == DECIDED
    return quoted_title(measure.title) if measure is not None and decided else cost_title(cost)


def is_one_of_several(cost: Cost, measure: Measure | None, context: PlanContext) -> bool:
    """Return whether a decision is about a measure with more costs than this one, so that the cost has to be named."""
    if measure is None or chosen(measure.status) != DECIDED:
        return False
    return any(row.id != cost.id and chosen(row.measure) == measure.id for row in needed_costs(context))


def standing_of(cost: Cost, context: PlanContext) -> str:
    """Return how the money of a cost that waits stands: 'deel' only where some of it was promised."""
    shares = {chosen(share.cover) for share in every_share_of(cost, context.iwap)}
    # Of a whole that is promised in part some is, also where no share says which.
    covers = (
        shares
        | ({PARTLY} & {chosen(cost.cover)})
        | ({part.cover for part in parts_of(cost, context.iwap)} if shares else {chosen(cost.cover)})
    )
    if covers <= {OPEN, ""}:
        return OPEN
    return REQUESTED if covers <= {OPEN, REQUESTED, ""} else "deel"


def cover_words_of(cost: Cost, context: PlanContext) -> str:
    """Return how it is told that money of a cost is open: as asked nowhere only where somebody called it open."""
    shares = every_share_of(cost, context.iwap)
    called = OPEN in {chosen(share.cover) for share in shares} or chosen(cost.cover) == OPEN
    if shares:
        # Where each share says how sure it is, what has no cover is what they leave.
        each = all(share.cover.value for share in shares)
        of_nobody = any(
            not part.share and not part.named and not part.payer_withheld
            for part in parts_of(cost, context.iwap)
        )
        return "deel" if called else "rest" if each and of_nobody else "deel-onbekend"
    return "gewoon" if cost.cover.value else "onbekend"


def _steps(cost: Cost, context: PlanContext) -> tuple[Decision, ...]:
    """Return the steps of the decision-making that are about a cost."""
    return tuple(row for row in context.iwap.decisions if cost.id in all_chosen(row.costs))


def _taken(cost: Cost, context: PlanContext) -> tuple[Decision, ...]:
    """Return the steps about a cost that were decided."""
    day = context.day.last.isoformat()
    return tuple(row for row in _steps(cost, context) if is_decided(row, day))


def agreed_on(cost: Cost, context: PlanContext) -> bool:
    """Return whether a body agreed to the money of a cost, and no other still has to say so."""
    return _agreed(cost, context) and len(_steps(cost, context)) == len(_taken(cost, context))


def _agreed(cost: Cost, context: PlanContext) -> bool:
    """Return whether a body agreed to the money of a cost."""
    return any(chosen(row.outcome) != REFUSED for row in _taken(cost, context))


def _against(cost: Cost, context: PlanContext) -> tuple[FindingClass, str] | None:
    """Return how the cover of a cost and what was decided about it do not go together, and how bad that is."""
    taken = _taken(cost, context)
    if not taken:
        return None
    if agreed_on(cost, context):
        waits = is_waiting(cost, context) and cost.cover.value is not None
        return (
            ("let-op", "akkoord-deel" if standing_of(cost, context) == "deel" else "akkoord")
            if waits
            else None
        )
    if _agreed(cost, context):
        return None
    if chosen(cost.cover) == PROMISED:
        return "klopt-niet", USUAL
    # What is asked again, of whomever, still waits for an answer.
    asked_again = len(_steps(cost, context)) > len(taken)
    return ("let-op", _AGAIN) if is_waiting(cost, context) and not asked_again else None


def _not_as_decided(context: PlanContext) -> Iterator[Noticed]:
    for cost in needed_costs(context):
        if found := _against(cost, context):
            kind, says = found
            outcomes = tuple(PlanCell(row, "outcome") for row in _taken(cost, context))
            # What was refused and is asked again is mended by a decision; no other cover makes it right.
            own = {_AGAIN: outcomes, USUAL: (PlanCell(cost, "cover"),)}.get(says) or waiting_cells(
                cost, context
            )
            yield Noticed(
                kind=kind,
                at=own[0],
                rows=(cost.id,),
                inputs=tuple(dict.fromkeys((*own, PlanCell(cost, "cover"), *outcomes))),
                says=says,
                words={
                    "kost": cost_title(cost),
                    "keert": turned_by(cost, context, "'Toegezegd'", "'toegezegd'"),
                },
            )


_SURER: Mapping[str, str] = MappingProxyType(
    {
        "lager": "'Toegezegd', of een deel dat dat nog niet is",
        "gevraagd": "'Aangevraagd' of 'deels toegezegd', of een deel dat open is",
    }
)
"""What turns each way in which a whole is less sure than its parts."""


def _less_sure(cost: Cost, context: PlanContext) -> str:
    """Return how a cost with shares is called less sure than all of its parts; empty when it is not."""
    parts = {part.cover for part in parts_of(cost, context.iwap)}
    if parts == {PROMISED} and chosen(cost.cover) in {REQUESTED, OPEN}:
        return "lager"
    return "gevraagd" if parts and OPEN not in parts and chosen(cost.cover) == OPEN else ""


def _promised_and_not(context: PlanContext) -> Iterator[Noticed]:
    """Yield costs that are promised as a whole while a share of them still waits, and the other way round."""
    for cost in needed_costs(context):
        shares = every_share_of(cost, context.iwap)
        if says := _less_sure(cost, context) if shares else "":
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(cost, "cover"),
                rows=(cost.id,),
                inputs=(PlanCell(cost, "cover"), *(PlanCell(share, "cover") for share in shares)),
                says=says,
                words={"kost": cost_title(cost), "keert": _SURER[says]},
            )
        waiting = [share for share in shares if chosen(share.cover) in {REQUESTED, OPEN}]
        if chosen(cost.cover) == PROMISED and waiting:
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(cost, "cover"),
                rows=(cost.id,),
                inputs=(PlanCell(cost, "cover"), *(PlanCell(share, "cover") for share in waiting)),
                says=chosen(waiting[0].cover),
                words={"kost": cost_title(cost), "keert": "'Deels toegezegd', of elk deel toegezegd"},
            )


CHECKS: tuple[Check, ...] = (
    Check("dekking-tegenspraak", frozenset({"costs.cover", "shares.cover"}), _promised_and_not),
    Check("dekking-geweigerd", frozenset({"costs.cover", "decisions.outcome"}), _not_as_decided),
)
"""The checks of this group."""
