"""Numbers that come together at a hidden count go in its rows, and never become a text that the room can read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import Stage, stage
from tests.tui.test_key_burst import _keys
from tests.tui.test_stray import _paste
from wijkwizard.session.ballots import counted
from wijkwizard.terms import Slot

COUNT = Slot("problemen")
ROWS = ("overlast", "criminaliteit", "werk")


async def _at_row(on: Stage, row: int) -> None:
    """Go to the hidden count, with the cursor on a row of it."""
    await on.go("problemen")
    await on.press("home", *("down" for _ in range(row)))
    on.hand += 3


def _counted(on: Stage) -> dict[str, int]:
    return dict(counted(on.session.reader.state, COUNT))


def _is_sealed(on: Stage) -> bool:
    """Tell that no window came, no number stands there, and the next question has no answer."""
    shown = on.words().replace(f"ingevoerd {sum(_counted(on).values())}", "")
    return (
        not any(sign in shown for sign in ("Uw woorden", "81", "72", "63"))
        and on.turn_id == "problemen"
        and on.value("ernst") is None
    )


@pytest.mark.parametrize("text", ["81\n72\n", "81\n72", "8\n7\n"])
async def test_a_burst_fills_the_last_two_rows_from_the_cursor_on(text: str, tmp_path: Path) -> None:
    """The row under the cursor takes the first line."""
    async with stage(tmp_path) as on:
        await _at_row(on, 1)
        await on.spill(*_keys(text))
        first, second = map(int, text.split())
        assert _is_sealed(on)
        await on.press("up")
        assert _counted(on) == {"criminaliteit": first, "werk": second}


@pytest.mark.parametrize("text", ["81\n72\n", "81\n72\n63\n9\n"])
async def test_lines_for_which_there_is_no_row_are_refused_aloud(text: str, tmp_path: Path) -> None:
    """The sentence says how many, and not which."""
    async with stage(tmp_path) as on:
        await _at_row(on, 2)
        await on.spill(*_keys(text))
        assert _is_sealed(on)
        lost = len(text.split()) - 1
        assert ("1 getal paste niet" if lost == 1 else f"{lost} getallen pasten niet") in on.words()
        assert _counted(on) == {"werk": 81}


async def test_keys_that_waited_answer_no_next_question_with_a_hidden_count(tmp_path: Path) -> None:
    """However long the program was busy."""
    async with stage(tmp_path) as on:
        await _at_row(on, 2)
        on._send("8")
        on.hand += 2.0
        on.apart = 0.0
        for key in _keys("1\n7\n"):
            on._send(key)
        await on.settle()
        assert _is_sealed(on)
        assert "1 getal paste niet" in on.words()
        assert set(_counted(on)) == {"werk"}


@pytest.mark.parametrize("text", ["81\n72\n3", "81\r\n72\r\n3\r\n", "81\t72\t3"])
async def test_a_paste_of_numbers_fills_the_rows(text: str, tmp_path: Path) -> None:
    """A column or a row of a sheet; one undo takes all of it back."""
    async with stage(tmp_path) as on:
        await _at_row(on, 0)
        await _paste(on, text)
        assert _is_sealed(on)
        assert _counted(on) == dict(zip(ROWS, (81, 72, 3), strict=True))
        await on.press("ctrl+z")
        assert _counted(on) == {}


@pytest.mark.parametrize("keys", [("8", "1", "enter", "7", "2", "enter", "3", "enter"), tuple("81\t72\t3")])
async def test_a_burst_of_numbers_fills_all_rows(keys: tuple[str, ...], tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await _at_row(on, 0)
        await on.spill(*("tab" if key == "\t" else key for key in keys))
        assert _is_sealed(on)
        assert _counted(on) == dict(zip(ROWS, (81, 72, 3), strict=True))


async def test_an_empty_line_leaves_its_row(tmp_path: Path) -> None:
    """The number behind it is of the row behind it."""
    async with stage(tmp_path) as on:
        await _at_row(on, 0)
        await _paste(on, "81\n\n72")
        assert _counted(on) == {"overlast": 81, "werk": 72}


@pytest.mark.parametrize("odd", ["810", "-7", "7,2"])
async def test_a_number_that_is_no_count_ends_what_is_taken(odd: str, tmp_path: Path) -> None:
    """What stands behind it would come in another row; the number itself is not said."""
    async with stage(tmp_path) as on:
        await _at_row(on, 0)
        await _paste(on, f"8\n{odd}\n3")
        assert "2 getallen pasten niet en tellen niet mee: op één regel past" in on.words()
        assert odd not in on.words()
        assert _counted(on) == {"overlast": 8}


@pytest.mark.parametrize("before", [(), ("5", "down", "up")])
async def test_a_burst_that_begins_with_too_many_digits_leaves_the_row(
    before: tuple[str, ...], tmp_path: Path
) -> None:
    """Its first two digits are no count of anybody."""
    async with stage(tmp_path) as on:
        await _at_row(on, 1)
        await on.press(*before)
        on.hand += 3
        await on.spill(*_keys("810\n72\n"))
        assert "2 getallen pasten niet" in on.words()
        assert _counted(on) == ({"criminaliteit": 5} if before else {})
        await on.press("up")
        assert _counted(on) == ({"criminaliteit": 5} if before else {})


async def test_a_further_part_of_a_paste_takes_no_place_of_the_last_number(tmp_path: Path) -> None:
    """A slow connection sends it in parts, and the last row was filled by the first."""
    async with stage(tmp_path) as on:
        await _at_row(on, 1)
        await on.spill(*_keys("81\n72\n"))
        await on.spill(*_keys("63\n"), gap=0.2)
        assert _is_sealed(on)
        assert "1 getal paste niet" in on.words()
        assert _counted(on) == {"criminaliteit": 81, "werk": 72}


async def test_words_in_such_a_burst_are_offered_as_ever(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await _at_row(on, 1)
        await on.spill(*_keys("5\nvan ons\n"))
        assert "Een opmerking?" in on.words()
        assert "van ons" in on.words()
