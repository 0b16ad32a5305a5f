"""Days in a form: words of a calendar become that day, as at a question for a date."""

from __future__ import annotations

import datetime as dt

from wijkwizard.questionnaire.model import DateQuestion
from wijkwizard.questionnaire.reading import read_value
from wijkwizard.questionnaire.soft import late_remark
from wijkwizard.session.reader import Reader
from wijkwizard.terms import DayValue
from wijkwizard.terms.dutch import day

_DUE = DateQuestion(id="due", kind="date", text="Wanneer klaar?", expected="future")


def agreed_day(typed: str, today: dt.date | None) -> tuple[str, str]:
    """Return when something is ready, and what to say of it.

    Args:
        typed: a day in any words, such as ``over een week``; words that are no day stay as they are.
        today: the current date; without it all words stay.

    Returns:
        The day in words, and which day was understood and whether it is past; empty where that is no news.
    """
    read = read_value(_DUE, (), typed, today) if today is not None else None
    if today is None or not isinstance(read, DayValue):
        return typed, ""
    written = day(read.v)
    text = "" if written == typed.strip() else f"Klaar: {written}."
    return written, " ".join(filter(None, (text, late_remark(_DUE, read, today))))


_FROM = DateQuestion(id="as_of", kind="date", text="Van wanneer?", expected="past")


def source_day(reader: Reader, typed: str) -> tuple[str, str]:
    """Return when a source is of, in ISO form as far as it is known, and what to say of it.

    'Gisteren' would say something else tomorrow. Words that are no day stay as they are.

    Args:
        reader: knows the current date.
        typed: a year, month or day in any words.

    Returns:
        The day, and which one was understood and whether it lies ahead; empty where that is no news.
    """
    today = reader.today()
    read = read_value(_FROM, (), typed, today) if today is not None and typed else None
    if today is None or not isinstance(read, DayValue):
        return typed, ""
    written = day(read.v)
    text = "" if typed in {written, read.v} else f"De bron is van {written}."
    return read.v, " ".join(filter(None, (text, late_remark(_FROM, read, today))))


def day_of(reader: Reader, typed: str) -> tuple[str, str]:
    """Return the same for what is typed now."""
    return agreed_day(typed, reader.today())
