"""Names the dossiers that were open before, so that no two of them read the same, and the way to join some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from wijkwizard.session import Recent

SECOND = "Het tweede scherm voor de zaal"
"""What a second start screen offers, so that nobody needs to type a command."""

MERGE_TABLES = "Dossiers van tafels samenvoegen"
"""How the way is called to make one dossier of those of tables."""


def name_of(recent: Recent) -> str:
    """Return the name of a dossier: its area, or its file name."""
    return " ".join(recent.title.split()) or recent.path.stem


def go_on_words(recent: Recent) -> str:
    """Return in Dutch that the work in a dossier is gone on with."""
    begun = "verder met" if recent.closed else "verder met wat onderbroken werd:"
    return f"{begun} {name_of(recent)}"


def has_namesake(recent: Recent, known: Sequence[Recent]) -> bool:
    """Return whether another of these dossiers has the same name."""
    return any(other.path != recent.path and name_of(other) == name_of(recent) for other in known)


def place_of(recent: Recent, known: Sequence[Recent]) -> Path:
    """Return the folder of a dossier, or its file where that folder has more of the same name."""
    here = [other for other in known if other.path.parent == recent.path.parent]
    return recent.path if has_namesake(recent, here) else recent.path.parent
