"""Finds the copies of a dossier that was renamed, by their contents, and renames them with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from wijkwizard.dossier import recents
from wijkwizard.dossier.copies import NOTE, CopyLocation, copies_folder, copies_in, folder_of
from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.log.events import EventId
from wijkwizard.dossier.recents import BESIDE
from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.files.output_path import DOSSIER, first_output_path_for
from wijkwizard.files.path_text import path_in
from wijkwizard.files.same_file import is_same


def bring_along(path: Path, known: Iterable[EventId]) -> None:
    """Rename the copies of a dossier that have its earlier name.

    Args:
        path: the dossier.
        known: the ids of its events.
    """
    known = frozenset(known)
    with suppress(*REFUSALS):
        for place, folder in (*_copy_folders(path), *_in_data(path)):
            last = next(iter(copies_in(folder)), None)
            if last is not None and _are_of(last.path, folder, path, known):
                with suppress(OSError):  # over to another disk nothing can be moved; there it is looked for
                    _move(folder, folder_of(path, place))


def _are_of(last: Path, folder: Path, path: Path, known: frozenset[EventId]) -> bool:
    """Return whether copies without a dossier are of this one: of a duplicate they may be the only copies.

    They hold nothing that it does not, and no other state of it stands beside them.

    Args:
        last: the newest of the copies.
        folder: their folder.
        path: the dossier.
        known: the ids of its events.
    """
    held = preview(last).names
    if not held or not held <= known:
        return False
    beside = folder.parent.glob(f"*{path.suffix}") if folder.name.endswith(BESIDE) else ()
    others = (file for file in beside if not is_same(file, path))
    return folder.parent == path.parent or not any(preview(file).shares_event(held) for file in others)


def _copy_folders(path: Path) -> Iterator[tuple[CopyLocation, Path]]:
    """Yield the folders with copies of missing names: in its own folder, and where the list says."""
    for folder in path.parent.glob(f"*{BESIDE}"):
        if not folder.with_name(f"{folder.name.removesuffix(BESIDE)}{path.suffix}").exists():
            yield "beside", folder
    for recent in recents.listed():
        with suppress(OSError):
            folder = folder_of(recent.path, "beside")
            if folder.is_dir() and not recent.path.exists():
                yield "beside", folder


def copy_owners() -> frozenset[Path]:
    """Return of which dossiers there are copies in the folder of the program."""
    return frozenset(owner for folder in copies_folder().glob("*/") if (owner := _owner(folder)) is not None)


def _owner(folder: Path) -> Path | None:
    with suppress(OSError, ValueError):
        owner = path_in((folder / NOTE).read_bytes())
        return owner if owner.is_absolute() else None
    return None


def _in_data(path: Path) -> Iterator[tuple[CopyLocation, Path]]:
    known = {folder_of(recent.path, "data"): recent.path for recent in recents.listed()}
    for folder in copies_folder().glob("*/"):
        owner = _owner(folder) or known.get(folder)
        # A stick that is not in the laptop may come back with the dossier on it.
        if (
            owner is not None
            and owner != recents.absolute(path)
            and owner.parent.is_dir()
            and not owner.exists()
        ):
            yield "data", folder


def _move(folder: Path, target: Path) -> None:
    if is_same(folder, target) or target.is_file():
        return
    if not target.exists():
        folder.rename(target)
        return
    for copy in copies_in(folder):
        copy.path.rename(first_output_path_for(target / copy.path.name, DOSSIER))
    with suppress(OSError):
        (folder / NOTE).unlink(missing_ok=True)
        folder.rmdir()
