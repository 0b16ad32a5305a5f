"""Can this terminal show the wizard? Textual never refuses; people deserve a sentence instead of a mess."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass

from wijkwizard.errors import WijkError

MINIMUM = (60, 18)
"""Columns and lines below which the wizard does not start."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """What matters about a terminal.

    Attributes:
        is_tty: both the keyboard and the screen are a terminal.
        term: the value of TERM; empty on Windows.
        encoding: the encoding in which the screen is written.
        size: columns and lines.
        windows: on Windows TERM says nothing.
    """

    is_tty: bool
    term: str
    encoding: str
    size: tuple[int, int]
    windows: bool = False


def this_terminal() -> Terminal:
    """Return the terminal that this program runs in."""
    windows = sys.platform == "win32"
    screen = sys.__stdout__ if windows else sys.__stderr__
    keyboard = sys.__stdin__
    is_tty = bool(screen and keyboard and screen.isatty() and keyboard.isatty())
    size = shutil.get_terminal_size()
    return Terminal(
        is_tty=is_tty,
        term=os.environ.get("TERM", ""),
        encoding=(screen.encoding if screen else "") or "",
        size=(size.columns, size.lines),
        windows=windows,
    )


def check_terminal(terminal: Terminal) -> None:
    """Do nothing when the wizard can be shown here.

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
    if width < MINIMUM[0] or height < MINIMUM[1]:
        raise WijkError("small-terminal", width=width, height=height)
