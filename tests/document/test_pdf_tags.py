"""What runs over pages is one thing to who listens to it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from tests.document.producing import produce
from tests.document.tags import Tag, tags, tags_in
from wijkwizard.document.html import to_html
from wijkwizard.document.make import Made
from wijkwizard.document.model import Bullets, Document, Line

FORMS = ("plan", "eerste-ronde", "advies")
PAIRS = {
    "table": "Table",
    "ul": "L",
    "li": "LI",
    "caption": "Caption",
    "thead": "THead",
    "tr": "TR",
    "main": "Part",
    "section": "Sect",
    "p": "P",
}
"""Elements of the page, and the tags that they become."""
CONTENTS = {"TOC": "L", "TOCI": "LI"}
"""Contents and their entries are lists of another kind."""


def counted(html: str, found: tuple[Tag, ...]) -> tuple[dict[str, int], dict[str, int]]:
    """Return how many of each element there are, and how many of its tag."""
    body = html[html.index("<body") :]
    return (
        {element: len(re.findall(rf"<{element}[ >]", body)) for element in PAIRS},
        {
            element: sum(CONTENTS.get(tag.kind, tag.kind) == kind for tag in found)
            for element, kind in PAIRS.items()
        },
    )


@pytest.mark.parametrize("form", FORMS)
def test_every_table_and_list_is_tagged_once(
    papers: dict[str, Document], pdfs: dict[str, Made], form: str
) -> None:
    """As many are tagged as were made, with their rows and points, and every cell names heads that exist."""
    with pikepdf.open(pdfs[form].path) as pdf:
        found = tags(pdf)
        heads = {str(tag.element.ID) for tag in found if tag.has("/ID")}
        named = {str(head) for tag in found if tag.kind == "TD" for head in tag.element.A.get("/Headers", ())}
    made, tagged = counted(to_html(papers[form]), found)
    assert tagged == made
    assert named
    assert named <= heads


def test_a_list_over_three_pages_keeps_its_points_in_order(
    papers: dict[str, Document], tmp_path: Path
) -> None:
    """The points of later pages stand behind those of the first, in the tag of that one list."""
    points = tuple(Line(text=f"Punt {n}") for n in range(120))
    advice = papers["advies"]
    part = advice.parts[0].model_copy(update={"blocks": (Bullets(items=points),)})
    made = produce(advice.model_copy(update={"parts": (part,)}), tmp_path / "lijst.pdf")
    with pikepdf.open(made.path) as pdf:
        assert len(pdf.pages) > 2
        lists = [tag for tag in tags(pdf) if tag.kind == "L"]
        pages = [_page(pdf, point) for point in lists[0].children()]
    assert len(lists) == 1
    assert len(pages) == len(points)
    assert pages == sorted(pages)


def _page(pdf: pikepdf.Pdf, point: Any) -> int:
    """Return the number of the page on which a point stands."""
    return next(n for n, page in enumerate(pdf.pages) if page.objgen == point.Pg.objgen)


def test_the_contents_are_tagged_as_contents_with_one_link_for_each_entry(
    papers: dict[str, Document], pdfs: dict[str, Made]
) -> None:
    """With the number of the chapter before it and that of the page after it, and no dots to listen to."""
    with pikepdf.open(pdfs["plan"].path) as pdf:
        found = tags(pdf)
        entries = [tag for tag in found if tag.kind == "TOCI"]
        assert len(entries) == len(papers["plan"].plan[1:]) + len(papers["plan"].parts)
        assert [tag.parent for tag in entries] == ["TOC"] * len(entries)
        for entry in entries:
            (reference,) = tags_in(entry)[:1]
            assert reference.kind == "Reference"
            assert sum(tag.kind == "Link" for tag in tags_in(entry)) == 1
    page = next(p for p in PdfReader(pdfs["plan"].path).pages if "Bijlage: alles wat" in p.extract_text())
    assert ".." not in page.extract_text()


def test_every_head_says_whether_it_is_that_of_a_row_or_of_a_column(pdfs: dict[str, Made]) -> None:
    """Those above a table are of a column, those before a row of that row."""
    for made in pdfs.values():
        with pikepdf.open(made.path) as pdf:
            for table in (tag for tag in tags(pdf) if tag.kind == "Table"):
                for part in tags_in(table):
                    if part.kind in {"THead", "TBody"}:
                        scopes = {str(tag.element.A.Scope) for tag in tags_in(part) if tag.kind == "TH"}
                        assert scopes <= {"/Column" if part.kind == "THead" else "/Row"}
