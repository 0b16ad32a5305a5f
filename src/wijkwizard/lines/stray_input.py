"""Offers text that was typed where none belongs as a remark, an own card or a new row, so that it is not lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from wijkwizard.conversation.answering import field_of
from wijkwizard.conversation.commands import Refuse, Remark, Typed
from wijkwizard.conversation.own_card import USE_TITLE, WordsUse, use_reasons
from wijkwizard.conversation.result import READ_ONLY, CommandResult
from wijkwizard.conversation.row_words import uses_at
from wijkwizard.conversation.stray_input import (
    are_words,
    becomes_more,
    given_up_words,
    keep_waiting,
    remark_form,
    waiting_here,
    waiting_remark,
    waiting_words,
)
from wijkwizard.conversation.waiting_texts import first_words, with_words
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_form
from wijkwizard.lines.spoken_text import heard
from wijkwizard.questionnaire.cards import cards_of
from wijkwizard.questionnaire.kinds.registry import Question
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.session.views import Field
from wijkwizard.terms import Slot
from wijkwizard.terms.text_lines import one_line

_SURE = "Nog een lege regel gooit uw woorden weg."
"""Asked once more before words are given up."""

_STAY = "Nog een lege regel laat uw woorden hier half getypt staan."
"""Said where the words wait in the field itself, and nothing is given up."""


@contextmanager
def kept_while_asked(face: Face, question: Question, slot: Slot, text: str) -> Iterator[None]:
    """Keep typed text as words of which nothing came yet until the question about it is answered.

    Who goes elsewhere or stops instead of answering finds it there, beside a remark that waited already: nobody said
    that it is one. Text that waits in the field itself, with the reason why it is no answer, is kept there.
    """
    waits = " ".join(face.state.half_typed.unfinished.get(slot, "").split()) == " ".join(text.split())
    if waits or face.session.file.read_only or not are_words(question, text):
        yield
        return
    words, before = waiting_words(face.state, slot)
    face.attempt(lambda: _keep(face, slot, before, with_words(words, text)))
    yield
    face.attempt(lambda: _keep(face, slot, before, words))


def _keep(face: Face, slot: Slot, remark: str, words: str) -> None:
    keep_waiting(face.state, slot, remark, words)
    face.state.drafts.flush()


def offer_remark(face: Face, question: Question, slot: Slot, text: str, here: str = "") -> bool:
    """Offer text as a remark, of a table as an open point; return whether it was accepted.

    Args:
        face: the plain face.
        question: the question.
        slot: its slot, or that of a table.
        text: what was typed.
        here: what belongs where it was typed, where that is not what the question as a whole takes.
    """
    if face.session.file.read_only or not are_words(question, text):
        return False
    spec = remark_form(face.state, question, slot, text.strip(), here)
    face.tell(spec.text)
    becomes = "op de lijst zetten" if isinstance(question, TableQuestion) else "als opmerking bewaren"
    with kept_while_asked(face, question, slot, text):
        warning = _STAY if _stays(face, slot) else _SURE
        accepted = face.asking.sure(warning, f"'{one_line(text.strip())}' {becomes}?")
    if not accepted:
        return False
    if face.command(Remark(slot, spec.entries[0].value)).done:
        face.command(Typed(slot, "", as_it_was=True))
    return True


def offer_words(face: Face, field: Field, text: str) -> bool:
    """Offer text that was typed at a field as what it can become; return whether the field was answered with it."""
    question, slot = field.question, field.slot
    if not cards_of(question):
        if not offer_remark(face, question, slot, text):
            _give_up(face, question, slot, text)
        return False
    uses = uses_at(face.state, question, slot, text, waiting_remark(face.state, slot))
    return offer_uses(face, question, slot, text, uses).accepted is not None


def offer_uses(
    face: Face, question: Question, slot: Slot, text: str, uses: Sequence[WordsUse]
) -> CommandResult:
    """Ask what typed words become, and return the result of that; not done when nothing came of them."""
    nothing = CommandResult(done=False)
    if not are_words(question, text):
        return nothing
    if face.session.file.read_only:
        face.say(READ_ONLY.text)
        return nothing
    words, *why = use_reasons(question, text)
    with kept_while_asked(face, question, slot, text):
        listed = [(use.id, use.words) for use in uses]
        use_id = face.choose(USE_TITLE, listed, " ".join([f"{words}.", *why]))
        if use_id is None and not _stays(face, slot):
            # As in the wizard one key too many throws nothing away.
            use_id = face.choose(_SURE, listed)
    use = next((use for use in uses if use.id == use_id), None)
    if use is None:
        _give_up(face, question, slot, text)
        return nothing
    waiting = waiting_remark(face.state, slot)
    reply = face.command(use.command)
    if not reply.done and not isinstance(use.command, Remark) and not _stays(face, slot):
        keep_waiting(face.state, slot, " ".join(filter(None, [waiting, text.strip()])))
    if reply.done:
        face.command(Typed(slot, "", as_it_was=True))
    if isinstance(use.command, Refuse):
        face.tell(use.command.why)
    return reply


def _stays(face: Face, slot: Slot) -> bool:
    """Return whether what was typed waits in the field itself."""
    return slot in face.state.half_typed.unfinished


def _give_up(face: Face, question: Question, slot: Slot, text: str) -> None:
    """Say that words of which nothing came are gone, where they do not stay as half-typed text."""
    if not _stays(face, slot) and not face.session.file.read_only and are_words(question, text):
        face.say(given_up_words(face.state, slot, text))


def offer_waiting(face: Face, slot: Slot) -> bool:
    """Ask what becomes of words that wait as a remark; return whether there were any. Going back lets them wait."""
    text = waiting_here(face.state, slot)
    if not text or face.session.file.read_only:
        return False
    words, before = waiting_words(face.state, slot)
    field = field_of(face.state, slot)
    if words and field is not None and becomes_more(field.question):
        first, others = first_words(words)
        keep_waiting(face.state, slot, before, others)
        offer_words(face, field, first)
        return True
    keep_waiting(face.state, slot, text)
    spec = remark_form(face.state, face.session.reader.index.question(slot.question), slot, "")
    filled = ask_form(face, replace(spec, text=" ".join(heard(spec.text))))
    if filled is None:
        keep_waiting(face.state, slot, before, words)
    elif not filled["remark"].strip():
        face.command(Remark(slot, ""))
        face.say("Uw woorden zijn weg.")
    else:
        face.command(Remark(slot, filled["remark"]))
    return True
