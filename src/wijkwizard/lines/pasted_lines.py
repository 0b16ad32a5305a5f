"""Reads the lines of a paste as one text, so that its second line does not answer the next question.

A terminal hands over a paste line by line, as if each was typed. A hand cannot type a line within a few hundredths
of a second; a paste over a slow connection comes in parts, so behind its second line the wait is longer. What is
copied often has no end behind its last line: the terminal keeps that line to itself until Enter, which would make it
the answer to what is asked by then.
"""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import TextIO

_FIRST = 0.05
"""Seconds within which a second line belongs to a paste."""

_NEXT = 0.3
"""Seconds within which a further line belongs to it."""

_UNFINISHED = 2
"""Letters of a line without an end that were there at once behind a first line; a hand has typed one by then."""

_LEAST = 4
"""Letters of a line that was there before it was asked; fewer are typed ahead while the computer was busy."""


@dataclass(slots=True)
class PastedLines:
    """Reads lines from a terminal, and those of a paste together.

    Attributes:
        read: prints a prompt and returns a line; ``None`` when there is no more.
        waits: returns whether a line comes within a number of seconds.
        unfinished: takes what was typed of a line without an end, when it has so many letters; else returns nothing.
    """

    read: Callable[[str], str | None]
    waits: Callable[[float], bool]
    unfinished: Callable[[int], str] = field(default=lambda _: "")
    _ahead: deque[str | None] = field(default_factory=deque)

    def __call__(self, prompt: str) -> str | None:
        """Return the next line, or the lines of a paste with their ends between them."""
        if self._ahead:
            return self._ahead.popleft()
        early = self.waits(0)
        line = self.read(prompt)
        typed_ahead = early and sum(sign.isalpha() for sign in line or "") < _LEAST
        if line is None or not line.strip() or typed_ahead:
            return line
        try:
            lines = [line, *self._further()]
        except BaseException:
            # Ctrl+C right behind Enter says how to stop; the line itself was given.
            self._ahead.appendleft(line)
            raise
        if rest := self.unfinished(1 if len(lines) > 1 else _UNFINISHED):
            lines += rest.split("\n")
        while not lines[-1].strip():
            # Enter by itself goes on, also when it is pressed twice in a moment.
            self._ahead.appendleft(lines.pop())
        if len(lines) > 1:
            self._ahead = deque(line for line in self._ahead if line is None)
        return "\n".join(lines)

    def _further(self) -> list[str]:
        """Return the lines that come right behind the first."""
        lines: list[str] = []
        while self.waits(_NEXT if lines else _FIRST):
            more = self.read("")
            if more is None:
                self._ahead.append(None)
                break
            lines.append(more)
        return lines


def waiting(stream: TextIO) -> Callable[[float], bool]:
    """Return what tells whether a terminal has input within a number of seconds."""
    if sys.platform == "win32":
        import msvcrt

        def pressed(seconds: float) -> bool:
            until, pause = time.monotonic() + seconds, Event()
            while not msvcrt.kbhit() and time.monotonic() < until:
                pause.wait(0.005)
            return msvcrt.kbhit()

        return pressed
    import select

    def ready(seconds: float) -> bool:
        return bool(select.select([stream], [], [], seconds)[0])

    return ready


def unfinished(stream: TextIO, out: TextIO) -> Callable[[int], str]:
    """Return what takes a line without an end from a terminal, and ends it on the screen.

    A terminal tells of such a line only while it does not gather lines. On Windows a paste waits for its end by itself.

    Args:
        stream: the terminal that is typed in.
        out: the screen.
    """
    if sys.platform == "win32":
        return lambda _: ""
    import fcntl
    import os
    import termios

    def take(least: int) -> str:
        gathers = termios.tcgetattr(stream)
        at_once = [*gathers[:3], gathers[3] & ~termios.ICANON, *gathers[4:]]
        termios.tcsetattr(stream, termios.TCSANOW, at_once)
        try:
            count = int.from_bytes(fcntl.ioctl(stream, termios.FIONREAD, bytes(4)), sys.byteorder)
            text = os.read(stream.fileno(), count).decode("utf-8", "replace") if count >= least else ""
        finally:
            termios.tcsetattr(stream, termios.TCSANOW, gathers)
        if text:
            print(file=out, flush=True)
        return text

    def taken(least: int) -> str:
        try:
            return take(least)
        except termios.error as error:  # it is no OSError, and a terminal whose window was closed gives one
            raise OSError(*error.args) from error

    return taken
