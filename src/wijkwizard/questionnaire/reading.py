"""Turns what a person typed, or what stands in a YAML file, into a value that fits the question.

What does not fit is never bent or thrown away: it comes back with what is wrong and what to do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from wijkwizard.questionnaire.amounts import read_day, read_euro, read_number
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
from wijkwizard.questionnaire.picking import (
    find,
    read_choice,
    read_choices,
    read_grid,
    read_ranking,
    read_step,
)
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.terms import DayValue, MoneyValue, NumberValue, TextValue, Unknown, Value, YesNoValue
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
_TABLE = Misfit("Dit is een tabel.", "Voeg regels toe en vul hun kolommen.")
_TEXT = Misfit("Hier hoort tekst.", "Schrijf een of meer woorden, in een bestand tussen aanhalingstekens.")
_YES_NO = Misfit("Hier hoort ja of nee.", "Antwoord met ja of nee.")
_NUMBER = Misfit("Dit is geen getal.", "Schrijf alleen een getal, zoals 12 of 1.250,5.")
_WHOLE = Misfit("Hier hoort een heel getal.", "Schrijf het zonder komma, zoals 12 of 1.250.")
_MONEY = Misfit("Dit is geen bedrag.", "Schrijf een bedrag in euro's, zoals 3.000 of € 1.250,50.")
_CENTS = Misfit(
    "Een bedrag heeft hoogstens twee cijfers achter de komma.", "Schrijf het bedrag als 1.250,50."
)
_DAY = Misfit(
    "Dit is geen datum die op de kalender staat.",
    "Schrijf een dag, een maand of een jaar: 14 maart 2027, maart 2027 of 2027.",
)


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


def _given_number(raw: object, read: Callable[[str], Decimal | None]) -> Decimal | None:
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int | float | Decimal):
        number = Decimal(str(raw))
        return number if number.is_finite() else None
    return read(raw) if isinstance(raw, str) else None


def _read_number(raw: object, unit: str, *, whole: bool) -> Value | Misfit:
    number = _given_number(raw, lambda text: read_number(text, unit))
    if number is None:
        return _NUMBER
    return _WHOLE if whole and number != number.to_integral_value() else NumberValue(v=number)


def _read_money(raw: object) -> Value | Misfit:
    amount = _given_number(raw, read_euro)
    if amount is None:
        return _MONEY
    if amount != amount.quantize(Decimal("0.01")):
        return _CENTS
    return MoneyValue(v=amount)


def _read_date(raw: object) -> Value | Misfit:
    if isinstance(raw, dt.datetime):
        raw = raw.date()
    text = _text(raw)
    iso = None if text is None else read_day(text)
    return _DAY if iso is None else DayValue(v=iso)


def _read(question: Question, options: Sequence[Option], raw: Any) -> Value | Misfit:  # noqa: PLR0911 - one per kind
    match question:
        case TextQuestion() | LongTextQuestion():
            return _read_text(raw)
        case YesNoQuestion():
            return _read_yes_no(raw)
        case NumberQuestion(unit=unit, whole=whole):
            return _read_number(raw, unit, whole=whole)
        case MoneyQuestion():
            return _read_money(raw)
        case DateQuestion():
            return _read_date(raw)
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


def read_value(question: Question, options: Sequence[Option], raw: object) -> Value | Unknown | Misfit:
    """Read an answer.

    Args:
        question: what was asked.
        options: what can be chosen, or the rows of a grid (``Index.options``).
        raw: text typed by a person, or a value from YAML: text, number, boolean, list, mapping, date, None.
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
    return _read(question, options, raw)
