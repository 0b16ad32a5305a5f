"""Loads a file as datasets: its layout and columns recognised, its year determined, and its hash taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from wijkwizard.errors import WijkError
from wijkwizard.figures.areas.region_codes import COUNTRY
from wijkwizard.figures.files.workbook import Workbook
from wijkwizard.figures.model import FigureTables
from wijkwizard.figures.tables.dataset import Dataset, MeasureYear, known_in
from wijkwizard.figures.tables.extract import UNDATED, Extract, RowProgress, extract
from wijkwizard.figures.tables.fractions import shares_in
from wijkwizard.figures.tables.layout import Layout, lay_out
from wijkwizard.figures.tables.numbers import EITHER, Cell, NumberFormat, parse
from wijkwizard.figures.tables.periods import (
    Clues,
    Dated,
    date_file,
    date_rows,
    written_by_name,
    years_of_name,
)
from wijkwizard.figures.tables.provisional import without_stars
from wijkwizard.figures.tables.shapes import SheetMatch, match_sheets
from wijkwizard.figures.tables.shapes.sheet_match import ShapeError
from wijkwizard.terms.dutch import number
from wijkwizard.terms.figures import Provenance
from wijkwizard.terms.units import many

_INHABITANTS = "inwoners"
_GROWING = "kwb"
_MANY = 20
COMPLETE = "compleet"
"""The release of an edition without missing figures."""


@dataclass(frozen=True)
class LoadedFile:
    """A sheet that was loaded, with its properties.

    Attributes:
        path: the file.
        match: its recognised layout.
        layout: what its columns mean.
        made: its rows.
        dataset: the same as columns.
        dated: its year.
        release: whether this edition is complete, in Dutch.
        sha256: hash of the file, in hex.
        known: measures and years with a value for any region.
        shares: measures that may be written as parts of one.
        sheet: name of the sheet, when more than one of the file holds figures.
        left: names of sheets that look like figures and were not read, with the reason in Dutch.
    """

    path: Path
    match: SheetMatch
    layout: Layout
    made: Extract
    dataset: Dataset
    dated: Dated
    release: str
    sha256: str
    known: frozenset[MeasureYear]
    shares: frozenset[str]
    sheet: str = ""
    left: tuple[tuple[str, str], ...] = ()


class _ReadSheet(NamedTuple):
    """A sheet whose rows were read."""

    match: SheetMatch
    layout: Layout
    made: Extract


def load(
    book: Workbook, tables: FigureTables, year: int | None, progress: RowProgress
) -> tuple[LoadedFile, ...]:
    """Load one opened file: every sheet that holds figures.

    Returns:
        The sheets in their order, at least one; the first says which others could not be read. A sheet that does
        not tell its year takes that of the others, when they agree.

    Raises:
        WijkError: when no sheet holds figures that wijkwizard knows.
    """
    path = book.sniffed.path
    sheets: list[_ReadSheet] = []
    left: list[tuple[str, WijkError]] = []
    try:
        claimed = match_sheets(book)
    except ShapeError as problem:
        raise WijkError(problem.code, path=path, **problem.facts) from problem
    left += [(name, WijkError(fault.code, path=path, **fault.facts)) for name, fault in claimed.left]
    for match in claimed.matches:
        try:
            sheets.append(_rows(book, match, tables, progress))
        except WijkError as fault:
            left.append((match.sheet.name if match.sheet else "", fault))
    if not sheets:
        raise left[0][1]
    dates = _of_others([_date(book, each.match, each.made, tables, year) for each in sheets])
    named = len(claimed.matches) > 1
    loaded = [
        _built(book, each, dated, tables, each.match.sheet.name if each.match.sheet and named else "")
        for each, dated in zip(sheets, dates, strict=True)
    ]
    return replace(loaded[0], left=tuple((name, fault.sentence) for name, fault in left)), *loaded[1:]


def _of_others(dates: Sequence[Dated]) -> list[Dated]:
    """Give a sheet without a year that of the others, when they agree."""
    years = {dated.year for dated in dates} - {None}
    if len(years) != 1:
        return list(dates)
    shared = Dated(next(iter(years)), "een ander blad")
    return [shared if dated == Dated(None) else dated for dated in dates]


def _rows(book: Workbook, match: SheetMatch, tables: FigureTables, progress: RowProgress) -> _ReadSheet:
    path = book.sniffed.path
    try:
        layout = lay_out(match.headings, tables, match.sources)
        _demand_figures(path, layout, match)
        if layout.source.id == _GROWING:  # that of 2013 calls its column of wijken and buurten so
            match = replace(match, by_region=False)
        height = match.sheet.height if match.sheet else 0
        made = extract(match, layout, height, progress, whole=book.sniffed.whole)
    except ShapeError as problem:
        raise WijkError(problem.code, path=path, **problem.facts) from problem
    return _ReadSheet(match, layout, made)


def _built(book: Workbook, read: _ReadSheet, dated: Dated, tables: FigureTables, sheet: str) -> LoadedFile:
    match, layout, made = read
    path = book.sniffed.path
    cells, starred = without_stars(_with_year(made, dated.year))
    source = layout.source
    known = known_in(cells)
    release = _release(source.id, cells, len(cells) - len(known))
    shares = shares_in({key: cells[key] for key in known}, tables.measures)
    cells |= {key: [EITHER] * len(made.places) for key in shares}
    label = f"{source.title} ({book.table})" if book.table else source.title
    years = {at for _, at in cells}
    versions = _versions(made, source.title)
    provenances = {
        at: Provenance(
            publisher=source.publisher,
            table=versions.get(at, label),
            release=release,
            year=at,
            file=f"{path.name}, blad {sheet}" if sheet else path.name,
            sha256=book.sniffed.sha256,
            attribution=source.attribution,
        )
        for at in years
        if at != UNDATED
    }
    still = frozenset(years) if release not in {"", COMPLETE} else frozenset(made.provisional) | starred
    dataset = Dataset(
        places=tuple(made.places),
        cells=cells,
        times=_times(layout, cells),
        sources=provenances,
        measures=tables.measures,
        default=match.default,
        modelled=source.modelled,
        provisional=still,
        title=source.title,
        versions=versions,
    )
    return LoadedFile(
        path=path,
        match=match,
        layout=layout,
        made=made,
        dataset=dataset,
        dated=dated,
        release=release,
        sha256=book.sniffed.sha256,
        known=known - shares,
        shares=frozenset(name for name, _ in shares),
        sheet=sheet,
    )


def _demand_figures(path: Path, layout: Layout, match: SheetMatch) -> None:
    if layout.slots:
        return
    if layout.protected and not layout.unused:
        raise WijkError("figures-only-origin", path=path)
    found = ", ".join(heading.raw[:40] for heading in match.headings[:6] if heading.raw)
    raise WijkError("figures-not-recognised", path=path, found=found or "niets")


def _date(book: Workbook, match: SheetMatch, made: Extract, tables: FigureTables, given: int | None) -> Dated:
    """Find the year, unless every row or name has its own."""
    if all(at != UNDATED for _, at in made.cells):
        return date_rows({at for _, at in made.cells}, given)
    names = [heading.raw for heading in match.headings]
    stem = book.sniffed.path.stem
    named, written = years_of_name(tables, stem), written_by_name(stem)
    return date_file(tables, Clues(match.title, book.table, names, _country(made), given, named, written))


def _country(made: Extract) -> int | None:
    """Return the inhabitants of the country, when the file has them."""
    column = made.cells.get((_INHABITANTS, UNDATED), ())
    for place, cell in zip(made.places, column, strict=False):
        if place.code == COUNTRY:
            value = parse(cell, NumberFormat(None), whole=True)
            return int(value) if isinstance(value, Decimal) else None
    return None


def _versions(made: Extract, title: str) -> dict[int, str]:
    """Return by year the version of the instrument where it differs from that of the table.

    One file of the Leefbaarometer holds years of three versions, which are three instruments.
    """
    name = title.rpartition(" ")[0]
    full = {
        year: {item if item[:1].isalpha() else f"{name} {item}" for item in named}
        for year, named in made.versions.items()
    }
    return {year: " en ".join(sorted(named)) for year, named in full.items() if named != {title}}


def _with_year(made: Extract, year: int | None) -> dict[MeasureYear, Sequence[Cell]]:
    return {(name, at or year or UNDATED): column for (name, at), column in made.cells.items()}


def _times(layout: Layout, cells: dict[MeasureYear, Sequence[Cell]]) -> dict[MeasureYear, Decimal]:
    by_measure = {slot.measure: slot.times for slot in layout.slots}
    return {key: by_measure[key[0]] for key in cells}


def _release(source: str, cells: dict[MeasureYear, Sequence[Cell]], empty: int) -> str:
    """Return whether this edition is complete; only the kerncijfers come in several deliveries a year.

    When somebody selected a few columns, nothing is known about the rest.
    """
    if source != _GROWING or (not empty and len(cells) < _MANY):
        return ""
    if not empty:
        return COMPLETE
    lacks = "ontbreekt" if empty == 1 else "ontbreken"
    return f"nog niet compleet, {number(empty)} van {many(len(cells), 'cijfer', 'cijfers')} {lacks}"
