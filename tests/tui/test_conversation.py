"""Going through the questions: forward past anything, back from anywhere, nothing lost, nothing asked twice."""

from decimal import Decimal
from pathlib import Path

import pytest
from textual.screen import Screen

from tests.tui.stage import BEGIN, stage
from wijkwizard.session import DraftText
from wijkwizard.terms import ChoiceValue, NumberValue, Slot, TextValue, YesNoValue
from wijkwizard.tui.opening import open_dossier
from wijkwizard.tui.screens.overview import OverviewScreen
from wijkwizard.tui.screens.places import PlacesScreen
from wijkwizard.tui.screens.start import StartScreen


async def test_an_invalid_field_says_why_and_keeps_what_was_typed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.type("veel")
        await on.press("enter")
        assert on.turn_id == "inwoners"
        assert "✗" in on.text()
        assert "veel" in on.text()
        assert on.value("inwoners") is None


async def test_back_works_from_an_invalid_field_and_the_text_is_there_on_return(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.press("f8")
        await on.type("veel")
        await on.press("enter", "escape")
        assert on.turn_id == "naam"
        await on.press("f8")
        assert on.turn_id == "inwoners"
        assert "veel" in on.text()
        assert "✗" in on.text()


async def test_forward_goes_past_an_invalid_field_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.type("veel")
        await on.press("f8")
        assert on.turn_id == "duur"
        assert "'inwoners': wat u typte is nog geen antwoord. De tekst blijft staan." in on.words()


async def test_what_is_typed_becomes_the_answer_when_the_question_is_left(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.type("De Werven")
        await on.press("f2")
        assert isinstance(on.app.screen, OverviewScreen)
        assert on.value("naam") == TextValue(v="De Werven")


async def test_half_typed_text_is_a_draft_at_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.type("De We")
        assert on.session.drafts.newest() == DraftText(Slot("naam"), "De We", BEGIN)
        assert on.value("naam") is None


async def test_a_draft_is_taken_up_again_where_it_was_left(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.type("1.2")
        path = on.session.file.path
    async with stage(tmp_path, path=path) as on:
        assert on.turn_id == "inwoners"
        assert "1.2" in on.text()
        assert "De tekst staat er nog." in on.text()
        await on.type("50")
        await on.press("enter")
        assert on.value("inwoners") == NumberValue(v=Decimal(1250))
        assert on.session.drafts.newest() is None


async def test_an_emptied_field_takes_the_answer_away(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("naam"), TextValue(v="ab"))
        await on.go("naam")
        await on.press("backspace", "backspace", "enter")
        assert on.value("naam") is None


async def test_a_question_that_leaves_the_route_leaves_the_screen_and_keeps_its_answer(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("samen"), YesNoValue(v=True))
        on.session.writer.answer(Slot("hoe-samen"), TextValue(v="Met de buren"))
        await on.go("samen")
        await on.press("n")
        assert "Dit zet 1 antwoord apart en laat 1 vraag vervallen." in on.words()
        await on.press("down", "enter")
        assert "Hoe doen we dat dan?" not in on.text()
        await on.press("f2")
        assert "1 bewaard, nu niet gevraagd (onderaan)" in on.text()
        await on.press("escape", "j")
        assert "Met de buren" in on.text()


async def test_back_from_the_first_question_goes_to_the_places_and_then_to_the_start(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("spelregels")
        await on.press("escape")
        assert isinstance(on.app.screen, PlacesScreen)
        await on.press("escape")
        assert isinstance(on.app.screen, StartScreen)
        assert on.app.dossier.session is None


async def test_after_a_jump_back_goes_to_where_we_were(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.go("volgorde")
        await on.press("escape")
        assert on.turn_id == "problemen"


async def test_after_the_last_question_come_the_places(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await on.press("f8", "f8")
        assert isinstance(on.app.screen, PlacesScreen)
        assert "op de lijst" in on.words()


async def test_escape_in_a_cell_goes_to_the_list_and_keeps_what_was_typed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await on.press("plus")
        await on.type("Lampen")
        await on.press("escape")
        assert on.turn_id == "maatregelen"
        (row,) = on.session.reader.answers.rows_of("maatregelen")
        assert on.value(f"maatregelen.titel@{row}") == TextValue(v="Lampen")


async def test_a_click_chooses_and_a_click_in_the_footer_goes_on(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        lines = on.text().splitlines()
        row = next(y for y, line in enumerate(lines) if "2 werk" in line)
        await on.pilot.click(offset=(lines[row].index("werk"), row))
        await on.settle()
        assert on.value("thema") == ChoiceValue(v="werk")
        await on.pilot.click(offset=(lines[-1].index("overzicht"), len(lines) - 1))
        await on.settle()
        assert isinstance(on.app.screen, OverviewScreen)


async def test_who_only_looks_is_told_so_and_changes_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
    async with stage(tmp_path, fresh=False) as on:
        open_dossier(on.app, path, read_only=True)
        await on.settle()
        await on.go("thema")
        assert "alleen lezen" in on.text().splitlines()[-1]
        await on.press("1")
        assert on.value("thema") is None
        assert "alleen lezen" in on.text()


async def test_what_is_typed_and_taken_back_leaves_no_draft(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.type("ab")
        assert on.session.drafts.newest() is not None
        await on.press("backspace", "backspace")
        assert on.session.drafts.newest() is None


async def test_an_invalid_text_survives_every_way_out(tmp_path: Path) -> None:
    """Elsewhere and back, to the start screen and back: what was typed is still there."""
    async with stage(tmp_path) as on:
        path = on.session.file.path
        await on.go("inwoners")
        await on.type("veel")
        await on.press("ctrl+o")
        assert isinstance(on.app.screen, PlacesScreen)
        await on.go("inwoners")
        assert "veel" in on.text()
        await on.press("ctrl+o", "escape")
        assert isinstance(on.app.screen, StartScreen)
        open_dossier(on.app, path)
        await on.settle()
        assert on.turn_id == "inwoners"
        assert "veel" in on.text()
        await on.press("ctrl+q")
    assert on.app.failure is None


async def test_signs_of_markup_in_an_answer_are_only_signs(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        odd = "R&D <b> [bold]x[/bold] [@click=quit]"
        on.session.writer.answer(Slot("naam"), TextValue(v=odd))
        await on.go("naam")
        assert odd in on.text()
        await on.press("f2")
        assert odd in on.words()
        assert "R&D <b> [bold]" in on.text().splitlines()[0]


async def test_a_question_without_anything_to_choose_from_says_so(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("welke")
        assert "Er is nog niets om uit te kiezen." in on.text()
        await on.press("enter")
        assert isinstance(on.app.screen, PlacesScreen)


async def test_a_jump_to_a_joined_question_puts_the_keys_in_that_question(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        for slot in (Slot("wie"), Slot("thema"), Slot("wie")):
            on.app.navigation.go_to_turn("thema", slot)
            await on.settle()
            assert on.talk.body.focused_slot() == slot


async def test_a_jump_from_the_overview_to_a_joined_question_goes_to_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.app.navigation.go("overzicht")
        await on.settle()
        on.point_at("wie")
        await on.press("enter")
        assert on.talk.body.focused_slot() == Slot("wie")


async def test_back_from_a_question_that_was_chosen_in_a_list_goes_to_that_list(tmp_path: Path) -> None:
    """And from there to where we were before, also when that was in another place of the work."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("f2")
        on.point_at("thema")
        await on.press("enter", "escape")
        assert "o: alleen wat open is" in on.text()
        await on.press("escape")
        assert on.turn_id == "problemen"
        await on.press("f2")
        on.point_at("naam")
        await on.press("enter")
        assert on.turn_id == "naam"
        await on.press("escape")
        assert "o: alleen wat open is" in on.text()
        await on.press("escape")
        assert on.turn_id == "problemen"


@pytest.mark.parametrize("columns", [60, 80, 120])
async def test_a_question_that_comes_is_styled_once_for_the_width_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """Whoever goes to a question waits for it."""
    styled, style = list[str](), Screen.update_node_styles

    def counted(screen: Screen[object], *, animate: bool = True) -> None:
        styled.append(type(screen).__name__)
        style(screen, animate=animate)

    async with stage(tmp_path, size=(columns, 24)) as on:
        monkeypatch.setattr(Screen, "update_node_styles", counted)
        await on.go("inwoners")
        assert "ConversationScreen" not in styled
        assert on.talk.has_class("-narrow" if columns < 72 else "-normal" if columns < 112 else "-wide")
