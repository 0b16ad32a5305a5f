"""Takes out what may not leave the building, before anything is composed for the public.

One walk over the whole plan, so that no part of the paper can forget to look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from wijkwizard.iwap.model import Iwap, KeptAside, Other, Reply
from wijkwizard.iwap.rows import Row
from wijkwizard.iwap.said import Mark, Picked, Said, Words
from wijkwizard.terms import Frozen, Unknown

ModelT = TypeVar("ModelT", bound=Frozen)

NAMES: dict[str, tuple[str, ...]] = {
    "parties": ("role",),
    "signals": ("title", "indicator"),
    "realities": ("topic",),
    "problems": ("title", "sort"),
    "strengths": ("what",),
    "disagreements": ("claim",),
    "find_outs": ("what",),
    "earlier_projects": ("name",),
    "walk": ("place",),
    "themes": ("title", "problem"),
    "quick_wins": ("what",),
    "goals": ("title",),
    "measures": ("title",),
    "costs": ("what",),
    "promises": ("promise",),
    "benefits": ("party",),
    "rules": ("rule",),
    "left_out": ("what",),
    "risks": ("what",),
    "decisions": ("what",),
    "moments": ("what",),
    "feedback": ("form",),
    "anchors": ("what",),
    "spin_offs": ("story",),
    "progress": ("measure",),
}
"""The leaves that name a row of each collection; when one is internal, the row would betray it."""


NOT_OUTSIDE = "niet naar buiten"
"""What the room says in the last round of a line that must stay inside."""

LINES: dict[str, tuple[str, ...]] = {
    "trots": ("danger.proud", "danger.going_well"),
    "inschatting": (
        "danger.estimate",
        "danger.votes",
        "danger.for_it",
        "danger.against_it",
        "danger.for_signals",
        "danger.against_signals",
    ),
    "problemen": (
        "problems",
        "insight.votes",
        "insight.severity_residents",
        "insight.severity_professionals",
    ),
    "verschil": ("disagreements", "insight.severity_spread"),
    "krachten": ("strengths",),
    "ambitie": ("ambition.sentence", "ambition.picture"),
    "themas": ("themes", "ambition.votes"),
    "maatregelen": ("measures", "quick_wins"),
    "beloften": ("promises",),
    "terughoren": ("feedback",),
}
"""What each line of the last round stands for, by the id of the line."""


def _closed(iwap: Iwap) -> tuple[str, ...]:
    """Return the paths that the room wants to keep inside."""
    said = iwap.closing.lines.value or ()
    return tuple(path for one in said if one.word == NOT_OUTSIDE for path in LINES.get(one.id, ()))


def _without(iwap: Iwap, paths: Iterable[str]) -> tuple[Iwap, frozenset[str]]:
    """Return the plan without what stands at these paths, and the ids of the rows that went."""
    gone: set[str] = set()
    for path in paths:
        head, _, leaf = path.partition(".")
        inside = getattr(iwap, head)
        if not leaf:
            gone.update(row.id for row in inside)
            iwap = iwap.model_copy(update={head: ()})
            continue
        shut = type(getattr(inside, leaf))(unknown=Unknown.HIDDEN)
        iwap = iwap.model_copy(update={head: inside.model_copy(update={leaf: shut})})
    return iwap, frozenset(gone)


def _shut_slots(iwap: Iwap) -> set[str]:
    """Return the slots of single answers that the room wants to keep inside; an open point can say what was chosen."""
    paths = (path.partition(".") for path in _closed(iwap))
    return {getattr(getattr(iwap, head), leaf).slot for head, _, leaf in paths if leaf}


def _row_of(slot: str) -> str:
    return slot.partition("@")[2]


def _rows(iwap: Iwap, name: str) -> tuple[Row, ...]:
    return tuple(getattr(iwap, name))


def _hidden_rows(iwap: Iwap) -> Iterator[str]:
    for name, naming in NAMES.items():
        for row in _rows(iwap, name):
            if any(getattr(row, leaf).internal for leaf in naming):
                yield row.id
    for other in iwap.other:
        if other.said.internal and other.row and other.said.value == other.row:
            yield _row_of(other.said.slot)


def _value(value: Any, hidden: frozenset[str]) -> Any:
    if isinstance(value, Picked):
        return None if value.id in hidden else value
    if isinstance(value, tuple):
        kept = tuple(one for one in value if not (isinstance(one, Picked | Mark) and one.id in hidden))
        return kept if kept or not value else None
    return value


def _leaf(said: Said[Any], hidden: frozenset[str]) -> Said[Any]:
    value = None if said.internal else _value(said.value, hidden)
    if said.internal or (value is None and said.value is not None):
        return type(said)(unknown=Unknown.HIDDEN, slot=said.slot)
    # Of a differing answer the account is not known here, so it might be internal: only the first goes out.
    return said.model_copy(update={"value": value, "alternatives": ()})


def _walk(model: ModelT, hidden: frozenset[str]) -> ModelT:
    made: dict[str, object] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Said):
            made[name] = _leaf(value, hidden)
        elif isinstance(value, tuple) and value and isinstance(value[0], Frozen):
            made[name] = tuple(_walk(one, hidden) for one in value if getattr(one, "id", None) not in hidden)
        elif isinstance(value, Frozen):
            made[name] = _walk(value, hidden)
    return model.model_copy(update=made)


def _other_goes_out(other: Other, hidden: frozenset[str]) -> bool:
    return not other.said.internal and _row_of(other.said.slot) not in hidden


def _replies(iwap: Iwap, hidden: frozenset[str]) -> tuple[Reply, ...]:
    """Return what the group says to findings and figures, without what is about a signal that stays inside."""
    about = {row.indicator.value.id for row in iwap.signals if row.id in hidden and row.indicator.value}
    return tuple(one for one in iwap.replies if one.finding.partition(":")[2] not in hidden | about)


def published(iwap: Iwap) -> Iwap:
    """Return the plan without what is internal, without what is kept aside, and without what points at it.

    Of what is kept aside only the number remains, so that the reader knows that the dossier has more.
    """
    whole = iwap
    internal = {said.slot for said in leaves(iwap) if said.internal} | _shut_slots(iwap)
    iwap, gone = _without(iwap, _closed(iwap))
    hidden = gone | frozenset(_hidden_rows(iwap))
    kept_others = tuple(one for one in iwap.other if _other_goes_out(one, hidden))
    aside = tuple(KeptAside(question="", said=Words(unknown=Unknown.HIDDEN)) for _ in iwap.kept_aside)
    safe = iwap.model_copy(update={"other": kept_others, "kept_aside": aside})
    to_dos = tuple(one for one in iwap.to_dos if one.slot not in internal and _row_of(one.slot) not in hidden)
    replies = _replies(whole, hidden)
    return _walk(safe, hidden).model_copy(update={"to_dos": to_dos, "replies": replies})


def leaves(model: Frozen) -> tuple[Said[Any], ...]:
    """Return every leaf of a plan or a piece of it, in order."""
    found: list[Said[Any]] = []
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Said):
            found.append(value)
        elif isinstance(value, Frozen):
            found.extend(leaves(value))
        elif isinstance(value, tuple):
            found.extend(said for one in value if isinstance(one, Frozen) for said in leaves(one))
    return tuple(found)
