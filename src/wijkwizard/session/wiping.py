"""Wiping dossiers: what goes and what stays is said before, and all that the program keeps of them goes along."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wijkwizard.dossier import recents, wipe
from wijkwizard.dossier.copies import clear, copies, copies_folder
from wijkwizard.dossier.glance import glance
from wijkwizard.dossier.identity import identities
from wijkwizard.dossier.renamed import bring_along
from wijkwizard.dossier.wiped_states import states_beside
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.look import followed
from wijkwizard.files.overwrite import remove_overwritten
from wijkwizard.files.temporary import sweep
from wijkwizard.resources import data_folder, log_folder
from wijkwizard.session.papers import Paper, papers_beside, remove
from wijkwizard.terms.units import many

_KEPT = ("recent.json", "scherm.json", "kopieen.json", "cijfermap.txt")
"""What the program remembers on this computer."""

_LOGS = ("wijkwizard.log", "wijkwizard.1.log")
_UNKNOWN = "Eigen kopieën, en papier op een andere plek, kent de wijkwizard niet. Die blijven staan."


@dataclass(frozen=True, slots=True)
class Doomed:
    """A dossier that may be wiped, with what belongs to it.

    Attributes:
        path: the file.
        copies: how many dated copies there are.
        papers: papers beside it that were made of it.
        states: other states of it beside it, such as one that was made of a copy.
    """

    path: Path
    copies: int
    papers: tuple[Paper, ...]
    states: tuple[Path, ...] = ()

    @property
    def ours(self) -> tuple[Path, ...]:
        """The papers that nobody changed, which may go too."""
        return tuple(one.path for one in self.papers if one.whole)

    @property
    def changed(self) -> tuple[Path, ...]:
        """The papers that somebody changed or signed, which stay."""
        return tuple(one.path for one in self.papers if not one.whole)

    def words(self) -> tuple[str, ...]:
        """Return in Dutch what goes and what stays, but for the papers that may go."""
        copied = many(self.copies, "reservekopie", "reservekopieën") if self.copies else "geen reservekopieën"
        told = [
            f"Dit gaat weg: {self.path.name}, {copied}, half getypte tekst, en de regel op het beginscherm."
        ]
        if self.changed:
            told.append(f"Dit blijft, want het is veranderd of ondertekend: {names(self.changed)}.")
        return (*told, *_other_states(self.states), _UNKNOWN)


@dataclass(frozen=True, slots=True)
class Everything:
    """All that the program keeps on this computer.

    Attributes:
        dossiers: the dossiers that it knows, with what belongs to them.
        away: dossiers on the list that cannot be wiped now, as on a stick that is not in the laptop, or can only be
            read.
    """

    dossiers: tuple[Doomed, ...]
    away: tuple[Path, ...]

    def words(self, most: int | None = None) -> tuple[str, ...]:
        """Return in Dutch what goes and what stays, with at most so many dossiers by name."""
        told = ["Dit gaat weg:", *(f"· {one.path}" for one in self.dossiers[:most])]
        left = len(self.dossiers) - len(self.dossiers[:most])
        told += [f"· en nog {left} van de dossiers op het beginscherm"] if left else []
        told.append(
            "· alle reservekopieën, half getypte tekst, de lijst op het beginscherm, instellingen, verslag"
        )
        papers = [one.path for doomed in self.dossiers for one in doomed.papers]
        told.append(f"Dit blijft: {names(papers) or 'ander papier dat u maakte'}, en wat u zelf kopieerde.")
        going = {one.path.resolve() for one in self.dossiers}
        states = [one for doomed in self.dossiers for one in doomed.states if one.resolve() not in going]
        told += _other_states(dict.fromkeys(states))
        if self.away:
            told.append(f"Niet te bereiken of alleen te lezen, dus dit blijft ook: {names(self.away)}.")
        return tuple(told)


def _other_states(paths: Iterable[Path]) -> tuple[str, ...]:
    told = names(paths)
    return (
        (f"Dit blijft, een dossier waarin (deels) hetzelfde staat: {told}. Wis het apart.",) if told else ()
    )


def names(paths: Iterable[Path]) -> str:
    """Return the names of files as words."""
    return ", ".join(path.name for path in paths)


def doomed(path: Path) -> Doomed:
    """Return what belongs to a dossier.

    Raises:
        WijkError: when it is not there, or no dossier.
    """
    path = followed(path)
    wipe.must_be_dossier(path)
    known = glance(path).names
    bring_along(path, known)
    papers = papers_beside(path, identities(known))
    return Doomed(path, len(copies(path)), papers, states_beside(path, known))


def forget_dossier(path: Path, papers: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Wipe a whole dossier, with what lies beside it, its place on the list and the log; close it first.

    Args:
        path: the file.
        papers: papers that go too.

    Returns:
        The papers that the system would not let go.

    Raises:
        WijkError: when it is no dossier, open elsewhere, or cannot be removed; its papers stay then.
    """
    wipe.destroy(path)
    _drop(log_folder(), _LOGS)
    sweep()
    return remove(tuple(papers))


def forget_states(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Wipe other states of a dossier, each as a whole with its copies; return those that could not be wiped."""
    stayed: list[Path] = []
    for path in paths:
        try:
            forget_dossier(path)
        except WijkError:
            stayed.append(path)
    return tuple(stayed)


def everything(also: Iterable[Path] = ()) -> Everything:
    """Return all dossiers that the program knows, and those that are named.

    Raises:
        WijkError: when one that is named is not there, or no dossier.
    """
    found = {one.resolve(): doomed(one) for one in also}
    away: list[Path] = []
    kept_here = sorted(data_folder().glob("*.wijk")) if data_folder().is_dir() else []
    for path in (*(one.path for one in recents.listed()), *kept_here):
        if path.resolve() in found:
            continue
        if _only_read(path):
            away.append(path)
            continue
        try:
            found[path.resolve()] = doomed(path)
        except WijkError:
            if copies(path):
                found[path.resolve()] = Doomed(path, len(copies(path)), papers_beside(path, ()))
            else:
                away.append(path)
    return Everything(tuple(found.values()), tuple(away))


def _only_read(path: Path) -> bool:
    """Tell whether a file is there and cannot be wiped, so that it would keep all others from being wiped."""
    with suppress(OSError):
        return path.is_file() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    return False


def forget_everything(found: Everything) -> None:
    """Wipe these dossiers, and all that the program keeps on this computer; papers stay.

    Raises:
        WijkError: ``wipe-open`` when one of them is open elsewhere; nothing is touched then. ``dossier-unwritable``
            when the system refuses.
    """
    paths = [one.path for one in found.dossiers]
    with wipe.alone_with(paths):
        for path in paths:
            wipe.erase(path)
            recents.drop(path)
    data = data_folder()
    try:
        for one in _folders(copies_folder()):
            clear(one)
        _drop(data, _KEPT)
        _drop(log_folder(), _LOGS)
    except OSError as error:
        raise WijkError("dossier-unwritable", path=data, reason=words(error)) from error
    shutil.rmtree(data / "vragenlijsten", ignore_errors=True)
    sweep()
    for one in (copies_folder(), log_folder(), data):
        with suppress(OSError):
            one.rmdir()


def _folders(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (one for one in folder.iterdir() if one.is_dir())


def _drop(folder: Path, kept: Iterable[str]) -> None:
    for name in kept:
        with suppress(NotADirectoryError):
            remove_overwritten(folder / name)
