"""A Word file reads as well as the PDF before anybody touched it: widths, heads, contents, levels and links."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import docx
from docx.oxml.ns import qn

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.figured import figured
from tests.document.plans import KNOWN, advice_of, evening, full_plan
from wijkwizard.document.compose import compose
from wijkwizard.document.model import (
    Bars,
    Document,
    Fact,
    Facts,
    Line,
    Part,
    Planning,
    SignalMap,
    Table,
    TableColumn,
)
from wijkwizard.document.picture_rows import Bar
from wijkwizard.document.table_widths import word_width
from wijkwizard.document.word_file import word_file
from wijkwizard.document.word_table import as_table

_TWIPS_IN_POINT = 20


def _paper(**given: Any) -> Document:
    return compose(full_plan(**given), advice_of, KNOWN, STYLE)


def _with(*blocks: Any) -> Document:
    paper = compose(evening(), advice_of, KNOWN, STYLE)
    return paper.model_copy(update={"parts": (Part(id="een", number=1, title="Een", blocks=blocks),)})


def _body(paper: Document) -> Any:
    return docx.Document(io.BytesIO(word_file(paper).content)).element.body


def _number(element: Any, name: str) -> int:
    return int(element.get(qn(name)))


def _text(element: Any) -> str:
    pieces = element.iter(qn("w:t"), qn("w:instrText"))
    return "".join(piece.text or "" for piece in pieces)


def _grids(body: Any) -> Iterator[tuple[Any, list[int]]]:
    for grid in body.iter(qn("w:tbl")):
        yield grid, [_number(column, "w:w") for column in grid.iter(qn("w:gridCol"))]


def _room(body: Any) -> int:
    size, sides = body.find(f".//{qn('w:pgSz')}"), body.find(f".//{qn('w:pgMar')}")
    return _number(size, "w:w") - _number(sides, "w:left") - _number(sides, "w:right")


def test_columns_have_their_own_width_and_stay_inside_the_page() -> None:
    """Each program reads the widths of the grid, where the library had left equal ones."""
    body = _body(_paper())
    found = list(_grids(body))
    assert len(found) > 20
    assert [widths for _, widths in found if sum(widths) > _room(body) + len(widths)] == []
    assert any(len(set(widths)) > 1 for _, widths in found)
    for grid, widths in found:
        rows = [[_number(cell, "w:w") for cell in row.iter(qn("w:tcW"))] for row in grid.iter(qn("w:tr"))]
        assert {tuple(row) for row in rows} == {tuple(widths)}


def test_no_word_of_a_head_is_broken() -> None:
    for grid, widths in _grids(_body(_paper())):
        head = next(grid.iter(qn("w:tr")))
        for cell, width in zip(head.iter(qn("w:tc")), widths, strict=True):
            room = width / _TWIPS_IN_POINT - 8.5
            assert all(word_width(word) * 9 <= room for word in _text(cell).split()), _text(cell)


def test_a_word_that_no_column_can_hold_leaves_the_others_their_width() -> None:
    columns = tuple(
        TableColumn(title=title, width=20) for title in ("Wat", "Wie", "Wanneer", "Geld", "Stand")
    )
    long = tuple(Line(text=text) for text in ("x" * 180, "wij", "2027", "€ 5", "nieuw"))
    body = _body(_with(Table(caption="Lang", columns=columns, rows=(long,) * 60)))
    widths = next(widths for grid, widths in _grids(body) if "Wanneer" in _text(grid))
    assert sum(widths) <= _room(body) + len(widths)
    assert min(widths) * 8 > max(widths)


def test_rows_grow_stay_whole_and_go_on_at_the_next_page_when_they_are_long() -> None:
    columns = (TableColumn(title="Wat", width=30), TableColumn(title="Waarom", width=70))
    rows = tuple((Line(text="kort"), Line(text="woord " * words)) for words in (4, 3_000))
    body = _body(_with(Table(caption="Lang", columns=columns, rows=rows)))
    grid = next(grid for grid, _ in _grids(body) if "Waarom" in _text(grid))
    head, short, long = grid.iter(qn("w:tr"))
    assert head.find(f".//{qn('w:tblHeader')}") is not None
    assert [row.find(f".//{qn('w:cantSplit')}") is not None for row in (head, short, long)] == [
        True,
        True,
        False,
    ]
    assert list(body.iter(qn("w:trHeight"))) == []


def test_a_caption_and_a_head_stand_with_their_first_row() -> None:
    paper = _paper()
    made = docx.Document(io.BytesIO(word_file(paper).content))
    assert made.styles["Caption"].paragraph_format.keep_with_next
    for grid in made.tables:
        if grid.rows[0]._tr.xpath("./w:trPr/w:tblHeader"):
            assert all(
                paragraph.paragraph_format.keep_with_next for paragraph in grid.rows[0].cells[0].paragraphs
            )


def test_the_contents_name_each_part_and_lead_to_it_before_anybody_updates_them() -> None:
    paper = _paper()
    body = _body(paper)
    contents = body.find(qn("w:sdt"))
    assert _text(contents).count("TOC ") == 1
    links = list(contents.iter(qn("w:hyperlink")))
    assert [_text(link) for link in links] == [
        *(f"{part.number} {part.title}" for part in paper.plan),
        "Bijlage: alles wat is gezegd",
        *(f"{part.number} {part.title}" for part in paper.parts),
    ]
    places = {place.get(qn("w:name")): place.getparent() for place in body.iter(qn("w:bookmarkStart"))}
    assert [_text(places[link.get(qn("w:anchor"))]) for link in links] == [_text(link) for link in links]
    assert "Klik hier" not in _text(body)
    signs = [sign.get(qn("w:fldCharType")) for sign in contents.iter(qn("w:fldChar"))]
    assert signs == ["begin", "separate", "end"]


def test_a_mark_of_a_source_leads_to_the_source_and_no_link_leads_nowhere() -> None:
    body = _body(compose(figured(knowledge()), advice_of, KNOWN, STYLE))
    places = [place.get(qn("w:name")) for place in body.iter(qn("w:bookmarkStart"))]
    assert len(set(places)) == len(places)
    numbers = [_number(place, "w:id") for place in body.iter(qn("w:bookmarkStart"))]
    assert numbers == list(range(len(numbers)))
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert any(link.startswith("bron-") for link in links)
    assert [link for link in links if link not in places] == []


def test_no_level_of_headings_is_skipped() -> None:
    made = docx.Document(io.BytesIO(word_file(_paper()).content))
    names = [part.style.name for part in made.paragraphs if part.style is not None]
    levels = [int(name[-1]) for name in names if re.fullmatch(r"Heading \d", name)]
    assert set(levels) >= {1, 2, 3}
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_numbers_stand_against_the_right_with_their_head() -> None:
    """As on the other paper, so that they can be read below one another."""
    columns = (TableColumn(title="Dekking", width=60), TableColumn(title="Eenmalig", width=40, right=True))
    rows = ((Line(text="Toegezegd"), Line(text="€ 1.000")), (Line(text="Samen"), Line(text="€ 1.000")))
    body = _body(_with(Table(caption="Geld", columns=columns, rows=rows, totals=1)))
    (grid,) = [grid for grid in body.iter(qn("w:tbl")) if "Eenmalig" in _text(grid)]
    stands = [
        [
            at.get(qn("w:val")) if (at := cell.find(f".//{qn('w:jc')}")) is not None else ""
            for cell in row.iter(qn("w:tc"))
        ]
        for row in grid.iter(qn("w:tr"))
    ]
    assert stands == [["", "right"]] * 3


def test_two_tables_in_a_row_stay_two() -> None:
    facts = Facts(rows=(Fact(label="Wat", line=Line(text="dit")),))
    body = _body(_with(facts, facts, facts))
    kinds = [child.tag == qn("w:tbl") for child in body]
    assert sum(kinds) >= 3
    assert [pair for pair in pairwise(kinds) if all(pair)] == []


def test_every_picture_is_told_and_loses_nothing_it_draws() -> None:
    paper = _paper()
    blocks = [block for part in (*paper.plan, *paper.parts) for block in part.blocks]
    body = _body(paper)
    told = {it.get(qn("w:val")) for it in body.iter(qn("w:tblDescription"))}
    maps = [block for block in blocks if isinstance(block, SignalMap)]
    assert maps
    assert [block.alt for block in maps if block.alt not in told] == []
    words = _text(body)
    for block in blocks:
        if isinstance(block, Planning) and not block.table.rows:
            assert block.alt in words
    drawn = as_table(maps[0].model_copy(update={"table": maps[0].table.model_copy(update={"rows": ()})}))
    assert len(drawn.columns) == 3
    for row, cells in zip(maps[0].rows, drawn.rows, strict=True):
        for title, sign in zip(maps[0].columns, row.signs, strict=True):
            assert not sign.word or (title in cells[2].text and sign.word in cells[2].text)


def test_each_page_but_the_first_says_of_what_it_is_and_which() -> None:
    section = docx.Document(io.BytesIO(word_file(_paper()).content)).sections[0]
    foot = _text(section.footer._element)
    assert "PAGE" in foot
    assert "NUMPAGES" in foot
    assert _paper().running in foot
    assert section.different_first_page_header_footer


def test_the_page_for_residents_counts_no_parts() -> None:
    paper = _with().model_copy(update={"form": "bewoners"})
    titles = [part.text for part in docx.Document(io.BytesIO(word_file(paper).content)).paragraphs]
    assert "Een" in titles
    assert "1 Een" not in titles


def test_a_chart_whose_sentence_stands_above_it_is_told_in_words() -> None:
    """As a table of its own it took the room that page 2 does not have."""
    bar = Bar(label="Open", shares=(1.0,), numbers=("€ 90",))
    bars = Bars(
        title="Het geld",
        alt="Toegezegd € 30; open € 90.",
        series=("Bedrag",),
        bars=(bar,),
        table=Table(caption="", columns=(), rows=()),
    )
    part = Part(id="plan-1", topic="page", number=1, title="In één bladzijde", blocks=(bars,))
    body = _body(_paper().model_copy(update={"plan": (), "parts": (part,)}))
    texts = [_text(para) for para in body.iter(qn("w:p"))]
    assert texts[texts.index("Het geld") + 1] == "Toegezegd € 30; open € 90."
    assert not any("Open" in _text(grid) for grid, _ in _grids(body))
    annex = _body(_with(bars))
    assert any("Open" in _text(grid) for grid, _ in _grids(annex)), "elsewhere it is a table"


def test_what_stands_above_the_table_of_a_measure_stays_with_it() -> None:
    """Its status began a page, with its goal at the foot of the one before."""
    body = _body(_paper())
    held = [para for para in body.iter(qn("w:p")) if _text(para).startswith(("Doel: ", "Status: "))]
    assert len(held) >= 2
    assert all(para.find(f".//{qn('w:keepNext')}") is not None for para in held)
