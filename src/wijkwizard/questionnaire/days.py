"""The one reader of dates that people write: days, months and years, short, in words, or counted from today.

The clock is passed in. A file has none, for it means the same on every day that it is read: there a day needs its
year. A day without a year is the next one where a question looks ahead, the last one where it looks back, and asked
about elsewhere.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from wijkwizard.questionnaire.misfit import Misfit, Reading
from wijkwizard.questionnaire.numbers import YEARS
from wijkwizard.terms.dutch import MONTHS, and_list, day

Expected = Literal["future", "past", "soon", ""]
"""Where the date of a question lies: ahead, behind, or either."""

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_MONTHS = {name: at for at, name in enumerate(MONTHS, 1)}
_MONTHS |= {name[:3]: at for name, at in _MONTHS.items()} | {"mrt": 3, "sept": 9}
_SEASONS: dict[str, tuple[int, ...]] = {"voorjaar": (3, 4, 5), "lente": (3, 4, 5), "zomer": (6, 7, 8)}
_SEASONS |= {"najaar": (9, 10, 11), "herfst": (9, 10, 11), "begin": (1,), "medio": (6, 7), "eind": (12,)}
_FROM_TODAY = {"gisteren": -1, "vandaag": 0, "vanochtend": 0, "vanmiddag": 0, "vanavond": 0}
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
_AFTER = re.compile(
    r"(?:over|binnen) (?:(een half|anderhalf) jaar"
    rf"|([0-9]{{1,2}}|één|{'|'.join(_COUNTS)}) (dag(?:en)?|weken|week|maand(?:en)?|kwartaal|jaar))"
)
_THIS_OR_NEXT = re.compile(r"(dit|deze|volgend|volgende|komend|komende) (maand|jaar)")

_DAY = Misfit(
    "Dit is geen datum die op de kalender staat.",
    "Schrijf een dag, een maand of een jaar: 14 maart 2027, maart 2027 of 2027.",
)
_CENTURY = Misfit(
    f"Dit jaar kan hier niet. Het ligt niet tussen {YEARS.start} en {YEARS.stop - 1}.",
    "Schrijf het jaar in vier cijfers: 2027.",
)
_FIRST_PLANS = dt.date(2025, 1, 1)  # a file has no clock; no plan looks ahead to a day before this
_SPLIT = 50
"""Of two digits of a year: below it this century, from it on the one before. Plans are made for decades, not more."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a date is read under."""

    today: dt.date | None
    expected: Expected


def read_day(text: str, today: dt.date | None = None, expected: Expected = "") -> str | Misfit:
    """Return a day, month or year in ISO form, or why there is none, or a question about what is meant.

    Args:
        text: as in ``14 maart 2027``, ``27 nov``, ``14-3-27``, ``2027-03``, ``week 10 van 2027``,
            ``over een half jaar``, ``morgenavond``.
        today: the day of the clock; ``None`` in a file, where a date needs its year.
        expected: where the date lies; decides which year a day without one gets.
    """
    text = " ".join(text.split()).casefold()
    asked = _Asked(today, expected)
    if found := _WITH_WEEKDAY.fullmatch(text):
        return _on_weekday(found[1], found[2], asked)
    if (days := _FROM_TODAY.get(text)) is not None:
        return _away(days, asked)
    for shape, read in _SHAPES.items():
        if found := shape.fullmatch(text):
            return read(found, asked)
    return _DAY


def _iso(year: int, month: int | None = None, number: int | None = None) -> str | Misfit:
    """Return an ISO day, month or year when the calendar has it; ``None`` is what was not said."""
    if year not in YEARS:
        return _CENTURY
    try:
        date = dt.date(year, 1 if month is None else month, 1 if number is None else number)
    except ValueError:
        return _DAY
    return date.isoformat()[: 4 if month is None else 7 if number is None else 10]


def _said(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _two_digits(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - as in 14-3-27
        return year
    return year + (2000 if year < _SPLIT else 1900)


def _in_figures(found: re.Match[str], _: _Asked) -> str | Misfit:
    return _iso(_two_digits(found[3]), int(found[2]), int(found[1]))


def _month_of_year(found: re.Match[str], _: _Asked) -> str | Misfit:
    return _iso(int(found[2]), int(found[1]))


def _iso_text(found: re.Match[str], _: _Asked) -> str | Misfit:
    return _iso(int(found[1]), int(found[2]), _said(found[3]))


def _pair(found: re.Match[str], asked: _Asked) -> str | Misfit:
    """Read two figures as day and month; a month with two digits of a year is asked about where it can be meant."""
    first, second = int(found[1]), int(found[2])
    if not 1 <= first <= len(MONTHS) < second:
        return _without_year(first, second, asked)
    month = f"{_two_digits(found[2]):04d}-{first:02d}"
    wrong = Misfit(f"Maand {second} bestaat niet.", "Schrijf dag-maand-jaar, zoals 14-3-2027.")
    return _ask((month,)) if _can_be_meant(month, asked) else wrong


def _can_be_meant(month: str, asked: _Asked) -> bool:
    """Tell whether an ISO month lies where the question looks."""
    now = (asked.today or _FIRST_PLANS).isoformat()[: len(month)]
    ahead = asked.expected in {"future", "soon"}
    return month >= now if ahead else month <= now or not (asked.today and asked.expected)


def _in_words(found: re.Match[str], asked: _Asked) -> str | Misfit:
    month = _MONTHS.get(found[2])
    if month is None:
        return _DAY
    if found[3]:
        return _iso(int(found[3]), month, _said(found[1]))
    return _without_year(_said(found[1]), month, asked)


def _without_year(number: int | None, month: int, asked: _Asked) -> str | Misfit:
    """Return the next such day or month, the last one, or the question which of the two."""
    # A year with a 29 February tells whether the calendar knows the day at all.
    leap = _iso(2000, month, number)
    if isinstance(leap, Misfit):
        return leap
    if asked.today is None:
        shown = next(
            one for one in (_iso(2027, month, number), _iso(2028, month, number)) if isinstance(one, str)
        )
        return Misfit(
            "Bij deze datum staat geen jaar.",
            f"Schrijf het jaar erbij in vier cijfers, zoals {day(shown)}.",
        )
    now = asked.today
    around = (_iso(year, month, number) for year in range(now.year - 8, now.year + 9))
    known = [one for one in around if isinstance(one, str)]
    until = [one for one in known if one <= now.isoformat()[: len(one)]]
    ahead = [one for one in known if one >= now.isoformat()[: len(one)]]
    if until[-1] == ahead[0] or asked.expected == "future":
        return ahead[0]
    return until[-1] if asked.expected == "past" else _ask((until[-1], ahead[0]))


def _season(found: re.Match[str], _: _Asked) -> str | Misfit:
    months = [_iso(int(found[2]), month) for month in _SEASONS[found[1]]]
    told = tuple(one for one in months if isinstance(one, str))
    return _ask((*told, found[2])) if told else _CENTURY


def _week_of(year: int, week: int, weekday: int = 1) -> str | Misfit:
    """Return the Monday, or another day, of a week as the calendar of ISO 8601 numbers them."""
    if year not in YEARS:
        return _CENTURY
    try:
        return dt.date.fromisocalendar(year, week, weekday).isoformat()
    except ValueError:
        return Misfit(
            f"Het jaar {year} heeft geen week {week}.",
            "Schrijf de week met haar jaar, zoals week 10 van 2027, of schrijf een dag of een maand.",
        )


def _iso_week(found: re.Match[str], _: _Asked) -> str | Misfit:
    return _week_of(int(found[1]), int(found[2]), int(found[3] or 1))


def _week(found: re.Match[str], asked: _Asked) -> str | Misfit:
    """Read a week in words; without a year the next, the last, or the question which of the two."""
    week = int(found[1])
    if found[2]:
        return _week_of(int(found[2]), week)
    if asked.today is None:
        return Misfit(
            "Bij deze week staat geen jaar.", f"Schrijf het jaar erbij, zoals week {week} van 2027."
        )
    now = asked.today.isocalendar()
    around = [(year, _week_of(year, week)) for year in range(now.year - 8, now.year + 9)]
    known = [(year, one) for year, one in around if isinstance(one, str)]
    if not known:
        return _week_of(now.year, week)
    until = [one for year, one in known if (year, week) <= (now.year, now.week)]
    ahead = [one for year, one in known if (year, week) >= (now.year, now.week)]
    if until[-1] == ahead[0] or asked.expected == "future":
        return ahead[0]
    return until[-1] if asked.expected == "past" else _ask((until[-1], ahead[0]))


def _ask(days: tuple[str, ...]) -> Misfit:
    readings = tuple(Reading(spoken_day(one), day(one)) for one in days)
    words = and_list([one.words for one in readings], "of")
    return Misfit(f"Bedoelt u {words}?", f"Schrijf {and_list([day(one) for one in days], 'of')}.", readings)


def _on_weekday(name: str, rest: str, asked: _Asked) -> str | Misfit:
    """Read a day with its weekday, or the next such weekday."""
    if not rest:
        if asked.today is None:
            return _RELATIVE
        ahead = (WEEKDAYS.index(name) - asked.today.weekday() - 1) % 7 + 1
        return _away(ahead, asked)
    found = read_day(rest, asked.today, asked.expected)
    if isinstance(found, Misfit) or len(found) < len("2027-03-14"):
        return found if isinstance(found, Misfit) else _DAY
    real = WEEKDAYS[dt.date.fromisoformat(found).weekday()]
    if real == name:
        return found
    return Misfit(
        f"{day(found)} is geen {name} maar een {real}.", f"Schrijf {day(found)}, of een andere dag."
    )


_RELATIVE = Misfit(
    "Deze datum hangt af van de dag waarop u dit leest.",
    "Schrijf de datum zelf: 14 maart 2027 of maart 2027.",
)


def _away(days: int, asked: _Asked) -> str | Misfit:
    return _RELATIVE if asked.today is None else (asked.today + dt.timedelta(days)).isoformat()


def _months_away(months: int, asked: _Asked) -> str | Misfit:
    if asked.today is None:
        return _RELATIVE
    year, month = divmod(asked.today.year * 12 + asked.today.month - 1 + months, 12)
    return _iso(year, month + 1)


def _after(found: re.Match[str], asked: _Asked) -> str | Misfit:
    """Count from today: days and weeks end on a day, months and years in a month."""
    if found[1]:
        return _months_away(6 if found[1] == "een half" else 18, asked)
    word = found[2].replace("é", "e")
    many = int(word) if word.isdigit() else _COUNTS.index(word) + 1
    if found[3].startswith(("dag", "we")):
        return _away(many * (1 if found[3].startswith("dag") else 7), asked)
    return _months_away(many * {"kwartaal": 3, "jaar": 12}.get(found[3], 1), asked)


def _this_or_next(found: re.Match[str], asked: _Asked) -> str | Misfit:
    ahead = 0 if found[1] in {"dit", "deze"} else 1
    if found[2] == "maand":
        return _months_away(ahead, asked)
    return _RELATIVE if asked.today is None else _iso(asked.today.year + ahead)


_SHAPES: Mapping[re.Pattern[str], Callable[[re.Match[str], _Asked], str | Misfit]] = {
    _YEAR: lambda found, _: _iso(int(found[0])),
    _ISO: _iso_text,
    _FIGURES: _in_figures,
    _MONTH_YEAR: _month_of_year,
    _ISO_WEEK: _iso_week,
    _WEEK: _week,
    _PAIR: _pair,
    _SEASON: _season,
    _AFTER: _after,
    _THIS_OR_NEXT: _this_or_next,
    _WORDS: _in_words,
}
"""Every way to write a date, by its shape; the first that fits is the one."""


def spoken_day(iso: str) -> str:
    """Return what was understood in words that say more than what was typed: ``zondag 14 maart 2027``."""
    if len(iso) < len("2027-03"):
        return f"het hele jaar {iso}"
    if len(iso) < len("2027-03-14"):
        return f"de maand {day(iso)}"
    return f"{WEEKDAYS[dt.date.fromisoformat(iso).weekday()]} {day(iso)}"
