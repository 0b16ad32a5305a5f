"""Estimates how much room blocks take on a page such as page 2, so that what does not fit is told shorter in print.

Points, in the sizes that the style sheet gives that page. An estimate that is somewhat too high only makes a long plan
shorter there than it had to be; each thing stands whole in its chapter.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from wijkwizard.document.model import Bars, Bullets, Document, Heading, Paragraph, Table
from wijkwizard.document.plan.shortening import Minor, PlanBlock

EVERY = 999
"""More than there ever are."""


@dataclass(frozen=True, slots=True)
class Shorter:
    """How much shorter page 2 is told.

    Attributes:
        chart: whether the money is drawn as well; the sentence above it has the same amounts.
        by_theme: whether measures are told by theme, without a row for each.
        named: whether each is named there.
        both: whether a goal stands beside what its figure counts; else only what says which figure it is.
        most: so many goals and moments are named.
        counted: whether small actions are counted.
    """

    chart: bool = True
    by_theme: bool = False
    named: bool = False
    both: bool = False
    most: int = EVERY
    counted: bool = False


SHORTER = (
    Shorter(both=True),
    Shorter(chart=False, both=True),
    Shorter(chart=False),
    Shorter(chart=False, most=3),
    Shorter(chart=False, by_theme=True, named=True, most=5),
    Shorter(chart=False, by_theme=True, named=True, most=3),
    Shorter(chart=False, by_theme=True, most=5),
    Shorter(chart=False, by_theme=True, most=3, counted=True),
)
"""The steps, in the order in which they are tried until the page fits."""

ROOM = 700.0
"""Points below the title of page 2, with a margin for words that are wider than most."""

_TEXT, _CELL = 12.0, 11.7
"""Height of a line of text, and of one in a table."""

_LETTER = 4.2
"""Width of a letter, on average."""

_WIDTH = 476.0
_CONTENTS_WIDTH = 400.0
_BESIDE_BULLET = 18.0
_PADDING = 8.0
HEADING = 23.4
"""Height of a heading, in points."""

_CAPTION, _HEAD, _ROW, _BAR = 13.5, 22.0, 4.5, 19.0
_NOTICE = 2 * _TEXT + 3
"""What page 2 says of blocks that stand in the annex alone."""

_CONTENTS_FRAME, _CONTENTS_LINE = 66.0, 15.8
"""Height of the box of contents without its lines, with the room around it, and of a line in it."""

_LEGEND = 30.0
"""Height of what stands around the meanings of the marks: a line, and the words before them."""

_BELOW = 2.8
_AROUND = 5.0


def room_of(blocks: Iterable[PlanBlock]) -> float:
    """Return about how high blocks are together, in points."""
    return sum(map(_height, blocks))


def has_room_for_contents(document: Document) -> bool:
    """Return whether the contents of a plan fit below page 2, with the legend; else they begin the page after it."""
    first, *others = document.plan
    legend = "; ".join(f"{entry.mark}: {entry.meaning}" for entry in document.legend)
    titles = sum(_lines(part.title, _CONTENTS_WIDTH) for part in others)
    below = _LEGEND + _TEXT * _lines(legend, _WIDTH) if legend else 0.0
    return room_of(first.blocks) + _CONTENTS_FRAME + _CONTENTS_LINE * titles + below <= ROOM


def _lines(text: str, width: float) -> int:
    return sum(max(1, len(textwrap.wrap(line, max(4, int(width / _LETTER))))) for line in text.split("\n"))


def _height(block: PlanBlock) -> float:
    if isinstance(block, Minor):
        return room_of(block.blocks) if block.fits else _NOTICE
    match block:
        case Heading():
            return HEADING
        case Paragraph():
            return _TEXT * _lines(block.line.text, _WIDTH) + _BELOW
        case Bullets():
            width = _WIDTH - _BESIDE_BULLET
            return _BELOW + sum(_TEXT * _lines(item.text, width) + 1 for item in block.items)
        case Table():
            return _table(block)
        case _:
            return _CAPTION + _BAR * len(block.bars) if isinstance(block, Bars) else ROOM


def _table(block: Table) -> float:
    widths = [_WIDTH * column.width / 100 - _PADDING for column in block.columns]
    rows = (
        max(_lines(cell.text, width) for cell, width in zip(row, widths, strict=True)) for row in block.rows
    )
    return _CAPTION + _HEAD + _AROUND + sum(_CELL * lines + _ROW for lines in rows)
