"""The input of the advice: an indicator with the figures to compare it with, from a file or from the group.

Figures from files and figures that were typed have the same type here, so that each rule is written once. Both are
kept side by side; neither replaces the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator

from wijkwizard.iwap.unsourced import IMPRESSION
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import legible, number
from wijkwizard.terms.figures import Direction, FigureKind, RegionLevel, ScaleKind

InputRole = Literal["gebied", "gemeente", "gemeente-zonder", "land", "eerder", "vergelijkbaar", "klasse"]
"""What an input is: the area itself, or what it is compared with."""


class InputSource(Frozen):
    """The source of one input, in words that can be printed.

    Attributes:
        about: which input it is.
        source: maker and table; 'indruk van de groep' when nobody gave one.
        year: year the figure is about.
        release: which release of the source, or the date on which it was looked up.
    """

    about: InputRole
    source: str
    year: int | None = None
    release: str = ""


class Yearly(Frozen):
    """A figure of an earlier year that may be compared with the present one.

    Attributes:
        gemeente: the figure of the gemeente in that same year, when known and about the same place.
        people: inhabitants of the area in that year, when known.
    """

    year: int
    value: Decimal
    gemeente: Decimal | None = None
    people: Decimal | None = None


class PeerValues(Frozen):
    """The areas that are similar to this one, without this one.

    Attributes:
        values: their figures, sorted.
        areas: what they are, in the plural: 'wijken' or 'buurten'.
        description: how they were chosen.
        year: year of the figures.
        alike: whether they are like this area; otherwise they are all there are.
        where: where they lie, when only a part of them was read: 'van Utrecht'.
    """

    values: tuple[Decimal, ...]
    areas: str = "gebieden"
    description: str = ""
    year: int | None = None
    alike: bool = True
    where: str = ""

    @property
    def count(self) -> int:
        """How many areas there are."""
        return len(self.values)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if any(a > b for a, b in zip(self.values, self.values[1:], strict=False)):
            message = "the values of the comparison group must be sorted"
            raise ValueError(message)
        return self


class GroupRemarks(Frozen):
    """What the group said about a signal.

    Attributes:
        trend: ``stijgt``, ``gelijk``, ``daalt``, or empty.
        against: ``hoger``, ``gelijk``, ``lager`` than the city, or empty.
        recognised: ``ja``, ``deels``, ``nee``, or empty.
        reporting_changed: whether reporting itself changed.
        why: why it changes, as the group thinks.
        doubt: what is wrong with the figure according to the group.
        terrain: what the group chose otherwise than the table.
        timing: the same for early and late.
        kind: the same for fact, perception and report.
    """

    trend: str = ""
    against: str = ""
    recognised: str = ""
    reporting_changed: bool | None = None
    why: str = ""
    doubt: str = ""
    terrain: str = ""
    timing: str = ""
    kind: str = ""


class Measured(Frozen):
    """An indicator of this area, with the figures that it may be compared with.

    Attributes:
        indicator: id in the table of indicators; empty when the group chose none.
        row: id of the row in which the group typed it; empty for a figure from a file.
        measure: id of the measure in a file, where one indicator has several; it keeps findings apart.
        counted: what a file counts, in words; empty for what was typed.
        title: how the group says it.
        kind: how the measure behaves; empty for what was typed.
        direction: what a higher figure of this measure means; None when only the indicator says it.
        scale: name of the scale, when it is another one than the indicator is defined by.
        level: sort of area; empty when nobody said.
        value: the figure of the area; None when it is unknown.
        low: where there is only a range, its lowest value; value is then None.
        high: its highest value.
        year: year the figure is about.
        unit: unit in words, the same for every number here.
        gemeente: the figure of the whole gemeente.
        gemeente_without: the figure of the gemeente without this area.
        gemeente_then: the figure of the gemeente to compare its own development with; a count has one too.
        country: the figure of the Netherlands from the same source.
        earlier: figures of earlier years, only those that may be compared.
        stopped: why there are no earlier ones, or no more; empty when nothing was left out.
        people: inhabitants of the area in the year of the figure.
        around: shares of the area that other figures are read by, by measure.
        age: how many years old the figure is today; None when nobody said what day it is.
        similar: areas that are like this one.
        class_number: published class, when the source has classes.
        provenance: where each input comes from.
        provisional: the source calls the figure provisional.
        modelled: the figure is a statistical estimate.
        rounded_to: the figure was rounded to this; None when that is unknown.
        estimate: wijkwizard weighed it out of parts, so nobody published it.
        count_below_ten: it rests on fewer than ten, so it is not shown.
        not_known: why there is no value, when somebody said so.
        said: what the group said next to it.
    """

    indicator: str
    row: str = ""
    measure: str = ""
    counted: str = ""
    kind: FigureKind | Literal[""] = ""
    direction: Direction | None = None
    scale: str = ""
    level: RegionLevel | Literal[""] = ""
    title: str = ""
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    year: int | None = None
    unit: str = ""
    gemeente: Decimal | None = None
    gemeente_without: Decimal | None = None
    gemeente_then: Decimal | None = None
    country: Decimal | None = None
    earlier: tuple[Yearly, ...] = ()
    stopped: str = ""
    people: Decimal | None = None
    around: tuple[tuple[str, Decimal], ...] = ()
    age: int | None = None
    similar: PeerValues | None = None
    class_number: Decimal | None = None
    provenance: tuple[InputSource, ...] = ()
    provisional: bool = False
    modelled: bool = False
    rounded_to: Decimal | None = None
    estimate: bool = False
    count_below_ten: bool = False
    not_known: str = ""
    said: GroupRemarks = GroupRemarks()

    @property
    def subject(self) -> str:
        """The subject of its findings: the row, or else the measure, or else the indicator."""
        return self.row or self.measure or self.indicator

    @property
    def scale_kind(self) -> ScaleKind:
        """Return the kind of scale, by the measure or by the typed unit."""
        if self.kind:
            dense = self.kind == "score" and " per " in self.unit
            return "nul" if dense else _SCALES.get(self.kind, "nul")
        unit = self.unit.lower()
        return next((scale for word, scale in _UNITS if unit.startswith(word)), "nul")

    @property
    def known(self) -> bool:
        """Whether there is a figure, a range or a class."""
        return any(item is not None for item in (self.value, self.low, self.class_number))

    @property
    def gemeente_beside(self) -> Decimal | None:
        """Return the figure of the gemeente that a development is compared with; a count only in this way."""
        return self.gemeente if self.gemeente is not None else self.gemeente_then

    @property
    def is_distance(self) -> bool:
        """Return whether it measures a distance."""
        return self.unit.lower().removeprefix("aantal ").startswith(("kilometer", "meter"))

    @property
    def is_count(self) -> bool:
        """Return whether it counts people or things, so that a larger area always has more of it."""
        return self.unit.lower().startswith("aantal") and not self.is_distance

    def origin_of(self, about: InputRole) -> InputSource:
        """Return the source of an input (a class may be the figure itself); an impression when none was given."""
        by_input = {source.about: source for source in self.provenance}
        found = by_input.get(about) or (by_input.get("gebied") if about == "klasse" else None)
        return found or InputSource(about=about, source=IMPRESSION, year=self.year)


_SCALES: Mapping[FigureKind, ScaleKind] = {"procent": "deel", "score": "punten", "klasse": "klasse"}
_UNITS: tuple[tuple[str, ScaleKind], ...] = (
    ("procent", "deel"),
    ("rapportcijfer", "punten"),
    ("cijfer", "punten"),
    ("score", "punten"),
    ("schaalscore", "punten"),
    ("klasse", "klasse"),
)


def written(measured: Measured, value: Decimal | int) -> str:
    """Format a figure of a signal: one that was typed as it was typed, one of a file as far as people read it."""
    return legible(value) if measured.measure else number(value)
