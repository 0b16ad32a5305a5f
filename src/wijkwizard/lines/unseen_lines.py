"""Reads lines that the screen must not show, and takes what was typed before they were asked.

``getpass`` throws away what was typed ahead: of a column of counts that was pasted only the first was left, and who
typed fast lost one in three.
"""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO


@contextmanager
def echo(stream: TextIO, *, shown: bool) -> Iterator[None]:
    """Show what is typed in a terminal, or not, as long as the context lasts; nothing that was typed is lost.

    On Windows nothing is shown between two lines, and there it does nothing.
    """
    if sys.platform == "win32":
        yield
        return
    import termios

    try:
        before = termios.tcgetattr(stream)
        wanted = list(before)
        wanted[3] = before[3] | termios.ECHO if shown else before[3] & ~termios.ECHO
        termios.tcsetattr(stream, termios.TCSADRAIN, wanted)
    except termios.error as error:  # it is no OSError, and a terminal whose window was closed gives one
        raise OSError(*error.args) from error
    try:
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(stream, termios.TCSADRAIN, before)


def unseen_line(stream: TextIO, out: TextIO) -> Callable[[str], str]:
    """Return what prints a prompt and returns a line without showing it.

    Args:
        stream: the terminal that is typed in.
        out: where the prompt is printed.
    """
    if sys.platform == "win32":
        return getpass.getpass

    def read(prompt: str) -> str:
        with echo(stream, shown=False):
            print(prompt, end="", file=out, flush=True)
            line = stream.readline()
            print(file=out, flush=True)
        if not line:
            raise EOFError
        return line.rstrip("\r\n")

    return read


def seen_line(stream: TextIO, read: Callable[[str], str]) -> Callable[[str], str]:
    """Return what reads a line that the screen shows, also where lines are unseen around it."""

    def reads(prompt: str) -> str:
        with echo(stream, shown=True):
            return read(prompt)

    return reads
