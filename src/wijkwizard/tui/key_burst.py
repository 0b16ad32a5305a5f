"""Detects a paste that the terminal sends as keys: lines faster than anyone types, with Enter in between.

A terminal with bracketed paste sends one event. Others send keys: every line would answer a question, and the
second line the next one. So Enter or Tab in such a burst is held until it is clear whether more follows. Over a slow
connection a paste comes in parts, so what comes right behind one belongs to it, also when it begins in a word. Where a
sign acts at once, as a dash that removes a row, it is held too: a list that is pasted has one before each line.

Keys of a hand can come together too, when they waited while the program was busy: as many as a hand types in that
time. More of them, or any while it is at rest, are of no hand. Hidden counts are an exception, for a computer can be
busy with something else, and a few of those may be keys. More of them, or any that would leave their rows, are a paste
too, which the rows take: they never become a text on the screen, nor the answer to the next question.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from textual import events

FASTER = 0.012
"""Seconds between two keys that no hand comes under."""

_LEAST = 4
"""Letters of a paste; fewer can be keys that waited together while the program was busy."""

_LINES_OF_COUNTS = 4
"""Lines of a paste where hidden counts are typed; fewer can be counts that waited together."""

_BY_HAND = 6.0
"""Signs that a hand types in a second, with Enter between them."""

_AT_ONCE = 2
"""Signs that no hand types at this speed."""

UNTIL = 0.12
"""Seconds after which nothing more comes of a burst: longer than the gap between two parts of a paste."""

_GOES_ON = 0.3
"""Seconds behind a paste in which what comes in a burst belongs to it, and in which nobody presses Enter yet."""

_SIGNS = {"enter": "\n", "tab": "\t"}


_LINE_FEED = "ctrl+j"


def as_pressed(key: events.Key) -> events.Key:
    """Return a key as it is pressed: what ends a line is Enter, also where a terminal sends the line feed itself."""
    if key.key != _LINE_FEED or key.is_forwarded:
        return key
    enter = events.Key("enter", "\r")
    enter.time = key.time
    return enter


@dataclass(slots=True)
class KeyBurst:
    """The keys of a burst that are held back: from its first Enter on, a sign that acts or the end of a paste.

    Attributes:
        held: these keys.
    """

    held: list[events.Key] = field(default_factory=list)
    _letters: int = 0
    _signs: int = 0
    _waited: float = 0.0
    _last: float = 0.0
    _gap: bool = False
    _until: float = 0.0
    _owed: str = ""

    def holds(self, key: events.Key, waited: float = 0.0, acts: str = "") -> bool:
        """Return whether a key must be held back; when not, the held ones go first.

        Args:
            key: the key.
            waited: seconds for which the program was at work before it, so that keys may have waited.
            acts: the signs that do something at once to what has the keys, and can begin a paste.
        """
        apart, self._last = key.time - self._last, key.time
        fast = apart <= FASTER
        if not fast and not self.held:
            self._letters = self._signs = 0
            self._waited = waited
        if key.is_printable and key.character is not None and (fast or not self.held):
            self._letters += key.character.isalpha()
            self._signs += not key.character.isspace()
        begins = not fast and key.character is not None and key.character in acts
        if not self._belongs(key, apart) and not (begins and not self.held):
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
            return apart <= FASTER or (apart <= UNTIL and not self._gap)
        return key.time <= self._until or (apart <= FASTER and key.key in _SIGNS)

    def release(self, rows: int | None = None) -> list[events.Key | events.Paste]:
        """Return the held keys: as a paste when more followed Enter or a paste, else as keys.

        Args:
            rows: how many rows for hidden counts there are below the cursor; ``None`` where no counts are hidden.
        """
        keys, self.held = self.held, []
        text = "".join(_SIGNS.get(key.key) or key.character or "" for key in keys)
        goes_on = keys[0].time <= self._until
        fast = self._is_fast(text, rows)
        if not self._is_pasted(text, fast=fast, goes_on=goes_on):
            # One line at this speed can be the first part of a paste: the next one then answers nothing.
            self._until = keys[-1].time + _GOES_ON if fast else 0.0
            self._owed, self._letters, self._signs = "", 0, 0
            return list(keys)
        whole = (self._owed if goes_on else "") + text
        bare = whole.rstrip("\n")
        self._owed, self._until = whole[len(bare) :], keys[-1].time + _GOES_ON
        if not bare:
            return []
        paste = events.Paste(bare)
        paste.time = keys[0].time
        return [paste]

    def _is_fast(self, text: str, rows: int | None) -> bool:
        """Return whether a burst is too fast for a hand, or would leave the rows of hidden counts."""
        if rows is not None and text.count("\n") > rows and "".join(text.split()).isdecimal():
            return True
        if rows is not None and "\t" not in text and 0 < text.count("\n") <= rows:
            return self._letters >= _LEAST or len(text.split()) >= _LINES_OF_COUNTS - 1
        return self._letters >= _LEAST or self._signs >= max(_AT_ONCE, self._waited * _BY_HAND)

    def _is_pasted(self, text: str, *, fast: bool, goes_on: bool) -> bool:
        if goes_on and (len(text) > 1 or (self._owed and not text.strip())):
            return True
        if not text.strip() or not fast or self._gap:
            # One key that came later by itself is of a hand.
            return False
        line = text.rstrip().partition("\n")[0]
        if text[0] in _SIGNS.values() or "\t" in line or line != text.rstrip():
            return True
        # A digit before one line can fill in a cell; another sign before words is no key.
        return not text[0].isdigit() and self._signs >= max(_LEAST, self._waited * _BY_HAND)
