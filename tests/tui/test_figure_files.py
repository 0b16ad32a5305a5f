"""From a file to the dossier: choosing it, what is wrong with it, the area, and what was put in."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events

from tests.figures.making import DATA
from tests.session.figured import OVERVECHT, undated
from tests.tui.figured import KWB, beside, choose_file, filled, type_path
from tests.tui.stage import Stage, stage
from wijkwizard import session as core
from wijkwizard.session import ImportState, ImportStep
from wijkwizard.terms import TextValue
from wijkwizard.tui.fields.text_field import Writing
from wijkwizard.tui.opening import open_dossier
from wijkwizard.tui.screens.figure_area import AreaScreen
from wijkwizard.tui.screens.figure_file import FileScreen
from wijkwizard.tui.screens.figure_preview import PreviewScreen
from wijkwizard.tui.screens.figures import FiguresScreen
from wijkwizard.tui.screens.file_reading import ReadingStopped
from wijkwizard.tui.screens.missing_fact import MissingFact


async def to_area(on: Stage, name: str = KWB) -> None:
    """Go from the screen with figures to the choice of the area."""
    await on.press("b")
    await choose_file(on, name)
    await on.press("f8")
    assert isinstance(on.app.screen, AreaScreen)


async def test_without_figures_the_screen_says_which_file_to_download(tmp_path: Path) -> None:
    async with beside(tmp_path) as on:
        shown = on.words()
        assert "Er zijn nog geen cijfers." in shown
        assert "cbs.nl: 'Kerncijfers wijken en buurten', als Excel-bestand (.xlsx)" in shown
        assert "'CSV met statistische symbolen'" in shown
        assert "Leefbaarometer" in shown
        await on.press("enter")
        assert isinstance(on.app.screen, FileScreen)
        assert "Naast het dossier staat geen bestand." in on.text()


async def test_a_file_becomes_figures_and_signals_in_one_step_that_can_be_undone(tmp_path: Path) -> None:
    async with beside(tmp_path, KWB) as on:
        await to_area(on)
        await on.type("overv")
        await on.press("down", "enter")
        await on.work()
        assert "42 cijfers over 2023" in on.words()
        await on.press("enter")
        assert "Klaargezet als signaal: Waarde van de woningen en Bijstand." in on.words()
        await on.press("escape")
        assert isinstance(on.app.screen, FiguresScreen)
        assert "Waarde van de woningen (gemiddelde WOZ-waarde): 301.000 euro" in on.words()
        assert len(on.session.reader.answers.rows_of("signalen")) == 2
        await on.press("ctrl+z")
        assert on.session.reader.figures() is None
        assert on.session.reader.answers.rows_of("signalen") == ()
        assert "Er zijn nog geen cijfers." in on.text()


async def test_the_preview_says_what_a_file_is_before_anything_is_kept(tmp_path: Path) -> None:
    async with beside(tmp_path, KWB) as on:
        await on.press("b")
        await choose_file(on, KWB)
        shown = on.words()
        assert "een werkmap Kerncijfers wijken en buurten." in shown
        assert "Jaar: 2023 (volgens de titel)." in shown
        assert "Verder: kies het gebied" in shown
        assert on.session.reader.figures() is None


async def test_a_wrong_file_gets_its_sentence_and_another_can_be_chosen(tmp_path: Path) -> None:
    async with beside(tmp_path, "statline-beschrijving.csv", KWB) as on:
        await on.press("b")
        await choose_file(on, "statline-beschrijving")
        shown = on.words()
        assert "is een beschrijving van een tabel" in shown
        assert "'CSV met statistische symbolen'" in shown
        assert "Verder: kies het gebied" not in shown
        await on.press("f8", "enter")
        assert isinstance(on.app.screen, FileScreen)


async def test_a_path_is_pasted_dragged_or_typed_while_the_list_has_the_keys(tmp_path: Path) -> None:
    async with beside(tmp_path, KWB) as on:
        await on.press("b")
        on.app.post_message(events.Paste(f"'file://{DATA / 'rivm-2016.xlsx'}'"))
        await on.settle()
        assert on.app.screen.query_one(Writing).has_focus
        await on.press("enter")
        await on.work()
        assert "rivm-2016.xlsx" in on.words()
        await on.press("escape")
        on.list.focus()
        await type_path(on, tmp_path / "nergens.csv")
        assert "Dit lukt niet" in on.text()
        assert "nergens.csv" in on.text().replace(" ", "").replace("\n", "")


async def test_a_year_is_asked_only_of_a_file_that_does_not_say_it(tmp_path: Path) -> None:
    undated(tmp_path, "wijken 2021.csv")
    async with beside(tmp_path) as on:
        await on.press("b")
        await choose_file(on, "wijken 2021")
        shown = on.words()
        assert "Over welk jaar gaan deze cijfers?" in shown
        assert "Klopt 2021? Typ het dan over." in shown
        field = on.app.screen.query_one(Writing)
        assert field.text == ""
        await on.type("ja")
        await on.press("enter")
        assert "vier cijfers" in on.words()
        field.load_text("")
        await on.type("2199")
        await on.press("enter")
        assert "Het jaar 2199 is nog niet begonnen" in on.words()
        field.load_text("")
        await on.type("2022")
        await on.press("f8")
        await on.work()
        assert "in de naam van het bestand staat 2021" in on.words()
        await on.type("2021")
        await on.press("f8")
        await on.work()
        assert "Jaar: 2021" in on.words()
        assert not on.app.screen.query_one(MissingFact).display


async def test_names_without_codes_ask_for_the_gemeente_beside_a_file_with_codes(tmp_path: Path) -> None:
    async with beside(tmp_path, "statline-plat-ses.csv", "statline-plat-alleen-namen.csv") as on:
        await on.press("b")
        await choose_file(on, "statline-plat-alleen-namen")
        assert "geen codes" in on.words()
        assert not on.app.screen.query_one(MissingFact).display
        await on.press("escape")
        await choose_file(on, "statline-plat-ses")
        await on.press("down", "enter")
        await choose_file(on, "statline-plat-alleen-namen")
        assert "In welke gemeente liggen deze plekken?" in on.words()
        await on.type("Amsterdam")
        await on.press("enter")
        await on.work()
        assert "Verder: kies het gebied" in on.words()


async def test_an_ambiguous_name_is_a_list_to_choose_from(tmp_path: Path) -> None:
    async with beside(tmp_path, KWB) as on:
        on.session.writer.say("area.name", TextValue(v="Overvecht"))
        await to_area(on)
        assert on.app.screen.query_one(Writing).text == "Overvecht"
        shown = on.words()
        assert "Wijk 03 Overvecht wijk in Utrecht · WK034403" in shown
        assert "buurt in Utrecht · BU03440343" in shown


async def test_what_is_not_found_says_how_to_search(tmp_path: Path) -> None:
    async with beside(tmp_path, KWB) as on:
        await to_area(on)
        await on.type("xyzzy")
        assert "Niets gevonden. Typ minstens drie letters" in on.words()
        await on.press("f8")
        assert "Zoek eerst het gebied." in on.words()


async def test_several_buurten_become_one_area_with_its_own_name(tmp_path: Path) -> None:
    async with beside(tmp_path, KWB) as on:
        await to_area(on)
        await on.type("dreef")
        await on.press("down", "space", "down", "space", "f8")
        assert "Hoe heet dit gebied samen?" in on.words()
        await on.type("De Dreven")
        await on.press("f8")
        await on.work()
        await on.press("enter")
        figures = on.session.reader.figures()
        assert figures is not None
        assert (figures.area.name, len(figures.area.parts)) == ("De Dreven", 2)


async def test_what_cannot_be_one_area_says_why(tmp_path: Path) -> None:
    async with beside(tmp_path, KWB) as on:
        await to_area(on)
        await on.type("overv")
        await on.press("down", "space", "down", "space", "f8", "f8")
        await on.work()
        assert "ligt al in een wijk die ook gekozen is" in on.words()
        assert on.session.reader.figures() is None


async def test_a_newer_file_proposes_the_same_area_and_the_older_stays(tmp_path: Path) -> None:
    async with filled(tmp_path, "kwb-2020-odata.csv") as on:
        await on.press("b")
        await type_path(on, DATA / KWB)
        await on.press("f8")
        assert "Dit is het gebied van het dossier." in on.words()
        assert [line.id for line in on.list.lines_shown] == [OVERVECHT]
        await on.press("enter")
        await on.work()
        await on.press("enter", "escape")
        figures = on.session.reader.figures()
        assert figures is not None
        assert {each.year for each in figures.compared} == {2020, 2023}


async def test_a_dossier_that_can_only_be_read_takes_no_file_and_no_reason(tmp_path: Path) -> None:
    async with filled(tmp_path) as on:
        path = on.session.file.path
    async with stage(tmp_path, fresh=False, questions=None) as on:
        open_dossier(on.app, path, read_only=True)
        on.app.navigation.go("cijfers")
        await on.settle()
        assert "301.000 euro" in on.words()
        await on.press("b")
        assert "alleen te lezen" in on.words()
        on.app.clear_notifications()
        await on.press("d")
        await on.type("te oud")
        await on.press("f8")
        assert "klopt niet, want" not in on.words()
        assert not on.session.reader.state.reactions


async def test_reading_a_large_file_leaves_the_keys_alone_and_going_back_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is read in a thread: while it is, the screen answers."""
    going, stopped, told = threading.Event(), threading.Event(), threading.Event()

    def slow(
        _before: ImportState,
        _path: Path,
        _year: int | None,
        _gemeente: str,
        progress: Callable[[int, int], None],
    ) -> ImportStep:
        progress(45, 100)
        told.set()
        going.wait(60)
        try:
            progress(46, 100)
        except ReadingStopped:
            stopped.set()
            raise
        return ImportStep(())

    monkeypatch.setattr(core, "look", slow)
    async with beside(tmp_path, KWB) as on:
        await on.press("b")
        on.point_at(KWB)
        await on.press("enter")
        while not told.is_set():
            await on.settle()
        await on.settle()
        assert "45 procent gelezen" in on.words()
        await on.press("f1")
        assert "Toetsen" in on.text()
        await on.press("escape", "escape")
        assert isinstance(on.app.screen, FileScreen)
        going.set()
        while not stopped.is_set():
            await on.settle()


async def test_a_failure_that_nobody_foresaw_is_a_sentence_and_the_wizard_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> ImportStep:
        raise ZeroDivisionError("GEHEIM")

    monkeypatch.setattr(core, "look", broken)
    async with beside(tmp_path, KWB) as on:
        await on.press("b")
        on.point_at(KWB)
        await on.press("enter")
        while "Dit lukt niet" not in on.text():
            await on.settle()
        assert "GEHEIM" not in on.text()
        assert isinstance(on.app.screen, PreviewScreen)
        assert on.app.failure is None


async def test_the_area_of_the_answers_stays_what_the_group_typed(tmp_path: Path) -> None:
    async with beside(tmp_path, KWB) as on:
        on.session.writer.say("area.name", TextValue(v="De Werven"))
        await to_area(on)
        await on.type(OVERVECHT)
        await on.press("enter")
        await on.work()
        await on.press("enter")
        assert on.value("gebied-naam") == TextValue(v="De Werven")
        assert on.session.reader.said("area.codes") == OVERVECHT
