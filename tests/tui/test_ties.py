"""What stands equal is read while the room chooses: its sentence is in sight as long as the list has the keys."""

from pathlib import Path

from tests.tui.stage import stage
from wijkwizard.terms import GridValue, Slot

EQUAL = ("criminaliteit", "werkloosheid", "onderhoud", "eenzaamheid")


async def test_the_sentence_of_a_tie_stays_in_sight_at_80_by_24(tmp_path: Path) -> None:
    """Also after a row was taken over and its words were typed, and with the cursor on the last line."""
    async with stage(tmp_path, questions=None) as on:
        slot = Slot("problemen-stemmen")
        on.session.writer.answer(slot, GridValue(v={"overlast": 7, **dict.fromkeys(EQUAL, 5)}))
        on.session.writer.reveal(slot)
        turn = on.session.reader.turn("problemen")
        assert turn is not None
        on.app.navigation.go_to_turn(turn.id)
        await on.settle()
        on.talk.moving.jump(turn, Slot("problemen"))
        await on.settle()
        for keys in ((), ("enter", *"lawaai", "enter"), ("end",), ("up",), ("home",)):
            await on.press(*keys)
            told = " ".join(on.text().split())
            assert "staan gelijk: criminaliteit" in told, on.text()
            assert "twee plaatsen" in told, on.text()


async def test_how_steady_a_count_is_is_read_there_and_not_before_the_count_is_shown(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        slot, told = (
            Slot("problemen-stemmen"),
            "De eerste drie kunnen veranderen als drie mensen anders hadden gekozen.",
        )
        counted = {"overlast": 9, "criminaliteit": 8, "werkloosheid": 7, "onderhoud": 2}
        on.session.writer.answer(slot, GridValue(v=counted))
        turn = on.session.reader.turn("problemen")
        assert turn is not None

        async def look() -> str:
            on.app.navigation.go_to_turn(turn.id)
            await on.settle()
            on.talk.moving.jump(turn, Slot("problemen"))
            await on.settle()
            return " ".join(on.text().split())

        assert "veranderen" not in await look()
        on.session.writer.reveal(slot)
        told = await look()
        assert "De eerste drie kunnen veranderen als drie mensen" in told, told
        assert "hadden gekozen." in told, told
