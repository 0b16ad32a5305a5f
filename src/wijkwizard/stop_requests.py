"""Handles requests of the system to stop: the window closes, the laptop shuts down, or a signal comes.

The exit code is the one that shells use: 128 plus the number of the signal. A console event of Windows gets the
code of the equivalent signal. Requests are received in a separate thread, which asks the thread of the screen to
save and saves by itself when that thread hangs.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

Stop: TypeAlias = Callable[[int], object]
"""Saves and ends the wizard with an exit code."""

InLoop: TypeAlias = Callable[[Callable[[], object]], object]
"""Calls a function in the thread of the screen."""

Waiter: TypeAlias = Callable[[threading.Event, float], bool]
"""Waits for an event with a timeout in seconds, and returns whether it was set."""

HANG_UP, INTERRUPT, TERMINATE = 128 + 1, 128 + 2, 128 + 15
"""Exit codes: the window is gone, Ctrl+C from outside, asked to end."""

CONSOLE_EVENTS: Final = {0: INTERRUPT, 1: INTERRUPT, 2: HANG_UP, 5: TERMINATE, 6: TERMINATE}
"""Exit code of each console event: Ctrl+C, Ctrl+Break, close, log off, shut down.

Source: learn.microsoft.com/windows/console/handlerroutine.
"""

LAST_CALLS: Final = frozenset({2, 5, 6})
"""Console events after which Windows ends the program as soon as the handler returns, or after five seconds."""

_SAVED_WITHIN = 4.0
"""Seconds that Windows is kept waiting at such an event."""

ANSWERED_WITHIN = 1.0
"""Seconds after which a thread of the screen that did not begin to save counts as hanging."""

LONGEST = 3.0
"""Seconds after which a saved program that should stop is killed: a terminal that is gone
can hold whoever writes to it for ever."""

LONGEST_BESIDE = 6.0
"""The same when another thread saves because one hangs, which may first wait two seconds for a locked file."""

_SIGNALS: Final = ("SIGHUP", "SIGINT", "SIGTERM")

_KEPT: list[Any] = []
"""What Windows calls; it must outlive the call that hands it over."""


@dataclass(frozen=True, slots=True)
class StopHandlers:
    """The callbacks that save and stop.

    Attributes:
        stop: in the thread of the screen.
        beside: in another thread, while that one hangs; it ends the program itself.
        in_loop: does something in the thread of the screen.
        wait: waits for an event.
    """

    stop: Stop
    beside: Stop
    in_loop: InLoop
    wait: Waiter = threading.Event.wait


def ask_to_stop(code: int, ways: StopHandlers) -> threading.Event:
    """Ask the thread of the screen to save and stop; when it does not start within a second, save here.

    Whichever starts first saves, and the other does nothing.

    Returns:
        An event that is set once everything is saved.
    """
    turn, begun, saved = threading.Lock(), threading.Event(), threading.Event()

    def work() -> None:
        if turn.acquire(blocking=False):
            begun.set()
            try:
                ways.stop(code)
            finally:
                saved.set()

    try:
        ways.in_loop(work)
    except RuntimeError:  # the loop has ended: there is nothing to save any more
        saved.set()
        return saved
    if not ways.wait(begun, ANSWERED_WITHIN) and turn.acquire(blocking=False):
        try:
            ways.beside(code)
        finally:
            saved.set()
    return saved


def heed(stop: Stop, beside: Stop, in_loop: InLoop) -> Callable[[], None]:
    """Register handlers that save when the system stops the wizard; call it in the running loop, main thread.

    Args:
        stop: saves and ends the wizard, in the thread of the screen.
        beside: saves and ends it in another one.
        in_loop: does something in the thread of the screen.

    Returns:
        A function that restores the default handlers, when the wizard has ended.
    """
    ways = StopHandlers(_limited(stop, LONGEST), _limited(beside, LONGEST_BESIDE), in_loop)
    if sys.platform == "win32":
        heed_console(ways)
        return lambda: None
    return _heed_signals(ways)


def _limited(stop: Stop, seconds: float) -> Stop:
    def stop_limited(code: int) -> None:
        timer = threading.Timer(seconds, os._exit, (code,))
        timer.daemon = True
        timer.start()
        stop(code)

    return stop_limited


def _heed_signals(ways: StopHandlers) -> Callable[[], None]:
    """Let the system write signal numbers to a pipe, which a separate thread reads without being blocked."""
    numbers = {getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)}
    ours, theirs = os.pipe()
    os.set_blocking(theirs, False)
    before_fd = signal.set_wakeup_fd(theirs, warn_on_full_buffer=False)
    # Only of a signal with a handler the number is written.
    before = {number: signal.signal(number, lambda *_: None) for number in numbers}

    def listen() -> None:
        while read := os.read(ours, 1):
            if read[0] in numbers:
                ask_to_stop(128 + read[0], ways)
        os.close(ours)

    threading.Thread(target=listen, daemon=True).start()

    def leave() -> None:
        signal.set_wakeup_fd(before_fd)
        for number, handler in before.items():
            signal.signal(number, handler)
        os.close(theirs)

    return leave


def on_console_event(event: int, ways: StopHandlers, heard: Container[int] = CONSOLE_EVENTS) -> bool:
    """Stop at a console event and return whether it was handled; Windows calls this in its own thread.

    Args:
        event: number of the event.
        ways: how to stop.
        heard: the events that stop the program; others are left to the system.
    """
    code = CONSOLE_EVENTS.get(event)
    if code is None or event not in heard:
        return False
    saved = ask_to_stop(code, ways)
    if event in LAST_CALLS:
        ways.wait(saved, _SAVED_WITHIN - ANSWERED_WITHIN)
    return True


def heed_console(ways: StopHandlers, events: Container[int] = CONSOLE_EVENTS) -> None:
    """Stop at these console events; on another system than Windows there are none."""
    if sys.platform == "win32":
        import ctypes

        def heard(event: int) -> bool:
            return on_console_event(event, ways, events)

        routine = ctypes.WINFUNCTYPE(ctypes.c_bool, ctypes.c_uint)(heard)
        _KEPT.append(routine)
        ctypes.windll.kernel32.SetConsoleCtrlHandler(routine, True)  # noqa: FBT003 - the order of Windows
