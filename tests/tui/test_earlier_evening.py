"""Entering the room on another evening begins with what was said the last time."""

from __future__ import annotations

from pathlib import Path

from tests.session.small import SMALL
from tests.session.tables import PROUD, at_tables, prepared, says
from tests.tui.stage import Stage, stage
from wijkwizard.terms import TextValue, Value
from wijkwizard.tui.settings import Settings

WEEK = 7 * 24 * 60
TITLE = "De vorige keer: 14 maart 2026"


async def _comes_back_and_chooses(on: Stage, choice: str) -> None:
    """Open the questions of the room a week later, in a new process, and say who is there."""
    on.app.audience.settings = Settings()
    on.clock.forward(WEEK)
    on.app.navigation.go_to_place("zaal")
    await on.settle()
    on.point_at(choice)
    await on.press("enter")


def _whose(on: Stage) -> tuple[str, Value | None]:
    """Change the answer, and return whose words it holds now, and what the room said before."""
    on.session.writer.answer(PROUD, TextValue(v="Het plein"))
    (said,) = on.session.reader.answers.by_slot[PROUD]
    return said.moment, said.room


async def test_the_second_evening_begins_with_the_first_and_enter_goes_on(tmp_path: Path) -> None:
    """Once: who looks up something and comes back is in the same evening."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        on.clock.forward(WEEK)
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert "Is de groep er nu bij?" in on.words()
        await on.press("enter")
        assert TITLE in on.words()
        assert "Trots op: Het koor." in on.words()
        assert "Vanavond," in on.words()
        await on.press("enter")
        assert TITLE not in on.words()
        on.app.navigation.go("plekken")
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert TITLE not in on.words()


async def test_in_the_same_evening_nothing_comes_between(tmp_path: Path) -> None:
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert "De vorige keer" not in on.words()


async def test_what_the_group_changes_on_another_evening_is_its_word_also_when_it_does_not_look(
    tmp_path: Path,
) -> None:
    """'Aangevuld na de avond; in de zaal: het koor' stood at the first answer that a second evening changed."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        await _comes_back_and_chooses(on, "Nee, ik kijk alleen")
        await on.press("enter")
        assert _whose(on) == ("", None)


async def test_who_works_at_the_desk_in_the_questions_of_the_room_is_not_the_group(tmp_path: Path) -> None:
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        await _comes_back_and_chooses(on, "Er is nu geen zaal")
        assert TITLE not in on.words()
        assert _whose(on) == ("uitwerken", TextValue(v="Het koor"))


async def test_who_searches_a_question_that_the_group_answered_is_asked_whether_it_is_there(
    tmp_path: Path,
) -> None:
    """Plain lines asked it, and the two faces stored other words for one walk."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        on.clock.forward(WEEK)
        await on.press("ctrl+p")
        await on.type("trots")
        await on.press("enter")
        assert "Is de groep er nu bij?" in on.words()
        await on.press("enter")
        assert on.app.audience.is_group()
        await on.press("ctrl+p")
        await on.type("trots")
        await on.press("enter")
        assert "Is de groep er nu bij?" not in on.words()


async def _works_out_and_looks_up(on: Stage) -> None:
    """Choose to work out what was said, and then a question of the room from the overview."""
    on.app.navigation.go_to_place("uitwerken")
    await on.settle()
    on.app.navigation.go("overzicht")
    await on.settle()
    on.point_at("Waar bent u trots op")
    await on.press("enter")


async def test_who_works_out_the_evening_within_two_hours_is_asked_before_its_words_change(
    tmp_path: Path,
) -> None:
    """What the desk made of them stood as the word of the group."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        on.clock.forward(30)
        await _works_out_and_looks_up(on)
        assert "Is de groep er nu bij?" in on.words()
        on.point_at("Nee, ik werk dit aan het bureau bij")
        await on.press("enter")
        assert _whose(on) == ("uitwerken", TextValue(v="Het koor"))


async def test_a_group_that_is_still_there_goes_on_after_one_key(tmp_path: Path) -> None:
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        on.clock.forward(30)
        await _works_out_and_looks_up(on)
        await on.press("enter")
        assert on.turn_id == "trots"
        assert _whose(on) == ("", None)


async def test_a_question_of_the_room_from_a_list_on_another_evening_asks_too(tmp_path: Path) -> None:
    """Only the search asked it: from the overview, the open points and the plan the group was a desk."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        on.clock.forward(WEEK)
        await on.go("trots")
        assert "Is de groep er nu bij?" in on.words()


async def test_who_types_over_what_the_group_wrote_stores_its_words(tmp_path: Path) -> None:
    """And no clock of an evening runs at the kitchen table."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        on.clock.forward(WEEK)
        await on.go("trots")
        on.point_at("Nee, ik typ het papier van de groep over")
        await on.press("enter")
        assert _whose(on) == ("", None)
        assert not on.app.audience.in_room
        assert on.app.audience.time().began is None
