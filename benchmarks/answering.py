"""How long the room waits between an answer and the next question, and how long until an answer is safe."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from benchmarks.measure import compared, line, show
from benchmarks.terminal import Terminal

ANSWERS = 100
NEXT = 24
PLACE = b"zaal"
DOWN, ENTER, ONWARD = b"\x1b[B", b"\r", b"\x1b[19~"
LEAST = 300
"""Bytes of a screen that really changed; fewer is a message in the corner."""


def durable(folder: Path) -> None:
    """Print how long one answer takes until it is on disk, beside writing the same bytes and syncing them."""
    from wijkwizard.session import new_session, system_rim
    from wijkwizard.terms import Slot, TextValue

    kept, bare = [], []
    with (
        new_session(folder / "antwoord.wijk", rim=system_rim()) as session,
        (folder / "bare").open("ab") as file,
    ):
        slot = next(
            Slot(one.id) for turn in session.route.turns for one in turn.questions if one.kind == "text"
        )
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
    """Print how long it takes from the key for 'next' to the last byte of the next question, at 80 by 24."""
    from wijkwizard.session import make_example, system_rim

    dossier = folder / "wandeling.wijk"
    make_example(dossier, rim=system_rim()).close()
    taken = []
    with Terminal([sys.executable, "-P", "-m", "wijkwizard", "open", str(dossier)], folder) as terminal:
        terminal.until(PLACE)
        terminal.press(b"", 1.0)
        terminal.press(DOWN + ENTER, 1.0)
        for _ in range(NEXT):
            seconds, size = terminal.press(ONWARD)
            if size > LEAST:
                taken.append(seconds)
    show(line(f"the next question shown ({len(taken)} of them)", taken, "60 ms or less"))
