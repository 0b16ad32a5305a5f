"""Saves everything when the program ends and nobody can be asked, in another file where needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from wijkwizard.errors import WijkError
from wijkwizard.resources import data_folder
from wijkwizard.rights import make_folder

if TYPE_CHECKING:
    from wijkwizard.dossier.log.events import Event
    from wijkwizard.session.session import Session
    from wijkwizard.session.storage.file import DossierFile
    from wijkwizard.terms import DraftKey, GridValue, Slot


def save_unasked(session: Session, folder: Path) -> str:
    """Save everything without asking, in another file where needed.

    Args:
        session: the open dossier; it stays open, in the file that holds everything.
        folder: where new dossiers are proposed, for when no file can be made next to the open one.

    Returns:
        In Dutch what was kept and where; empty for who only reads and when it was closed.
    """
    if session.file.closed:
        return ""
    before, trouble = session.file.path, _trouble(session.file)
    kept = trouble is None
    if trouble is not None and trouble.code == "dossier-moved":
        with suppress(WijkError):
            session.relocation.go_on_where_it_is()
            kept = session.file.trouble is None
    kept = kept or _go_elsewhere(session, _folders(session.file, folder))
    return _said(session.file, before, session.file.path if kept else None, trouble)


def save_beside(
    session: Session,
    typed: Mapping[DraftKey, str],
    folder: Path,
    counts: Iterable[tuple[Slot, GridValue]] = (),
) -> str:
    """Do the same from another thread while the working thread may hang; no writes follow.

    Args:
        session: the open dossier.
        typed: half-typed text that was not handed over yet.
        folder: where new dossiers are proposed.
        counts: of grids in which a number was being typed.
    """
    if session.file.read_only or session.file.closed:
        return ""
    before, trouble = session.file.path, session.file.trouble
    given: tuple[Event, ...] = ()
    with suppress(Exception):  # whatever the other thread is in the midst of, the rest is saved
        given = session.recorder.step(session.writer.count(slot, value) for slot, value in counts)
    now = session.relocation.save_beside(typed, given, _folders(session.file, folder))
    return _said(session.file, before, now, trouble)


def _folders(file: DossierFile, folder: Path) -> tuple[Path, ...]:
    """Return folders for a new file when none can be made next to the old one; only our own folder is created."""
    with suppress(OSError):
        make_folder(data_folder())
    beside = folder.absolute() == file.path.parent.absolute()
    return (data_folder(),) if beside else (folder, data_folder())


def _trouble(file: DossierFile) -> WijkError | None:
    """Look at the file, and return why not everything is in it."""
    try:
        file.look()
    except WijkError as error:
        return error
    return file.trouble


def _go_elsewhere(session: Session, folders: Iterable[Path]) -> bool:
    """Save everything in a new file, next to the old one or in the first folder that works; return success."""
    before = session.file.path
    for place in (None, *folders):
        try:
            session.relocation.go_on_in(session.relocation.place_beside(place))
        except (WijkError, OSError):
            continue
        session.file.instead_of = before
        return session.file.trouble is None
    return False


def _said(file: DossierFile, before: Path, now: Path | None, trouble: WijkError | None) -> str:
    """Return what was saved and where, for a terminal that no longer shows a window.

    Args:
        file: that of the dossier.
        before: the file that was open.
        now: the file that holds everything; ``None`` when that could be kept nowhere.
        trouble: why not everything was in the file that was open; ``None`` when it was.
    """
    if file.read_only:
        return ""
    if now == before:
        return f"Alles wat hier aankwam, is bewaard in {now}"
    why = trouble.sentence if trouble is not None else f"In {before} kon niet worden geschreven."
    if now is None:
        return f"{why} Ook op een andere plek kon niet alles worden bewaard."
    return f"{why} Alles wat hier aankwam, is bewaard in {now}"
