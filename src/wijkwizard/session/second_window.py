"""What is typed in another terminal to give the room a window of its own: no more than is needed."""

from __future__ import annotations

from pathlib import Path

from wijkwizard.dossier.recents import absolute, recents
from wijkwizard.errors.as_typed import as_typed
from wijkwizard.files.room_file import open_exercise
from wijkwizard.output import called_from_anywhere


def room_shown_first() -> Path | None:
    """Return of which dossier a window shows the room when none is named: an exercise that is open, or the last one."""
    return open_exercise() or next((recent.path for recent in recents()), None)


def beamer_command(dossier: Path) -> str:
    """Return the command for an open dossier; with its name only where another one would be shown."""
    first = room_shown_first()
    named = "" if first is not None and absolute(first) == absolute(dossier) else f" {as_typed(dossier)}"
    return f"{called_from_anywhere()} beamer{named}"
