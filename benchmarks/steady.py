"""How much half-typed text a kill takes along while somebody types on without a pause, in the real wizard.

``python -m benchmarks.steady [kills] [seconds]``; needs a terminal of POSIX.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from itertools import count
from pathlib import Path
from typing import NamedTuple

from benchmarks.terminal import Terminal
from wijkwizard.session import new_session, open_session, system_environment
from wijkwizard.terms import Slot

SLOWEST, FASTEST = 0.25, 0.12
"""Seconds between two keys: four to eight a second."""

CEILING = 1.0
"""Seconds of typing that may be lost."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


class Loss(NamedTuple):
    """What a kill took along: seconds of typing, letters typed, letters kept."""

    seconds: float
    typed: int
    kept: int


def prepared(path: Path) -> Slot:
    """Make a dossier that opens in the place to type of a text, with one letter in it; return its slot."""
    with new_session(path, environment=system_environment()) as session:
        slot = next(
            Slot(one.full_id)
            for one in session.reader.index.answerable
            if one.table is None and one.question.kind == "long_text" and session.reader.turn(one.full_id)
        )
        session.drafts.keep(slot, "|")
    return slot


def killed_while_typing(folder: Path, seconds: float, chance: random.Random) -> Loss:
    """Type for so many seconds at four to eight keys a second, kill the wizard, and tell what was lost."""
    path = folder / "wijk.wijk"
    prepared(path)
    typed: list[float] = []
    letters = (_ALPHABET[n % len(_ALPHABET)] for n in count())
    with Terminal([sys.executable, "-P", "-m", "wijkwizard", "open", str(path)], folder) as terminal:
        terminal.until(b"De tekst staat er nog")
        terminal.rest()
        end = time.perf_counter() + seconds
        while (now := time.perf_counter()) < end:
            terminal.send(next(letters).encode())
            typed.append(now)
            terminal.drain(min(chance.uniform(FASTEST, SLOWEST), max(0.0, end - now)))
        killed = time.perf_counter()
        terminal.kill()
    with open_session(path, environment=system_environment(), read_only=True) as session:
        draft = session.drafts.newest()
    kept = len(draft.text) - 1 if draft else 0
    lost = typed[kept:]
    return Loss(killed - lost[0] if lost else 0.0, len(typed), kept)


def main() -> None:
    """Print what each kill took along."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    longest = float(sys.argv[2]) if len(sys.argv) > 2 else 20.0
    chance = random.Random(8)  # noqa: S311 - chance, not secrecy
    losses = []
    for _ in range(kills):
        with tempfile.TemporaryDirectory() as folder:
            after = chance.uniform(2.0, longest)
            loss = killed_while_typing(Path(folder), after, chance)
        losses.append(loss.seconds)
        print(
            f"killed after {after:4.1f} s: typed {loss.typed}, kept {loss.kept}, lost {loss.seconds:.2f} s",
            flush=True,
        )
    over = sum(one > CEILING for one in losses)
    print(f"most lost: {max(losses):.2f} s; more than {CEILING:.0f} s in {over} of {kills}")


if __name__ == "__main__":
    main()
