"""How a figure is taken and shown: medians of runs that take turns, and a ratio to something familiar."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Line:
    """One measured thing.

    Attributes:
        what: what was measured, with its size.
        seconds: the median.
        against: what it is compared with, or an empty text.
        ratio: how many times as long as that, or ``None``.
        aim: what we would like, or an empty text.
        low: the fastest run in seconds.
        high: the slowest run in seconds.
    """

    what: str
    seconds: float
    against: str = ""
    ratio: float | None = None
    aim: str = ""
    low: float = 0.0
    high: float = 0.0


def take_turns(acts: Mapping[str, Callable[[], float]], times: int) -> dict[str, list[float]]:
    """Run each act so many times, in turns, so that a busy moment of the machine hits all of them.

    Args:
        acts: name to a function that returns seconds.
        times: how often each runs, after one run that does not count.
    """
    for act in acts.values():
        act()
    taken: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(times):
        for name, act in acts.items():
            taken[name].append(act())
    return taken


def timed(act: Callable[[], object]) -> Callable[[], float]:
    """Wrap an act so that it returns how many seconds it took."""

    def run() -> float:
        start = time.perf_counter()
        act()
        return time.perf_counter() - start

    return run


def line(what: str, runs: list[float], aim: str = "") -> Line:
    """Make a line of the runs of one thing."""
    return Line(what, statistics.median(runs), aim=aim, low=min(runs), high=max(runs))


def compared(what: str, runs: list[float], against: str, others: list[float], aim: str = "") -> Line:
    """Make a line of the runs of one thing beside the runs of another."""
    ratio = statistics.median(runs) / statistics.median(others)
    return Line(what, statistics.median(runs), against, ratio, aim, min(runs), max(runs))


def show(entry: Line) -> None:
    """Print a line as soon as it is known."""
    ratio = f"{entry.ratio:5.2f} x {entry.against}" if entry.ratio is not None else ""
    aim = f"(aim: {entry.aim})" if entry.aim else ""
    span = f"{_human(entry.low)} to {_human(entry.high)}" if entry.high else ""
    print(f"{entry.what:<58} {_human(entry.seconds):>9}  [{span:^21}] {ratio} {aim}".rstrip())
    sys.stdout.flush()


def _human(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"
