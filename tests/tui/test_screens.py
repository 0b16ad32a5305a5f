"""The screens around the conversation: start, places, overview, search, list, plan."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual import events

from tests.tui.stage import stage
from wijkwizard.session import Session
from wijkwizard.terms import ChoiceValue, Slot, TextValue, Unknown
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
        assert on.session.path == tmp_path / "De Werven Noord.wijk"
        assert isinstance(on.app.screen, PlacesScreen)


async def test_a_dossier_that_exists_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "Bos.wijk").write_text("van iemand anders", encoding="utf-8")
    async with stage(tmp_path, fresh=False) as on:
        await on.press("enter")
        await on.type("Bos")
        await on.press("f8")
        assert "bestaat al" in on.words()
        assert on.app.session is None
    assert (tmp_path / "Bos.wijk").read_text(encoding="utf-8") == "van iemand anders"


async def test_a_file_that_is_no_dossier_gets_a_sentence_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "brief.wijk").write_text("<html>", encoding="utf-8")
    async with stage(tmp_path, path=tmp_path / "brief.wijk") as on:
        shown = on.words()
        assert "geen dossier van de wijkwizard" in shown
        assert "Aan dit bestand is niets veranderd." in shown
        await on.press("escape")
        assert isinstance(on.app.screen, StartScreen)


async def test_a_pasted_path_loses_its_quotes(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.path
        on.app.close_dossier()
        folder = tmp_path / "leeg"
        folder.mkdir()
        on.app.door = replace(on.app.door, folder=folder)
        await on.settle()
        on.list.go_to("open")
        await on.press("enter")
        on.app.post_message(events.Paste(f'"{path}"'))
        await on.settle()
        await on.press("f8")
        assert on.session.path == path


async def test_what_was_open_can_be_gone_on_with_or_only_looked_at(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.path
    async with stage(tmp_path, fresh=False) as on:
        assert "De Werven" in on.text()
        await on.press("enter")
        assert "Verder waar u was" in on.text()
        assert "Alleen bekijken" in on.text()
        await on.press("down", "enter")
        assert on.session.path == path
        assert on.session.read_only


async def test_the_places_say_how_far_each_is(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.answer(Slot("naam"), TextValue(v="De Werven"))
        on.app.go("plan")
        await on.settle()
        await on.press("escape")
        shown = on.text()
        assert "1 van 4 klaar" in shown
        assert "29 minuten" in shown
        await on.press("enter")
        assert on.turn_id == "inwoners"


async def test_the_overview_names_what_is_missing_and_jumps(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.answer(Slot("thema"), ChoiceValue(v="werk"))
        on.session.answer(Slot("cijfer"), Unknown.DONT_KNOW)
        on.app.go("overzicht")
        await on.settle()
        shown = on.text()
        assert "thema: werk" in shown
        assert "open" in shown
        assert "weet niet" in shown
        await on.press("o")
        assert "thema: werk" not in on.text()
        await on.press("o")
        on.point_at("thema")
        await on.press("enter")
        assert on.turn_id == "thema"


async def test_search_finds_a_question_without_its_accents_and_a_command(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.press("ctrl+p")
        await on.type("maatreg")
        await on.press("enter")
        assert on.turn_id == "maatregelen"
        await on.press("ctrl+p")
        await on.type("kleuren")
        await on.press("enter")
        await on.press("down", "enter")
        assert on.app.theme == "wijk-licht"


async def test_search_finds_a_question_by_what_it_asks_and_by_what_is_read_aloud(tmp_path: Path) -> None:
    """A line that is found by other words than its own shows the question behind it."""
    async with stage(tmp_path) as on:
        for words, line in (("vanavond", "spelregels"), ("leg uw", "problemen"), ("praat", "")):
            await on.press("ctrl+p")
            await on.type(words)
            shown = [one for one in on.list.lines_shown if one.id.startswith("vraag")]
            assert [one.text for one in shown] == ([line] if line else [])
            assert all(one.behind for one in shown)
            await on.press("escape")


async def test_search_without_a_hit_says_what_to_do(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.press("ctrl+p")
        await on.type("xyzzy")
        assert "Niets gevonden." in on.text()
        await on.press("enter", "escape")
        assert isinstance(on.app.screen, PlacesScreen)


async def test_what_the_room_left_open_gets_an_owner_and_a_date(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.answer(Slot("cijfer"), Unknown.DONT_KNOW)
        on.app.go("lijst")
        await on.settle()
        assert "cijfer (weet niet)" in on.text()
        on.point_at("cijfer")
        await on.press("f9")
        await on.type("gebiedsmanager")
        await on.press("tab")
        await on.type("1 mei 2026")
        await on.press("f8")
        assert on.session.answers.parked[Slot("cijfer")].owner == "gebiedsmanager"
        assert "gebiedsmanager, 1 mei 2026" in on.text()


async def test_the_plan_screen_tells_what_is_missing_and_where_the_paper_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(_self: Session, out: Path, *, edition: str, progress: object, **_: object) -> Path:
        assert callable(progress)
        progress("Bladzijde 3")
        return out.with_name(f"{edition}.pdf")

    monkeypatch.setattr(Session, "make_plan", make)
    async with stage(tmp_path) as on:
        on.app.go("plan")
        await on.settle()
        assert isinstance(on.app.screen, PlanScreen)
        assert "nog niet besproken" in on.text()
        await on.press("enter")
        await on.app.workers.wait_for_complete()
        await on.settle()
        assert "De PDF staat in" in on.words()
        assert "public.pdf" in on.text().replace("\n", "").replace(" ", "")


async def test_the_keys_are_listed_from_the_one_list(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.press("f1")
        assert "Ctrl+P" in on.text()
        await on.press("escape")
        assert isinstance(on.app.screen, PlacesScreen)


async def test_a_whole_dossier_is_wiped_only_after_a_second_yes(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.path
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
    def make(_self: Session, _out: Path, **_: object) -> Path:
        raise ZeroDivisionError("GEHEIM")

    monkeypatch.setattr(Session, "make_plan", make)
    async with stage(tmp_path) as on:
        on.app.go("plan")
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

    def make(_self: Session, out: Path, **_: object) -> Path:
        asked.append(out)
        return out

    monkeypatch.setattr(Session, "make_plan", make)
    async with stage(tmp_path, fresh=False) as on:
        on.app.door = replace(on.app.door, folder=tmp_path / "elders")
        on.app.open_example()
        on.app.make_paper("working")
        await on.app.workers.wait_for_complete()
    assert asked == [tmp_path / "elders" / "voorbeeld (werkversie).pdf"]


async def test_the_example_says_that_it_is_not_kept_and_asks_before_words_are_lost(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        on.app.open_example()
        await on.settle()
        assert "voorbeeld, niet bewaard" in on.text()
        on.session.answer(Slot("naam"), TextValue(v="De Werven"))
        await on.press("escape")
        assert "Het voorbeeld wordt niet bewaard" in on.text()
        await on.press("enter")
        assert isinstance(on.app.screen, PlacesScreen)
        await on.press("ctrl+q", "down", "enter")
        assert not on.app.is_running


async def test_the_example_in_which_nothing_was_said_closes_at_once(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        on.app.open_example()
        await on.press("escape")
        assert isinstance(on.app.screen, StartScreen)


async def test_only_what_can_be_answered_counts_in_a_place(tmp_path: Path) -> None:
    """The room of the trial has nine screens, one of which is only read aloud."""
    async with stage(tmp_path) as on:
        assert len(on.session.turns("zaal")) == ROOM_SCREENS
        assert f"0 van {ROOM_SCREENS - 1} klaar" in on.text()


async def test_the_cursor_goes_over_the_empty_line_of_the_places_both_ways(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        seen = []
        for key in ("down", "down", "down", "up", "up"):
            await on.press(key)
            assert on.list.here is not None
            seen.append(on.list.here.id)
        assert seen == ["zaal", "uitwerken", "overzicht", "uitwerken", "zaal"]


async def test_what_the_room_did_not_come_to_is_not_on_the_list(tmp_path: Path) -> None:
    """Only what stands before the last question that the room did anything with was left open."""
    async with stage(tmp_path) as on:
        on.session.answer(Slot("trots"), TextValue(v="Het koor"))
        on.session.park(Slot("volgorde"), owner="gemeente")
        on.app.go("lijst")
        await on.settle()
        names = [line.text.split("\n")[0] for line in on.list.lines_shown if line.id.startswith("open")]
        assert names == ["problemen", "ernst", "volgorde"]


async def test_at_the_end_of_the_evening_all_that_is_open_is_on_the_list_once(tmp_path: Path) -> None:
    """As many as the last words in the room say; what is answered later leaves the list, and undo clears it."""
    async with stage(tmp_path) as on:
        on.session.answer(Slot("problemen"), Unknown.SKIPPED)
        await on.go("maatregelen")
        await on.press("f8")
        told = len(on.session.to_do())
        assert f"Er staan er {told} op de lijst" in on.words()
        on.app.go("lijst")
        await on.settle()
        assert f"{told} open · {told} nog zonder" in on.text()
        names = [line.title for line in on.session.to_do()]
        assert "trots" in names
        assert len(names) == len(set(names))
        on.session.answer(Slot("trots"), TextValue(v="Het koor"))
        assert "trots" not in [line.title for line in on.session.to_do()]
        on.session.undo()
        assert on.session.undo() == "Teruggedraaid: wat aan het eind op de lijst kwam"
        assert [line.title for line in on.session.to_do()] == ["problemen"]


async def test_a_cell_that_was_put_on_the_list_is_named_with_its_row_and_can_be_gone_to(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        row = on.session.add_row("maatregelen")
        on.session.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
        on.session.answer(Slot("maatregelen.klaar", row), Unknown.DONT_KNOW)
        on.app.go("lijst")
        await on.settle()
        on.point_at("Lampen: Wanneer is het klaar? (weet niet)")
        await on.press("enter")
        assert on.talk.body.focused_slot() == Slot("maatregelen.klaar", row)


async def test_a_long_answer_takes_one_line_of_the_overview_whatever_the_width(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.answer(Slot("naam"), TextValue(v="lang " * 40))
        on.app.go("overzicht")
        await on.settle()
        lines = [line for line in on.text().splitlines() if "naam: lang" in line]
        assert len(lines) == 1
        assert lines[0].endswith("…")
        assert len(lines[0]) > LONG_LINE
        assert "lang lang" not in on.text().split("naam: lang")[1].split("\n", 1)[1]
