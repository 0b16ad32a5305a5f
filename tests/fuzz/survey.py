"""Tries very many inputs in pieces, each in a process of its own, and gathers what is not as it should be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import NamedTuple

from tests.fuzz.inputs import ROOT, SORTS
from tests.fuzz.trying import TOO_MUCH, survives

PIECE = 1_000
DEAD = "the process died"


class Wrong(NamedTuple):
    """One input that was not taken as it should be."""

    seed: int
    what: str

    @property
    def kind(self) -> str:
        """The sort of input and what went wrong with it."""
        return f"{SORTS[self.seed % len(SORTS)]}: {self.what}"


def survey(begin: int, count: int) -> Iterator[Wrong]:
    """Yield what is wrong with the inputs of these numbers.

    A reader of workbooks may die of a file with figures or take too much, for the program reads those in a child;
    then the program itself is asked, and must say a sentence. What a reader raises is told all the same: the child
    makes a sentence of whatever it is, and would hide it.
    """
    end = begin + count
    while begin < end:
        last, wrong, code = _piece(begin, min(PIECE, end - begin))
        for seed, what in wrong:
            if not what.endswith(TOO_MUCH) or not survives(seed):
                yield Wrong(seed, what)
        if code:
            if last < begin:
                yield Wrong(begin, f"{DEAD} before it began ({code})")
                return
            if not survives(last):
                yield Wrong(last, f"{DEAD} ({code})")
        begin = last + 1 if code else begin + PIECE


def _piece(begin: int, count: int) -> tuple[int, list[tuple[int, str]], int]:
    words = [sys.executable, "-m", "tests.fuzz.trying", str(begin), str(count)]
    env = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src")))}
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT, env=env)
    last, wrong = begin - 1, []
    for line in done.stdout.splitlines():
        last, what = json.loads(line)
        if what is not None:
            wrong.append((last, what))
    return last, wrong, done.returncode
