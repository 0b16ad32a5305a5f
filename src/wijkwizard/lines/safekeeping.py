"""Where the work is saved: whether all is on disk, saving elsewhere, and restoring a copy."""

from __future__ import annotations

from collections.abc import Callable

from wijkwizard import session as core
from wijkwizard.conversation.form import FormSpec
from wijkwizard.conversation.unsaved_work import (
    HELD,
    LOSE,
    PLACE,
    TITLE,
    keep,
    keep_at,
    keep_ways,
    kept_words,
    place_form,
    saved_words,
)
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.errors import WijkError
from wijkwizard.lines.ask import Asker
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_form
from wijkwizard.lines.outcome import Outcome
from wijkwizard.session.storage.passwords import opened_with

_ASIDE = "Uw dossier blijft zoals het is. De kopie komt ernaast, als nieuw bestand."


def saved(face: Face) -> None:
    """Print that everything is on disk, or ask where to save it."""
    face.session.file.look()
    text = saved_words(face.session.file)
    if text:
        face.say(text)
    else:
        ask_where(face, leaving=False)


def ask_where(face: Face, *, leaving: bool) -> bool:
    """Ask where to save; return whether everything is on disk then, or may be lost."""
    session = face.session
    while (trouble := session.file.trouble) is not None:
        face.tell(f"{TITLE}. {trouble.sentence}", HELD)
        chosen = face.choose("Waar blijft het?", [*keep_ways(session.relocation, trouble, leaving=leaving)])
        if chosen == LOSE:
            return True
        if chosen is None:
            return False
        if chosen == PLACE:
            _elsewhere(face)
        else:
            face.attempt(lambda: keep(session.relocation, session.file, chosen))  # noqa: B023 - called at once
    if not leaving:
        face.say(kept_words(session.file))
    return True


def _place_form(face: Face, before: dict[str, str] | None) -> FormSpec:
    return place_form(face.session.relocation, face.session.file, face.new_folder, before)


def _elsewhere(face: Face) -> None:
    """Ask for another place until the work is there, or the user goes back."""
    filled: dict[str, str] | None = None
    while (filled := ask_form(face, _place_form(face, filled))) is not None:
        if face.attempt(lambda: keep_at(face.session.relocation, filled)):
            return


def back(face: Face) -> Outcome | None:
    """Let the user choose a dated copy, and continue in it; ``None`` when none is chosen."""
    path = face.session.file.path
    found = core.copies_of(path)
    if not found:
        face.say("Van dit dossier is nog geen reservekopie.")
        return None
    place = core.copies_where()
    options = [
        (str(number), f"terug naar {words}") for number, words in enumerate(core.copies_in_words(path, found))
    ]
    elsewhere = "alleen op deze computer" if place == "beside" else "naast het dossier"
    options.append(("plek", f"kopieën voortaan {elsewhere} bewaren"))
    chosen = face.choose("Terug naar welk moment?", options, _ASIDE)
    if chosen == "plek":
        core.choose_copies("data" if place == "beside" else "beside")
        face.say(f"Kopieën komen voortaan {elsewhere}.")
        return None
    if chosen is None:
        return None
    copy = found[int(chosen)]
    return made(face.asking, lambda typed: Outcome("open", core.back_to(copy, path, typed), typed))


def made(asking: Asker, work: Callable[[Password | None], Outcome]) -> Outcome | None:
    """Make a file to continue in, asking for its password when it has one; print why when that fails."""
    try:
        return opened_with(work, None, password_asker(asking), asking.say)
    except WijkError as error:
        asking.say(error.sentence, error.remedy)
        return None


def password_asker(asking: Asker) -> Callable[[str], str]:
    """Return what asks for a password, unseen."""

    def ask(prompt: str) -> str:
        typed = asking.line(prompt, hidden=True)
        if typed is None:
            raise EOFError
        return typed

    return ask
