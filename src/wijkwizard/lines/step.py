"""What comes after a line: on to the next field, the same one again, the turn anew, or somewhere else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class After(Enum):
    """Where the plain face goes on after a line."""

    NEXT = auto()
    AGAIN = auto()
    TURN = auto()
    LEAVE = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """What comes after a line.

    Attributes:
        after: where it goes on.
        to: with ``LEAVE`` the name of the place or list, empty for the places.
    """

    after: After
    to: str = ""


NEXT, AGAIN, TURN = Step(After.NEXT), Step(After.AGAIN), Step(After.TURN)


def leave(to: str = "") -> Step:
    """Return the step out of the conversation."""
    return Step(After.LEAVE, to)
