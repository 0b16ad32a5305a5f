"""Finds papers next to a dossier that were made of it, and which of them were changed since."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wijkwizard.document.seal import seal_of
from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.files.look import followed
from wijkwizard.files.overwrite import remove_overwritten

_ENDS = frozenset({".pdf", ".html", ".htm", ".docx"})


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper made of a dossier.

    Attributes:
        path: the file.
        whole: whether it was not changed or signed since it was made.
        at: when it was made, or changed.
    """

    path: Path
    whole: bool
    at: datetime


def papers_beside(dossier: Path, known_by: Collection[str]) -> tuple[Paper, ...]:
    """Return the papers in the folder of a dossier that were made of it, by name.

    Papers of earlier versions of the program do not say of which dossier they were made; they count when their name
    begins with that of the dossier.

    Args:
        dossier: the file.
        known_by: the identity of the dossier; empty when it cannot be read.
    """
    found: list[Paper] = []
    for path in sorted(_listed(dossier.parent)):
        seal = seal_of(path)
        named = path.stem == dossier.stem or path.stem.startswith(f"{dossier.stem} (")
        if seal is not None and (seal.of in known_by if seal.of and known_by else named):
            with suppress(OSError):
                found.append(Paper(path, seal.whole, datetime.fromtimestamp(path.stat().st_mtime, UTC)))
    return tuple(found)


def _listed(folder: Path) -> Iterator[Path]:
    with suppress(*REFUSALS):
        yield from (file for file in folder.iterdir() if file.suffix.lower() in _ENDS and file.is_file())


def remove(papers: Collection[Path]) -> tuple[Path, ...]:
    """Overwrite and remove papers, links with what they lead to; return those that the system would not let go."""
    stayed: list[Path] = []
    for path in papers:
        try:
            remove_overwritten(followed(path))
            path.unlink(missing_ok=True)
        except OSError:
            stayed.append(path)
    return tuple(stayed)
