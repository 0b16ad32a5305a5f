"""An open dossier of which the file becomes another, and what stands on disk of it."""

from __future__ import annotations

from pathlib import Path

from tests.tui.stage import Stage
from wijkwizard.dossier.file.store import Store


async def overwritten(told: Stage) -> Path:
    """Say something, let an older copy be written over the file, and let the wizard look; return the file."""
    path = told.session.file.path
    older = path.read_bytes()
    await told.go("naam")
    await told.type("Noord")
    await told.press("enter")
    path.write_bytes(older)
    told.app.keeping.look()
    await told.settle()
    return path


def events(path: Path) -> int:
    """Return how many events a dossier holds."""
    with Store.open(path, read_only=True) as store:
        return len(store.events())
