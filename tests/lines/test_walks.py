"""Walks drawn by lot give the same dossier by keys in the wizard as by lines; ``WALKS=30`` goes thirty of them."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tests.lines.walking import Act, by_keys, by_lines, drawn
from wijkwizard.session import Session

_WALKS = int(os.environ.get("WALKS", "1"))
_STEPS = 12


@pytest.mark.parametrize("seed", range(_WALKS))
async def test_a_walk_by_keys_and_by_lines_gives_the_same_dossier(seed: int, tmp_path: Path) -> None:
    """Every kind of answer, not knowing, rows, taking back and doing again, in any order."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    left = [_STEPS]

    def walk(session: Session) -> Act | None:
        left[0] -= 1
        return drawn(session, dice) if left[0] >= 0 else None

    for name in ("keys", "lines"):
        (tmp_path / name).mkdir()
    acts, wizard = await by_keys(tmp_path / "keys", walk)
    assert len(acts) == _STEPS
    assert by_lines(tmp_path / "lines", acts) == wizard, acts
