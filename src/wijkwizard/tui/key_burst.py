"""Detects a paste that the terminal sends as keys: lines faster than anyone types, with Enter in between.

A terminal with bracketed paste sends one event. Others send keys: every line would answer a question, and the
second line the next one. So Enter in such a burst is held until it is clear whether more letters follow. Over a slow
connection a paste comes in parts, so what comes right behind one belongs to it, also when it begins in a word.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from textual import events

_FASTER = 0.012
"""Seconds between two keys that no hand comes under."""

_LEAST = 4
"""Letters of a paste; fewer can be keys that waited together while the computer was busy."""

UNTIL = 0.12
"""Seconds after which nothing more comes of a burst: longer than the gap between two parts of a paste."""

_GOES_ON = 0.3
"""Seconds behind a paste in which what comes in a burst belongs to it, and in which nobody presses Enter yet."""

_SIGNS = {"enter": "\n", "tab": "\t"}


@dataclass(slots=True)
class KeyBurst:
    """The keys of a burst from its first Enter on, or from the end of a paste on, which are held back.

    Attributes:
        held: these keys.
    """

    held: list[events.Key] = field(default_factory=list)
    _letters: int = 0
    _last: float = 0.0
    _gap: bool = False
    _until: float = 0.0
    _owed: str = ""

    def holds(self, key: events.Key) -> bool:
        """Return whether a key must be held back; when not, the held ones go first."""
        apart, self._last = key.time - self._last, key.time
        fast = apart <= _FASTER
        if not fast and not self.held:
            self._letters = 0
        if key.is_printable and key.character is not None and key.character.isalpha():
            self._letters += 1 if fast or not self.held else 0
        if not self._belongs(key, apart):
            self._until = 0.0
            return False
        self._gap = not fast
        self.held.append(key)
        return True

    def _belongs(self, key: events.Key, apart: float) -> bool:
        """Return whether a key can be a sign of a paste: of one line, of a further line, or of a further part."""
        if not key.is_printable and key.key not in _SIGNS:
            return False
        if self.held:
            return apart <= _FASTER or (apart <= UNTIL and not self._gap)
        return key.time <= self._until or (apart <= _FASTER and key.key == "enter")

    def release(self) -> list[events.Key | events.Paste]:
        """Return the held keys: as a paste when letters followed Enter or a paste, else as keys."""
        keys, self.held = self.held, []
        text = "".join(_SIGNS.get(key.key) or key.character or "" for key in keys)
        goes_on = keys[0].time <= self._until
        if not self._is_pasted(text, goes_on=goes_on):
            # One line at this speed can be the first part of a paste: the next one then answers nothing.
            self._until = keys[-1].time + _GOES_ON if self._letters >= _LEAST else 0.0
            self._owed, self._letters = "", 0
            return list(keys)
        whole = (self._owed if goes_on else "") + text
        bare = whole.rstrip("\n")
        self._owed, self._until = whole[len(bare) :], keys[-1].time + _GOES_ON
        return [events.Paste(bare)] if bare else []

    def _is_pasted(self, text: str, *, goes_on: bool) -> bool:
        if goes_on and (len(text) > 1 or (self._owed and not text.strip())):
            return True
        # One key that came later by itself is of a hand.
        return bool(text.strip()) and self._letters >= _LEAST and not self._gap
