"""Lets the time of a screen pass at once where it is only waited for: an animation, or keys that are held for a moment.

The clock of the loop and that of Textual go ahead together, so that all happens in the order in which it would.
"""

from __future__ import annotations

import time
from asyncio import BaseEventLoop
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from textual import _time


@contextmanager
def clocks_that_hurry() -> Iterator[Callable[[float], None]]:
    """Yield what puts the clocks of the screens ahead, which is by so many seconds."""
    ahead = 0.0

    def hurry(seconds: float) -> None:
        nonlocal ahead
        ahead += seconds

    told = _time.get_time
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseEventLoop, "time", lambda _: time.monotonic() + ahead)
        patch.setattr(_time, "get_time", lambda: told() + ahead)
        yield hurry
