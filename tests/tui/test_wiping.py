"""Wiping from the screen: first what goes and what stays, and only then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.session.storage.test_wiping import CHANGED, paper
from tests.tui.stage import stage
from wijkwizard import session as core
from wijkwizard.terms import DraftKey
from wijkwizard.tui.opening import close_dossier
from wijkwizard.tui.screens.dialogs import Tell
from wijkwizard.tui.screens.start import StartScreen


async def test_the_papers_of_a_dossier_are_named_and_go_when_that_is_chosen(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
        ours, theirs = paper(path.with_suffix(".pdf")), paper(path.with_suffix(".html"), "", CHANGED)
        await on.press("ctrl+p")
        await on.type("dossier wissen")
        await on.press("enter")
        assert f"veranderd of ondertekend: {theirs.name}" in on.words()
        assert f"Ja, en wis ook {ours.name}" in on.words()
        await on.press("down", "down", "enter")
        assert isinstance(on.app.screen, StartScreen)
    assert not path.exists()
    assert not ours.exists()
    assert theirs.exists()


async def test_a_text_that_was_half_typed_does_not_come_back_after_wiping(
    tmp_path: Path, own_home: Path
) -> None:
    """It was on its way to disk when it was wiped; and what may still hold it is told."""
    async with stage(tmp_path) as on:
        path = on.session.file.path
        paper(path.with_suffix(".pdf"))
        await on.go("trots")
        await on.type("geheim koor")
        on.app.keeping.drafts.delay = 60
        await on.type("tje")
        await on.press("ctrl+p")
        await on.type("voorgoed")
        on.app.keeping.drafts.typed(DraftKey("trots"), "geheim koortje")
        on.app.keeping.drafts.typed(DraftKey("trots", "park"), "geheim koortje")
        await on.press("enter", "down", "enter")
        assert isinstance(on.app.screen, Tell)
        assert "kan het nog bevatten" in on.words()
        on.app.keeping.drafts.flush()
        assert not on.session.drafts.slots()
        assert on.app.dossier.memory.unfinished == {}
        files = [one for folder in (tmp_path, own_home) for one in folder.rglob("*") if one.is_file()]
        assert [str(one) for one in files if b"geheim" in one.read_bytes()] == []


async def test_everything_goes_but_the_paper_from_the_start_and_only_after_a_yes(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
        ours = paper(path.with_suffix(".pdf"))
        close_dossier(on.app)
        await on.settle()
        on.point_at("Wis alles behalve het plan")
        await on.press("enter")
        assert path.name in on.words()
        assert "Dit blijft:" in on.words()
        await on.press("enter")
        assert path.exists()
        on.point_at("Wis alles behalve het plan")
        await on.press("enter", "down", "enter")
        assert "Alles is gewist. Het papier staat er nog." in on.words()
        assert [one.text for one in on.list.lines_shown if one.text.startswith("Wis")] == []
    assert not path.exists()
    assert ours.exists()
    assert core.recent_dossiers() == ()


async def test_everything_goes_with_the_dossier_that_is_open(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
        await on.press("ctrl+p")
        await on.type("alles wissen")
        await on.press("enter", "down", "enter")
        assert isinstance(on.app.screen, StartScreen)
        assert on.app.dossier.session is None
    assert not path.exists()


async def test_what_is_open_elsewhere_stays_and_is_named(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
        close_dossier(on.app)
        await on.settle()
        with core.open_session(path, environment=core.system_environment()):
            on.point_at("Wis alles behalve het plan")
            await on.press("enter", "down", "enter")
            assert "is nog ergens open. Er is niets gewist." in on.words()
    assert path.exists()


async def test_a_paper_that_the_system_does_not_let_go_is_named(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        ours = paper(on.session.file.path.with_suffix(".pdf"))
        on.app.catalog = replace(
            on.app.catalog, forget=lambda path, papers: (*core.forget_dossier(path), *papers)
        )
        await on.press("ctrl+p")
        await on.type("dossier wissen")
        await on.press("enter", "down", "down", "enter")
        assert isinstance(on.app.screen, Tell)
        assert ours.name in on.words()
