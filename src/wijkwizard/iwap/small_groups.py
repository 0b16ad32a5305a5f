"""Merges groups of fewer than three people in a plan, so that they cannot be recognised. See ``groups``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from wijkwizard.iwap.consent import OBJECTIONS
from wijkwizard.iwap.groups import Groups, groups, head_count, sides_apart
from wijkwizard.iwap.joined_sides import CombinedSides
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Disagreement, VotedRow
from wijkwizard.iwap.said import Picked, Said, SaidChoices, SaidNumber
from wijkwizard.iwap.votes import sides_of
from wijkwizard.terms import Frozen, Unknown
from wijkwizard.terms.base import ModelT, fields_of
from wijkwizard.terms.dutch import inside, upper_first

VotedT = TypeVar("VotedT", bound=VotedRow)
SaidT = TypeVar("SaidT", bound=Said[Any])

ACTS = (
    "actions.lead",
    "anchors.",
    "benefits.",
    "costs.",
    "decisions.",
    "feedback.",
    "find_outs.owner",
    "goals.owner",
    "goals.status",
    "hours.",
    "measures.lead",
    "measures.partners",
    "measures.status",
    "moments.",
    "organisation.",
    "progress.",
    "promises.",
    "quick_wins.who",
    "rules.",
    "shares.",
    "table.carried_by",
    "table.chair",
    "table.writer",
    "verdict.owner",
)
"""The bindings with acts of an organisation, which keep its name."""


def without_small_groups(iwap: Iwap) -> Iwap:
    """Return the plan in which small groups share their line and their name, and small sides their votes."""
    found = groups(iwap.parties)
    plan = _unnamed(iwap, found, "")
    changes = {
        "parties": head_count(iwap.parties),
        "disagreements": tuple(_disagreement(disagreement, found) for disagreement in plan.disagreements),
    }
    return (plan if sides_apart(iwap.parties) else _sides_together(plan)).model_copy(update=changes)


def _unnamed(model: ModelT, found: Groups, path: str) -> ModelT:
    made: dict[str, object] = {}
    for name, held in fields_of(model).items():
        here = f"{path}{name}"
        if isinstance(held, Said):
            if held.roles and not here.startswith(ACTS):
                made[name] = held.model_copy(update={"roles": found.all_named(held.roles)})
        elif isinstance(held, Frozen):
            made[name] = _unnamed(held, found, f"{here}.")
        elif isinstance(held, tuple) and held and isinstance(held[0], Frozen):
            made[name] = tuple(_unnamed(item, found, f"{here}.") for item in held)
    return model.model_copy(update=made) if made else model


def voices(iwap: Iwap, path: str, roles: Sequence[str]) -> tuple[str, ...]:
    """Return who said something as others may read it: small groups by their shared name.

    Args:
        iwap: the plan as bound, with the head count.
        path: the place in the plan of what was said, empty for none.
        roles: who said it, as noted.
    """
    if path.partition(".")[0] in OBJECTIONS:
        return ()
    return tuple(roles) if path.startswith(ACTS) else groups(iwap.parties).all_named(roles)


def _disagreement(row: Disagreement, found: Groups) -> Disagreement:
    update: dict[str, Any] = {
        name: _renamed(getattr(row, name), found) for name in ("seen_by", "differently_by")
    }
    return row.model_copy(update=update)


def _renamed(said: SaidChoices, found: Groups) -> SaidChoices:
    """Return answers with small groups merged and without alternatives, which could undo the merge."""
    update = {"value": _by_groups(said.value, found), "room": _by_groups(said.room, found)}
    return said.model_copy(update={**update, "alternatives": ()})


def _by_groups(chosen: tuple[Picked, ...] | None, found: Groups) -> tuple[Picked, ...] | None:
    if not chosen:
        return chosen
    picks: dict[str, Picked] = {}
    for item in chosen:
        alone = item.id.casefold() in found.alone
        pick = item if alone else _pick(found.named(item.id), first=item == chosen[0])
        picks.setdefault(pick.id, pick)
    return tuple(picks.values())


def _pick(name: str, *, first: bool) -> Picked:
    return Picked(id=name, label=upper_first(name) if first else inside(name))


def _sides_together(plan: Iwap) -> Iwap:
    """Return the plan with votes and scores of both sides together, and none of a side alone."""
    insight = plan.insight
    sides = (insight.severity_residents, insight.severity_professionals)
    scores = {(item.id, item.score): item for side in sides for item in side.value or ()}
    votes = {row.id: both for row in (*plan.problems, *plan.themes) if (both := sides_of(row)) is not None}
    shut = {"severity_residents": _hidden(sides[0]), "severity_professionals": _hidden(sides[1])}
    changes: dict[str, Any] = {
        "insight": insight.model_copy(update=shut),
        "problems": tuple(_without_votes(problem) for problem in plan.problems),
        "themes": tuple(_without_votes(theme) for theme in plan.themes),
        "together": CombinedSides(votes=votes, severity=tuple(scores.values())),
    }
    return plan.model_copy(update=changes)


def _votes(row: VotedRow) -> tuple[SaidNumber, SaidNumber]:
    return (row.votes_residents, row.votes_professionals)


def _without_votes(row: VotedT) -> VotedT:
    residents, professionals = (_hidden(said) for said in _votes(row))
    return row.model_copy(update={"votes_residents": residents, "votes_professionals": professionals})


def _hidden(said: SaidT) -> SaidT:
    """Return a value hidden where it held something; an unknown stays, without its account."""
    if said.value is None:
        return said.model_copy(update={"alternatives": (), "remark": "", "roles": ()})
    return type(said)(unknown=Unknown.HIDDEN, slot=said.slot)


def with_small_counts_inside(iwap: Iwap, slots: Collection[str]) -> Iwap:
    """Return the plan in which the counts in these slots stay inside: of one or two people a number tells a vote.

    Args:
        iwap: the plan.
        slots: the counts in which fewer than three people chose.
    """
    parts: dict[str, Any] = {}
    for name in ("danger", "insight", "ambition", "closing"):
        part = getattr(iwap, name)
        few = {
            field: said.model_copy(update={"internal": True})
            for field, said in fields_of(part).items()
            if isinstance(said, Said) and said.value is not None and said.slot in slots
        }
        if few:
            parts[name] = part.model_copy(update=few)
    if any(item.said.slot in slots for item in iwap.other):
        # A count that binds nothing tells a vote as well.
        parts["other"] = tuple(
            item.model_copy(update={"said": item.said.model_copy(update={"internal": True})})
            if item.said.slot in slots and item.said.value is not None
            else item
            for item in iwap.other
        )
    return iwap.model_copy(update=parts) if parts else iwap
