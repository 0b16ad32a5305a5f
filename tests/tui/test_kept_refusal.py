"""Text that a list refused stands under the list, also after the dossier was opened again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import stage
from wijkwizard.terms import Slot


@pytest.mark.parametrize("question", ["thema", "cijfer"])
async def test_a_refused_text_is_seen_at_its_list(question: str, tmp_path: Path) -> None:
    """A list has no place for text in itself, and 'de tekst staat er nog' must be true."""
    async with stage(tmp_path) as on:
        await on.go(question)
        state = on.talk.state
        state.half_typed.unfinished[Slot(question)] = "misschien wel"
        state.half_typed.faults[Slot(question)] = "Dat past hier niet."
        on.talk.renew()
        await on.settle()
        assert "✗ U typte ‘misschien wel’. Dat past hier niet." in on.words()
        state.half_typed.faults[Slot(question)] = "'misschien wel' staat er niet bij."
        on.talk.renew()
        await on.settle()
        assert on.words().count("misschien wel") == 1
