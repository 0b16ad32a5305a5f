"""In the wizard a text about one person gets a soft sentence, at the field and in a message, and stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import LARGE_SCREEN, stage
from wijkwizard.terms import Slot, TextValue

TEXT = "Mevrouw de Jong is bang"
TOLD = "Hier lijkt een naam van iemand te staan ('Mevrouw de Jong')."
INSTEAD = "Schrijf een rol op"


async def test_a_text_about_one_person_is_kept_and_told(tmp_path: Path) -> None:
    """The message comes when it is entered, the sentence stands at the field afterwards."""
    async with stage(tmp_path, size=LARGE_SCREEN) as on:
        await on.go("naam")
        await on.type(TEXT)
        await on.press("enter")
        assert on.value("naam") == TextValue(v=TEXT)
        assert TOLD in on.words()
        await on.go("naam")
        assert INSTEAD in on.words()


async def test_what_is_parked_is_looked_at_too(tmp_path: Path) -> None:
    """F9 asks for words of its own."""
    async with stage(tmp_path, size=LARGE_SCREEN) as on:
        await on.go("naam")
        await on.press("f9")
        await on.type(TEXT)
        await on.press("f8")
        assert on.session.reader.answers.parked
        assert TOLD in on.words()


@pytest.mark.parametrize("text", ["De bakker aan het plein", "Westersingel", "14 030"])
async def test_a_text_about_a_wijk_gets_no_remark(text: str, tmp_path: Path) -> None:
    async with stage(tmp_path, size=LARGE_SCREEN) as on:
        on.session.writer.answer(Slot("naam"), TextValue(v=text))
        await on.go("naam")
        assert "Hier lijkt" not in on.words()
