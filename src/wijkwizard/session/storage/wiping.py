"""Wipes dossiers: first lists what is wiped and what is kept, then removes all that the program stored."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wijkwizard.dossier import wipe
from wijkwizard.dossier.copies import copies
from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.identity import identities
from wijkwizard.dossier.recents import BESIDE, absolute
from wijkwizard.dossier.related_files import away, other_names, states_beside
from wijkwizard.dossier.renamed_copies import bring_along
from wijkwizard.errors import WijkError
from wijkwizard.files.look import followed
from wijkwizard.files.overwrite import remove_overwritten
from wijkwizard.files.same_file import count_of_names, distinct
from wijkwizard.files.temporary import sweep
from wijkwizard.resources import log_folder
from wijkwizard.session.printing.papers import Paper, papers_beside, remove
from wijkwizard.terms.units import many

LOGS = ("wijkwizard.log", "wijkwizard.1.log")
_UNNAMED = "Het bestand heeft nog een naam, die de wijkwizard niet kent. Daar blijft een leeg bestand staan."
_UNKNOWN = "Eigen kopieën, en papier op een andere plek, kent de wijkwizard niet. Die blijven staan."


@dataclass(frozen=True, slots=True)
class WipeTarget:
    """A dossier that may be wiped, with the files that belong to it.

    Attributes:
        path: the file.
        copies: how many dated copies there are, also of those made under another name of the file.
        papers: papers next to it that were made of it.
        states: other states of it next to it, such as one that was made of a copy.
        there: whether the file itself exists.
        away: where other states of it stand that cannot be reached now.
        names: other names of the file, which go too.
        unnamed: whether it has another name still, which nobody knows.
    """

    path: Path
    copies: int
    papers: tuple[Paper, ...]
    states: tuple[Path, ...] = ()
    there: bool = True
    away: tuple[Path, ...] = ()
    names: tuple[Path, ...] = ()
    unnamed: bool = False

    @property
    def ours(self) -> tuple[Path, ...]:
        """The papers that were not changed, which may be wiped too."""
        return tuple(paper.path for paper in self.papers if paper.whole)

    @property
    def changed(self) -> tuple[Path, ...]:
        """The papers that somebody changed or signed, which are kept."""
        return tuple(paper.path for paper in self.papers if not paper.whole)

    def words(self) -> tuple[str, ...]:
        """Return in Dutch what is wiped and what is kept, except the papers that may be wiped."""
        copied = many(self.copies, "reservekopie", "reservekopieën") if self.copies else "geen reservekopieën"
        goes = f"{copied}, half getypte tekst, losse stembiljetten, en de regel op het beginscherm."
        lines = [f"Dit gaat weg: {self.path.name}, {goes}"]
        if not self.there:
            lines = [f"{self.path.name} is er niet meer. Wat ervan over is, gaat weg: {goes}"]
        if self.names:
            lines.append(f"Hetzelfde bestand onder een andere naam gaat mee: {names(self.names)}.")
        if self.unnamed:
            lines.append(_UNNAMED)
        if self.changed:
            lines.append(f"Dit blijft, want het is veranderd of ondertekend: {names(self.changed)}.")
        lines += states_stay(self.states)
        if self.away:
            lines.append(f"Niet te bereiken, en dat blijft: {', '.join(map(str, self.away))}. Wis het apart.")
        return (*lines, _UNKNOWN)

    def stays(self, *, papers: bool) -> tuple[str, ...]:
        """Return in Dutch what is still there afterwards, but for other states: for who was asked nothing before.

        Args:
            papers: whether the papers that may go went too.
        """
        kept = (paper.path for paper in self.papers if not (papers and paper.whole))
        lines = [f"Staat er nog, papier dat ervan is gemaakt: {path}" for path in kept]
        lines += [_UNNAMED] * self.unnamed
        return (*lines, *(f"Niet te bereiken, en niet gewist: {path}" for path in self.away))


def states_stay(paths: Iterable[Path]) -> tuple[str, ...]:
    """Return in Dutch which other states of a dossier stay; nothing when there are none."""
    text = names(paths)
    return (
        (f"Dit blijft, een dossier waarin (deels) hetzelfde staat: {text}. Wis het apart.",) if text else ()
    )


def names(paths: Iterable[Path]) -> str:
    """Return the names of files as Dutch text, with the folder of those that are dated copies."""
    return ", ".join(_name(path) for path in paths)


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}" if path.parent.name.endswith(BESIDE) else path.name


def wipe_target(path: Path) -> WipeTarget:
    """Return what belongs to a dossier; of a missing one, what is left of it.

    Raises:
        WijkError: when it is not there and nothing is left of it, or it is no dossier.
    """
    path = followed(path)
    try:
        wipe.must_be_dossier(path)
    except WijkError as error:
        left = left_of(path) if error.code == "file-missing" else None
        if left is None:
            raise
        return left
    known = preview(path).names
    bring_along(path, known)
    others = other_names(path)
    seconds = wipe.second_names(others)
    dated = [copy.path for file in (path, *seconds) for copy in copies(file)]
    return WipeTarget(
        path,
        len(dated),
        papers_beside(path, identities(known)),
        distinct(states_beside(path, known), but=dated),
        away=away(known),
        names=others,
        unnamed=count_of_names(path) > 1 + len(seconds),
    )


def left_of(path: Path, *, there: bool = False) -> WipeTarget | None:
    """Return what is left of an unreadable dossier, found by its copies; ``None`` when there are none.

    Args:
        path: the path of the dossier.
        there: whether a file is there still.
    """
    if not (left := copies(path)):
        return None
    known = frozenset().union(*(preview(copy.path).names for copy in left))
    papers = papers_beside(path, identities(known))
    elsewhere = tuple(file for file in away(known) if file != absolute(path))
    return WipeTarget(path, len(left), papers, states_beside(path, known), there=there, away=elsewhere)


def forget_dossier(path: Path, papers: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Wipe a whole dossier with its files, its recent entry and the log; it must be closed.

    Args:
        path: the file.
        papers: papers to wipe too.

    Returns:
        The papers that the system would not let go.

    Raises:
        WijkError: when it is no dossier, open elsewhere, or cannot be removed; its papers stay then.
    """
    wipe.destroy(path)
    drop(log_folder(), LOGS)
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


def drop(folder: Path, kept: Iterable[str]) -> None:
    """Overwrite and remove stored files with these names.

    Raises:
        OSError: when the system refuses.
    """
    for name in kept:
        with suppress(NotADirectoryError):
            remove_overwritten(folder / name)
