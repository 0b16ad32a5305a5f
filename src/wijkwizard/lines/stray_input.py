"""Offers text that was typed in a field that takes no text as a remark, so that it is not lost."""

from __future__ import annotations

from wijkwizard.conversation.commands import Remark, Typed
from wijkwizard.conversation.stray_input import remark_form
from wijkwizard.lines.face import Face
from wijkwizard.questionnaire.kinds.kind import InputWay
from wijkwizard.questionnaire.kinds.registry import Question, kind_of
from wijkwizard.terms import Slot

_NO_WORDS: frozenset[InputWay] = frozenset({"yes_no", "list", "order", "rows", "table"})
"""Kinds of input whose answer is no text."""


def are_words(question: Question, text: str) -> bool:
    """Return whether a refused text is more than a typing error: several words in a field that takes no text."""
    return (
        kind_of(question).entry in _NO_WORDS and len(text.split()) > 1 and any(one.isalpha() for one in text)
    )


def offer_remark(face: Face, question: Question, slot: Slot, text: str) -> bool:
    """Offer text as a remark; return whether that was accepted."""
    if face.session.file.read_only or not are_words(question, text):
        return False
    spec = remark_form(face.state, question, slot, text.strip())
    face.tell(spec.text)
    if not face.confirm(f"'{text.strip()}' als opmerking bewaren?"):
        return False
    face.command(Typed(slot, "", as_it_was=True))
    if face.command(Remark(slot, spec.entries[0].value)).done:
        face.say("Als opmerking bewaard.")
    return True
