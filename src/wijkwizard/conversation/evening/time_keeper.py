"""Holds what was agreed about the time of this evening while a dossier is open, keeps it, and takes it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from wijkwizard.conversation.evening.evening_agreed import (
    NOTHING_AGREED,
    EveningAgreed,
    TimeChoice,
    read,
    steady,
    written,
)
from wijkwizard.conversation.evening.evening_clock import Began, EveningTime


class TimeKeeper:
    """What was agreed about the time, for one open dossier.

    Attributes:
        agreed: what was agreed this evening.
    """

    def __init__(self, keep: Callable[[tuple[str, ...]], None] | None = None) -> None:
        """Start with nothing.

        Args:
            keep: keeps it as lines for the next start of the program; ``None`` keeps nothing.
        """
        self.agreed = NOTHING_AGREED
        self._keep = keep
        self._last: tuple[TimeChoice, object] | None = None
        self._seen: datetime | None = None
        self._here: tuple[str, datetime] | None = None
        self._stays: dict[str, timedelta] = {}

    def shown(self, turn_id: str, now: datetime | None) -> None:
        """Note that a turn is shown from now on, and how long people stayed at the one before it."""
        if self._here is not None and now is not None:
            before, since = self._here
            stayed = max(timedelta(), now - since - self.agreed.stood_still(since, now))
            self._stays[before] = self.stay(before) + stayed
        self._here = (turn_id, now) if now is not None else None

    def stay(self, turn_id: str) -> timedelta:
        """Return how long people stayed at a turn that they left, since the program started."""
        return self._stays.get(turn_id, timedelta())

    def restore(self, lines: Iterable[str], began: datetime | None) -> None:
        """Go on with what was kept before, as far as it is of the evening that began then; ``None`` for no evening."""
        self.agreed = read(lines).since(began) if began is not None else NOTHING_AGREED

    def change(self, agreed: EveningAgreed) -> None:
        """Agree on something else, and keep it."""
        if agreed != self.agreed:
            self.agreed = agreed
            if self._keep is not None:
                self._keep(written(agreed))

    def agree(self, agreed: EveningAgreed, choice: TimeChoice | None, stands: object) -> None:
        """Agree on something else.

        Args:
            agreed: all that is agreed from now on.
            choice: the proposal that was accepted, to be taken back; ``None`` for none.
            stands: the state of the dossier, by which is known whether this is the last step.
        """
        self._last = None if choice is None else (choice, stands)
        self.change(agreed)

    def undo(self, stands: object) -> bool:
        """Take the last proposal back when nothing was done in the dossier since; return whether it was."""
        if self._last is None or self._last[1] is not stands or self._last[0] not in self.agreed.choices:
            return False
        self.change(self.agreed.without(self._last[0]))
        self._last = None
        return True

    def time(self, began: Began | None, now: datetime) -> EveningTime:
        """Return what is known of the clock; of one that was set back the time that passed stays passed.

        Args:
            began: when and at which turn the evening began by the clock of then; ``None`` before it began.
            now: the clock.
        """
        if began is not None:
            at, turn_id = began
            moved, agreed = steady(at, self.agreed, self._seen, now)
            self._seen, began = now, (moved, turn_id)
            self.change(agreed)
        return EveningTime(began, now, self.agreed)
