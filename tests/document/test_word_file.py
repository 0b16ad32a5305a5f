"""The Word file says all that the paper says, with styles that a colleague can go on with, and names nobody."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, said
from tests.document.producing import produce
from wijkwizard.document.compose import compose
from wijkwizard.document.internal import leaves
from wijkwizard.document.model import Document, Line
from wijkwizard.document.seal import seal_of
from wijkwizard.document.word_file import word_file
from wijkwizard.document.word_xml import line_text
from wijkwizard.terms import Frozen

FORMS = {"plan": full_plan(), "eerste-ronde": evening()}


def _lines(thing: object) -> list[str]:
    if isinstance(thing, Line):
        return [thing.text]
    if isinstance(thing, tuple):
        return [text for item in thing for text in _lines(item)]
    if isinstance(thing, Frozen):
        return [text for name in type(thing).model_fields for text in _lines(getattr(thing, name))]
    return []


def _words(content: bytes) -> str:
    made = docx.Document(io.BytesIO(content))
    return "\n".join("".join(part.itertext()) for part in made.element.body.iter(qn("w:p")))


def _paper(form: str) -> Document:
    return compose(FORMS[form], advice_of, KNOWN, STYLE)


@pytest.mark.parametrize("form", FORMS)
def test_nothing_that_the_paper_says_is_lost(form: str) -> None:
    paper = _paper(form)
    assert paper.form == form
    words = re.sub(r"\s+", " ", _words(word_file(paper).content))
    told = [re.sub(r"\s+", " ", text) for text in _lines((paper.plan, paper.parts, paper.cover)) if text]
    assert len(told) > 20
    assert [text for text in told if text not in words] == []


@pytest.mark.parametrize("form", FORMS)
def test_each_part_is_a_heading_and_each_table_has_a_head_that_repeats(form: str) -> None:
    paper = _paper(form)
    made = docx.Document(io.BytesIO(word_file(paper).content))
    heads = [
        part.text for part in made.paragraphs if part.style is not None and part.style.name == "Heading 1"
    ]
    assert [
        title for part in (*paper.plan, *paper.parts) if (title := part.title) not in " | ".join(heads)
    ] == []
    grids = [table for table in made.tables if len(table.columns) > 2]
    assert grids or form != "plan"
    assert all(table.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for table in grids)


def test_it_says_who_made_it_nor_where_and_is_dutch() -> None:
    content = word_file(_paper("plan")).content
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        everything = b"\n".join(file.read(name) for name in file.namelist())
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
    assert b"python-docx" not in everything
    made = docx.Document(io.BytesIO(content)).core_properties
    assert (made.author, made.last_modified_by, made.comments) == ("", "", "")
    assert made.language == "nl-NL"


def test_the_same_paper_is_the_same_file() -> None:
    assert word_file(_paper("plan")).content == word_file(_paper("plan")).content


def test_it_is_known_as_ours_until_somebody_changes_it(tmp_path: Path) -> None:
    """The one that was changed is never replaced."""
    made = produce(_paper("plan"), tmp_path / "plan.docx", "docx")
    seal = seal_of(made.path)
    assert seal is not None
    assert seal.whole
    opened = docx.Document(str(made.path))
    opened.add_paragraph("een zin van een collega")
    opened.save(str(made.path))
    again = produce(_paper("plan"), tmp_path / "plan.docx", "docx")
    assert again.path.name == "plan (2).docx"


def test_what_was_typed_is_text_and_signs_that_no_file_can_hold_are_left_out(tmp_path: Path) -> None:
    typed = "R&D <w:p>'vet'</w:p> {{ 7*7 }}\x00\x0b"
    paper = compose(evening(ambition={"sentence": said(typed)}), advice_of, KNOWN, STYLE)
    made = produce(paper, tmp_path / "getypt.docx", "docx")
    assert "R&D <w:p>'vet'</w:p> {{ 7*7 }}" in _words(made.path.read_bytes())


def test_what_a_line_rests_on_stands_behind_it() -> None:
    line = Line(text="Zo is het", mark="bron", ref=3, account="volgens bewoners")
    assert line_text(line) == "Zo is het [bron 3] (volgens bewoners)"


def test_what_is_internal_is_in_no_public_word_file() -> None:
    plan = full_plan(internal=True)
    words = _words(word_file(compose(plan, advice_of, KNOWN, STYLE)).content)
    hidden = [leaf.value for leaf in leaves(plan) if isinstance(leaf.value, str) and len(leaf.value) > 12]
    assert hidden
    assert [text for text in hidden if text in words] == []
