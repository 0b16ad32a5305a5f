"""A session on the small questionnaire, with a clock and a chance that a test can count on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from wijkwizard.session import Rim, Session, new_session, open_session

SMALL = Path(__file__).parent.parent / "data" / "klein"


def fixed_rim(start: int = 0) -> Rim:
    """Return a rim whose clock goes one second at a time and whose tokens are counted."""
    seconds, tokens = count(start), count(start)
    begin = datetime(2026, 3, 14, 19, 0, tzinfo=UTC)
    return Rim(
        now=lambda: begin + timedelta(seconds=next(seconds)),
        token=lambda: f"t{next(tokens):05d}",
    )


def small(folder: Path, name: str = "proef.wijk") -> Session:
    """Return a new session in a folder."""
    return new_session(folder / name, rim=fixed_rim(), questions=SMALL)


def again(path: Path, start: int = 1000) -> Session:
    """Open a dossier again, as another day would."""
    return open_session(path, rim=fixed_rim(start), questions=SMALL)
