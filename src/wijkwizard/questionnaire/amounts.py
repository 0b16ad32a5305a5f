"""Reads numbers, amounts and dates as Dutch people write them, and says plainly what it cannot read."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from wijkwizard.terms.dutch import MONTHS

_GROUPED = re.compile(r"[+-]?[0-9]{1,3}([. ][0-9]{3})+(,[0-9]+)?")
_PLAIN = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
_TIMES = {
    "duizend": Decimal(1000),
    "k": Decimal(1000),
    "miljoen": Decimal(1_000_000),
    "mln": Decimal(1_000_000),
    "mln.": Decimal(1_000_000),
    "miljard": Decimal(1_000_000_000),
}
_MAX_DIGITS = 15
_ROUND = re.compile(r",(-+|=)$")

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?")
_DUTCH = re.compile(r"(?:([0-9]{1,2})[-/. ])?([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})")
_WORDS = re.compile(r"(?:([0-9]{1,2})(?:e|ste|de)?[ -])?([a-z]+)\.?[ -]([0-9]{4})")
_YEAR = re.compile(r"[0-9]{4}")
_SHORT = {"mrt": 3, "mar": 3, "sept": 9}
_MONTHS = (
    {name: at for at, name in enumerate(MONTHS, 1)}
    | {name[:3]: at for at, name in enumerate(MONTHS, 1)}
    | _SHORT
)
_CENTURY = 2000


def read_number(text: str, unit: str = "") -> Decimal | None:
    """Return the number in a text, or ``None`` when it holds none or more than a number.

    A point before exactly three digits parts thousands; otherwise point and comma both start the decimals.

    Args:
        text: as in ``1.250,50``, ``1250.5``, ``2,5 miljoen`` or ``35 %``.
        unit: the unit of the question, which may stand behind the number.
    """
    text = " ".join(text.replace("\u2212", "-").split()).casefold()
    text = text.removesuffix(unit.casefold()).strip() if unit else text
    text = text.removesuffix("%").strip()
    text = _ROUND.sub("", text)
    times = Decimal(1)
    for word, factor in _TIMES.items():
        if text.endswith(word) and text[: -len(word)].strip():
            text, times = text[: -len(word)].strip(), factor
            break
    found = _digits(text)
    return None if found is None or sum(one.isdigit() for one in text) > _MAX_DIGITS else found * times


def _digits(text: str) -> Decimal | None:
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(" ", "").replace(",", "."))
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def read_euro(text: str) -> Decimal | None:
    """Return the amount in a text, with or without a euro sign, or ``None``."""
    bare = re.sub(r"€|\beuro('?s)?\b|\beur\b", " ", text.casefold())
    return read_number(bare)


def _iso(year: str, month: str | int | None, day: str | None) -> str | None:
    """Return an ISO day, month or year when the calendar has it."""
    full = int(year) + (_CENTURY if len(year) == 2 else 0)  # noqa: PLR2004 - as in 14-3-27
    try:
        date = dt.date(full, int(month or 1), int(day or 1))
    except ValueError:
        return None
    if day:
        return date.isoformat()
    return f"{date.year:04d}-{date.month:02d}" if month else f"{date.year:04d}"


def read_day(text: str) -> str | None:
    """Return a day, month or year in ISO form, or ``None``.

    Args:
        text: as in ``14 maart 2027``, ``maart 2027``, ``14-3-2027``, ``2027-03-14`` or ``2027``.
    """
    text = " ".join(text.split()).casefold()
    if _YEAR.fullmatch(text):
        return _iso(text, None, None)
    if found := _ISO.fullmatch(text):
        return _iso(found[1], found[2], found[3])
    if found := _DUTCH.fullmatch(text):
        return _iso(found[3], found[2], found[1])
    if (found := _WORDS.fullmatch(text)) and found[2] in _MONTHS:
        return _iso(found[3], _MONTHS[found[2]], found[1])
    return None
