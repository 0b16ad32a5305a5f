"""How long the room waits between an answer and the next question, and how long until an answer is safe."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from benchmarks.measure import compared, line, show
from benchmarks.terminal import Terminal

ANSWERS = 100
NEXT = 60
"""Presses of the key; within one turn it goes from input to input, which does not count here."""
PLACE = b"zaal"
DOWN, ENTER, ONWARD = b"\x1b[B", b"\r", b"\x1b[19~"
LEAST = 300
"""Bytes of a screen that really changed; fewer is a message in the corner."""


def durable(folder: Path) -> None:
    """Print how long one answer takes until it is on disk, beside writing the same bytes and syncing them."""
    from wijkwizard.session import new_session, system_environment
    from wijkwizard.terms import Slot, TextValue

    kept, bare = [], []
    with (
        new_session(folder / "antwoord.wijk", environment=system_environment()) as session,
        (folder / "bare").open("ab") as file,
    ):
        slot = next(
            Slot(one.id)
            for turn in session.reader.route.turns
            for one in turn.questions
            if one.kind == "text"
        )
        for number in range(ANSWERS):
            text = f"Dit zegt de groep nu, voor de {number}e keer."
            start = time.perf_counter()
            session.writer.answer(slot, TextValue(v=text))
            kept.append(time.perf_counter() - start)
            start = time.perf_counter()
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
            bare.append(time.perf_counter() - start)
    show(line("one line added to a file and synced", bare))
    show(compared("an answer, until it is safe on disk", kept, "one sync", bare))


SWAP = """
from textual.app import App
from textual.containers import Vertical
from textual.widgets import Input, Static
class Swap(App):
    BINDINGS = [("f8", "swap")]
    number = 0
    def compose(self):
        yield Vertical(Static("zaal"), Input())
    def action_swap(self):
        self.number += 1
        body = self.query_one(Vertical)
        lines = [Static(f"Vraag {self.number}, regel {n}: wat zegt de groep hier nu over?") for n in range(8)]
        body.remove_children()
        body.mount(*lines, Input())
        self.call_after_refresh(lambda: self.query_one(Input).focus())
Swap().run()
"""
"""The least that Textual needs to put another question on the screen."""


def next_question(folder: Path) -> None:
    """Print how long it takes from the key for 'next' until the next question is there, at 80 by 24."""
    from wijkwizard.session import new_session, system_environment

    dossier, swap = folder / "wandeling.wijk", folder / "swap.py"
    new_session(dossier, environment=system_environment()).close()
    swap.write_text(SWAP, encoding="utf-8")
    ours = [sys.executable, "-P", "-m", "wijkwizard", "open", str(dossier)]
    with Terminal(ours, folder) as wizard, Terminal([sys.executable, str(swap)], folder) as bare:
        for terminal in (wizard, bare):
            terminal.until(PLACE)
            terminal.press(b"", 1.0)
        wizard.press(DOWN + ENTER, 1.0)
        wizard.press(ENTER, 1.0)  # the room looks along
        drawn = [(wizard.press(ONWARD), bare.press(ONWARD)) for _ in range(NEXT)]
    real = [pair for pair in drawn if min(one.size for one in pair) > LEAST]
    bare_shown = [least.shown for _, least in real]
    show(line("Textual swapping eight lines and a field", bare_shown))
    what = f"the next question can be read ({len(real)} of them)"
    show(compared(what, [one.shown for one, _ in real], "bare swap", bare_shown, "60 ms or less"))
    show(line("the same, with the cursor in its place", [one.settled for one, _ in real]))
