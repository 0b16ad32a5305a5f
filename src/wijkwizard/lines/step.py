"""The result of a line: next field, same field, same turn, or somewhere else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Continuation(Enum):
    """Where the plain face continues after a line."""

    NEXT = auto()
    AGAIN = auto()
    TURN = auto()
    LEAVE = auto()


@dataclass(frozen=True, slots=True)
class LineResult:
    """The result of a line.

    Attributes:
        after: where to continue.
        to: with ``LEAVE`` the name of the place or list, empty for the places.
    """

    after: Continuation
    to: str = ""


NEXT, AGAIN, TURN = (
    LineResult(Continuation.NEXT),
    LineResult(Continuation.AGAIN),
    LineResult(Continuation.TURN),
)


def leave(to: str = "") -> LineResult:
    """Return the step out of the conversation."""
    return LineResult(Continuation.LEAVE, to)
