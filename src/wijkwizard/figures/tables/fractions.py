"""Finds percentages that are stored as fractions, as Excel does: 0.61 where the sheet shows 61%.

The container does not say how a cell is displayed. A column with no value above one and with more than one decimal
can be either; read as percentages it would put a whole gemeente below one per cent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from wijkwizard.figures.model import StatisticalMeasure
from wijkwizard.figures.tables.dataset import ABSENT, MeasureYear
from wijkwizard.figures.tables.numbers import MARKS, Cell

_FINE = 1e-9


def shares_in(
    cells: Mapping[MeasureYear, Sequence[Cell]], measures: Mapping[str, StatisticalMeasure]
) -> frozenset[MeasureYear]:
    """Return the measures and years whose cells can be fractions of one."""
    return frozenset(
        key for key, column in cells.items() if measures[key[0]].kind == "procent" and _are_shares(column)
    )


def _are_shares(column: Iterable[Cell]) -> bool:
    fine = False
    for cell in column:
        value = _number(cell)
        if value is None:
            continue
        if not 0 <= value <= 1:
            return False
        fine = fine or abs(value * 10 - round(value * 10)) > _FINE
    return fine


def _number(cell: Cell) -> float | None:
    """Parse a cell roughly; a text with a per cent sign counts as above one."""
    if isinstance(cell, (int, float)):
        return float(cell)
    if not isinstance(cell, str) or cell == ABSENT or (text := cell.strip()) in MARKS:
        return None
    if text.endswith("%"):
        return 100
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
