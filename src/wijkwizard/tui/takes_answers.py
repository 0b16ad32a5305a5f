"""The protocol of a screen on which answers are typed, for the app and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from wijkwizard.terms import GridValue, Slot


@runtime_checkable
class TakesAnswers(Protocol):
    """Access to what is being typed on a screen before it is an answer."""

    def settle(self) -> bool:
        """Make answers of what is being typed, before going elsewhere; return whether numbers were taken."""

    def keep_counts(self) -> bool:
        """Make answers of counts that are being typed, and return whether they were taken; text stays half-typed."""

    def half_counted(self) -> tuple[tuple[Slot, GridValue], ...]:
        """Return slot and counts where a number is being typed, for another thread: nothing changes."""

    def stepped(self) -> None:
        """Note that a step of the dossier was taken back or done again."""


class TakesNone:
    """The implementation for screens without answers: does nothing."""

    def settle(self) -> bool:
        """Do nothing."""
        return True

    def keep_counts(self) -> bool:
        """Do nothing."""
        return True

    def half_counted(self) -> tuple[tuple[Slot, GridValue], ...]:
        """Return nothing."""
        return ()

    def stepped(self) -> None:
        """Do nothing."""
