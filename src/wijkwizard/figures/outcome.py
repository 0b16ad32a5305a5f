"""Values of a region, of several together, and of a gemeente without them.

Counts are added and rates are computed again from counts where the file has them. Without counts a rate is
weighed and marked as an estimate; a median and a class are never combined.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from wijkwizard.figures.block import Block, tidy
from wijkwizard.figures.model import Measure, Recipe
from wijkwizard.figures.slack import Slack, apart, rounding_of, slack_of
from wijkwizard.terms.figures import FEW, Missing

_SMALL = 10
_FINEST = 4
_ROUGH = Decimal("0.1")
"""The part of a count that its rounding may be before only a range is told: the same tenth as 'ongeveer gelijk'."""

_COVERED = Decimal("0.95")
_WEIGHED = frozenset({"procent", "promille", "verhouding", "gemiddelde", "score"})


class Outcome(NamedTuple):
    """A value or the reason why there is none, with how it came about.

    Where the rounding of small counts leaves only a range, ``low`` and ``high`` are its ends and ``middle`` is what
    the counts as published would give; it is never told, and only places others in a group. ``step`` is the finest
    difference that the source knows.
    """

    value: Decimal | None
    missing: Missing | None = None
    computed: bool = False
    estimate: bool = False
    notes: tuple[str, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    middle: Decimal | None = None
    step: Decimal | None = None


def unknown(why: Missing) -> Outcome:
    """Return an outcome without a value."""
    return Outcome(None, why)


_EXACT = Slack()


def _slack_in(block: Block, measure: str, value: Decimal, at: int) -> Slack:
    return slack_of(value, rounding_of(block.measures[measure], block.places[at].level))


class Source(NamedTuple):
    """A block to read from, with other blocks that may lend the bottom of a rate for the same year."""

    block: Block
    others: tuple[Block, ...] = ()

    def has(self, measure: str, year: int) -> bool:
        """Tell whether a block gives the measure itself."""
        return (measure, year) in self.block.cells

    def can(self, about: Measure, year: int) -> bool:
        """Tell whether the measure can be given or computed from counts."""
        if self.has(about.id, year):
            return True
        recipe = about.recipe
        return (
            recipe is not None
            and all(self.has(name, year) for name in recipe.top)
            and all(self.lender(name, year) is not None for name in recipe.bottom)
        )

    def lender(self, measure: str, year: int) -> Block | None:
        """Return the block that has a measure: this one, or else another of the same year."""
        return next((each for each in (self.block, *self.others) if (measure, year) in each.cells), None)

    def get(self, measure: str, year: int, key: str) -> Decimal | Missing:
        """Return a number of one region from this block, or from another of the same year."""
        block = self.lender(measure, year)
        at = block.at.get(key) if block else None
        if block is None or at is None:
            return Missing.ABSENT
        value = block.raw(measure, year, at)
        return (
            Missing.CLASH if block is not self.block and self._disputed(measure, year, key, value) else value
        )

    def _disputed(self, measure: str, year: int, key: str, value: Decimal | Missing) -> bool:
        """Tell whether another block that could lend a number as well says something that rounding cannot explain."""
        lent = self.lender(measure, year)
        if lent is None or isinstance(value, Missing):
            return False
        own = _slack_in(lent, measure, value, lent.at[key])
        for each in self.others:
            at = each.at.get(key)
            said = Missing.ABSENT if at is None else each.raw(measure, year, at)
            if at is None or isinstance(said, Missing):
                continue
            if apart(value, said, (own, _slack_in(each, measure, said, at))):
                return True
        return False

    def slack(self, measures: Sequence[str], year: int, keys: Sequence[str]) -> Slack:
        """Return how far the sum of these counts can be from the truth by the rounding of the publisher."""
        below = above = 0
        for key in keys:
            for measure in measures:
                block = self.lender(measure, year)
                at = block.at.get(key) if block else None
                if block is None or at is None:
                    continue
                value = block.raw(measure, year, at)
                if not isinstance(value, Missing):
                    one = _slack_in(block, measure, value, at)
                    below, above = below + one.below, above + one.above
        return Slack(below, above)

    def total(self, measures: Sequence[str], year: int, keys: Sequence[str]) -> Decimal | Missing:
        """Return the sum of measures over regions; unknown when one of them is."""
        total = Decimal(0)
        for key in keys:
            for measure in measures:
                value = self.get(measure, year, key)
                if isinstance(value, Missing):
                    return value if len(keys) == 1 else Missing.INCOMPLETE
                total += value
        return total


def value_of(source: Source, about: Measure, year: int, keys: Sequence[str]) -> Outcome:
    """Return the value of one region or of several together."""
    if len(keys) == 1 and source.has(about.id, year):
        value = source.get(about.id, year, keys[0])
        return unknown(value) if isinstance(value, Missing) else Outcome(value)
    if about.kind == "aantal":
        total = source.total((about.id,), year, keys)
        if isinstance(total, Missing):
            return unknown(total)
        return Outcome(total, computed=True, notes=(f"Opgeteld uit {len(keys)} plekken.",))
    recipe = about.recipe
    if recipe is not None and _counted(source, recipe, year):
        top = source.total(recipe.top, year, keys)
        bottom = source.total(recipe.bottom, year, keys)
        return ratio(top, bottom, about, source.slack(recipe.top, year, keys))
    return _weighed(source, about, year, keys)


def _counted(source: Source, recipe: Recipe, year: int) -> bool:
    return all(source.has(name, year) for name in recipe.top) and all(
        source.lender(name, year) is not None for name in recipe.bottom
    )


def ratio(
    top: Decimal | Missing, bottom: Decimal | Missing, about: Measure, slack: Slack = _EXACT
) -> Outcome:
    """Divide two counts; nothing is divided by zero, and no rate is given of fewer than ten.

    Where rounding alone can move the rate by more than a tenth, only the range is given.
    """
    if isinstance(top, Missing):
        return unknown(top)
    if isinstance(bottom, Missing):
        return unknown(bottom)
    if bottom <= 0:
        return unknown(Missing.NO_BASE)
    if bottom < _SMALL:
        return unknown(Missing.TOO_SMALL)
    times = about.recipe.times if about.recipe else 100
    value = _four(top / bottom * times)
    notes = (FEW,) if 0 < top < _SMALL else ()
    if max(slack) <= top * _ROUGH or notes:
        return Outcome(value, computed=True, notes=notes)
    _, highest = about.bounds
    low = _four(max(top - slack.below, Decimal(0)) / bottom * times)
    high = _four((top + slack.above) / bottom * times)
    if highest is not None:
        low, high = min(low, highest), min(high, highest)
    return Outcome(None, Missing.ROUGH, computed=True, low=low, high=high, middle=value)


def _four(value: Decimal) -> Decimal:
    return tidy(value.quantize(Decimal("0.0001")))


def _weighed(source: Source, about: Measure, year: int, keys: Sequence[str]) -> Outcome:
    """Weigh a rate of several regions; parts without anyone count for nothing."""
    if about.kind not in _WEIGHED or not about.weight:
        return unknown(Missing.NOT_ADDED)
    total = weight = covered = Decimal(0)
    for key in keys:
        share = source.get(about.weight, year, key)
        if isinstance(share, Missing):
            return unknown(Missing.INCOMPLETE)
        value = source.get(about.id, year, key)
        weight += share
        if not isinstance(value, Missing):
            covered += share
            total += value * share
    if weight <= 0:
        return unknown(Missing.NO_BASE)
    if covered < weight * _COVERED:
        return unknown(Missing.INCOMPLETE)
    notes = (
        ()
        if covered == weight
        else (f"Berekend over {round(covered / weight * 100)} procent van het gebied.",)
    )
    return Outcome(_four(total / covered), estimate=True, notes=notes, step=_step(source, about, year, keys))


def _step(source: Source, about: Measure, year: int, keys: Sequence[str]) -> Decimal:
    """Return the finest difference between the figures that something was weighed out of."""
    times = source.block.times.get((about.id, year), Decimal(1))
    values = [
        value for key in keys if isinstance(value := source.get(about.id, year, key), Decimal) and value
    ]
    digits = [int(value.normalize().as_tuple().exponent) for value in values]
    return Decimal(1).scaleb(max(min([times.adjusted(), *digits]), -_FINEST))


def rest_of(source: Source, about: Measure, year: int, gemeente: str, keys: Sequence[str]) -> Outcome:
    """Return the value of a gemeente without the area."""
    if about.kind == "aantal":
        rest = _less(source, (about.id,), year, gemeente, keys)
        return unknown(rest) if isinstance(rest, Missing) else Outcome(rest, computed=True)
    recipe = about.recipe
    if recipe is not None and _counted(source, recipe, year):
        top = _less(source, recipe.top, year, gemeente, keys)
        bottom = _less(source, recipe.bottom, year, gemeente, keys)
        return ratio(top, bottom, about, source.slack(recipe.top, year, (gemeente, *keys)))
    if about.kind not in _WEIGHED or not about.weight:
        return unknown(Missing.NOT_ADDED)
    return _weighed_rest(source, about, year, gemeente, keys)


def _less(
    source: Source, measures: Sequence[str], year: int, gemeente: str, keys: Sequence[str]
) -> Decimal | Missing:
    """Take the area from its gemeente; what rounding makes negative is unknown."""
    whole = source.total(measures, year, (gemeente,))
    part = source.total(measures, year, keys)
    if isinstance(whole, Missing):
        return whole
    if isinstance(part, Missing):
        return part
    return whole - part if whole >= part else Missing.IMPOSSIBLE


def _weighed_rest(source: Source, about: Measure, year: int, gemeente: str, keys: Sequence[str]) -> Outcome:
    whole, part = value_of(source, about, year, (gemeente,)), value_of(source, about, year, keys)
    all_weight = source.total((about.weight,), year, (gemeente,))
    own_weight = source.total((about.weight,), year, keys)
    if whole.value is None:
        return unknown(whole.missing or Missing.ABSENT)
    if part.value is None:
        return unknown(part.missing or Missing.ABSENT)
    if isinstance(all_weight, Missing) or isinstance(own_weight, Missing):
        return unknown(Missing.INCOMPLETE)
    left = all_weight - own_weight
    if left <= 0:
        return unknown(Missing.NO_BASE)
    value = (whole.value * all_weight - part.value * own_weight) / left
    low, high = about.bounds
    if (low is not None and value < low) or (high is not None and value > high):
        return unknown(Missing.IMPOSSIBLE)
    return Outcome(_four(value), estimate=True, step=_step(source, about, year, (gemeente, *keys)))
