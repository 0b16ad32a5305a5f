"""Limits on path length on Windows, which itself reports such a path only as missing."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

_LONGEST_PART, _LONGEST = 255, 259
"""What a name and a whole path may count on Windows, in units of UTF-16.

Source: learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation.
"""


def too_long(path: Path, *, long_paths: bool) -> bool:
    """Return whether a path is too long for Windows.

    Args:
        path: relative or whole; where it is relative, it is seen from the folder we work in.
        long_paths: whether this computer lets a whole path be as long as it likes; a name in it never is.
    """
    whole = os.path.abspath(path)  # noqa: PTH100 - resolve would ask the system, which refuses
    units = len(whole.encode("utf-16-le", "surrogatepass")) // 2
    parts = whole.replace("\\", "/").split("/")
    longest = max(len(part.encode("utf-16-le", "surrogatepass")) // 2 for part in parts)
    return longest > _LONGEST_PART or (units > _LONGEST and not long_paths)


def long_paths() -> bool:
    """Return whether this computer allows long paths."""
    system = getattr(getattr(ctypes, "windll", None), "ntdll", None)
    asked = getattr(system, "RtlAreLongPathsEnabled", None)
    return bool(asked and asked() & 0xFF)
