"""At yes or no a letter answers, another letter corrects it, and a sentence becomes no answer."""

from pathlib import Path

import pytest

from tests.tui.stage import stage
from wijkwizard.terms import YesNoValue


@pytest.mark.parametrize(("typed", "value"), [("jn", False), ("nj", True), ("jj", True)])
async def test_who_types_the_other_letter_at_yes_or_no_has_another_answer(
    typed: str, tmp_path: Path, *, value: bool
) -> None:
    """'jn' was taken for words: their window opened, and Esc there emptied the answer without naming it."""
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.press(*typed)
        assert on.value("samen") == YesNoValue(v=value)


async def test_a_sentence_that_is_given_up_says_that_its_first_letter_answered_nothing(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.press("j")
        on.hand += 2
        await on.type("nou, niet altijd")
        await on.press("escape", "escape")
        assert "De letter vooraan telt niet mee." in on.words()
        assert on.value("samen") == YesNoValue(v=True)
