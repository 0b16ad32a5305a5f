"""Output of the command line: results on standard output, the rest on standard error.

A stream can be closed, full or abandoned by its reader. That is reported as such, and files that were already made
are kept.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from wijkwizard.errors import WijkError
from wijkwizard.errors.as_typed import as_typed
from wijkwizard.errors.reasons import REFUSALS, words
from wijkwizard.errors.visible import visible
from wijkwizard.resources import home

CALLED = "WIJKWIZARD_CALLED"
"""In the environment: how people call the program here, such as ``./run``."""

WINDOWS = sys.platform == "win32"
_IN_ITS_FOLDER = {
    "./run": ("", "run"),
    "py run.py": ("py ", "run.py"),
    "Wijkwizard.cmd": ("", "Wijkwizard.cmd"),
}
"""What people call the program that only works in its own folder, with what is called there."""

_CLOSED = "de uitvoer is gesloten"
_LAST_STREAM = 2


def called_from_anywhere() -> str:
    """Return how the program is called in a terminal that begins in another folder."""
    called = os.environ.get(CALLED, "wijkwizard")
    if called in _IN_ITS_FOLDER:
        before, name = _IN_ITS_FOLDER[called]
        return f"{before}{as_typed(home() / name)}"
    path = Path(called)
    return called if path.name == called else as_typed(path.absolute())


def hold_streams() -> None:
    """Replace closed standard streams; else the first opened file would get the file number of one.

    What a library or a child then complains of would be in that file.
    """
    with suppress(OSError):
        while (taken := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
            os.set_inheritable(taken, True)  # noqa: FBT003 - the argument has no name
        os.close(taken)


def say(text: str) -> None:
    """Print a message besides the result; ignored when the stream is closed."""
    if sys.stderr is None:  # print would put it on standard output
        return
    try:
        print(visible(text), file=sys.stderr, flush=True)
    except REFUSALS:
        _leave(sys.stderr)


def show(*lines: str, done: str = "") -> bool:
    """Print a result; a reader that closed the pipe, as in ``wijkwizard show ... | head``, is no error.

    Args:
        lines: the result.
        done: a sentence about what was made and stays made, for when it cannot be shown.

    Returns:
        Whether somebody reads it.

    Raises:
        WijkError: ``output-unwritable``.
    """
    if sys.stdout is None:
        raise WijkError("output-unwritable", reason=_CLOSED, done=f"{done} " if done else "")
    try:
        print(visible("\n".join(lines)), flush=True)
    except REFUSALS as error:
        _refused(error, done)
        return False
    return True


def finish() -> None:
    """Write what still waits to be written, such as the help.

    Raises:
        WijkError: ``output-unwritable``.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except REFUSALS as error:
        _refused(error, "")


def _refused(error: Exception, done: str) -> None:
    """Tell what was made next to the result, as a fault unless the reader has seen enough."""
    _leave(sys.stdout)
    if not _reader_left(error):
        raise WijkError("output-unwritable", reason=words(error), done=f"{done} " if done else "") from error
    if done:
        say(done)


def _reader_left(error: Exception) -> bool:
    """Return whether the other end of a pipe was closed; Windows calls that an invalid argument."""
    if isinstance(error, BrokenPipeError):
        return True
    return WINDOWS and isinstance(error, OSError) and error.errno == errno.EINVAL


def _leave(stream: TextIO) -> None:
    """Send what still waits nowhere, so that the end of the program does not fail on it with another code."""
    with suppress(*REFUSALS):
        number = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def print_result(args: argparse.Namespace, *lines: str, done: str = "") -> None:
    """Print what a verb was asked for; see ``show``."""
    args.waiting.over()
    show(*lines, done=done)
