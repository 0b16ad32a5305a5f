"""The screens around the conversation: start, places, overview, search, list, plan."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual import events

from tests.tui.stage import BEGIN, stage
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.session.plan import Plan
from wijkwizard.terms import Slot, TextValue
from wijkwizard.terms.dutch import moment
from wijkwizard.tui.opening import close_dossier, open_example
from wijkwizard.tui.paper import BEFORE
from wijkwizard.tui.screens.places import PlacesScreen
from wijkwizard.tui.screens.plan import PlanScreen
from wijkwizard.tui.screens.start import StartScreen

ROOM_SCREENS, LONG_LINE = 9, 70


async def test_the_start_offers_new_open_and_example(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        shown = on.text()
        for words in ("Een nieuw dossier beginnen", "Een dossier openen", "Het voorbeeld bekijken"):
            assert words in shown
        assert "Verder met" not in shown


async def test_a_new_dossier_is_made_from_a_name(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        await on.press("enter")
        await on.type("De Werven: Noord")
        await on.press("f8")
        assert on.session.file.path == tmp_path / "De Werven Noord.wijk"
        assert isinstance(on.app.screen, PlacesScreen)


async def test_a_dossier_that_exists_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "Bos.wijk").write_text("van iemand anders", encoding="utf-8")
    async with stage(tmp_path, fresh=False) as on:
        await on.press("enter")
        await on.type("Bos")
        await on.press("f8")
        assert "bestaat al" in on.words()
        assert on.app.dossier.session is None
    assert (tmp_path / "Bos.wijk").read_text(encoding="utf-8") == "van iemand anders"


async def test_a_file_that_is_no_dossier_gets_a_sentence_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "brief.wijk").write_text("<html>", encoding="utf-8")
    async with stage(tmp_path, path=tmp_path / "brief.wijk") as on:
        shown = on.words()
        assert "geen dossier van de wijkwizard" in shown
        assert "Aan dit bestand is niets veranderd." in shown
        await on.press("escape")
        assert isinstance(on.app.screen, StartScreen)


async def test_a_dossier_that_is_on_its_way_leaves_no_list_for_keys_that_come_early(tmp_path: Path) -> None:
    start = StartScreen("De Werven")
    async with stage(tmp_path, fresh=False) as on:
        on.app.push_screen(start)
        await on.press("enter")
        assert on.app.screen is start
        assert "De Werven wordt geopend" in on.text()
        assert "Een nieuw dossier" not in on.text()
        start.renew()
        await on.settle()
        assert "Een nieuw dossier" in on.text()


async def test_one_message_stands_at_a_time(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        for _ in range(4):
            await on.press("ctrl+z")
        assert on.text().count("Er is niets om ongedaan te maken.") == 1


async def test_a_pasted_path_loses_its_quotes(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
        close_dossier(on.app)
        folder = tmp_path / "leeg"
        folder.mkdir()
        on.app.catalog = replace(on.app.catalog, folder=folder)
        await on.settle()
        on.list.go_to("open")
        await on.press("enter")
        assert "F8 opent het" in on.text()
        on.app.post_message(events.Paste(f'"{path}"'))
        await on.settle()
        await on.press("f8")
        assert on.session.file.path == path


async def test_what_was_open_can_be_gone_on_with_or_only_looked_at(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
    async with stage(tmp_path, fresh=False) as on:
        assert "De Werven" in on.text()
        await on.press("enter")
        assert "Verder waar u was" in on.text()
        assert "Alleen bekijken" in on.text()
        await on.press("down", "enter")
        assert on.session.file.path == path
        assert on.session.file.read_only


async def test_work_that_was_interrupted_says_when_it_was_last_saved(tmp_path: Path) -> None:
    """And not when it was opened."""
    async with stage(tmp_path) as on:
        path = on.session.file.path
        on.clock.forward(15)
        on.session.writer.answer(Slot("trots"), TextValue(v="Het koor"))
        saved = moment(on.clock().astimezone())
    remember(Recent(path, "De Werven", BEGIN.isoformat(), closed=False))
    async with stage(tmp_path, fresh=False) as on:
        await on.press("enter")
        assert f"Onderbroken. Laatst bewaard: vandaag {saved}." in on.words()


async def test_dossiers_of_one_area_in_one_folder_are_told_apart(tmp_path: Path) -> None:
    """By the name of their file; one that stands alone has its folder."""
    for name, folder in (("een", "a"), ("twee", "a"), ("drie", "b"), ("vier", "b/c")):
        path = tmp_path / folder / f"{name}.wijk"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        remember(Recent(path, "De Werven", BEGIN.isoformat()))
    async with stage(tmp_path, fresh=False, size=(200, 40)) as on:
        told = on.words()
        assert [name in told for name in ("een.wijk)", "twee.wijk)", "drie.wijk)", "vier.wijk)")] == [
            True,
            True,
            False,
            False,
        ]
        first = next(line for line in on.text().splitlines() if "Verder met" in line)
        assert "Verder met De Werven" in first
        assert f"({tmp_path / 'b' / 'c'})" in first


async def test_the_places_say_how_far_each_is(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("naam"), TextValue(v="De Werven"))
        on.app.navigation.go("plan")
        await on.settle()
        await on.press("escape")
        shown = on.text()
        assert "1 van 4 klaar" in shown
        assert "29 minuten" in shown
        await on.press("enter")
        assert on.turn_id == "inwoners"


async def test_the_plan_screen_tells_what_is_missing_and_where_the_paper_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(_self: Plan, out: Path, *, audience: str, progress: object, **_: object) -> Path:
        assert callable(progress)
        progress("Bladzijde 3")
        return out.with_name(f"{audience}.pdf")

    monkeypatch.setattr(Plan, "make", make)
    async with stage(tmp_path) as on:
        on.app.navigation.go("plan")
        await on.settle()
        assert isinstance(on.app.screen, PlanScreen)
        assert "nog niet besproken" in on.text()
        await on.press("enter")
        await on.app.workers.wait_for_complete()
        await on.settle()
        assert "De PDF staat in" in on.words()
        assert "college.pdf" in on.text().replace("\n", "").replace(" ", "")


async def test_a_paper_of_before_the_last_change_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """'✓ De PDF staat in …' stood there after a changed answer, as if that paper were current."""
    monkeypatch.setattr(Plan, "make", lambda _self, out, **_: out)
    async with stage(tmp_path) as on:
        on.app.navigation.go("plan")
        await on.settle()
        await on.press("enter")
        await on.app.workers.wait_for_complete()
        await on.settle()
        assert "✓ De PDF staat in" in on.words()
        assert BEFORE not in on.words()
        await on.press("escape")
        on.session.writer.answer(Slot("naam"), TextValue(v="De Andere Wijk"))
        on.app.navigation.go("plan")
        await on.settle()
        assert "✓" not in on.words()
        assert "De PDF staat in" in on.words()
        assert BEFORE in on.words()


async def test_the_keys_are_listed_from_the_one_list(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.press("f1")
        assert "Ctrl+P" in on.text()
        await on.press("escape")
        assert isinstance(on.app.screen, PlacesScreen)


async def test_a_whole_dossier_is_wiped_only_after_a_second_yes(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
        await on.press("ctrl+p")
        await on.type("dossier wissen")
        await on.press("enter", "enter")
        assert path.exists()
        await on.press("ctrl+p")
        await on.type("dossier wissen")
        await on.press("enter", "down", "enter")
        assert not path.exists()
        assert isinstance(on.app.screen, StartScreen)


async def test_a_plan_that_fails_unforeseen_says_so_and_the_wizard_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(_self: Plan, _out: Path, **_: object) -> Path:
        raise ZeroDivisionError("GEHEIM")

    monkeypatch.setattr(Plan, "make", make)
    async with stage(tmp_path) as on:
        on.app.navigation.go("plan")
        await on.settle()
        await on.press("enter")
        await on.settle()
        assert "De PDF kon niet worden gemaakt" in on.words()
        assert "GEHEIM" not in on.text()
        assert on.app.failure is None


async def test_the_paper_of_the_example_outlives_the_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The example stands in a folder that goes when it closes; its paper comes where new dossiers come."""
    asked: list[Path] = []

    def make(_self: Plan, out: Path, **_: object) -> Path:
        asked.append(out)
        return out

    monkeypatch.setattr(Plan, "make", make)
    async with stage(tmp_path, fresh=False) as on:
        on.app.catalog = replace(on.app.catalog, folder=tmp_path / "elders")
        open_example(on.app)
        on.app.paper.make("onszelf")
        await on.app.workers.wait_for_complete()
    assert asked == [tmp_path / "elders" / "voorbeeld (werkversie).pdf"]


async def test_the_example_says_that_it_is_not_kept_and_asks_before_words_are_lost(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        open_example(on.app)
        await on.settle()
        assert "voorbeeld, niet bewaard" in on.text()
        on.session.writer.answer(Slot("naam"), TextValue(v="De Werven"))
        await on.press("escape")
        assert "Dit is een oefening en wordt niet bewaard" in on.text()
        await on.press("enter")
        assert isinstance(on.app.screen, PlacesScreen)
        await on.press("ctrl+q", "down", "enter")
        assert not on.app.is_running


async def test_the_example_in_which_nothing_was_said_closes_at_once(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        open_example(on.app)
        await on.press("escape")
        assert isinstance(on.app.screen, StartScreen)


async def test_only_what_can_be_answered_counts_in_a_place(tmp_path: Path) -> None:
    """The room of the trial has nine screens, one of which is only read aloud."""
    async with stage(tmp_path) as on:
        assert len(on.session.reader.turns("zaal")) == ROOM_SCREENS
        assert f"0 van {ROOM_SCREENS - 1} klaar" in on.text()


async def test_the_cursor_goes_over_the_empty_line_of_the_places_both_ways(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        seen = []
        for key in ("down", "down", "down", "up", "up"):
            await on.press(key)
            assert on.list.here is not None
            seen.append(on.list.here.id)
        assert seen == ["zaal", "uitwerken", "overzicht", "uitwerken", "zaal"]
