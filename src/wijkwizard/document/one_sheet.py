"""Estimates how many lines of a page of one sheet are left, so that it names as much as fits and not less."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from wijkwizard.document.model import Block, Bullets, Line, Paragraph, Table

_LINES = 40
"""Lines of running text on a sheet of A4 below its head, with what stands between them; a little less than fit."""

_WIDE = 84
"""Signs on a line, on the average."""

_HEAD = 2
"""Lines that the heading of a part takes."""


def lines_of(texts: Iterable[str], wide: int = _WIDE) -> int:
    """Return how many lines texts take, each on a line of its own.

    Args:
        texts: what is printed.
        wide: signs on a line.
    """
    return sum(max(1, ceil(len(text) / wide)) for text in texts)


def room_beside(parts: Iterable[tuple[Block, ...]]) -> int:
    """Return how many lines are left beside other parts; less than nothing when these are too much already."""
    return _LINES - _HEAD - sum(_HEAD + sum(map(_tall, blocks)) for blocks in parts if blocks)


def _tall(block: Block) -> int:
    match block:
        case Bullets():
            return lines_of(line.text for line in block.items)
        case Paragraph():
            return lines_of([block.line.text])
        case Table():
            widths = [column.width for column in block.columns]
            return 1 + sum(_row(row, widths) for row in block.rows)
        case _:
            return 1


def _row(cells: Iterable[Line], widths: Iterable[int]) -> int:
    wide = [max(1, _WIDE * width // 100) for width in widths]
    return max(lines_of([cell.text], each) for cell, each in zip(cells, wide, strict=True))
