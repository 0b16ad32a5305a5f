"""Keeps a path in a small file of ours, also one with a name that is no text.

On Linux a name is bytes, and a stick of somebody else can hold one that is no UTF-8.
"""

from __future__ import annotations

import os
from pathlib import Path


def path_line(path: Path) -> bytes:
    """Return a path as a line of a file."""
    return os.fsencode(path) + b"\n"


def path_in(content: bytes) -> Path:
    """Return the path on the only line of a file.

    Raises:
        ValueError: when nothing stands there, or no path can be meant.
    """
    line = content.strip(b"\r\n ")
    if not line or b"\0" in line:
        message = "no path on this line"
        raise ValueError(message)
    return Path(os.fsdecode(line))
