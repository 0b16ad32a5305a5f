"""How long the room waits between an answer and the next question, and how long until an answer is safe."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

from benchmarks.measure import compared, line, show

ANSWERS = 100
NEXT = 25


def durable(folder: Path) -> None:
    """Print how long one answer takes until it is on disk, beside writing the same bytes and syncing them."""
    from wijkwizard.session import new_session, system_rim
    from wijkwizard.terms import Slot, TextValue

    kept, bare = [], []
    with new_session(folder / "antwoord.wijk", rim=system_rim()) as session, (folder / "bare").open("ab") as file:
        slot = next(Slot(one.id) for turn in session.route.turns for one in turn.questions if one.kind == "text")
        for number in range(ANSWERS):
            text = f"Dit zegt de groep nu, voor de {number}e keer."
            start = time.perf_counter()
            session.answer(slot, TextValue(v=text))
            kept.append(time.perf_counter() - start)
            start = time.perf_counter()
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
            bare.append(time.perf_counter() - start)
    show(line("one line added to a file and synced", bare))
    show(compared("an answer, until it is safe on disk", kept, "one sync", bare))


def next_question(folder: Path) -> None:
    """Print how long it takes from the key for 'next' until the next question is drawn, at 80 by 24."""
    taken = asyncio.run(_walk(folder / "wandeling.wijk"))
    show(line("the next question shown", taken, "60 ms or less"))


async def _walk(path: Path) -> list[float]:
    raise NotImplementedError(path)
