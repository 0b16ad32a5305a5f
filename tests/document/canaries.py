"""Texts that can be told apart wherever they turn up: each is one word that stands nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from wijkwizard.document.inside import leaves
from wijkwizard.dossier.state import State
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.session.looking import Looking
from wijkwizard.session.questions import Questions
from wijkwizard.terms import Answer, Answers, Frozen, Slot, TextValue


def text_slots(answers: Answers) -> Iterator[Slot]:
    """Yield every slot that holds a text that somebody typed."""
    for slot, live in answers.by_slot.items():
        if isinstance(live[0].value, TextValue):
            yield slot


def canaries(answers: Answers) -> Mapping[Slot, str]:
    """Return a word for each text, of letters alone so that no hyphen or number format changes it."""
    letters = str.maketrans("0123456789", "abcdefghij")
    return {slot: f"kanarie{n:04d}".translate(letters) for n, slot in enumerate(text_slots(answers))}


def marked(answers: Answers, words: Mapping[Slot, str], internal: Iterable[Slot]) -> Answers:
    """Return the answers with these words for texts, of which some are not for outside."""
    inside = frozenset(internal)
    made: dict[Slot, tuple[Answer, ...]] = {
        slot: (
            answers.by_slot[slot][0].model_copy(
                update={"value": TextValue(v=word), "internal": slot in inside}
            ),
        )
        for slot, word in words.items()
    }
    return replace(answers, by_slot=MappingProxyType({**answers.by_slot, **made}))


def heads(plan: Iwap) -> Mapping[str, str]:
    """Return of each slot the field of the plan in which it stands."""
    found: dict[str, str] = {}
    for name in type(plan).model_fields:
        value = getattr(plan, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Frozen):
                found.update((said.slot, name) for said in leaves(one))
    return found


def kept_inside(model: Any, slot: str) -> Any:
    """Return a part of a plan, in which what stands in a slot is not for outside, as when its answer says so."""
    if isinstance(model, tuple):
        return tuple(kept_inside(one, slot) if isinstance(one, Frozen) else one for one in model)
    made: dict[str, object] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if not isinstance(value, Frozen | tuple):
            continue
        if isinstance(value, Said) and value.slot == slot:
            made[name] = value.model_copy(update={"internal": True})
        elif not isinstance(value, Said):
            made[name] = kept_inside(value, slot)
    return model.model_copy(update=made) if made else model


def looking(state: State, questions: Questions, answers: Answers) -> Looking:
    """Return a dossier with these answers, to look at."""
    return Looking(replace(state, answers=answers), questions)
