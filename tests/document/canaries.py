"""Texts that can be told apart wherever they turn up: each is one word that stands nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from wijkwizard.document.internal import leaves
from wijkwizard.dossier.log.events import Replied
from wijkwizard.dossier.log.state import State
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.session.current import CurrentState
from wijkwizard.session.questions import Questions
from wijkwizard.session.reader import Reader
from wijkwizard.terms import Answer, Answers, Frozen, Parked, Slot, TextValue


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
    inside, texts = frozenset(internal), frozenset(text_slots(answers))
    made: dict[Slot, tuple[Answer, ...]] = {
        slot: (
            answers.by_slot[slot][0].model_copy(
                update={"value": TextValue(v=word), "internal": slot in inside}
            ),
        )
        for slot, word in words.items()
        if slot in texts
    }
    return replace(answers, by_slot=MappingProxyType({**answers.by_slot, **made}))


def everywhere(state: State, words: Mapping[Slot, str], internal: Iterable[Slot]) -> State:
    """Return a dossier with a word in every place where people type, of which those of some slots stay inside.

    Texts, and what is known about any answer (its source, remark and roles), stand under the slot of the answer; what
    is agreed on an open point under that point; what the group says to a figure under the name of the finding.
    """
    inside = frozenset(internal)
    by_slot = dict(marked(state.answers, words, inside).by_slot)
    for slot, live in by_slot.items():
        if slot in words:
            word = words[slot]
            account = {"source": word, "remark": word, "roles": (word,), "as_of": word}
            by_slot[slot] = (live[0].model_copy(update=account | {"internal": slot in inside}),)
    parked = {
        slot: Parked(
            slot=str(slot), owner=words[slot], due=words[slot], note=words[slot], public=slot not in inside
        )
        for slot in state.answers.parked
    }
    reactions = {
        name: Replied(
            finding=name, reaction="anders", because=words[Slot(name)], internal=Slot(name) in inside
        )
        for name in state.reactions
    }
    held = replace(state.answers, by_slot=MappingProxyType(by_slot), parked=MappingProxyType(parked))
    return replace(state, answers=held, reactions=MappingProxyType(reactions))


def every_word(state: State) -> Mapping[Slot, str]:
    """Return a word for each place of a dossier where people type: answers, open points and reactions to figures."""
    letters = str.maketrans("0123456789", "abcdefghij")
    places = [*state.answers.by_slot, *state.answers.parked, *map(Slot, state.reactions)]
    return {slot: f"vink{n:04d}".translate(letters) for n, slot in enumerate(dict.fromkeys(places))}


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


def looking(state: State, questions: Questions, answers: Answers) -> Reader:
    """Return a dossier with these answers, to look at."""
    return Reader(CurrentState(replace(state, answers=answers), questions))
