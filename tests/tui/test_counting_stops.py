"""A number that is being typed in a grid is the first that undo takes back, outlives a stop, and is in what is said."""

from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from tests.tui.stage import stage
from wijkwizard.session.ballots import counted
from wijkwizard.terms import GridValue, NumberValue, Slot
from wijkwizard.tui.settings import Settings

COUNT = Slot("problemen")


async def test_undo_takes_back_the_number_that_is_being_typed_and_then_the_one_before(tmp_path: Path) -> None:
    """It stays taken back when counting goes on, though only the dossier knows then what is in a row."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "3", "down", "1", "2", "down", "7", "ctrl+z")
        state = on.session.reader.state
        assert counted(state, COUNT) == {"overlast": 3, "criminaliteit": 12}
        await on.press("ctrl+z")
        assert "ingevoerd 3 " in on.text()
        assert on.text().count("[ ·· ]") == 1
        await on.press("5", "f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 3, "werk": 5})


async def test_undo_of_a_count_in_sight_takes_back_the_number_that_is_being_typed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        # After the reveal the cursor is on no row: a key too many must not change what the room has just seen.
        await on.press("down", "3", "f5", "enter", "down", "down", "4", "ctrl+z")
        assert on.value("problemen") == GridValue(v={"overlast": 3})
        await on.press("ctrl+y")
        assert on.value("problemen") == GridValue(v={"overlast": 3, "criminaliteit": 4})


@pytest.mark.parametrize(
    ("more", "stands"),
    [
        ((), {"overlast": 5, "criminaliteit": 1}),
        (("1", "2"), {"overlast": 5, "criminaliteit": 12}),
        (("backspace",), {"overlast": 5}),
    ],
    ids=["as it was", "typed again", "typed away"],
)
async def test_a_number_that_was_being_typed_when_all_stopped_is_there_again(
    more: tuple[str, ...], stands: dict[str, int], tmp_path: Path
) -> None:
    """At its row, hidden as before; who types it again does not type behind it, for nobody sees it."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "5", "down", "1")
        on.app.keeping.drafts.flush()
        assert [one.kind for one in on.session.drafts.all()] == ["count"]
        copyfile(on.session.file.path, tmp_path / "gestopt.wijk")
    async with stage(tmp_path, path=tmp_path / "gestopt.wijk") as on:
        assert "U was hier" in on.words()
        assert "Is de groep er nu bij?" in on.words()  # a copy does not know that it stopped before a room
        on.app.audience.settings = Settings()
        await on.press("enter")
        assert "1 ]" not in on.text()
        # It stopped before a room, and a total that grows would tell that what was typed.
        assert "er wordt geteld" in on.text()
        on.app.audience.look_along(bare=False)
        on.talk.renew()
        await on.settle()
        assert "1 ]" not in on.text()
        assert "ingevoerd 6 " in on.text()
        await on.press(*more, "f5")
        await on.press("enter")
        assert on.value("problemen") == GridValue(v=stands)
        assert on.session.drafts.all() == ()


async def test_digits_that_are_typed_away_wait_nowhere(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "1", "backspace")
        on.app.keeping.drafts.flush()
        assert on.session.drafts.all() == ()


async def test_before_a_room_too_many_is_said_of_what_stands_there_now(tmp_path: Path) -> None:
    """At the digit that makes it too many, and no longer than it is."""
    async with stage(tmp_path) as on:
        row = on.session.rows.add("groepen")
        on.session.writer.answer(Slot("groepen.aantal", row), NumberValue(v=Decimal(4)))
        on.app.audience.look_along(bare=True)
        await on.go("problemen")
        await on.press("down", "9", "down", "8")
        assert "Er is meer ingevoerd dan kan. Tel nog eens na." in on.words()
        await on.press("up")
        assert "past dat niet: op alle regels samen hoogstens 12" in on.words()
        assert "Er is meer ingevoerd" not in on.words()
        await on.press("3", "down", "9")
        assert "ingevoerd 12 van 12 (4 mensen, ieder 3)" in on.words()
        await on.press("backspace")
        assert "ingevoerd 12 van 12" not in on.words()


async def test_enter_past_a_hidden_count_without_a_number_says_so(tmp_path: Path) -> None:
    """The next digits go to the question below it, where everybody sees them."""
    told = "In de telling staat nog niets."
    async with stage(tmp_path, questions=None) as on:
        await on.go("inschatting-stemmen")
        await on.press("enter")
        assert [each.message for each in on.app._notifications] == [told]


@pytest.mark.parametrize("keys", [("home", "4", "enter"), ("home", "4", "f5", "enter")])
async def test_enter_at_a_count_with_a_number_says_nothing(keys: tuple[str, ...], tmp_path: Path) -> None:
    """Also where the cursor is on no row any more."""
    async with stage(tmp_path, questions=None) as on:
        await on.go("inschatting-stemmen")
        await on.press(*keys)
        await on.go("problemen-stemmen")
        await on.go("inschatting-stemmen")
        on.talk.body.go_to(Slot("inschatting-stemmen"))
        await on.press("enter")
        assert "In de telling staat nog niets." not in [each.message for each in on.app._notifications]
