"""Where the work is saved: whether all is on disk, saving elsewhere, and restoring a copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wijkwizard import session as core
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.errors import WijkError
from wijkwizard.files.typed_path import dossier_path, typed_path
from wijkwizard.lines.ask import Asker
from wijkwizard.lines.face import Face
from wijkwizard.lines.outcome import Outcome
from wijkwizard.session.passwords import opened_with
from wijkwizard.session.relocation import Relocation

_WHOLE_DISK = frozenset({"disk-full", "dossier-unwritable", "dossier-silent"})
"""Errors of a whole disk: a new file next to the old one would have them too."""

_HELD = "Wat u typte, staat nog in het geheugen van dit programma. Kies waar het blijft."
_ASIDE = "Uw dossier blijft zoals het is. De kopie komt ernaast, als nieuw bestand."


def saved(face: Face) -> None:
    """Print that everything is on disk, or ask where to save it."""
    session = face.session
    session.file.look()
    if session.file.read_only:
        face.say("U bekijkt dit dossier. Er is niets te bewaren.")
    elif session.file.trouble is None:
        face.say(f"Alles is bewaard, in {session.file.path}.")
    else:
        ask_where(face, leaving=False)


def ask_where(face: Face, *, leaving: bool) -> bool:
    """Ask where to save; return whether everything is on disk then, or may be lost."""
    session = face.session
    while (trouble := session.file.trouble) is not None:
        face.tell(f"Niet alles staat op schijf. {trouble.sentence}", _HELD)
        options = [*_ways(session.relocation, trouble, leaving=leaving)]
        chosen = face.choose("Waar blijft het?", options)
        if chosen == "lose":
            return True
        if chosen is None:
            return False
        face.attempt(_actions(face)[chosen])
    face.say(f"Alles is bewaard, in {session.file.path}.")
    return True


def _actions(face: Face) -> dict[str, Callable[[], object]]:
    session = face.session
    return {
        "there": session.relocation.go_on_where_it_is,
        "beside": lambda: session.relocation.go_on_in(session.relocation.place_beside()),
        "join": lambda: session.relocation.go_on_in(
            session.relocation.place_beside(), session.relocation.other_state()
        ),
        "place": lambda: _elsewhere(face),
        "again": session.file.look,
    }


def _ways(relocation: Relocation, trouble: WijkError, *, leaving: bool) -> Iterator[tuple[str, str]]:
    if (now := relocation.where_now()) is not None:
        yield "there", f"verder in het bestand met dezelfde inhoud ({now.name})"
    if trouble.code not in _WHOLE_DISK:
        yield "beside", "alles in een nieuw bestand ernaast"
    if relocation.other_state():
        yield "join", "samenvoegen met wat er nu staat, in een nieuw bestand ernaast"
    yield "place", "alles op een andere plek"
    yield "again", "nog eens proberen in hetzelfde bestand"
    if leaving:
        yield "lose", "sluiten zonder te bewaren: wat niet op schijf staat, is dan weg"


def _elsewhere(face: Face) -> None:
    folder = (face.asking.line("In welke map? ") or "").strip()
    name = (face.asking.line(f"Hoe heet het bestand? Nu: {face.session.file.path.stem}. ") or "").strip()
    if folder:
        face.session.relocation.go_on_in(
            dossier_path(str(typed_path(folder)), name or face.session.file.path.stem)
        )


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
