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
    """The injected clock and random source.

    Attributes:
        now: returns the local time, with its UTC offset, so that its date is the local date.
        token: returns a short random id, never the same twice.
        cost: what one guess of a new password costs; ``None`` for what is usual.
    """

    now: Callable[[], datetime]
    token: Callable[[], str]
    cost: WorkFactor | None = None


def system_environment() -> Environment:
    """Return the clock and random source of this computer.

    The UTC offset comes from the system itself, because Windows has no time zone database.
    """
    return Environment(now=lambda: datetime.now(UTC).astimezone(), token=lambda: os.urandom(5).hex())
