"""Splits rows and charts that are taller than a page, which WeasyPrint would cut off without a warning.

Charts and rows of a table are kept whole on a page. A chart with too many rows becomes several charts, and a row
with too much text continues in rows that say so. The number of rows of a chart that fit follows from the sizes in
``templates/macros/charts.svg.j2``; the number of lines of a cell from the smallest font size in ``templates/css``.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TypeVar

from wijkwizard.document.model import (
    Balance,
    Bars,
    Block,
    Fact,
    Facts,
    Line,
    MeasureBlock,
    Paragraph,
    Part,
    Planning,
    SignalMap,
    Table,
)
from wijkwizard.terms.dutch import inside

_MOST_SIGNALS = 13
_MOST_SPANS = 22
_MOST_BARS = 16
_MOST_TALLIES = 24
_MOST_LINES = 26
"""Lines of one cell; a page has room for twice as many, for a word may be wider than is thought here."""
_LINES_OF_HEAD = 4
_BESIDE = 0.44
"""The part of the width of the text that a table next to a picture has."""
_SHORT_TABLE = 3
"""Rows of a table that the style keeps whole; of a longer one it keeps the first two and the last two together."""
_ACROSS = 96
"""Characters of the smallest letter over the whole width of a table."""
_FACT_WIDTH = 70
"""Percent of the width that is left next to the label of a fact."""
_MOST_PIECES = 4
"""So many pieces of a text go on in its own column: two pages. A longer one would leave the other columns empty."""
_NAME_WIDTH = 60
"""Percent of the width that the name of a row takes above what goes on below it."""
_ON = " (vervolg)"
_BELOW = "(gaat verder onder deze regel)"

T = TypeVar("T")


def even_chunks(things: tuple[T, ...], most: int) -> tuple[tuple[T, ...], ...]:
    """Split items, in order, into as few chunks of about the same size as possible; at least one."""
    pieces = max(1, ceil(len(things) / most))
    small, larger = divmod(len(things), pieces)
    starts = [n * small + min(n, larger) for n in range(pieces + 1)]
    return tuple(things[first:last] for first, last in pairwise(starts))


def _named(text: str, number: int, of: int) -> str:
    return text if of == 1 else f"{text} ({number} van {of})"


def _without_rows(table: Table) -> Table:
    """Return a table without rows, for a chart whose table follows its last piece."""
    return table.model_copy(update={"rows": ()})


def _row_pieces(block: SignalMap | Planning) -> tuple[Block, ...]:
    field, most = ("rows", _MOST_SIGNALS) if isinstance(block, SignalMap) else ("spans", _MOST_SPANS)
    pieces = even_chunks(getattr(block, field), most)
    return tuple(
        block.model_copy(
            update={
                field: piece,
                "title": _named(block.title, n, len(pieces)),
                "alt": _named(block.alt, n, len(pieces)),
                "table": block.table if n == len(pieces) else _without_rows(block.table),
            }
        )
        for n, piece in enumerate(pieces, start=1)
    )


def _paired(block: Bars | Balance) -> tuple[Block, ...]:
    """Split a chart next to its table, together with that table."""
    field, most = ("bars", _MOST_BARS) if isinstance(block, Bars) else ("tallies", _MOST_TALLIES)
    if _stands_high(block.table):
        whole = block.model_copy(update={"table": _without_rows(block.table)})
        return (*_paired(whole), _table(block.table))
    pieces = even_chunks(getattr(block, field), most)
    if len(pieces) == 1:
        return (block,)
    lasts = [sum(map(len, pieces[:n])) for n in range(len(pieces) + 1)]
    rows = block.table.rows
    return tuple(
        block.model_copy(
            update={
                field: piece,
                "title": _named(block.title, n, len(pieces)),
                "alt": _named(block.alt, n, len(pieces)),
                "table": block.table.model_copy(
                    update={
                        "caption": _named(block.table.caption, n, len(pieces)),
                        "rows": rows[lasts[n - 1] : lasts[n] if n < len(pieces) else None],
                        "totals": block.table.totals if n == len(pieces) else 0,
                    }
                ),
            }
        )
        for n, piece in enumerate(pieces, start=1)
    )


def _stands_high(table: Table) -> bool:
    """Return whether a table next to a picture would be higher than a page, by its own widths."""
    widths = tuple(column.width * _BESIDE for column in table.columns)
    return any(
        sum(_height(row, widths) for row in rows) > _MOST_LINES
        for rows in even_chunks(table.rows, _MOST_BARS)
    )


def wrap_text(text: str, width: float) -> list[str]:
    """Return a text in lines of a cell; a line ends with the line end that the text has there, or with none.

    Args:
        text: what is to be printed.
        width: the width of the cell, in percent of the table.
    """
    if not text:  # most cells have no account
        return []
    across = max(4, int(width * _ACROSS / 100))
    made: list[str] = []
    for line in text.splitlines(keepends=True):
        rest = line
        while len(rest.rstrip("\n")) > across:
            end = rest.rfind(" ", 0, across) + 1 or across
            made.append(rest[:end])
            rest = rest[end:]
        made.append(rest)
    return made


def split_text(text: str, width: float) -> tuple[str, ...]:
    """Return a text in pieces that each fit in a cell; joined they are the text, but for the space at each cut."""
    lines = wrap_text(text, width)
    if len(lines) <= _MOST_LINES:
        return (text,)
    return tuple("".join(piece).strip("\n ") for piece in even_chunks(tuple(lines), _MOST_LINES))


def _cell(cell: Line, width: float) -> tuple[Line, ...]:
    """Return a cell as one line, or as lines that each fit; its remarks follow the text."""
    first, *others = split_text(cell.text, width)
    if len(wrap_text(first, width)) + len(wrap_text(cell.account, width)) <= _MOST_LINES:
        start = cell.model_copy(update={"text": first}) if others else cell
        return (start, *(Line(text=piece) for piece in others))
    start = cell.model_copy(update={"text": first, "account": ""})
    behind = (Line(text="", account=piece) for piece in split_text(cell.account, width))
    return (start, *(Line(text=piece) for piece in others), *behind)


def _head(text: str, width: float) -> str:
    """Return the header cell of a continued row, truncated."""
    return f"{''.join(wrap_text(text, width)[:_LINES_OF_HEAD]).strip()}{_ON}"


def _row(cells: tuple[Line, ...], widths: tuple[float, ...]) -> tuple[tuple[Line, ...], ...]:
    """Return a row as one row, or as rows of which each next one is marked as a continuation."""
    made = [_cell(cell, width) for cell, width in zip(cells, widths, strict=True)]
    most = max(map(len, made), default=1)
    if most == 1:
        return (cells,)
    head, going_on = made[0], Line(text=_head(cells[0].text, widths[0]))
    named = (item if item.text else item.model_copy(update={"text": going_on.text}) for item in head)
    made[0] = (*named, *(going_on for _ in range(most - len(head))))
    return tuple(
        tuple(pieces[n] if n < len(pieces) else Line(text="") for pieces in made) for n in range(most)
    )


def _table(table: Table) -> Table:
    widths = tuple(float(column.width) for column in table.columns)
    rows = tuple(piece for row in table.rows for piece in _row(row, widths))
    together = len(rows) if len(rows) <= _SHORT_TABLE else 2
    heights = [_height(row, widths) for row in rows]
    tall = any(sum(ends) > _MOST_LINES for ends in (heights[:together], heights[-together:]))
    changed = tall or len(rows) != len(table.rows)
    return table.model_copy(update={"rows": rows, "tall": tall}) if changed else table


def _flowing(table: Table) -> tuple[Block, ...]:
    """Return a table in which a text of pages goes on below its row, over the full width, with the rest after it."""
    made: list[Block] = []
    rows: list[tuple[Line, ...]] = []
    for row in table.rows:
        start, below = _beginning(row, table)
        rows.append(start)
        if below:
            made += (_some_of(table, rows, first=not made), *below)
            rows = []
    if rows or not made:
        made.append(_some_of(table, rows, first=not made))
    last = next(n for n, block in reversed([*enumerate(made)]) if isinstance(block, Table))
    ends = made[last]
    if isinstance(ends, Table):
        made[last] = ends.model_copy(update={"totals": min(table.totals, len(ends.rows))})
    return tuple(_table(block) if isinstance(block, Table) else block for block in made)


def _some_of(table: Table, rows: list[tuple[Line, ...]], *, first: bool) -> Table:
    caption = table.caption if first else f"{table.caption}{_ON}"
    return table.model_copy(update={"caption": caption, "rows": tuple(rows), "totals": 0})


def _beginning(row: tuple[Line, ...], table: Table) -> tuple[tuple[Line, ...], tuple[Block, ...]]:
    """Return a row with the beginning of each text of pages, and blocks with where it stands and what follows."""
    cells, below = list(row), list[Block]()
    for n, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
        pieces = split_text(cell.text, column.width)
        if len(pieces) <= _MOST_PIECES:
            continue
        room = max(1, _MOST_LINES - 1 - len(wrap_text(_BELOW, column.width)))
        begin = "".join(wrap_text(cell.text, column.width)[:room])
        rest = cell.text[len(begin) :].strip("\n ").splitlines()
        cells[n] = cell.model_copy(update={"text": f"{begin.rstrip()} {_BELOW}"})
        named = "" if n == 0 else f"{_head(row[0].text, _NAME_WIDTH).removesuffix(_ON)}: "
        head = Line(text=f"{named}{inside(column.title) if named else column.title}{_ON}")
        below += [
            Paragraph(line=head, look="lead"),
            *(Paragraph(line=Line(text=text)) for text in rest if text.strip()),
        ]
    return tuple(cells), tuple(below)


def _height(row: tuple[Line, ...], widths: tuple[float, ...]) -> int:
    """Return how many lines a row takes."""
    return max(
        len(wrap_text(cell.text, width)) + len(wrap_text(cell.account, width))
        for cell, width in zip(row, widths, strict=True)
    )


def _facts(rows: tuple[Fact, ...]) -> tuple[Fact, ...]:
    widths = (100.0 - _FACT_WIDTH, float(_FACT_WIDTH))
    divided_rows = (piece for fact in rows for piece in _row((Line(text=fact.label), fact.line), widths))
    return tuple(Fact(label=label.text, line=line) for label, line in divided_rows)


def _divided(block: Block) -> tuple[Block, ...]:
    match block:
        case SignalMap() | Planning():
            return _row_pieces(block.model_copy(update={"table": _table(block.table)}))
        case Bars() | Balance():
            return _paired(block)
        case Table():
            return _flowing(block)
        case Facts() | MeasureBlock():
            return (block.model_copy(update={"rows": _facts(block.rows)}),)
        case _:
            return (block,)


def split_oversize(part: Part) -> Part:
    """Return a part in which no picture and no row of a table is taller than a page."""
    return part.model_copy(
        update={"blocks": tuple(item for block in part.blocks for item in _divided(block))}
    )
