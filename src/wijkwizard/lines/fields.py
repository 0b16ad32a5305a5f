"""Asks one field: the typed line becomes the answer, a command, or a sentence that says why not."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.conversation.commands import Choose, Command, Enter, Typed
from wijkwizard.conversation.under_field import UnderField, under_field
from wijkwizard.lines.answer_commands import asked_beside
from wijkwizard.lines.commands import answer_of, read_word
from wijkwizard.lines.face import Face
from wijkwizard.lines.grid import ask_grid
from wijkwizard.lines.parse_line import chosen, in_labels
from wijkwizard.lines.printing import field_lines, half_lines, one_line, prompt_of
from wijkwizard.lines.prompts import prompt_for
from wijkwizard.lines.spoken_text import heard, sentence
from wijkwizard.lines.step import AGAIN, NEXT, Continuation, LineResult
from wijkwizard.lines.stray_input import offer_remark
from wijkwizard.session.views import Field
from wijkwizard.terms import Slot


def ask_field(face: Face, slot: Slot) -> LineResult:
    """Ask a field until it has an answer or the user goes on; return where to go then.

    What was printed already is not repeated: a listener wants to hear what changed.
    """
    said: frozenset[str] = frozenset()
    if (begun := field_of(face, slot)) is not None and (half := half_of(face, begun)):
        face.say(*half_lines(half, face.state.half_typed.faults.get(slot, "")))
    while True:
        field = field_of(face, slot)
        if field is None:
            return NEXT
        if prompt_for(field.question).by_row:
            step = ask_grid(face, field)
        else:
            lines = tuple(field_lines(field, _under(face, field)))
            face.say(*(line for line in lines if line not in said))
            said |= frozenset(lines)
            step = _ask_once(face, field)
        if step.after is not Continuation.AGAIN:
            return step


def field_of(face: Face, slot: Slot) -> Field | None:
    """Return the current view of a field of the turn."""
    screen = face.state.screen()
    return next((field for field in screen.fields() if field.slot == slot), None) if screen else None


def _unseen(face: Face, field: Field) -> bool:
    """Return whether the field holds something that may not be shown now, half-typed text included."""
    return field.answer is None and face.session.reader.answers.get(field.slot) is not None


def half_of(face: Face, field: Field) -> str:
    """Return the half-typed text of a field, as far as it may be shown now."""
    return "" if _unseen(face, field) else face.state.half_typed.unfinished.get(field.slot, "")


def _under(face: Face, field: Field) -> UnderField:
    under = under_field(field, face.state.half_typed)
    return UnderField(nothing=under.nothing, notes=under.notes) if _unseen(face, field) else under


def _ask_once(face: Face, field: Field) -> LineResult:
    line = face.asking.io.ask(prompt_of(field))
    word = read_word(line)
    if word is not None:
        return asked_beside(face, field, word)
    if line.strip():
        return _answer(face, field, answer_of(line))
    half = half_of(face, field)
    if half and field.slot not in face.state.half_typed.faults:
        return _enter(face, field, half)
    return NEXT


def _answer(face: Face, field: Field, text: str) -> LineResult:
    picked = chosen(field, text)
    if isinstance(picked, str):
        face.say(picked)
        return AGAIN
    if picked is not None:
        return _do(face, field, Choose(field.slot, picked))
    if not prompt_for(field.question).goes_on:
        return _enter(face, field, in_labels(field, text))
    half = half_of(face, field) if field.slot not in face.state.half_typed.faults else ""
    return _enter(face, field, _whole(face, field.slot, "\n".join(filter(None, (half, text)))))


def _whole(face: Face, slot: Slot, text: str) -> str:
    """Return a long text with its further lines, up to an empty one; each line is stored when it comes."""
    while True:
        face.command(Typed(slot, text))
        line = face.asking.line("Verder: ")
        if line is None or not line.strip():
            return text
        text = f"{text}\n{line.rstrip()}"


def _enter(face: Face, field: Field, text: str) -> LineResult:
    return _do(face, field, Enter(field.slot, text))


def _do(face: Face, field: Field, command: Command) -> LineResult:
    """Execute a command that answers a field, and print the resulting answer."""
    reply = face.command(command)
    if reply.done:
        face.say(*_read_back(face, field))
        return NEXT
    if not reply.readings:
        face.say(*half_lines(half_of(face, field), face.state.half_typed.faults.get(field.slot, "")))
        if isinstance(command, Enter):
            offer_remark(face, field.question, field.slot, command.text)
        return AGAIN
    options = tuple((one.written, f"{one.words} ({one.written})") for one in reply.readings)
    written = face.choose("Wat bedoelt u?", options)
    return AGAIN if written is None else _enter(face, field, written)


def _read_back(face: Face, before: Field) -> Iterator[str]:
    """Yield the stored answer, and remarks on it."""
    field = field_of(face, before.slot)
    if field is None or field.answer is None:
        yield "Genoteerd."
        return
    told = one_line(field.text) if prompt_for(field.question).said_back else ""
    spoken = f", dat is {field.spoken}" if told and field.spoken and field.spoken != told else ""
    yield sentence(f"Genoteerd: {told}{spoken}") if told else "Genoteerd."
    if prompt_for(field.question).said_back:
        yield from (line for one in field.remarks for line in heard(f"Let op: {one}"))
