"""What the system says when the wizard must stop: the window closes, the laptop shuts down, somebody asks.

Each gets the exit code that shells give to it: 128 and the number of the signal. A console event of Windows
gets that of the signal that says the same elsewhere.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, TypeAlias

Stop: TypeAlias = Callable[[int], object]
"""Saves and ends the wizard with an exit code; called in the thread of the screen."""

InLoop: TypeAlias = Callable[[Callable[[], object]], object]
"""Does something in the thread of the screen."""

HANG_UP, INTERRUPT, TERMINATE = 128 + 1, 128 + 2, 128 + 15
"""Exit codes: the window is gone, Ctrl+C from outside, asked to end."""

CONSOLE_EVENTS: Final = {0: INTERRUPT, 1: INTERRUPT, 2: HANG_UP, 5: TERMINATE, 6: TERMINATE}
"""Exit code of each console event: Ctrl+C, Ctrl+Break, close, log off, shut down.

Source: learn.microsoft.com/windows/console/handlerroutine.
"""

_LAST_CALLS: Final = frozenset({2, 5, 6})
"""Console events after which Windows ends the program as soon as the handler returns, or after five seconds."""

_SAVED_WITHIN = 4.0
"""Seconds that Windows is kept waiting at such an event."""

LONGEST = 3.0
"""Seconds after which a program that was told to stop and saved ends the hard way: a terminal that is gone
can hold whoever writes to it for ever."""

_KEPT: list[Any] = []
"""What Windows calls; it must outlive the call that hands it over."""


def heed(stop: Stop) -> None:
    """Let everything that tells the wizard to stop save first; call it in the running loop, in the main thread."""
    loop = asyncio.get_running_loop()

    def told(code: int) -> None:
        _end_hard_after(LONGEST, code)
        stop(code)

    if sys.platform == "win32":
        _heed_console(loop.call_soon_threadsafe, told)
    else:
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, told, 128 + number)


def _end_hard_after(seconds: float, code: int) -> None:
    timer = threading.Timer(seconds, os._exit, (code,))
    timer.daemon = True
    timer.start()


def on_console_event(event: int, in_loop: InLoop, stop: Stop) -> bool:
    """Stop at a console event and tell Windows that it was heard; it calls this in a thread of its own.

    Args:
        event: number of the event.
        in_loop: does something in the thread of the screen.
        stop: saves and ends the wizard.
    """
    code = CONSOLE_EVENTS.get(event)
    if code is None:
        return False
    saved = threading.Event()

    def work() -> None:
        try:
            stop(code)
        finally:
            saved.set()

    with suppress(RuntimeError):  # the loop has ended: there is nothing to save any more
        in_loop(work)
        if event in _LAST_CALLS:
            saved.wait(_SAVED_WITHIN)
    return True


def _heed_console(in_loop: InLoop, stop: Stop) -> None:
    if sys.platform == "win32":
        import ctypes

        def heard(event: int) -> bool:
            return on_console_event(event, in_loop, stop)

        routine = ctypes.WINFUNCTYPE(ctypes.c_bool, ctypes.c_uint)(heard)
        _KEPT.append(routine)
        ctypes.windll.kernel32.SetConsoleCtrlHandler(routine, True)  # noqa: FBT003 - the order of Windows
