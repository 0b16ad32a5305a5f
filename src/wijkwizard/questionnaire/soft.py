"""Soft validation: remarks on an answer, never a refusal.

A group may have good reasons for what looks odd, so a remark stands beside the answer and the road goes on.
"""

from __future__ import annotations

import datetime as dt
import re

from wijkwizard.questionnaire.model import (
    DateQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    Soft,
    TableQuestion,
)
from wijkwizard.terms import (
    ChoicesValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    TextValue,
    Value,
)


def _measure(value: Value) -> float | None:  # noqa: PLR0911 - one per kind
    """Return what bounds are held against: letters, chosen options, the value itself or the year."""
    match value:
        case TextValue(v=text):
            return len(text)
        case ChoicesValue(v=several) | RankingValue(v=several):
            return len(several)
        case GridValue(v=scores):
            return len(scores)
        case ScaleValue(v=step):
            return step
        case NumberValue(v=number) | MoneyValue(v=number):
            return float(number)
        case DayValue(v=iso):
            return int(iso[:4])
        case _:
            return None


def _outside(soft: Soft, measure: float | None) -> bool:
    if measure is None:
        return False
    if soft.at_least is not None and measure < soft.at_least:
        return True
    return soft.at_most is not None and measure > soft.at_most


def _vague(soft: Soft, value: Value) -> bool:
    if not isinstance(value, TextValue):
        return False
    text = value.v.casefold()
    return any(re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text) for word in soft.avoid)


LESS_MONEY = "Dit bedrag is lager dan nul en gaat van de som af. Komt het geld terug, dan klopt dat."
LESS_THAN_NONE = "Dit aantal is lager dan nul. Klopt het?"


def below_nought(question: Question, value: Value) -> str:
    """Return that an amount or a count is below nought; a figure on a scale may be."""
    if not isinstance(value, (NumberValue, MoneyValue)) or value.v >= 0:
        return ""
    if isinstance(question, MoneyQuestion):
        return LESS_MONEY
    if not isinstance(question, NumberQuestion):
        return ""
    return LESS_MONEY if question.unit.startswith("euro") else LESS_THAN_NONE if question.whole else ""


BEHIND = "Deze datum is al voorbij. Klopt hij?"
AHEAD = "Deze datum moet nog komen. Klopt hij?"


def day_remark(question: Question, value: Value, today: dt.date) -> str:
    """Return that a date lies on the other side of today than its question looks; empty when it does not.

    A month or a year is behind only when the whole of it is.
    """
    if not isinstance(question, DateQuestion) or not isinstance(value, DayValue):
        return ""
    now = today.isoformat()[: len(value.v)]
    if question.expected in {"future", "soon"} and value.v < now:
        return BEHIND
    return AHEAD if question.expected == "past" and value.v > now else ""


def remarks(question: Question, value: Value, today: dt.date | None = None) -> tuple[str, ...]:
    """Return the remarks on a value, each once, in the order of the questionnaire.

    Args:
        question: what was asked.
        value: what was answered.
        today: the day of the clock; without it nothing is said about a date that has passed.
    """
    measure = _measure(value)
    said = [soft.remark for soft in question.soft if _outside(soft, measure) or _vague(soft, value)]
    if not said and (less := below_nought(question, value)):
        said.append(less)
    if today is not None and (late := day_remark(question, value, today)):
        said.append(late)
    return tuple(dict.fromkeys(said))


def table_remarks(table: TableQuestion, rows: int) -> tuple[str, ...]:
    """Return the remarks on the number of rows of a table."""
    return tuple(dict.fromkeys(soft.remark for soft in table.soft if _outside(soft, rows)))
