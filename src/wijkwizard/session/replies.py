"""Replies of the group to findings, gates and figures: what was said, and about which answers.

A reply holds for the answers that it was given to. When one of them changed, what stood there is told with it. Those
words are read from the events of that time, so that what was wiped is not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wijkwizard.dossier.log.events import Answered, RestedOn, Voted
from wijkwizard.dossier.log.payloads import place_now
from wijkwizard.dossier.log.state import State
from wijkwizard.iwap.model import Reply
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.session.screen_builder import IN_WORDS
from wijkwizard.terms import Answer, Unknown
from wijkwizard.terms.dutch import about

_WIPED = "iets wat gewist is"


def rested_on(state: State, slots: Iterable[str]) -> tuple[RestedOn, ...]:
    """Return the answers that stand in slots now, by their events; of a count that is still sealed none."""
    places = dict.fromkeys(place_now(state, text) for text in slots if text)
    return tuple(
        RestedOn(slot=str(slot), events=state.standing.get(slot, ()) if slot in state.answers.by_slot else ())
        for slot in places
    )


def replies_of(state: State, index: Index, opening: str = "") -> tuple[Reply, ...]:
    """Return the replies of the group to findings, gates and figures, with their keys.

    Args:
        state: the dossier.
        index: its questionnaire.
        opening: the random id of this opening of the dossier; empty when it is not open to write.
    """
    return tuple(
        Reply(
            finding=finding,
            reaction=reply.reaction,
            because=reply.because,
            internal=reply.internal,
            slot=str(place_now(state, reply.slot)) if reply.slot else "",
            rested=tuple(str(place_now(state, rest.slot)) for rest in reply.rested_on),
            then=tuple(_then(state, index, reply.rested_on)),
            waits=reply.reaction == "later" and bool(opening) and state.replied_in[finding] == opening,
        )
        for finding, reply in sorted(state.reactions.items())
    )


def _then(state: State, index: Index, rests: Iterable[RestedOn]) -> Iterator[str]:
    """Yield what stood in the answers that are different now."""
    for rest in rests:
        slot = place_now(state, rest.slot)
        question = index.by_id.get(slot.question)
        before, now = _answer_of(state, rest), state.answers.get(slot)
        if question is None or _same(before, now):
            continue
        if isinstance(before, Answer) and before.value is not None:
            text = show_value(question, index.options(question, state.answers), before.value)
        else:
            unknown = before.unknown if isinstance(before, Answer) else None
            text = before if isinstance(before, str) else IN_WORDS[unknown or Unknown.OPEN]
        yield about(question.short or question.text, text)


def _answer_of(state: State, rest: RestedOn) -> Answer | str | None:
    """Return the answer that stood there, ``None`` for none, or that it is wiped."""
    for name in reversed(rest.events):
        event = state.event_index.ids.get(name)
        payload = event.payload if event is not None else None
        if isinstance(payload, Answered | Voted):
            return payload.answer
        return _WIPED
    return None


def _same(before: Answer | str | None, now: Answer | None) -> bool:
    """Return whether an answer says the same as before; its account may differ."""
    if before is None or now is None:
        return before is None and now is None
    if isinstance(before, str):
        return False
    return (before.value, before.unknown) == (now.value, now.unknown)
