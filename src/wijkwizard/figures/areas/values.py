"""Computes values of a region, of several regions together, and of a gemeente without them.

Counts are added, and rates are recomputed from counts where the file has them. Without counts a rate is weighted
and marked as an estimate; a median and a class are never combined.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from wijkwizard.figures.areas.rates import ComputedValue, WeightedRate, mean, ratio, unknown, without
from wijkwizard.figures.areas.rounding import RoundingMargin, apart, margin_of, rounding_of
from wijkwizard.figures.model import Recipe, StatisticalMeasure
from wijkwizard.figures.tables.dataset import Dataset
from wijkwizard.terms.figures import Missing
from wijkwizard.terms.units import many

_FINEST = 4
_COVERED = Decimal("0.95")
_WEIGHED = frozenset({"procent", "promille", "verhouding", "gemiddelde", "score"})


def _margin_in(dataset: Dataset, measure: str, value: Decimal, at: int) -> RoundingMargin:
    return margin_of(value, rounding_of(dataset.measures[measure], dataset.places[at].level))


class DatasetSource(NamedTuple):
    """A dataset, with other datasets that may supply the denominator of a rate for the same year."""

    dataset: Dataset
    others: tuple[Dataset, ...] = ()

    def has(self, measure: str, year: int) -> bool:
        """Return whether a dataset has the measure itself."""
        return (measure, year) in self.dataset.cells

    def can(self, about: StatisticalMeasure, year: int) -> bool:
        """Return whether the measure is present or can be computed from counts."""
        if self.has(about.id, year):
            return True
        return about.recipe is not None and self.has_counts(about.recipe, year)

    def has_counts(self, recipe: Recipe, year: int) -> bool:
        """Return whether a rate can be computed: numerator from this dataset, denominator from any."""
        return all(self.has(name, year) for name in recipe.top) and all(
            self.lender(name, year) is not None for name in recipe.bottom
        )

    def lender(self, measure: str, year: int) -> Dataset | None:
        """Return the dataset that has a measure: this one, or else another of the same year."""
        return next((each for each in (self.dataset, *self.others) if (measure, year) in each.cells), None)

    def get(self, measure: str, year: int, key: str) -> Decimal | Missing:
        """Return a number of one region from this dataset, or from another of the same year."""
        dataset = self.lender(measure, year)
        at = dataset.at.get(key) if dataset else None
        if dataset is None or at is None:
            return Missing.ABSENT
        value = dataset.raw(measure, year, at)
        return (
            Missing.CLASH
            if dataset is not self.dataset and self._disputed(measure, year, key, value)
            else value
        )

    def _disputed(self, measure: str, year: int, key: str, value: Decimal | Missing) -> bool:
        """Return whether another dataset gives a value that differs by more than rounding can explain."""
        lent = self.lender(measure, year)
        if lent is None or isinstance(value, Missing):
            return False
        own = _margin_in(lent, measure, value, lent.at[key])
        for each in self.others:
            at = each.at.get(key)
            said = Missing.ABSENT if at is None else each.raw(measure, year, at)
            if at is None or isinstance(said, Missing):
                continue
            if apart(value, said, (own, _margin_in(each, measure, said, at))):
                return True
        return False

    def margin(self, measures: Sequence[str], year: int, keys: Sequence[str]) -> RoundingMargin:
        """Return how far the sum of these counts can be from the truth by the rounding of the publisher."""
        below = above = 0
        for key in keys:
            for measure in measures:
                dataset = self.lender(measure, year)
                at = dataset.at.get(key) if dataset else None
                if dataset is None or at is None:
                    continue
                value = dataset.raw(measure, year, at)
                if not isinstance(value, Missing):
                    margin = _margin_in(dataset, measure, value, at)
                    below, above = below + margin.below, above + margin.above
        return RoundingMargin(below, above)

    def total(self, measures: Sequence[str], year: int, keys: Sequence[str]) -> Decimal | Missing:
        """Return the sum of measures over regions; missing when one of them is."""
        total = Decimal(0)
        for key in keys:
            for measure in measures:
                value = self.get(measure, year, key)
                if isinstance(value, Missing):
                    return value if len(keys) == 1 else Missing.INCOMPLETE
                total += value
        return total


def value_of(
    source: DatasetSource, about: StatisticalMeasure, year: int, keys: Sequence[str]
) -> ComputedValue:
    """Return the value of one region or of several together."""
    if len(keys) == 1 and source.has(about.id, year):
        value = source.get(about.id, year, keys[0])
        return unknown(value) if isinstance(value, Missing) else ComputedValue(value)
    if about.kind == "aantal":
        total = source.total((about.id,), year, keys)
        if isinstance(total, Missing):
            return unknown(total)
        return ComputedValue(
            total, computed=True, notes=(f"Opgeteld uit {many(len(keys), 'plek', 'plekken')}.",)
        )
    recipe = about.recipe
    if recipe is not None and source.has_counts(recipe, year):
        top = source.total(recipe.top, year, keys)
        bottom = source.total(recipe.bottom, year, keys)
        margins = (source.margin(each, year, keys) for each in (recipe.top, recipe.bottom))
        return ratio(top, bottom, about, *margins)
    return _weighed(source, about, year, keys)


def _weighed(
    source: DatasetSource, about: StatisticalMeasure, year: int, keys: Sequence[str]
) -> ComputedValue:
    """Weigh a rate of several regions; parts without anyone count for nothing."""
    if about.kind not in _WEIGHED or not about.weight:
        return unknown(Missing.NOT_ADDED)
    parts: list[WeightedRate] = []
    weight = covered = Decimal(0)
    for key in keys:
        share = source.get(about.weight, year, key)
        if isinstance(share, Missing):
            return unknown(Missing.INCOMPLETE)
        value = source.get(about.id, year, key)
        weight += share
        if not isinstance(value, Missing):
            covered += share
            parts.append(WeightedRate(value, share, source.margin((about.weight,), year, (key,))))
    if weight <= 0:
        return unknown(Missing.NO_BASE)
    if covered < weight * _COVERED:
        return unknown(Missing.INCOMPLETE)
    notes = (
        ()
        if covered == weight
        else (f"Berekend over {round(covered / weight * 100)} procent van het gebied.",)
    )
    return mean(parts, about, _step(source, about, year, keys))._replace(notes=notes)


def _step(source: DatasetSource, about: StatisticalMeasure, year: int, keys: Sequence[str]) -> Decimal:
    """Return the finest difference between the figures that something was weighed out of."""
    times = source.dataset.times.get((about.id, year), Decimal(1))
    values = [
        value for key in keys if isinstance(value := source.get(about.id, year, key), Decimal) and value
    ]
    digits = [int(value.normalize().as_tuple().exponent) for value in values]
    return Decimal(1).scaleb(max(min([times.adjusted(), *digits]), -_FINEST))


def rest_of(
    source: DatasetSource, about: StatisticalMeasure, year: int, gemeente: str, keys: Sequence[str]
) -> ComputedValue:
    """Return the value of a gemeente without the area."""
    if about.kind == "aantal":
        rest = _less(source, (about.id,), year, gemeente, keys)
        return unknown(rest) if isinstance(rest, Missing) else ComputedValue(rest, computed=True)
    recipe = about.recipe
    if recipe is not None and source.has_counts(recipe, year):
        top = _less(source, recipe.top, year, gemeente, keys)
        bottom = _less(source, recipe.bottom, year, gemeente, keys)
        margins = (
            source.margin(each, year, (gemeente,)).less(source.margin(each, year, keys))
            for each in (recipe.top, recipe.bottom)
        )
        return ratio(top, bottom, about, *margins)
    if about.kind not in _WEIGHED or not about.weight:
        return unknown(Missing.NOT_ADDED)
    return _weighed_rest(source, about, year, gemeente, keys)


def _less(
    source: DatasetSource, measures: Sequence[str], year: int, gemeente: str, keys: Sequence[str]
) -> Decimal | Missing:
    """Take the area from its gemeente; what rounding makes negative is unknown."""
    whole = source.total(measures, year, (gemeente,))
    part = source.total(measures, year, keys)
    if isinstance(whole, Missing):
        return whole
    if isinstance(part, Missing):
        return part
    return whole - part if whole >= part else Missing.IMPOSSIBLE


def _weighed_rest(
    source: DatasetSource, about: StatisticalMeasure, year: int, gemeente: str, keys: Sequence[str]
) -> ComputedValue:
    whole, part = value_of(source, about, year, (gemeente,)), value_of(source, about, year, keys)
    all_weight = source.total((about.weight,), year, (gemeente,))
    own_weight = source.total((about.weight,), year, keys)
    for item in (whole, part):
        if item.missing is Missing.ROUGH:
            return unknown(Missing.INCOMPLETE)
        if item.missing is not None:
            return unknown(item.missing)
    if whole.value is None or part.value is None:
        return unknown(Missing.ABSENT)
    if isinstance(all_weight, Missing) or isinstance(own_weight, Missing):
        return unknown(Missing.INCOMPLETE)
    whole_slack, own_slack = (source.margin((about.weight,), year, each) for each in ((gemeente,), keys))
    return without(
        WeightedRate(whole.value, all_weight, whole_slack),
        WeightedRate(part.value, own_weight, own_slack),
        about,
        _step(source, about, year, (gemeente, *keys)),
    )
