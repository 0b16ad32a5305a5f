"""Commands at a field: no answer, on what it rests, who takes it up, showing a count, taking back, and going away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from wijkwizard.conversation.commands import (
    Account,
    Back,
    Command,
    Focus,
    Forget,
    Give,
    Next,
    Park,
    Redo,
    Reveal,
    Undo,
)
from wijkwizard.conversation.explain import explanation
from wijkwizard.conversation.form import FormSpec
from wijkwizard.conversation.forms import account_form, park_form
from wijkwizard.lines.face import Face
from wijkwizard.lines.step import AGAIN, NEXT, TURN, Step, leave
from wijkwizard.lines.words import Asked, help_lines
from wijkwizard.session.views import Field
from wijkwizard.terms import Slot, Unknown

_UNKNOWN = {
    "weetniet": Unknown.DONT_KNOW,
    "overslaan": Unknown.SKIPPED,
    "nvt": Unknown.NOT_APPLICABLE,
}
_LISTS = frozenset({"overzicht", "lijst", "zoek", "cijfers", "plan", "plekken", "stop"})
"""Commands that leave the conversation; where they go is told with what was typed behind them."""


def asked_beside(face: Face, field: Field | None, word: Asked | str, at: Slot | None = None) -> Step:
    """Do a command that was typed at a field, or at the rows of a table, and return where to go then.

    Args:
        face: the plain face.
        field: the field; ``None`` at a table.
        word: the command, or why it is none.
        at: what has the keys when there is no field.
    """
    if isinstance(word, str):
        face.say(word)
        return AGAIN
    if word.name in _LISTS:
        return leave(f"{word.name} {word.of}".strip())
    slot = field.slot if field is not None else at
    if word.name in {"verder", "terug"}:
        return _move(face, slot, Next() if word.name == "verder" else Back())
    if word.name in _UNKNOWN or word.name == "leeg":
        return _no_answer(face, slot, word.name)
    return _here(face, field, slot, word)


def _move(face: Face, slot: Slot | None, command: Command) -> Step:
    if slot is not None:
        face.command(Focus(slot))
    reply = face.command(command)
    return leave(reply.goes) if reply.ended or reply.goes else TURN


def _no_answer(face: Face, slot: Slot | None, name: str) -> Step:
    if slot is None:
        face.say("Hier hoort geen antwoord.")
        return AGAIN
    reply = face.command(Give(slot, _UNKNOWN.get(name)))
    if reply.done:
        face.say("Genoteerd." if name in _UNKNOWN else "Het antwoord is leeg.")
    return (NEXT if name in _UNKNOWN else AGAIN) if reply.done else AGAIN


def _here(face: Face, field: Field | None, slot: Slot | None, word: Asked) -> Step:
    """Do a command that stays at the field."""
    acts: dict[str, Callable[[], object]] = {
        "help": lambda: face.say(*help_lines()),
        "uitleg": lambda: _explain(face),
        "ongedaan": lambda: face.command(Undo()),
        "opnieuw": lambda: face.command(Redo()),
        "toon": lambda: _reveal(face, field),
        "later": lambda: _park(face, field, slot),
        "herkomst": lambda: _account(face, field),
        "wissen": lambda: _forget(face, field),
        "zaalbeeld": lambda: _audience(face),
        "bewaard": lambda: _saved(face),
        "tijd": lambda: face.say(pace_words(face, face.now())),
    }
    if word.name not in acts:
        return TURN
    acts[word.name]()
    return AGAIN


def pace_words(face: Face, now: datetime) -> str:
    """Return how long the evening lasts by now; how late that is, belongs to the facilitator alone."""
    if face.began is None or face.state.position.moment != "zaal":
        return "De klok loopt alleen in de zaal."
    minutes = int((now - face.began[0]).total_seconds() // 60)
    return f"De avond is {minutes} minuten bezig."


def _explain(face: Face) -> None:
    screen = face.state.screen()
    told = [*explanation(screen, face.showing())] if screen is not None else []
    for title, text in told:
        face.say(f"{title}." if not text else f"{title}: {text}")
    if not told:
        face.say("Bij deze vraag hoort geen uitleg.")


def _reveal(face: Face, field: Field | None) -> None:
    if field is None:
        face.say("Hier is niets verborgen.")
        return
    reply = face.command(Reveal(field.slot))
    if reply.confirm and face.confirm(f"{reply.confirm} Is alles geteld?"):
        reply = face.command(Reveal(field.slot, sure=True))
    if reply.done:
        face.say("De uitslag is getoond.")


def _account(face: Face, field: Field | None) -> None:
    if field is None or field.answer is None:
        face.say("Geef eerst een antwoord. Daarna kunt u zeggen waar het op rust.")
        return
    face.command(Account(field.slot, ask_form(face, account_form(field, field.answer))))
    face.say("Bewaard.")


def _park(face: Face, field: Field | None, slot: Slot | None) -> None:
    if slot is None:
        face.say("Hier hoort geen antwoord.")
        return
    title = field.question.text if field is not None else ""
    parked = face.session.answers.parked.get(slot)
    face.command(Park(slot, ask_form(face, park_form(title, slot, parked))))


def _forget(face: Face, field: Field | None) -> None:
    if field is None:
        face.say("Hier hoort geen antwoord.")
    elif face.confirm("Deze tekst voorgoed wissen? Dat kan niet ongedaan worden gemaakt."):
        face.command(Forget(field.slot))
        face.say("Gewist.")


def _audience(face: Face) -> None:
    face.room_looks = not face.room_looks
    face.say("Wat intern is, wordt niet meer genoemd." if face.room_looks else "Alles wordt weer genoemd.")


def _saved(face: Face) -> None:
    face.session.look_at_file()
    if face.session.read_only:
        face.say("U bekijkt dit dossier. Er is niets te bewaren.")
    elif face.session.trouble is None:
        face.say(f"Alles is bewaard, in {face.session.path}.")
    else:
        face.say(face.session.trouble.sentence, face.session.trouble.remedy)


def ask_form(face: Face, spec: FormSpec) -> dict[str, str]:
    """Ask the fields of a form one by one; an empty line keeps what stands, a dash empties it."""
    face.say(spec.title, *([spec.text] if spec.text else []))
    face.say("Een lege regel laat staan wat er staat, een streepje maakt het leeg.")
    filled = {}
    for entry in spec.entries:
        if entry.options is not None:
            options = tuple(entry.options.items())
            now = f"Nu: {entry.options.get(entry.value, '')}."
            filled[entry.id] = face.choose(entry.label, options, now) or entry.value
            continue
        now = f"Nu: {entry.value}. " if entry.value else ""
        example = f" ({entry.placeholder})" if entry.placeholder else ""
        typed = face.io.ask(f"{entry.label}{example} {now}: ").strip()
        filled[entry.id] = "" if typed == "-" else typed or entry.value
    return filled
