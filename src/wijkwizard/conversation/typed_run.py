"""A run of typed characters in a list, where text can begin with a character that chooses an option."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkwizard.terms import Answer

_A_SENTENCE = 2
"""The number of consecutive meaningless characters that count as text and not as a typing error."""

_PAUSE = 1.5
"""Seconds after which a character does not belong to the previous run."""


@dataclass(slots=True)
class TypedRun:
    """Characters typed consecutively in a list, up to a key that is no character.

    Attributes:
        text: all characters, also those that chose something.
        before: what was chosen before the first of them.
        answer: the answer of then, with its account.
        last: the answer before the last sign, which can be the first digit of a longer number.
        number: whether the last key was a digit, however long ago.
        parted: whether a space came behind a number, so that a digit after it begins another one.
    """

    text: str = ""
    before: tuple[str, ...] = ()
    answer: Answer | None = None
    last: Answer | None = None
    number: bool = False
    parted: bool = False
    _loose: int = 0
    _last: float = 0.0

    def at(self, seconds: float) -> None:
        """Register the time of a key; after a pause a new run begins."""
        if seconds - self._last > _PAUSE:
            self.end()
        self._last = seconds

    def parts(self, sign: str | None) -> bool:
        """Register a key as the end of a number or not; return whether a digit that it is begins another number."""
        began, digit = self.parted, sign is not None and sign.isdigit()
        self.parted = sign == " " and (self.number or self.parted)
        self.number = digit
        return began and digit

    def right_before(self, seconds: float, within: float) -> str:
        """End the run, and return its text when the last of it came at most so many seconds before."""
        text = self.text if seconds - self._last <= within else ""
        self.end()
        return text

    def used(self, sign: str) -> None:
        """Take a sign that chose something; a sentence can begin with a digit."""
        self.text, self._loose = self.text + sign, 0

    def loose(self, sign: str) -> bool:
        """Add a character without a meaning here; return whether the run now looks like a sentence."""
        self.text, self._loose = self.text + sign, self._loose + 1
        return self.is_sentence

    def led_nowhere(self) -> None:
        """Take the last sign for one without a meaning after all: it could have chosen something, and did not."""
        self._loose = max(self._loose, 1)

    def pass_over(self) -> None:
        """Take the signs before the next one for slips of the hand, and not for the beginning of words."""
        self._loose = 0

    @property
    def in_words(self) -> bool:
        """Whether the last sign meant nothing here, so that a space behind it belongs to it."""
        return self._loose > 0

    @property
    def is_sentence(self) -> bool:
        """Whether the last signs meant nothing here, so that they look like a sentence and no typing error."""
        return self._loose >= _A_SENTENCE

    def end(self) -> None:
        """Start a new run."""
        self.text, self._loose = "", 0
