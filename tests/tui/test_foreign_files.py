"""A file of others that breaks its reader leaves the wizard standing."""

from __future__ import annotations

from pathlib import Path

from tests.figures.hostile import far_cell
from tests.tui.figured import KWB, beside, choose_file


async def test_a_file_that_asks_for_all_memory_leaves_the_wizard_standing(tmp_path: Path) -> None:
    """One stray cell in the last corner of a sheet; the reader dies of it, and the next file is read."""
    far_cell(tmp_path / "ver.xlsx")
    async with beside(tmp_path, KWB) as on:
        await on.press("b")
        await choose_file(on, "ver")
        assert "het lezen brak af, of vroeg veel meer geheugen" in on.words()
        await on.press("enter")
        await choose_file(on, KWB)
        assert "een werkmap Kerncijfers wijken en buurten." in on.words()
