"""Makes the pictures of the manual: real screens and pages of the exercise, so that they show what is there.

The room is shown half-way an evening: the exercise is cut off at a question, as if the rest has yet to be said.
Pages of the plan are drawn by Poppler and left alone where that is missing; readers never need it.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from docs.camera import LARGE, Act, Camera, Shot, fixed_environment, studio, take
from docs.papers import SHEET, draw_sheet
from wijkwizard import resources
from wijkwizard.session import load_questions, make_example
from wijkwizard.terms import Slot, Unknown

DOTS_PER_INCH = 80

_BLOCK = re.compile(r"^(?=[a-z][a-z0-9-]*:)", re.MULTILINE)


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


async def _overview(camera: Camera) -> None:
    """Show the overview as it opens from a question."""
    await camera.go("krachten")
    await camera.place("overzicht")


async def _to_do(camera: Camera) -> None:
    """Show what an evening left open, with one thing that nobody knew and somebody takes up."""
    slot = Slot("basis")
    camera.session.writer.answer(slot, Unknown.DONT_KNOW)
    camera.session.writer.park(slot, "wijkmanager", "14 december 2026", "Loop een ronde met de huismeester.")
    await camera.place("lijst")


_FIGURES = """\
gwb_code_10;regio;gm_naam;recs;a_inw;a_hh;a_soz_wb;g_wozbag;p_wcorpw;p_leegsw
GM9900;Voorbeeldstad;Voorbeeldstad;Gemeente;41200;18900;870;312;34;3
WK990001;De Werven;Voorbeeldstad;Wijk;6200;2900;265;228;58;6
BU99000101;Werven Noord;Voorbeeldstad;Buurt;3300;1500;155;219;63;7
BU99000102;Werven Zuid;Voorbeeldstad;Buurt;2900;1400;110;238;53;5
"""
"""A file as that of the CBS, about a wijk that does not exist."""


async def _file(camera: Camera) -> None:
    """Choose a file, and say over which year it is."""
    path = camera.session.file.path.with_name("kerncijfers.csv")
    path.write_text(_FIGURES, encoding="utf-8", newline="\n")
    await camera.place("cijfers")
    await camera.press("b", "enter")
    await camera.work()
    await camera.press(*"2023", "enter")
    await camera.work()


async def _figures(camera: Camera) -> None:
    """Put the figures of the file in the dossier."""
    await _file(camera)
    await camera.press("f8", "down", "enter")
    await camera.work()
    await camera.press("enter", "escape", "home")


async def _disputed(camera: Camera) -> None:
    """Let the group say that a figure is not right."""
    await _figures(camera)
    await camera.press("down", "d", *("space" if one == " " else one for one in "er is gesloopt"), "f8")


async def _what_if(camera: Camera) -> None:
    """Try another value."""
    await _figures(camera)
    await camera.press("w", *"300000")


async def _stands_out(camera: Camera) -> None:
    """Show what stands out."""
    await _figures(camera)
    await camera.press("o")


_STACKS = ((8, 7), (1, 0), (1, 3), (2, 5), (1, 2), (4, 8), (7, 4))
"""Cards of residents and of professionals in seven of the ten stacks."""
_COUNTED = tuple(key for stack in _STACKS for number in stack for key in (*str(number), "enter"))
"""The keys that count them."""

SHOTS = (
    Shot("begin", _nothing, start=True),
    Shot("plekken", _nothing, "problemen-stemmen"),
    Shot("voorbereiden", _turn("beslisruimte"), "aanwezig"),
    Shot("cijfers", _turn("signalen"), "aanwezig"),
    Shot("cijferbestand", _file, "aanwezig"),
    Shot("cijferscherm", _disputed, "aanwezig"),
    Shot("wat-als", _what_if, "aanwezig"),
    Shot("opvalt", _stands_out, "aanwezig"),
    Shot("zaal", _turn("waar-wanneer", 31), "waar-wanneer"),
    Shot("uitleg", _turn("spelregels", 3, "f1"), "spelregels"),
    Shot("zaal-groot", _turn("waar-wanneer", 31, "f1"), "waar-wanneer", LARGE),
    Shot("zaalbeeld", _turn("waar-wanneer", 31, "f6"), "waar-wanneer"),
    Shot("blind", _turn("problemen-stemmen", 24, "down", *_COUNTED), "problemen-stemmen"),
    Shot("getoond", _turn("problemen-stemmen", 27, "down", *_COUNTED, "f5", "enter"), "problemen-stemmen"),
    Shot("beamer", _turn("signalen-herkend", 12, "down"), "signalen-herkend", beamer=True),
    Shot(
        "beamer-telling",
        _turn("problemen-stemmen", 27, "down", *_COUNTED, "f5", "enter"),
        "problemen-stemmen",
        beamer=True,
    ),
    Shot("geen-antwoord", _turn("basis", 46, "f7"), "basis"),
    Shot("besluit", _turn("uitzoeken", 49, "tab", "tab"), "besluit"),
    Shot("overzicht", _overview, "basis"),
    Shot("open", _to_do, "basis"),
    Shot("herkomst", _turn("gebied-inwoners", 0, "f4")),
    Shot("klaar", _screen("plan"), "ambitie-zin"),
)
"""Every picture of a screen, in the order of the manual."""

PAGES = {"plan-signalen": r"^\s*Signalenkaart", "plan-maatregel": r"De maatregelen, één voor één"}
"""Every picture of a page, with the words by which its page is found."""


def names() -> tuple[str, ...]:
    """Return the file names of all pictures."""
    return (*(f"{shot.name}.svg" for shot in SHOTS), *(f"{name}.png" for name in PAGES), SHEET)


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
    blocks = {one.partition(":")[0]: one for one in _BLOCK.split(text)}
    blocks |= {"duur": "duur: twee-avonden\n", "avond-welke": "avond-welke: eerste\n"}
    return "".join(block for name, block in blocks.items() if name in said)


def answers_of(shot: Shot) -> str:
    """Return the answers file of a picture."""
    if shot.start:
        return ""
    return evening((resources.find("questions") / "voorbeeld.yaml").read_text(encoding="utf-8"), shot.until)


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
    with make_example(folder / "plan.wijk", environment=fixed_environment()) as session:
        pdf = session.plan.make(folder / "plan.pdf", annexed=True)
    for name, words in PAGES.items():
        number = str(page_of(pdf, words))
        options = ["-png", "-r", str(DOTS_PER_INCH), "-f", number, "-l", number, "-singlefile"]
        subprocess.run([drawer, *options, str(pdf), str(target / name)], check=True)  # noqa: S603 - our own file


def screens(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the file name of each picture of a screen with the picture as SVG.

    Args:
        folder: where the dossiers come, as ``studio`` gives one.
    """
    for shot in SHOTS:
        yield f"{shot.name}.svg", asyncio.run(take(shot, answers_of(shot), folder))


def stale(made: Iterable[tuple[str, str]], target: Path) -> Iterator[str]:
    """Yield the names of the pictures that are not in a folder as they are made now."""
    for name, svg in made:
        path = target / name
        if not path.is_file() or path.read_text(encoding="utf-8") != svg:
            yield name


def compare_pictures(target: Path) -> int:
    """Say which pictures of screens show something else than the program does; return 1 when there are any."""
    with studio() as folder:
        found = list(stale(screens(folder), target))
    print(*(f"{name} is not as the program is now" for name in found), f"{len(found)} stale", sep="\n")
    return 1 if found else 0


def make_sheet(folder: Path, target: Path) -> None:
    """Draw the contact sheet of papers, each made in a folder below one."""
    papers = folder / "papieren"
    papers.mkdir()
    draw_sheet(papers, target)


def make_pictures(target: Path) -> None:
    """Make every picture in a folder, and take away what is no longer made."""
    target.mkdir(exist_ok=True)
    with studio() as folder:
        for name, svg in screens(folder):
            (target / name).write_text(svg, encoding="utf-8", newline="\n")
            print(name)
        draw_pages(folder, target)
        make_sheet(folder, target)
    for old in target.iterdir():
        if old.suffix in {".svg", ".png"} and old.name not in names():
            old.unlink()
