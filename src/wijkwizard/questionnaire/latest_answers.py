"""Keeps what was computed from the latest few states of the answers.

Each answer that is drawn, checked or bound asks what can be chosen in its question. With hundreds of own cards that
is a long list of long names, and computing it for each answer again costs the square of their number.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from wijkwizard.terms import Answers

T = TypeVar("T")

_MOST = 4
"""States that are alternately asked about: all answers, what the room sees, what may be published, and a trial."""


class LatestAnswers(Generic[T]):
    """Results by a key, for each of the last few states of the answers."""

    def __init__(self) -> None:
        self._kept: list[tuple[Answers, dict[object, T]]] = []

    def of(self, answers: Answers) -> dict[object, T]:
        """Return the results of a state, to read and to add to; it is recognised as the same object.

        Args:
            answers: the state; it is never changed.
        """
        for held, results in self._kept:
            if held is answers:
                return results
        made: dict[object, T] = {}
        self._kept = [(answers, made), *self._kept][:_MOST]
        return made
