"""Says what an answer would hide before it is given."""

from __future__ import annotations

from wijkwizard.conversation.state import ConversationState
from wijkwizard.session.ballots import hidden_rows
from wijkwizard.session.dependents import leaving_warning
from wijkwizard.session.hide_preview import would_hide
from wijkwizard.terms import Answers, Slot, Unknown, Value

_COMES_BACK = "Met ongedaan maken komt alles terug."


def hide_warning(
    state: ConversationState, slot: Slot, value: Value | Unknown | None, answers: Answers | None = None
) -> str:
    """Return the warning before an answer hides others, moves a card that they chose or wipes ballots; else empty.

    Empty too where nothing can be written: the refusal follows.

    Args:
        state: the conversation.
        slot: the slot of the answer.
        value: the answer; ``None`` clears it.
        answers: the other answers, when more is said at the same time; ``None`` for what stands.
    """
    if state.session.file.read_only:
        return ""
    reader = state.session.reader
    leaves = leaving_warning(reader.index, state.seen.answers, slot, value, lambda: hidden_rows(reader.state))
    told = " ".join(filter(None, [would_hide(reader, slot, value, answers).sentence, leaves]))
    hides = f"{told} {_COMES_BACK}" if told else ""
    return " ".join(filter(None, [hides, state.session.ballots.gone_with(slot, value)]))
