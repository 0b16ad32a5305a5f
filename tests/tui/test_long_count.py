"""A count that is longer than 80x24: the row that is worked on stays in view, and what is said of it with it."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.tui.stage import Stage, stage
from wijkwizard.terms import NumberValue, Slot

COUNT = "problemen-stemmen"


async def _begin(on: Stage) -> None:
    """Go to the count with twelve people."""
    group = on.session.rows.add("partijen-aanwezig")
    on.session.writer.answer(Slot("aanwezig.aantal", group), NumberValue(v=Decimal(12)))
    await on.go(COUNT)


def _seen(on: Stage, row: str) -> bool:
    return f"] {row} " in on.words()


@pytest.mark.parametrize("place", [0, 3, 15])
async def test_the_row_stays_in_view_whatever_is_refused_in_it(place: int, tmp_path: Path) -> None:
    """A digit too many, the number taken away, the right one, and words on it that are given up."""
    async with stage(tmp_path, questions=None) as on:
        await _begin(on)
        await on.press("down", *["down"] * place)
        for keys, said in (
            ("999", ("past dat niet: op alle regels samen hoogstens 36",)),
            (("backspace", "backspace"), ("✗ Op deze regel staat geen getal.",)),
            ("8", ()),
            (("d", "i", "t", "escape", "escape"), ()),
            ("9", ()),
        ):
            await on.press(*keys)
            here = on.list.here
            assert here is not None
            assert _seen(on, here.text), on.text()
            assert all(each in on.words() for each in said), on.text()


@pytest.mark.parametrize("keys", [("1", "0", "end", "up", "8"), ("8", "end", "up", "1", "0", "home")])
async def test_a_result_that_is_shown_has_its_highest_count_in_view(
    keys: tuple[str, ...], tmp_path: Path
) -> None:
    """And the row that the cursor is on, which stays before it where only one of them fits."""
    async with stage(tmp_path, questions=None) as on:
        await _begin(on)
        await on.press("down", *keys, "f5", "enter")
        for row in ("Overlast", "Veilig zijn en voelen"):
            assert _seen(on, row), on.text()
        assert "[ 10 ]" in on.text()
