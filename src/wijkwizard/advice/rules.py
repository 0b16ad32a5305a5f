"""The rules that decide when a figure stands out, as typed data from ``questions/signalen/regels.yaml``.

A rule in a data file can be read, disputed and changed by a municipality. Where no source gives a threshold, the
row says that the threshold is our own.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from wijkwizard.knowledge.base import Id, NonEmptyText, RefersTo, RowBasis, SourceIds
from wijkwizard.terms import Flag, Frozen
from wijkwizard.terms.figures import Direction, ScaleKind
from wijkwizard.terms.units import with_unit

Compares = Literal["gemeente", "gemeente-zonder", "land", "vergelijkbaar", "eerder", "klasse"]
"""What the figure of the area is compared with."""

StepMeaning = Literal["ongunstig", "gelijk", "gunstig"]
IndicatorId = Annotated[Id, RefersTo("indicatoren")]
EstimateId = Annotated[Id, RefersTo("schattingen")]


class DefaultRow(Frozen):
    """An indicator of the default set, with the reason to include it."""

    indicator: IndicatorId
    why: NonEmptyText
    sources: Annotated[SourceIds, Field(min_length=1)]


class Band(Frozen):
    """A threshold of standing out; ``basis`` says whose threshold it is."""

    id: Id
    label: NonEmptyText
    value: Decimal = Field(gt=0)
    unit: NonEmptyText
    text: NonEmptyText
    basis: RowBasis
    sources: SourceIds = ()


class Rule(Frozen):
    """A way to compare a figure with another.

    Attributes:
        bands: the bands it uses.
        counts: whether it counts when worries per terrein are put together; false for mere background.
    """

    id: Id
    label: NonEmptyText
    compares: Compares
    bands: tuple[Id, ...] = ()
    counts: Flag = True
    text: NonEmptyText
    basis: RowBasis
    sources: SourceIds = ()


class ScaleClass(Frozen):
    """A class of a published scale: from ``at`` up to the next class."""

    at: Decimal
    label: NonEmptyText
    meaning: StepMeaning


class ClassScale(Frozen):
    """A scale with published classes.

    Attributes:
        unit_has: lower-case words by which the unit of a figure shows that it is on this scale.
        indicator: only for this indicator; empty for any.
        of: what follows the number of the class in words: 'van 9'.
        ordinal: the figure is the number of the class itself, so a share of it means nothing.
        steps: the classes, low to high.
    """

    id: Id
    label: NonEmptyText
    unit_has: NonEmptyText
    indicator: Annotated[str, RefersTo("indicatoren")] = ""
    of: str = ""
    ordinal: Flag = False
    steps: tuple[ScaleClass, ...] = Field(min_length=2)
    text: NonEmptyText
    basis: RowBasis
    sources: SourceIds = ()

    @model_validator(mode="after")
    def _low_to_high(self) -> Self:
        order = ("ongunstig", "gelijk", "gunstig")
        rising = sorted(self.steps, key=lambda step: (step.at, order.index(step.meaning)))
        meanings = [order.index(step.meaning) for step in rising]
        if list(self.steps) != rising or meanings != sorted(meanings):
            raise PydanticCustomError(
                "schaal-niet-op-volgorde",
                "De klassen staan niet op volgorde van laag naar hoog, van ongunstig naar gunstig.",
                {"remedy": "Zet de laagste klasse bovenaan."},
            )
        return self

    def step_at(self, value: Decimal) -> ScaleClass | None:
        """Return the class of a value; None when it is not on this scale."""
        if self.ordinal:
            return next((step for step in self.steps if step.at == value), None)
        return next((step for step in reversed(self.steps) if step.at <= value), None)


class ReadAs(Frozen):
    """An exception to how the table of indicators interprets one indicator.

    Attributes:
        unit_has: only when the unit has these lower-case words; empty for always.
        direction: what a higher value means then; None for what the table says.
        trend: ``naast-gemeente`` when a change only means something next to the change of the gemeente.
        counted: the figure is a number of households or people.
        scale: what a difference means in this unit; None for what the unit says itself.
    """

    id: Id
    indicator: IndicatorId
    unit_has: str = ""
    direction: Direction | None = None
    trend: Literal["los", "naast-gemeente"] = "los"
    counted: Flag = False
    scale: ScaleKind | None = None
    why: NonEmptyText
    sources: SourceIds = ()


class LeastDifference(Frozen):
    """The number of points from which figures differ on a scale without a true zero.

    Attributes:
        band: the threshold.
        indicator: only for figures of this indicator; empty for all.
        unit_starts: only when the unit begins with one of these lower-case words; empty for all.
        sided: what is higher or lower is good or bad too, and not only another place.
    """

    id: Id
    band: Id
    indicator: str = ""
    unit_starts: tuple[str, ...] = ()
    sided: Flag = False


class PopulationCaution(Frozen):
    """A caution for figures of areas where many of certain people live.

    Attributes:
        measure: id of the share by which it is seen, from ``questions/cijfers``.
        at_least: from this share on.
        indicators: the figures that it touches.
    """

    id: Id
    label: NonEmptyText
    measure: Id
    at_least: Decimal = Field(gt=0)
    indicators: Annotated[tuple[str, ...], RefersTo("indicatoren"), Field(min_length=1)]
    text: NonEmptyText
    basis: RowBasis
    sources: SourceIds = ()


class IndicatorPair(Frozen):
    """A counted figure and a perception about the same subject."""

    id: Id
    label: NonEmptyText
    fact: IndicatorId
    perception: IndicatorId
    why: NonEmptyText
    sources: SourceIds = ()


class EstimateRule(Frozen):
    """The number of policy fields with signals at which an estimate needs no extra reason."""

    id: EstimateId
    least_terrains: int = Field(default=0, ge=0)
    most_terrains: int | None = Field(default=None, ge=0)
    text: NonEmptyText
    basis: RowBasis


class Rules(Frozen):
    """All rules of the advice; without weights and scores."""

    title: NonEmptyText
    about: NonEmptyText
    weighing: NonEmptyText
    default_set: tuple[DefaultRow, ...] = Field(min_length=1)
    bands: tuple[Band, ...]
    rules: tuple[Rule, ...] = Field(min_length=1)
    scales: tuple[ClassScale, ...] = ()
    readings: tuple[ReadAs, ...] = ()
    least_differences: tuple[LeastDifference, ...] = ()
    minds: tuple[PopulationCaution, ...] = ()
    pairs: tuple[IndicatorPair, ...] = ()
    estimates: tuple[EstimateRule, ...] = ()

    @property
    def band_values(self) -> dict[str, Decimal]:
        """The bands by id."""
        return {band.id: band.value for band in self.bands}

    @property
    def default_ids(self) -> tuple[str, ...]:
        """The indicators of the default set, in order."""
        return tuple(row.indicator for row in self.default_set)

    def band(self, band_id: str) -> Band:
        """Return a band; KeyError when the file has none with this id."""
        return {band.id: band for band in self.bands}[band_id]

    def with_band(self, band_id: str, value: Decimal) -> Rules:
        """Return the rules with another threshold; KeyError when there is no such band."""
        self.band(band_id)
        moved = tuple(
            band.model_copy(
                update={
                    "value": value,
                    "text": f"Proef: {band.label.lower()} is {with_unit(value, band.unit)}.",
                }
            )
            if band.id == band_id
            else band
            for band in self.bands
        )
        return self.model_copy(update={"bands": moved})

    def least_difference(self, indicator: str, unit: str) -> LeastDifference | None:
        """Return from how many points on figures in this unit differ, if known."""
        return next(
            (
                difference
                for difference in self.least_differences
                if difference.indicator in {"", indicator}
                and (not difference.unit_starts or unit.lower().startswith(difference.unit_starts))
            ),
            None,
        )

    def read_as(self, indicator: str, unit: str) -> ReadAs | None:
        """Return the exception for an indicator in this unit, if there is one."""
        return next(
            (
                reading
                for reading in self.readings
                if reading.indicator == indicator and reading.unit_has.lower() in unit.lower()
            ),
            None,
        )

    def scale(self, indicator: str, unit: str) -> ClassScale | None:
        """Return the published scale of a figure, if any; of several the one that matches its unit best."""
        fits = (
            item
            for item in self.scales
            if item.indicator in {"", indicator} and item.unit_has.lower() in unit.lower()
        )
        return max(fits, key=lambda fit: len(fit.unit_has), default=None)
