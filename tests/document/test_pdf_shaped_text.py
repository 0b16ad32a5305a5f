"""What is copied from a paper, and read aloud, is what was written, in whatever writing that our letters have."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pikepdf
import pytest

from tests.document.pdf_changes import found
from tests.document.producing import produce
from wijkwizard.document.model import Document, Line, Paragraph
from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.document.pdf_check_text import page_texts, text_of
from wijkwizard.document.pdf_shaped_text import is_shaped
from wijkwizard.document.pdf_tree import tags

FROM_THE_RIGHT = {
    "Arabisch": "مقعد القهوة",
    "Arabisch met lam-alef": "السلام للأطفال قريبا",
    "Perzisch": "کتابخانه محله پیچک",
    "Hebreeuws": "מקום קפה שלום",
}
FROM_THE_LEFT = {
    "Cyrillisch": "Місце для кави Ё й",
    "Vietnamees": "Cà phê ở phường ệ ữ",
    "losse accenten": "cafe\u0301 E\u0323\u0302 e\u0308 a\u030a",
    "ligaturen": "oﬃce ﬁets ﬂat",
    "Grieks": "Καφές ΐ",
    "gemengd": "Het plein مقهى en קפה samen",
}
WRITINGS = FROM_THE_RIGHT | FROM_THE_LEFT


@pytest.fixture(scope="module")
def paper(papers: dict[str, Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper with each writing as the title of a part."""
    some = papers["advies"].parts[0]
    parts = tuple(
        some.model_copy(
            update={"id": f"deel-{n}", "title": title, "blocks": (Paragraph(line=Line(text=title)),)}
        )
        for n, title in enumerate(WRITINGS.values(), start=1)
    )
    document = papers["advies"].model_copy(update={"parts": parts})
    return produce(document, tmp_path_factory.mktemp("schrift") / "plan.pdf").path


def _words(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("writing", WRITINGS)
def test_the_letters_of_a_heading_are_those_that_were_written(paper: Path, writing: str) -> None:
    """From the right they stand in the order in which they are drawn, which each reader turns round."""
    with pikepdf.open(paper) as pdf:
        texts = page_texts(pdf)
        read = [text_of(tag, texts) or "" for tag in tags(pdf) if tag.kind == "H2"]
    assert sorted(_words(WRITINGS[writing])) in [sorted(_words(re.sub(r"^\d+", "", text))) for text in read]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="Poppler is not here")
@pytest.mark.parametrize("writing", FROM_THE_RIGHT)
def test_another_program_copies_the_same_letters_in_the_same_words(paper: Path, writing: str) -> None:
    """Also without a space where the dots of a letter begin."""
    ran = subprocess.run(
        [shutil.which("pdftotext") or "", "-enc", "UTF-8", paper, "-"], check=True, capture_output=True
    )
    lines = re.sub("[\u202a-\u202e\u2066-\u2069]", "", ran.stdout.decode("utf-8")).splitlines()
    assert FROM_THE_RIGHT[writing] in [line.strip() for line in lines]


def test_the_check_finds_nothing_in_it(paper: Path) -> None:
    assert check_pdf(paper) == ()


def test_the_check_finds_a_heading_whose_letters_are_others(paper: Path, tmp_path: Path) -> None:
    """As when the table of a font calls a glyph after another letter."""

    def swap(pdf: pikepdf.Pdf) -> None:
        for font in pdf.objects:
            if isinstance(font, pikepdf.Dictionary) and "/ToUnicode" in font:
                table = font.ToUnicode.read_bytes()
                font.ToUnicode.write(table.replace(b"<0439>", b"<043a>"))

    assert [fault.code for fault in found(paper, tmp_path, swap)] == ["letters"]


def test_the_check_finds_a_glyph_that_says_nothing(paper: Path, tmp_path: Path) -> None:
    def silence(pdf: pikepdf.Pdf) -> None:
        for font in pdf.objects:
            if isinstance(font, pikepdf.Dictionary) and "/ToUnicode" in font:
                font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<0439>", b"<>"))

    codes = [fault.code for fault in found(paper, tmp_path, silence)]
    assert "10-001" in codes
    assert "letters" in codes


def test_only_writing_that_is_drawn_with_other_glyphs_is_drawn_apart() -> None:
    """All else is drawn as it was, which is faster."""
    assert not is_shaped("Cà phê ở Ё – 'fiets' 3½")
    assert is_shaped("קפה")
    assert is_shaped("e\u0323\u0302")
