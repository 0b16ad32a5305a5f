"""Extracts from a table what is known and may be read: one row per region and year, and columns of figures.

Rows that do not fit stop the reading: a row that is one cell short would shift every figure by one column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from wijkwizard.figures.areas.region_codes import RegionRef, gemeente_of
from wijkwizard.figures.files.workbook import SheetRow
from wijkwizard.figures.tables.dataset import ABSENT, MeasureYear
from wijkwizard.figures.tables.headings import norm, text_of
from wijkwizard.figures.tables.layout import Layout
from wijkwizard.figures.tables.numbers import CLASH, Cell
from wijkwizard.figures.tables.periods import Period, part_of, read_period
from wijkwizard.figures.tables.region_columns import (
    Heads,
    code_column,
    demand_one_table,
    name_column,
    reader,
    sample_of,
)
from wijkwizard.figures.tables.shapes.sheet_match import ShapeError, SheetMatch, filled
from wijkwizard.figures.tables.shapes.widths import Widths, is_note, passes_over
from wijkwizard.terms.dutch import and_list

RowProgress = Callable[[int, int], None]
"""Receives how many rows were read, and their approximate total."""

UNDATED = 0
"""The placeholder of the year of a file until it is known."""

_EACH = 2_000


@dataclass(slots=True)
class Extract:
    """The extracted rows.

    Attributes:
        places: the regions, in the order of the file.
        cells: raw cells by measure and year (0 when the file has not said).
        provisional: years that the file marks as provisional.
        versions: by year the versions of the instrument that its rows name.
        skipped: number of rows about months and quarters.
        parts: what those rows are about, in Dutch, in the order of the file.
        left_out: number of rows of which a filter or a missing code took no part.
        has_codes: whether regions have codes.
    """

    places: list[RegionRef] = field(default_factory=list)
    cells: dict[MeasureYear, Sequence[Cell]] = field(default_factory=dict)
    provisional: set[int] = field(default_factory=set)
    versions: dict[int, set[str]] = field(default_factory=dict)
    skipped: int = 0
    parts: dict[str, None] = field(default_factory=dict)
    left_out: int = 0
    has_codes: bool = False


def extract(
    match: SheetMatch, layout: Layout, height: int, progress: RowProgress, *, whole: bool = True
) -> Extract:
    """Read the rows of a recognised sheet.

    Args:
        match: the sheet.
        layout: what its columns mean.
        height: number of its rows, about.
        progress: receives the progress.
        whole: the file ends with the end of a line, so a short last row was not cut off.

    Raises:
        ShapeError: when rows do not fit the header, a filter leaves nothing, or there are no regions.
    """
    widths = Widths([heading.raw for heading in match.headings], remarks=_ends_with_figures(match, layout))
    rows = _PickedCells(match, layout)
    odd: tuple[int, SheetRow] | None = None
    seen = 0
    for line, row in match.rows():
        seen += 1
        if seen % _EACH == 0:
            progress(seen, max(height, seen))
        fits = widths.fits(row)
        if not fits and passes_over(row):
            continue
        if odd is not None and filled(row):
            if not is_note(odd[1]):
                raise widths.misfit(*odd, last=False)
            odd = None
        if fits:
            rows.take(line, row)
        else:
            odd = (line, row)
    if odd is not None and not (whole and is_note(odd[1])):
        raise widths.misfit(*odd, last=True)
    progress(max(height, seen), max(height, seen))
    return rows.finish()


def _ends_with_figures(match: SheetMatch, layout: Layout) -> bool:
    last = max((at for at, heading in enumerate(match.headings) if heading.raw), default=-1)
    return any(slot.at == last for slot in layout.slots)


class _PickedCells:
    """The rows while they are read: selected cells by year and place."""

    def __init__(self, match: SheetMatch, layout: Layout) -> None:
        """Find out which column is what."""
        demand_one_table(match, layout)
        sample = sample_of(match)
        code_at = code_column(match, layout, sample)
        name_at = name_column(layout, sample, code_at)
        places = [slot.at for slot in layout.slots]
        self.pick = itemgetter(*places, *([0, 0] if len(places) < 2 else []))  # noqa: PLR2004 - one place gives no tuple
        self.slots = layout.slots
        self.read = reader(match, layout, code_at, name_at)
        self.heads = Heads(match, layout, [at for at in (code_at, name_at) if at is not None])
        self.period_at = next(iter(layout.roles["period"]), None)
        self.version_at = next(iter(layout.roles["version"]), None)
        self.filters = [(at, {norm(word) for word in rule.keep}, rule.what) for at, rule in layout.filters]
        self.made = Extract(has_codes=code_at is not None)
        self.index: dict[str, int] = {}
        self.picked: dict[int, dict[int, tuple[Cell, ...]]] = {}
        self.filtered: set[str] = set()
        self.periods: dict[str, Period | None] = {}

    def take(self, line: int, row: SheetRow) -> None:
        """Add one row, unless a filter excludes it; a repeated header starts another table."""
        if self.made.has_codes:
            if not self._passes_filters(row):
                self.heads.demand_no_other(line, row)
        elif not self.heads.demand_no_other(line, row):
            self._passes_filters(row)

    def _passes_filters(self, row: SheetRow) -> bool:
        for at, keep, what in self.filters:
            if norm(text_of(row[at])) not in keep:
                self.made.left_out += 1
                self.filtered.add(what)
                return False
        year = UNDATED
        if self.period_at is not None:
            period = self._period(row[self.period_at])
            if period is None:
                if filled(row):
                    self.made.skipped += 1
                    self.made.parts[part_of(row[self.period_at])] = None
                return False
            year = period.year
            if period.provisional:
                self.made.provisional.add(year)
        place = self.read(row)
        if place is None:
            self.made.left_out += 1
            return False
        if self.version_at is not None and (version := text_of(row[self.version_at])):
            self.made.versions.setdefault(year, set()).add(version)
        self._store(place, year, self.pick(row))
        return True

    def _store(self, place: RegionRef, year: int, cells: tuple[Cell, ...]) -> None:
        key = place.key
        at = self.index.get(key)
        if at is None:
            at = self.index[key] = len(self.made.places)
            self.made.places.append(place)
        of_year = self.picked.setdefault(year, {})
        before = of_year.get(at)
        of_year[at] = cells if before is None else _joined(before, cells)

    def _period(self, cell: Cell) -> Period | None:
        text = text_of(cell)
        if text not in self.periods:
            self.periods[text] = read_period(text)
        return self.periods[text]

    def finish(self) -> Extract:
        """Turn picked rows into columns; raises when there are none."""
        made = self.made
        if not self.picked:
            if made.skipped:  # these passed every filter
                raise ShapeError("figures-no-years", what=and_list(list(made.parts)))
            if self.filtered:
                raise ShapeError("figures-filter", what=" en ".join(sorted(self.filtered)))
            raise ShapeError("figures-no-regions")
        nothing = (ABSENT,) * max(2, len(self.slots))
        for year, by_place in self.picked.items():
            columns = zip(*(by_place.get(at, nothing) for at in range(len(made.places))), strict=True)
            for slot, column in zip(self.slots, columns, strict=False):
                key = (slot.measure, slot.year or year)
                before = made.cells.get(key)
                made.cells[key] = column if before is None else _filled_up(column, before)
        made.places = _with_gemeenten(made.places)
        return made


def _filled_up(column: Sequence[Cell], before: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return a column with empty cells replaced by earlier values."""
    return tuple(b if a == ABSENT else a for a, b in zip(column, before, strict=True))


def _joined(first: Sequence[Cell], other: Sequence[Cell]) -> tuple[Cell, ...]:
    """Join two rows for the same region and year: what differs is unknown."""
    return tuple(a if text_of(a) == text_of(b) else CLASH for a, b in zip(first, other, strict=True))


def _with_gemeenten(places: Sequence[RegionRef]) -> list[RegionRef]:
    """Give each place the name of its gemeente as that gemeente's own row has it."""
    names = {place.code: place.name for place in places if place.level == "gemeente" and place.code}
    if not names:
        return list(places)
    return [
        place._replace(gemeente=name)
        if (name := names.get(gemeente_of(place.code), place.gemeente)) != place.gemeente
        else place
        for place in places
    ]
