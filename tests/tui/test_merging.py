"""From the start screen the dossiers of tables become one, which opens with what they said differently."""

from __future__ import annotations

from pathlib import Path

from textual import events

from tests.session.small import SMALL
from tests.session.tables import PROUD, at_tables, of_another_plan, prepared, says
from tests.tui.stage import Stage, stage
from wijkwizard.tui.screens.ask import Ask

LINE = "Dossiers van tafels samenvoegen"


async def _chosen(on: Stage, words: str) -> None:
    on.point_at(words)
    await on.press("enter")


async def test_two_tables_become_one_dossier_with_the_keyboard(tmp_path: Path) -> None:
    paths = at_tables(prepared(tmp_path), says(PROUD, "Het koor"), says(PROUD, "Het plein"))
    async with stage(tmp_path, fresh=False, questions=SMALL) as on:
        await _chosen(on, LINE)
        await _chosen(on, paths[0].name)
        assert "Gekozen: tafel 1.wijk. Kies er nog een." in on.words()
        await _chosen(on, paths[1].name)
        await _chosen(on, "Voeg deze 2 samen")
        assert "tafel 1 samen" in on.words()
        await on.press("escape")
        await _chosen(on, "Voeg deze 2 samen")
        await on.press("f8")
        assert "Op 1 punt zeiden de tafels iets anders." in on.words()
        assert on.session.file.path == tmp_path / "tafel 1 samen.wijk"


async def test_a_file_that_is_not_there_is_a_sentence_and_what_was_chosen_stays(tmp_path: Path) -> None:
    """Nothing typed is nothing chosen."""
    paths = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, fresh=False, questions=SMALL) as on:
        await _chosen(on, LINE)
        await _chosen(on, paths[0].name)
        await _chosen(on, "Een ander bestand")
        on.app.screen.post_message(events.Paste(str(tmp_path / "weg.wijk")))
        await on.press("f8")
        assert "is er niet" in on.words()
        await on.press("escape")
        await _chosen(on, "Een ander bestand")
        await on.press("f8")
        assert "Gekozen: tafel 1.wijk. Kies er nog een." in on.words()


async def test_dossiers_of_two_plans_are_refused_and_the_choice_stays(tmp_path: Path) -> None:
    """Nothing is made, and another one can be chosen."""
    (ours,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    theirs = of_another_plan(tmp_path)
    async with stage(tmp_path, fresh=False, questions=SMALL) as on:
        await _chosen(on, LINE)
        await _chosen(on, ours.name)
        await _chosen(on, "Een ander bestand")
        on.app.screen.post_message(events.Paste(str(theirs)))
        await on.press("f8")
        await _chosen(on, "Voeg deze 2 samen")
        await on.press("f8")
        assert "Dat lukt niet" in on.words()
        await on.press("enter")
        assert isinstance(on.app.screen, Ask)
        assert "Gekozen: tafel 1.wijk en ander.wijk." in on.words()
        assert not (tmp_path / "tafel 1 samen.wijk").exists()
