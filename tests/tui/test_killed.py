"""The real wizard in a real terminal, killed while somebody types on without a pause."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no terminal that a program can hold", allow_module_level=True)

from benchmarks.steady import CEILING, killed_while_typing


@pytest.mark.slow
def test_a_kill_during_steady_typing_takes_less_than_a_second_along(tmp_path: Path) -> None:
    chance = random.Random(3)  # noqa: S311 - chance, not secrecy
    for kill, seconds in enumerate((2.3, 4.1)):
        folder = tmp_path / str(kill)
        folder.mkdir()
        loss = killed_while_typing(folder, seconds, chance)
        assert loss.typed > 8, "somebody typed"
        assert loss.kept > 0
        assert loss.seconds < CEILING, loss
