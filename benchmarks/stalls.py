"""How long the screen stands still in the wizard: at rest, among questions, while the plan is drawn, and at F3.

A key that is pressed waits for the event loop, so its longest pause is what a person can feel. At rest the pauses are
those of the machine; the others are to be read beside them.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Self

from benchmarks.measure import Line, show

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from wijkwizard.tui.app import WijkApp

_BEAT = 0.001
_REST = 2.0
_AIM = 0.05
"""Seconds for which the screen may stand still."""

_TURNS = 3

Act = Callable[[], Awaitable[object]]


class Pauses:
    """Beats for as long as the context lasts, and notes how much later than asked each beat came."""

    def __init__(self) -> None:
        self.late: list[float] = []

    async def __aenter__(self) -> Self:
        """Begin to beat."""
        self._loop, self._on = asyncio.get_running_loop(), True
        self._next()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop."""
        self._on = False

    def _next(self) -> None:
        self._due = self._loop.time() + _BEAT
        self._loop.call_at(self._due, self._beat)

    def _beat(self) -> None:
        if self._on:
            self.late.append(self._loop.time() - self._due)
            self._next()


def stalls(folder: Path) -> None:
    """Print the longest pauses of the event loop with the dossier of the exercise open."""
    from wijkwizard.session import make_example, system_environment

    dossier = folder / "oefening.wijk"
    make_example(dossier, environment=system_environment()).close()
    longest = asyncio.run(_measured(dossier))
    rest = statistics.median(longest["at rest"])
    for what, taken in longest.items():
        median = statistics.median(taken)
        aim = f"{_AIM * 1000:.0f} ms" if what != "at rest" else ""
        show(
            Line(f"longest pause, {what}", median, "that at rest", median / rest, aim, min(taken), max(taken))
        )


async def _measured(dossier: Path) -> dict[str, list[float]]:
    from wijkwizard.tui.app import WijkApp
    from wijkwizard.tui.dossier_catalog import real_catalog
    from wijkwizard.tui.start_options import StartOptions

    app = WijkApp(StartOptions(path=dossier), real_catalog(dossier))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(1)
        app.dossier.settle()  # which a wizard in a terminal does by itself
        acts = _acts(app, pilot)
        longest: dict[str, list[float]] = {what: [] for what in acts}
        for turn in range(_TURNS + 1):
            for what, act in acts.items():
                async with Pauses() as pauses:
                    await act()
                if turn:  # the first loads what is used for the first time
                    longest[what].append(max(pauses.late))
    return longest


def _acts(app: WijkApp, pilot: Pilot[None]) -> dict[str, Act]:
    async def rest() -> None:
        await pilot.pause(_REST)

    async def arrows() -> None:
        until = time.perf_counter() + _REST
        while time.perf_counter() < until:
            await pilot.press("down", "up")

    async def drawing(meanwhile: Act) -> None:
        app.dossier.need().plan.ahead.forget()
        draws = Thread(target=app.dossier.need().plan.ahead.draw, args=("college",))
        draws.start()
        while draws.is_alive():
            await meanwhile()

    async def moment() -> None:
        await pilot.pause(0.05)

    async def keys() -> None:
        await pilot.press("down", "up")

    async def to_plan() -> None:
        await pilot.press("f3")
        await pilot.pause(0.5)

    async def back() -> None:
        await pilot.press("escape")
        await pilot.pause(0.5)

    return {
        "at rest": rest,
        "arrows among answers": arrows,
        "the plan drawn ahead": lambda: drawing(moment),
        "the same, with arrows": lambda: drawing(keys),
        "F3": to_plan,
        "back from F3": back,
    }
