"""Removes from a plan what may not be published, before the public edition is composed.

It walks the whole plan once, so that no part of the paper can forget to check.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wijkwizard.document.beside_sums import HIDDEN_AMOUNT
from wijkwizard.document.internal import InternalSlots, leaves, row_of, stays_inside, without_withheld
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.small_places import without_small_places
from wijkwizard.document.unnamed_people import unnamed_people
from wijkwizard.document.unnamed_places import without_places_of_unnamed
from wijkwizard.iwap.bind import ROW_REMOVED
from wijkwizard.iwap.consent import OBJECTIONS, without_counts, without_voices
from wijkwizard.iwap.model import Iwap, KeptAside, Other, Reply, ToDo
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import GridMark, Picked, Said, SaidAny, is_withheld
from wijkwizard.iwap.small_groups import without_small_groups
from wijkwizard.iwap.to_dos import PARKED
from wijkwizard.terms import Frozen, Unknown
from wijkwizard.terms.base import ModelT, changed, fields_of


def _value(value: Any, inside: InternalSlots) -> Any:
    if isinstance(value, Picked):
        return None if inside.points(value) else value
    if isinstance(value, tuple):
        kept = tuple(
            item for item in value if not (isinstance(item, Picked | GridMark) and inside.points(item))
        )
        return kept if kept or not value else None
    return value


def _leaf(said: Said[Any], inside: InternalSlots) -> Said[Any]:
    shut = said.internal or said.slot in inside.slots
    value = None if shut else _value(said.value, inside)
    if shut or (value is None and said.value is not None):
        return type(said)(unknown=Unknown.HIDDEN, slot=said.slot)
    # The account of a differing answer is not known here, so it might be internal: only the first is published.
    return changed(said, {"value": value, "room": _value(said.room, inside), "alternatives": ()})


def _walk(model: ModelT, inside: InternalSlots) -> ModelT:
    made: dict[str, object] = {}
    for name, value in fields_of(model).items():
        if isinstance(value, Said):
            made[name] = _leaf(value, inside)
        elif isinstance(value, tuple) and value and isinstance(value[0], Frozen):
            made[name] = tuple(
                _walk(item, inside) for item in value if getattr(item, "id", None) not in inside.rows
            )
        elif isinstance(value, Frozen):
            made[name] = _walk(value, inside)
    return changed(model, made)


def _others(iwap: Iwap, inside: InternalSlots) -> tuple[Other, ...]:
    """Return the unbound answers that may be published; those of a row only if the row may be named."""
    return tuple(
        item
        for item in iwap.other
        if not item.said.internal
        and row_of(item.said.slot) not in inside.rows
        and not (item.row is not None and inside.points(item.row))
        and _leaf(item.said, inside).unknown is not Unknown.HIDDEN
    )


def _to_dos(iwap: Iwap, inside: InternalSlots) -> Iterator[ToDo]:
    for to_do in iwap.to_dos:
        if to_do.internal or inside.holds(to_do.slot) or inside.lends(to_do.borrowed):
            continue
        if to_do.public:
            yield to_do
        elif to_do.why != PARKED:
            agreed = bool(to_do.owner or to_do.due)
            yield to_do.model_copy(
                update={"owner": "", "due": "", "note": "", "apart": False, "withheld": agreed}
            )


def _replies(iwap: Iwap, inside: InternalSlots) -> tuple[Reply, ...]:
    """Return the replies of the group, without those that are internal or about something internal.

    What was said about a plan that is different now is history, and goes out with no edition.
    """
    hidden = inside.rows
    about = {row.indicator.value.id for row in iwap.signals if row.id in hidden and row.indicator.value}
    return tuple(
        reply.model_copy(update={"waits": False})
        for reply in iwap.replies
        if not reply.internal
        and reply.holds
        and not inside.holds(reply.slot)
        and not {*reply.finding.partition(":")[2].split("+")} & (hidden | about)
    )


def published(iwap: Iwap) -> Iwap:
    """Return the plan without what is internal, without what is kept aside, and without what points at it.

    Of what is kept aside only the number and the reason remain, so that the reader knows that the dossier has more.
    """
    open_, _ = without_withheld(iwap)
    kept = [item for item in iwap.kept_aside if item.because != ROW_REMOVED]
    aside = tuple(
        KeptAside(question="", said=SaidAny(unknown=Unknown.HIDDEN), because=item.because) for item in kept
    )
    return without(open_, stays_inside(iwap)).model_copy(update={"kept_aside": aside})


def public_edition(iwap: Iwap, known: PaperKnowledge) -> Iwap:
    """Return the plan as the public edition has it, on paper and on every other way out."""
    open_ = without_counts(without_small_groups(published(iwap)))
    without_numbers = unnamed_people(open_, known, after_places=False)
    unnamed = unnamed_people(without_small_places(without_numbers, known, iwap), known, after_places=True)
    return without_places_of_unnamed(unnamed, known, iwap)


def withheld_in(whole: Iwap, seen: Iwap) -> frozenset[str]:
    """Return the collections of which an edition leaves out a row or an answer, and ``HIDDEN_AMOUNT`` for a whole cost.

    Args:
        whole: the plan of which it is an edition.
        seen: that edition.
    """
    rows = {row.id for row in seen.costs}
    hidden = any(row.amount.value is not None and row.id not in rows for row in whole.costs)
    names = {
        name
        for name in registry().collections
        if "." not in name
        and (
            len(getattr(seen, name)) < len(getattr(whole, name))
            or any(is_withheld(said) for row in getattr(seen, name) for said in leaves(row))
        )
    }
    return frozenset(names | ({HIDDEN_AMOUNT} if hidden else set()))


def _picked(iwap: Iwap) -> frozenset[str]:
    """Return the ids of the options and rows that answers chose; on which list an own card stands is no choice."""
    parts = iwap.model_copy(update={"other": tuple(item for item in iwap.other if not item.own_card)})
    values = (said.value for said in leaves(parts))
    every = (item for value in values for item in (value if isinstance(value, tuple) else (value,)))
    return frozenset(item.id for item in every if isinstance(item, Picked | GridMark))


def without(iwap: Iwap, inside: InternalSlots) -> Iwap:
    """Return the plan without what stays inside and without what points at it or is called after it.

    Of what is kept aside and of the turnout nothing is left; of what was agreed on open points only what may go out.
    """
    safe = iwap.model_copy(update={"other": _others(iwap, inside), "kept_aside": (), "turnouts": ()})
    walked = _walk(safe, inside)
    # The words of an own card that only internal answers chose would tell what these say.
    inner = _picked(iwap) - _picked(walked)
    kept = (item for item in walked.other if not (item.own_card and item.row and item.row.id in inner))
    return walked.model_copy(
        update={
            "other": tuple(kept),
            # A share whose cost stays inside tells who pays for what is not named.
            "shares": tuple(row for row in walked.shares if row.cost.unknown is not Unknown.HIDDEN),
            "to_dos": tuple(_to_dos(iwap, inside)),
            "replies": _replies(iwap, inside),
            "consents": tuple(
                item.model_copy(update={"instead_of": ""})
                for item in iwap.consents
                if item.text and not (item.internal or inside.holds(item.slot))
            ),
            **{name: tuple(map(without_voices, getattr(walked, name))) for name in OBJECTIONS},
            "from_files": tuple(file for file in iwap.from_files if file not in inside.rows),
        }
    )
