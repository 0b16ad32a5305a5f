"""Days, months, years and weeks of the calendar in ISO form, with their Dutch text and follow-up questions."""

from __future__ import annotations

import datetime as dt

from wijkwizard.questionnaire.misfit import Interpretation, Misfit
from wijkwizard.questionnaire.numbers import NO_YEAR, YEARS
from wijkwizard.terms.dutch import and_list, day

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

NO_DAY = Misfit(
    "Dit is geen datum die op de kalender staat.",
    "Schrijf een dag, een maand of een jaar: 14 maart 2027, maart 2027 of 2027.",
)


def iso_day(year: int, month: int | None = None, number: int | None = None) -> str | Misfit:
    """Return an ISO day, month or year when it exists in the calendar; ``None`` for parts that were not given."""
    if year not in YEARS:
        return NO_YEAR
    try:
        date = dt.date(year, 1 if month is None else month, 1 if number is None else number)
    except ValueError:
        return NO_DAY
    return date.isoformat()[: 4 if month is None else 7 if number is None else 10]


def iso_week(year: int, week: int, weekday: int = 1) -> str | Misfit:
    """Return the Monday, or another day, of a week as the calendar of ISO 8601 numbers them."""
    if year not in YEARS:
        return NO_YEAR
    try:
        return dt.date.fromisocalendar(year, week, weekday).isoformat()
    except ValueError:
        return Misfit(
            f"Het jaar {year} heeft geen week {week}.",
            "Schrijf de week met haar jaar, zoals week 10 van 2027, of schrijf een dag of een maand.",
        )


def weekday_of(iso: str) -> str:
    """Return on which day of the week an ISO day falls."""
    return WEEKDAYS[dt.date.fromisoformat(iso).weekday()]


def spoken_day(iso: str) -> str:
    """Return a date in words that say more than what was typed: ``zondag 14 maart 2027``."""
    if len(iso) < len("2027-03"):
        return f"het hele jaar {iso}"
    if len(iso) < len("2027-03-14"):
        return f"de maand {day(iso)}"
    return f"{weekday_of(iso)} {day(iso)}"


def ask_which(days: tuple[str, ...]) -> Misfit:
    """Return the question which of these ISO days, months or years is meant."""
    readings = tuple(Interpretation(spoken_day(iso), day(iso)) for iso in days)
    words = and_list([reading.words for reading in readings], "of")
    return Misfit(f"Bedoelt u {words}?", f"Schrijf {and_list([day(iso) for iso in days], 'of')}.", readings)
