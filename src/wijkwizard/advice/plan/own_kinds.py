"""Says of which own cards the kind is unknown, so that nobody takes our silence for a judgement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, own_cards
from wijkwizard.advice.plan.organising import unknown_backing
from wijkwizard.advice.plan.promised import unknown_parties
from wijkwizard.advice.plan.remark import Check, Noticed, of_own_cards
from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import Said
from wijkwizard.terms import Frozen

_WHO = frozenset(
    {
        *("owner", "role", "party", "payer", "partner", "partners", "team", "whose", "helper", "helpers"),
        *("body", "status_by", "backing", "budget_decided_by", "one_budget_holder", "connector"),
        *("chair", "writer", "carried_by", "decide_with", "practice", "starter", "region"),
    }
)
"""The answers in which a party, a payer or a body that decides is chosen."""


def _own(*chosen_in: tuple[Iterable[PlanRow], str]) -> Iterator[Noticed]:
    """Yield the own cards that rows chose in a field of each, in one line."""
    asked = (PlanCell(row, field) for rows, field in chosen_in for row in rows)
    if cells := [cell for cell in asked if own_cards(cell.said)]:
        yield of_own_cards(cells)


def _problems(context: PlanContext) -> Iterator[Noticed]:
    return _own((context.iwap.problems, "sort"))


def _themes(context: PlanContext) -> Iterator[Noticed]:
    return _own(
        (context.iwap.themes, "theme"), (context.iwap.actions, "theme"), (context.measures, "other_theme")
    )


def _phases(context: PlanContext) -> Iterator[Noticed]:
    return _own((context.measures, "phase"))


def _blocks(of: Frozen, context: PlanContext) -> Iterator[Frozen]:
    """Yield the parts and the rows of a part of the plan, without what was rejected."""
    standing = {"goals": context.goals, "measures": context.measures, "costs": context.costs}
    for name in type(of).model_fields:
        held = standing.get(name, getattr(of, name))
        for block in held if isinstance(held, tuple) else (held,):
            if isinstance(block, Frozen) and not isinstance(block, Said):
                yield block
                yield from _blocks(block, context)


def _who(context: PlanContext) -> Iterator[Noticed]:
    """Yield the parties, payers and bodies of an own card, but for those that may be what is missing elsewhere."""
    told = {
        row for check in (unknown_parties, unknown_backing) for found in check(context) for row in found.rows
    }
    cells = [
        PlanCell(block, name)
        for block in _blocks(context.iwap, context)
        for name in type(block).model_fields
        if name in _WHO and isinstance(getattr(block, name), Said)
    ]
    ours = {
        entry.label.casefold() for entry in (*context.knowledge.parties.rows, *context.knowledge.bodies.rows)
    }
    every = own_cards(*(cell.said for cell in cells))
    asked = {card.id for card in every if card.id not in told and card.label.casefold() not in ours}
    own = [cell for cell in cells if asked & {card.id for card in own_cards(cell.said)}]
    if own:
        yield of_own_cards(own, only=asked)


CHECKS: tuple[Check, ...] = (
    Check("probleem-onbekend", frozenset({"problems.sort"}), _problems),
    Check("thema-onbekend", frozenset({"themes.theme"}), _themes),
    Check("fase-onbekend", frozenset({"measures.phase"}), _phases),
    Check("kaart-onbekend", frozenset({"parties.role"}), _who),
)
"""The checks of each list in which a group can put a card of its own, but for ways of working, which have theirs."""
