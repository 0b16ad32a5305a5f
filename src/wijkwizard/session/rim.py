"""The rim of the program: the clock and randomness, passed in so that the core stays a pure function."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Rim:
    """What comes from outside.

    Attributes:
        now: the moment, with its time zone.
        token: a short random name, never the same twice.
    """

    now: Callable[[], datetime]
    token: Callable[[], str]


def system_rim() -> Rim:
    """Return the clock and randomness of this computer."""
    return Rim(now=lambda: datetime.now(UTC), token=lambda: os.urandom(5).hex())
