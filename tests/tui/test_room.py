"""In the room: the clock, what only the facilitator sees, and what folds away on a small screen."""

from pathlib import Path

from tests.tui.stage import LARGE_SCREEN, SMALL_SCREEN, Stage, stage, statics
from wijkwizard.conversation.explain import watch_words
from wijkwizard.questionnaire.model import Script, TextQuestion
from wijkwizard.terms import ChoiceValue, Slot, TextValue
from wijkwizard.tui.fields.grid_field import GridField
from wijkwizard.tui.opening import new_dossier, open_dossier
from wijkwizard.tui.settings import Settings, settings
from wijkwizard.tui.themes import LIGHT
from wijkwizard.tui.widgets.panel import Panel
from wijkwizard.tui.widgets.rail import Rail


async def test_always_in_sight_are_the_area_the_place_the_question_and_what_is_saved(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.app.audience.enter_room("problemen")
        await on.go("problemen")
        lines = on.text().splitlines()
        assert "De Werven" in lines[0]
        assert "in de zaal" in lines[0]
        assert "van 0:26  op tijd" in lines[0]
        assert "1  Wat is er aan de hand?" in on.text()
        assert "bewaard" in lines[-1]


async def test_the_clock_says_how_late_it_is(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("spelregels")
        assert " van 0:29" not in on.text()
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        on.clock.forward(20)
        await on.press("enter")
        assert "0:20 van 0:29  9 min achter" in on.text()


async def test_the_clock_goes_on_where_it_was_after_the_laptop_gave_out(tmp_path: Path) -> None:
    """From the first thing that was said in the room, and on another day from nothing."""
    async with stage(tmp_path) as on:
        path = on.session.file.path
        await on.go("problemen")
        await on.press("7")
        on.session.writer.answer(Slot("thema"), ChoiceValue(v="werk"))
    async with stage(tmp_path, fresh=False) as on:
        on.clock.forward(20)
        open_dossier(on.app, path, go_on=True)
        await on.settle()
        assert "zaalbeeld" in on.text()
        await on.press("f6")
        await on.go("thema")
        assert "0:20 van " in on.text()
    async with stage(tmp_path, fresh=False) as on:
        on.clock.forward(60 * 24)
        open_dossier(on.app, path)
        await on.settle()
        on.app.audience.settings = Settings(bare=False)
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        await on.press("enter", "enter")
        assert "0:00 van " in on.text()


async def test_the_clock_is_whole_on_a_narrow_screen(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(60, 18)) as on:
        on.app.audience.enter_room("spelregels")
        on.clock.forward(20)
        await on.go("problemen")
        assert "0:20 van 0:29  11 min achter" in on.text()


async def test_the_room_sees_no_stage_directions(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        assert "let op: vraag ook wie nog niets zei" in on.text()
        assert "Neem rustig de tijd." not in on.text()
        await on.press("f1")
        assert "Neem rustig de tijd." in on.text()
        assert "Waarom deze vraag?" in statics(on.app)
        await on.press("f6")
        assert "Neem rustig de tijd." not in on.text()
        assert "let op" not in on.text()


async def test_a_question_that_may_drop_says_so_to_the_facilitator_alone(tmp_path: Path) -> None:
    """When it runs late nobody has to look it up, and the room does not see that its question matters less."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        assert "kan weg" not in on.text()
        await on.go("ernst")
        assert "kan weg" in on.text()
        await on.press("f6")
        assert "kan weg" not in on.text()


async def test_who_looks_along_is_asked_once_and_kept_with_the_colours(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
        on.app.audience.settings = Settings()
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert "Kijkt de zaal mee op dit scherm?" in on.text()
        await on.press("enter")
        assert on.turn_id == "problemen"
        assert "in de zaal · zaalbeeld" in on.text()
        assert "let op" not in on.text()
        on.app.audience.choose_theme(LIGHT)
    async with stage(tmp_path, fresh=False) as on:
        on.app.audience.settings = settings()
        assert on.app.audience.kept_theme() == LIGHT
        open_dossier(on.app, path)
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert on.turn_id == "problemen"
        assert "let op" not in on.text()
        await on.press("f6")
        assert "let op" in on.text()
        on.app.audience.leave_room()
    assert settings() == Settings(theme=LIGHT)


async def test_that_the_room_does_not_look_is_asked_again_with_the_next_dossier(tmp_path: Path) -> None:
    """It may be on a beamer; until somebody says otherwise nothing for the facilitator is shown."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("f6", "f6")
        assert "let op" in on.text()
        new_dossier(on.app, tmp_path / "andere.wijk")
        await on.go("problemen")
        assert "let op" not in on.text()
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert "Kijkt de zaal mee op dit scherm?" in on.text()


async def test_the_end_of_the_panel_can_be_read_without_leaving_the_answer(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(60, 18)) as on:
        await on.go("problemen")
        await on.press("f1", "pagedown", "pagedown")
        assert "waarom deze vraag?" in on.text().casefold()
        assert isinstance(on.app.focused, GridField)
        await on.press("pageup", "pageup")
        assert "Toelichting" in on.text()


async def test_the_footer_of_a_sealed_count_shows_how_to_open_it_at_every_width(tmp_path: Path) -> None:
    for size, keys in (((60, 18), ("F5 toon",)), ((80, 24), ("F5 toon", "F7 weet niet"))):
        folder = tmp_path / str(size[0])
        folder.mkdir()
        async with stage(folder, size=size) as on:
            await on.go("problemen")
            assert [key for key in keys if key not in on.text().splitlines()[-1]] == []


async def test_at_a_text_that_is_only_read_no_key_about_an_answer_is_named(tmp_path: Path) -> None:
    """Where no answer belongs, there is none to leave open, to account for or to put off."""
    async with stage(tmp_path, size=(160, 40)) as on:
        await on.go("thema")
        await on.press("f1")
        assert {"F4 herkomst", "F7 weet niet", "F9 later"} == _about_an_answer(on)
        await on.go("spelregels")
        assert "Andere toetsen" in on.words()
        assert _about_an_answer(on) == set()


def _about_an_answer(on: Stage) -> set[str]:
    return {key for key in ("F4 herkomst", "F7 weet niet", "F9 later") if key in on.words()}


async def test_the_footer_fills_the_line(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        shown = on.text().splitlines()[-1]
        for key in ("Enter verder", "Esc terug", "F1 uitleg", "F7 weet niet", "F2 overzicht"):
            assert key in shown


async def test_a_jump_on_a_small_screen_shows_the_question_and_not_only_its_answers(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(60, 18)) as on:
        await on.go("problemen")
        on.app.navigation.go_to_turn("thema", Slot("wie"))
        await on.settle()
        assert "Wie zit er aan tafel?" in on.text()


async def test_the_panel_of_a_small_screen_stands_under_the_question_and_cuts_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(60, 18)) as on:
        await on.go("thema")
        before = [line for line in on.text().splitlines() if "wonen" in line]
        await on.press("f1")
        assert [line for line in on.text().splitlines() if "wonen" in line] == before
        assert on.app.screen.query_one(Panel).region.y > on.talk.body.region.y


async def test_a_window_that_becomes_too_small_says_so(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.pilot.resize_terminal(50, 15)
        await on.settle()
        assert "te klein" in on.words()


async def test_the_rail_folds_away_on_a_narrow_screen(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(71, 24)) as on:
        await on.go("problemen")
        assert not on.app.screen.query_one(Rail).display
    async with stage(tmp_path / "..", size=SMALL_SCREEN, path=tmp_path / "De Werven.wijk") as on:
        await on.go("problemen")
        assert on.app.screen.query_one(Rail).display


async def test_on_a_wide_screen_rail_and_panel_stand_side_by_side(tmp_path: Path) -> None:
    async with stage(tmp_path, size=LARGE_SCREEN) as on:
        await on.go("problemen")
        await on.press("f1")
        assert on.app.screen.query_one(Rail).display
        assert on.app.screen.query_one(Panel).display


async def test_an_evening_that_begins_further_on_is_on_time_at_its_first_question(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.app.audience.enter_room("trots")
        await on.go("trots")
        assert "0:00 van 0:18  op tijd" in on.text()


def test_what_to_watch_names_its_question_when_there_are_several() -> None:
    one = TextQuestion(id="a", kind="text", text="A?", short="eerste", script=Script(watch="kijk"))
    two = TextQuestion(id="b", kind="text", text="B?", script=Script(watch="luister"))
    quiet = TextQuestion(id="c", kind="text", text="C?")
    assert watch_words([one]) == "let op: kijk"
    assert watch_words([one, quiet, two]) == "let op bij 'eerste': kijk\nlet op bij 'B?': luister"
    assert watch_words([quiet]) == ""


async def test_the_panel_says_what_is_disputed_about_the_choice_under_the_cursor(tmp_path: Path) -> None:
    """A contested law says so below its name, and F1 tells since when its rule held and whom to ask."""
    async with stage(tmp_path, questions=None, size=(120, 40)) as on:
        on.session.writer.answer(Slot("besluit"), ChoiceValue(v="integraal"))
        await on.go("wetten-geraakt")
        on.list.go_to("rotterdamwet")
        await on.settle()
        assert "Omstreden: Onderzoek toonde geen verbetering" in " ".join(
            one.behind for one in on.list.lines_shown
        )
        await on.press("f1")
        panel = statics(on.app)
        assert "Gold op 8 januari 2024. Vraag een jurist wat nu geldt." in panel
        on.list.go_to("bewoners-centraal")
        await on.settle()
        assert "Gold op 8 januari 2024" not in statics(on.app)


async def test_what_contradicts_itself_is_said_once_its_table_was_left_and_not_before(tmp_path: Path) -> None:
    """One line for who leads the evening, at the next question; none while the table is filled or the room looks."""
    said = "klopt niet: 'Straatcoaches' staat er twee keer."
    async with stage(tmp_path, questions=None) as on:
        for _ in range(2):
            row = on.session.rows.add("maatregelen")
            on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Straatcoaches"))
        on.app.navigation.go_to_turn("maatregelen")
        await on.settle()
        assert said not in on.words()
        await on.press("enter")
        assert said not in on.words()
        await on.press("escape", "f8")
        assert on.turn_id != "maatregelen"
        assert said in on.words()
        assert on.words().count("klopt niet") == 1
        on.app.navigation.go_to_turn("maatregelen")
        await on.settle()
        assert said not in on.words()
        on.app.audience.look_along(bare=True)
        await on.press("f8")
        assert on.turn_id != "maatregelen"
        assert said not in on.words()
