"""Wiping in lines: a list of what is wiped and what is kept, then a confirmation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from wijkwizard import session as core
from wijkwizard.errors import WijkError
from wijkwizard.lines.ask import Asker
from wijkwizard.lines.face import Face
from wijkwizard.lines.outcome import Outcome
from wijkwizard.lines.spoken_text import heard

_WIPED = Outcome("begin", closed=True)
_NOTHING = "Er is niets gewist."
_NAMED = 4


def wipe_dossier(face: Face) -> Outcome | None:
    """Ask about the open dossier, and about the papers that were made of it."""
    try:
        found = core.wipe_target(face.session.file.path)
    except WijkError as error:
        face.refuse(error)
        return None
    options = [("ja", "ja, wis het dossier voorgoed")]
    if found.ours:
        options.append(("papier", f"ja, en wis ook het papier: {core.names(found.ours)}"))
    face.tell(*found.words())
    chosen = face.choose("Het hele dossier wissen?", options)
    if chosen is None:
        face.say(_NOTHING)
        return None
    face.state.drafts.drop_all()
    face.session.close()
    try:
        stayed = core.forget_dossier(face.session.file.path, found.ours if chosen == "papier" else ())
    except WijkError as error:
        face.refuse(error)
        return _WIPED
    face.say("Het dossier is gewist.")
    if stayed:
        face.say(
            f"Dit staat er nog: {core.names(stayed)}. Sluit het waar het open is, en gooi het dan zelf weg."
        )
    return _WIPED


def wipe_everything(asking: Asker, open_now: Path | None, close: Callable[[], object]) -> Outcome | None:
    """Ask whether to wipe all that the program stores on this computer; papers are kept."""
    try:
        found = core.everything((open_now,) if open_now is not None else ())
    except WijkError as error:
        asking.say(error.sentence, error.remedy)
        return None
    asking.say(*(line for word in found.words(_NAMED) for line in heard(word)))
    if not asking.confirm("Dit allemaal voorgoed wissen?"):
        asking.say(_NOTHING)
        return None
    close()
    try:
        core.forget_everything(found)
    except WijkError as error:
        asking.say(error.sentence, error.remedy)
        return _WIPED
    asking.say("Alles is gewist. Het papier staat er nog.", *(kept.words() for kept in found.away))
    return _WIPED
