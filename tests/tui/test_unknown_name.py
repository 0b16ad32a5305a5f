"""A name of no file is offered as a new dossier; who does not want that can choose something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import stage


@pytest.mark.parametrize("keys", [("down", "enter"), ("escape",)])
async def test_who_begins_no_dossier_is_back_at_the_start(tmp_path: Path, keys: tuple[str, ...]) -> None:
    """The screen said for good that the dossier was being opened, without a way to another."""
    async with stage(tmp_path, path=tmp_path / "nieuw.wijk") as on:
        assert "Nee, terug naar het begin" in on.words()
        await on.press(*keys)
        assert "wordt geopend" not in on.words()
        assert "Een nieuw dossier beginnen" in on.words()
