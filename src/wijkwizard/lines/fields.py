"""Asks one field: the typed line becomes the answer, a command, or a sentence that says why not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from wijkwizard.conversation.choice_list import MORE_KEY
from wijkwizard.conversation.commands import Choose, Command, Enter, Typed
from wijkwizard.conversation.field_view import FieldView, field_view
from wijkwizard.lines.answer_commands import asked_beside
from wijkwizard.lines.commands import answer_of, read_word
from wijkwizard.lines.face import Face
from wijkwizard.lines.grid import ask_grid
from wijkwizard.lines.parse_line import chosen, in_labels
from wijkwizard.lines.printing import field_lines, half_lines, other_lines, prompt_of
from wijkwizard.lines.prompts import prompt_for
from wijkwizard.lines.spoken_text import caution, heard
from wijkwizard.lines.step import AGAIN, NEXT, Continuation, LineResult
from wijkwizard.lines.stray_input import offer_words
from wijkwizard.questionnaire.kinds.registry import kind_of
from wijkwizard.session.views import Field
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import sentence
from wijkwizard.terms.text_lines import one_line

_PASTED = "U plakte meer regels. Hier hoort er één. Ze staan nu samen bij deze vraag."


def ask_field(face: Face, slot: Slot) -> LineResult:
    """Ask a field until it has an answer or the user goes on; return where to go then.

    What was printed already is not repeated: a listener wants to hear what changed.
    """
    said: frozenset[str] = frozenset()
    if (begun := _view_of(face, slot)) is not None:
        face.say(*_half(*begun))
    while True:
        now = _view_of(face, slot)
        if now is None:
            return NEXT
        field, shown = now
        if prompt_for(field.question).by_row:
            step = ask_grid(face, field)
        else:
            lines = tuple(field_lines(field, shown.under))
            face.say(*(line for line in lines if line not in said))
            said |= frozenset(lines)
            step = _ask_once(face, field, shown)
        if step.after is not Continuation.AGAIN:
            return step


def _view_of(face: Face, slot: Slot) -> tuple[Field, FieldView] | None:
    """Return a field of the turn, and the view of it."""
    screen = face.state.screen()
    field = next((field for field in screen.fields() if field.slot == slot), None) if screen else None
    return (field, field_view(face.state, field)) if field is not None else None


def _half(field: Field, shown: FieldView) -> Iterator[str]:
    return half_lines(shown, goes_on=prompt_for(field.question).goes_on)


def _ask_once(face: Face, field: Field, shown: FieldView) -> LineResult:
    line = face.asking.io.ask(prompt_of(field))
    word = read_word(line)
    if word is not None:
        return asked_beside(face, field, word)
    half = _to_be_entered(shown)
    if line.strip():
        text = answer_of(line)
        step = _answer(face, field, shown, text)
        _say_replaced(face, field, half, text)
        return step
    return _enter(face, field, half) if half else NEXT


def _say_replaced(face: Face, field: Field, half: str, text: str) -> None:
    """Name half-typed text that another answer came in the place of: nobody may miss it only later."""
    now = _view_of(face, field.slot)
    waits = now is not None and half in (now[1].half_typed or "")
    if half and not waits and not prompt_for(field.question).goes_on and one_line(half) not in one_line(text):
        face.say(f"Wat hier half getypt stond, is nu weg: '{one_line(half)}'.")


def _to_be_entered(shown: FieldView) -> str:
    """Return half-typed text that an empty line makes the answer; none that was refused."""
    return "" if shown.under.fault else shown.half_typed or ""


def _answer(face: Face, field: Field, shown: FieldView, text: str) -> LineResult:
    if text.strip() == MORE_KEY and field.first:
        face.say(*other_lines(field))
        return AGAIN
    if "\n" in text and not prompt_for(field.question).goes_on and kind_of(field.question).entry == "text":
        return _keep_pasted(face, field, shown, text)
    picked = chosen(field, text)
    if isinstance(picked, str):
        return _keep_refused(face, field, text, picked)
    if picked is not None:
        return _do(face, field, Choose(field.slot, picked))
    if not prompt_for(field.question).goes_on:
        return _enter(face, field, in_labels(field, text))
    half = _to_be_entered(shown)
    whole = _whole(face, field.slot, "\n".join(filter(None, (half, text))))
    return AGAIN if whole is None else _enter(face, field, whole)


def _keep_pasted(face: Face, field: Field, shown: FieldView, text: str) -> LineResult:
    """Let the lines of a paste wait where one line is asked, behind what waits there: nobody said that it is all."""
    face.say(_PASTED)
    face.command(Typed(field.slot, "\n".join(filter(None, (_to_be_entered(shown), text)))))
    if (now := _view_of(face, field.slot)) is not None:
        face.say(*_half(*now))
    return AGAIN


def _keep_refused(face: Face, field: Field, text: str, why: str) -> LineResult:
    """Let numbers that pick nothing wait with the reason, as words that are refused do."""
    face.say(why)
    face.command(Enter(field.slot, text, why=why))
    return AGAIN


def _whole(face: Face, slot: Slot, text: str) -> str | None:
    """Return a long text with its further lines, up to an empty one; each line is stored when it comes.

    ``None`` for who goes back: the text waits in the field, and is no answer.
    """
    while True:
        face.command(Typed(slot, text))
        line = face.asking.line("Verder: ")
        if line is None:
            return None
        if not line.strip():
            return text
        text = f"{text}\n{line.rstrip()}"


def _enter(face: Face, field: Field, text: str) -> LineResult:
    return _do(face, field, Enter(field.slot, text))


def _do(face: Face, field: Field, command: Command) -> LineResult:
    """Execute a command that answers a field, and print the resulting answer."""
    reply = face.command(command)
    if reply.done:
        face.say(*_read_back(face, field, {message.text for message in reply.messages}))
        return NEXT
    if not reply.readings:
        if (now := _view_of(face, field.slot)) is not None:
            face.say(*_half(*now))
        if isinstance(command, Enter) and offer_words(face, field, command.text):
            face.say(*_read_back(face, field))
            return NEXT
        return AGAIN
    readings = [f"{reading.words} ({reading.written})" for reading in reply.readings]
    meant = face.asking.meant("Wat bedoelt u?", readings)
    if meant is None:
        return AGAIN
    return _enter(face, field, meant if isinstance(meant, str) else reply.readings[meant].written)


def _read_back(face: Face, before: Field, told: Collection[str] = ()) -> Iterator[str]:
    """Yield the stored answer, and the remarks on it that were not told yet."""
    now = _view_of(face, before.slot)
    field = now[0] if now is not None else None
    if field is None or field.answer is None:
        yield "Genoteerd."
        return
    text = one_line(field.text) if prompt_for(field.question).said_back else ""
    spoken = f", dat is {field.spoken}" if text and field.spoken and field.spoken != text else ""
    yield sentence(f"Genoteerd: {text}{spoken}") if text else "Genoteerd."
    left = (remark for remark in field.remarks if remark not in told)
    yield from (line for remark in left for line in heard(caution(remark)))
