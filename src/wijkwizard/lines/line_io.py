"""Where the plain face prints and reads: one line for each thing, no colours, nothing drawn anew."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from wijkwizard.output import show

_UNREADABLE = "\ufffd"
_AGAIN = "In die regel stond een teken dat niet te lezen is. Typ de regel nog eens; er is niets bewaard."


class EndOfInput(Exception):  # noqa: N818 - it is no error: there is nothing more to read
    """Nobody types any more."""


@dataclass(frozen=True, slots=True)
class LineIO:
    """A way to print and to read.

    Attributes:
        say: prints lines.
        read: prints a prompt and returns the line that was typed, without its end; ``None`` when there is no more.
        read_hidden: the same, unseen, for a password and for a blind count.
    """

    say: Callable[..., object]
    read: Callable[[str], str | None]
    read_hidden: Callable[[str], str | None]

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        """Return the line that somebody types.

        Raises:
            EndOfInput: when there is no more.
        """
        while True:
            line = (self.read_hidden if hidden else self.read)(prompt)
            if line is None:
                raise EndOfInput
            if _UNREADABLE not in line:
                return line
            self.say(_AGAIN)


def real_io() -> LineIO:
    """Return the terminal or the pipe that this program runs in."""
    stdin = sys.stdin
    reconfigure = getattr(stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")
    if stdin is not None and stdin.isatty():
        return LineIO(show, _typed, _typed_unseen)

    def piped(prompt: str) -> str | None:
        # A pipe shows nothing of what comes in, so the prompt gets a line of its own.
        show(prompt.rstrip())
        return _line(stdin)

    return LineIO(show, piped, piped)


def _typed(prompt: str) -> str | None:
    try:
        return input(prompt)
    except EOFError:
        return None


def _typed_unseen(prompt: str) -> str | None:
    try:
        return getpass.getpass(prompt)
    except EOFError:
        return None


def _line(stream: TextIO | None) -> str | None:
    line = stream.readline() if stream is not None else ""
    return line.rstrip("\r\n") if line else None
