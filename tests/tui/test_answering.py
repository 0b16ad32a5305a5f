"""About an answer: taking it back, saying where it rests on, wiping it for good."""

from decimal import Decimal
from pathlib import Path

from tests.tui.stage import stage
from wijkwizard.terms import Basis, ChoiceValue, NumberValue, Slot, TextValue


async def test_undo_and_redo_say_what_they_did(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.press("1", "2", "ctrl+z")
        assert on.value("thema") == ChoiceValue(v="wonen")
        assert "Teruggedraaid: antwoord op 'thema'" in on.text()
        await on.press("ctrl+y")
        assert on.value("thema") == ChoiceValue(v="werk")


async def test_undo_in_a_field_takes_back_typing_first_and_answers_after_that(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("inwoners"), NumberValue(v=Decimal(10)))
        await on.go("naam")
        await on.type("abc")
        await on.press("ctrl+z")
        assert "abc" not in on.text()
        assert on.value("inwoners") is not None
        await on.press("ctrl+z")
        assert on.value("inwoners") is None


async def test_redo_brings_back_the_step_that_was_undone_last_and_not_older_typing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("inwoners"), NumberValue(v=Decimal(10)))
        await on.go("naam")
        await on.type("abc")
        await on.press("ctrl+z", "ctrl+z")
        assert on.value("inwoners") is None
        await on.press("ctrl+y")
        assert on.value("inwoners") == NumberValue(v=Decimal(10))
        assert "abc" not in on.text()


async def test_undo_with_nothing_to_undo_says_so(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.press("ctrl+z")
        assert "Er is niets om ongedaan te maken." in on.text()


async def test_where_an_answer_rests_on_is_told_in_a_form(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("inwoners"), NumberValue(v=Decimal(10)))
        await on.go("inwoners")
        await on.press("f4", "tab")
        await on.type("CBS")
        await on.press("tab")
        await on.type("2023")
        await on.press("f8")
        told = on.answer("inwoners")
        assert (told.basis, told.source, told.as_of) == (Basis.SOURCE, "CBS", "2023")
        assert "bron: CBS, 2023" in on.text()


async def test_escape_from_the_form_changes_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("inwoners"), NumberValue(v=Decimal(10)))
        await on.go("inwoners")
        before = on.answer("inwoners")
        await on.press("f4", "tab")
        await on.type("CBS")
        await on.press("escape")
        assert on.answer("inwoners") == before


async def test_without_an_answer_there_is_nothing_to_account_for(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.press("f4")
        assert "Geef eerst een antwoord." in on.text()


async def test_a_text_is_wiped_only_after_a_second_yes(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("naam"), TextValue(v="geheim"))
        await on.go("naam")
        await on.press("ctrl+p")
        await on.type("voorgoed")
        await on.press("enter")
        assert "Eigen kopieën en afgedrukte plannen blijven." in on.words()
        await on.press("enter")
        assert on.value("naam") is not None
        await on.press("ctrl+p")
        await on.type("voorgoed")
        await on.press("enter", "down", "enter")
        assert on.value("naam") is None
        assert "geheim" not in on.text()


async def test_an_undo_of_a_road_goes_back_to_the_question_about_it(tmp_path: Path) -> None:
    """The first question of the evening is not where the group was."""
    async with stage(tmp_path, questions=None) as on:
        await on.go("besluit")
        await on.press("4", "down", "enter", "enter")
        while on.turn_id == "besluit":
            await on.press("f8")
        assert on.turn_id == "eerste-stap"
        await on.press("ctrl+z")
        assert on.turn_id == "besluit"
        assert "Wat voor aanpak past hier?" in on.text()
        assert "Teruggedraaid" in on.text()
