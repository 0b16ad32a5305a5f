"""Words of another language are named as such in the page, the PDF and the Word file, and lose nothing."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening
from wijkwizard.document.compose import compose
from wijkwizard.document.cross_references import pieces
from wijkwizard.document.foreign_words import with_languages
from wijkwizard.document.html import to_html
from wijkwizard.document.make import draw
from wijkwizard.document.model import Bullets, Document, Line, Part
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.document.word_file import word_file

TITLE = "Nonlinear and threshold aspects of neighborhood effects"
_TEXT = f"Bron 13. George Galster, {TITLE} (2014)."


def _paper() -> Document:
    lines = (Line(text=_TEXT, anchor="bron-13"), Line(text="Gewoon Nederlands."))
    paper = compose(evening(), advice_of, KNOWN, STYLE)
    part = Part(id="een", number=1, title="Een", blocks=(Bullets(items=lines),))
    return paper.model_copy(update={"parts": with_languages((part,), {TITLE: "en"})})


def _spoken(line: Line) -> list[tuple[str, str]]:
    return [piece for _, inside in pieces(line.text, line.foreign) for piece in inside]


def test_a_set_phrase_in_what_people_typed_is_marked_whatever_its_capitals() -> None:
    """Of our own list; a loanword that is Dutch by now is none, and a longer word with a phrase in it neither."""
    known = PaperKnowledge.of(knowledge()).foreign
    for text, marked in (
        ("Wij doen het met right to challenge.", ["right to challenge"]),
        ("Een World Café, en dan een City Deal", ["World Café", "City Deal"]),
        ("Het team coacht het project", []),
        ("tipping pointsgewijs", []),
    ):
        (line,) = with_languages((Line(text=text),), known)
        assert [phrase for phrase, language in line.foreign if language == "en"] == marked
        assert "".join(piece for piece, _ in _spoken(line)) == text
    (title,) = with_languages(
        (Line(text="In: On tipping point research"),),
        {"tipping point": "en", "On tipping point research": "en"},
    )
    assert title.foreign == (("On tipping point research", "en"),)


def test_a_line_is_cut_in_pieces_that_are_all_of_it() -> None:
    (line,) = with_languages((Line(text=_TEXT),), {TITLE: "en", "threshold": "en"})
    assert "".join(text for text, _ in _spoken(line)) == _TEXT
    assert [(text, language) for text, language in _spoken(line) if language] == [(TITLE, "en")]
    assert _spoken(Line(text="Gewoon.")) == [("Gewoon.", "")]


@pytest.mark.parametrize("text", ["Thresholds", "een thresholdwaarde", "sub-thresholding"])
def test_a_part_of_a_word_is_no_word(text: str) -> None:
    (line,) = with_languages((Line(text=text),), {"threshold": "en"})
    assert line.foreign == ()


def test_the_page_names_the_language_and_keeps_the_place_of_the_source() -> None:
    page = to_html(_paper())
    assert (
        f'<span id="bron-13">Bron 13. George Galster, <span lang="en">{TITLE}</span> (2014).</span>' in page
    )


def test_the_pdf_names_it_in_its_tags(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(draw(_paper()).content)
    with pikepdf.open(path) as pdf:
        named = [
            (str(item.S), str(item.Lang))
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/Lang" in item
        ]
    assert set(named) == {("/Span", "en")}
    assert check_pdf(path) == ()


def test_the_word_file_names_it_for_its_speller() -> None:
    body = docx.Document(io.BytesIO(word_file(_paper()).content)).element.body
    runs = [run for run in body.iter(qn("w:r")) if next(run.iter(qn("w:lang")), None) is not None]
    assert ["".join(text.text for text in run.iter(qn("w:t"))) for run in runs] == [TITLE]


def test_the_sources_in_another_language_are_known() -> None:
    assert [row.label for row in knowledge().sources.rows if row.language] == [TITLE]
