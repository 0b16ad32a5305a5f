"""While the room looks along, no screen, panel, list, search, message or clock shows what it must not see."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.session.all_internal import all_internal
from tests.tui.stage import LARGE_SCREEN, Stage, painted, stage, statics
from wijkwizard.terms import Slot, TextValue
from wijkwizard.tui.opening import open_dossier
from wijkwizard.tui.settings import Settings
from wijkwizard.tui.widgets.lines import LineList

DIRECTIONS = ("let op", "min achter", "vraag door", "wat de cijfers zeggen")
"""Words that stand only before what is meant for the facilitator."""

PACE = re.compile(r"\d:\d\d van|\d minuten|min (?:voor|achter)|op tijd|kan weg")
"""What tells how the evening stands beside what was planned: a total, an overrun, what may be dropped."""

BEHIND = 300
"""Minutes that the evening is late: longer than the whole of it."""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[Slot, str]]:
    """The example, in which each text is a word of its own and none may leave the building."""
    path = tmp_path_factory.mktemp("voorbeeld") / "intern.wijk"
    return path, all_internal(path)


@asynccontextmanager
async def in_the_room(path: Path, tmp_path: Path, *, bare: bool) -> AsyncIterator[Stage]:
    """Open a dossier of which the evening is late, and go into the room."""
    async with stage(tmp_path, size=LARGE_SCREEN, questions=None, fresh=False) as on:
        open_dossier(on.app, path)
        on.app.audience.settings = Settings(bare=bare)
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert "Is de groep er nu bij?" in on.words()  # the dossier was closed in the ordinary way
        await on.press("enter")
        on.app.audience.run_over(BEHIND)
        yield on


def seen(on: Stage) -> str:
    """Return all that is on the screen, also what must be scrolled to."""
    lines = [
        f"{line.text} {line.right} {line.behind}"
        for shown in on.app.screen.query(LineList)
        for line in shown.lines_shown
    ]
    return "\n".join([painted(on.app), statics(on.app), *lines])


async def every_screen(on: Stage, stride: int) -> AsyncIterator[str]:
    """Go along everything that can be reached from the room; yield the name of each when it is painted.

    Args:
        on: the stage.
        stride: one in so many questions is looked at; all of them are shown by the same few widgets.
    """
    turns = [turn for turn in on.session.reader.turns() if turn.moment == "zaal"]
    for turn in [*turns, *(turn for turn in on.session.reader.turns() if turn.moment != "zaal")][::stride]:
        on.app.navigation.go_to_turn(turn.id)
        await on.settle()
        yield f"vraag {turn.id}"
    await on.go("inschatting")
    await on.press("f1")
    yield "uitleg met cijfers"
    await on.go("trots")
    yield "uitleg"
    for keys, name in (
        ("ctrl+z", "ongedaan"),
        ("ctrl+y", "opnieuw"),
        ("f4", "herkomst"),
        ("escape", "terug"),
        ("f9", "later"),
        ("escape", "weer terug"),
        ("f7", "geen antwoord"),
    ):
        await on.press(keys)
        yield name
    await on.press("escape")
    for query in ("kanarie", "oud zeer"):
        await on.press("ctrl+p")
        await on.type(query)
        yield f"zoek {query}"
        await on.press("escape")
    for name in ("overzicht", "lijst", "plan", "cijfers"):
        on.app.navigation.go("plekken")
        await on.settle()
        yield "plekken"
        on.app.navigation.go(name)
        await on.settle()
        yield name
        await on.press("o")
        yield f"{name} o"
        for line in on.list.lines_shown:
            if name == "plan" and line.id.startswith("deel"):
                on.list.go_to(line.id)
                await on.press("enter")
                yield f"plan {line.text}"
                await on.press("escape")


async def test_a_room_that_looks_along_sees_nothing_internal_on_any_screen(
    dossier: tuple[Path, Mapping[Slot, str]], tmp_path: Path
) -> None:
    path, words = dossier
    found: dict[str, list[str]] = {}
    async with in_the_room(path, tmp_path, bare=True) as on:
        async for name in every_screen(on, stride=3):
            shown = seen(on)
            leaks = [word for word in words.values() if word in shown]
            leaks += [word for word in ("kanarieapart", "kanariewie", "oud zeer: ") if word in shown]
            leaks += [word for word in DIRECTIONS if word in shown.casefold()]
            leaks += PACE.findall(shown)
            found.update({name: leaks[:3]} if leaks else {})
    assert found == {}


async def test_the_same_walk_finds_it_when_nobody_looks_along(
    dossier: tuple[Path, Mapping[Slot, str]], tmp_path: Path
) -> None:
    """A walk that sees nothing would prove nothing."""
    path, words = dossier
    told, directions, paces = set[str](), set[str](), set[str]()
    async with in_the_room(path, tmp_path, bare=False) as on:
        async for _ in every_screen(on, stride=10):
            shown = seen(on)
            told.update(word for word in words.values() if word in shown)
            told.update(word for word in ("kanarieapart", "kanariewie") if word in shown)
            directions.update(word for word in DIRECTIONS if word in shown.casefold())
            paces.update(PACE.findall(shown))
    assert len(told) > 80
    assert {"kanarieapart", "kanariewie"} <= told
    assert directions == set(DIRECTIONS)
    assert {"5:00 van", "min achter"} <= paces


async def test_an_internal_answer_makes_place_and_comes_back_whole(tmp_path: Path) -> None:
    """Nothing can be typed over it while it is not in view."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("trots"), TextValue(v="Alleen onder ons"))
        on.session.writer.account(Slot("trots"), internal=True)
        on.app.audience.settings = Settings(bare=True)
        await on.go("trots")
        assert "Alleen onder ons" not in on.text()
        assert "Dit antwoord is intern" in on.words()
        await on.type("x")
        await on.press("f6")
        assert "Alleen onder ons" in on.text()
        assert on.value("trots") == TextValue(v="Alleen onder ons")
        await on.press("f6")
        assert "Alleen onder ons" not in on.text()


async def test_a_row_with_an_internal_name_keeps_its_place_under_a_number(tmp_path: Path) -> None:
    """What is counted or chosen for it is not lost, and its name is not read."""
    async with stage(tmp_path) as on:
        for name, inside in (("Lampen", False), ("Onder ons", True)):
            slot = Slot("maatregelen.titel", on.session.rows.add("maatregelen"))
            on.session.writer.answer(slot, TextValue(v=name))
            on.session.writer.account(slot, internal=inside)
        on.app.audience.settings = Settings(bare=True)
        await on.go("maatregelen")
        assert "Lampen" in on.text()
        assert "maatregel 2" in on.text()
        assert "Onder ons" not in on.text()


async def test_a_row_with_an_internal_name_is_not_named_when_it_goes_or_opens(tmp_path: Path) -> None:
    """A message, what Enter says and what can be taken back: all are read aloud by somebody."""
    async with stage(tmp_path) as on:
        row = on.session.rows.add("maatregelen")
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Onder ons"))
        on.session.writer.account(Slot("maatregelen.titel", row), internal=True)
        on.app.audience.settings = Settings(bare=True)
        await on.go("maatregelen")
        on.outline.focus()
        on.outline.go_to(f"row:{row}")
        assert "klaar" not in on.text()
        await on.press("enter")
        assert "intern, niet in beeld" in on.text()
        assert "Deze regel is intern en staat nu niet in beeld." in on.words()
        for key in ("minus", "ctrl+z", "ctrl+y"):
            await on.press(key)
            assert "Onder ons" not in on.words()
        assert not on.session.reader.answers.rows_of("maatregelen")


async def test_away_from_the_room_everything_can_be_shown_for_now(tmp_path: Path) -> None:
    """F6 at the list of open points lasts until the room is entered again, and is not kept for another evening."""
    async with stage(tmp_path) as on:
        on.session.writer.park(Slot("trots"), note="Onder ons")
        on.app.audience.settings = Settings(bare=True)
        await on.go("trots")
        on.app.navigation.go("lijst")
        await on.settle()
        assert "zaalbeeld" in on.text()
        assert "Onder ons" not in on.text()
        await on.press("f6")
        assert "Onder ons" in on.text()
        assert on.app.audience.settings.bare
        await on.press("escape")
        assert "zaalbeeld" in on.text().splitlines()[0]


async def test_what_is_internal_can_be_hidden_before_the_room_was_entered(tmp_path: Path) -> None:
    """F6 hides what its help says that it hides, on every screen and the first time too."""
    async with stage(tmp_path) as on:
        on.session.writer.park(Slot("trots"), note="Onder ons")
        on.app.audience.settings = Settings(bare=None)
        on.app.navigation.go("lijst")
        await on.settle()
        assert "Onder ons" in on.text()
        await on.press("f6")
        assert "Onder ons" not in on.text()
        assert "zaalbeeld" in on.text().splitlines()[0]
        await on.press("f6")
        assert "Onder ons" in on.text()


async def test_what_was_agreed_inside_does_not_come_up_in_a_form(tmp_path: Path) -> None:
    """Nor is it written over unseen."""
    async with stage(tmp_path) as on:
        on.session.writer.park(Slot("trots"), note="Onder ons")
        on.app.audience.settings = Settings(bare=True)
        await on.go("trots")
        await on.press("f9")
        assert "Onder ons" not in on.text()
        assert "is intern" in on.words()
        assert on.session.reader.answers.parked[Slot("trots")].note == "Onder ons"


async def test_the_clock_tells_the_room_the_time_and_not_that_it_is_late(tmp_path: Path) -> None:
    """The total that was planned beside it would tell, too, so it has no place there either."""
    async with stage(tmp_path) as on:
        on.app.audience.settings = Settings(bare=True)
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        on.clock.forward(20)
        await on.press("enter")
        assert "0:20 bezig" in on.text()
        on.clock.forward(20)
        await on.press("enter")
        assert "0:40 bezig" in on.text()
        assert PACE.findall(seen(on)) == []


async def test_whose_words_follows_from_where_they_are_typed(tmp_path: Path) -> None:
    """Before a room they are the room's, however long ago it spoke; at a desk not."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("trots"), TextValue(v="Het koor"))
        on.clock.forward(60 * 24)
        on.app.audience.settings = Settings(bare=True)
        await on.go("trots")
        on.point_at("Nee, ik werk dit aan het bureau bij")
        await on.press("enter")
        assert on.session.writer.in_room() is False
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        await on.press("enter", "enter")
        assert on.session.writer.in_room()
        on.clock.forward(60 * 3)
        assert not on.session.writer.in_room()


async def test_at_the_desk_nobody_looks_along(tmp_path: Path) -> None:
    """Who prepares at home sees everything, also when the room looked along the last time."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("naam"), TextValue(v="Onder ons"))
        on.session.writer.account(Slot("naam"), internal=True)
        on.app.audience.settings = Settings(bare=True)
        await on.go("naam")
        assert "Onder ons" in on.words()
