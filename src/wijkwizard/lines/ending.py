"""Closes an open dossier in lines: saves everything somewhere, and says where."""

from __future__ import annotations

from pathlib import Path

from wijkwizard import session as core
from wijkwizard.conversation.unfinished import last_words, leaving_words, unfinished
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.lines.face import Face
from wijkwizard.lines.line_io import NobodyReads
from wijkwizard.lines.safekeeping import ask_where
from wijkwizard.lines.stopping import StopRequested
from wijkwizard.output import say
from wijkwizard.session.storage.fallback_save import save_unasked


def close_asked(face: Face, folder: Path) -> int:
    """Ask where to save unsaved work, close, print where it is, and return the exit code.

    Args:
        face: the open dossier.
        folder: where new dossiers are proposed.

    Raises:
        EndOfInput, NobodyReads, GoElsewhere, StopRequested, WijkError: when nobody can be asked; the dossier is still
            open then.
    """
    session = face.session
    session.file.look()
    half = leaving_words(session.file, unfinished(session.reader, session.drafts, face.showing()))
    face.say(*([half] if half else []))
    if session.file.trouble is not None and not session.file.read_only and not ask_where(face, leaving=True):
        return close_unasked(face, folder)
    lost = session.file.trouble is not None
    if not session.file.read_only:  # else another window has it, perhaps in the room
        core.note_room(session.file.path, None)
    session.close()
    if lost:
        return ExitCode.USER
    if session.file.read_only or face.paper_folder is not None:
        return ExitCode.OK
    text = f"Alles is bewaard, in {session.file.path}."
    try:
        face.say(text)
    except (NobodyReads, WijkError):
        say(text)
    except StopRequested as stopped:
        say(text)
        return stopped.code
    return ExitCode.OK


def close_unasked(face: Face, folder: Path) -> int:
    """Save everything without asking, in another file where needed, close, and report it on standard error.

    Returns:
        The exit code: 0 when everything is saved.
    """
    session = face.session
    if face.paper_folder is not None:  # of the exercise nothing is kept
        session.close()
        return ExitCode.OK
    text = save_unasked(session, folder)
    lost = session.file.trouble is not None
    text = last_words(text, unfinished(session.reader, session.drafts, face.showing()))
    session.close()
    if text:
        say(text)
    return ExitCode.USER if lost else ExitCode.OK
