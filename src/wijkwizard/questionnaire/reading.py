"""Turns what a person typed, or what stands in a YAML file, into a value that fits the question.

What does not fit is never bent or thrown away: it comes back with what is wrong and what to do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from wijkwizard.questionnaire.days import read_day
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import (
    ChoiceQuestion,
    DateQuestion,
    GridQuestion,
    LongTextQuestion,
    MoneyQuestion,
    NumberQuestion,
    Option,
    Question,
    RankingQuestion,
    ScaleQuestion,
    TextQuestion,
    YesNoQuestion,
)
from wijkwizard.questionnaire.numbers import as_typed, read_number
from wijkwizard.questionnaire.picking import (
    find,
    read_choice,
    read_choices,
    read_grid,
    read_ranking,
    read_step,
)
from wijkwizard.questionnaire.showing import show_value, sort_of, spoken
from wijkwizard.terms import DayValue, MoneyValue, NumberValue, TextValue, Unknown, Value, YesNoValue
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.values import clean_text

__all__ = ["Misfit", "read_value", "show_value"]

_UNKNOWNS = {
    Unknown.DONT_KNOW: ("weet niet", "weet-niet", "weet ik niet", "weten we niet", "weten wij niet", "?"),
    Unknown.SKIPPED: ("sla over", "slaan we over", "slaan wij over", "overslaan", "overgeslagen"),
    Unknown.NOT_APPLICABLE: ("nvt", "n.v.t.", "nvt.", "niet van toepassing"),
}
_BY_WORD = {word: unknown for unknown, words in _UNKNOWNS.items() for word in words}
_YES = frozenset({"ja", "j", "yes", "y", "true", "klopt"})
_NO = frozenset({"nee", "n", "neen", "no", "false"})

EMPTY = Misfit("Hier staat niets.", "Geef een antwoord, of sla de vraag over.")
_NO_ANSWER = Misfit("Hier hoort geen antwoord.", "Ga verder met de volgende vraag.")
_ECHOED = frozenset({"number", "money", "date"})
"""Kinds that can be read otherwise than they were meant."""

_TABLE = Misfit("Dit is een tabel.", "Voeg regels toe en vul hun kolommen.")
_TEXT = Misfit("Hier hoort tekst.", "Schrijf een of meer woorden, in een bestand tussen aanhalingstekens.")
_YES_NO = Misfit("Hier hoort ja of nee.", "Antwoord met ja of nee.")


def _text(raw: object) -> str | None:
    """Return what was given as text, or ``None`` when it is no single word, number or date."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float | Decimal | dt.date):
        return None
    return clean_text(raw.isoformat() if isinstance(raw, dt.date) else str(raw))


def _unknown(raw: object) -> Unknown | None:
    return _BY_WORD.get(" ".join(raw.casefold().split())) if isinstance(raw, str) else None


def _read_text(raw: object) -> Value | Misfit:
    text = _text(raw)
    return _TEXT if text is None else TextValue(v=text)


def _read_yes_no(raw: object) -> Value | Misfit:
    if isinstance(raw, bool):
        return YesNoValue(v=raw)
    word = (_text(raw) or "").casefold()
    return YesNoValue(v=word in _YES) if word in _YES | _NO else _YES_NO


def _read_number(question: NumberQuestion | MoneyQuestion, raw: object) -> Value | Misfit:
    """Read a number from its text; a number that a program gives is written in its one sure form first."""
    if isinstance(raw, int | float | Decimal) and not isinstance(raw, bool):
        exact = Decimal(str(raw))
        raw = as_typed(exact) if exact.is_finite() else ""
    unit = question.unit if isinstance(question, NumberQuestion) else ""
    number = read_number(raw if isinstance(raw, str) else "", sort_of(question), unit)
    if isinstance(number, Misfit):
        return number
    return MoneyValue(v=number) if isinstance(question, MoneyQuestion) else NumberValue(v=number)


def _read_date(question: DateQuestion, raw: object, today: dt.date | None) -> Value | Misfit:
    if isinstance(raw, dt.datetime):
        raw = raw.date()
    iso = read_day(_text(raw) or "", today, question.expected)
    return iso if isinstance(iso, Misfit) else DayValue(v=iso)


def _read(question: Question, options: Sequence[Option], raw: Any, today: dt.date | None) -> Value | Misfit:  # noqa: PLR0911 - one per kind
    match question:
        case TextQuestion() | LongTextQuestion():
            return _read_text(raw)
        case YesNoQuestion():
            return _read_yes_no(raw)
        case NumberQuestion() | MoneyQuestion():
            return _read_number(question, raw)
        case DateQuestion():
            return _read_date(question, raw, today)
        case ScaleQuestion(scale=scale):
            return read_step(scale, raw)
        case ChoiceQuestion():
            return read_choice(options, raw)
        case RankingQuestion(at_most=at_most):
            return read_ranking(options, raw, at_most)
        case GridQuestion(scale=scale):
            return read_grid(options, scale, raw)
        case _:
            return read_choices(options, raw, getattr(question, "at_most", None))


def read_value(
    question: Question, options: Sequence[Option], raw: object, today: dt.date | None = None
) -> Value | Unknown | Misfit:
    """Read an answer.

    Args:
        question: what was asked.
        options: what can be chosen, or the rows of a grid (``Index.options``).
        raw: text typed by a person, or a value from YAML: text, number, boolean, list, mapping, date, None.
        today: the day of the clock, for who types; a file has none, for it means the same on every day.
    """
    if question.kind == "notice":
        return _NO_ANSWER
    if question.kind == "table":
        return _TABLE
    if raw is None or (isinstance(raw, str) and not clean_text(raw)):
        return EMPTY
    unknown = _unknown(raw)
    if unknown is not None and not (isinstance(raw, str) and find(options, raw)):
        return unknown
    return _read(question, options, raw, today)


def echo(question: Question, text: str, today: dt.date | None) -> str:
    """Return how half-typed text is understood, in words that differ from it; empty when there is no doubt."""
    if question.kind not in _ECHOED or not text.strip():
        return ""
    read = read_value(question, (), text, today)
    if isinstance(read, Misfit):
        return and_list([one.words for one in read.readings], "of")
    return "" if isinstance(read, Unknown) else spoken(question, read)
