"""Completes days, months and weeks without a year: which years are possible, and which one is meant.

Where a question looks ahead it is the next one, where it looks back the last one. Elsewhere people are asked, the
nearest first: on 26 November '1-12' is hardly ever the first of December of last year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from wijkwizard.questionnaire.calendar_days import ask_which, iso_day, iso_week, weekday_of
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.terms.dutch import day

Expected = Literal["future", "past", "soon", ""]
"""Where the date of a question lies: ahead, behind, or either."""

_AROUND = 8
"""Years back and ahead: the longest interval between two days of 29 February."""

_A_WEEK = dt.timedelta(6)


@dataclass(frozen=True, slots=True)
class Asked:
    """The context in which a date is parsed.

    Attributes:
        today: the current date; ``None`` in a file, where a date needs its year.
        expected: whether the date lies in the future or the past.
        weekday: the day of the week that was said with it; empty when none was.
    """

    today: dt.date | None
    expected: Expected
    weekday: str = ""


@dataclass(frozen=True, slots=True)
class _PossibleDate:
    """A day, month or week in some year, with its first and its last day."""

    iso: str
    first: dt.date
    last: dt.date

    def away(self, today: dt.date) -> int:
        """Return how many days off it is; none while it lasts."""
        return max((self.first - today).days, (today - self.last).days, 0)


def day_without_year(number: int | None, month: int, asked: Asked) -> str | Misfit:
    """Return the day or month in the year that is meant, or a question which year.

    Args:
        number: the day; ``None`` for a month.
        month: the month.
        asked: the context.
    """
    # A year with a 29 February returns whether the calendar knows the day at all.
    leap = iso_day(2000, month, number)
    if isinstance(leap, Misfit):
        return leap
    if asked.today is None:
        shown = next(
            iso
            for iso in (iso_day(2027, month, number), iso_day(2028, month, number))
            if isinstance(iso, str)
        )
        return Misfit(
            "Bij deze datum staat geen jaar.",
            f"Schrijf het jaar erbij in vier cijfers, zoals {day(shown)}.",
        )
    return _meant(_every(lambda year: iso_day(year, month, number), asked.today.year), asked.today, asked)


def week_without_year(week: int, asked: Asked) -> str | Misfit:
    """Return the Monday of the week in the year that is meant, or the question which."""
    if asked.today is None:
        return Misfit(
            "Bij deze week staat geen jaar.", f"Schrijf het jaar erbij, zoals week {week} van 2027."
        )
    year = asked.today.isocalendar().year
    known = [
        _PossibleDate(date.iso, date.first, date.first + _A_WEEK)
        for date in _every(lambda year: iso_week(year, week), year)
    ]
    return _meant(known, asked.today, asked) if known else iso_week(year, week)


def _every(read: Callable[[int], str | Misfit], now: int) -> list[_PossibleDate]:
    found = (read(year) for year in range(now - _AROUND, now + _AROUND + 1))
    return [_candidate(iso) for iso in found if isinstance(iso, str)]


def _candidate(iso: str) -> _PossibleDate:
    if len(iso) == len("2027-03-14"):
        date = dt.date.fromisoformat(iso)
        return _PossibleDate(iso, date, date)
    first = dt.date.fromisoformat(f"{iso}-01")
    following = (first + dt.timedelta(31)).replace(day=1)
    return _PossibleDate(iso, first, following - dt.timedelta(1))


def _meant(known: Sequence[_PossibleDate], today: dt.date, asked: Asked) -> str | Misfit:
    """Return the date that is meant, or a question with the last and the next one."""
    last = next(date for date in reversed(known) if date.first <= today)
    following = next(date for date in known if date.last >= today)
    if last == following or asked.expected == "future":
        return following.iso
    if asked.expected == "past":
        return last.iso
    either = sorted((following, last), key=lambda reading: reading.away(today))
    fitting = [
        reading.iso
        for reading in either
        if asked.weekday and reading.first == reading.last and _falls(reading, asked)
    ]
    return fitting[0] if len(fitting) == 1 else ask_which(tuple(reading.iso for reading in either))


def _falls(date: _PossibleDate, asked: Asked) -> bool:
    return weekday_of(date.iso) == asked.weekday
