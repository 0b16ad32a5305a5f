"""Finds the busiest month of measures, as far as their dates are known: what surely runs at once, or what may.

A measure of '2027' may run in spring or in autumn: it runs somewhere in that year, and surely in no month of it. No
month is named that nobody said; then the year is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from wijkwizard.advice.plan.periods import period
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import PartialDay
from wijkwizard.terms.dutch import MONTHS

_YEAR = len(MONTHS)


@dataclass(frozen=True, slots=True)
class BusyMonth:
    """A month in which more is asked than there can be.

    Attributes:
        measures: what runs in it.
        load: what they ask together.
        name: the month as 'maart 2027' where it was said, else its year.
        is_month: whether the name is of a month.
        variant: which sentence tells it: 'gewoon', or 'kan' where dates leave open whether it is so; with 'deels'
            where a measure without begin or end is not counted.
        uncounted: how many measures those are.
    """

    measures: tuple[Measure, ...]
    load: Decimal
    name: str
    is_month: bool
    variant: str
    uncounted: int


def busiest(
    measures: Iterable[Measure], load: Callable[[Measure], Decimal], most: Decimal
) -> BusyMonth | None:
    """Return the first of the months in which most is asked; None when that is no more than there can be.

    Args:
        measures: what may run at once.
        load: what one measure asks of a month.
        most: what there can be.
    """
    rows = tuple(measures)
    uncounted = len(undated(rows))
    for runs, variant in ((_surely_runs, "gewoon"), (_may_run, "kan")):
        running: dict[int, list[Measure]] = defaultdict(list)
        for row in rows:
            for month in runs(row):
                running[month].append(row)
        asked = {month: sum(map(load, held), Decimal(0)) for month, held in running.items()}
        month = max(asked, key=lambda at: (asked[at], -at), default=0)
        if month in asked and asked[month] > most:
            said = month in {named for row in running[month] for named in _said_months(row)}
            name = f"{MONTHS[month % _YEAR]} {month // _YEAR}" if said else str(month // _YEAR)
            parts = variant if not uncounted else {"gewoon": "deels", "kan": "kan-deels"}[variant]
            return BusyMonth(tuple(running[month]), asked[month], name, said, parts, uncounted)
    return None


def undated(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """Return the measures of which the begin or the end is not known, so that they count in no month."""
    return tuple(row for row in measures if not _may_run(row))


def _may_run(measure: Measure) -> range:
    """Return the months in which a measure can run, counted from year 0; none when begin or end is not known."""
    start, end = period(measure.start), period(measure.end)
    if start is None or end is None:
        return range(0)
    return range(start.first.year * _YEAR + start.first.month - 1, end.last.year * _YEAR + end.last.month)


def _surely_runs(measure: Measure) -> range:
    """Return the months in which a measure runs wherever in what was said it begins and ends."""
    start, end = period(measure.start), period(measure.end)
    if start is None or end is None:
        return range(0)
    return range(start.last.year * _YEAR + start.last.month - 1, end.first.year * _YEAR + end.first.month)


def _said_months(measure: Measure) -> tuple[int, ...]:
    """Return the months that were said of a measure."""
    said = (date.value for date in (measure.start, measure.end))
    parts = (value.iso.split("-") for value in said if isinstance(value, PartialDay))
    return tuple(int(part[0]) * _YEAR + int(part[1]) - 1 for part in parts if len(part) > 1)
