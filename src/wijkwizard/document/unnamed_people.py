"""Leaves out of a public plan what points at one person: a name, a telephone number, the number of a bank account.

A plan is about a wijk. Who typed a name was told so, and the paper is often made by somebody else, on another day: what
went out cannot be called back, and a name that was left out can be written in other words. What stands instead says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.place_facts import areas_of
from wijkwizard.iwap.model import Iwap, Reply, ToDo
from wijkwizard.iwap.said import GridMark, Picked, Said
from wijkwizard.knowledge.personal_data import PersonalData, list_pattern
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import ModelT, changed, fields_of

_OWN_WORDS: tuple[tuple[type[Frozen], tuple[str, ...]], ...] = (
    (ToDo, ("question", "owner", "note")),
    (Reply, ("because",)),
)
"""The parts of a plan that are no answers, with their fields that people wrote."""

_SAID = ("value", "room", "remark", "source", "alternatives")
_NOT_WRITTEN = frozenset({"area", "figures"})
"""What a plan holds of names that are no one's: how the area and those in files are called."""


def without_names(text: str, kinds: Iterable[PersonalData], areas: str = "") -> str:
    """Return a text without what points at one person, each with what stands there instead.

    Args:
        text: what was written.
        kinds: what is looked for.
        areas: the names of the area and its parts, which may always be named.
    """
    for kind in kinds:
        for found in dict.fromkeys(kind.found_in(text)):
            if found not in areas:
                text = re.sub(_whole(found), _instead(found, kind).replace("\\", r"\\"), text)
    return text


def _whole(found: str) -> str:
    """Return a pattern for a passage where it is not a part of a longer word."""
    before = r"(?<!\w)" if found[0].isalnum() else ""
    after = r"(?!\w)" if found[-1].isalnum() else ""
    return f"{before}{re.escape(found)}{after}"


def _instead(found: str, kind: PersonalData) -> str:
    """Return what stands instead of a passage, behind what stays of it, such as what somebody is at work."""
    if kind.outside is None:
        return found
    for name in kind.outside.keeps:
        if match := re.match(rf"(?i:{list_pattern(kind, name)})\s+", found):
            return f"{match[0]}{kind.outside.says}"
    return kind.outside.says


def unnamed_people(iwap: Iwap, known: PaperKnowledge, *, after_places: bool) -> Iwap:
    """Return the plan without what points at one person.

    Args:
        iwap: a plan as it goes out.
        known: what points at one person.
        after_places: whether the small places went already. What goes before that is numbers, of which they would take
            a part for that of a house; what goes after it is names, by which they are known.
    """
    kinds = [
        kind for kind in known.points_at_one if kind.outside and kind.outside.after_places == after_places
    ]
    areas = " | ".join(areas_of(iwap, known))
    return with_texts(iwap, cache(lambda text: without_names(text, kinds, areas)))


def with_texts(model: ModelT, told: Callable[[str], str]) -> ModelT:
    """Return a part of a plan with each text that people wrote as it is told."""
    if isinstance(model, Said):
        return changed(model, {name: _value(getattr(model, name), told) for name in _SAID})
    own = next((names for kind, names in _OWN_WORDS if isinstance(model, kind)), ())
    made = {
        name: told(str(value)) if name in own else _value(value, told)
        for name, value in fields_of(model).items()
        if (name in own or not isinstance(value, str)) and name not in _NOT_WRITTEN
    }
    return changed(model, made)


def _value(value: Any, told: Callable[[str], str]) -> Any:
    """Return a value with its texts as they are told; what was picked is called by its label."""
    match value:
        case str():
            return told(value)
        case Picked() | GridMark():
            return changed(value, {"label": told(value.label)})
        case tuple():
            return tuple(_value(item, told) for item in value)
        case Frozen():
            return with_texts(value, told)
        case _:
            return value
