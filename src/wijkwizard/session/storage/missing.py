"""What remains of a dossier whose file is missing: other states of it, and its dated copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from wijkwizard.dossier import recents
from wijkwizard.dossier.copies import Copy, CopyLocation, copies, folder_of
from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.identity import identities
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.files.look import followed
from wijkwizard.files.output_path import DOSSIER
from wijkwizard.files.same_file import distinct
from wijkwizard.session.storage.emergency_save import KEPT
from wijkwizard.terms.dutch import and_list, day_and_moment
from wijkwizard.terms.units import many

_MOST = 3
BEGIN_NEW = "Een nieuw dossier maken?"
"""The question at a name of which nothing is known."""


def none_yet(path: Path) -> str:
    """Return in Dutch that a dossier of this name was never there."""
    return f"Er is nog geen dossier {path}."


@dataclass(frozen=True, slots=True)
class MissingDossier:
    """A dossier whose file is missing.

    Attributes:
        path: the path of the missing file.
        states: files in which the same dossier stands, or a part of it, the last changed first.
        copies: its dated copies, newest first.
    """

    path: Path
    states: tuple[Path, ...]
    copies: tuple[Copy, ...]

    def names(self) -> tuple[str, ...]:
        """The names of the states, with the folder when it differs."""
        return tuple(state.name if state.parent == self.path.parent else str(state) for state in self.states)

    @property
    def never_was(self) -> bool:
        """Whether nothing speaks of a dossier of this name, so that a new one can be offered in its place.

        Words that are no name of a dossier, a name with remains, one on the list of lost dossiers, and one in a folder
        that is not there now (a memory stick) are never taken for new.
        """
        known = recents.absolute(self.path) in {recent.path for recent in recents.lost()}
        named = self.path.suffix.casefold() == ".wijk"
        return named and not known and not self.words() and self.path.parent.is_dir()

    @property
    def nothing(self) -> bool:
        """Whether nothing is left in reachable places, so that it can be removed from the list."""
        return not self.states and not self.copies and self.path.parent.is_dir()

    def gone_words(self) -> str:
        """Return in Dutch that it is not there, and what to do about it."""
        if not self.path.parent.is_dir():
            return (
                f"De map {self.path.parent} is er nu niet. Staat het dossier op een stick of een netwerkschijf? Sluit "
                "die aan en kies het opnieuw."
            )
        gone = f"{self.path} is er niet: weg, verplaatst of hernoemd."
        if not self.nothing:
            return gone
        return f"{gone} Er is ook geen reservekopie gevonden. Kijk in de prullenbak, of waar u het naartoe verplaatste."

    def words(self) -> str:
        """Return in Dutch what is left; empty when nothing is."""
        named = list(self.names()[:_MOST])
        if more := len(self.states) - _MOST:
            named += [f"nog {many(more, 'bestand', 'bestanden')}"] if more > 0 else []
        if self.copies:
            last = day_and_moment(self.copies[0].at)
            count = len(self.copies)
            named.append(
                f"1 reservekopie van {last}"
                if count == 1
                else f"{count} reservekopieën, de laatste van {last}"
            )
        return and_list(named)


def missing(path: Path) -> MissingDossier:
    """Return what is left of a missing dossier, found by its copies, by the list, or else by its name.

    Args:
        path: the path of the missing file.
    """
    path = followed(path)
    left, listed, place = copies(path), recents.listed(), recents.absolute(path)
    known = identities(name for copy in left for name in preview(copy.path).names)
    known |= {recent.of for recent in listed if recent.path == place} - {""}
    kept = re.compile(rf"{re.escape(path.stem)}{KEPT}( \(\d+\))?")
    instead = {recent.path for recent in listed if recent.instead_of == str(place)}

    def is_state(path: Path) -> bool:
        names = identities(preview(path).names)
        return (
            not names.isdisjoint(known)
            or path in instead
            or (not known and kept.fullmatch(path.stem) is not None)
        )

    found = map(recents.absolute, _candidates(path))
    states = filter(is_state, distinct(found, but=(place, *(copy.path for copy in left))))
    return MissingDossier(path, tuple(sorted(states, key=_changed, reverse=True)), left)


def refusal(error: WijkError, path: Path) -> WijkError:
    """Return the error to show when a dossier cannot be opened; of a missing one, what is left of it."""
    left = missing(path).words() if error.code == "file-missing" else ""
    return WijkError("dossier-missing", path=path, left=left) if left else error


def must_be_new(path: Path) -> None:
    """Raise an error rather than create a dossier unasked in the place of a missing one.

    Raises:
        WijkError: ``dossier-missing``, with what is left of it.
    """
    if left := missing(path).words():
        raise WijkError("dossier-missing", path=path, left=left)


def _candidates(path: Path) -> Iterator[Path]:
    for folder in (path.parent, *(folder_of(path, place) for place in get_args(CopyLocation))):
        with suppress(*REFUSALS):
            yield from sorted(file for file in folder.glob(f"*{DOSSIER.suffixes[0]}") if file.name[0] != ".")
    yield from (recent.path for recent in recents.recents())


def _changed(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0
