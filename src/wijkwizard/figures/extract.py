"""Keeps of a table what is known and may be read: one row per region and year, columns with a figure.

Rows that do not fit stop the reading: a row that is one cell short would put every figure one place off.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from wijkwizard.figures.block import ABSENT, Key
from wijkwizard.figures.books import Row
from wijkwizard.figures.headings import norm, text_of
from wijkwizard.figures.layout import Layout
from wijkwizard.figures.numbers import CLASH, Cell
from wijkwizard.figures.periods import Period, read_period
from wijkwizard.figures.places import (
    COUNTRY,
    Place,
    comparable,
    gemeente_of,
    level_of,
    named_level,
    read_code,
    read_postcode,
)
from wijkwizard.figures.shapes.claim import Claim, ShapeError, filled, is_footer, uneven
from wijkwizard.figures.shapes.widths import Widths, is_note, passes_over
from wijkwizard.terms.figures import Level

Progress = Callable[[int, int], None]
"""Is told how many rows were read, and of how many, about."""

UNDATED = 0
"""Stands for the year of a file until it is known."""

_EACH = 2_000
_TRIED = 200
_FEW = 0.5
_NOWHERE = frozenset({"onbekend", "overig", "totaal", "unknown"})


@dataclass(slots=True)
class Extract:
    """What was kept.

    Attributes:
        places: the regions, in the order of the file.
        cells: raw cells by measure and year (0 when the file has not said).
        provisional: years that the file marks as provisional.
        skipped: number of rows about months and quarters.
        left_out: number of rows of which a filter or a missing code took no part.
        has_codes: whether regions have codes.
    """

    places: list[Place] = field(default_factory=list)
    cells: dict[Key, list[Cell]] = field(default_factory=dict)
    provisional: set[int] = field(default_factory=set)
    skipped: int = 0
    left_out: int = 0
    has_codes: bool = False


def extract(claim: Claim, layout: Layout, height: int, progress: Progress, *, whole: bool = True) -> Extract:
    """Read the rows of a claimed sheet.

    Args:
        claim: the sheet.
        layout: what its columns mean.
        height: number of its rows, about.
        progress: is told how far it is.
        whole: the file ends with the end of a line, so a short last row was not cut off.

    Raises:
        ShapeError: when rows do not fit the header, a filter leaves nothing, or there are no regions.
    """
    widths = Widths([heading.raw for heading in claim.headings], remarks=_ends_with_figures(claim, layout))
    rows = _Rows(claim, layout)
    odd: tuple[int, Row] | None = None
    seen = 0
    for line, row in claim.rows():
        seen += 1
        if seen % _EACH == 0:
            progress(seen, max(height, seen))
        fits = widths.fits(row)
        if not fits and passes_over(row):
            continue
        if odd is not None and filled(row):
            if not is_note(odd[1]):
                raise uneven(odd[0], len(odd[1]), widths.expected, last=False)
            odd = None
        if fits:
            rows.take(row)
        else:
            odd = (line, row)
    if odd is not None and not (whole and is_note(odd[1])):
        raise uneven(odd[0], len(odd[1]), widths.expected, last=True)
    progress(max(height, seen), max(height, seen))
    return rows.finish()


def _ends_with_figures(claim: Claim, layout: Layout) -> bool:
    last = max((at for at, heading in enumerate(claim.headings) if heading.raw), default=-1)
    return any(slot.at == last for slot in layout.slots)


class _Rows:
    """The rows on their way: picked cells by year and place."""

    def __init__(self, claim: Claim, layout: Layout) -> None:
        """Find out which column is what."""
        sample = _sample(claim)
        code_at = _code_column(claim, layout, sample)
        places = [slot.at for slot in layout.slots]
        self.pick = itemgetter(*places, *([0, 0] if len(places) < 2 else []))  # noqa: PLR2004 - one place gives no tuple
        self.slots = layout.slots
        self.read = _reader(claim, layout, code_at, _name_column(layout, sample, code_at))
        self.period_at = next(iter(layout.roles["period"]), None)
        self.filters = [(at, {norm(word) for word in rule.keep}, rule.what) for at, rule in layout.filters]
        self.made = Extract(has_codes=code_at is not None)
        self.index: dict[str, int] = {}
        self.picked: dict[int, dict[int, tuple[Cell, ...]]] = {}
        self.filtered: set[str] = set()
        self.periods: dict[str, Period | None] = {}

    def take(self, row: Row) -> None:
        """Take one row, when it takes part."""
        for at, keep, what in self.filters:
            if norm(text_of(row[at])) not in keep:
                self.made.left_out += 1
                self.filtered.add(what)
                return
        year = UNDATED
        if self.period_at is not None:
            period = self._period(row[self.period_at])
            if period is None:
                self.made.skipped += bool(filled(row))
                return
            year = period.year
            if period.provisional:
                self.made.provisional.add(year)
        place = self.read(row)
        if place is None:
            self.made.left_out += 1
            return
        self._put(place, year, self.pick(row))

    def _put(self, place: Place, year: int, cells: tuple[Cell, ...]) -> None:
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
        """Turn picked rows into columns, or say why there is nothing."""
        made = self.made
        if not self.picked:
            if self.filtered:
                raise ShapeError("figures-filter", what=" en ".join(sorted(self.filtered)))
            raise ShapeError("figures-no-years" if made.skipped else "figures-no-regions")
        for year, by_place in self.picked.items():
            for at, slot in enumerate(self.slots):
                column = made.cells.setdefault((slot.measure, slot.year or year), [ABSENT] * len(made.places))
                for place, cells in by_place.items():
                    column[place] = cells[at]
        made.places = _with_gemeenten(made.places)
        return made


def _joined(one: Sequence[Cell], other: Sequence[Cell]) -> tuple[Cell, ...]:
    """Join two rows for the same region and year: what differs is unknown."""
    return tuple(a if text_of(a) == text_of(b) else CLASH for a, b in zip(one, other, strict=True))


def _with_gemeenten(places: Sequence[Place]) -> list[Place]:
    """Give each place the name of its gemeente as that gemeente's own row has it."""
    names = {place.code: place.name for place in places if place.level == "gemeente" and place.code}
    return [
        place._replace(gemeente=names.get(gemeente_of(place.code), place.gemeente))
        if place.code and place.level in {"gemeente", "wijk", "buurt"}
        else place
        for place in places
    ]


def _sample(claim: Claim) -> list[Row]:
    rows = (row for (_, row), _ in zip(claim.rows(), range(_TRIED), strict=False))
    return [row for row in rows if len(row) >= len(claim.headings) and len(filled(row)) > 1]


def _coded(sample: Sequence[Row], at: int, level_at: int | None, *, postcodes: bool = False) -> float:
    """Return the share of rows with a code of a region in this column."""
    if not sample:
        return 0
    good = 0
    for row in sample:
        hint = level_of(row[level_at]) if level_at is not None else None
        good += (read_postcode(row[at]) if postcodes else read_code(row[at], hint)) is not None
    return good / len(sample)


def _code_column(claim: Claim, layout: Layout, sample: Sequence[Row]) -> int | None:
    """Return the column whose cells really are codes, of those whose name says so; ``None`` without one."""
    candidates = list(layout.roles["code"])
    if claim.local or not (candidates or claim.shape == "kwb"):
        return None
    level_at = next(iter(layout.roles["level"]), None)
    if not candidates:
        candidates = list(range(min(4, len(claim.headings))))
    shares = [_coded(sample, at, level_at, postcodes=claim.headings[at].whole == "pc4") for at in candidates]
    best = max(shares)
    return candidates[shares.index(best)] if best >= _FEW else None


def _name_column(layout: Layout, sample: Sequence[Row], code_at: int | None) -> int | None:
    """Return the column with names; open data call the column of codes after the regions."""
    return next(
        (at for at in layout.roles["name"] if at != code_at and _coded(sample, at, None) < _FEW), None
    )


def _reader(
    claim: Claim, layout: Layout, code_at: int | None, name_at: int | None
) -> Callable[[Row], Place | None]:
    """Return a function that reads the region of a row."""
    first = {role: next(iter(layout.roles[role]), None) for role in layout.roles}
    gemeente_at, level_at = first["gemeente"], first["level"]
    postcode_at, changed_at = first["postcode"], first["changed"]
    postcodes = code_at is not None and claim.headings[code_at].whole == "pc4"
    levels: dict[str, Level | None] = {}

    def text(row: Row, at: int | None) -> str:
        return text_of(row[at]) if at is not None else ""

    def read(row: Row) -> Place | None:
        name = text(row, name_at)
        if code_at is None:
            known = name and not is_footer(name) and comparable(name) not in _NOWHERE
            return _local(name, claim) if known else None
        word = text(row, level_at)
        if word not in levels:
            levels[word] = level_of(word)
        found = read_postcode(row[code_at]) if postcodes else read_code(row[code_at], levels[word])
        if found is None:
            return None
        code, level = found
        gemeente = text(row, gemeente_at) if gemeente_at != code_at else ""
        postcode = text(row, postcode_at)
        return Place(
            code,
            name or _fallback(level, gemeente),
            level,
            gemeente if level in {"gemeente", "wijk", "buurt"} else "",
            postcode if read_postcode(postcode) else "",
            text(row, changed_at),
        )

    return read


def _fallback(level: Level, gemeente: str) -> str:
    """Name a region whose file has no names."""
    return {"land": "Nederland", "gemeente": gemeente}.get(level, "")


def _local(name: str, claim: Claim) -> Place:
    level = named_level(name, regions=claim.by_region)
    return Place(COUNTRY if level == "land" else "", name, level)
