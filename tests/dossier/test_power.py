"""The current fails at any moment: no answer that was called saved is lost, and no file is broken."""

from __future__ import annotations

import random
from pathlib import Path

from tests.dossier.power import Step, cut, frozen
from wijkwizard.dossier.file import schema


def test_sixty_power_cuts_lose_no_saved_answer(tmp_path: Path) -> None:
    """``python -m benchmarks.power_cuts 1000`` does more of them, on writes that it records anew."""
    settings, start, steps = frozen()
    assert settings == schema.SETTINGS, "record anew: python -m benchmarks.power_cuts --freeze"
    chance = random.Random(8)  # noqa: S311 - chance, not secrecy
    for number in range(60):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert cut(folder, start, steps, chance) == "whole"


def test_without_synchronisation_the_same_cuts_do_break_it(tmp_path: Path) -> None:
    """Otherwise the test above would prove nothing."""
    _, start, steps = frozen()
    never: list[Step] = [step for step in steps if step.what != "sync"]
    chance = random.Random(8)  # noqa: S311 - chance, not secrecy
    found = set()
    for number in range(20):
        folder = tmp_path / str(number)
        folder.mkdir()
        found.add(cut(folder, start, never, chance))
    assert found - {"whole"}
