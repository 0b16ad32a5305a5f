"""Schedules saving of half-typed text: a number of seconds after the first key that was not saved yet.

The delay counts from the first key and not from the last; otherwise the text of somebody who keeps typing would
never be saved.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

from wijkwizard.terms import DraftKey


class ScheduledCall(Protocol):
    """A scheduled call that can be cancelled."""

    def stop(self) -> None:
        """Call it off."""


Scheduler: TypeAlias = Callable[[float, Callable[[], None]], ScheduledCall]
"""Calls a function after a number of seconds."""


class Drafts:
    """Half-typed texts that are about to be saved, the newest text per place.

    Attributes:
        delay: seconds after the first key that is not on disk; including the write less than one.
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
        """Register the current text; it is saved within the delay, or at once without a delay."""
        self._newest[key] = text
        if not self.delay:
            self.flush()
        elif self._waiting is None:
            self._waiting = self._after(self.delay, self.flush)

    def flush(self) -> None:
        """Save all registered texts now."""
        newest, self._newest = self._newest, {}
        self._call_off()
        for key, text in newest.items():
            self._keep(key, text)

    def newest(self) -> dict[DraftKey, str]:
        """Return the texts that are not on disk yet."""
        return dict(self._newest)

    def drop(self, key: DraftKey) -> None:
        """Drop the unsaved text of one place: it became an answer, or was deleted."""
        self._newest.pop(key, None)
        if not self._newest:
            self._call_off()

    def drop_slot(self, slot: str) -> None:
        """Drop the unsaved texts of a slot, in its field and in the windows about it."""
        for key in [key for key in self._newest if key.slot == slot]:
            self.drop(key)

    def drop_all(self) -> None:
        """Drop all unsaved texts."""
        self._newest = {}
        self._call_off()

    def _call_off(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
