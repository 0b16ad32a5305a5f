"""The environment of the program: an injected clock and random source, so that the core stays pure."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkwizard.dossier.file.cipher import WorkFactor


@dataclass(frozen=True, slots=True)
class Environment:
    """What comes from outside.

    Attributes:
        now: the moment on the clock of the room, with its distance to UTC, so that its day is the day there.
        token: a short random name, never the same twice.
        cost: what one guess of a new password costs; ``None`` for what is usual.
    """

    now: Callable[[], datetime]
    token: Callable[[], str]
    cost: WorkFactor | None = None


def system_environment() -> Environment:
    """Return the clock and randomness of this computer.

    The distance to UTC comes from the system itself, for Windows has no list of time zones.
    """
    return Environment(now=lambda: datetime.now(UTC).astimezone(), token=lambda: os.urandom(5).hex())
