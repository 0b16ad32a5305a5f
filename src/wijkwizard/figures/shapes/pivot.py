"""CSV of StatLine in the layout of the screen: a title, what was fixed, then any of topics, regions and periods.

The user chooses what stands across and what stands down. Above the figures stands, for each dimension across, a
row with its name and a row with its values; the row below them names what stands down. A unit stands behind a
topic that is down, and above the figures otherwise. A footer names the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from wijkwizard.figures.books import Row, Sheet
from wijkwizard.figures.headings import norm, text_of
from wijkwizard.figures.shapes.claim import Claim, ShapeError, filled, uneven
from wijkwizard.figures.shapes.cube import REGIONS, Cube, turned
from wijkwizard.figures.shapes.widths import Widths, is_note, passes_over

_TOPIC = "onderwerp"
_KNOWN = REGIONS | {"perioden", _TOPIC}
_SEARCHED = 12
_LABEL = "een CSV van StatLine in de indeling van het scherm"
Numbered = tuple[int, Row]


@dataclass(frozen=True, slots=True)
class _Top:
    """What stands above the figures.

    Attributes:
        fixed: dimensions of which one value was chosen, with that value.
        across: dimensions across, each with the place of its row of values, counted from 0.
        stub: place of the row that names what stands down.
        first: place of the first column with figures.
    """

    fixed: tuple[tuple[str, str], ...]
    across: tuple[tuple[str, int], ...]
    stub: int
    first: int


def claim(sheet: Sheet, head: Sequence[Row]) -> Claim | None:
    """Know a sheet by the names of its dimensions above the figures and before them."""
    top = _top(head[:_SEARCHED])
    if top is None:
        return None
    names = [text_of(cell) for cell in head[top.stub][: top.first]]
    topic = next((at for at, name in enumerate(names) if norm(name) == _TOPIC), None)
    labels = {norm(name) for name in (*names, *(name for name, _ in (*top.fixed, *top.across)))}
    if not labels & REGIONS:
        return None
    lines = _table(sheet, top.stub)
    if len(lines[0][1]) <= top.first:
        across = {norm(name) for name, _ in top.across}
        raise ShapeError(
            "figures-no-years" if "perioden" in across else "figures-no-regions", what="namen van perioden"
        )
    values = _values(top, head)
    cube = Cube(
        fixed=tuple(each for each in top.fixed if norm(each[0]) != _TOPIC),
        down=tuple((name, at) for at, name in enumerate(names) if name and at != topic),
        topic=topic,
        across=tuple((name, values[norm(name)]) for name, _ in top.across if norm(name) != _TOPIC),
        topics=_topics(top, head, values, len(lines[0][1])) if topic is None else None,
        first=top.first,
        body=lines[1:],
    )
    headings, rows = turned(cube)
    title = filled(head[0])[0] if filled(head[0]) else ""
    return Claim(
        "statline-scherm",
        _LABEL,
        headings,
        rows,
        default=",",
        title=title,
        by_region="regios" in labels,
    )


def _top(head: Sequence[Row]) -> _Top | None:
    """Find the names of the dimensions, or ``None`` when the rows are built in another way."""
    labels = next((at for at, row in enumerate(head) if at and _names(row)), None)
    if labels is None:
        return None
    stub = next((at for at in range(labels + 1, len(head)) if head[at] and text_of(head[at][0])), None)
    if stub is None:
        return None
    fixed = _fixed(head[1:labels])
    first = next(at for at, cell in enumerate(head[labels]) if text_of(cell))
    named = [norm(text_of(cell)) for cell in head[stub]]
    if _TOPIC in named:
        first = max(first, named.index(_TOPIC) + 2)  # its unit stands right of it
    down = named[:first]
    rows = range(labels, stub + (_TOPIC in down))
    across = _pairs(head, rows)
    if fixed is None or across is None or not (_KNOWN & set(down)):
        return None
    there = (*down, *(norm(name) for name, _ in (*fixed, *across)))
    return _Top(fixed, across, stub, first) if there.count(_TOPIC) == 1 else None


def _names(row: Row) -> bool:
    """Tell a row of names of dimensions: nothing stands in its first cell, and it names one that is known."""
    return not text_of(row[0]) and any(norm(text) in _KNOWN for text in filled(row)) if row else False


def _fixed(rows: Sequence[Row]) -> tuple[tuple[str, str], ...] | None:
    """Read the rows under the title that say which one value was chosen: ``Soort misdrijf: Totaal misdrijven``."""
    found = []
    for row in rows:
        texts = filled(row)
        if not texts:
            continue
        name, colon, value = texts[0].partition(":")
        if len(texts) > 1 or not colon:
            return None
        found.append((name.strip(), value.strip()))
    return tuple(found)


def _pairs(head: Sequence[Row], rows: range) -> tuple[tuple[str, int], ...] | None:
    """Lay each name beside its row of values: rows of names and values in turn, or all names in the first row."""
    names = filled(head[rows[0]])
    if len(rows) == len(names) + 1:
        return tuple(zip(names, rows[1:], strict=True))
    if len(rows) % 2:
        return None
    labels = [filled(head[at]) for at in rows[::2]]
    if any(len(each) != 1 for each in labels):
        return None
    return tuple((each[0], at) for each, at in zip(labels, rows[1::2], strict=True))


def _topics(
    top: _Top, head: Sequence[Row], values: dict[str, list[str]], width: int
) -> list[tuple[str, str]]:
    """Return the topic and unit of each column."""
    one = next((value for name, value in top.fixed if norm(name) == _TOPIC), "")
    names, units = values.get(_TOPIC, [one] * width), [text_of(cell) for cell in head[top.stub]]
    return list(zip_longest(names[:width], units[:width], fillvalue=""))


def _values(top: _Top, head: Sequence[Row]) -> dict[str, list[str]]:
    """Return for each dimension across its value in every column; an outer one goes on until its next value."""
    if not top.across:
        return {}
    rows = {norm(name): [text_of(cell) for cell in head[at]] for name, at in top.across}
    inner = list(rows.values())[-1]
    wide = max((at for at, text in enumerate(inner, 1) if text), default=0)
    for row in rows.values():
        row.extend([""] * (wide - len(row)))
        if row is not inner:
            for at in range(top.first + 1, wide):
                row[at] = row[at] or row[at - 1]
    return rows


def _table(sheet: Sheet, at: int) -> list[Numbered]:
    """Return the header and the rows below it with their line numbers, without blank rows, notes and the footer.

    Raises:
        ShapeError: when a row is not as wide as the header.
    """
    lines = [(line, row) for line, row in enumerate(sheet.rows(), 1) if line > at]
    widths = Widths([text_of(cell) for cell in lines[0][1]], remarks=True)
    kept = lines[:1]
    for line, row in lines[1:]:
        last = line == lines[-1][0]
        if passes_over(row):
            continue
        if widths.fits(row):
            kept.append((line, row))
        elif not is_note(row) or (last and not sheet.whole):
            raise uneven(line, len(row), widths.expected, last=last)
    return kept
