"""Draws ten different papers as one contact sheet, so that a change of the paper is seen at a glance.

Pages are drawn by Poppler and put together by Pillow, which comes with WeasyPrint.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docs.camera import fixed_environment
from wijkwizard import resources
from wijkwizard.document.volumes import annex_path
from wijkwizard.session import fill_session, open_session

if TYPE_CHECKING:
    from PIL.Image import Image

    from wijkwizard.session.printing.paper import Readership

SHEET = "papieren.png"
_DOTS_PER_INCH, _ACROSS, _GAP, _HEAD = 19, 12, 6, 16
_COLOURS = 48
_PAPER_PAGES = 12
"""Pages of one paper on the sheet; of a longer one the first."""

CASES = Path(__file__).parent.parent / "tests" / "data" / "plans"


@dataclass(frozen=True, slots=True)
class SheetPaper:
    """A paper on the sheet: its name there, the answers it is made of, for whom, and whether it is the annex."""

    name: str
    answers: str
    audience: Readership = "college"
    annex: bool = False


PAPERS = (
    SheetPaper("Het plan van het voorbeeld", "voorbeeld"),
    SheetPaper("De bijlage bij dat plan", "voorbeeld", annex=True),
    SheetPaper("De werkversie van het voorbeeld", "voorbeeld", "onszelf"),
    SheetPaper("De bladzijde voor bewoners", "voorbeeld", "bewoners"),
    SheetPaper("Een wijkagenda van veertig acties", "wijkagenda"),
    SheetPaper("De bladzijde voor bewoners bij de wijkagenda", "wijkagenda", "bewoners"),
    SheetPaper("De eerste ronde van een stadsdeel", "laak"),
    SheetPaper("Een gebiedsplan voor achttien jaar", "arnhem"),
    SheetPaper("Een advies zonder acties", "advies"),
    SheetPaper("Een dossier waarin nog niets staat", "leeg"),
)
"""The papers, in the order of the sheet."""

_SHORT = {
    "leeg": "gebied-naam: De Hoven\n",
    "advies": (
        "gebied-naam: De Hoven\nduur: een-avond\ntrots: De moestuin en het koor\nbesluit: kleinschalig\n"
        "besluit-waarom: Het gaat hier nog goed, en dat willen wij zo houden.\n"
    ),
}


def _answers(paper: SheetPaper) -> str:
    if paper.answers in _SHORT:
        return _SHORT[paper.answers]
    if paper.answers == "voorbeeld":
        return (resources.find("questions") / "voorbeeld.yaml").read_text(encoding="utf-8")
    return (CASES / f"{paper.answers}.yaml").read_text(encoding="utf-8")


def made(paper: SheetPaper, folder: Path) -> Path:
    """Return the PDF of a paper, made in a folder of its own."""
    folder.mkdir()
    (folder / "a.yaml").write_text(_answers(paper), encoding="utf-8")
    fill_session(folder / "a.yaml", folder / "a.wijk", environment=fixed_environment())
    with open_session(folder / "a.wijk", environment=fixed_environment()) as session:
        plan = session.plan.make(folder / "plan.pdf", audience=paper.audience)
    return annex_path(plan) if paper.annex else plan


def _drawn(pdf: Path, folder: Path, drawer: str) -> Iterator[Image]:
    from PIL import Image

    options = ["-png", "-r", str(_DOTS_PER_INCH), "-l", str(_PAPER_PAGES)]
    subprocess.run([drawer, *options, str(pdf), str(folder / "page")], check=True)  # noqa: S603 - our own file
    for path in sorted(folder.glob("page*.png")):
        with Image.open(path) as page:
            yield page.convert("RGB")


def draw_sheet(folder: Path, target: Path) -> None:
    """Draw all papers on one sheet, a row with a name for each; or say that Poppler is missing and leave what is there.

    Args:
        folder: an empty folder for the papers themselves.
        target: the folder of the picture.
    """
    from PIL import Image, ImageDraw

    drawer = shutil.which("pdftoppm")
    if drawer is None:
        print("pdftoppm is missing (poppler-utils), so the sheet of papers stays as it is")
        return
    rows = [
        (paper, list(_drawn(made(paper, folder / str(n)), folder / str(n), drawer)))
        for n, paper in enumerate(PAPERS)
    ]
    wide, high = rows[0][1][0].size
    step = high + _HEAD + _GAP
    sheet = Image.new("RGB", (_GAP + _ACROSS * (wide + _GAP), _GAP + step * len(rows)), "#8a9699")
    pen = ImageDraw.Draw(sheet)
    for n, (paper, pages) in enumerate(rows):
        pen.text((_GAP, _GAP + n * step), f"{n + 1}. {paper.name}", fill="#ffffff")
        for at, page in enumerate(pages):
            sheet.paste(page, (_GAP + at * (wide + _GAP), _GAP + _HEAD + n * step))
    sheet.quantize(_COLOURS).save(target / SHEET, optimize=True)
