"""Words that meant a choice and say more than its name: where they stay beside it, so that nobody loses them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wijkwizard.conversation.result import Message
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session.views import Field
from wijkwizard.terms import Slot, TextValue, Value

_OWN_WORDS = "title"
"""Which field of the plan holds how people say it themselves, where a choice names the row."""

_AS_REMARK = "Uw woorden staan als opmerking bij het antwoord (herkomst)."


@dataclass(frozen=True, slots=True)
class KeptWords:
    """Where words stay that came with a choice.

    Attributes:
        remark: what comes behind the remark at the choice; empty for nothing.
        beside: other cells of its row, with what they get.
        said: what is said about it.
    """

    remark: str = ""
    beside: Mapping[Slot, Value] = field(default_factory=dict)
    said: tuple[Message, ...] = ()


NOTHING_KEPT = KeptWords()


def kept_words(state: ConversationState, slot: Slot, words: str) -> KeptWords:
    """Return where words stay that meant a choice: as the own words of the row that it names, or as a remark at it."""
    if not words:
        return NOTHING_KEPT
    own = _own_words(state, slot)
    soft = tuple(
        Message(remark, "warning")
        for remark in state.seen.text_remarks(words, at=own.slot if own is not None else None)
    )
    if own is None:
        return KeptWords(remark=words, said=(Message(_AS_REMARK), *soft))
    told = Message(f"Uw woorden staan bij '{own.question.short or own.question.text}'.")
    return KeptWords(beside={own.slot: TextValue(v=words)}, said=(told, *soft))


def _own_words(state: ConversationState, slot: Slot) -> Field | None:
    """Return the empty field for own words in a row that is named in a slot; ``None`` where there is none."""
    reader, screen = state.session.reader, state.screen()
    if screen is None or slot.table is None or reader.index.label_column(slot.table) != slot.question:
        return None
    for other in screen.fields():
        in_row = (other.slot.table, other.slot.row) == (slot.table, slot.row) and other.slot != slot
        if in_row and other.question.binds == _OWN_WORDS and other.question.kind == "text":
            taken = reader.answers.get(other.slot) is not None or other.slot in state.half_typed.unfinished
            return None if taken else other
    return None
