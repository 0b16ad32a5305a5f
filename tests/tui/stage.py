"""Sets the stage: an app with the real session on the trial questions, a fixed clock, and steady cursors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from textual import events
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.widgets import Static

from tests.dossier.secrets import CHEAP
from tests.tui.glass import Glass, glass_of
from tests.tui.hurrying import clocks_that_hurry
from tests.tui.unpainted import unpainted
from tools.settling import settled
from wijkwizard import session as core
from wijkwizard.session import Environment, Session, new_session, open_session
from wijkwizard.terms import Answer, Slot, Unknown, Value
from wijkwizard.terms.named_action import MARK
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.commands import ROOM_KEYS
from wijkwizard.tui.dossier_catalog import DossierCatalog
from wijkwizard.tui.fields.line_keys import Outline
from wijkwizard.tui.opening import new_dossier
from wijkwizard.tui.screens.conversation import ConversationScreen
from wijkwizard.tui.settings import Settings
from wijkwizard.tui.start_options import StartOptions
from wijkwizard.tui.widgets.lines import LineList

TRIAL = Path(__file__).parent / "vragen"
_HAND = 0.05
"""Seconds between two keys of a quick hand."""
SMALL_SCREEN, LARGE_SCREEN = (80, 24), (160, 50)
BEGIN = datetime(2026, 3, 14, 19, 14, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.at = BEGIN

    def __call__(self) -> datetime:
        return self.at

    def forward(self, minutes: int) -> None:
        """Let minutes pass."""
        self.at += timedelta(minutes=minutes)


@dataclass
class Stage:
    """An app that is running, with what a test wants to do and to see."""

    app: WijkApp
    pilot: Pilot[None]
    clock: Clock
    pass_time: Callable[[float], None]
    apart: float = _HAND
    glass: Glass | None = None
    """What stands on the terminal, where each picture is painted: whenever it rests that is the whole screen."""
    hand: float = 0.0
    """When the last key was pressed, in seconds: a hand, however fast the test."""

    @property
    def session(self) -> Session:
        """The open dossier."""
        return self.app.dossier.need()

    @property
    def talk(self) -> ConversationScreen:
        """The conversation, which must be on the screen."""
        assert isinstance(self.app.screen, ConversationScreen)
        return self.app.screen

    async def press(self, *keys: str) -> None:
        """Press keys, each when everything before it has settled."""
        await self.settle()
        for key in keys:
            self._send(key)
            await self.settle()

    async def spill(self, *keys: str, gap: float = 1.0) -> None:
        """Let a terminal that marks no paste type these keys, all at once, so many seconds after what came before."""
        self.hand += gap
        self.apart = 0.0
        for key in keys:
            self._send(key)
        self.apart = _HAND
        await self.settle()

    async def burst(self, *keys: str) -> None:
        """Press keys faster than the wizard can follow, and let everything settle."""
        for key in keys:
            self._send(key)
        await self.settle()

    def _send(self, key: str) -> None:
        """Hand a key to the app as the terminal does."""
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        character: str | None
        try:
            character = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
        except KeyError:
            character = key if len(key) == 1 else None
        event = events.Key(name, character)
        self.hand += self.apart
        event.time = self.hand
        event.set_sender(self.app)
        self.app.post_message(event)

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*("space" if one == " " else one for one in text))

    async def go(self, turn_id: str) -> None:
        """Go to a question."""
        turn = self.session.reader.turn(turn_id)
        assert turn is not None
        self.app.navigation.go_to_turn(turn.id)
        await self.settle()

    async def settle(self) -> None:
        """Let everything that is under way arrive."""
        await settled(self.app, self.pass_time)
        if self.glass is not None and self.app._running:
            assert self.glass.text() == painted(self.app)

    def value(self, slot: str) -> Value | Unknown | None:
        """Return the value or the kind of not knowing that stands in a slot."""
        held = self.session.reader.answers.get(Slot.parse(slot))
        return (held.value or held.unknown) if held else None

    def answer(self, slot: str) -> Answer:
        """Return the answer that must stand in a slot, with its account."""
        held = self.session.reader.answers.get(Slot.parse(slot))
        assert held is not None
        return held

    @property
    def list(self) -> LineList:
        """The list on the screen."""
        return self.app.screen.query_one(LineList)

    @property
    def outline(self) -> Outline:
        """The rows of the table on the screen."""
        return self.app.screen.query_one(Outline)

    async def work(self) -> None:
        """Let what is done in threads come to its end."""
        await self.app.workers.wait_for_complete()
        await self.settle()

    def point_at(self, words: str) -> None:
        """Put the cursor on the line of the list that begins with these words."""
        self.list.go_to(next(line.id for line in self.list.lines_shown if line.text.startswith(words)))

    def words(self) -> str:
        """Return what the whole screen shows as running words, without the lines that are drawn around them."""
        plain = "".join(" " if one in "│─╭╮╰╯▌▐▏▎" else one for one in self.text())
        return " ".join(plain.split())

    def text(self) -> str:
        """Return what the whole screen shows, line by line."""
        return painted(self.app)

    @property
    def turn_id(self) -> str:
        """The question that is on the screen."""
        assert self.talk.state.position.turn is not None
        return self.talk.state.position.turn.id


def painted(app: WijkApp) -> str:
    """Return the characters on the screen, line by line; each action in it must have been given its key."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    text = "\n".join("".join(segment.text for segment in line)[:width].rstrip() for line in lines[:height])
    assert MARK not in text, text
    assert not in_room(app) or len(footer_keys(text)) <= ROOM_KEYS, text
    return text


def in_room(app: WijkApp) -> bool:
    """Tell whether a question of the room is on the screen."""
    shown = app.screen.shown if isinstance(app.screen, ConversationScreen) else None
    return shown is not None and shown.screen.turn.moment == "zaal"


def footer_keys(text: str) -> list[str]:
    """Return the keys that the last line of a painted screen names."""
    return re.findall(r"  (Enter|Esc|F\d+|Ctrl\+[A-Z])(?= )", text.splitlines()[-1])


def statics(app: WijkApp) -> str:
    """Return the texts of all labels on the screen, whether in sight or not."""
    return "\n".join(str(one.content) for one in app.screen.query(Static))


def trial_door(folder: Path, clock: Clock, questions: Path | None = TRIAL) -> DossierCatalog:
    """Return access to a folder of the test, with the trial questions; ``None`` for our own."""
    tokens = count()
    environment = Environment(now=clock, token=lambda: f"t{next(tokens):05d}", cost=CHEAP)
    return DossierCatalog(
        now=clock,
        open=lambda path, _, read_only, password: open_session(
            path, environment=environment, questions=questions, read_only=read_only, password=password
        ),
        new=lambda path, _, password: new_session(
            path, environment=environment, questions=questions, password=password
        ),
        example=lambda: new_session(folder / "voorbeeld.wijk", environment=environment, questions=questions),
        recents=core.recent_dossiers,
        lost=core.lost_dossiers,
        forget=core.forget_dossier,
        folder=folder,
    )


@asynccontextmanager
async def stage(
    folder: Path,
    *,
    size: tuple[int, int] = SMALL_SCREEN,
    path: Path | None = None,
    fresh: bool = True,
    questions: Path | None = TRIAL,
    paints: bool = False,
) -> AsyncIterator[Stage]:
    """Run the app, with a new dossier open unless told otherwise.

    Args:
        folder: where dossiers come.
        size: columns and lines.
        path: a dossier to open at the start.
        fresh: make a dossier when there is no ``path``.
        questions: what is asked; ``None`` for our own questions.
        paints: paint each picture, also those that nobody looks at, and hold what a terminal shows against the screen.
    """
    clock = Clock()
    app = WijkApp(StartOptions(path=path, steady=True), trial_door(folder, clock, questions))
    app.keeping.drafts.delay, app.audience.settings = 0.0, Settings(bare=False)
    with clocks_that_hurry() as pass_time, glass_of(app) if paints else unpainted() as glass:
        async with app.run_test(size=size, notifications=True) as pilot:
            told = Stage(app, pilot, clock, pass_time, glass=glass)
            if path is None and fresh:
                new_dossier(app, folder / "De Werven.wijk")
            await told.settle()
            app.audience.settings = Settings(bare=False)
            yield told
            if app._running:
                painted(app)
