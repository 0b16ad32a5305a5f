"""Checks whether this terminal can show the wizard; Textual itself never refuses."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import TextIO

from wijkwizard.errors import WijkError

MINIMUM = (60, 18)
"""Columns and lines below which the wizard does not start."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """The relevant properties of a terminal.

    Attributes:
        is_tty: whether standard input and output are both a terminal.
        term: the value of TERM; empty on Windows.
        encoding: the encoding in which the screen is written.
        size: columns and lines.
        windows: whether it is Windows, where TERM is not set.
        has_input: whether standard input is a pipe or a file.
    """

    is_tty: bool
    term: str
    encoding: str
    size: tuple[int, int]
    windows: bool = False
    has_input: bool = False


def this_terminal() -> Terminal:
    """Return the terminal that this program runs in."""
    windows = sys.platform == "win32"
    screen = sys.__stdout__ if windows else sys.__stderr__
    keyboard = sys.__stdin__
    is_tty = bool(screen and keyboard and screen.isatty() and keyboard.isatty())
    told = shutil.get_terminal_size()
    return Terminal(
        is_tty=is_tty,
        term=os.environ.get("TERM", ""),
        encoding=(screen.encoding if screen else "") or "",
        size=_window_size() or (told.columns, told.lines),
        windows=windows,
        has_input=_has_input(keyboard),
    )


def _window_size() -> tuple[int, int] | None:
    """Return columns and lines as the window itself gives them; ``None`` where it gives none."""
    for stream in (sys.__stdout__, sys.__stderr__, sys.__stdin__):
        try:
            columns, lines = os.get_terminal_size(stream.fileno() if stream is not None else -1)
        except (OSError, ValueError):
            continue
        if columns and lines:
            return columns, lines
    return None


def forget_exported_size(environment: MutableMapping[str, str]) -> None:
    """Remove the size that a shell exported where the window gives its own, for Textual believes what was exported.

    Such a size is that of another window, or of this one before it was made smaller: the screen stayed empty.
    """
    if _window_size() is not None:
        for name in ("COLUMNS", "LINES"):
            environment.pop(name, None)


def _has_input(keyboard: TextIO | None) -> bool:
    """Return whether standard input is a pipe or a file; the null device is neither."""
    try:
        mode = os.fstat(keyboard.fileno()).st_mode if keyboard is not None else 0
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def asks_plain(terminal: Terminal) -> bool:
    """Return whether only lines can be shown: input is no terminal, or the terminal has no cursor."""
    if terminal.is_tty:
        return not terminal.windows and terminal.term == "dumb"
    return terminal.has_input


def check_terminal(terminal: Terminal, smallest: tuple[int, int] = MINIMUM) -> None:
    """Do nothing when a screen of ours can be shown here.

    Args:
        terminal: this terminal.
        smallest: columns and lines that it must have.

    Raises:
        WijkError: ``no-terminal``, ``poor-terminal`` or ``small-terminal``.
    """
    if not terminal.is_tty:
        raise WijkError("no-terminal")
    if not terminal.windows and terminal.term in {"", "dumb", "unknown"}:
        raise WijkError("poor-terminal", reason=f"TERM is '{terminal.term}'")
    if terminal.encoding.lower().replace("-", "").replace("_", "") != "utf8":
        raise WijkError(
            "poor-terminal", reason=f"de tekens zijn {terminal.encoding or 'onbekend'}, geen UTF-8"
        )
    width, height = terminal.size
    if width < smallest[0] or height < smallest[1]:
        raise WijkError("small-terminal", width=width, height=height)
