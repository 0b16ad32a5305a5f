"""The figures of one area with what they are compared with, ready to be kept in a dossier.

The values of the comparison group come along, sorted, so that a percentile and the value that would turn a signal
can be computed later on a laptop that has no file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from decimal import Decimal

from wijkwizard.figures.model import Kind
from wijkwizard.terms import Frozen
from wijkwizard.terms.figures import Figure, Level, Provenance, Region

FORM = 1
"""Form of what is kept in a dossier; a later program reads every earlier form."""


class Group(Frozen):
    """Areas that an area is compared with; the area itself is not one of them.

    Attributes:
        what: which areas, in Dutch.
        level: their level.
        regions: how many there are.
        values: the values that are known, sorted from low to high.
    """

    what: str
    level: Level
    regions: int
    values: tuple[Decimal, ...]

    def lower(self, value: Decimal) -> int:
        """Return how many of them are lower."""
        return bisect_left(self.values, value)

    def higher(self, value: Decimal) -> int:
        """Return how many of them are higher."""
        return len(self.values) - bisect_right(self.values, value)


class Compared(Frozen):
    """One measure in one year: the area, and what stands beside it.

    Attributes:
        measure: id of the measure.
        label: its name.
        kind: how it behaves.
        year: the year.
        area: the figure of the area; it may be unknown.
        gemeente: the same for its gemeente; ``None`` when no file has it.
        rest: the gemeente without the area.
        country: the Netherlands.
        group: similar areas; ``None`` for counts, and when no national file was read.
    """

    measure: str
    label: str
    kind: Kind
    year: int
    area: Figure
    gemeente: Figure | None = None
    rest: Figure | None = None
    country: Figure | None = None
    group: Group | None = None


class AreaFigures(Frozen):
    """All figures of one area.

    Attributes:
        form: form of this data.
        area: the area.
        compared: one entry for each measure and year, by measure and then year.
        sources: the files that the figures came from, with source and release.
        breaks: definitions that changed between the years, in Dutch.
        notes: what else the reader should know, in Dutch.
    """

    form: int = FORM
    area: Region
    compared: tuple[Compared, ...]
    sources: tuple[Provenance, ...]
    breaks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def of(self, measure: str) -> tuple[Compared, ...]:
        """Return the years of one measure, oldest first."""
        return tuple(each for each in self.compared if each.measure == measure)

    def latest(self, measure: str) -> Compared | None:
        """Return the newest year of a measure in which the area has a value, or ``None``."""
        known = [each for each in self.of(measure) if each.area.value is not None]
        return known[-1] if known else None


def to_event(figures: AreaFigures) -> dict[str, object]:
    """Return the figures as plain JSON for the event of a dossier."""
    return {"form": figures.form, **figures.model_dump(mode="json", exclude_defaults=True)}


def from_event(figures: Mapping[str, object]) -> AreaFigures:
    """Read what ``to_event`` made.

    Raises:
        ValueError: when it is something else (pydantic's ``ValidationError`` is one).
    """
    return AreaFigures.model_validate(dict(figures))
