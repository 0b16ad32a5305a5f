"""A paste of several lines from a terminal that marks none stays one text, and answers nothing but its own question."""

from __future__ import annotations

from pathlib import Path

from tests.tui.stage import stage
from wijkwizard.terms import GridValue, TextValue


def _keys(text: str) -> list[str]:
    return [{" ": "space", "\n": "enter"}.get(one, one) for one in text]


async def test_pasted_lines_stay_in_the_field_and_do_not_answer_the_next_question(tmp_path: Path) -> None:
    """The second line begins with a digit that would choose there."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.spill(*_keys("De Werven\n2 buurten\nen een park\n"))
        assert on.turn_id == "naam"
        assert on.value("naam") is None
        assert [one.text for one in on.session.drafts.all()] == ["De Werven\n2 buurten\nen een park"]


async def test_one_line_with_enter_goes_on_as_from_a_hand(tmp_path: Path) -> None:
    """Also when all of it comes at once."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.spill(*_keys("De Werven\n"))
        assert on.value("naam") == TextValue(v="De Werven")
        assert on.turn_id == "inwoners"


async def test_pasted_lines_in_a_list_are_one_remark(tmp_path: Path) -> None:
    """They open the window of the remark, and none of them closes it."""
    async with stage(tmp_path) as on:
        await on.go("cijfer")
        await on.spill(*_keys("wij vinden\n3 dingen goed\n"))
        assert "Een opmerking?" in on.words()
        assert "3 dingen goed" in on.words()
        assert on.value("cijfer") is None
        await on.press("escape", "escape")
        assert on.turn_id == "cijfer"


async def test_counts_that_waited_together_are_counts(tmp_path: Path) -> None:
    """A slow moment can hand over a few keys of a hand at once."""
    async with stage(tmp_path) as on:
        await on.go("ernst")
        await on.spill("1", "enter", "3", "enter")
        assert on.value("ernst") == GridValue(v={"dag": 1, "nacht": 3})
