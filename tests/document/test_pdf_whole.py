"""What people type comes whole on paper: other scripts, long words, long answers; and what cannot come is named."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, said
from tests.document.producing import produce
from tests.document.tags import faults, tags, tags_in
from wijkwizard import resources
from wijkwizard.document.compose import compose
from wijkwizard.document.make import Made
from wijkwizard.document.model import Line, Part, Table, TableColumn
from wijkwizard.document.oversize import split_oversize
from wijkwizard.errors import WijkError


def texts(made: Made) -> list[str]:
    """Return the text of each page, with its spaces made one."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(made.path).pages]


WORLD = "حي النور (2) · Ελλάδα, Привет! שלום CO₂ ⅓ ﬁets 😀\u00a0👍🏽 🇳🇱 a\u202eb"


def test_other_scripts_and_emoji_are_set_and_the_tags_stay_whole(tmp_path: Path) -> None:
    """Every character has a shape, in the title, a table, a list and the head of the page."""
    named = evening(area={"name": said(WORLD)}, closing={"remarks": said(f"Dit {WORLD} ook.")})
    made = produce(compose(named, advice_of, KNOWN, STYLE), tmp_path / "wereld.pdf")
    assert made.warnings == ()
    assert faults(made.path) == []
    text = " ".join(texts(made))
    assert "fiets" in text
    assert "CO2 1/3" in text
    assert "Ελλάδα" in text
    with pikepdf.open(made.path) as pdf:
        assert "\u202e" not in str(pdf.docinfo.get("/Title", ""))


def test_a_character_that_no_font_has_is_named_with_its_place(tmp_path: Path) -> None:
    """The paper comes, says where something is missing, and stays readable for software that reads aloud."""
    made = produce(
        compose(evening(area={"name": said("中文")}), advice_of, KNOWN, STYLE), tmp_path / "plan.pdf"
    )
    (told,) = made.warnings
    assert "中 (U+4E2D), 文 (U+6587)" in told
    assert faults(made.path) == []


def test_a_word_without_a_space_breaks_and_stays_on_the_page(tmp_path: Path) -> None:
    """An address of 180 characters is whole on paper, in pieces that fit on a line."""
    long = "x" * 180
    named = evening(area={"name": said(long)}, closing={"remarks": said(f"zie {long}")})
    made = produce(compose(named, advice_of, KNOWN, STYLE), tmp_path / "lang.pdf")
    lines = [line for page in PdfReader(made.path).pages for line in page.extract_text().splitlines()]
    widest = max(len(run) for line in lines for run in re.findall("x+", line))
    assert 10 < widest < 120


def test_a_row_taller_than_a_page_goes_on_and_keeps_its_head(tmp_path: Path) -> None:
    """The caption does not stand alone on a page, nor the row without the head of its table."""
    tall = "\n".join(f"regel {n} van een heel lang antwoord" for n in range(90))
    rows = ((Line(text="Vraag een"), Line(text=tall)), (Line(text="Vraag twee"), Line(text="kort")))
    table = Table(
        caption="Andere antwoorden",
        columns=(TableColumn(title="Vraag", width=40), TableColumn(title="Antwoord", width=60)),
        rows=rows,
    )
    base = compose(evening(), advice_of, KNOWN, STYLE)
    parts = (*base.parts, split_oversize(Part(id="deel-99", number=99, title="Lang", blocks=(table,))))
    made = produce(base.model_copy(update={"parts": parts}), tmp_path / "hoog.pdf")
    assert faults(made.path) == []
    assert all(f"regel {n} van" in " ".join(texts(made)) for n in (0, 45, 89))
    with pikepdf.open(made.path) as pdf:
        tables = [[child.kind for child in tags_in(tag)] for tag in tags(pdf) if tag.kind == "Table"]
    assert all("TR" in kinds for kinds in tables)


def test_without_our_fonts_the_pdf_is_refused_and_the_remedy_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    """Without any font the library crashes, so the PDF is refused; Word, which is named instead, and HTML come."""
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "src" / "wijkwizard")
    shutil.copytree(root / "templates", tmp_path / "templates", ignore=shutil.ignore_patterns("*.ttf"))
    paper = compose(evening(), advice_of, KNOWN, STYLE)
    with pytest.raises(WijkError, match="letters") as caught:
        produce(paper, tmp_path / "plan.pdf")
    assert "--format docx" in caught.value.remedy
    assert produce(paper, tmp_path / "plan.docx", "docx").path.stat().st_size > 10_000
    made = produce(paper, tmp_path / "plan.html", "html")
    assert "letters van deze computer" in made.warnings[0]
    assert "@font-face" not in made.path.read_text(encoding="utf-8")
