"""Walks drawn by lot give the same dossier by keys in the wizard as by lines.

``WALKS=500 ./run test tests/lines/test_walks.py -n 2`` goes five hundred of them, and ``WALKS_FROM=1000`` begins at
another number. A walk and its length follow from its number, so that one that failed can be gone again.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tests.lines.walking import Act, by_keys, by_lines, drawn
from wijkwizard.session import Session

_WALKS, _FROM = int(os.environ.get("WALKS", "3")), int(os.environ.get("WALKS_FROM", "0"))
_LEAST, _USUAL, _MOST = 3, 9, 30
"""Steps: of each walk at least, of most walks at most, so that three take under three seconds, and of each tenth."""


@pytest.mark.parametrize("seed", range(_FROM, _FROM + _WALKS))
async def test_a_walk_by_keys_and_by_lines_gives_the_same_dossier(seed: int, tmp_path: Path) -> None:
    """Every kind of answer, not knowing, rows, taking back and doing again, in any order."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    steps = dice.randint(_LEAST, _MOST if seed % 10 == 9 else _USUAL)
    left = [steps]

    def walk(session: Session) -> Act | None:
        left[0] -= 1
        return drawn(session, dice) if left[0] >= 0 else None

    for name in ("keys", "lines"):
        (tmp_path / name).mkdir()
    acts, wizard = await by_keys(tmp_path / "keys", walk)
    assert len(acts) == steps
    assert by_lines(tmp_path / "lines", acts) == wizard, acts
