"""Decides what each column means: the region, the year, a filter, a figure, or nothing that may be read.

Two columns that claim the same figure are both refused, and so is a column whose unit is not that of the measure: a
rate per thousand that is read as a percentage looks plausible.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from wijkwizard.figures.model import (
    FigureTables,
    Filter,
    PublishedColumn,
    RefusedColumns,
    SourceTable,
    StatisticalMeasure,
)
from wijkwizard.figures.tables.headings import ColumnHeading, norm

_PER_THOUSAND = ("per1000", "promille")
_THOUSANDS = frozenset({"x1000euro", "1000euro", "x1000", "x1000eur", "1000eur"})
_COUNTS = frozenset({"aantal", "number", "absoluut"})
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""A word in a name; open data writes NietWestersTotaal in one."""

_QUALIFIED = ("mannen", "vrouwen", "jongens", "meisjes")


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """A column of figures.

    Attributes:
        at: place in the row.
        measure: id of the measure.
        times: what to multiply by.
        year: year that the name gives, or ``None`` when the row or the file gives it.
    """

    at: int
    measure: str
    times: Decimal
    year: int | None


@dataclass(frozen=True, slots=True)
class Layout:
    """The meaning of the columns of a table.

    Attributes:
        source: the publisher's table that the names fit best.
        slots: columns with figures.
        roles: role to places of columns that may play it, best first.
        filters: columns of which only some values take part.
        protected: names that are never read because they are about where people come from.
        doubted: names that were refused, with the reason in Dutch.
        unused: names that mean nothing to us.
        words: every name for a column of regions, made comparable; in a row it begins another table.
    """

    source: SourceTable
    slots: tuple[FigureColumn, ...]
    roles: dict[str, tuple[int, ...]]
    filters: tuple[tuple[int, Filter], ...]
    protected: tuple[str, ...]
    doubted: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]
    words: frozenset[str] = frozenset()


ROLES = ("code", "name", "gemeente", "level", "period", "postcode", "changed", "version")
"""What a column can say about a row, apart from a figure."""


def lay_out(headings: Sequence[ColumnHeading], tables: FigureTables, sources: Sequence[str]) -> Layout:
    """Give each column its meaning.

    Args:
        headings: the names above the columns.
        tables: the tables of data.
        sources: ids of the sources that this shape can be.
    """
    roles = {role: _of_role(headings, getattr(tables.roles, role)) for role in ROLES}
    filters = tuple((at, rule) for rule in tables.roles.filters for at in _of_role(headings, rule.names)[:1])
    taken = {at for places in roles.values() for at in places} | {at for at, _ in filters}
    refused = _refused(tables.refused)
    shut = {at for at, heading in enumerate(headings) if _is_protected(heading, refused)}
    protected = tuple(headings[at].raw for at in sorted(shut))
    free = [(at, heading) for at, heading in enumerate(headings) if at not in taken | shut and heading.raw]
    source = _best(free, [each for each in tables.sources if each.id in sources])
    slots, doubted, unused = _slots(free, source, tables)
    words = frozenset(norm(name) for name in (*tables.roles.code, *tables.roles.name))
    return Layout(source, slots, roles, filters, protected, doubted, unused, words)


def _of_role(headings: Sequence[ColumnHeading], names: Sequence[str]) -> tuple[int, ...]:
    """Return the indexes of columns with one of these names, in the order of the names."""
    wanted = [norm(name) for name in names]
    places = [
        (wanted.index(key), at)
        for at, heading in enumerate(headings)
        for key in (next((key for key in heading.keys if key in wanted), ""),)
        if key
    ]
    return tuple(at for _, at in sorted(places))


@dataclass(frozen=True, slots=True)
class _NeverRead:
    """What is never read: whole names, parts of names where no street is called so, and whole words."""

    names: frozenset[str]
    parts: re.Pattern[str]
    words: frozenset[str]


def _is_protected(heading: ColumnHeading, refused: _NeverRead) -> bool:
    return (
        heading.keys[0] in refused.names
        or refused.parts.search(heading.whole) is not None
        or any(word.casefold() in refused.words for word in _WORD.findall(heading.raw))
    )


@lru_cache(maxsize=4)
def _refused(refused: RefusedColumns) -> _NeverRead:
    streets = "|".join(norm(place) for place in refused.places) or r"(?!)"
    parts = "|".join(norm(part) for part in refused.parts) or r"(?!)"
    found = re.compile(rf"(?:{parts})(?!\w{{0,3}}(?:{streets}))")
    return _NeverRead(frozenset(map(norm, refused.names)), found, frozenset(refused.words))


_ColumnsByName = Mapping[str, PublishedColumn]
"""The columns of a source, by every name that they have."""


@lru_cache(maxsize=32)
def _columns(source: SourceTable) -> _ColumnsByName:
    return {norm(name): column for column in source.columns for name in column.names}


def _key(heading: ColumnHeading, columns: _ColumnsByName) -> str:
    """Return the longest part of a name that a source knows, or an empty text."""
    return next((key for key in reversed(heading.keys) if key in columns), "")


def _best(free: Sequence[tuple[int, ColumnHeading]], sources: Sequence[SourceTable]) -> SourceTable:
    """Return the source that knows most of the names; on ties the larger share of its names, then the first."""
    known = [[key for _, heading in free if (key := _key(heading, each))] for each in map(_columns, sources)]
    counted = [(len(keys), sum(map(len, keys))) for keys in known]
    return sources[counted.index(max(counted))]


def _slots(
    free: Sequence[tuple[int, ColumnHeading]], source: SourceTable, tables: FigureTables
) -> tuple[tuple[FigureColumn, ...], tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Return the columns with figures, those that are refused with the reason, and those without a meaning."""
    slots: list[tuple[FigureColumn, str]] = []
    doubted: list[tuple[str, str]] = []
    unused: list[str] = []
    columns = _columns(source)
    for at, heading in free:
        key = _key(heading, columns)
        column = columns[key] if key else None
        if column is None:
            unused.append(heading.raw)
            continue
        if any(word in heading.whole for word in _QUALIFIED):
            doubted.append((heading.raw, "gaat maar over een deel van de mensen"))
            continue
        times = times_for(heading.unit, column, tables.measures[column.measure])
        if times is None:
            doubted.append((heading.raw, f"de eenheid '{heading.unit}' hoort niet bij dit cijfer"))
            continue
        slots.append((FigureColumn(at, column.measure, times, column.year or heading.year), heading.raw))
    often = Counter((slot.measure, slot.year) for slot, _ in slots)
    twice = [raw for slot, raw in slots if often[slot.measure, slot.year] > 1]
    doubted += [(raw, "meer kolommen lijken dit cijfer te geven") for raw in twice]
    kept = tuple(slot for slot, _ in slots if often[slot.measure, slot.year] == 1)
    return kept, tuple(doubted), tuple(unused)


def times_for(unit: str, column: PublishedColumn, measure: StatisticalMeasure) -> Decimal | None:
    """Return what to multiply a column by, or ``None`` when its unit is not that of the measure."""
    said = norm(unit).removeprefix("in")
    money = measure.kind in {"gemiddelde", "mediaan"}
    rules = (
        (said in _THOUSANDS, money, Decimal(1000)),
        (said in {"euro", "eur"}, money, Decimal(1)),
        (said.startswith("procent"), measure.kind == "procent", column.times),
        (said.startswith(_PER_THOUSAND), measure.kind == "promille", column.times),
        (said in _COUNTS, measure.kind in {"aantal", "gemiddelde", "score"}, column.times),
    )
    for applies, fits, times in rules:
        if applies:
            return times if fits else None
    return column.times
