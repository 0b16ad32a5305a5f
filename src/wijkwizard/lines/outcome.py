"""Where to go after an open dossier: quit, to the start, or on in another file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wijkwizard.dossier.file.cipher import Password


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows after a dossier.

    Attributes:
        to: ``stop``, ``begin`` for the list of dossiers, ``open`` for another file, or ``example``.
        path: that file.
        password: its password.
        closed: whether the dossier was closed already, because it was wiped.
        code: exit code of the program when it stops here.
    """

    to: Literal["stop", "begin", "open", "example"]
    path: Path | None = None
    password: Password | None = None
    closed: bool = False
    code: int = 0


STOP, BEGIN, EXAMPLE = Outcome("stop"), Outcome("begin"), Outcome("example")
