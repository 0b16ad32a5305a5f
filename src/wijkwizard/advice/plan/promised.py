"""Checks on what partners promise: asked, in whose interest, for how long, and who has not been asked at all."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import going_actions
from wijkwizard.advice.plan.context import PlanContext, chosen, own_cards, picked
from wijkwizard.advice.plan.cost_rows import standing_costs
from wijkwizard.advice.plan.leads import ends_first, organisation_of
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import Check, Noticed, of_own_cards, quoted_title
from wijkwizard.iwap.agreed import still_to_ask
from wijkwizard.iwap.groups import came
from wijkwizard.iwap.rows import Promise
from wijkwizard.iwap.said import Picked
from wijkwizard.iwap.value_words import mid_sentence, plain
from wijkwizard.knowledge.cards import PartyEntry
from wijkwizard.knowledge.wordings import begun_words
from wijkwizard.terms.dutch import and_list, inside, spelled, upper_first

_MAIN = "hoofdrol"
_TABLE = ("bewoners", "bewoner")


def partner_title(promise: Promise) -> str:
    """Return how a partner is called, inside a sentence: as the room called it, else by its kind."""
    if promise.partner_name.value:
        return quoted_title(promise.partner_name)
    named = promise.partner.value
    return mid_sentence(named) if named is not None else inside(quoted_title(promise.partner))


def _to_be_asked(context: PlanContext) -> Iterator[Noticed]:
    for promise in context.iwap.promises:
        if still_to_ask(promise):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(promise, "committed"),
                rows=(promise.id,),
                inputs=(PlanCell(promise, "promise"), PlanCell(promise, "committed")),
                words={"partner": partner_title(promise)},
            )


def _without_interest(context: PlanContext) -> Iterator[Noticed]:
    for promise in context.iwap.promises:
        if context.owed(promise.own_interest):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(promise, "own_interest"),
                rows=(promise.id,),
                inputs=(PlanCell(promise, "promise"), PlanCell(promise, "own_interest")),
                words={"partner": partner_title(promise)},
            )


def _shorter(context: PlanContext) -> Iterator[Noticed]:
    for promise in context.iwap.promises:
        measure = picked(promise.measure, context.measures)
        if measure is None or ends_first(measure):
            continue
        if before(period(promise.until), period(measure.end)):
            yield Noticed(
                kind="let-op",
                at=PlanCell(promise, "until"),
                rows=(promise.id,),
                inputs=(PlanCell(promise, "until"), PlanCell(measure, "end")),
                words={
                    "partner": partner_title(promise),
                    "maatregel": quoted_title(measure.title),
                    "belofte-tot": plain(promise.until.value),
                    "tot": plain(measure.end.value),
                },
            )


def _of_the_rejected(context: PlanContext) -> Iterator[Noticed]:
    for promise in context.loose_promises:
        yield Noticed(
            kind="let-op",
            at=PlanCell(promise, "measure"),
            rows=(promise.id,),
            inputs=(PlanCell(promise, "promise"), PlanCell(promise, "measure")),
            words={"partner": partner_title(promise), "maatregel": quoted_title(promise.measure)},
        )


def _nothing_expected(context: PlanContext) -> Iterator[Noticed]:
    promises = context.iwap.promises
    known = {chosen(promise.partner) for promise in promises}
    known |= {(promise.partner_name.value or "").strip().casefold() for promise in promises}
    leads = tuple(filter(None, (organisation_of(measure, context) for measure in context.measures)))
    waiting: dict[str, str] = {}
    cells: list[PlanCell] = []
    for measure in context.measures:
        for partner in measure.partners.value or ():
            names = (partner.id, partner.label.casefold())
            # What the neighbourhood may expect of who leads a measure is that measure.
            if not known & {*names} and not any(lead.startswith(names) for lead in leads):
                waiting.setdefault(partner.id, mid_sentence(partner))
                cells.append(PlanCell(measure, "partners"))
    if waiting:
        inputs = tuple(dict.fromkeys(cells))
        yield Noticed(
            kind="ontbreekt",
            at=PlanCell(promises[0], "promise") if promises else inputs[0],
            new_row=bool(promises),
            inputs=(*inputs, *(PlanCell(promise, "partner") for promise in promises)),
            says="een" if len(waiting) == 1 else "gewoon",
            words={"aantal": spelled(len(waiting)), "lijst": tuple(waiting.values())},
        )


def _partners(context: PlanContext) -> tuple[PlanCell, ...]:
    """Return where a party is named: at the table, as a partner, as an owner, as a payer, or with a promise."""
    plan = context.iwap
    costs = standing_costs(context)
    gone = {cost.id for cost in plan.costs} - {cost.id for cost in costs}
    shares = (share for share in plan.shares if chosen(share.cost) not in gone)
    cells = (
        *(PlanCell(party, "role") for party in plan.parties if came(party)),
        *(PlanCell(measure, "partners") for measure in context.measures),
        *(PlanCell(promise, "partner") for promise in plan.promises),
        *(PlanCell(goal, "owner") for goal in context.goals),
        *(PlanCell(row, "payer") for row in (*costs, *shares)),
    )
    return tuple(cell for cell in cells if cell.said.value)


def _leads_something(party: PartyEntry, context: PlanContext) -> bool:
    """Return whether a lead, or a partner that was typed, is called as a party is: 'welzijn en gemeente'."""
    plan = context.iwap
    typed = (
        plan.organisation.lead,
        *(measure.lead for measure in context.measures),
        *(action.lead for action in going_actions(context)),
        *(promise.partner_name for promise in plan.promises),
    )
    return any(begun_words(said.value or "", (party.id, party.label.casefold())) for said in typed)


def _missing_main_parts(context: PlanContext) -> tuple[PartyEntry, ...]:
    """Return the parties of the three main parts that are not at the table and have no other part in the plan.

    Where nobody said who is at the table, nothing is missing.
    """
    if not any(party.role.value for party in context.iwap.parties):
        return ()
    there = {pick.id for cell in _partners(context) for pick in _picks(cell)}
    partners = (row for row in context.knowledge.partners.rows if row.group == _MAIN)
    parties = (context.knowledge.parties.find(row.party or "") for row in partners)
    return tuple(
        party
        for party in parties
        if party is not None and party.id not in there and not _leads_something(party, context)
    )


def _picks(cell: PlanCell) -> tuple[Picked, ...]:
    value = cell.said.value
    return value if isinstance(value, tuple) else (value,)


def _party_words(party: PartyEntry) -> str:
    return f"{'' if party.id in _TABLE else 'de '}{inside(party.label)}"


def _main_parts(context: PlanContext) -> Iterator[Noticed]:
    plan = context.iwap
    if own_cards(*(cell.said for cell in _partners(context))):
        return
    for party in _missing_main_parts(context):
        yield Noticed(
            kind="kans",
            at=PlanCell(plan.parties[0], "role"),
            rows=(party.id,),
            inputs=tuple(PlanCell(row, "role") for row in plan.parties),
            says="meer" if party.id in _TABLE else "gewoon",
            words={"partij": upper_first(_party_words(party))},
        )


def unknown_parties(context: PlanContext) -> Iterator[Noticed]:
    """Yield the parties of an own card, where a main part seems to be missing that one of them can have."""
    missing = _missing_main_parts(context)
    cells = tuple(cell for cell in _partners(context) if own_cards(cell.said)) if missing else ()
    if cells:
        yield of_own_cards(cells, partij=and_list([_party_words(party) for party in missing]))


CHECKS: tuple[Check, ...] = (
    Check("belofte-nog-vragen", frozenset({"promises.committed"}), _to_be_asked),
    Check("belofte-zonder-belang", frozenset({"promises.own_interest"}), _without_interest),
    Check("belofte-korter", frozenset({"promises.until", "promises.measure", "measures.end"}), _shorter),
    Check("afgewezen-met-belofte", frozenset({"promises.measure", "measures.status"}), _of_the_rejected),
    Check("verwachting-leeg", frozenset({"measures.partners", "promises.promise"}), _nothing_expected),
    Check("hoofdrol-ontbreekt", frozenset({"parties.role"}), _main_parts),
    Check("partij-onbekend", frozenset({"parties.role"}), unknown_parties),
)
"""The checks of this group about partners."""
