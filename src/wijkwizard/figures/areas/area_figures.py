"""The figures of one area with what they are compared with, ready to be stored in a dossier.

The sorted values of the comparison group are included, so that a percentile and a turning point can be computed
later on a laptop without the files.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from decimal import Decimal

from wijkwizard.figures.areas.region_codes import comparable
from wijkwizard.terms import Frozen
from wijkwizard.terms.figures import Direction, Figure, FigureKind, Missing, Provenance, Region, RegionLevel

FORM = 1
"""Version of the stored data format; later programs read all earlier versions."""


class ComparisonGroup(Frozen):
    """Areas that an area is compared with, without the area itself.

    Attributes:
        what: which areas, in Dutch.
        level: their level.
        regions: how many there are.
        values: the values that are known, sorted from low to high.
        alike: whether they were chosen because they are like this area; otherwise they are all there are.
        where: where those with a figure lie, when the file has only a part of them: 'van Utrecht'.
    """

    what: str
    level: RegionLevel
    regions: int
    values: tuple[Decimal, ...]
    alike: bool = True
    where: str = ""

    def lower(self, value: Decimal) -> int:
        """Return how many of them are lower."""
        return bisect_left(self.values, value)

    def higher(self, value: Decimal) -> int:
        """Return how many of them are higher."""
        return len(self.values) - bisect_right(self.values, value)


class Compared(Frozen):
    """One measure in one year: the area, and what it is compared with.

    Attributes:
        measure: id of the measure.
        label: its name.
        kind: how it behaves.
        direction: what a higher figure means, as the tables say it today; ``None`` when they do not.
        scale: name of the scale, when it is another one than its indicator is defined by.
        year: the year.
        area: the figure of the area; it may be unknown.
        gemeente: the same for its gemeente; ``None`` when no file has it.
        rest: the gemeente without the area.
        country: the Netherlands.
        group: similar areas; ``None`` for counts, and when no national file was read.
    """

    measure: str
    label: str
    kind: FigureKind
    direction: Direction | None = None
    scale: str = ""
    year: int
    area: Figure
    gemeente: Figure | None = None
    rest: Figure | None = None
    country: Figure | None = None
    group: ComparisonGroup | None = None

    @property
    def known(self) -> bool:
        """Whether the area has a value, or the range in which it lies."""
        return self.area.value is not None or self.area.missing is Missing.ROUGH


class AreaFigures(Frozen):
    """All figures of one area.

    Attributes:
        form: version of this data format.
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
        """Return the newest year of a measure in which the area has a value or a range, or ``None``."""
        known = [each for each in self.of(measure) if each.known]
        return known[-1] if known else None

    def elsewhere(self, compared: Compared) -> str:
        """Return in Dutch why a figure may be of another place than the present area; empty when it is not.

        Only names of one publisher are compared: others write names in their own way. A changed boundary applies to
        all figures of earlier years, whoever published them.
        """
        later = [each.area for each in self.compared if each.year > compared.year]
        theirs = (each for each in later if each.provenance.publisher == compared.area.provenance.publisher)
        named = next((why for each in theirs if (why := renamed(compared.area, each))), "")
        return named or next((redrawn_in(each) for each in later if each.redrawn), "")

    def leading(self) -> dict[str, Compared]:
        """Return by indicator the figure that represents it, in the order of the measures.

        The newest known value wins, a rate before a count, and then the first measure. An indicator without a known
        value has its newest missing one, with the reason.
        """
        found: dict[str, Compared] = {}
        for each in self.compared:
            name = each.area.indicator
            if name and (name not in found or _leads(each) > _leads(found[name])):
                found[name] = each
        return found


def renamed(figure: Figure, later: Figure) -> str:
    """Return in Dutch that two figures are of places with other codes or names; empty when these are the same."""
    before, after = figure.region, later.region
    same = (before.code, before.parts) == (after.code, after.parts)
    if same and (before.parts or comparable(before.name) == comparable(after.name)):
        return ""
    return (
        f"Het cijfer van {figure.year} gaat over {_called(before)}, dat van {later.year} over {_called(after)}. "
        "Dat kan een andere plek zijn."
    )


def _called(place: Region) -> str:
    return f"{place.name} ({place.code})" if place.code else place.name


def parted(figure: Figure, later: Figure) -> str:
    """Return in Dutch why two figures may be about different places; empty when they are not."""
    return renamed(figure, later) or (redrawn_in(later) if later.redrawn else "")


def redrawn_in(later: Figure) -> str:
    """Return in Dutch that figures of before a year are about another place."""
    return (
        f"In {later.year} veranderde de grens of de code van dit gebied. "
        "Eerdere cijfers gaan over een andere plek."
    )


def _leads(compared: Compared) -> tuple[bool, bool, int]:
    return compared.known, compared.kind != "aantal", compared.year


def to_event(figures: AreaFigures) -> dict[str, object]:
    """Return the figures as plain JSON for the event of a dossier."""
    return {"form": figures.form, **figures.model_dump(mode="json", exclude_defaults=True)}


def from_event(figures: Mapping[str, object]) -> AreaFigures:
    """Parse the result of ``to_event``.

    Raises:
        ValueError: when it is something else (pydantic's ``ValidationError`` is one).
    """
    return AreaFigures.model_validate(dict(figures))
