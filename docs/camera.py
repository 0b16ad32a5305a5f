"""Photographs the wizard: runs it on a fixed clock and chance, and writes what is on the screen as SVG.

So a picture only changes when a screen does, and holds nothing that a reader's browser would fetch.
"""

from __future__ import annotations

import html
import os
import re
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from textual.pilot import Pilot

from tools.settling import settled
from wijkwizard.conversation.room.room_view import written
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.dossier.recents import Recent
from wijkwizard.resources import FOLDER_VARIABLE
from wijkwizard.session import Environment, Session, fill_session, make_example, new_session, open_session
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.beamer import BeamerApp
from wijkwizard.tui.dossier_catalog import DossierCatalog
from wijkwizard.tui.settings import Settings
from wijkwizard.tui.start_options import StartOptions
from wijkwizard.tui.themes import DARK

if TYPE_CHECKING:
    from wijkwizard.tui.screens.conversation import ConversationScreen

SMALL, LARGE, BEAMER = (80, 24), (160, 50), (60, 18)
BEGIN = datetime(2026, 11, 12, 18, 30, tzinfo=UTC)

_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_FONTS = "font-family: 'Fira Code', 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace"
_TEXT = re.compile(r'<text([^>]*) x="([\d.]+)"([^>]*) textLength="[\d.]+"([^>]*)>([^<]*)</text>')
_SPACE, _ADVANCE = "&#160;", 12.2


@dataclass
class Clock:
    """A clock that stands still until it is told to go on."""

    at: datetime = BEGIN

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.at


class Camera:
    """A wizard that is running on a fixed clock, and hands to work it with."""

    def __init__(self, app: WijkApp, pilot: Pilot[None], clock: Clock) -> None:
        self.app, self._pilot, self._clock = app, pilot, clock

    @property
    def session(self) -> Session:
        """The open dossier."""
        return self.app.dossier.need()

    async def settle(self) -> None:
        """Let everything that is under way arrive."""
        await settled(self.app)

    async def work(self) -> None:
        """Let what is done in threads come to its end."""
        await self.app.workers.wait_for_complete()
        await self.settle()

    async def press(self, *keys: str) -> None:
        """Press keys, one by one."""
        for key in keys:
            await self._pilot.press(key)
            await self.settle()

    async def go(self, turn_id: str, minutes: int = 0) -> None:
        """Go to a question, some minutes into the evening."""
        if minutes:
            self.app.audience.enter_room(self.session.reader.turns("zaal")[0].id)
            self._clock.at = BEGIN + timedelta(minutes=minutes)
        self.app.navigation.go_to_turn(turn_id)
        await self.settle()

    def room(self) -> bytes:
        """Return what the wizard leaves for the window of the room."""
        talk = cast("ConversationScreen", self.app.screen)
        return written(room_view(talk.state, talk.body.pointer()))

    async def place(self, name: str) -> None:
        """Go to a screen by its name."""
        self.app.navigation.go(name)
        await self.settle()


Act: TypeAlias = Callable[[Camera], Awaitable[None]]


class Shot(NamedTuple):
    """A picture to take.

    Attributes:
        name: file name without its ending.
        act: what is done before the picture is taken.
        until: the first question of the room that is still open; empty when all was said.
        size: columns and lines.
        start: show the start screen, before any dossier is open.
        beamer: show the window of the room, as the wizard then leaves it.
    """

    name: str
    act: Act
    until: str = ""
    size: tuple[int, int] = SMALL
    start: bool = False
    beamer: bool = False


def _bare(found: re.Match[str]) -> str:
    """Return a text of a screenshot without the blanks around it, which not every reader of SVG keeps."""
    before, left, middle, after, words = found.groups()
    text = words.lstrip(" ")
    while text.startswith(_SPACE):
        text = text.removeprefix(_SPACE)
    x = float(left) + _ADVANCE * words[: len(words) - len(text)].count(_SPACE)
    while text.endswith(_SPACE):
        text = text.removesuffix(_SPACE)
    if not text:
        return ""
    length = _ADVANCE * len(html.unescape(text))
    return f'<text{before} x="{x:.1f}"{middle} textLength="{length:.1f}"{after}>{text}</text>'


def clean(svg: str) -> str:
    """Return a screenshot without the addresses of fonts that it would fetch, and without a remark on its maker."""
    svg = _TEXT.sub(_bare, _COMMENT.sub("", _FACE.sub("", svg)))
    svg = re.sub(r"font-family: ?[^;}]+", _FONTS, svg)
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"


async def take(shot: Shot, answers: str, folder: Path) -> str:
    """Run the wizard in a folder and return a picture of it as SVG.

    Args:
        shot: the picture.
        answers: the answers file of the dossier that is open; empty for the start screen.
        folder: where the dossier comes.
    """
    clock, environment = Clock(), fixed_environment()
    environment = replace(environment, now=clock)
    dossier = folder / f"{shot.name}.wijk"
    if answers:
        source = folder / f"{shot.name}.yaml"
        source.write_text(answers, encoding="utf-8")
        fill_session(source, dossier, environment=environment)
    app = WijkApp(StartOptions(path=dossier if answers else None, steady=True), _door(environment, clock))
    app.keeping.drafts.delay, app.audience.settings = 0.0, Settings(bare=False)
    async with app.run_test(size=shot.size, notifications=True) as pilot:
        camera = Camera(app, pilot, clock)
        await camera.settle()
        app.audience.settings = Settings(bare=False)
        await shot.act(camera)
        app.clear_notifications()
        await camera.settle()
        if not shot.beamer:
            return clean(app.export_screenshot(title="wijkwizard"))
        room = camera.room()
    return await _take_beamer(room)


async def _take_beamer(room: bytes) -> str:
    """Return a picture of the window of the room, at home on a beamer with large letters."""
    beamer = BeamerApp(lambda: room, DARK)
    async with beamer.run_test(size=BEAMER) as pilot:
        await pilot.pause()
        return clean(beamer.export_screenshot(title="wijkwizard"))


def fixed_environment() -> Environment:
    """Return a rim whose clock stands still and whose tokens are counted."""
    tokens = count()
    return Environment(now=lambda: BEGIN, token=lambda: f"t{next(tokens):05d}")


def _door(environment: Environment, clock: Clock) -> DossierCatalog:
    yesterday = (BEGIN - timedelta(days=1)).isoformat()
    recents = (
        Recent(path=Path("Documenten", "De Werven.wijk"), title="De Werven", at=BEGIN.isoformat()),
        Recent(path=Path("Documenten", "De Kade.wijk"), title="De Kade", at=yesterday, closed=True),
    )
    return DossierCatalog(
        now=clock,
        open=lambda path, _, read_only, _password: open_session(
            path, environment=environment, read_only=read_only
        ),
        new=lambda path, _, _password: new_session(path, environment=environment),
        example=lambda: make_example(None, environment=environment),
        recents=lambda: recents,
        forget=lambda _path, _papers: (),
        folder=Path("Documenten"),
    )


@contextmanager
def studio() -> Iterator[Path]:
    """Give a folder to work in, the clock of Amsterdam, and memory that is forgotten afterwards."""
    before = {name: os.environ.get(name) for name in (FOLDER_VARIABLE, "TZ", "NO_COLOR", "COLORTERM")}
    with TemporaryDirectory(prefix="wijkwizard-") as name:
        os.environ |= {FOLDER_VARIABLE: name, "TZ": "Europe/Amsterdam", "COLORTERM": "truecolor"}
        os.environ.pop("NO_COLOR", None)
        set_zone = getattr(time, "tzset", lambda: None)  # Windows has no such call
        set_zone()
        try:
            yield Path(name)
        finally:
            for key, value in before.items():
                os.environ.pop(key, None)
                if value is not None:
                    os.environ[key] = value
            set_zone()
