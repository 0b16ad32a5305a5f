"""Which systems hold the limit on memory that a child sets for itself."""

from __future__ import annotations

import ctypes
import sys

import pytest


def _takes_the_limit_only() -> str:
    """Return which system takes a limit on memory and does not hold it; empty for those that do."""
    if sys.platform == "darwin":
        return "macOS"
    library = getattr(getattr(ctypes, "windll", None), "ntdll", None)
    return "Wine" if hasattr(library, "wine_get_version") else ""


limit_holds = pytest.mark.skipif(
    bool(_takes_the_limit_only()), reason="this system takes the limit on memory and does not hold it"
)
