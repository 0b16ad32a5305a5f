"""Makes tables of Word: columns as wide as their longest word asks, heads that repeat, rows that stay whole.

A row that is longer than a good part of a page may go on at the next; all others stay together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wijkwizard.document.formatter import join
from wijkwizard.document.model import Balance, Bars, Fact, Line, SignalMap, Table, TableColumn
from wijkwizard.document.table_widths import Room, fitted
from wijkwizard.document.word_styles import CELL
from wijkwizard.document.word_xml import element, line_runs, line_text, paragraph, run

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""

_WORD = re.compile(r"[^\s/-]+[/-]?")
_LONG_WORD, _LONG_AMONG_MANY = 22, 14
"""Letters of a word for which no column makes room, and where there are many: it is hyphenated, or broken."""

_MANY = 5

_CELL = Room(width=0, size=9.4, apart=(3.2, 3.2))
"""A cell, with the letters of most word processors, which are wider than ours."""

_WHOLE = 700
"""Letters of a row that stays on one page."""

_LABEL = 28
"""Width of the labels beside their values, in per cents."""


def _longest_word(head: str, texts: Iterable[str], most: int) -> str:
    """Return the longest word for which a column makes room: of its head any, of its cells one of so many letters."""
    words = [word for text in texts for word in _WORD.findall(text) if len(word) <= most]
    return max((*words, *_WORD.findall(head)), key=len, default="")


def _widths(table: Table, room: float) -> list[int]:
    """Return the widths of columns in twips: those of the paper, moved to where the text is, as far as words fit.

    The paper knows its letters and settles some columns to a hair; here the letter is that of whoever opens it.

    Args:
        table: its columns and rows.
        room: width of the text, in millimetres.
    """
    most = _LONG_AMONG_MANY if len(table.columns) > _MANY else _LONG_WORD
    words = [
        _longest_word(column.title, (line_text(row[number]) for row in table.rows), most)
        for number, column in enumerate(table.columns)
    ]
    weights = [
        math.sqrt(sum(len(line_text(row[number])) for row in table.rows) + len(column.title))
        for number, column in enumerate(table.columns)
    ]
    given = [
        (word, round((column.width + 100 * weight / sum(weights)) / 2))
        for word, column, weight in zip(words, table.columns, weights, strict=True)
    ]
    shares = fitted(given, replace(_CELL, width=room))
    return [round(room * _TWIPS * share / sum(shares)) for share in shares]


def _cell(width: int, content: BaseOxmlElement) -> BaseOxmlElement:
    return element("w:tc", element("w:tcPr", element("w:tcW", w=width, type="dxa")), content)


def _row(cells: Sequence[BaseOxmlElement], *, head: bool = False, whole: bool = True) -> BaseOxmlElement:
    look = [element("w:cantSplit")] if whole else []
    look += [element("w:tblHeader")] if head else []
    made = element("w:tr", *([element("w:trPr", *look)] if look else []))
    made.extend(cells)
    return made


def _grid(
    styles: Mapping[str, str], widths: Sequence[int], name: str, told: str, *, heads: bool
) -> BaseOxmlElement:
    """Return a table without rows, with its name and what it tells for who has it read aloud."""
    look = element(
        "w:tblPr",
        element("w:tblStyle", val=styles["Table Grid"]),
        element("w:tblW", w=sum(widths), type="dxa"),
        element("w:tblInd", w=0, type="dxa"),
        element("w:tblLayout", type="fixed"),
        element(
            "w:tblLook",
            val="0620" if heads else "0680",
            firstRow=int(heads),
            lastRow=0,
            firstColumn=1,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
    )
    if name:
        look.append(element("w:tblCaption", val=name))
    if told:
        look.append(element("w:tblDescription", val=told))
    return element("w:tbl", look, element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths)))


def pairs(styles: Mapping[str, str], facts: Sequence[Fact], room: float, name: str = "") -> BaseOxmlElement:
    """Return labels with their values, as a table without a head.

    Args:
        styles: ids of styles by name.
        facts: the labels and values.
        room: width of the text, in millimetres.
        name: what the table is about, for who has it read aloud.
    """
    told = Table(
        caption=name,
        columns=(TableColumn(title="", width=_LABEL), TableColumn(title="", width=100 - _LABEL)),
        rows=tuple((Line(text=fact.label), fact.line) for fact in facts),
    )
    widths = _widths(told, room)
    made = _grid(styles, widths, name, "", heads=False)
    for fact in facts:
        label = paragraph(styles[CELL], run(fact.label, bold=True))
        value = paragraph(styles[CELL], *line_runs(fact.line))
        made.append(
            _row(
                [_cell(widths[0], label), _cell(widths[1], value)],
                whole=len(line_text(fact.line)) < _WHOLE,
            )
        )
    return made


def grid(styles: Mapping[str, str], table: Table, room: float, told: str = "") -> BaseOxmlElement:
    """Return a table with a head that repeats on each page.

    Args:
        styles: ids of styles by name.
        table: what it holds.
        room: width of the text, in millimetres.
        told: what it shows, for who has it read aloud; mostly empty.
    """
    widths = _widths(table, room)
    made = _grid(styles, widths, table.caption, told, heads=True)
    heads = [
        _cell(
            width,
            paragraph(styles[CELL], run(column.title, bold=True), with_next=True, right=column.right),
        )
        for column, width in zip(table.columns, widths, strict=True)
    ]
    made.append(_row(heads, head=True))
    for number, row in enumerate(table.rows):
        total = number >= len(table.rows) - table.totals
        cells = [
            _cell(
                width,
                paragraph(
                    styles[CELL],
                    *([run(line_text(line), bold=True)] if total else line_runs(line)),
                    right=column.right,
                ),
            )
            for line, column, width in zip(row, table.columns, widths, strict=True)
        ]
        made.append(_row(cells, whole=max((len(line_text(line)) for line in row), default=0) < _WHOLE))
    return made


def as_table(block: SignalMap | Bars | Balance) -> Table:
    """Return what a picture shows as a table: its own, or one of what is drawn."""
    if block.table.rows:
        return block.table.model_copy(update={"caption": block.title})
    titles, rows = _drawn(block)
    widths = (
        (30, 24, 46) if isinstance(block, SignalMap) else (50, *(50 // (len(titles) - 1) for _ in titles[1:]))
    )
    columns = tuple(
        TableColumn(title=title, width=width) for title, width in zip(titles, widths, strict=True)
    )
    cells = tuple(tuple(Line(text=cell or "–") for cell in row) for row in rows)
    return Table(caption=block.title, columns=columns, rows=cells)


def _drawn(block: SignalMap | Bars | Balance) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """Return the heads and rows of what is drawn; a map tells in one column what each signal is compared with."""
    match block:
        case SignalMap():
            return ("Signaal", "Stand", "Vergelijking"), [
                (
                    row.label,
                    row.levels[0],
                    join(
                        *(
                            f"{title}: {join(*dict.fromkeys((sign.stand, sign.word)))}"
                            for title, sign in zip(block.columns, row.signs, strict=True)
                            if sign.stand or sign.word
                        ),
                        by="; ",
                    ),
                )
                for row in block.rows
            ]
        case Bars():
            one = len(block.series) == 1 and not block.series[0]
            heads = ("Onderwerp", "Aantal") if one else ("Onderwerp", *block.series)
            return heads, [(bar.label, *bar.numbers) for bar in block.bars]
        case Balance():
            return ("Onderwerp", "Aantal"), [(tally.label, str(tally.count)) for tally in block.tallies]
