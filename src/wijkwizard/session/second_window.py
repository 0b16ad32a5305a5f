"""What is typed in another terminal to give the room a window of its own: no more than is needed."""

from __future__ import annotations

from pathlib import Path

from wijkwizard.dossier.recents import absolute, recents
from wijkwizard.errors.as_typed import as_typed
from wijkwizard.output import called_from_anywhere


def beamer_command(dossier: Path) -> str:
    """Return the command for an open dossier; its name only where it is not the last that was opened."""
    last = next(iter(recents()), None)
    named = "" if last is not None and last.path == absolute(dossier) else f" {as_typed(dossier)}"
    return f"{called_from_anywhere()} beamer{named}"
