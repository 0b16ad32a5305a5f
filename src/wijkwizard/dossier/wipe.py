"""Wiping a whole dossier: the file, what stands beside it, and its entry in the list of recent dossiers."""

from __future__ import annotations

from pathlib import Path

from wijkwizard.dossier.copies import remove_all
from wijkwizard.dossier.heading import check_heading
from wijkwizard.dossier.lock import Grip, WriterLock
from wijkwizard.dossier.recents import drop
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.halves import beside, sweep_beside
from wijkwizard.files.overwrite import overwrite


def destroy(path: Path, recents_folder: Path | None = None) -> None:
    """Overwrite and remove a dossier with all that the program made around it; close it first.

    The dated copies go too. Copies elsewhere and printed papers stay, and a worn disk may keep old blocks: the
    screen says so.

    Args:
        path: the dossier.
        recents_folder: where the list of recent dossiers stands, if not in the usual place.

    Raises:
        WijkError: ``file-missing``, ``dossier-not-ours`` (then nothing is touched), ``dossier-read-only``
            when another program has it open, ``dossier-unwritable``.
    """
    try:
        check_heading(path)
    except WijkError as error:
        if error.code != "dossier-newer":
            raise
    lock = WriterLock(path)
    grip = lock.take()
    if grip is Grip.ELSEWHERE:
        raise WijkError("dossier-read-only", path=path)
    if grip is Grip.REFUSED:
        raise WijkError("dossier-unwritable", path=path, reason="de map is alleen-lezen")
    try:
        remove_all(path)
        sweep_beside(path.parent)
        for one in (*beside(path), path.with_name(f".{path.name}.new"), path):
            overwrite(one)
            one.unlink(missing_ok=True)
    except OSError as error:
        raise WijkError("dossier-unwritable", path=path, reason=words(error)) from error
    finally:
        lock.release()
    drop(path, recents_folder)
