"""In the wizard too: no path is a fault of ours, what was typed stays, and no file of somebody else goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.tui.figured import beside
from tests.tui.stage import stage
from wijkwizard.document.pdf import Renderer
from wijkwizard.document.seal import UNSEALED
from wijkwizard.tui.fields.text_field import Writing
from wijkwizard.tui.screens.dialogs import Form
from wijkwizard.tui.screens.start import StartScreen

PROSE = "Wij willen graag dat het hier weer veilig wordt op straat. " * 12
IMPOSSIBLE = (
    ("x" * 290, "de naam is te lang"),
    ("~niemand-heet-zo/a.wijk", "de persoonlijke map achter ~ is er niet"),
    ("file:///tmp/x%00.wijk", "er staat een teken in dat niet in een naam mag"),
    ("file://[::1", "er staat een teken in dat niet in een naam mag"),
    (PROSE, "de naam is te lang"),
    ("Beste mensen, hierbij het verslag", "is er niet"),
)


def names(folder: Path) -> list[str]:
    """Return what stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(("typed", "reason"), IMPOSSIBLE)
async def test_a_dossier_that_can_be_no_file_is_a_sentence(typed: str, reason: str, tmp_path: Path) -> None:
    """Pasted on the start screen."""
    async with stage(tmp_path, fresh=False) as on:
        on.point_at("Een dossier openen")
        await on.press("enter")
        assert isinstance(on.app.screen, Form)
        on.app.screen.post_message(events.Paste(typed))
        await on.press("f8")
        assert reason in on.words()
        assert on.app.dossier.session is None


@pytest.mark.parametrize(("typed", "reason"), IMPOSSIBLE)
async def test_a_file_with_figures_that_can_be_no_file_is_a_sentence(
    typed: str, reason: str, tmp_path: Path
) -> None:
    """Pasted, or dropped by a terminal, on the screen for figures."""
    async with beside(tmp_path) as on:
        await on.press("enter")
        on.app.screen.post_message(events.Paste(typed))
        await on.settle()
        await on.press("f8")
        await on.work()
        assert reason in on.words()


async def test_what_was_typed_stays_when_it_is_refused(tmp_path: Path) -> None:
    """A typing error in a long path is mended, not typed anew."""
    async with stage(tmp_path, fresh=False) as on:
        await on.press("enter")
        await on.type("De Werven")
        await on.press("tab")
        list(on.app.screen.query(Writing))[1].load_text("~niemand-heet-zo")
        await on.press("f8")
        assert "de persoonlijke map achter ~ is er niet" in on.words()
        assert isinstance(on.app.screen, Form)
        assert "De Werven" in on.text()
        await on.press("escape")
        assert isinstance(on.app.screen, StartScreen)


@pytest.mark.parametrize("name", ["x" * 290, "y" * 251])
async def test_a_new_dossier_with_too_long_a_name_is_a_sentence(name: str, tmp_path: Path) -> None:
    """Also when only the name under which it is made is too long."""
    async with stage(tmp_path, fresh=False) as on:
        await on.press("enter")
        on.app.screen.post_message(events.Paste(name))
        await on.press("f8")
        assert "de naam is te lang" in on.words()
        assert on.app.dossier.session is None
        assert names(tmp_path) == []


async def test_the_paper_never_takes_the_place_of_a_pdf_of_somebody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F3 writes beside it and says why; the next time it takes the place of its own."""
    sealed = f"papier {UNSEALED}".encode()
    monkeypatch.setattr(Renderer, "render", lambda *_, **__: (sealed, ()))
    theirs = tmp_path / "De Werven.pdf"
    theirs.write_bytes(b"%PDF van iemand anders")
    async with stage(tmp_path) as on:
        on.app.navigation.go("plan")
        await on.settle()
        for _ in range(2):
            on.app.paper.make("college")
            await on.work()
            assert "Het papier heet nu De Werven (2).pdf." in on.words()
            assert "Dat bestand blijft staan." in on.words()
    assert theirs.read_bytes() == b"%PDF van iemand anders"
    assert [one for one in names(tmp_path) if one.endswith(".pdf")] == ["De Werven (2).pdf", "De Werven.pdf"]


async def test_a_plan_that_nobody_changed_is_drawn_ahead_and_only_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second look finds that nothing changed since the first."""
    drawn = list[str]()

    def render(_: Renderer, html: str, **__: object) -> tuple[bytes, tuple[str, ...]]:
        drawn.append(html)
        return f"papier {UNSEALED}".encode(), ()

    monkeypatch.setattr(Renderer, "render", render)
    async with stage(tmp_path) as on:
        for _ in range(3):
            on.app.paper.look()
            await on.work()
        assert len(drawn) == 1
        on.app.navigation.go("plan")
        await on.settle()
        on.app.paper.make("college")
        await on.work()
        assert "✓ De PDF staat in" in on.words()
    assert len(drawn) == 1
