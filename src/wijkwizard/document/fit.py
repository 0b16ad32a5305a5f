"""Chooses how much of a short paper is printed, so that it stays within its pages.

Pages are only known after drawing, so the height is estimated here, on the safe side, from what stands in the
blocks; a test draws the worst evening and counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from wijkwizard.document.model import Bars, Block, Bullets, Callout, Facts, Line, Paragraph, Part, Table
from wijkwizard.document.shorten import LEVELS, Lengths, Shortener

Chapter = tuple[str, tuple[Block, ...]]

_WIDE = 88
_NARROW = 66
_CELLS = 96
_BESIDE = 34


def _lines(line: Line, width: float) -> int:
    extra = (len(line.account) + 3 if line.account else 0) + (9 if line.mark else 0)
    return sum(max(1, ceil(len(one) / width)) for one in line.text.split("\n")) + ceil(extra / width)


def _row(row: Sequence[Line], widths: Sequence[float]) -> float:
    return max(_lines(cell, width) for cell, width in zip(row, widths, strict=True)) + 0.6


def _table(table: Table, across: int) -> float:
    widths = [max(4.0, column.width * across / 100 - 2) for column in table.columns]
    return 4.2 + sum(_row(row, widths) for row in table.rows)


def _bars(bars: Bars) -> float:
    picture = 3 + len(bars.bars) * (1.2 + len(bars.series))
    return max(picture, _table(bars.table, _BESIDE)) + 2


def height(block: Block) -> float:  # noqa: PLR0911 - one return for each kind of block
    """Estimate how many lines a block takes, with the space around it."""
    match block:
        case Table():
            return _table(block, _CELLS)
        case Bars():
            return _bars(block)
        case Facts():
            small = 2.2 if block.missing or block.mark else 0
            title = 2.4 if block.title else 0
            return title + small + 1 + sum(_lines(row.line, _NARROW) + 0.5 for row in block.rows)
        case Bullets():
            return 1 + sum(_lines(one, _WIDE) + 0.2 for one in block.items)
        case Callout():
            return 3.2 + sum(_lines(one, _WIDE * 0.85) + 0.4 for one in block.lines)
        case Paragraph():
            whole = " ".join(one.text for one in (block.line, *block.more))
            return _lines(block.line.model_copy(update={"text": whole}), _WIDE) + 0.8
        case _:
            return 2.4


def _short(chapters: Sequence[Chapter], lengths: Lengths) -> tuple[Part, ...]:
    last = len(chapters)
    return tuple(
        Part(
            id=f"deel-{n}",
            number=n,
            title=title,
            blocks=Shortener(lengths, lengths.to_dos if n == last else lengths.rows).blocks(blocks),
        )
        for n, (title, blocks) in enumerate(chapters, start=1)
    )


def _used(parts: Sequence[Part]) -> float:
    return sum(3.4 + sum(height(one) for one in part.blocks) for part in parts)


def roomy(chapters: Sequence[Chapter], lines: int) -> bool:
    """Tell whether the chapters stay within so many lines without being shortened to make them fit."""
    return _used(_short(chapters, LEVELS[0])) <= lines


def fitted(chapters: Sequence[Chapter], lines: int) -> tuple[Part, ...]:
    """Return the chapters as parts, as roomy as so many lines allow; the last has the list of what is to do.

    Args:
        chapters: title and blocks of each chapter.
        lines: the estimated height that still stays within the pages of this paper, as a test of it measures.
    """
    made: tuple[Part, ...] = ()
    for lengths in LEVELS:
        made = _short(chapters, lengths)
        if _used(made) <= lines:
            break
    return made
