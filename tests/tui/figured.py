"""A stage on our own questions, with small files with figures beside the dossier."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.figures.making import DATA
from tests.session.figured import OVERVECHT, taken
from tests.tui.stage import SMALL_SCREEN, Stage, stage
from wijkwizard.session import found_regions, of_regions

KWB = "kwb-2023.xlsx"


@asynccontextmanager
async def beside(folder: Path, *names: str, size: tuple[int, int] = SMALL_SCREEN) -> AsyncIterator[Stage]:
    """Run the app on a new dossier, with these files beside it, on the screen with figures."""
    for name in names:
        shutil.copy(DATA / name, folder / name)
    async with stage(folder, size=size, questions=None) as on:
        on.app.navigation.go("cijfers")
        await on.settle()
        yield on


@asynccontextmanager
async def filled(folder: Path, *names: str, size: tuple[int, int] = SMALL_SCREEN) -> AsyncIterator[Stage]:
    """The same, with the figures of Overvecht in the dossier."""
    gathered = taken(*(names or (KWB,)))
    async with stage(folder, size=size, questions=None) as on:
        on.session.figures.add(of_regions(gathered, found_regions(gathered, OVERVECHT)))
        on.app.navigation.go("cijfers")
        await on.settle()
        yield on


async def choose_file(on: Stage, name: str) -> None:
    """Take a file from the list on the screen that asks for one, and wait until it was read."""
    on.point_at(name)
    await on.press("enter")
    await on.work()


async def type_path(on: Stage, path: Path) -> None:
    """Give the path of a file, as a terminal pastes it."""
    await on.type(str(path))
    await on.press("enter")
    await on.work()
