"""A table without its empty columns; what is left with one column is a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wijkwizard.document.cross_references import CrossReferences
from wijkwizard.document.formatter import table
from wijkwizard.document.model import Bullets, Line, Table
from wijkwizard.document.not_known import NOT_KNOWN

_EMPTY = frozenset({"", "–", NOT_KNOWN})


def _says_something(cell: Line) -> bool:
    return cell.text not in _EMPTY or bool(cell.account)


def telling(rows: Iterable[tuple[Line, ...]]) -> tuple[tuple[Line, ...], ...]:
    """Return the rows in which something is known: a row of which nobody knows anything tells nothing."""
    return tuple(row for row in rows if any(map(_says_something, row)))


def filled_table(
    caption: str,
    columns: Sequence[tuple[str, int]],
    rows: Iterable[tuple[Line, ...]],
    see: CrossReferences = (),
) -> Table | Bullets | None:
    """Return rows as a table of the columns in which something is known; ``None`` without such rows.

    Args:
        caption: its caption.
        columns: titles with their widths in per cents, as ``table`` takes them.
        rows: its cells; the first column names the row and always stays.
        see: where words of the caption lead.
    """
    cells = telling(rows)
    if not cells:
        return None
    kept = [n for n in range(len(columns)) if n == 0 or any(map(_says_something, (row[n] for row in cells)))]
    if len(kept) == 1:
        return Bullets(items=tuple(row[0] for row in cells))
    total = sum(columns[n][1] for n in kept)
    widths = [round(100 * columns[n][1] / total) for n in kept]
    widths[0] += 100 - sum(widths)
    made = [(columns[n][0], width) for n, width in zip(kept, widths, strict=True)]
    whole = table(caption, made, (tuple(row[n] for n in kept) for row in cells))
    return whole.model_copy(update={"see": see}) if see else whole
