"""Detects a paste that the terminal sends as keys: lines faster than anyone types, with Enter in between.

A terminal with bracketed paste sends one event. Others send keys: every line would answer a question, and the
second line the next one. So Enter in such a burst is held until it is clear whether more letters follow.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from textual import events

_FASTER = 0.012
"""Seconds between two keys that no hand comes under."""

_LEAST = 4
"""Letters in a line of a paste; fewer can be keys that waited together while the computer was busy."""

UNTIL = 0.04
"""Seconds after which nothing more comes of a burst."""

_SIGNS = {"enter": "\n", "tab": "\t"}


@dataclass(slots=True)
class KeyBurst:
    """The keys of a burst from its first Enter on, which are held back.

    Attributes:
        held: these keys.
    """

    held: list[events.Key] = field(default_factory=list)
    _letters: int = 0
    _last: float = 0.0

    def holds(self, key: events.Key) -> bool:
        """Return whether a key must be held back; when not, the held ones go first."""
        fast, self._last = key.time - self._last <= _FASTER, key.time
        if not fast:
            self._letters = 0
        if key.is_printable and key.character is not None and key.character.isalpha():
            self._letters += 1
        if fast and (self.held or (key.key == "enter" and self._letters >= _LEAST)):
            self.held.append(key)
            return True
        return False

    def release(self) -> list[events.Key | events.Paste]:
        """Return the held keys: as a paste when letters followed Enter, else as keys."""
        keys, self.held, self._letters = self.held, [], 0
        signs = [key.character if key.is_printable else _SIGNS.get(key.key) for key in keys]
        if any(sign and not sign.isspace() for sign in signs) and None not in signs:
            return [events.Paste("".join(filter(None, signs)).rstrip("\n"))]
        return list(keys)
