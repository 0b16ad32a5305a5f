"""Waiting until a screen has come to rest also waits for what the app has not come to yet."""

from __future__ import annotations

import asyncio
from pathlib import Path
from threading import Event

from tests.tui.stage import stage


async def test_a_message_behind_one_that_waits_for_a_thread_has_arrived(tmp_path: Path) -> None:
    """On Windows a screen that goes waits for the threads of its timers, and a key waits behind that."""
    gate, arrived = Event(), list[int]()
    async with stage(tmp_path, fresh=False) as on:
        on.app.call_later(asyncio.to_thread, gate.wait)
        on.app.call_later(arrived.append, 1)
        asyncio.get_running_loop().call_later(0.05, gate.set)
        await on.settle()
        assert arrived == [1]
