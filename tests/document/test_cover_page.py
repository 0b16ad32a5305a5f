"""What stands on the first page stands apart from its picture."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from pypdf import PdfReader

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, pick, said
from tests.document.producing import produce
from wijkwizard.document.cover import HANDED_OUT, cover
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Document, PaperForm

HOUSES = 31 / 25.4 * 72
"""How high the houses on the first page are, in points."""


def test_what_the_first_page_says_of_the_file_stands_above_the_houses(
    papers: dict[str, Document], tmp_path: Path
) -> None:
    """With an ambition of two lines, six facts and all that the note can say."""
    cover = papers["plan"].cover
    facts = tuple(cover.facts[0].model_copy(update={"label": f"Feit {n}"}) for n in range(6))
    long = "Op een zomeravond zitten oud en jong samen buiten op het plein, en wie langskomt schuift aan."
    note = f"{cover.note} {'In deze PDF zit het dossier voor de wijkwizard, met alle antwoorden. ' * 3}Einde."
    paper = papers["plan"].model_copy(
        update={"cover": cover.model_copy(update={"lead": long, "facts": facts, "note": note})}
    )
    made = produce(paper, tmp_path / "plan.pdf")
    heights: list[float] = []

    def low(text: str, page: list[float], line: list[float], *_: object) -> None:
        if "Einde" in text:
            heights.append(line[5] * page[3] + page[5])

    PdfReader(made.path).pages[0].extract_text(visitor_text=low)
    assert heights
    assert min(heights) > HOUSES


def test_every_paper_tells_once_on_its_first_page_what_level_the_area_has() -> None:
    """A short paper has no place for the subtitle that told it, so that the answer stood on no paper."""
    iwap = evening(area={"gemeente": said("Den Haag"), "level": pick("één stadsdeel", "stadsdeel")})
    formatter = Formatter(STYLE, KNOWN)
    for form in get_args(PaperForm):
        made = cover(form, iwap, formatter)
        facts = {fact.label: fact.line.text for fact in made.facts}
        if form == "plan":
            assert (made.subtitle, facts.get("Niveau")) == ("Den Haag, één stadsdeel", None)
        elif form not in HANDED_OUT:
            assert (made.subtitle, facts["Niveau"]) == ("", "één stadsdeel")


def test_a_small_plan_with_a_grown_action_is_not_called_integral() -> None:
    """The group chose 'klein en vroeg ingrijpen', and the cover said 'Integraal wijkactieprogramma'."""
    formatter = Formatter(STYLE, KNOWN)
    small = evening(verdict={"choice": pick("kleinschalig", "kleinschalig")})
    assert cover("plan", small, formatter).kind == "Klein plan: thema's, acties en maatregelen"
    assert cover("plan", evening(), formatter).kind == "Integraal wijkactieprogramma (IWAP)"
