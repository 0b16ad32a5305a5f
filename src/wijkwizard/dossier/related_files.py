"""Finds all files that are a state of one dossier, recognised by the events that they share.

It searches the folder of the dossier, the folders for copies there and in the data folder, and the locations in the
list of recent dossiers. Another name of the dossier itself is no state of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from wijkwizard.dossier import recents
from wijkwizard.dossier.copies import CopyLocation, copies, copies_folder, copies_in, folder_of
from wijkwizard.dossier.file.preview import DossierPreview, preview
from wijkwizard.dossier.identity import identities
from wijkwizard.dossier.log.events import EventId
from wijkwizard.dossier.recents import BESIDE, absolute
from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.files.look import followed
from wijkwizard.files.output_path import DOSSIER
from wijkwizard.files.same_file import count_of_names, distinct, names_of

_ANY = f"*{DOSSIER.suffixes[0]}"


@dataclass(frozen=True, slots=True)
class RelatedFiles:
    """The other states of a dossier, each with what was read of it.

    Attributes:
        own: its own dated copies, also what cannot be read among them, newest first.
        states: dossiers in its folder or on the list, and what somebody put among its copies under another name, or
            gave a second name.
        copies: copies of those states, and of a dossier that is gone.
    """

    own: Mapping[Path, DossierPreview]
    states: Mapping[Path, DossierPreview]
    copies: Mapping[Path, DossierPreview]

    @property
    def all(self) -> Mapping[Path, DossierPreview]:
        """All of them."""
        return {**self.own, **self.states, **self.copies}


def related_files(path: Path, known: Iterable[EventId]) -> RelatedFiles:
    """Return the other states of a dossier.

    Args:
        path: the dossier.
        known: the names of its events.
    """
    known = frozenset(known)
    dated = [copy.path for copy in copies(path)]
    own = {file: preview(file) for file in dated if count_of_names(file) <= 1}
    states = distinct((*states_beside(path, known), *_elsewhere(path), *dated), but=(path, *own))
    found = {state: look for state in states if (look := preview(state)).shares_event(known)}
    rest = {file: look for folder in _folders(path) for file, look in _in(folder, known)}
    return RelatedFiles(own, found, {file: rest[file] for file in distinct(rest, but=(path, *own, *found))})


def states_beside(path: Path, known: Iterable[EventId]) -> tuple[Path, ...]:
    """Return the other files around a dossier that are a state of the same one, with or without password.

    They are in its folder, among its copies under a chosen name, or copies of a dossier that is gone.

    Args:
        path: the dossier.
        known: the ids of its events.
    """
    known = frozenset(known)
    dated = {copy.path for copy in copies(path)}
    named = (file for folder in _own_folders(path) for file in _files(folder) if file not in dated)
    there = _files(path.parent)
    left = (file for folder in _folders(path) if _is_left(folder) for file, _ in _in(folder, known))
    return distinct(
        [
            *(file for file in distinct((*there, *named), but=(path,)) if preview(file).shares_event(known)),
            *left,
        ]
    )


def other_names(path: Path) -> tuple[Path, ...]:
    """Return the other names of a dossier itself, links and second names: around it, and on the list."""
    found: list[Path] = []
    for folder in (path.parent, *_own_folders(path)):
        with suppress(*REFUSALS):
            found += sorted(folder.glob(_ANY))
    return names_of(path, (*found, *(recent.path for recent in recents.recents())))


def away(known: Iterable[EventId]) -> tuple[Path, ...]:
    """Return paths on the list that are a state of a dossier, in a folder that is not available now."""
    known_by = identities(known)
    listed = (recent.path for recent in recents.listed() if recent.of in known_by)
    return tuple(path for path in listed if not _is_there(path.parent))


def _elsewhere(path: Path) -> Iterator[Path]:
    """Yield the dossiers of the list in other folders."""
    folder = absolute(path.parent)
    yield from (recent.path for recent in recents.recents() if recent.path.parent != folder)


def _own_folders(path: Path) -> tuple[Path, ...]:
    return tuple(folder_of(path, place) for place in get_args(CopyLocation))


def _folders(path: Path) -> tuple[Path, ...]:
    """Return the folders for copies of other dossiers."""
    found: list[Path] = []
    with suppress(*REFUSALS):
        found += sorted(path.parent.glob(f"*{BESIDE}"))
    found += (folder_of(recent.path, "beside") for recent in recents.listed())
    with suppress(*REFUSALS):
        found += sorted(copies_folder().glob("*/"))
    own = set(map(absolute, _own_folders(path)))
    return tuple({at: file for file in reversed(found) if (at := absolute(file)) not in own}.values())


def _in(folder: Path, known: frozenset[EventId]) -> Iterator[tuple[Path, DossierPreview]]:
    """Yield what in a folder for copies is a state of the dossier: by the last copy, and each that has another name."""
    dated = [copy.path for copy in copies_in(folder)]
    looks = (
        (file, preview(file)) for file in (dated if dated and preview(dated[0]).shares_event(known) else ())
    )
    named = ((file, preview(file)) for file in _files(folder) if file not in dated)
    yield from ((file, look) for file, look in (*looks, *named) if look.shares_event(known))


def _is_left(folder: Path) -> bool:
    """Return whether the dossier of a folder with copies is gone."""
    name = folder.name.removesuffix(BESIDE)
    return name != folder.name and not _is_there(folder.with_name(f"{name}{DOSSIER.suffixes[0]}"))


def _files(folder: Path) -> tuple[Path, ...]:
    """Return the dossiers in a folder; where a link leads, for what belongs to a file is next to the file itself."""
    with suppress(*REFUSALS):
        return tuple(followed(file) for file in sorted(folder.glob(_ANY)) if file.name[0] != ".")
    return ()


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
