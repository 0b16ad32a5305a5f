"""On the screen a merged dossier begins with what tables said differently; the places lead back to it."""

from __future__ import annotations

from pathlib import Path

from tests.session.small import SMALL
from tests.session.tables import PROUD, adds, at_tables, merged, prepared, says
from tests.tui.stage import Stage, stage
from wijkwizard.session import Session
from wijkwizard.terms import Slot, TextValue
from wijkwizard.tui.opening import open_dossier
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.table_differences import choose_differences
from wijkwizard.tui.settings import Settings


def two_tables(folder: Path) -> Path:
    """A dossier in which two tables answered one question otherwise."""
    return merged(*at_tables(prepared(folder), says(PROUD, "Het koor"), says(PROUD, "Het plein")))[0]


async def _chosen(on: Stage, words: str) -> None:
    on.point_at(words)
    await on.press("enter")


async def test_it_begins_with_what_differs_and_ends_when_all_is_chosen(tmp_path: Path) -> None:
    async with stage(tmp_path, path=two_tables(tmp_path), questions=SMALL) as on:
        assert "Op 1 punt zeiden de tafels iets anders." in on.words()
        await _chosen(on, "Waar bent u trots op?")
        assert "Het plein (tafel 2)" in on.words()
        await _chosen(on, "Het koor (tafel 1)")
        assert on.value("trots") == TextValue(v="Het koor")
        assert "Waar wilt u verder?" in on.words()
        assert "Waar tafels iets anders zeiden" not in [line.text for line in on.list.lines_shown]
        await on.press("ctrl+z")
        await _chosen(on, "Waar tafels iets anders zeiden")
        assert isinstance(on.app.screen, Ask)


async def test_what_is_left_beside_each_other_stays_among_the_places(tmp_path: Path) -> None:
    async with stage(tmp_path, path=two_tables(tmp_path), questions=SMALL) as on:
        await _chosen(on, "Waar bent u trots op?")
        await _chosen(on, "Laat alles naast elkaar staan")
        assert isinstance(on.app.screen, Ask)
        await on.press("escape")
        await _chosen(on, "Waar tafels iets anders zeiden")
        assert isinstance(on.app.screen, Ask)


async def test_rows_that_say_the_same_become_one_with_one_key(tmp_path: Path) -> None:
    def both(session: Session) -> None:
        adds("Herrie")(session)
        adds("Leegstand")(session)

    path = merged(*at_tables(prepared(tmp_path), both, both))[0]
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        await _chosen(on, "Voeg alle gelijke regels samen (2)")
        assert "Waar wilt u verder?" in on.words()
        assert len(on.session.reader.answers.rows_of("problemen")) == 3


async def test_the_room_sees_what_is_public_and_nothing_else(tmp_path: Path) -> None:
    """Of a number that differs it is said that it comes when nobody looks along."""
    tables = (says(Slot("bewoners"), "900"), says(Slot("bewoners"), "950"))
    path = merged(*at_tables(prepared(tmp_path), *tables))[0]
    async with stage(tmp_path, fresh=False, questions=SMALL) as on:
        on.clock.forward(24 * 60)
        open_dossier(on.app, path)
        await on.settle()
        assert "950" in on.words()
        await on.press("escape")
        assert "Waar tafels iets anders zeiden" in [line.text for line in on.list.lines_shown]
        on.app.audience.in_room = True
        await on.press("f6", "f6")
        choose_differences(on.app)
        await on.settle()
        assert "Kijkt of luistert er nu niemand mee?" in on.words()
        assert "950" not in on.words()
        await on.press("enter")
        (line,) = [line for line in on.list.lines_shown if line.text == "Waar tafels iets anders zeiden"]
        assert line.right == "niet in beeld"
        assert "950" not in on.words()
        await _chosen(on, "Waar tafels iets anders zeiden")
        await _chosen(on, "Ja, ik kijk alleen: laat het zien")
        assert "950" in on.words()


async def test_it_begins_so_too_when_all_that_differs_is_out_of_view(tmp_path: Path) -> None:
    """Nothing at all was said of it, not at the places either."""
    tables = (says(Slot("bewoners"), "900"), says(Slot("bewoners"), "950"))
    path = merged(*at_tables(prepared(tmp_path), *tables))[0]
    async with stage(tmp_path, fresh=False, questions=SMALL) as on:
        on.app.audience.settings = Settings(bare=True)
        open_dossier(on.app, path)
        await on.settle()
        assert on.app.audience.showing.room_looks
        assert "Kijkt of luistert er nu niemand mee?" in on.words()
        assert "950" not in on.words()
