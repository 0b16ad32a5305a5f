"""Refused text that something else comes in place of: it waits when it says something, and is named when it goes."""

from __future__ import annotations

from dataclasses import dataclass

from wijkwizard.conversation.result import Message
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import A_WORD, are_words, hold_words, is_hidden, waiting_words
from wijkwizard.conversation.waiting_texts import with_words
from wijkwizard.questionnaire.kinds.registry import Question, kind_of
from wijkwizard.terms import Slot
from wijkwizard.terms.named_action import NamedAction

_LOST = "Wat u hier eerst typte, is geen antwoord en is nu weg"
_WAITS = f"Wat u hier eerst typte, is geen antwoord. Uw woorden wachten bij {NamedAction.ACCOUNT}"

_A_SENTENCE = 3
"""Words beside a number that are more than another way to write it, such as 'ongeveer 12'."""


def _is_sentence(question: Question, text: str) -> bool:
    """Return whether a text that was refused at a number, an amount or a day says something of its own."""
    words = sum(any(map(str.isalpha, word)) for word in text.split())
    return kind_of(question).entry == "typed" and words >= _A_SENTENCE


def refused_words(state: ConversationState, slot: Slot, became: str = "") -> str:
    """Return the refused words of a slot that something else comes in place of; empty where there are none.

    Args:
        state: the conversation.
        slot: the slot.
        became: the text that something comes of now; when it is these words, nothing comes in their place.
    """
    text = " ".join(state.half_typed.unfinished.get(slot, "").split())
    question = state.session.reader.index.question(slot.question)
    says = are_words(question, text) or _is_sentence(question, text)
    return text if says and text != " ".join(became.split()) else ""


@dataclass(frozen=True, slots=True)
class RefusedText:
    """Refused text of a slot, looked at before something comes in its place.

    Attributes:
        words: what waits then, because it says something of its own; empty for nothing.
        text: what is named then, because it holds a word that goes; empty for a slip of the hand.
    """

    words: str
    text: str


def refused_text(state: ConversationState, slot: Slot, became: str = "") -> RefusedText:
    """Return the refused text of a slot that something else comes in place of.

    Of a number or a day that was typed with a word, '12 mensen', the word is a part.

    Args:
        state: the conversation.
        slot: the slot.
        became: the text that something comes of now.
    """
    words = refused_words(state, slot, became)
    text = state.half_typed.unfinished.get(slot, "") if slot in state.half_typed.faults else ""
    question = state.session.reader.index.question(slot.question)
    if kind_of(question).entry == "typed" and any(map(str.isdigit, text)):
        return RefusedText(words, "")
    lost = (word for word in text.split() if sum(map(str.isalpha, word)) >= A_WORD)
    return RefusedText(words, text if any(word not in became.split() for word in lost) else "")


def made_way(state: ConversationState, slot: Slot, refused: RefusedText) -> tuple[Message, ...]:
    """Let refused text wait or go, now that something came in its place, and return the message about it."""
    waits = let_words_wait(state, slot, refused.words)
    return waits or replaced_text(state, slot, refused.text, "")


def let_words_wait(state: ConversationState, slot: Slot, words: str) -> tuple[Message, ...]:
    """Let refused words of a slot wait behind what waits there already, and return the message about it.

    They go along with no answer: nobody said that they are a remark.
    """
    if not words:
        return ()
    waiting, beside = waiting_words(state, slot)
    hold_words(state, slot, with_words(waiting, words), beside)
    state.drafts.flush()
    return (Message(f"{_WAITS}." if is_hidden(state, slot) else f"{_WAITS}: '{words}'."),)


def replaced_text(state: ConversationState, slot: Slot, before: str, after: str) -> tuple[Message, ...]:
    """Return the message that a refused text made way for another text; none where it did not."""
    if not before.strip() or before.split() == after.split():
        return ()
    return (_gone(state, slot, before),)


def _gone(state: ConversationState, slot: Slot, text: str) -> Message:
    """Return the message that a text is gone, without it where it may not be shown now."""
    return Message(f"{_LOST}." if is_hidden(state, slot) else f"{_LOST}: '{' '.join(text.split())}'.")
