"""Finds which region a row is about, and refuses a sheet that holds two tables.

A code is recognised by its format, whatever its column is called. With two tables on one sheet, regions of one
table would get figures of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wijkwizard.figures.areas.region_codes import (
    COUNTRY,
    RegionRef,
    comparable,
    gemeente_of,
    level_of,
    named_level,
    read_code,
    read_postcode,
    wijk_of,
)
from wijkwizard.figures.files.workbook import SheetRow
from wijkwizard.figures.tables.headings import norm, text_of
from wijkwizard.figures.tables.layout import Layout
from wijkwizard.figures.tables.numbers import Cell, NumberFormat, parse
from wijkwizard.figures.tables.periods import read_period
from wijkwizard.figures.tables.shapes.sheet_match import ShapeError, SheetMatch, filled, is_footer
from wijkwizard.terms.figures import Missing, RegionLevel

_TRIED = 200
_FEW = 0.5
_NOWHERE = frozenset({"onbekend", "overig", "totaal", "unknown"})
_LOCAL = frozenset({"gemeente", "wijk", "buurt"})
_BESIDE = "er staan twee tabellen naast elkaar"


def demand_one_table(match: SheetMatch, layout: Layout) -> None:
    """Raise an error for a second table next to the first, after a column without a name.

    Raises:
        ShapeError: ``figures-damaged``.
    """
    regions = sorted({*layout.roles["code"], *layout.roles["name"]})
    slots = [slot.at for slot in layout.slots]
    if match.local:
        gaps = slots
    else:
        gaps = [
            at for at, heading in enumerate(match.headings) if not heading.raw and any(s < at for s in slots)
        ]
    for gap in gaps:
        later = [at for at in regions if at > gap]
        if later and regions[0] < gap and any(at > later[0] for at in slots):
            raise ShapeError("figures-damaged", reason=_BESIDE)


class Heads:
    """Recognises repeated header rows."""

    def __init__(self, match: SheetMatch, layout: Layout, regions: Sequence[int]) -> None:
        """Keep the header and the names that columns of regions have."""
        self._header = [heading.raw for heading in match.headings]
        self._words = layout.words
        self._regions = regions
        self._figures = [slot.at for slot in layout.slots]

    def demand_no_other(self, line: int, row: SheetRow) -> bool:
        """Return whether a row repeats the header, as printed pages do.

        Raises:
            ShapeError: ``figures-damaged`` when it is the header of another table.
        """
        if not any(norm(text_of(row[at])) in self._words for at in self._regions) or self._counts(row):
            return False
        if [text_of(cell) for cell in row[: len(self._header)]] != self._header:
            raise ShapeError("figures-damaged", reason=f"op regel {line} begint een andere tabel")
        return True

    def _counts(self, row: SheetRow) -> bool:
        """Return whether a region named like a column has figures after it, and not the years of another table."""
        cells = [row[at] for at in self._figures if text_of(row[at])]
        years = sum(read_period(cell) is not None for cell in cells)
        known = [parse(cell, NumberFormat(None)) is not Missing.UNREADABLE for cell in cells]
        return bool(cells) and all(known) and not (years == len(cells) > 1)


def sample_of(match: SheetMatch) -> list[SheetRow]:
    """Return the first rows with more than one filled cell."""
    rows = (row for (_, row), _ in zip(match.rows(), range(_TRIED), strict=False))
    return [row for row in rows if len(row) >= len(match.headings) and len(filled(row)) > 1]


def _coded(sample: Sequence[SheetRow], at: int, level_at: int | None, *, postcodes: bool = False) -> float:
    """Return the share of rows with a code of a region in this column."""
    if not sample:
        return 0
    good = 0
    for row in sample:
        hint = level_of(row[level_at]) if level_at is not None else None
        good += (read_postcode(row[at]) if postcodes else read_code(row[at], hint)) is not None
    return good / len(sample)


def code_column(match: SheetMatch, layout: Layout, sample: Sequence[SheetRow]) -> int | None:
    """Return the column whose cells are codes, of those named like one; ``None`` without one."""
    candidates = list(layout.roles["code"])
    if match.local or not (candidates or match.shape == "kwb"):
        return None
    level_at = next(iter(layout.roles["level"]), None)
    if not candidates:
        candidates = list(range(min(4, len(match.headings))))
    shares = [_coded(sample, at, level_at, postcodes=match.headings[at].whole == "pc4") for at in candidates]
    best = max(shares)
    return candidates[shares.index(best)] if best >= _FEW else None


def name_column(layout: Layout, sample: Sequence[SheetRow], code_at: int | None) -> int | None:
    """Return the column with names; open data call the column of codes after the regions."""
    return next(
        (at for at in layout.roles["name"] if at != code_at and _coded(sample, at, None) < _FEW), None
    )


def reader(
    match: SheetMatch, layout: Layout, code_at: int | None, name_at: int | None
) -> Callable[[SheetRow], RegionRef | None]:
    """Return a function that reads the region of a row."""
    first = {role: next(iter(layout.roles[role]), None) for role in layout.roles}
    gemeente_at, level_at = first["gemeente"], first["level"]
    gemeente_at = None if gemeente_at == code_at else gemeente_at
    postcode_at, changed_at = first["postcode"], first["changed"]
    postcodes = code_at is not None and match.headings[code_at].whole == "pc4"
    others = [] if postcodes else [at for at in layout.roles["code"] if at != code_at]
    levels: dict[Cell, RegionLevel | None] = {}

    def text(row: SheetRow, at: int | None) -> str:
        return text_of(row[at]) if at is not None else ""

    def named(row: SheetRow) -> RegionRef | None:
        name = text(row, name_at)
        known = name and not is_footer(name) and comparable(name) not in _NOWHERE
        return _local(name, match) if known else None

    def coded(row: SheetRow) -> RegionRef | None:
        word = row[level_at] if level_at is not None else None
        if word not in levels:
            levels[word] = level_of(word)
        cell = row[code_at]  # type: ignore[index]  # only for files with codes
        found = read_postcode(cell) if postcodes else read_code(cell, levels[word])
        if found is None:
            return None
        code, level = found
        for at in others:
            if row[at] != cell and _contradicts(code, row[at]):
                raise ShapeError("figures-damaged", reason=_BESIDE)
        gemeente = text(row, gemeente_at) if level in _LOCAL else ""
        postcode = text(row, postcode_at)
        return RegionRef(
            code,
            text(row, name_at) or _fallback(level, gemeente),
            level,
            gemeente,
            postcode if postcode and read_postcode(postcode) else "",
            text(row, changed_at),
        )

    return named if code_at is None else coded


def _contradicts(code: str, cell: Cell) -> bool:
    """Return whether two codes cannot belong to one row: neither contains the other; without letters unknown."""
    text = text_of(cell)
    found = read_code(text) if text[:2].isalpha() else None
    if found is None or found[0] == code:
        return False
    other = found[0]
    if code[:2] == other[:2] or gemeente_of(code) != gemeente_of(other):
        return True
    return "GM" not in {code[:2], other[:2]} and wijk_of(code) != other and wijk_of(other) != code


def _fallback(level: RegionLevel, gemeente: str) -> str:
    """Name a region whose file has no names."""
    return {"land": "Nederland", "gemeente": gemeente}.get(level, "")


def _local(name: str, match: SheetMatch) -> RegionRef:
    level = named_level(name, regions=match.by_region)
    return RegionRef(COUNTRY if level == "land" else "", name, level)
