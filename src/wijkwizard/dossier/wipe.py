"""Wipes a whole dossier: its file, the files that belong to it, its copies, and its recent entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from wijkwizard.dossier.copies import copies, remove_all
from wijkwizard.dossier.file.header import check_heading
from wijkwizard.dossier.file.lock import LockState, WriterLock, refusal
from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.file.salvage import salvage
from wijkwizard.dossier.identity import identities
from wijkwizard.dossier.recents import absolute, drop, listed
from wijkwizard.dossier.related_files import other_names
from wijkwizard.dossier.renamed_copies import bring_along
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.look import followed
from wijkwizard.files.overwrite import remove_overwritten
from wijkwizard.files.partial_files import beside, sweep_beside

_LOCKED = frozenset({"password-needed", "password-extra", "key-damaged", "dossier-newer"})
"""Errors of a dossier that cannot be read here."""


def must_be_dossier(path: Path, recents_folder: Path | None = None) -> None:
    """Raise an error for a file that is no dossier; one with a damaged header is recognised by its contents.

    Raises:
        WijkError: ``file-missing``, ``path-refused``, ``dossier-not-ours``, ``dossier-unreadable``.
    """
    try:
        check_heading(path)
    except WijkError as error:
        if error.code == "dossier-newer":
            return
        known = path.suffix == ".wijk" and any(
            recent.path == absolute(path) for recent in listed(recents_folder)
        )
        if error.code != "dossier-not-ours" or not path.is_file() or not (known or _holds_ours(path)):
            raise


def _holds_ours(path: Path) -> bool:
    try:
        salvage(path)
    except WijkError as error:
        return error.code in _LOCKED
    return True


@contextmanager
def alone_with(paths: Sequence[Path]) -> Iterator[None]:
    """Hold the locks of dossiers, so that nobody writes to them meanwhile.

    Raises:
        WijkError: ``wipe-open`` when another window has one open, ``dossier-unwritable``.
    """
    with ExitStack() as stack:
        for path in paths:
            lock = WriterLock(path)
            grip = lock.take()
            if grip is LockState.ELSEWHERE:
                raise WijkError("wipe-open", path=path)
            if grip is LockState.REFUSED:
                raise refusal(path, grip)
            stack.callback(lock.release)
        yield


def destroy(path: Path, recents_folder: Path | None = None) -> None:
    """Overwrite and remove a dossier with all that the program made around it; close it first.

    Of a dossier that is gone, what is left: its copies, and its entry on the list.

    The dated copies go too, and so do the other names of the file that are known. Copies elsewhere and printed papers
    stay, and a worn disk may keep old blocks: the screen says so.

    Args:
        path: the dossier.
        recents_folder: where the list of recent dossiers stands, if not in the usual place.

    Raises:
        WijkError: those of ``must_be_dossier`` (then nothing is touched) and of ``alone_with``,
            ``dossier-unwritable``.
    """
    path = followed(path)
    try:
        must_be_dossier(path, recents_folder)
    except WijkError as error:
        if error.code != "file-missing" or not copies(path):
            raise
    states = (path, *(copy.path for copy in copies(path)))
    known_by = frozenset().union(*(identities(preview(state).names) for state in states))
    others = other_names(path)
    with alone_with((path,)):
        erase(path)
    for file in (path, *others):
        drop(file, recents_folder, known_by)


def second_names(others: Iterable[Path]) -> tuple[Path, ...]:
    """Return of the other names of a dossier those that are no links; under these too it may have been open."""
    return tuple(other for other in others if not other.is_symlink())


def erase(path: Path) -> None:
    """Overwrite and remove a dossier, its copies and what is next to it, while its lock is held.

    Its other names go too, for nothing is left under them.

    Raises:
        WijkError: ``dossier-unwritable``.
    """
    bring_along(path, preview(path).names)
    others = other_names(path)
    try:
        for file in (path, *second_names(others)):
            remove_all(file)
            remove_overwritten(*beside(file), file.with_name(f".{file.name}.new"))
        sweep_beside(path.parent, young_too=True)
        remove_overwritten(path, *others)
    except OSError as error:
        raise WijkError("dossier-unwritable", path=path, reason=words(error)) from error
