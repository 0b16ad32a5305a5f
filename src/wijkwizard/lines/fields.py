"""Asking one field: what is typed becomes the answer, a command, or a sentence that says why not."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.conversation.commands import Enter, Give
from wijkwizard.conversation.under_field import under_field
from wijkwizard.lines.beside import asked_beside
from wijkwizard.lines.face import Face
from wijkwizard.lines.printing import field_lines, grid_lines
from wijkwizard.lines.reading import chosen, count_of
from wijkwizard.lines.step import AGAIN, NEXT, After, Step
from wijkwizard.lines.words import Asked, answer_of, read_word
from wijkwizard.session.views import Field
from wijkwizard.terms import GridValue, Slot

_PROMPTS = {"grid": "Getal: ", "long_text": "Antwoord, een lege regel sluit af: "}


def ask_field(face: Face, slot: Slot) -> Step:
    """Ask a field until it has an answer or somebody goes on; return where to go then.

    What was said already is not said again: who listens wants to hear what changed.
    """
    said: frozenset[str] = frozenset()
    while True:
        field = _field(face, slot)
        if field is None:
            return NEXT
        lines = _lines(face, field)
        face.say(*(line for line in lines if line not in said))
        said |= frozenset(lines)
        step = _grid(face, field) if field.question.kind == "grid" else _one(face, field)
        if step.after is not After.AGAIN:
            return step


def _field(face: Face, slot: Slot) -> Field | None:
    screen = face.state.screen()
    return next((one for one in screen.fields() if one.slot == slot), None) if screen else None


def _lines(face: Face, field: Field) -> tuple[str, ...]:
    if field.question.kind == "grid":
        under = under_field(field, face.state.half_typed)
        return (*grid_lines(field), *_how_of_grid(field), *(f"{note}." for note in under.notes))
    return tuple(field_lines(field, under_field(field, face.state.half_typed)))


def _one(face: Face, field: Field) -> Step:
    line = face.io.ask(_PROMPTS.get(field.question.kind, "Antwoord: "))
    word = read_word(line)
    if word is not None:
        return asked_beside(face, field, word)
    if not line.strip():
        return NEXT
    return _answer(face, field, answer_of(line))


def _answer(face: Face, field: Field, text: str) -> Step:
    picked = chosen(field, text)
    if isinstance(picked, str):
        face.say(picked)
        return AGAIN
    if picked is not None:
        return NEXT if face.command(Give(field.slot, picked)).done else AGAIN
    if field.question.kind == "long_text":
        text = "\n".join((text, *_more_lines(face)))
    return _enter(face, field.slot, text)


def _more_lines(face: Face) -> Iterator[str]:
    """Yield further lines of a long text, up to an empty one."""
    while line := face.io.ask("").rstrip():
        yield line


def _enter(face: Face, slot: Slot, text: str) -> Step:
    reply = face.command(Enter(slot, text))
    if reply.done:
        return NEXT
    if not reply.readings:
        return AGAIN
    options = tuple((one.written, f"{one.words} ({one.written})") for one in reply.readings)
    written = face.choose("Wat bedoelt u?", options)
    return AGAIN if written is None else _enter(face, slot, written)


def _grid(face: Face, field: Field) -> Step:
    """Ask each row of a grid in turn; a number counts at once, and of a blind round nothing is said."""
    for row in field.options:
        while True:
            line = face.io.ask(f"{row.label}: ", hidden=field.sealed)
            word = read_word(line)
            if word is not None:
                step = asked_beside(face, field, word)
                if step.after is After.AGAIN and isinstance(word, Asked) and word.name != "lees":
                    continue
                return step
            if not line.strip():
                break
            if not _takes(face, field, row.id, line):
                continue
            break
        field = _field(face, field.slot) or field
    return _counted(face, field) if field.sealed and field.counted else NEXT


def _counted(face: Face, field: Field) -> Step:
    """Wait behind the last row of a blind count, where it is shown."""
    while True:
        face.say(*(f"{note}." for note in under_field(field, face.state.half_typed).notes))
        line = face.io.ask("/toon toont de uitslag, een lege regel laat hem dicht: ")
        word = read_word(line)
        step = asked_beside(face, field, word) if word is not None else NEXT
        field = _field(face, field.slot) or field
        if step.after is not After.AGAIN or not field.sealed:
            return NEXT if step.after is After.AGAIN else step


def _how_of_grid(field: Field) -> Iterator[str]:
    if not field.options:
        yield "Er is nog niets om uit te kiezen. Dat komt uit een eerdere vraag."
        return
    question = field.question
    if question.kind == "grid" and question.scale.labels:
        labels = question.scale.labels
        yield ", ".join(f"{step} is {labels[step]}" for step in sorted(labels)) + "."
    yield "Typ bij elke regel een getal. Een lege regel laat staan wat er staat."


def _takes(face: Face, field: Field, row_id: str, line: str) -> bool:
    number = count_of(field, line)
    if isinstance(number, str):
        face.say(number)
        return False
    value = field.answer.value if field.answer else None
    counts = face.state.half_typed.counts_of(field.slot)
    if isinstance(value, GridValue):
        counts.clear()
        counts.update(value.v)
    counts[row_id] = number
    return face.command(Give(field.slot, GridValue(v=dict(counts)))).done
