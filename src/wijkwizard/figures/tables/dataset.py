"""A dataset: columns of raw cells parallel to a list of regions.

Cells stay raw until they are needed: of the whole country only one area and its comparison group are parsed, which
keeps reading 17,000 regions fast.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from wijkwizard.figures.areas.region_codes import RegionRef
from wijkwizard.figures.model import StatisticalMeasure
from wijkwizard.figures.tables.numbers import (
    OWN,
    Cell,
    DecimalMark,
    NumberFormat,
    amount,
    groups_of,
    is_unknown,
    parse,
    style_of,
)
from wijkwizard.terms.figures import Missing, Provenance

ABSENT = f"{OWN}ontbreekt"
"""The cell of a place without a row for a year."""

EURO = "euro"
"""How the unit of an amount of money begins."""

_UNSHOWN = NumberFormat(None)
_FIRST = 50

MeasureYear = tuple[str, int]
"""A measure and a year."""


@dataclass(frozen=True)
class Dataset:
    """One dataset.

    Attributes:
        places: the regions.
        cells: for each measure and year one raw cell per place.
        times: what to multiply the cells of a measure by.
        sources: where the figures of a year come from.
        measures: the measures that occur.
        default: decimal mark that this shape usually has.
        modelled: estimates for small areas.
        title: what the table is called, with the version of the instrument if that has versions.
        versions: by year the name of another version that its figures are of.
        provisional: years whose figures may still change.
        computed: measures that the file gives itself, so never recomputed for one region.
    """

    places: tuple[RegionRef, ...]
    cells: Mapping[MeasureYear, Sequence[Cell]]
    times: Mapping[MeasureYear, Decimal]
    sources: Mapping[int, Provenance]
    measures: Mapping[str, StatisticalMeasure]
    default: DecimalMark | None
    modelled: bool = False
    provisional: frozenset[int] = field(default_factory=frozenset)
    title: str = ""
    versions: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def at(self) -> dict[str, int]:
        """Place of each region by its key."""
        return {place.key: at for at, place in enumerate(self.places)}

    @cached_property
    def style(self) -> NumberFormat:
        """The number format, detected from all cells of this file; without decimals, from its counts."""
        found = style_of((cell for column in self.cells.values() for cell in column), self.default)
        if found.sure:
            return found
        counts = (
            cell
            for (name, _), column in self.cells.items()
            if self.measures[name].kind == "aantal"
            for cell in column
        )
        mark = groups_of(counts)
        return NumberFormat(mark) if mark else found

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years, oldest first."""
        return tuple(sorted({year for _, year in self.cells}))

    def raw(self, measure: str, year: int, at: int) -> Decimal | Missing:
        """Return the number of one place as published, in the unit of the measure."""
        column = self.cells.get((measure, year))
        if column is None or column[at] == ABSENT:
            return Missing.ABSENT
        about = self.measures[measure]
        whole = about.kind == "aantal"
        cell = column[at]
        if about.kind == "procent" and isinstance(cell, str):
            cell = cell.rstrip().removesuffix("%")
        if about.unit.startswith(EURO) and (money := amount(cell)) is not None:
            return self._in_euros(money, about, self.times[measure, year])
        quick = _quick(cell)
        value = quick if quick is not None else parse(cell, _UNSHOWN, whole=whole)
        if value is Missing.AMBIGUOUS:
            value = parse(cell, self.style, whole=whole)
        if isinstance(value, Missing):
            return value
        value *= self.times[measure, year]
        low, high = about.bounds
        if (low is not None and value < low) or (high is not None and value > high):
            return Missing.IMPOSSIBLE
        if (whole or about.kind == "klasse") and value != value.to_integral_value():
            return Missing.IMPOSSIBLE
        return value if quick is not None and self.times[measure, year] == 1 else tidy(value)

    @staticmethod
    def _in_euros(money: Decimal, about: StatisticalMeasure, times: Decimal) -> Decimal | Missing:
        """Return an amount that was written with its sign; the column may be in thousands all the same."""
        low, high = about.bounds
        fitting = [
            each
            for each in dict.fromkeys((money, money * times))
            if (low is None or each >= low) and (high is None or each <= high)
        ]
        if not fitting:
            return Missing.IMPOSSIBLE
        return tidy(fitting[0]) if len(fitting) == 1 else Missing.AMBIGUOUS


def known_in(cells: Mapping[MeasureYear, Sequence[Cell]]) -> frozenset[MeasureYear]:
    """Return the measures and years for which any place has something that is not a mark for 'unknown'."""
    return frozenset(
        key for key, column in cells.items() if _has_values(column[:_FIRST]) or _has_values(set(column))
    )


def _has_values(cells: Iterable[Cell]) -> bool:
    return any(cell != ABSENT and not is_unknown(cell) for cell in cells)


def tidy(value: Decimal) -> Decimal:
    """Format a number without trailing zeros: 2820 for 2820.0, 2.1 for 2.100."""
    return value.normalize() + 0


def _quick(cell: Cell) -> Decimal | None:
    """Read a cell of digits alone without looking for the decimal mark of the file."""
    if isinstance(cell, str) and cell.isascii() and cell.isdigit() and len(cell) < 16:  # noqa: PLR2004 - longer is no count
        return Decimal(cell)
    return None
