"""CSV of StatLine in its screen layout: a title, fixed dimensions, then topics, regions and periods.

The user chooses which dimensions are columns and which are rows. Above the figures there is, for each column
dimension, a row with its name and a row with its values; the next row names the row dimensions. The unit follows a
topic that is a row dimension, and is above the figures otherwise. A footer names the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from wijkwizard.figures.files.workbook import Sheet, SheetRow
from wijkwizard.figures.tables.headings import norm, text_of
from wijkwizard.figures.tables.shapes.cube import REGIONS, Cube, NumberedRow, turned
from wijkwizard.figures.tables.shapes.sheet_match import ShapeError, SheetMatch, filled
from wijkwizard.figures.tables.shapes.statline_screen import PERIODS, TOPIC, TableHeader, top_of
from wijkwizard.figures.tables.shapes.widths import Widths, is_note, passes_over

_SEARCHED = 12
_LABEL = "een CSV van StatLine in de indeling van het scherm"
_TWO = 2


def match(sheet: Sheet, head: Sequence[SheetRow]) -> SheetMatch | None:
    """Know a sheet by the names of its dimensions above the figures and before them."""
    top = top_of(head[:_SEARCHED])
    if top is None:
        return None
    names = [text_of(cell) for cell in head[top.stub][: top.first]]
    topic = next((at for at, name in enumerate(names) if norm(name) == TOPIC), None)
    values = {norm(name): each for name, each in top.across}
    if not {*map(norm, names), *(norm(name) for name, _ in top.fixed), *values} & REGIONS:
        raise ShapeError("figures-no-regions")
    wide = len(top.across[-1][1])
    if wide <= top.first:
        raise ShapeError(
            "figures-no-years" if PERIODS in values else "figures-no-regions", what="namen van perioden"
        )
    cube = Cube(
        fixed=tuple(each for each in top.fixed if norm(each[0]) != TOPIC),
        down=tuple((name, at) for at, name in enumerate(names) if name and at != topic),
        topic=topic,
        across=tuple(each for each in top.across if norm(each[0]) != TOPIC),
        topics=_topics(top, values.get(TOPIC)) if topic is None else None,
        first=top.first,
        body=_table(sheet, top, wide),
    )
    headings, rows = turned(cube)
    title = filled(head[0])[0] if filled(head[0]) else ""
    labels = {norm(name) for name in (*names, *(name for name, _ in (*top.fixed, *top.across)))}
    return SheetMatch(
        "statline-scherm",
        _LABEL,
        headings,
        rows,
        default=",",
        title=title,
        by_region="regios" in labels,
    )


def _topics(top: TableHeader, across: Sequence[str] | None) -> list[tuple[str, str]]:
    """Return the topic and unit of each column; a unit above the first year only applies to all years."""
    topic = next((value for name, value in top.fixed if norm(name) == TOPIC), "")
    pairs = list(zip_longest(across or [topic] * len(top.units), top.units, fillvalue=""))
    units: dict[str, set[str]] = {}
    for name, unit in pairs:
        units.setdefault(name, set()).update({unit} - {""})
    return [
        (name, unit or (*units[name], "")[0] if len(units[name]) < _TWO else unit) for name, unit in pairs
    ]


def _table(sheet: Sheet, top: TableHeader, wide: int) -> list[NumberedRow]:
    """Return the rows of figures with their line numbers, without blank rows, notes and the footer.

    Raises:
        ShapeError: when a row is not as wide as the header.
    """
    lines = [(line, row) for line, row in enumerate(sheet.rows(), 1) if line > top.stub]
    above = lines[0][1]
    widths = Widths([*["x"] * wide, *[""] * (len(above) - wide)], remarks=True)
    kept: list[NumberedRow] = []
    for line, row in lines[1 + top.body - top.stub :]:
        last = line == lines[-1][0]
        if passes_over(row):
            continue
        if widths.fits(row):
            kept.append((line, row))
        elif not is_note(row) or (last and not sheet.whole):
            raise widths.misfit(line, row, last=last)
    return kept
