"""Writes a number in Dutch words, so that a misread number is noticed.

Someone who types 30.000 and reads 'dertigduizend' sees at once whether the point was understood.
"""

from __future__ import annotations

from decimal import Decimal

from wijkwizard.terms.dutch import number

_SMALL = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_LARGE = ((10**12, "biljoen"), (10**9, "miljard"), (10**6, "miljoen"))
_BEYOND = 10**15
"""From here on nobody reads words; digits with their points say more."""


def _below_hundred(amount: int) -> str:
    if amount < len(_SMALL):
        return _SMALL[amount]
    tens, units = divmod(amount, 10)
    if not units:
        return _TENS[tens - 2]
    # After an e the ë keeps two syllables apart: tweeëntwintig, drieëntwintig.
    joint = "ën" if _SMALL[units].endswith("e") else "en"
    return f"{_SMALL[units]}{joint}{_TENS[tens - 2]}"


def _below_thousand(amount: int) -> str:
    hundreds, rest = divmod(amount, 100)
    if not hundreds:
        return _below_hundred(rest)
    head = "honderd" if hundreds == 1 else f"{_SMALL[hundreds]}honderd"
    return f"{head}{_below_hundred(rest)}" if rest else head


def _below_million(amount: int) -> str:
    thousands, rest = divmod(amount, 1000)
    if not thousands:
        return _below_thousand(rest)
    head = "duizend" if thousands == 1 else f"{_below_thousand(thousands)}duizend"
    return f"{head} {_below_thousand(rest)}" if rest else head


def whole_in_words(amount: int) -> str:
    """Return a whole number in words: ``vierduizend honderddrieëntwintig``; in digits from a thousand billion on."""
    if amount < 0:
        return f"min {whole_in_words(-amount)}"
    if amount >= _BEYOND:
        return number(amount)
    parts: list[str] = []
    for size, name in _LARGE:
        many, amount = divmod(amount, size)
        if many:
            parts.append(f"{_below_thousand(many)} {name}")
    if amount or not parts:
        parts.append(_below_million(amount))
    return " ".join(parts)


def _counted(amount: int) -> str:
    """Return a whole number in words, of which 1 is not taken for the article."""
    return "één" if amount == 1 else whole_in_words(amount)


def number_in_words(value: Decimal) -> str:
    """Return a number in Dutch words; decimals are read digit by digit: ``4 komma 123``."""
    sign = "min " if value < 0 else ""
    whole, _, decimals = format(abs(value), "f").partition(".")
    decimals = decimals.rstrip("0")
    if not decimals:
        return f"{sign if int(whole) else ''}{_counted(int(whole))}"
    head = whole if int(whole) < 1000 else whole_in_words(int(whole))  # noqa: PLR2004 - from here on it takes a point
    return f"{sign}{head} komma {decimals}"


def euro_in_words(amount: Decimal) -> str:
    """Return an amount in words: ``dertigduizend euro``, ``één euro en 25 cent``, ``50 cent``."""
    sign = "min " if amount < 0 else ""
    whole, cents = divmod(int((abs(amount) * 100).to_integral_value()), 100)
    if not cents:
        return f"{sign if whole else ''}{_counted(whole)} euro"
    head = f"{_counted(whole)} euro en " if whole else ""
    return f"{sign}{head}{cents} cent"
