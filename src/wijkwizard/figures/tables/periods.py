"""Parses periods, and determines the year of a file that has none in its rows.

The contents of the file come first, then the number of inhabitants of the country, which differs every year, then
columns that exist only in some years. The name of the file is only a hint for the user.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from wijkwizard.figures.model import FigureTables
from wijkwizard.figures.tables.headings import norm, text_of
from wijkwizard.figures.tables.numbers import Cell
from wijkwizard.terms.dutch import MONTHS, and_list

_YEAR = re.compile(r"((?:19|20)\d\d)(?:JJ00)?\s*(\*{0,2})")
_MAP_YEAR = re.compile(r"((?:19|20)\d\d)(?:WK|BU|GM|NL)[0-9A-Z]*")
TABLE = re.compile(r"(?<![0-9A-Za-z])\d{5}(?:NED|ENG|ned|eng)(?![0-9A-Za-z])")
"""Number of a table of the CBS."""

_DAY = re.compile(r"(?<!\d)(?:\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{1,2}[-_.]\d{1,2}[-_.]\d{4})(?!\d)")
_MONTH = rf"(?:{'|'.join((*MONTHS, *(name[:3] for name in MONTHS), 'mrt', 'sept'))})"
_DAYS_IN_WORDS = (
    re.compile(
        rf"(?:(?<![a-z\d])\d{{1,2}}[-_. ]?|(?<![a-z])){_MONTH}[-_. ]?(?:19|20)\d\d(?!\d)", re.IGNORECASE
    ),
    re.compile(rf"(?<!\d)(?:19|20)\d\d[-_. ]?{_MONTH}(?![a-z])", re.IGNORECASE),
)
_DAY_IN_DIGITS = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)(?!\d)"
)
_SHORT_YEAR = re.compile(
    r"(?<![a-z])(?:kwb|(?:kerncijfers[-_ ]?)?wijken[-_ ]?en[-_ ]?buurten|kerncijfers)[-_ ]?(\d\d)"
    r"(?!\d|[-_.]\d|[-_ ]?(?:wijk|buurt|gemeente|regel))",
    re.IGNORECASE,
)
"""Two digits of a year after the name of a publication; never a day, a number of rows, or part of a longer number."""
_YEAR_OF_DAY = re.compile(r"^(?:19|20)\d\d|(?:19|20)\d\d$")
_IN_TITLE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


_PARTS = (
    ("maanden", re.compile(r"\d{4}mm\d\d|" + "|".join(MONTHS))),
    ("kwartalen", re.compile(r"\d{4}kw\d\d|kwartaal")),
    ("halve jaren", re.compile(r"\d{4}hj\d\d|halfjaar")),
    ("weken", re.compile(r"\d{4}w[ek]?\d\d|\bweek\b")),
    ("losse dagen", re.compile(r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\d{8}")),
    ("meer jaren samen", re.compile(r"\d{4}\s*[-/]\s*\d{2,4}|\d{4}\s+tot\b|\d{4}(?:g3|x0|sj)\d\d")),
)


class Period(NamedTuple):
    """A whole year; ``provisional`` when the publisher marks it so."""

    year: int
    provisional: bool


def read_period(cell: Cell) -> Period | None:
    """Read a year such as ``2019``, ``2016JJ00`` or ``2025*``; months and quarters are no year."""
    text = text_of(cell)
    found = _YEAR.fullmatch(text)
    if found:
        return Period(int(found[1]), bool(found[2]))
    found = _MAP_YEAR.fullmatch(text)
    return Period(int(found[1]), provisional=False) if found else None


def part_of(cell: Cell) -> str:
    """Say in Dutch what a period is that is no whole year."""
    text = text_of(cell).casefold()
    return next((what for what, form in _PARTS if form.search(text)), "perioden die geen heel jaar zijn")


@dataclass(frozen=True, slots=True)
class Dated:
    """The year of a file.

    Attributes:
        year: the year, or ``None`` when unknown.
        how: how it was determined, in Dutch.
        clash: why the year cannot be right, in Dutch, or an empty text.
        note: what the reader should know about it, in Dutch.
    """

    year: int | None
    how: str = ""
    clash: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clues:
    """The clues of a file about its year.

    Attributes:
        title: title of the table, or name of the sheet.
        table: number of the table, or an empty text.
        names: names of its columns.
        inhabitants: inhabitants of the country on 1 January that the file gives.
        given: year that the user says it is.
        named: years in the name of the file.
        written: year of the day in the name of the file, such as that of the download.
    """

    title: str
    table: str
    names: Collection[str]
    inhabitants: int | None
    given: int | None
    named: frozenset[int] = frozenset()
    written: int | None = None


def years_of_name(tables: FigureTables, stem: str) -> frozenset[int]:
    """Return the years in the name of a file, and that of the table whose number it contains.

    A day or a month, such as that of the download, is no year of the figures.
    """
    for form in (_DAY, *_DAYS_IN_WORDS):
        stem = form.sub(" ", stem)
    numbers = (number.upper() for number in TABLE.findall(stem))
    by_table = {tables.years.tables[number] for number in numbers if number in tables.years.tables}
    first = min(tables.years.tables.values(), default=0)
    short = {year for two in _SHORT_YEAR.findall(stem) if (year := 2000 + int(two)) >= first}
    return frozenset({int(year) for year in _IN_TITLE.findall(stem)} | short | by_table)


def written_by_name(stem: str) -> int | None:
    """Return the year of the last day in the name of a file: no figures in it are of a later year."""
    days = (day[0] for form in (_DAY, _DAY_IN_DIGITS, *_DAYS_IN_WORDS) for day in form.finditer(stem))
    years = [int(year[0]) for day in days if (year := _YEAR_OF_DAY.search(day))]
    return max(years, default=None)


def date_rows(years: Collection[int], given: int | None) -> Dated:
    """Return a note on a year that the user gave for a file whose rows have years."""
    if given is None or given in years:
        return Dated(None)
    return Dated(
        None, note=f"Het opgegeven jaar {given} is niet gebruikt: in het bestand zelf staat {_named(years)}."
    )


def date_file(tables: FigureTables, clues: Clues) -> Dated:
    """Determine the year of a file.

    Returns:
        The year and how it was determined; with a clash when two clues disagree.
    """
    clue_years = _clue_years(tables, clues)
    first, last = _span(tables, clues.names)
    if len({year for year, _ in clue_years}) > 1:
        reasons = ", ".join(f"{how}: {year}" for year, how in clue_years)
        year, how = clue_years[0] if clues.given is None else clue_years[-1]
        return Dated(year, how, reasons)
    if not clue_years:
        return Dated(first, "de kolommen") if first == last and first is not None else Dated(None)
    year, how = clue_years[0]
    clash = _against(clues, year, first, last)
    if not clash and clues.named and year not in clues.named:
        note = f"In de naam van het bestand staat {_named(clues.named)}, maar de cijfers gaan over {year} ({how})."
        return Dated(year, how, note=note)
    return Dated(year, how, clash)


def _against(clues: Clues, year: int, first: int | None, last: int | None) -> str:
    """Return in Dutch what contradicts a year on which all other clues agree."""
    if clues.given is not None and clues.named and clues.given not in clues.named:
        return f"in de naam van het bestand staat {_named(clues.named)}"
    if clues.given is not None and clues.written is not None and clues.given > clues.written:
        return (
            f"in de naam van het bestand staat een dag in {clues.written}, toen waren die cijfers er nog niet"
        )
    if first is not None and year < first:
        return f"er zijn kolommen die pas vanaf {first} bestaan"
    if last is not None and year > last:
        return f"er zijn kolommen die alleen tot en met {last} bestaan"
    return ""


def _named(years: Collection[int]) -> str:
    return and_list([str(year) for year in sorted(years)])


def _clue_years(tables: FigureTables, clues: Clues) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    in_title = set(_IN_TITLE.findall(clues.title))
    if len(in_title) == 1:
        found.append((int(in_title.pop()), "de titel"))
    numbers = {clues.table, *(number.upper() for number in TABLE.findall(clues.title))}
    found += [
        (tables.years.tables[number], "het nummer van de tabel")
        for number in sorted(numbers & set(tables.years.tables))
    ]
    found += [
        (year, "het aantal inwoners van Nederland")
        for year, people in tables.years.population.items()
        if clues.inhabitants in {people, round(people, -1)}
    ]
    return found if clues.given is None else [*found, (clues.given, "uw opgave")]


def _span(tables: FigureTables, names: Collection[str]) -> tuple[int | None, int | None]:
    """Return the first and last year that the columns allow."""
    there = {norm(name) for name in names}
    marks = [mark for mark in tables.years.marks if norm(mark.name) in there]
    first = max((mark.since for mark in marks if mark.since is not None), default=None)
    last = min((mark.until for mark in marks if mark.until is not None), default=None)
    return first, last
