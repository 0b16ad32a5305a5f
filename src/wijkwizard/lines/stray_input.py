"""Offers text that was typed in a field that takes no text as a remark, so that it is not lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from wijkwizard.conversation.commands import Remark, Typed
from wijkwizard.conversation.form_drafts import fields_to_text
from wijkwizard.conversation.stray_input import REMARK, remark_form, waiting_remark
from wijkwizard.lines.face import Face
from wijkwizard.questionnaire.kinds.kind import InputWay
from wijkwizard.questionnaire.kinds.registry import Question, kind_of
from wijkwizard.terms import Slot

_NO_WORDS: frozenset[InputWay] = frozenset({"yes_no", "list", "order", "rows", "table"})
"""Kinds of input whose answer is no text."""


def are_words(question: Question, text: str) -> bool:
    """Return whether a refused text is more than a typing error: several words in a field that takes no text."""
    return (
        kind_of(question).entry in _NO_WORDS
        and len(text.split()) > 1
        and any(sign.isalpha() for sign in text)
    )


@contextmanager
def kept_while_asked(face: Face, question: Question, slot: Slot, text: str) -> Iterator[None]:
    """Keep typed text as a half-typed remark until the question about it is answered.

    Who goes elsewhere or stops instead of answering finds it there, behind a remark that waited already.
    """
    if face.session.file.read_only or not are_words(question, text):
        yield
        return
    windows, drafts = face.state.half_typed.windows.setdefault(slot, set()), face.session.drafts
    before = waiting_remark(face.state, slot)
    kept = fields_to_text({"remark": " ".join(filter(None, [before, text.strip()]))})
    face.attempt(lambda: drafts.keep(slot, kept, kind=REMARK))
    windows.add(REMARK)
    yield
    if before:
        face.attempt(lambda: drafts.keep(slot, fields_to_text({"remark": before}), kind=REMARK))
    else:
        windows.discard(REMARK)
        face.attempt(lambda: drafts.drop(slot, REMARK))


def offer_remark(face: Face, question: Question, slot: Slot, text: str) -> bool:
    """Offer text as a remark; return whether it was accepted."""
    if face.session.file.read_only or not are_words(question, text):
        return False
    spec = remark_form(face.state, question, slot, text.strip())
    face.tell(spec.text)
    with kept_while_asked(face, question, slot, text):
        accepted = face.confirm(f"'{text.strip()}' als opmerking bewaren?")
    if not accepted:
        return False
    face.command(Typed(slot, "", as_it_was=True))
    if face.command(Remark(slot, spec.entries[0].value)).done:
        face.say("Als opmerking bewaard.")
    return True
