"""Schedules saving of half-typed text: a number of seconds after the first key that was not saved yet.

The delay counts from the first key and not from the last; otherwise the text of somebody who keeps typing would
never be saved.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

from wijkwizard.terms import DraftKey


class ScheduledCall(Protocol):
    """What is going to happen, and can be called off."""

    def stop(self) -> None:
        """Call it off."""


Scheduler: TypeAlias = Callable[[float, Callable[[], None]], ScheduledCall]
"""Does something after so many seconds."""


class Drafts:
    """Half-typed texts on their way to disk, the newest of each place.

    Attributes:
        delay: seconds after the first key that is not on disk; with what writing takes less than one.
    """

    def __init__(self, keep: Callable[[DraftKey, str], object], after: Scheduler, delay: float = 0.5) -> None:
        """Begin with nothing typed.

        Args:
            keep: writes the text of a place to disk.
            after: the clock.
            delay: seconds after the first key that is not on disk.
        """
        self._keep, self._after, self.delay = keep, after, delay
        self._newest: dict[DraftKey, str] = {}
        self._waiting: ScheduledCall | None = None

    def typed(self, key: DraftKey, text: str) -> None:
        """Take the text as it is now; it is on disk within the delay, or at once without one."""
        self._newest[key] = text
        if not self.delay:
            self.flush()
        elif self._waiting is None:
            self._waiting = self._after(self.delay, self.flush)

    def flush(self) -> None:
        """Write now what is not on disk yet."""
        newest, self._newest = self._newest, {}
        self._call_off()
        for key, text in newest.items():
            self._keep(key, text)

    def newest(self) -> dict[DraftKey, str]:
        """Return what is not on disk yet."""
        return dict(self._newest)

    def drop(self, key: DraftKey) -> None:
        """Forget what is not on disk yet of one place: it became an answer, or was typed away."""
        self._newest.pop(key, None)
        if not self._newest:
            self._call_off()

    def drop_slot(self, slot: str) -> None:
        """Forget what is not on disk yet of a slot, in its field and in the windows beside it."""
        for key in [key for key in self._newest if key.slot == slot]:
            self.drop(key)

    def drop_all(self) -> None:
        """Forget all that is not on disk yet."""
        self._newest = {}
        self._call_off()

    def _call_off(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
