"""Asks whether a source still holds when the answer that it was named for changes."""

from __future__ import annotations

from wijkwizard.conversation.result import Message
from wijkwizard.conversation.state import ConversationState
from wijkwizard.terms import Answers, Basis, Slot
from wijkwizard.terms.named_action import NamedAction


def source_stays(state: ConversationState, slot: Slot, before: Answers) -> tuple[Message, ...]:
    """Return the message that a changed answer still has the source of the one before; none where it has not.

    Args:
        state: the conversation, after the change.
        slot: the slot of the answer.
        before: the answers before it.
    """
    was, now = before.get(slot), state.session.reader.answers.get(slot)
    if was is None or now is None or None in (was.value, now.value) or was.value == now.value:
        return ()
    if now.basis is not Basis.SOURCE or not now.source or now.source != was.source:
        return ()
    # An answer that may not be shown now has a source that may not be told either.
    seen = state.seen.answers.get(slot) is not None
    named = f": {now.source}" if seen else ""
    still = f"De bron is nog die van het vorige antwoord{named}."
    return (Message(f"{still} Klopt die niet? Kies {NamedAction.ACCOUNT}.", "warning"),)
