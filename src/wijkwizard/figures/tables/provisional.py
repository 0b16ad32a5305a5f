"""Strips the star from a provisional figure: ``34910*`` is 34910, and may still change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from wijkwizard.figures.tables.dataset import MeasureYear
from wijkwizard.figures.tables.numbers import Cell

_STARRED = re.compile(r"(.*\d)\s*\*{1,2}", re.DOTALL)


def without_stars(
    cells: Mapping[MeasureYear, Sequence[Cell]],
) -> tuple[dict[MeasureYear, Sequence[Cell]], frozenset[int]]:
    """Return the columns without stars after their figures, and the years that had any.

    Args:
        cells: for each measure and year one raw cell per place; a star that stands alone is a mark and stays.
    """
    kept, years = dict(cells), set()
    for key, column in cells.items():
        if any(isinstance(cell, str) and "*" in cell for cell in column):
            kept[key] = [_without_star(cell) for cell in column]
            years |= {key[1]} if list(kept[key]) != list(column) else set()
    return kept, frozenset(years)


def _without_star(cell: Cell) -> Cell:
    found = _STARRED.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return found[1] if found else cell
