"""Takes the pictures of the manual: the real screens and pages of the exercise, so that they show what is there.

Clock and chance are fixed, so that a picture only changes when a screen does. The room is shown half-way an
evening: the exercise is cut off at a question, as if the rest has yet to be said. Pages of the plan are drawn
by Poppler and skipped where that is missing; readers of the manual never need it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeAlias

from textual.pilot import Pilot

from wijkwizard import resources
from wijkwizard.dossier.recents import Recent
from wijkwizard.resources import FOLDER_VARIABLE
from wijkwizard.session import Rim, Session, fill_session, load_questions, make_example, new_session, open_session
from wijkwizard.terms import Slot
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.door import Door
from wijkwizard.tui.launch import StartOptions

SMALL, LARGE = (80, 24), (160, 50)
BEGIN = datetime(2026, 11, 12, 18, 30, tzinfo=UTC)
DOTS_PER_INCH = 80

_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_FONTS = "font-family: 'Fira Code', 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace"
_BLOCK = re.compile(r"^(?=[a-z][a-z0-9-]*:)", re.MULTILINE)


class Camera:
    """A wizard that is running on a fixed clock, and hands to work it with."""

    def __init__(self, app: WijkApp, pilot: Pilot[None], clock: Clock) -> None:
        self.app, self._pilot, self._clock = app, pilot, clock

    @property
    def session(self) -> Session:
        """The open dossier."""
        return self.app.need_session()

    async def settle(self) -> None:
        """Let everything that is under way arrive."""
        for _ in range(4):
            await self._pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys, one by one."""
        for key in keys:
            await self._pilot.press(key)
            await self.settle()

    async def go(self, turn_id: str, minutes: int = 0) -> None:
        """Go to a question, some minutes into the evening."""
        if minutes:
            self.app.room_started()
            self._clock.at = BEGIN + timedelta(minutes=minutes)
        self.app.go_to_turn(turn_id)
        await self.settle()

    async def place(self, name: str) -> None:
        """Go to a screen by its name."""
        self.app.go(name)
        await self.settle()


@dataclass
class Clock:
    """A clock that stands still until it is told to go on."""

    at: datetime = BEGIN

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.at


Act: TypeAlias = Callable[[Camera], Awaitable[None]]


class Shot(NamedTuple):
    """A picture to take.

    Attributes:
        name: file name without its ending.
        act: what is done before the picture is taken.
        until: the first question of the room that is still open; empty when all was said.
        size: columns and lines.
        start: show the start screen, before any dossier is open.
    """

    name: str
    act: Act
    until: str = ""
    size: tuple[int, int] = SMALL
    start: bool = False


async def _nothing(_: Camera) -> None:
    """Take the picture as it is."""


def _turn(turn_id: str, minutes: int = 0, *keys: str) -> Act:
    async def act(camera: Camera) -> None:
        await camera.go(turn_id, minutes)
        await camera.press(*keys)

    return act


def _screen(name: str, *keys: str) -> Act:
    async def act(camera: Camera) -> None:
        await camera.place(name)
        await camera.press(*keys)

    return act


async def _to_do(camera: Camera) -> None:
    """Show what an evening left open, the first with somebody who takes it up."""
    camera.session.park(Slot("uitzoeken"), "wijkmanager", "14 december 2026", "Vraag het de corporatie.")
    await camera.place("lijst")


_COUNTED = ("1", "5", "down", "1", "down", "4", "down", "7", "down", "3", "down", "1", "2", "down", "1", "1", "down")

SHOTS = (
    Shot("begin", _nothing, start=True),
    Shot("plekken", _nothing, "problemen-stemmen"),
    Shot("voorbereiden", _turn("beslisruimte"), "aanwezig"),
    Shot("cijfers", _turn("signalen"), "aanwezig"),
    Shot("zaal", _turn("waar-wanneer", 31), "waar-wanneer"),
    Shot("zaal-groot", _turn("spelregels", 3, "f1"), "spelregels", LARGE),
    Shot("uitleg", _turn("spelregels", 3, "f1"), "spelregels"),
    Shot("zaalbeeld", _turn("cijfer-en-gevoel", 16, "f6"), "cijfer-en-gevoel"),
    Shot("blind", _turn("problemen-stemmen", 24, "down", *_COUNTED), "problemen-stemmen"),
    Shot("getoond", _turn("problemen-stemmen", 27, "down", *_COUNTED, "f5"), "problemen-stemmen"),
    Shot("geen-antwoord", _turn("basis", 48, "f7"), "basis"),
    Shot("besluit", _turn("uitzoeken", 53, "end"), "besluit"),
    Shot("overzicht", _screen("overzicht"), "krachten"),
    Shot("open", _to_do, "ambitie-zin"),
    Shot("herkomst", _turn("gebied-inwoners", 0, "f4")),
    Shot("klaar", _screen("plan"), "ambitie-zin"),
)
"""Every picture of a screen, in the order of the manual."""

PAGES = {"plan-signalen": r"^\s*Signalenkaart", "plan-maatregel": r"De maatregelen, één voor één"}
"""Every picture of a page, with the words by which its page is found."""


def names() -> tuple[str, ...]:
    """Return the file names of all pictures."""
    return (*(f"{shot.name}.svg" for shot in SHOTS), *(f"{name}.png" for name in PAGES))


def evening(text: str, until: str) -> str:
    """Return the answers of the exercise as they were before a question of the room; later ones are left out.

    Args:
        text: the answers file.
        until: id of the question; empty keeps everything.
    """
    if not until:
        return text
    said, open_now = set[str](), False
    for step in load_questions(None).questionnaire.steps:
        for question in (one for section in step.sections for one in section.questions):
            open_now = open_now or question.id == until
            if question.moment == "vooraf" or (question.moment == "zaal" and not open_now):
                said.add(question.id)
    length = "duur: twee-avonden\n"
    blocks = [one for one in _BLOCK.split(text) if one.partition(":")[0] in said - {"duur"}]
    return length + "".join(blocks)


def clean(svg: str) -> str:
    """Return a screenshot without the addresses of fonts that it would fetch, and without a remark on its maker."""
    svg = _COMMENT.sub("", _FACE.sub("", svg))
    svg = re.sub(r"font-family: ?[^;}]+", _FONTS, svg)
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"


async def take(shot: Shot, folder: Path) -> str:
    """Run the wizard in a folder and return a picture of it as SVG."""
    clock, tokens = Clock(), count()
    rim = Rim(now=clock, token=lambda: f"t{next(tokens):05d}")
    dossier = folder / f"{shot.name}.wijk"
    if not shot.start:
        answers = folder / f"{shot.name}.yaml"
        told = (resources.find("questions") / "voorbeeld.yaml").read_text(encoding="utf-8")
        answers.write_text(evening(told, shot.until), encoding="utf-8")
        fill_session(answers, dossier, rim=replace(rim, now=lambda: BEGIN))
    app = WijkApp(StartOptions(path=None if shot.start else dossier), _door(rim, clock))
    app.steady, app.draft_delay = True, 0.0
    async with app.run_test(size=shot.size, notifications=True) as pilot:
        camera = Camera(app, pilot, clock)
        await camera.settle()
        await shot.act(camera)
        app.clear_notifications()
        await camera.settle()
        return clean(app.export_screenshot(title="wijkwizard"))


def _door(rim: Rim, clock: Clock) -> Door:
    yesterday = (BEGIN - timedelta(days=1)).isoformat()
    recents = (
        Recent(path=Path("Documenten", "De Werven.wijk"), title="De Werven", at=BEGIN.isoformat()),
        Recent(path=Path("Documenten", "De Kade.wijk"), title="De Kade", at=yesterday, closed=True),
    )
    return Door(
        now=clock,
        open=lambda path, _, read_only: open_session(path, rim=rim, read_only=read_only),
        new=lambda path, _: new_session(path, rim=rim),
        example=lambda: make_example(None, rim=rim),
        recents=lambda: recents,
        forget=lambda _: None,
        folder=Path("Documenten"),
    )


@contextmanager
def studio() -> Iterator[Path]:
    """Give a folder to work in, the clock of Amsterdam, and memory that is forgotten afterwards."""
    import time

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


def page_of(pdf: Path, words: str) -> int:
    """Return the number of the first page after the contents that has these words, as Poppler reads it.

    Raises:
        LookupError: when no page has them.
    """
    told = subprocess.run(  # noqa: S603 - our own file
        [shutil.which("pdftotext") or "pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    for number, page in enumerate(told.split("\f"), start=1):
        if re.search(words, page, re.MULTILINE) and "....." not in page:
            return number
    raise LookupError(words)


def draw_pages(folder: Path, target: Path) -> None:
    """Draw some pages of the example plan as PNG, or say that Poppler is missing and leave what is there."""
    drawer = shutil.which("pdftoppm")
    if drawer is None:
        print("pdftoppm is missing (poppler-utils), so the pages of the plan stay as they are")
        return
    tokens = count()
    rim = Rim(now=lambda: BEGIN, token=lambda: f"t{next(tokens):05d}")
    with make_example(folder / "plan.wijk", rim=rim) as session:
        pdf = session.make_plan(folder / "plan.pdf")
    for name, words in PAGES.items():
        number = str(page_of(pdf, words))
        options = ["-png", "-r", str(DOTS_PER_INCH), "-f", number, "-l", number, "-singlefile"]
        subprocess.run([drawer, *options, str(pdf), str(target / name)], check=True)  # noqa: S603 - our own file


def make_pictures(target: Path) -> None:
    """Make every picture in a folder, and take away what is no longer made."""
    import asyncio

    target.mkdir(exist_ok=True)
    with studio() as folder:
        for shot in SHOTS:
            svg = asyncio.run(take(shot, folder))
            (target / f"{shot.name}.svg").write_text(svg, encoding="utf-8", newline="\n")
            print(f"{shot.name}.svg")
        draw_pages(folder, target)
    for old in target.iterdir():
        if old.suffix in {".svg", ".png"} and old.name not in names():
            old.unlink()
