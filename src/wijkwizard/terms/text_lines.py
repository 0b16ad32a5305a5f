"""The lines of a text: how they end, and a text of more lines as one."""

from __future__ import annotations


def line_ends(text: str) -> str:
    r"""Return a text in which every line ends with ``\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def one_line(text: str) -> str:
    """Return a text of more lines as one, without the empty ones."""
    return " / ".join(line for line in text.split("\n") if line.strip())
