"""The typed tables of ``questions/cijfers``: what is measured, and how each publisher names its columns.

A new year of Statistics Netherlands brings new names, and a municipality has its own. Both are a line in a data
file and no change of the program.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from wijkwizard.terms import Flag, Frozen
from wijkwizard.terms.figures import Direction, FigureKind

_BOUNDS = {
    "aantal": (0, 100_000_000),
    "procent": (0, 100),
    "promille": (0, 1000),
    "verhouding": (0, 10000),
}


class Recipe(Frozen):
    """How a measure is computed from counts: the sum of ``top`` over the sum of ``bottom``, times ``times``."""

    top: tuple[str, ...] = Field(min_length=1)
    bottom: tuple[str, ...] = Field(min_length=1)
    times: int = 100


class StatisticalMeasure(Frozen):
    """A measure: something that is measured, in one unit.

    Attributes:
        id: stable id.
        indicator: id of the indicator of the knowledge tables; empty for context.
        label: short name.
        unit: unit in words.
        kind: how it behaves.
        direction: what a higher figure means; every measure that belongs to an indicator says it for itself, for
            the distance to a shop and the number of shops are one indicator and go opposite ways.
        perception: whether it is the opinion of people, from a survey; it never carries an indicator that counts.
        scale: name of the scale, when it is another one than its indicator is defined by: two loneliness scales,
            three poverty borders.
        recipe: how it is computed from counts, when the file does not give it.
        weight: measure to weigh by when a union has no counts.
        low: lowest value that can be true.
        high: highest value that can be true.
        rounded: what the publisher rounds counts of wijken and buurten to.
        rounded_everywhere: the same holds for gemeente and country.
    """

    id: str
    indicator: str = ""
    label: str
    unit: str
    kind: FigureKind
    direction: Direction | None = None
    perception: Flag = False
    scale: str = ""
    recipe: Recipe | None = Field(default=None, alias="from")
    weight: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    rounded: Decimal | None = None
    rounded_everywhere: Flag = False

    @model_validator(mode="after")
    def _says_which_way(self) -> Self:
        if self.indicator and self.direction is None:
            message = f"{self.id}: a measure of an indicator says what higher means"
            raise ValueError(message)
        return self

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """Lowest and highest value that can be true."""
        low, high = _BOUNDS.get(self.kind, (None, None))
        lowest = self.low if self.low is not None else low
        highest = self.high if self.high is not None else high
        return (
            None if lowest is None else Decimal(lowest),
            None if highest is None else Decimal(highest),
        )


class PublishedColumn(Frozen):
    """Names under which one measure is published, and the factor to its unit."""

    measure: str
    names: tuple[str, ...] = Field(min_length=1)
    times: Decimal = Decimal(1)
    year: int | None = None


class SourceTable(Frozen):
    """A publisher's table with its columns; ``modelled`` when its figures are estimates for small areas."""

    id: str
    title: str
    publisher: str
    attribution: str
    licence: str = ""
    modelled: Flag = False
    columns: tuple[PublishedColumn, ...]


class Filter(Frozen):
    """A column of which only some values are used; ``what`` names them in a sentence."""

    names: tuple[str, ...]
    keep: tuple[str, ...]
    what: str


class Roles(Frozen):
    """Names of columns that identify the row; earlier names have priority."""

    title: str
    code: tuple[str, ...]
    name: tuple[str, ...]
    gemeente: tuple[str, ...]
    level: tuple[str, ...]
    period: tuple[str, ...]
    postcode: tuple[str, ...]
    changed: tuple[str, ...]
    version: tuple[str, ...] = ()
    filters: tuple[Filter, ...]


class RefusedColumns(Frozen):
    """Names of columns that are never read, with the reason.

    Attributes:
        title: what they are about.
        why: the reason.
        names: whole names.
        parts: substrings that no name may contain.
        places: what makes a street of those letters when it follows them.
        words: words that no name may contain as a whole word.
    """

    title: str
    why: str
    names: tuple[str, ...]
    parts: tuple[str, ...]
    places: tuple[str, ...] = ()
    words: tuple[str, ...]


class Break(Frozen):
    """A year in which the definition of some measures changed."""

    measures: tuple[str, ...]
    year: int
    what: str


class DatedColumn(Frozen):
    """A column that exists only from or until a year."""

    name: str
    since: int | None = Field(default=None, alias="from")
    until: int | None = None


class Years(Frozen):
    """Clues for the year of a file that does not state it."""

    title: str
    tables: dict[str, int]
    population: dict[int, int]
    marks: tuple[DatedColumn, ...]


class FigureTables(Frozen):
    """All tables of ``questions/cijfers``.

    ``retired`` measures are no longer published; older dossiers contain them, and they have no indicator now.
    """

    measures: dict[str, StatisticalMeasure]
    retired: tuple[str, ...] = ()
    sources: tuple[SourceTable, ...]
    roles: Roles
    refused: RefusedColumns
    breaks: tuple[Break, ...]
    years: Years

    def series(self, measure: str, year: int) -> str:
        """Return the definition in force: the year of the last break, ``0`` before the first, empty without."""
        years = sorted(change.year for change in self.breaks if measure in change.measures)
        return str(max((at for at in years if at <= year), default=0)) if years else ""

    def breaks_over(self, known: Collection[tuple[str, int]], *, at_first: bool = False) -> tuple[str, ...]:
        """Return in Dutch the breaks with figures on both sides; measures of one break count as one.

        Args:
            known: measures and years of which there is a figure, or the range in which it lies.
            at_first: name a break in the first year too, for one file that is compared with others later.
        """
        found = []
        for change in self.breaks:
            years = [year for measure, year in known if measure in change.measures]
            if years and min(years) - at_first < change.year <= max(years):
                found.append(change.what)
        return tuple(dict.fromkeys(found))
