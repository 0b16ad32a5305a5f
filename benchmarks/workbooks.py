"""Writes plain workbooks with the standard library: sheets of texts and numbers, seen or hidden, and charts.

The program only reads workbooks, so nothing that it stands on can write one.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


class Page(NamedTuple):
    """One sheet: its name, its rows, whether people see it, and whether it is a chart without rows."""

    name: str
    rows: Iterable[Sequence[object]]
    hidden: bool = False
    chart: bool = False


def write_workbook(path: Path, pages: Sequence[Page]) -> Path:
    """Write a workbook and return its path; rows are written as they come, so they may be many."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", _types(pages))
        packed.writestr("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        packed.writestr("xl/workbook.xml", _book(pages))
        links = [("chartsheet" if page.chart else "worksheet", _place(at, page)) for at, page in _each(pages)]
        packed.writestr("xl/_rels/workbook.xml.rels", _relations(links))
        for at, page in _each(pages):
            with packed.open(f"xl/{_place(at, page)}", "w") as file:
                file.writelines(piece.encode() for piece in _sheet(page))
    return path


def _each(pages: Sequence[Page]) -> Iterator[tuple[int, Page]]:
    return enumerate(pages, 1)


def _place(at: int, page: Page) -> str:
    return f"{'chartsheets' if page.chart else 'worksheets'}/sheet{at}.xml"


def _types(pages: Sequence[Page]) -> str:
    parts = [("workbook.xml", "sheet.main")]
    parts += [(_place(at, page), "chartsheet" if page.chart else "worksheet") for at, page in _each(pages)]
    named = "".join(
        f'<Override PartName="/xl/{place}" ContentType="{_OFFICE}.{kind}+xml"/>' for place, kind in parts
    )
    rels = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    return f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{rels}{named}</Types>'


def _relations(links: Sequence[tuple[str, str]]) -> str:
    named = "".join(
        f'<Relationship Id="rId{at}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(links, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{named}</Relationships>'


def _book(pages: Sequence[Page]) -> str:
    named = "".join(
        f'<sheet name={quoteattr(page.name)} sheetId="{at}"'
        f'{" state=" + quoteattr("hidden") if page.hidden else ""} r:id="rId{at}"/>'
        for at, page in _each(pages)
    )
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{named}</sheets></workbook>'


def _sheet(page: Page) -> Iterator[str]:
    if page.chart:
        yield f'{_HEAD}<chartsheet xmlns="{_MAIN}"/>'
        return
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'
    for at, row in enumerate(page.rows, 1):
        cells = "".join(_cell(cell, f"{_letters(column)}{at}") for column, cell in enumerate(row))
        yield f'<row r="{at}">{cells}</row>'
    yield "</sheetData></worksheet>"


def _cell(cell: object, place: str) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, (int, float)):
        return f'<c r="{place}"><v>{cell}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(str(cell))}</t></is></c>'


def _letters(column: int) -> str:
    """Return the letters of a column, counted from 0: A, B, and AA after Z."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
