"""From the start screen one goes back to a dated copy, or on with what is whole in a damaged dossier."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.stage import Stage, stage
from wijkwizard.dossier.copies import copies
from wijkwizard.dossier.recents import drop
from wijkwizard.session import copies_where
from wijkwizard.terms import Slot, TextValue
from wijkwizard.tui.opening import open_dossier

NAME = Slot("naam")


async def left(folder: Path) -> Path:
    """A dossier with an answer, a copy of then, and another answer; closed."""
    async with stage(folder) as on:
        session = on.app.dossier.need()
        session.writer.answer(NAME, TextValue(v="Het eerste antwoord"))
        assert session.file.keep_copy() is None
        on.clock.forward(minutes=30)
        session.writer.answer(NAME, TextValue(v="Het tweede antwoord"))
        return session.file.path


def said(on: Stage) -> str:
    answer = on.app.dossier.need().reader.answers.get(NAME)
    return str(answer.value.v) if answer and answer.value else ""


async def test_the_start_screen_leads_back_to_an_earlier_moment(tmp_path: Path) -> None:
    path = await left(tmp_path)
    before = path.read_bytes()
    assert len(copies(path)) == 2
    async with stage(tmp_path, fresh=False) as on:
        await on.press("enter")
        assert "of nog eerder" in on.text()
        await on.press("down", "down", "enter")
        assert "Uw dossier blijft zoals het is." in on.text()
        await on.press("down", "down", "enter")
        assert copies_where() == "data"
        lines = [one for one in on.text().splitlines() if "Terug naar 1" in one]
        assert len(lines) == 2
        await on.press("down", "enter")
        assert said(on) == "Het eerste antwoord"
        assert on.app.dossier.need().file.path.parent == path.parent
    assert path.read_bytes() == before


async def test_a_damaged_dossier_names_what_is_lost_and_goes_on_in_a_new_file(tmp_path: Path) -> None:
    path = await left(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"Het tweede", b"Iet tweede"))
    before = path.read_bytes()
    async with stage(tmp_path, path=path) as on:
        await on.settle()
        assert "Dit dossier is beschadigd" in on.text()
        assert "Niet te lezen: bij" in on.text()
        await on.press("enter")
        assert said(on) == "Het eerste antwoord"
        assert not on.app.dossier.need().file.read_only
        assert on.app.dossier.need().file.path.name == f"{path.stem} hersteld.wijk"
    assert path.read_bytes() == before


async def test_going_to_another_step_keeps_a_copy(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        session = on.app.dossier.need()
        turns = [turn for moment in ("vooraf", "zaal", "uitwerken") for turn in session.reader.turns(moment)]
        first, other = next(
            (one, two)
            for one in turns
            for two in turns
            if one.moment == two.moment and one.step.id != two.step.id
        )
        await on.go(first.id)
        session.writer.answer(NAME, TextValue(v="Het koor"))
        assert copies(session.file.path) == ()
        on.talk.action_jump(other.id)
        await on.settle()
        assert len(copies(session.file.path)) == 1


async def test_a_dossier_that_is_lost_stands_on_the_start_screen_with_what_is_left_of_it(
    tmp_path: Path,
) -> None:
    path = await left(tmp_path)
    path.rename(path.with_name("De Werven bewaard.wijk"))
    async with stage(tmp_path, fresh=False) as on:
        assert "is er niet" in on.text()
        on.point_at("Het tweede antwoord")
        await on.press("enter")
        assert "weg, verplaatst of hernoemd" in on.words()
        assert "Terug naar" in on.text()
        on.point_at("Verder in De Werven bewaard.wijk")
        await on.press("enter")
        assert said(on) == "Het tweede antwoord"
        assert on.app.dossier.need().file.path.name == "De Werven bewaard.wijk"


async def test_what_is_left_is_offered_when_a_lost_dossier_is_named_at_the_start(tmp_path: Path) -> None:
    path = await left(tmp_path)
    path.unlink()
    async with stage(tmp_path, path=path) as on:
        on.point_at("Terug naar")
        await on.press("enter", "enter")
        assert said(on) == "Het tweede antwoord"
        assert " van 2026-03-14 " in on.app.dossier.need().file.path.name


async def test_a_dossier_of_which_nothing_is_left_can_come_off_the_list(tmp_path: Path) -> None:
    path = await left(tmp_path)
    path.unlink()
    for copy in copies(path):
        copy.path.unlink()
    async with stage(tmp_path, fresh=False) as on:
        on.point_at("Het tweede antwoord")
        await on.press("enter")
        assert "geen reservekopie" in on.words()
        on.point_at("Haal het van de lijst")
        await on.press("enter")
        assert "is er niet" not in on.text()


@pytest.mark.parametrize("keys", [("enter",), ("down", "enter"), ("escape",)])
async def test_a_name_that_was_never_there_is_offered_as_a_new_dossier(
    keys: tuple[str, ...], tmp_path: Path
) -> None:
    """It is made on yes alone."""
    path = tmp_path / "De Werven.wijk"
    async with stage(tmp_path, path=path) as on:
        assert ("Een nieuw dossier maken?" in on.text(), path.exists()) == (True, False)
        assert "".join(f"Er is nog geen dossier {path}.".split()) in "".join(on.words().split())
        await on.press(*keys)
        assert path.exists() == (keys == ("enter",))
        assert "Een nieuw dossier maken" not in on.text()


@pytest.mark.parametrize("kept", ["copies", "list", "folder"])
async def test_a_name_of_which_something_is_known_is_never_taken_for_new(kept: str, tmp_path: Path) -> None:
    """A copy is left, the list has it, or its folder is not there: a memory stick that is not plugged in."""
    path = await left(tmp_path)
    path.unlink()
    for copy in copies(path) if kept == "list" else ():
        copy.path.unlink()
    path = tmp_path / "stick" / "ander.wijk" if kept == "folder" else path
    if kept == "copies":
        drop(path)
    async with stage(tmp_path, path=path) as on:
        assert "Een nieuw dossier maken" not in on.text()
        assert ("stick" if kept == "folder" else "weg, verplaatst of hernoemd") in on.words()
    assert not path.exists()


async def test_a_name_that_was_never_there_and_is_only_looked_at_is_not_begun(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        open_dossier(on.app, tmp_path / "De Werven.wijk", read_only=True)
        await on.settle()
        assert "Een nieuw dossier maken" not in on.text()


async def test_what_is_mended_at_opening_is_told_before_and_asks_for_no_new_file(tmp_path: Path) -> None:
    path = await left(tmp_path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM meta WHERE key = 'events'")
    async with stage(tmp_path, fresh=False) as on:
        await on.press("enter")
        assert "Of er stappen ontbreken, is niet te zien" in on.words()
        assert "Laatst bewaard" in on.words()
        assert "in een nieuw bestand" not in on.words()
        await on.press("enter")
        assert on.app.dossier.need().file.path == path
        assert not on.app.dossier.need().file.read_only
        assert said(on) == "Het tweede antwoord"


async def test_a_file_that_cannot_be_opened_leads_to_its_copies_without_a_command(tmp_path: Path) -> None:
    """The start screen said 'open it on the start screen', or to type a command in a terminal."""
    path = await left(tmp_path)
    path.write_bytes(path.read_bytes()[:5000])
    before = path.read_bytes()
    async with stage(tmp_path, path=path) as on:
        await on.settle()
        assert "Dit dossier is beschadigd" in on.text()
        assert "rescue" not in on.text()
        await on.press("enter")
        assert "geen antwoord gevonden dat heel is" in on.words()
        await on.press("enter")
    async with stage(tmp_path, path=path) as on:
        await on.settle()
        await on.press("down", "enter")
        await on.press("down", "enter")
        assert said(on) == "Het eerste antwoord"
    assert path.read_bytes() == before
