"""The kind ``date``: a day, a month or a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from wijkwizard.questionnaire.calendar_days import spoken_day
from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.days import read_day
from wijkwizard.questionnaire.kinds.as_text import as_text
from wijkwizard.questionnaire.kinds.base import Base
from wijkwizard.questionnaire.kinds.kind import Comparing, Kind, SoftRemarks, Writes, no_words, none, whole
from wijkwizard.questionnaire.kinds.numeric import numbers
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.numbers import as_typed
from wijkwizard.questionnaire.years_left_out import Expected
from wijkwizard.terms import DayValue, Value
from wijkwizard.terms.dutch import day

BEHIND = "Deze datum is al voorbij. Klopt hij?"
AHEAD = "Deze datum moet nog komen. Klopt hij?"
_LAST_YEAR = 9999


class DateQuestion(Base):
    """A question for a day, month or year; ``expected`` decides the year of a day without one, and the remark."""

    kind: Literal["date"]
    expected: Expected = ""


def _read(question: DateQuestion, _: Sequence[Option], raw: object, today: dt.date | None) -> Value | Misfit:
    if isinstance(raw, dt.datetime):
        raw = raw.date()
    iso = read_day(as_text(raw) or "", today, question.expected)
    return iso if isinstance(iso, Misfit) else DayValue(v=iso)


def _bare(value: DayValue) -> str:
    return day(value.v)


def _shown(_: DateQuestion, __: Mapping[str, str], value: DayValue) -> str:
    return day(value.v)


def _spoken(_: DateQuestion, value: DayValue) -> str:
    return spoken_day(value.v)


def _year(value: DayValue) -> float:
    return int(value.v[:4])


def _number(value: DayValue) -> Decimal:
    return Decimal(value.v[:4])


def _bound(_: DateQuestion, bound: Decimal) -> str:
    return as_typed(bound)


def late(question: DateQuestion, value: DayValue, today: dt.date) -> str:
    """Return that a date lies on the other side of today than its question looks; empty when it does not.

    A month or a year is behind only when the whole of it is.
    """
    now = today.isoformat()[: len(value.v)]
    if question.expected in {"future", "soon"} and value.v < now:
        return BEHIND
    return AHEAD if question.expected == "past" and value.v > now else ""


def _tries(_: DateQuestion, __: Sequence[Option] | None, looks: Sequence[Comparison]) -> tuple[Value, ...]:
    years = {min(max(int(number), 1), _LAST_YEAR) for number in numbers(looks, whole=True)}
    return tuple(DayValue(v=f"{year:04d}") for year in sorted(years))


DATE: Kind[DateQuestion, DayValue] = Kind(
    name="date",
    model=DateQuestion,
    description="Een dag, een maand of een jaar.",
    keys={
        "expected": (
            "future: de datum ligt vooruit. past: de datum ligt achter ons. "
            "soon: hij ligt vooruit als u hem opschrijft, en gaat daarna gewoon voorbij. Leeg: allebei kan."
        ),
    },
    value=DayValue,
    entry="typed",
    leaves=frozenset({"day"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_bare, spoken=_spoken),
    remarks=SoftRemarks(measure=_year, doubt=no_words, late=late),
    compares=Comparing(
        operators=frozenset({"at_least", "at_most"}), wanted="number", number=_number, bound=_bound
    ),
    tries=_tries,
    bounds=none,
    options=none,
    scale=none,
    split=whole,
)
