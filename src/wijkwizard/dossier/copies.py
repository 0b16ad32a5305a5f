"""Dated copies of a dossier in a folder: the last ten, and the last one of each earlier evening.

The user chooses the folder: next to the dossier, so that copies travel along on a memory stick, or in the data
folder of the program, so that they survive a broken stick.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, get_args

from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import names
from wijkwizard.dossier.recents import BESIDE, absolute
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS, words
from wijkwizard.files.json_text import read_json
from wijkwizard.files.output_path import DOSSIER, first_output_path_for
from wijkwizard.files.overwrite import remove_name, remove_overwritten
from wijkwizard.files.partial_files import beside, sweep_beside
from wijkwizard.files.path_text import path_line
from wijkwizard.files.same_file import distinct
from wijkwizard.files.write import write
from wijkwizard.resources import data_folder, own_folder

CopyLocation = Literal["beside", "data"]
"""Where copies are kept: next to the dossier, or in the folder of the program."""

MOST = 10
NOTE = "dossier.txt"
"""The file in the data folder that says of which dossier the copies are."""

_NAME = "%Y-%m-%d %H.%M.%S"
_SETTING = "kopieen.json"
_OURS = re.compile(r"\.?\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d( \(\d+\))?\.wijk(\.new|\.lock)?(-journal)?")
"""File names of copies and their journals; an unfinished one of an earlier version ends in ``.new``."""
_NIGHT = timedelta(hours=6)
"""What happens before six in the morning belongs to the previous evening."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A dated copy, with the local time at which it was made."""

    path: Path
    at: datetime


def where() -> CopyLocation:
    """Return where the user wants copies: next to the dossier unless another place was chosen."""
    with suppress(OSError, ValueError, AttributeError):
        folder = read_json((data_folder() / _SETTING).read_bytes()).get("where")
        return "data" if folder == "data" else "beside"
    return "beside"


def choose(place: CopyLocation) -> None:
    """Keep copies there from now on; those that were made stay where they are, and are found there too."""
    with suppress(OSError):
        write(json.dumps({"where": place}).encode(), own_folder(data_folder()) / _SETTING)


def folder_of(path: Path, place: CopyLocation) -> Path:
    """Return the folder in which copies of a dossier are kept."""
    if place == "beside":
        return path.parent / f"{path.stem}{BESIDE}"  # of a path without a name no other can be made
    name = hashlib.sha256(str(absolute(path)).encode("utf-8", "replace")).hexdigest()[:12]
    return copies_folder() / name


def copies_folder() -> Path:
    """Return the folder of the program in which each dossier has a folder for its copies."""
    return data_folder() / "reservekopie"


def copies(path: Path) -> tuple[Copy, ...]:
    """Return the copies of a dossier that are there now, wherever they were kept, newest first.

    Also the copies of a copy that somebody opened and went on in. A second name of the dossier itself is none,
    whatever it is called.
    """
    return _in(_folders(path), path)


def _in(folders: Iterable[Path], path: Path) -> tuple[Copy, ...]:
    found = {copy.path: copy for copy in copies_in(*folders)}
    return tuple(found[file] for file in distinct(found, but=(path,)))


def _own_folders(path: Path) -> tuple[Path, ...]:
    return tuple(folder_of(path, place) for place in get_args(CopyLocation))


def _folders(path: Path) -> tuple[Path, ...]:
    """Return the folders with copies of a dossier, and after each those with copies of these copies."""
    found = {absolute(folder): folder for folder in _own_folders(path)}
    todo = list(found.values())
    for folder in todo:
        with suppress(*REFUSALS):
            for inner in _folders_in(folder):
                if inner.is_dir() and (real := absolute(inner)) not in found:
                    found[real] = inner
                    todo.append(inner)
    return tuple(found.values())


def _folders_in(folder: Path) -> Iterator[Path]:
    """Yield where copies of the copies in a folder can be; also of one that is gone, when they are next to it."""
    there = (*folder.glob("*.wijk"), *map(_owner, folder.glob(f"*{BESIDE}")))
    for owner in dict.fromkeys(file for file in there if _OURS.fullmatch(file.name)):
        yield from _own_folders(owner)


def _owner(folder: Path) -> Path:
    return folder.with_name(f"{folder.name.removesuffix(BESIDE)}{DOSSIER.suffixes[0]}")


def copies_in(*folders: Path) -> tuple[Copy, ...]:
    """Return the copies that are in folders, newest first; a link is none, for the program makes no links."""
    found: list[Copy] = []
    for folder in folders:
        with suppress(*REFUSALS):
            found += [
                copy for file in folder.glob("*.wijk") if not file.is_symlink() and (copy := _copy(file))
            ]
    return tuple(sorted(found, key=lambda copy: (copy.at, len(copy.path.name), copy.path.name), reverse=True))


def _copy(path: Path) -> Copy | None:
    try:
        return Copy(path, datetime.strptime(path.name[:19], _NAME))  # noqa: DTZ007 - the clock of the room, as it is read
    except ValueError:
        return None


def make(store: Store, at: datetime) -> None:
    """Make a copy of an open dossier through SQLite's backup, and remove superfluous copies.

    One that somebody gave a name is theirs and stays; so does one that holds what the dossier does not, because
    somebody opened it and went on, or because the dossier was replaced by an older state.

    Args:
        store: the open dossier.
        at: the clock of the room.

    Raises:
        WijkError: those of ``Store.copy_to``, ``folder-missing`` when its folder cannot be made.
    """
    store.must_be_ours()
    folder = folder_of(store.path, where())
    try:
        own_folder(folder)
        if folder.is_relative_to(data_folder()):
            write(path_line(absolute(store.path)), folder / NOTE)
    except OSError as error:
        raise WijkError("dossier-unwritable", path=folder, reason=words(error)) from error
    own = _own_folders(store.path)
    before = _in(own, store.path)
    name = folder / f"{at.strftime(_NAME)}{DOSSIER.suffixes[0]}"
    made = first_output_path_for(name, DOSSIER)
    store.copy_to(made)
    if before and _same(before[0].path, made):
        remove(made)
    old = too_many(copy for copy in _in(own, store.path) if _OURS.fullmatch(copy.path.name))
    known = names(store.events()) if old else frozenset()
    for copy in old:
        if preview(copy.path).names <= known:
            remove(copy.path)


def too_many(found: Iterable[Copy]) -> tuple[Copy, ...]:
    """Return the copies to remove, given newest first: not the last ten, and not the last of an evening."""
    evenings: set[object] = set()
    gone: list[Copy] = []
    for number, copy in enumerate(found):
        evening = (copy.at - _NIGHT).date()
        if number >= MOST and evening in evenings:
            gone.append(copy)
        evenings.add(evening)
    return tuple(gone)


def remove_all(path: Path) -> None:
    """Overwrite and remove all copies of a dossier, with their folders.

    Raises:
        OSError: when the system refuses.
    """
    for folder in reversed(_folders(path)):
        clear(folder)


def clear(folder: Path) -> None:
    """Overwrite and remove all copies in a folder, whole or half, and the folder when nothing else is in it.

    Also those that a synchronising folder made twice, which have the moment in front too. What a link leads to stays,
    and so does a copy that somebody gave a second name.

    Raises:
        OSError: when the system refuses.
    """
    sweep_beside(folder)
    dated = {copy.path for copy in copies_in(folder)}
    for file in folder.glob("*") if folder.is_dir() else ():
        if (file in dated or _OURS.fullmatch(file.name) or file.name == NOTE) and (
            file.is_symlink() or file.is_file()
        ):
            try:
                remove_name(file)
            except PermissionError:
                # Windows leaves a lock to who holds it, which can be whoever wipes; it is empty and goes with that one.
                if file.suffix != ".lock":
                    raise
    with suppress(OSError):
        folder.rmdir()


def _same(path: Path, other: Path) -> bool:
    with suppress(OSError):
        return path.read_bytes() == other.read_bytes()
    return False


def remove(path: Path) -> None:
    """Overwrite and remove a copy, with what is next to it, as far as the system lets it go.

    One that somebody gave a second name is theirs under that.
    """
    with suppress(OSError):
        remove_overwritten(*beside(path))
        remove_name(path)
