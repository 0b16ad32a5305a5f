"""Functions that run inside a child process: reporting progress and limiting its own memory."""

from __future__ import annotations

import json
import sys
from typing import Any

_MEGABYTE = 1 << 20


def say(**words: Any) -> None:
    """Write one message to the parent; values must be JSON serialisable."""
    sys.stdout.write(json.dumps(words, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def confine(megabytes: int) -> bool:
    """Limit the memory of this process from now on; exceeding the limit fails only here.

    Returns:
        Whether the system keeps to it. macOS takes the limit and does not always hold it; the time that a child
        has is kept everywhere.
    """
    if sys.platform == "win32":
        from wijkwizard.child import windows

        return windows.confine(megabytes * _MEGABYTE)
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = megabytes * _MEGABYTE
    if most != resource.RLIM_INFINITY:
        wanted = min(wanted, most)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    except (OSError, ValueError):
        return False
    return True
