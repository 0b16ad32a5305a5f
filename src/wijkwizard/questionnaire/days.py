"""The only parser of dates that people write: days, months and years, short, in words, or relative to today.

The clock is passed in. A file has no clock, because it means the same on every day that it is read: a day in a file
needs its year. In typed input, a day without a year is the next one where a question looks ahead, the last one
where it looks back, and asked about elsewhere.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from wijkwizard.questionnaire.calendar_days import (
    NO_DAY,
    WEEKDAYS,
    ask_which,
    iso_day,
    iso_week,
    weekday_of,
)
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.numbers import NO_YEAR
from wijkwizard.questionnaire.years_left_out import Asked, Expected, day_without_year, week_without_year
from wijkwizard.terms.dutch import MONTHS, day

_MONTHS = {name: at for at, name in enumerate(MONTHS, 1)}
_MONTHS |= {name[:3]: at for name, at in _MONTHS.items()} | {"mrt": 3, "sept": 9}
_SEASONS: dict[str, tuple[int, ...]] = {"voorjaar": (3, 4, 5), "lente": (3, 4, 5), "zomer": (6, 7, 8)}
_SEASONS |= {"najaar": (9, 10, 11), "herfst": (9, 10, 11), "begin": (1,), "medio": (6, 7), "eind": (12,)}
_FROM_TODAY = {
    "eergisteren": -2,
    "gisteren": -1,
    "vandaag": 0,
    "vanochtend": 0,
    "vanmiddag": 0,
    "vanavond": 0,
}
_FROM_TODAY |= {f"morgen{part}": 1 for part in ("", "ochtend", "middag", "avond")} | {"overmorgen": 2}
_COUNTS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]

_YEAR = re.compile(r"[0-9]{4}")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?")
_FIGURES = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{4})")
_ISO_WEEK = re.compile(r"([0-9]{4})-?w([0-9]{1,2})(?:-?([1-7]))?")
_WEEK = re.compile(r"(?:in )?(?:week|wk\.?) ?([0-9]{1,2})(?:(?:,? |-|, ?)(?:van |in )?([0-9]{4}))?")
_PAIR = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})")
_WORDS = re.compile(r"(?:([0-9]{1,2})(?:e|ste|de)?[ -])?([a-z]+)\.?(?:[ -]([0-9]{4}))?")
_SEASON = re.compile(rf"(?:het |de )?({'|'.join(_SEASONS)})e?(?: van)? ([0-9]{{4}})")
_WITH_WEEKDAY = re.compile(rf"({'|'.join(WEEKDAYS)})(?:avond|middag|ochtend)?(?: |$)(.*)")
_LONG = (
    r"(?:(een half|anderhalf) jaar"
    rf"|([0-9]{{1,2}}|één|{'|'.join(_COUNTS)}) (dag(?:en)?|weken|week|maand(?:en)?|kwartaal|jaar))"
)
_AFTER, _AGO = re.compile(rf"(?:over|binnen) {_LONG}"), re.compile(rf"{_LONG} geleden")
_NEAR = re.compile(r"(dit|deze|volgende?|komende?|vorige?|afgelopen) (maand|jaar)")
_PERIODS = {"dit": 0, "deze": 0, "vorig": -1, "vorige": -1, "afgelopen": -1}

_FIRST_PLANS = dt.date(2025, 1, 1)  # a file has no clock; no plan looks ahead to a day before this
_SPLIT = 50
"""Of two digits of a year: below it this century, from it on the last. Plans are made for decades, not more."""


def read_day(text: str, today: dt.date | None = None, expected: Expected = "") -> str | Misfit:
    """Parse a day, month or year to ISO form; return why it is invalid, or a question when it is ambiguous.

    Args:
        text: as in ``14 maart 2027``, ``27 nov``, ``14-3-27``, ``2027-03``, ``week 10 van 2027``,
            ``over een half jaar``, ``morgenavond``.
        today: the current date; ``None`` in a file, where a date needs its year.
        expected: where the date lies; decides which year a day without one gets.
    """
    return _read(" ".join(text.split()).casefold(), Asked(today, expected))


def _read(text: str, asked: Asked) -> str | Misfit:
    if found := _WITH_WEEKDAY.fullmatch(text):
        return _on_weekday(found[1], found[2], asked)
    if (days := _FROM_TODAY.get(text)) is not None:
        return _away(days, asked)
    for shape, read in _SHAPES.items():
        if found := shape.fullmatch(text):
            return read(found, asked)
    return NO_DAY


def _said(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _two_digits(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - as in 14-3-27
        return year
    return year + (2000 if year < _SPLIT else 1900)


def _in_figures(found: re.Match[str], _: Asked) -> str | Misfit:
    return iso_day(_two_digits(found[3]), int(found[2]), int(found[1]))


def _month_of_year(found: re.Match[str], _: Asked) -> str | Misfit:
    return iso_day(int(found[2]), int(found[1]))


def _iso_text(found: re.Match[str], _: Asked) -> str | Misfit:
    return iso_day(int(found[1]), int(found[2]), _said(found[3]))


def _pair(found: re.Match[str], asked: Asked) -> str | Misfit:
    """Read two figures as day and month; a month with two digits of a year is asked about where it can be meant."""
    first, second = int(found[1]), int(found[2])
    if not 1 <= first <= len(MONTHS) < second:
        return day_without_year(first, second, asked)
    month = f"{_two_digits(found[2]):04d}-{first:02d}"
    wrong = Misfit(f"Maand {second} bestaat niet.", "Schrijf dag-maand-jaar, zoals 14-3-2027.")
    return ask_which((month,)) if _can_be_meant(month, asked) else wrong


def _can_be_meant(month: str, asked: Asked) -> bool:
    """Return whether an ISO month lies in the direction that the question expects."""
    now = (asked.today or _FIRST_PLANS).isoformat()[: len(month)]
    ahead = asked.expected in {"future", "soon"}
    return month >= now if ahead else month <= now or not (asked.today and asked.expected)


def _in_words(found: re.Match[str], asked: Asked) -> str | Misfit:
    month = _MONTHS.get(found[2])
    if month is None:
        return NO_DAY
    if found[3]:
        return iso_day(int(found[3]), month, _said(found[1]))
    return day_without_year(_said(found[1]), month, asked)


def _season(found: re.Match[str], _: Asked) -> str | Misfit:
    months = [iso_day(int(found[2]), month) for month in _SEASONS[found[1]]]
    named = tuple(month for month in months if isinstance(month, str))
    return ask_which((*named, found[2])) if named else NO_YEAR


def _week_in_figures(found: re.Match[str], _: Asked) -> str | Misfit:
    return iso_week(int(found[1]), int(found[2]), int(found[3] or 1))


def _week(found: re.Match[str], asked: Asked) -> str | Misfit:
    week = int(found[1])
    return iso_week(int(found[2]), week) if found[2] else week_without_year(week, asked)


def _on_weekday(name: str, rest: str, asked: Asked) -> str | Misfit:
    """Parse a day with its weekday, or the next such weekday; the last one for a question about the past."""
    if not rest:
        return _RELATIVE if asked.today is None else _away(_to_weekday(name, asked.today, asked), asked)
    found = _read(rest, replace(asked, weekday=name))
    if isinstance(found, Misfit) or len(found) < len("2027-03-14"):
        return found if isinstance(found, Misfit) else NO_DAY
    real = weekday_of(found)
    if real == name:
        return found
    return Misfit(
        f"{day(found)} is geen {name} maar een {real}.", f"Schrijf {day(found)}, of een andere dag."
    )


def _to_weekday(name: str, today: dt.date, asked: Asked) -> int:
    """Return the number of days to a weekday, negative for the past; today does not count."""
    ahead = (WEEKDAYS.index(name) - today.weekday() - 1) % len(WEEKDAYS) + 1
    if asked.expected != "past":
        return ahead
    return ahead - len(WEEKDAYS) if ahead < len(WEEKDAYS) else -len(WEEKDAYS)


_RELATIVE = Misfit(
    "Deze datum hangt af van de dag waarop u dit leest.",
    "Schrijf de datum zelf: 14 maart 2027 of maart 2027.",
)


def _away(days: int, asked: Asked) -> str | Misfit:
    return _RELATIVE if asked.today is None else (asked.today + dt.timedelta(days)).isoformat()


def _months_away(months: int, asked: Asked) -> str | Misfit:
    if asked.today is None:
        return _RELATIVE
    year, month = divmod(asked.today.year * 12 + asked.today.month - 1 + months, 12)
    return iso_day(year, month + 1)


def _after(found: re.Match[str], asked: Asked, way: int = 1) -> str | Misfit:
    """Count from today, on or back: days and weeks end on a day, months and years in a month."""
    if found[1]:
        return _months_away(way * (6 if found[1] == "een half" else 18), asked)
    word = found[2].replace("é", "e")
    many = way * (int(word) if word.isdigit() else _COUNTS.index(word) + 1)
    if found[3].startswith(("dag", "we")):
        return _away(many * (1 if found[3].startswith("dag") else 7), asked)
    return _months_away(many * {"kwartaal": 3, "jaar": 12}.get(found[3], 1), asked)


def _near(found: re.Match[str], asked: Asked) -> str | Misfit:
    ahead = _PERIODS.get(found[1], 1)
    if found[2] == "maand":
        return _months_away(ahead, asked)
    return _RELATIVE if asked.today is None else iso_day(asked.today.year + ahead)


_SHAPES: Mapping[re.Pattern[str], Callable[[re.Match[str], Asked], str | Misfit]] = {
    _YEAR: lambda found, _: iso_day(int(found[0])),
    _ISO: _iso_text,
    _FIGURES: _in_figures,
    _MONTH_YEAR: _month_of_year,
    _ISO_WEEK: _week_in_figures,
    _WEEK: _week,
    _PAIR: _pair,
    _SEASON: _season,
    _AFTER: _after,
    _AGO: lambda found, asked: _after(found, asked, -1),
    _NEAR: _near,
    _WORDS: _in_words,
}
"""Every way to write a date, by its shape; the first that fits is taken."""
