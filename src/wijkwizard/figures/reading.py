"""Reads files with figures: one at a time for a summary, or several together for their figures.

``recognise`` returns what a file is and never fails on missing facts; ``read`` requires a certain year and regions
with codes, and raises an error that says which is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from wijkwizard.errors import WijkError
from wijkwizard.figures.areas.code_lookup import matched_with, with_names
from wijkwizard.figures.areas.region_codes import SAME, UNCHANGED, RegionRef, bare_name, comparable, renamed
from wijkwizard.figures.files.loading import LoadedFile, load
from wijkwizard.figures.files.workbook import open_book
from wijkwizard.figures.model import FigureTables
from wijkwizard.figures.recognised import Recognised
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.figures.summary import summarise
from wijkwizard.figures.tables.dataset import Dataset
from wijkwizard.figures.tables.extract import RowProgress
from wijkwizard.figures.tables.periods import years_of_name


def _silent(_done: int, _total: int) -> None:
    """Ignore progress."""


class RegionNames(NamedTuple):
    """The name of a region, its normalised name, and the name of its gemeente."""

    own: str
    bare: str
    gemeente: str


@dataclass(frozen=True)
class Reading:
    """The combined contents of files.

    Attributes:
        datasets: the files that were read, in the order given.
        files: their summaries.
        tables: the tables of data that they were read with.
    """

    datasets: tuple[Dataset, ...]
    files: tuple[Recognised, ...]
    tables: FigureTables

    @cached_property
    def places(self) -> dict[str, RegionRef]:
        """Every region by its key; the newest file that names it wins."""
        found: dict[str, RegionRef] = {}
        for dataset in sorted(self.datasets, key=lambda each: each.years[-1:]):
            for place in dataset.places:
                before = found.get(place.key)
                found[place.key] = place if before is None else _fuller(before, place)
        return found

    @cached_property
    def names(self) -> dict[str, RegionNames]:
        """By key the names of every region as they are compared; made once, for typing is quick."""
        return {
            key: RegionNames(comparable(place.name), bare_name(place.name), comparable(place.gemeente))
            for key, place in self.places.items()
        }

    @cached_property
    def redrawn(self) -> frozenset[tuple[str, int]]:
        """Regions and years in which the boundary or the code changed, according to a file or by name.

        What the file with the borders says holds for every other file of that year. Where it says that nothing
        changed since the year before, another name is only a name.
        """
        found = {
            (place.key, year)
            for dataset in self.datasets
            for place in dataset.places
            if place.changed not in UNCHANGED
            for year in dataset.years
        }
        names: dict[str, tuple[str, int]] = {}
        for dataset in sorted(self.datasets, key=lambda each: each.years[:1]):
            first, last = dataset.years[0], dataset.years[-1]
            for place in dataset.places:
                before, year = names.get(place.code, ("", first))
                reported = place.changed == SAME and first - year <= 1
                if place.code and renamed(before, place.name) and not reported:
                    found.add((place.code, first))
                if place.name:
                    names[place.code] = place.name, last
        return frozenset(found)

    def beside(self, other: Reading) -> Reading:
        """Return these files and others as one reading, without reading anything again."""
        return Reading((*self.datasets, *other.datasets), (*self.files, *other.files), self.tables)


def _fuller(before: RegionRef, after: RegionRef) -> RegionRef:
    return after._replace(
        name=after.name or before.name,
        gemeente=after.gemeente or before.gemeente,
        postcode=after.postcode or before.postcode,
    )


def recognise(
    path: Path,
    progress: RowProgress = _silent,
    *,
    tables: FigureTables | None = None,
    year: int | None = None,
) -> Recognised:
    """Return the summary of a file.

    Args:
        path: the file.
        progress: receives how many rows were read, of about how many.
        tables: the tables of data; ``None`` for those of the program.
        year: year that the user says it is, for a file that does not say.

    Raises:
        WijkError: when it holds no figures that wijkwizard knows; the sentence says what it is instead.
    """
    used = tables or load_tables()
    hint = hint_of(path, used)
    return _merged_summary(
        [summarise(each, used, hint) for each in load(open_book(path), used, year, progress)]
    )


def _merged_summary(found: Sequence[Recognised]) -> Recognised:
    """Return the summary of a file: that of its first sheet, with the others in it."""
    return found[0].model_copy(update={"also": tuple(found[1:])}) if len(found) > 1 else found[0]


def read(
    paths: Iterable[Path],
    progress: RowProgress = _silent,
    *,
    tables: FigureTables | None = None,
    years: Mapping[Path, int] | None = None,
    gemeente: str = "",
) -> Reading:
    """Read files together.

    Args:
        paths: the files, at least one; the next is taken when the one before was read.
        progress: receives how many rows were read of the file in hand, of about how many.
        tables: the tables of data; ``None`` for those of the program.
        years: year of each file that does not say it itself.
        gemeente: code or name of the gemeente in which names without codes are looked up.

    Raises:
        WijkError: when a file holds no figures, has no year, or has names without codes.
    """
    return _read_all(paths, progress, _Context(tables or load_tables(), years or {}, gemeente), None)


def read_what_can(
    paths: Iterable[Path],
    progress: RowProgress = _silent,
    *,
    tables: FigureTables | None = None,
    years: Mapping[Path, int] | None = None,
    gemeente: str = "",
) -> tuple[Reading, tuple[WijkError, ...]]:
    """Read files together, without those that cannot be used.

    Args:
        paths: as of ``read``, and so the rest.
        progress: as of ``read``.
        tables: as of ``read``.
        years: as of ``read``.
        gemeente: as of ``read``.

    Returns:
        What the other files say, which is nothing when none is left, and what is wrong with those that were left out.
    """
    faults: list[WijkError] = []
    found = _read_all(paths, progress, _Context(tables or load_tables(), years or {}, gemeente), faults)
    return found, tuple(faults)


class _Context(NamedTuple):
    """What is known before a file is read."""

    tables: FigureTables
    years: Mapping[Path, int]
    gemeente: str


@contextmanager
def _noted(faults: list[WijkError] | None) -> Iterator[None]:
    """Note what is wrong with a file and go on, or stop there without a list."""
    try:
        yield
    except WijkError as fault:
        if faults is None:
            raise
        faults.append(fault)


def _read_all(
    paths: Iterable[Path], progress: RowProgress, known: _Context, faults: list[WijkError] | None
) -> Reading:
    loaded: list[tuple[LoadedFile, ...]] = []
    for path in paths:
        with _noted(faults):
            loaded.append(_loaded(path, known, progress))
    coded = [sheet.dataset for each in loaded for sheet in each if sheet.made.has_codes]
    datasets: list[Dataset] = []
    files: list[Recognised] = []
    for each in loaded:
        with _noted(faults):
            matched = [matched_with(sheet, coded, known.gemeente) for sheet in each]
            hint = hint_of(each[0].path, known.tables)
            summaries = (summarise(sheet, known.tables, hint) for sheet in each)
            files.append(
                _merged_summary([with_names(*both) for both in zip(summaries, matched, strict=True)])
            )
            datasets += [item.dataset for item in matched]
    return Reading(tuple(datasets), tuple(files), known.tables)


def _loaded(path: Path, known: _Context, progress: RowProgress) -> tuple[LoadedFile, ...]:
    """Load a file of which the year must be known.

    Raises:
        WijkError: when it cannot be read, or its year is not known.
    """
    loaded = load(open_book(path), known.tables, known.years.get(path), progress)
    for each in loaded:
        _demand_year(each, known.tables)
    return loaded


def _demand_year(loaded: LoadedFile, tables: FigureTables) -> None:
    if loaded.dated.clash:
        raise WijkError(
            "figures-year-clash", path=loaded.path, year=loaded.dated.year, reason=loaded.dated.clash
        )
    if not loaded.dataset.years or loaded.dataset.years[0] == 0:
        hint = hint_of(loaded.path, tables)
        said = f" In de naam van het bestand staat {hint}." if hint else ""
        raise WijkError("figures-year-unknown", path=loaded.path, hint=said)


def hint_of(path: Path, tables: FigureTables) -> int | None:
    """Return the only year in the name of a file, for the user to confirm."""
    found = years_of_name(tables, path.stem)
    return next(iter(found)) if len(found) == 1 else None
