"""Everything that the program stores on this computer: what can be wiped, what cannot and why, and wiping."""

from __future__ import annotations

import os
import shutil
from collections.abc import Hashable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from wijkwizard.dossier import recents, wipe
from wijkwizard.dossier.copies import clear, copies, copies_folder, remove_all
from wijkwizard.dossier.file.lock import NUMBERS
from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.identity import identities
from wijkwizard.dossier.recents import Recent
from wijkwizard.dossier.renamed_copies import copy_owners
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS, words
from wijkwizard.files.output_path import DOSSIER
from wijkwizard.files.same_file import distinct, file_key
from wijkwizard.files.temporary import sweep
from wijkwizard.files.write import check_writable
from wijkwizard.resources import data_folder, log_folder, own_folder
from wijkwizard.session.storage.reported_copies import REPORTED
from wijkwizard.session.storage.wiping import LOGS, WipeTarget, drop, left_of, names, states_stay, wipe_target

_KEPT = ("recent.json", "scherm.json", "kopieen.json", "cijfermap.txt", REPORTED)
"""What the program remembers on this computer."""


class KeptReason(Enum):
    """Why a dossier of the list is kept; the value says it in Dutch, with what to do."""

    AWAY = "Niet te bereiken: de map is weg, of staat op een stick. Steek die erin, open het dossier en wis het dan."
    GONE = "Staat niet meer waar het stond. Verplaatst? Wis het dan apart. Weggegooid? Maak ook de prullenbak leeg."
    FIXED = "Alleen te lezen. Laat schrijven toe, en wis het dan apart."
    UNKNOWN = "Hier is niet te bewaren welke dossiers open waren. Zoek ze, en wis ze apart."
    STRANGE = "Geen dossier dat de wijkwizard kent. Gooi het zelf weg, als het van u is."


@dataclass(frozen=True, slots=True)
class KeptDossier:
    """A dossier of the list that is not wiped."""

    path: Path
    why: KeptReason

    def words(self) -> str:
        """Return in Dutch which, and why."""
        return f"{self.path}. {self.why.value}"


@dataclass(frozen=True, slots=True)
class StoredData:
    """Everything that the program stores on this computer.

    Attributes:
        dossiers: the dossiers that it knows, with what belongs to them; also those whose own file is gone.
        away: those that cannot be wiped now.
    """

    dossiers: tuple[WipeTarget, ...]
    away: tuple[KeptDossier, ...]

    @property
    def states(self) -> tuple[Path, ...]:
        """Other states of these dossiers that somebody copied or named; they are kept."""
        going = (dossier.path for dossier in self.dossiers if dossier.there)
        return distinct((path for dossier in self.dossiers for path in dossier.states), but=going)

    def words(self, most: int | None = None) -> tuple[str, ...]:
        """Return in Dutch what is wiped and what is kept, naming at most ``most`` dossiers."""
        going = [dossier for dossier in self.dossiers if dossier.there]
        lines = ["Dit gaat weg:", *(f"· {target.path}" for target in going[:most])]
        left = len(going) - len(going[:most])
        lines += [f"· en nog {left} van de dossiers die hier open waren"] if left else []
        typed = "half getypte tekst, losse stembiljetten"
        lines.append(f"· alle reservekopieën, {typed}, de lijst op het beginscherm, instellingen, verslag")
        papers = [paper.path for target in self.dossiers for paper in target.papers]
        lines.append(f"Dit blijft: {names(papers) or 'ander papier dat u maakte'}, en wat u zelf kopieerde.")
        lines += states_stay(self.states)
        for why in KeptReason:
            found = [kept.path for kept in self.away if kept.why is why]
            lines += [f"Dit blijft ook: {names(found)}. {why.value}"] if found else []
        return tuple(lines)


def everything(also: Iterable[Path] = ()) -> StoredData:
    """Return all dossiers that the program knows, those that are named, and files made of them.

    A dossier that was renamed is looked for in the folders of known dossiers.

    Raises:
        WijkError: when one that is named is not there, or no dossier.
    """
    found = {file_key(file): wipe_target(file) for file in distinct(also)}
    away: list[KeptDossier] = []
    kept_here = map(Recent, sorted(data_folder().glob("*.wijk")) if data_folder().is_dir() else ())
    remembered = recents.every()
    owners = map(Recent, sorted(copy_owners() - {recent.path for recent in remembered}))
    known = (*remembered, *kept_here, *owners)
    others = frozenset(_dossiers(recent.path.parent for recent in known)) - {recent.path for recent in known}
    for recent in known:
        paths = _renamed(recent, others) if _is_gone(recent.path) else (recent.path,)
        taken = ((path, _take(path, found)) for path in paths if file_key(path) not in found)
        away += [KeptDossier(path, why) for path, why in taken if why is not None]
    made = (path for target in tuple(found.values()) for path in target.states if preview(path).made)
    away += [
        KeptDossier(path, why) for path in made if file_key(path) not in found and (why := _take(path, found))
    ]
    if not _can_remember():
        away.append(KeptDossier(data_folder(), KeptReason.UNKNOWN))
    return StoredData(tuple(found.values()), tuple(away))


def _can_remember() -> bool:
    """Return whether the list of dossiers could be kept: without it nobody knows which there are."""
    try:
        check_writable(own_folder(data_folder()))
    except OSError:
        return False
    return True


def _take(path: Path, found: dict[Hashable, WipeTarget]) -> KeptReason | None:
    """Add a dossier to those found, or what is left of it; return why the dossier itself is kept."""
    if _only_read(path):
        return KeptReason.FIXED
    there = path.is_file()
    try:
        left: WipeTarget | None = wipe_target(path)
    except WijkError:
        left = left_of(path, there=there)
        if there and left is None:
            return KeptReason.STRANGE
    if left is not None:
        found[file_key(path)] = left
    if there:
        return None
    return KeptReason.GONE if path.parent.is_dir() else KeptReason.AWAY


def _is_gone(path: Path) -> bool:
    try:
        return path.parent.is_dir() and not path.exists()
    except OSError:
        return False


def _renamed(recent: Recent, others: Iterable[Path]) -> tuple[Path, ...]:
    """Return which unknown dossiers are a renamed missing one; its old path when none is."""
    left = (preview(copy.path).names for copy in copies(recent.path))
    known = frozenset().union(*left)

    def is_it(path: Path) -> bool:
        seen = preview(path)
        return not seen.made and (seen.shares_event(known) or recent.of in identities(seen.names))

    return tuple(path for path in sorted(others) if is_it(path)) or (recent.path,)


def _dossiers(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in dict.fromkeys(folders):
        with suppress(*REFUSALS):
            yield from (file for file in folder.glob(f"*{DOSSIER.suffixes[0]}") if file.name[0] != ".")


def _only_read(path: Path) -> bool:
    """Return whether a file exists and cannot be wiped, so that it would block wiping all others."""
    with suppress(OSError):
        return path.is_file() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    return False


def forget_everything(found: StoredData) -> None:
    """Wipe these dossiers, and all that the program stores on this computer; papers are kept.

    Raises:
        WijkError: ``wipe-open`` when one of them is open elsewhere; nothing is touched then. ``dossier-unwritable``
            when the system refuses.
    """
    paths = [dossier.path for dossier in found.dossiers]
    with wipe.alone_with(paths):
        for path in paths:
            wipe.erase(path)
            recents.drop(path)
    data = data_folder()
    try:
        for path in paths:  # a lock that was held until here could have kept a folder
            remove_all(path)
        for folder in _folders(copies_folder()):
            clear(folder)
        drop(data, _KEPT)
        drop(log_folder(), LOGS)
    except OSError as error:
        raise WijkError("dossier-unwritable", path=data, reason=words(error)) from error
    for name in ("vragenlijsten", NUMBERS):
        shutil.rmtree(data / name, ignore_errors=True)
    sweep()
    for place in (copies_folder(), log_folder(), data):
        with suppress(OSError):
            place.rmdir()


def _folders(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (entry for entry in folder.iterdir() if entry.is_dir())
