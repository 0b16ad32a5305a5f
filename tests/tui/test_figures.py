"""The screen with figures: the list, the account, a dispute, a trial, and what stands out."""

from __future__ import annotations

from pathlib import Path

from tests.session.figured import OVERVECHT, signal, taken
from tests.tui.figured import beside, filled
from tests.tui.stage import stage, statics
from wijkwizard.session import found_regions, of_regions
from wijkwizard.terms import ChoiceValue, Slot
from wijkwizard.tui.screens.conversation import ConversationScreen
from wijkwizard.tui.screens.figures import FiguresScreen
from wijkwizard.tui.settings import Settings

KEY = "cijfer:bijstand"


async def test_the_screen_is_reached_from_the_places_the_palette_and_the_question(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        assert "Cijfers uit bestanden" in on.text()
        on.point_at("Cijfers uit bestanden")
        await on.press("enter")
        assert isinstance(on.app.screen, FiguresScreen)
        await on.press("escape", "ctrl+p")
        await on.type("cijfers uit bestanden")
        await on.press("enter")
        assert isinstance(on.app.screen, FiguresScreen)
        for turn_id in ("signalen", "signalen-cijfers"):
            await on.go(turn_id)
            assert "Ctrl+G cijfers" in on.text()
            await on.press("ctrl+g")
            assert isinstance(on.app.screen, FiguresScreen)
            await on.press("escape")
            assert isinstance(on.app.screen, ConversationScreen)
            assert on.turn_id == turn_id
        await on.go("gebied-naam")
        assert "Ctrl+G" not in on.text()


async def test_a_figure_is_shown_with_source_year_mark_and_what_it_stands_beside(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        line = on.list.lines_shown[0]
        assert line.text.splitlines() == [
            "Waarde van de woningen (gemiddelde WOZ-waarde): 301.000 euro",
            "CBS, Kerncijfers wijken en buurten, 2023 · voorlopig · gemeente 458.000 · rest van de gemeente 476.000",
        ]


async def test_what_was_typed_is_shown_beside_the_file(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        signal(on.session, "bijstand", "12")
        assert isinstance(on.app.screen, FiguresScreen)
        on.app.screen.renew()
        shown = next(line.text for line in on.list.lines_shown if line.id == KEY)
        assert "zelf ingevuld: 12" in shown
        assert "15,5 personen per 100 huishoudens" in shown


async def test_after_a_file_that_was_taken_back_another_one_begins_at_its_first_figure(
    tmp_path: Path,
) -> None:
    async with filled(tmp_path) as on:
        await on.press("ctrl+z", "b")
        gathered = taken("kwb-2023.xlsx")
        on.session.figures.add(of_regions(gathered, found_regions(gathered, OVERVECHT)))
        await on.press("escape")
        assert isinstance(on.app.screen, FiguresScreen)
        assert on.list.here == on.list.lines_shown[0]


async def test_other_figures_fold_open_and_shut(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        few = len(on.list.lines_shown)
        on.list.go_to("meer")
        await on.press("enter")
        assert len(on.list.lines_shown) > few + 20
        await on.press("d")
        assert "Kies eerst een cijfer uit een bestand." in on.words()
        await on.press("enter")
        assert len(on.list.lines_shown) == few


async def test_a_figure_is_disputed_changed_taken_back_and_wiped(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        on.list.go_to(KEY)
        await on.press("d")
        assert "Het cijfer blijft staan, met uw reden." in on.words()
        await on.type("er is gesloopt")
        await on.press("f8")
        assert "klopt niet, want er is gesloopt" in on.words()
        await on.press("d", "enter")
        await on.type(" in 2024")
        await on.press("f8")
        assert on.session.reader.state.reactions[KEY].because == "er is gesloopt in 2024"
        await on.press("d", "down", "enter")
        assert "klopt niet, want" not in on.words()
        await on.press("ctrl+z")
        assert "klopt niet, want er is gesloopt in 2024" in on.words()
        await on.press("d", "down", "down", "enter")
        assert "Eigen kopieën en afgedrukte plannen blijven." in on.words()
        await on.press("down", "enter")
        assert KEY not in on.session.reader.state.reactions
        assert b"gesloopt" not in on.session.file.path.read_bytes()
        assert "Afdrukken, en papier en kopieën op een andere plek kent de wijkwizard niet." in on.words()


async def test_what_is_said_to_a_figure_can_stay_inside_and_is_not_typed_over_unseen(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        on.list.go_to(KEY)
        await on.press("d")
        await on.type("er is gesloopt")
        await on.press("tab", "down", "enter", "f8")
        assert on.session.reader.state.reactions[KEY].internal
        assert "klopt niet, want er is gesloopt (alleen intern)" in on.words()
        on.app.audience.settings = Settings(bare=True)
        on.app.audience.in_room = True
        assert isinstance(on.app.screen, FiguresScreen)
        on.app.screen.renew()
        assert "gesloopt" not in on.words()
        await on.press("d")
        assert "Dit antwoord is intern en staat nu niet in beeld." in on.words()
        assert on.session.reader.state.reactions[KEY].because == "er is gesloopt"


async def test_another_value_is_tried_in_words_and_nothing_is_kept(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        before = on.session.reader.state
        await on.press("home", "w")
        assert "Dit is een proef. Er wordt niets bewaard." in on.words()
        await on.type("veel")
        assert "✗ Dit is geen getal." in on.words()
        await on.press(*["backspace"] * 4)
        await on.type("500000")
        assert "dan: staat ongeveer gelijk aan de gemeente." in on.words()
        on.list.focus()
        on.point_at("grens 'Ongeveer gelijk'")
        await on.press("enter")
        await on.press(*["backspace"] * 6)
        await on.type("0")
        assert "✗ Een grens moet groter zijn dan nul." in on.words()
        await on.press("escape")
        assert on.session.reader.state is before


async def test_enter_opens_the_account_of_a_figure(tmp_path: Path) -> None:
    async with filled(tmp_path, size=(160, 50)) as on:
        await on.press("home", "enter")
        shown = statics(on.app)
        for words in (
            "WAAR DIT CIJFER VANDAAN KOMT",
            "Regel: Het cijfer van dit gebied naast dat van de hele gemeente",
            "Bij een stijging naar 412.300 euro zou dit niet meer opvallen.",
            "Landelijk: ",
            "Voorlopig cijfer. Het kan nog veranderen.",
        ):
            assert words in shown, words
        await on.press("escape")
        assert isinstance(on.app.screen, FiguresScreen)


async def test_what_stands_out_is_told_per_terrein_without_a_score(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        row = on.session.reader.answers.rows_of("signalen")[0]
        on.session.writer.answer(Slot("signalen-herkend.herkend", row), ChoiceValue(v="nee"))
        await on.press("o")
        told = [line.text for line in on.list.lines_shown]
        for words in ("Per terrein", "Wat opvalt, vroege signalen eerst", "Nog uit te zoeken"):
            assert words in told
        assert any("de groep herkent het niet" in one for one in told)
        assert any("Wie dit heeft: " in one for one in told)
        assert any(one.startswith("Er is geen getal waarboven een wijk omslaat.") for one in told)
        early = [line.right for line in on.list.lines_shown if line.id.startswith("opvalt:")]
        assert early == sorted(early, key=lambda right: right != "vroeg")
        assert "geeft geen oordeel" in on.words()
        on.list.go_to(next(line.id for line in on.list.lines_shown if line.id.startswith("opvalt:")))
        await on.press("enter")
        assert "WAAR DIT CIJFER VANDAAN KOMT" in on.words()
        await on.press("escape", "o")
        assert "301.000 euro" in on.words()


async def test_without_figures_it_says_that_nothing_is_known_yet(tmp_path: Path) -> None:
    async with beside(tmp_path) as on:
        await on.press("o")
        assert "Er is nog niets bekend." in on.words()
        on.list.go_to("geheel")
        await on.press("enter")
        assert "Er is nog niets bekend." in on.words()


async def test_a_cell_shows_what_a_file_filled_in_with_its_source_and_year(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        await on.go("signalen-cijfers")
        await on.press("enter")
        cells = {line.text: line.behind for line in on.outline.lines_shown}
        assert cells["cijfer:"] == "overgenomen: 301.000 (uit CBS, Kerncijfers wijken en buurten, 2023)"


async def test_the_panel_of_the_facilitator_tells_what_the_figures_say_to_the_row(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        await on.go("signalen")
        assert "Wat de cijfers zeggen" not in on.text()
        await on.press("f1")
        shown = statics(on.app)
        assert "Wat de cijfers zeggen" in shown
        assert "Waarde van de woningen (gemiddelde WOZ-waarde): staat lager" in shown
        on.outline.go_to(next(line.id for line in on.outline.lines_shown if line.text == "Bijstand"))
        await on.settle()
        shown = statics(on.app)
        assert "15,5 tegenover" in shown
        assert "Waarde van de woningen (" not in shown


async def test_the_room_does_not_see_what_the_figures_say(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        on.session.writer.answer(Slot("inschatting"), ChoiceValue(v="geen-zorgen"))
        await on.go("inschatting-stemmen")
        assert "Wat de cijfers zeggen" not in on.text()
        await on.press("f1")
        assert "De groep schat in: Geen zorgen nu." in statics(on.app)
        await on.press("f6")
        assert "Wat de cijfers zeggen" not in on.text()
