"""The papers for the tables come next to the dossier, from 'meer' on the plan screen and from every other one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.tui.stage import Stage, stage
from wijkwizard.errors import WijkError
from wijkwizard.session.printing import sheet_files


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Draw nothing, and return where the running order was to come."""
    places: list[Path] = []

    def make_sheets(_reader: object, place: Callable[[str], Path], *_: object) -> tuple[Path, ...]:
        places.append(place("draaiboek"))
        return tuple(places)

    monkeypatch.setattr(sheet_files, "make_sheets", make_sheets)
    return places


async def _from_plan(on: Stage) -> None:
    await on.press("f3")
    on.point_at("Meer: Word-bestand")
    await on.press("enter")
    on.point_at("Voor de avond: maak het draaiboek")
    await on.press("enter")


async def _from_search(on: Stage) -> None:
    await on.press("ctrl+p")
    await on.type("papier voor op tafel")
    await on.press("enter")


@pytest.mark.parametrize("way", [_from_plan, _from_search])
async def test_they_come_next_to_the_dossier_under_its_name(
    tmp_path: Path, drawn: list[Path], way: Callable[[Stage], Awaitable[None]]
) -> None:
    async with stage(tmp_path) as on:
        await way(on)
        await on.work()
        assert f"De papieren voor op tafel staan in {tmp_path}" in on.app.paper.message
        assert drawn == [on.session.file.path.with_name(f"{on.session.file.path.stem} (draaiboek).pdf")]


async def test_why_they_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def make_sheets(*_: object) -> tuple[Path, ...]:
        raise WijkError("paper-unwritable", path=tmp_path, reason="de schijf is vol")

    monkeypatch.setattr(sheet_files, "make_sheets", make_sheets)
    async with stage(tmp_path) as on:
        await _from_plan(on)
        await on.work()
        assert "de schijf is vol" in on.words()
