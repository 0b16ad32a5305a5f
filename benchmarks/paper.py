"""How long the plan takes on its way to paper: cold, warm, and beside a browser printing the same page."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import compared, line, show, take_turns, timed
from wijkwizard.session.printing.paper_files import ANNEX_COMES
from wijkwizard.session.printing.paper_volumes import volumes_for
from wijkwizard.terms import Slot, TextValue

if TYPE_CHECKING:
    from wijkwizard.session import Session

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def paper(folder: Path) -> None:
    """Print the time for the plan of the exercise as a PDF."""
    from wijkwizard.session import make_example, system_environment

    dossier, page = folder / "oefening.wijk", folder / "plan.html"
    with make_example(dossier, environment=system_environment()) as session:
        session.plan.make(page, fmt="html")
        acts = {
            "command": timed(lambda: _command(dossier, folder / "koud.pdf")),
            "session": timed(lambda: session.plan.make(folder / "sessie.pdf", annexed=True)),
            "warm": timed(lambda: _warm(page, folder / "warm.pdf")),
        }
        acts["beside"] = timed(lambda: _command(dossier, folder / "naast.pdf", annexed=False))
        acts["ahead"] = partial(_drawn_ahead, session, folder / "vooraf.pdf")
        acts["changed"] = _after_an_answer(session, folder / "anders.pdf")
        acts["changed_warm"] = _after_an_answer(session, folder / "warm-anders.pdf", waiting=True)
        browser = next(filter(None, map(shutil.which, BROWSERS)), None)
        if browser:
            acts["browser"] = timed(lambda: _print(browser, page, folder / "browser.pdf"))
        taken = take_turns(acts, 5)
        parts = take_turns(_parts(session), 5)
    show(
        line(
            f"the example plan, {_pages(folder / 'koud.pdf')} pages, 'wijkwizard plan' from nothing",
            taken["command"],
        )
    )
    show(compared("the same from the open wizard", taken["session"], "from nothing", taken["command"]))
    show(
        compared("plan and annex as two files, drawn at once", taken["beside"], "one file", taken["command"])
    )
    show(compared("an unchanged plan that was drawn ahead", taken["ahead"], "from nothing", taken["command"]))
    show(compared("the plan after one changed answer", taken["changed"], "from nothing", taken["beside"]))
    show(
        compared(
            "the same, by a child that was waiting", taken["changed_warm"], "from nothing", taken["beside"]
        )
    )
    for name, seconds in parts.items():
        show(compared(f"of the plan without its annex: {name}", seconds, "all", taken["beside"]))
    show(compared("WeasyPrint alone, in a warm process", taken["warm"], "from nothing", taken["command"]))
    if browser:
        show(
            compared(
                f"{Path(browser).name} printing the same page", taken["browser"], "ours", taken["command"]
            )
        )
    else:
        print("    no Chromium here to compare with")


def _command(dossier: Path, out: Path, *, annexed: bool = True) -> None:
    words = [sys.executable, "-P", "-m", "wijkwizard", "plan", str(dossier), "-o", str(out)]
    subprocess.run([*words, *(["--annex"] if annexed else [])], check=True, capture_output=True)


def _drawn_ahead(session: Session, out: Path) -> float:
    """Draw the plan ahead, and return the seconds in which it and its annex are written after that."""
    session.plan.ahead.draw("college")
    return timed(lambda: session.plan.make(out))()


def _after_an_answer(session: Session, out: Path, *, waiting: bool = False) -> Callable[[], float]:
    """Return an act that changes one answer, and takes the seconds until the plan itself lies there; its annex follows.

    Args:
        session: the open dossier.
        out: where the plan goes.
        waiting: whether a child that draws was loaded before the answer changed, as it is in the wizard.
    """
    turns = count(1)

    def act() -> float:
        if waiting:
            session.plan.ahead.spare.ready()
            # The child loads for as long as this does.
            subprocess.run([sys.executable, "-c", "import weasyprint"], check=True)
        session.writer.answer(Slot("ambitie-zin"), TextValue(v=f"In 20{30 + next(turns) % 60} is het fijn."))
        there = list[float]()

        def heard(words: str) -> None:
            if words == ANNEX_COMES:
                there.append(time.perf_counter())

        begin = time.perf_counter()
        session.plan.make(out, progress=heard)
        return there[0] - begin

    return act


def _parts(session: Session) -> dict[str, Callable[[], float]]:
    """Return what the time goes to: to what, and an act that takes it."""
    from weasyprint import HTML

    from wijkwizard import resources
    from wijkwizard.document.html import to_html
    from wijkwizard.document.pdf_child import finish
    from wijkwizard.document.pdf_standards import VARIANT

    plan = volumes_for(session.plan.source(), "college")[0].document
    page, base = to_html(plan), resources.find("templates").as_uri() + "/"
    pages = HTML(string=page, base_url=base).render()
    importing = [sys.executable, "-c", "import weasyprint"]
    return {
        "composing": timed(lambda: volumes_for(session.plan.source(), "college")),
        "writing HTML": timed(lambda: to_html(plan)),
        "loading WeasyPrint, meanwhile": timed(lambda: subprocess.run(importing, check=True)),
        "layout and styles": timed(lambda: HTML(string=page, base_url=base).render()),
        "drawing and writing": timed(lambda: pages.write_pdf(pdf_variant=VARIANT, finisher=finish)),
    }


def _warm(page: Path, out: Path) -> None:
    from weasyprint import HTML

    HTML(filename=str(page)).write_pdf(str(out), pdf_variant="pdf/ua-1")


def _print(browser: str, page: Path, out: Path) -> None:
    words = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run(
        [*words, f"--print-to-pdf={out}", page.as_uri()],
        check=True,
        capture_output=True,
        env=os.environ | {"HOME": str(out.parent)},
    )


def _pages(path: Path) -> int:
    from pypdf import PdfReader

    return len(PdfReader(path).pages)
