"""Runs beside a test run, as ``python watcher.py PID``, and ends it when a limit passes.

It needs nothing of the interpreter that it watches: a call that keeps that one to itself, or a thread that is never
done, holds up every limit inside. Each line that it is told replaces the limit before: seconds, a space, and what is
under way; 0 seconds is no limit. It ends when the process that tells it has gone.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from threading import Thread


def watch(lines: Iterable[str], pid: int) -> None:
    """Follow what is told, and end the process that is too late, with the name of what it was doing."""
    told: queue.SimpleQueue[str] = queue.SimpleQueue()

    def follow() -> None:
        for line in lines:
            told.put(line)
        told.put("")

    Thread(target=follow, daemon=True).start()
    limit, doing = 0.0, ""
    while True:
        try:
            line = told.get(timeout=limit or None)
        except queue.Empty:
            break
        if not line:
            return
        seconds, _, doing = line.rstrip("\n").partition(" ")
        limit = float(seconds)
    sys.stderr.write(f"\nNot done after {limit:g} seconds, so this test run is ended: {doing}\n")
    sys.stderr.flush()
    with suppress(OSError):
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the tests; this one goes when they have gone
    watch(sys.stdin, int(sys.argv[1]))
