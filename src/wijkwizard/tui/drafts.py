"""When half-typed text goes to disk: so many seconds after the first key that is not there yet.

Counted from the first key and not from the last, or somebody who types on without a pause would keep nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

from wijkwizard.terms import Slot


class Waiting(Protocol):
    """What is going to happen, and can be called off."""

    def stop(self) -> None:
        """Call it off."""


After: TypeAlias = Callable[[float, Callable[[], None]], Waiting]
"""Does something after so many seconds."""


class Drafts:
    """The newest half-typed text on its way to disk.

    Attributes:
        delay: seconds after the first key that is not on disk; with what writing takes less than one.
    """

    def __init__(self, keep: Callable[[Slot, str], object], after: After, delay: float = 0.5) -> None:
        """Begin with nothing typed.

        Args:
            keep: writes the text of a slot to disk.
            after: the clock.
            delay: seconds after the first key that is not on disk.
        """
        self._keep, self._after, self.delay = keep, after, delay
        self._newest: tuple[Slot, str] | None = None
        self._waiting: Waiting | None = None

    def typed(self, slot: Slot, text: str) -> None:
        """Take the text as it is now; it is on disk within the delay, or at once without one."""
        self._newest = (slot, text)
        if not self.delay:
            self.flush()
        elif self._waiting is None:
            self._waiting = self._after(self.delay, self.flush)

    def flush(self) -> None:
        """Write now what is not on disk yet."""
        newest = self._newest
        self.drop()
        if newest is not None:
            self._keep(*newest)

    def drop(self) -> None:
        """Forget what is not on disk yet: it became an answer, or was typed away."""
        self._newest = None
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
