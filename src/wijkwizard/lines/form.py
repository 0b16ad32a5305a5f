"""A form in lines, field by field; what was filled in is kept, also when the form is not completed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from wijkwizard.conversation.form import FormEntry, FormMaker, FormSpec, refused_form
from wijkwizard.conversation.form_drafts import as_left, fields_left, fields_to_text
from wijkwizard.errors import WijkError
from wijkwizard.lines.ask import not_kept
from wijkwizard.lines.face import Face
from wijkwizard.lines.spoken_text import heard
from wijkwizard.terms import DraftKey, Slot
from wijkwizard.terms.dutch import a_number_to, sentence
from wijkwizard.terms.text_lines import one_line

T = TypeVar("T")

_HOW = "Een lege regel laat staan wat er staat, een streepje maakt het leeg, /terug stopt zonder te bewaren."
_EMPTY = "-"


def ask_form(face: Face, spec: FormSpec) -> dict[str, str] | None:
    """Ask the fields of a form one by one; ``None`` when the user goes back, and then nothing is kept."""
    face.tell(spec.title)
    face.say(spec.text, _HOW)
    entries = tuple(as_left(spec.entries, fields_left(face.session.drafts.all(), spec.key)))
    before = {entry.id: entry.value for entry in spec.entries}
    filled = {entry.id: entry.value for entry in entries}
    for entry in entries:
        typed = _choice(face, entry) if entry.options is not None else _text(face, entry)
        if typed is None:
            _drop(face, spec.key)
            face.say("Er is niets veranderd.")
            return None
        filled[entry.id] = typed
        if spec.key is not None and filled != before:
            face.state.drafts.typed(spec.key, fields_to_text(filled))
    if spec.key is not None:
        face.state.half_typed.windows.get(Slot.parse(spec.key.slot), set()).discard(spec.key.kind)
        if filled == before:
            _drop(face, spec.key)
    return filled


def ask_until_usable(face: Face, form: FormMaker, read: Callable[[dict[str, str]], T]) -> T | None:
    """Ask a form until what was typed can be used; ``None`` when the user goes back. Nothing typed is lost.

    Args:
        face: who asks.
        form: makes the form.
        read: makes something of what was typed; an error is told above the form.
    """
    spec = form(None, "")
    while (filled := ask_form(face, spec)) is not None:
        try:
            return read(filled)
        except WijkError as error:
            spec = refused_form(form, filled, error)
    return None


def _text(face: Face, entry: FormEntry) -> str | None:
    example = f" ({entry.placeholder})" if entry.placeholder and not entry.value else ""
    now = f" Nu: {one_line(entry.value)}." if entry.value else ""
    typed = face.asking.line(f"{sentence(' '.join(heard(entry.label)))}{example}{now} ", hidden=entry.secret)
    if typed is None:
        return None
    return "" if typed.strip() == _EMPTY else typed.strip() or entry.value


def _choice(face: Face, entry: FormEntry) -> str | None:
    options = tuple((entry.options or {}).items())
    face.tell(entry.label, *(f"{n}. {words}" for n, (_, words) in enumerate(options, start=1)))
    now = (entry.options or {}).get(entry.value, "")
    while True:
        typed = face.asking.line(f"Nummer, nu: {now}: " if now else "Nummer: ")
        if typed is None:
            return None
        bare = typed.strip()
        if not bare:
            return entry.value
        if bare.isascii() and bare.isdigit() and 1 <= int(bare[:3]) <= len(options):
            return options[int(bare[:3]) - 1][0]
        face.say(f"Typ {a_number_to(len(options))}.", not_kept(typed))


def _drop(face: Face, key: DraftKey | None) -> None:
    if key is None:
        return
    face.state.half_typed.windows.get(Slot.parse(key.slot), set()).discard(key.kind)
    face.state.drafts.drop(key)
    face.attempt(lambda: face.session.drafts.drop(*key))
