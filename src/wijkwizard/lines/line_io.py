"""Input and output of the plain face: one line per item, no colours, no redrawing."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from typing import TextIO

from wijkwizard.errors import WijkError
from wijkwizard.lines.pasted_lines import PastedLines, unfinished, waiting
from wijkwizard.lines.stopping import StopRequested, Stops
from wijkwizard.lines.typed_line import typed_line
from wijkwizard.lines.unseen_lines import echo, seen_line, unseen_line
from wijkwizard.output import show
from wijkwizard.stop_requests import HANG_UP, INTERRUPT

_UNREADABLE = "\ufffd"
_AGAIN = (
    "In die regel stond een teken dat niet te lezen is: het is geen UTF-8. "
    "Er is niets van bewaard. Typ de regel nog eens."
)
_NO_KEYS = "Pijltjes en F-toetsen doen in gewone regels niets. Verbeteren kan met Backspace."
_HOW_TO_STOP = "Stoppen? Typ /stop, of druk nog eens op Ctrl+C. U leest dan waar alles is bewaard."


class EndOfInput(Exception):  # noqa: N818 - it is no error: there is nothing more to read
    """Raised at the end of the input."""


class NobodyReads(Exception):  # noqa: N818 - it is no error: who read along has seen enough
    """Raised when the output is closed."""


@dataclass(frozen=True, slots=True)
class LineIO:
    """Input and output of lines.

    Attributes:
        say: prints lines.
        read: prints a prompt and returns the line that was typed, without its end; ``None`` when there is no more.
        read_hidden: the same, unseen, for a password and for a blind count.
        stops: the requests to stop the program.
        unseen: returns a context in which nothing is shown of what is typed ahead, between two unseen lines.
        by_hand: whether somebody types at a terminal: the first Ctrl+C says how to stop, for elsewhere that key copies.
    """

    say: Callable[..., object]
    read: Callable[[str], str | None]
    read_hidden: Callable[[str], str | None]
    stops: Stops | None = None
    unseen: Callable[[], AbstractContextManager[None]] = nullcontext
    by_hand: bool = False

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        """Return the line that the user types; the lines of a paste together, with their ends between them.

        Raises:
            EndOfInput: at the end of the input.
            StopRequested: when the program was asked to stop.
        """
        while True:
            line = self._read(prompt, hidden=hidden)
            if line is None:
                raise EndOfInput
            if _UNREADABLE in line:
                self.say(_AGAIN)
                continue
            text, keys = typed_line(line)
            if keys:
                self.say(_NO_KEYS)
            if text.strip() or not keys:
                return text

    @property
    def pending_code(self) -> int:
        """Exit code of a pending request to stop; 0 for none."""
        return self.stops.pending_code if self.stops is not None else 0

    def held(self) -> AbstractContextManager[None]:
        """Return a context in which requests to stop stay pending."""
        return self.stops.held() if self.stops is not None else nullcontext()

    def _read(self, prompt: str, *, hidden: bool) -> str | None:
        read = self.read_hidden if hidden else self.read
        if not self.by_hand:
            return self._heeding(read, prompt)
        try:
            return self._heeding(read, prompt)
        except StopRequested as stopped:
            _end_line()
            if stopped.code != INTERRUPT:
                raise
        self.say(_HOW_TO_STOP)
        try:
            return self._heeding(read, prompt)
        except StopRequested:
            _end_line()
            raise

    def _heeding(self, read: Callable[[str], str | None], prompt: str) -> str | None:
        """Read a line and stop meanwhile when asked; also when that was asked during the work before it."""
        if self.stops is None:
            return read(prompt)
        with self.stops.heeded():
            return read(prompt)


def _say(*lines: str) -> None:
    try:
        read = not lines or show(*lines)
    except WijkError as error:
        if _is_gone(error.__cause__):
            raise StopRequested(HANG_UP) from error
        raise
    if not read:
        raise NobodyReads


def _is_gone(error: BaseException | None) -> bool:
    """Return whether a terminal no longer accepts input or output because its window was closed."""
    return isinstance(error, OSError) and error.errno == errno.EIO


def real_io(stops: Stops | None = None) -> LineIO:
    """Return the terminal or the pipe that this program runs in."""
    stdin = sys.stdin
    reconfigure = getattr(stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")
    if stdin is not None and stdin.isatty():
        lines = PastedLines(_typed_by(seen_line(stdin, input)), waiting(stdin), unfinished(stdin, sys.stdout))
        hidden = _typed_by(unseen_line(stdin, sys.stdout))
        unseen = partial(echo, stdin, shown=False)
        return LineIO(_say, lines, hidden, stops, unseen, by_hand=True)

    def piped(prompt: str) -> str | None:
        # A pipe shows nothing of what comes in, so the prompt gets a line of its own.
        _say(prompt.rstrip())
        return _line(stdin)

    return LineIO(_say, piped, piped, stops)


def _end_line() -> None:
    """End the line that was being typed; a closed terminal needs no end."""
    with suppress(NobodyReads, WijkError, StopRequested):
        _say("")


def _typed_by(ask: Callable[[str], str]) -> Callable[[str], str | None]:
    """Return what reads a line with this; ``None`` when there is no more, and a stop when the terminal is gone."""

    def typed(prompt: str) -> str | None:
        try:
            return ask(prompt)
        except EOFError:
            return None
        except OSError as error:
            if _is_gone(error):
                raise StopRequested(HANG_UP) from error
            raise

    return typed


def _line(stream: TextIO | None) -> str | None:
    line = stream.readline() if stream is not None else ""
    return line.rstrip("\r\n") if line else None
