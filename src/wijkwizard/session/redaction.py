"""Removes from the answers what may not be shown to an audience or published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from wijkwizard.document.internal import InternalSlots, leaves, stays_inside
from wijkwizard.iwap.colour_votes import votes_given
from wijkwizard.iwap.consent import OBJECTIONS, PRINTING
from wijkwizard.iwap.groups import TOGETHER
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.small_groups import without_small_groups
from wijkwizard.questionnaire.index import Index
from wijkwizard.terms import Answer, Answers, GridValue, Parked, Slot


def of_few(iwap: Iwap) -> frozenset[str]:
    """Return the slots whose answer would tell an audience something of fewer than three people.

    They are those that every edition of the paper tells otherwise because a group or a side is small. The number of
    people of every group is among them: who sees one before another joins its line can subtract. The names of the
    groups are not, for they were invited before anybody spoke.
    """
    together = {said.slot: said.value for said in leaves(without_small_groups(iwap)) if said.slot}
    names = {said.slot for party in iwap.parties for said in (party.role, party.side)}
    changed = {
        said.slot
        for said in leaves(iwap)
        if said.slot and said.value is not None and together.get(said.slot) != said.value
    }
    return frozenset((changed - names) | head_counts(iwap))


def head_counts(iwap: Iwap) -> frozenset[str]:
    """Return the slots with the number of people of a group."""
    counts = (party.count for party in iwap.parties)
    return frozenset(count.slot for count in counts if count.slot and count.value is not None)


def only_begun(index: Index, answers: Answers, iwap: Iwap) -> frozenset[str]:
    """Return the cells of objections of which nothing was said yet, but where it is asked how they may be printed."""
    slots = []
    for table in index.tables.values():
        if table.binds in OBJECTIONS:
            said = {row.id for row in getattr(iwap, table.binds)}
            rows = [row for row in answers.rows_of(index.source_table(table.id)) if row not in said]
            columns = [f"{table.id}.{column.id}" for column in table.columns if column.binds != PRINTING]
            slots += [str(Slot(column, row)) for row in rows for column in columns]
    return frozenset(slots)


def _shown(live: tuple[Answer, ...]) -> tuple[Answer, ...]:
    return tuple(answer for answer in live if not answer.internal)


def _agreed(parked: Mapping[Slot, Parked], inside: InternalSlots) -> Mapping[Slot, Parked]:
    """Return the part of the to-do list that is public, and what was not reached before the evening ended."""
    shown = {slot: agreed for slot, agreed in parked.items() if not inside.holds(str(slot))}
    return {
        slot: agreed if agreed.public else Parked(slot=agreed.slot, unreached=True)
        for slot, agreed in shown.items()
        if agreed.public or agreed.unreached
    }


def shown_answers(answers: Answers, inside: InternalSlots) -> Answers:
    """Return the answers that the audience may see; all rows are kept, without a name as a number only.

    Never write from these: an answer that is left out here was not cleared.
    """
    held = {slot: _shown(live) for slot, live in answers.by_slot.items() if not inside.holds(str(slot))}
    return replace(
        answers,
        by_slot=MappingProxyType({slot: live for slot, live in held.items() if live}),
        rounds=MappingProxyType(
            {slot: held for slot, held in answers.rounds.items() if not inside.holds(str(slot))}
        ),
        parked=MappingProxyType(dict(_agreed(answers.parked, inside))),
    )


def public_answers(answers: Answers, iwap: Iwap, public: Iwap) -> Answers:
    """Return the answers that the public edition prints unchanged.

    Args:
        answers: all answers that fit.
        iwap: the plan that was made of them, whole.
        public: the same plan in the public edition.
    """
    inside = stays_inside(iwap)
    before, after = _by_slot(iwap), _named_together(iwap, public) | _by_slot(public)
    shown = shown_answers(answers, inside)
    held = {
        slot: (_in_one_colour(live[0].model_copy(update={"roles": after[str(slot)].roles})),)
        for slot, live in shown.by_slot.items()
        if _as_given(before.get(str(slot)), after.get(str(slot)))
    }
    held |= {slot: (given,) for slot, given in votes_given(public, answers).items()}
    rows = {table: tuple(row for row in ids if row not in inside.rows) for table, ids in shown.rows.items()}
    forgotten = {slot: at for slot, at in shown.forgotten.items() if not inside.holds(str(slot))}
    return replace(
        shown,
        by_slot=MappingProxyType(held),
        rows=MappingProxyType(rows),
        forgotten=MappingProxyType(forgotten),
    )


def _in_one_colour(answer: Answer) -> Answer:
    """Return an answer without the colours of its cards: paper has those of the rows that were chosen alone."""
    if not isinstance(answer.value, GridValue) or answer.value.rows is answer.value.v:
        return answer
    return answer.model_copy(update={"value": GridValue(v=answer.value.rows)})


def _named_together(iwap: Iwap, public: Iwap) -> dict[str, Said[Any]]:
    """Return what the parties are called that share a line: it names each of them, and hides how many they are."""
    lines = {row for party in public.parties for row in party.id.split(TOGETHER)}
    return {party.role.slot: party.role for party in iwap.parties if party.id in lines and party.role.slot}


def _by_slot(iwap: Iwap) -> dict[str, Said[Any]]:
    return {said.slot: said for said in leaves(iwap) if said.slot}


def _as_given(before: Said[Any] | None, after: Said[Any] | None) -> bool:
    """Return whether the other plan has the same value, unchanged."""
    if before is None or after is None:
        return False
    return (before.value, before.unknown) == (after.value, after.unknown)
