"""What the command line says: results on standard output, the rest on standard error.

A stream can be closed, full or left by its reader. That is told as what it is, and what was made before stays made.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS, words

_CLOSED = "de uitvoer is gesloten"


def say(text: str) -> None:
    """Say something beside the result; when nobody can hear it, nothing happens."""
    if sys.stderr is None:  # print would put it on standard output
        return
    with suppress(*REFUSALS):
        print(text, file=sys.stderr, flush=True)


def show(*lines: str, done: str = "") -> None:
    """Show a result.

    Args:
        lines: the result.
        done: a sentence about what was made and stays made, for when it cannot be shown.

    Raises:
        BrokenPipeError: when who read along has left.
        WijkError: ``output-unwritable``.
    """
    if sys.stdout is None:
        raise WijkError("output-unwritable", reason=_CLOSED, done=f"{done} " if done else "")
    try:
        print("\n".join(lines), flush=True)
    except BrokenPipeError:
        raise
    except REFUSALS as error:
        leave()
        raise WijkError("output-unwritable", reason=words(error), done=f"{done} " if done else "") from error


def finish() -> None:
    """Write what still waits to be written, such as the help.

    Raises:
        BrokenPipeError: when who read along has left.
        WijkError: ``output-unwritable``.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except REFUSALS as error:
        leave()
        raise WijkError("output-unwritable", reason=words(error), done="") from error


def leave() -> None:
    """Send what still waits nowhere, so that the end of the program does not fail on it once more."""
    with suppress(*REFUSALS):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
