"""Compares dates as far as they are known: '2028' is the whole year, and overlaps with every day in it."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

from wijkwizard.iwap.said import PartialDay, Said, Year
from wijkwizard.iwap.value_words import plain

_MONTHS = 12
_LAST_BUT_ONE = dt.date.max - dt.timedelta(days=1)
"""The last day that has a day after it."""


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """The first and last day of what was said: a day, a month or a year."""

    first: dt.date
    last: dt.date

    @classmethod
    def of(cls, iso: str) -> DateSpan | None:
        """Return the period of a date in ISO form as far as it is known, or None when it is no date."""
        try:
            year, month, day = (int(part) if part else 0 for part in [*iso.split("-"), "", ""][:3])
            if not month:
                return cls(dt.date(year, 1, 1), dt.date(year, _MONTHS, 31))
            if not day:
                return cls(dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]))
            return cls(dt.date(year, month, day), dt.date(year, month, day))
        except ValueError:
            return None

    def before(self, other: DateSpan) -> bool:
        """Return whether it ends before the other begins."""
        return self.last < other.first


def period(said: Said[PartialDay] | Said[Year]) -> DateSpan | None:
    """Return the period of an answer; None when nothing was said."""
    value = said.value
    if isinstance(value, Year):
        return DateSpan.of(f"{value.year:04}")
    return DateSpan.of(value.iso) if isinstance(value, PartialDay) else None


def before(earlier: DateSpan | None, later: DateSpan | None) -> bool:
    """Return whether one period ends before the other begins; False when one of them is not known."""
    return earlier is not None and later is not None and earlier.before(later)


def months_in(first: dt.date, last: dt.date) -> int:
    """Return the whole months from the first day up to and with the last."""
    after = min(last, _LAST_BUT_ONE) + dt.timedelta(days=1)
    return (after.year - first.year) * _MONTHS + after.month - first.month - (after.day < first.day)


def months_between(first: DateSpan, last: DateSpan) -> int:
    """Return the whole months from one moment to another, at most: two years are as far apart as their numbers say."""
    return max(
        (end.year - begin.year) * _MONTHS + end.month - begin.month - (end.day < begin.day)
        for begin, end in ((first.first, last.first), (first.last, last.last))
    )


def when(said: Said[PartialDay] | Said[Year]) -> str:
    """Return a date with its preposition, 'in 2027' or 'op 1 maart 2027'; empty when nothing was said."""
    value = said.value
    if value is None:
        return ""
    exact = isinstance(value, PartialDay) and value.iso.count("-") > 1
    return f"{'op' if exact else 'in'} {plain(value)}"
