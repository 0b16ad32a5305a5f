"""The only parser of numbers that people write: in a field, in an answers file, in a what-if.

In Dutch a point separates thousands and a comma begins the decimals; people and programs also write it the other
way round. An ambiguous number is never guessed: the result is a question with both spellings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from wijkwizard.questionnaire.misfit import Interpretation, Misfit
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.number_words import euro_in_words, number_in_words

Sort = Literal["number", "whole", "money", "year"]
"""What a question asks for: any number, a count, an amount in euros, or a year of the calendar."""

YEARS = range(1900, 2200)
"""Plausible years; outside them a digit was forgotten or typed twice."""

_TIMES = {
    "duizend": Decimal(1000),
    "k": Decimal(1000),
    "miljoen": Decimal(1_000_000),
    "mln": Decimal(1_000_000),
    "mln.": Decimal(1_000_000),
    "miljard": Decimal(1_000_000_000),
}
_MAX_DIGITS, _YEAR_DIGITS = 15, 4
_ROUND = re.compile(r",(-+|=)$")
_EURO = re.compile(r"€|\beuro('?s)?\b|\beur\b")

# A group of thousands never begins with 0: 0.125 is a decimal number, however it is written.
_GROUP = r"[1-9][0-9]{0,2}"
_BARE = re.compile(r"[0-9]+")
_SURE_GROUPS = re.compile(
    rf"{_GROUP}(?: [0-9]{{3}})+(?:,[0-9]+)?|{_GROUP}(?:\.[0-9]{{3}})+,[0-9]+|{_GROUP}(?:\.[0-9]{{3}}){{2,}}"
)
_POINT = re.compile(rf"{_GROUP}\.[0-9]{{3}}")
_COMMA = re.compile(rf"{_GROUP},[0-9]{{3}}")
_ENGLISH = re.compile(rf"{_GROUP}(?:,[0-9]{{3}})+\.[0-9]+|{_GROUP}(?:,[0-9]{{3}}){{2,}}")
_DECIMALS = re.compile(r"(?:0|[1-9][0-9]*)?[.,][0-9]+")

# No count or amount is that fine: a zero was typed too many, or the marks changed places.
_TOO_FINE = re.compile(r".*[.,][0-9]{4,}|.*\..*,[0-9]{3,}")

_NOT = {
    "number": Misfit("Dit is geen getal.", "Schrijf alleen een getal, zoals 12 of 1.250,5."),
    "whole": Misfit("Dit is geen getal.", "Schrijf alleen een getal, zoals 12 of 1.250."),
    "money": Misfit("Dit is geen bedrag.", "Schrijf een bedrag in euro's, zoals 3.000 of € 1.250,50."),
    "year": Misfit("Dit is geen jaartal.", "Schrijf een jaartal van vier cijfers, zoals 2027."),
}
NO_YEAR = Misfit(
    f"Dit jaar kan hier niet. Het ligt niet tussen {YEARS.start} en {YEARS.stop - 1}.",
    "Schrijf het jaar in vier cijfers: 2027.",
)
_UNFIT = {
    "number": _NOT["number"],
    "whole": Misfit("Hier hoort een heel getal.", "Schrijf alleen het hele getal, zoals 12 of 1.250."),
    "money": Misfit(
        "Een bedrag heeft hoogstens twee cijfers achter de komma.", "Schrijf het bedrag als 1.250,50."
    ),
    "year": _NOT["year"],
}
_BELOW = Misfit("Een aantal is nooit minder dan nul.", "Schrijf een heel getal vanaf 0, zoals 12 of 1.250.")


_PAID = "euro"


class _ParsedDigits(NamedTuple):
    """The possible values of digits: one certain value, or several to ask about."""

    values: tuple[Decimal, ...]
    sure: bool = True


def in_euros(unit: str) -> bool:
    """Return whether a unit is an amount of money: ``euro``, ``euro per bewoner``."""
    return unit.casefold().startswith(_PAID)


def read_number(text: str, sort: Sort, unit: str = "") -> Decimal | Misfit:
    """Parse the number in a text; return why there is none, or a question when it is ambiguous.

    A point before three digits separates thousands in a count, an amount and a year; in any other number it is
    asked about. A comma there begins decimals in any other number; in a count, an amount and a year it is asked
    about.

    Args:
        text: as in ``1.250,50``, ``1250.5``, ``2,5 miljoen``, ``€ 30.000`` or ``35 %``.
        sort: what the question asks for.
        unit: the unit of the question, which may follow the number.
    """
    digits, times = _split_digits(text, sort, unit)
    sign = -1 if digits.startswith("-") else 1
    digits = digits[1:] if digits[:1] in {"-", "+"} else digits
    read = _read(digits, asks_point=sort == "number" or times != 1, asks_comma=sort != "number")
    if sort != "number" and times == 1 and _TOO_FINE.fullmatch(digits):
        read = read._replace(sure=False)
    values = tuple(dict.fromkeys(sign * value * times for value in read.values))
    if not values or len(re.sub("[^0-9]", "", digits)) > _MAX_DIGITS:
        return _NOT[sort]
    fitting = tuple(value for value in values if _fits(sort, value))
    if not fitting:
        return _unfit(sort, values, digits)
    return fitting[0] if read.sure else ask(fitting, sort, unit)


def _unfit(sort: Sort, values: Sequence[Decimal], digits: str) -> Misfit:
    """Return why none of the values fits; who wrote a year of four digits is told between which years it lies."""
    if sort == "whole" and min(values) <= -1:
        return _BELOW
    whole = all(value == value.to_integral_value() for value in values)
    four = len(re.sub("[^0-9]", "", digits)) == _YEAR_DIGITS
    return NO_YEAR if sort == "year" and whole and four else _UNFIT[sort]


def _split_digits(text: str, sort: Sort, unit: str) -> tuple[str, Decimal]:
    """Split typed text into the digits with their separators and the multiplier."""
    text = " ".join(text.replace("\u2212", "-").split()).casefold()
    if sort == "money" or in_euros(unit):
        text = " ".join(_EURO.sub(" ", text.removesuffix(unit.casefold()) if unit else text).split())
        text = re.sub("^([-+]) ", r"\1", text)
    elif unit:
        text = text.removesuffix(unit.casefold()).strip()
    if sort == "number" and unit in {"", "%"}:
        text = text.removesuffix("%").strip()
    text = _ROUND.sub("", text)
    for word, factor in _TIMES.items():
        if text.endswith(word) and text[: -len(word)].strip():
            return text[: -len(word)].strip(), factor
    return text, Decimal(1)


def _read(digits: str, *, asks_point: bool, asks_comma: bool) -> _ParsedDigits:
    if _BARE.fullmatch(digits):
        return _ParsedDigits((Decimal(digits),))
    if _SURE_GROUPS.fullmatch(digits):
        return _ParsedDigits((_grouped(digits, "."),))
    if _POINT.fullmatch(digits):
        both = (_grouped(digits, "."), Decimal(digits))
        return _ParsedDigits(both, sure=False) if asks_point else _ParsedDigits(both[:1])
    if _COMMA.fullmatch(digits):
        both = (_grouped(digits, ","), _decimal(digits))
        return _ParsedDigits(both, sure=False) if asks_comma else _ParsedDigits(both[1:])
    if _ENGLISH.fullmatch(digits):
        return _ParsedDigits((_grouped(digits, ","),), sure=False)
    return _ParsedDigits((_decimal(digits),)) if _DECIMALS.fullmatch(digits) else _ParsedDigits(())


def _grouped(digits: str, mark: str) -> Decimal:
    return _decimal(digits.replace(mark, "").replace(" ", ""))


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "."))


def _fits(sort: Sort, value: Decimal) -> bool:
    match sort:
        case "whole":
            return value >= 0 and value == value.to_integral_value()
        case "money":
            return value == value.quantize(Decimal("0.01"))
        case "year":
            return value == value.to_integral_value() and int(value) in YEARS
        case _:
            return True


def ask(values: Sequence[Decimal], sort: Sort, unit: str) -> Misfit:
    """Return the question which of these numbers is meant, with how to write each."""
    readings = tuple(Interpretation(spoken_number(value, sort, unit), as_typed(value)) for value in values)
    words = and_list([reading.words for reading in readings], "of")
    spellings = and_list([reading.written for reading in readings], "of")
    return Misfit(f"Bedoelt u {words}?", f"Schrijf {spellings}.", readings)


def as_typed(value: Decimal) -> str:
    """Format a number as a person would type it unambiguously: no points, a comma."""
    whole, _, decimals = format(value, "f").partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole


def spoken_number(value: Decimal, sort: Sort, unit: str = "") -> str:
    """Return a number in words that differ from what was typed: ``dertigduizend euro``."""
    if sort == "year":
        return f"het jaar {as_typed(value)}"
    if sort == "money":
        return f"{euro_in_words(value)}{unit[len(_PAID) :]}" if in_euros(unit) else euro_in_words(value)
    of = {"%": "procent"}.get(unit, unit)
    return f"{number_in_words(value)} {of}".rstrip()
