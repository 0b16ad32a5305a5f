"""Finds the past figures of the area that a goal starts from, and how far they ever moved in as many years."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

from wijkwizard.advice.plan.context import chosen
from wijkwizard.advice.plan.periods import period
from wijkwizard.figures.areas.area_figures import AreaFigures, Compared
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.rows import Goal
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import legible
from wijkwizard.terms.near import content_stems
from wijkwizard.terms.stems import stems

_COUNTED = {
    "procent": ("procent", "verhouding"),
    "aantal": ("aantal",),
    "per-duizend-inwoners": ("promille",),
    "rapportcijfer": ("score", "gemiddelde"),
    "klasse": ("klasse",),
}
"""By unit of a goal, the kinds of measures that can be counted in it; another unit says nothing about the kind."""

_EURO, _THOUSANDS, _THOUSAND = "euro", "duizend-euro", 1000

_WHO = stems("aantal bewoners gemiddeld huishoudens inwoners mensen personen woningen")
"""Words of so many measures that sharing one says nothing about which one is meant."""

_BEGINNING = 5
"""So many letters at the beginning are one word with another that has more: 'bijstand' in 'bijstandsgezinnen'."""


@dataclass(frozen=True, slots=True)
class PastChange:
    """The largest change of past figures towards a goal.

    Attributes:
        years: the figures of each year, oldest first, in the precision of their source.
        label: the name of the measure.
        attribution: who published them.
        change: the largest change towards the goal within the time that the goal takes; zero when there was none.
        since: the year in which that change began; the first year when there was none.
        until: the year in which it ended; the last year when there was none.
        reach: the change in as many years as the goal takes: that of fewer known years is extended in proportion.
    """

    years: tuple[tuple[int, Decimal], ...]
    label: str
    attribution: str
    change: Decimal
    since: int
    until: int
    reach: Decimal


def past_change(goal: Goal | GoalFigure, figures: AreaFigures | None) -> PastChange | None:
    """Return how far the figure of a goal moved before, the same way; ``None`` when no past figures are about it.

    A goal starts from a figure of a file when its baseline is that figure of that year, as exact as it was typed, in
    a unit that fits, and both share a word. Of several that fit as well as each other it is not known which one was
    meant. All years of it count, also those after the baseline: a later figure is a past one too.

    Args:
        goal: the goal, or a further figure of one.
        figures: what files say about the area.
    """
    now, then, since = goal.baseline.value, goal.target.value, period(goal.baseline_on)
    if figures is None or now is None or then is None or since is None or now == then:
        return None
    start = _started_from(goal, figures, now, since.first.year)
    if start is None:
        return None
    until = period(goal.target_on)
    years = [(year, value / _times(goal, start)) for year, value in _comparable_years(figures, start)]
    takes = until.last.year - since.first.year if until is not None else years[-1][0] - years[0][0]
    return _largest(start, years, takes, up=then > now)


def _started_from(goal: Goal | GoalFigure, figures: AreaFigures, now: Decimal, year: int) -> Compared | None:
    kinds = _COUNTED.get(chosen(goal.unit), ())
    title = goal.title if isinstance(goal, Goal) else goal.goal
    words = content_stems(f"{plain(goal.indicator.value)} {plain(title.value)}") - _WHO
    shared = [
        (_shared(words, content_stems(each.label) - _WHO), each)
        for each in figures.compared
        if each.year == year
        and (not kinds or each.kind in kinds)
        and not each.area.too_few
        and not figures.elsewhere(each)
        and _is_the_same(now * _times(goal, each), each)
    ]
    most = max((count for count, _ in shared), default=0)
    best = [each for count, each in shared if count == most]
    return best[0] if most and len(best) == 1 else None


def _times(goal: Goal | GoalFigure, each: Compared) -> int:
    """Return how many of the unit of a figure the unit of a goal is: a thousand euros, where a file holds euros."""
    in_euros = each.area.unit.startswith(_EURO)
    return _THOUSAND if in_euros and chosen(goal.unit) == _THOUSANDS else 1


def _is_the_same(typed: Decimal, each: Compared) -> bool:
    """Return whether a typed number is a figure: as its source gives it, as it is read, or as exact as it was typed."""
    held = each.area.value
    if held is None:
        return False
    exact = max(0, -int(typed.as_tuple().exponent))
    rounded = held.quantize(Decimal(1).scaleb(-exact), rounding=ROUND_HALF_UP) if exact else held
    return typed in {held, each.area.rounded, rounded} or legible(typed) == each.area.shown


def _comparable_years(figures: AreaFigures, start: Compared) -> list[tuple[int, Decimal]]:
    """Return the years that are about the same place and were counted in the same way."""
    return [
        (each.year, start.area.rounded_as_this(each.area.value))
        for each in figures.of(start.measure)
        if each.area.value is not None
        and each.area.series == start.area.series
        and not each.area.too_few
        and not figures.elsewhere(each)
    ]


def _shared(words: Collection[str], label: Collection[str]) -> int:
    """Return how many words of a label stand among others."""
    return sum(any(_one_word(each, word) for word in words) for each in label)


def _one_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _BEGINNING and long.startswith(short))


def _largest(
    start: Compared, years: Sequence[tuple[int, Decimal]], takes: int, *, up: bool
) -> PastChange | None:
    """Return the largest change one way; ``None`` when there is nothing to compare with."""
    pairs = list(combinations(years, 2))
    if not pairs or takes < 1:
        return None
    within = max(
        takes, min(_apart(*pair) for pair in pairs)
    )  # with years between, the nearest two are what there is
    spans = [pair for pair in pairs if _apart(*pair) <= within]
    (since, first), (until, last) = max(spans, key=lambda pair: _moved(*pair, up=up))
    change = max(_moved((since, first), (until, last), up=up), Decimal(0))
    longest = min(takes, max(_apart(*pair) for pair in spans))
    if not change:
        since, until = years[0][0], years[-1][0]
    return PastChange(
        years=tuple(years),
        label=start.label,
        attribution=start.area.provenance.attribution,
        change=change,
        since=since,
        until=until,
        reach=change * takes / longest if takes != longest else change,
    )


def _apart(one: tuple[int, Decimal], two: tuple[int, Decimal]) -> int:
    return two[0] - one[0]


def _moved(one: tuple[int, Decimal], two: tuple[int, Decimal], *, up: bool) -> Decimal:
    return two[1] - one[1] if up else one[1] - two[1]
