"""A few screens as text, line by line, so that a change in how they look is seen in the diff.

Run with WIJKWIZARD_PICTURES=new to write them anew, and read what changed.
"""

import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.session.figured import OVERVECHT, taken
from tests.tui.stage import LARGE_SCREEN, SMALL_SCREEN, Stage, stage
from wijkwizard.session import found_regions, of_regions
from wijkwizard.terms import ChoicesValue, Slot, TextValue

PICTURES = Path(__file__).parent / "pictures"


async def places(on: Stage) -> None:
    on.session.writer.answer(Slot("naam"), TextValue(v="De Werven"))
    on.app.navigation.go("plan")
    await on.settle()
    await on.press("escape")


async def sealed(on: Stage) -> None:
    await on.go("problemen")
    await on.press("down", "1", "1", "enter", "2", "enter")


async def shown(on: Stage) -> None:
    await sealed(on)
    await on.press("f5", "enter")


async def explained(on: Stage) -> None:
    await on.go("problemen")
    await on.press("f1")


async def row(on: Stage) -> None:
    on.session.writer.answer(Slot("volgorde-keuze"), ChoicesValue(v=("groen", "licht")))
    await on.go("maatregelen")
    await on.press("plus")
    await on.type("Lampen")
    await on.press("enter")


async def wrong(on: Stage) -> None:
    await on.go("inwoners")
    await on.type("veel")
    await on.press("enter")


async def overview(on: Stage) -> None:
    await row(on)
    await on.press("f2")


async def figures(on: Stage) -> None:
    gathered = taken("kwb-2023.xlsx")
    on.session.figures.add(of_regions(gathered, found_regions(gathered, OVERVECHT)))
    on.session.figures.reply("cijfer:woz-waarde", "anders", "er is gesloopt")
    on.app.navigation.go("cijfers")


async def stands_out(on: Stage) -> None:
    await figures(on)
    await on.settle()
    await on.press("o")


ACTS = (places, sealed, shown, explained, row, wrong, overview, figures, stands_out)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: str(act.__name__))
@pytest.mark.parametrize("size", [SMALL_SCREEN, LARGE_SCREEN], ids=["klein", "groot"])
async def test_a_screen_looks_as_it_did(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[[Stage], Awaitable[None]],
    size: tuple[int, int],
) -> None:
    monkeypatch.setattr("wijkwizard.tui.frame.moment", lambda _: "20:14")
    async with stage(tmp_path, size=size) as on:
        on.app.audience.enter_room("spelregels")
        await act(on)
        on.app.clear_notifications()
        await on.settle()
        painted = on.text() + "\n"
    name = getattr(act, "__name__", "")
    picture = PICTURES / f"{name}-{size[0]}x{size[1]}.txt"
    if os.environ.get("WIJKWIZARD_PICTURES") == "new":
        picture.parent.mkdir(exist_ok=True)
        picture.write_text(painted, encoding="utf-8", newline="\n")
    assert painted == picture.read_text(encoding="utf-8")
