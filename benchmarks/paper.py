"""How long the plan takes on its way to paper: cold, warm, and beside a browser printing the same page."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.measure import compared, line, show, take_turns, timed

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
        browser = next(filter(None, map(shutil.which, BROWSERS)), None)
        if browser:
            acts["browser"] = timed(lambda: _print(browser, page, folder / "browser.pdf"))
        taken = take_turns(acts, 5)
    show(
        line(
            f"the example plan, {_pages(folder / 'koud.pdf')} pages, 'wijkwizard plan' from nothing",
            taken["command"],
        )
    )
    show(compared("the same from the open wizard", taken["session"], "from nothing", taken["command"]))
    show(compared("WeasyPrint alone, in a warm process", taken["warm"], "from nothing", taken["command"]))
    if browser:
        show(
            compared(
                f"{Path(browser).name} printing the same page", taken["browser"], "ours", taken["command"]
            )
        )
    else:
        print("    no Chromium here to compare with")


def _command(dossier: Path, out: Path) -> None:
    words = [sys.executable, "-P", "-m", "wijkwizard", "plan", str(dossier), "--annex", "-o", str(out)]
    subprocess.run(words, check=True, capture_output=True)


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
