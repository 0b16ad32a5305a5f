"""Reads files with figures in a thread, so that a screen never waits for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from textual.screen import Screen

from wijkwizard.errors import WijkError

T = TypeVar("T")


def in_thread(
    screen: Screen[None],
    path: Path,
    work: Callable[[], T],
    done: Callable[[T], object],
    failed: Callable[[WijkError], object],
) -> None:
    """Read in a thread and pass the result to the screen; ignored when the screen is gone.

    Args:
        screen: the screen that waits; its earlier reading is cancelled.
        path: the file, to name when reading it breaks off.
        work: reads; called in the thread.
        done: receives the result; called in the thread of the screen.
        failed: takes why nothing was read; a failure that nobody foresaw counts as a file that is damaged.
    """

    async def read() -> None:
        try:
            found = await asyncio.to_thread(work)
        except WijkError as fault:
            screen.call_later(failed, fault)
        except Exception:  # noqa: BLE001 - whatever a file of others does, the wizard goes on
            screen.call_later(failed, WijkError("figures-damaged", path=path, reason="het lezen brak af"))
        else:
            screen.call_later(done, found)

    screen.run_worker(read(), exclusive=True, group="cijfers")
