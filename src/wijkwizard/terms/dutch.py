"""Formats numbers, amounts, dates and lists in Dutch.

The locale of the computer is not used, so that a dossier gives the same text on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
"""The months in their order, as they are written inside a sentence."""

_SMALL = (
    "nul",
    "één",
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
)

_SHORTENED = frozenset({"enz.", "etc.", "nr.", "ca.", "resp.", "jr.", "sr."})
"""Abbreviations with one full stop, which belongs to them."""

_DIGITS = 4
_THOUSANDTH = Decimal("0.001")
_TEN = 10
_CENT = Decimal("0.01")


def number(value: Decimal | int) -> str:
    """Return a number with a point between thousands and a comma before decimals: ``1.250,5``."""
    plain = format(Decimal(value), "f")
    sign, digits = ("-", plain[1:]) if plain.startswith("-") else ("", plain)
    whole, _, part = digits.partition(".")
    part = part.rstrip("0")
    grouped = f"{int(whole):,}".replace(",", ".")
    written = f"{grouped},{part}" if part else grouped
    return written if written == "0" else sign + written


def legible(value: Decimal | int) -> str:
    """Format a measured number: four significant digits, and no more than three decimals.

    A published score has sixteen decimals and a computed rate has four; nobody reads those. Only a value below a
    thousandth keeps its digits, because it is not zero.
    """
    exact = Decimal(value)
    places = max(0, _DIGITS - 1 - exact.adjusted()) if exact else 0
    if abs(exact) >= _THOUSANDTH:
        places = min(places, _DIGITS - 1)
    return number(exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP))


def between(low: Decimal, high: Decimal) -> str:
    """Format a range, in whole numbers from ten on and with one decimal below: ``17 tot 47``."""
    step = Decimal(1) if high >= _TEN else Decimal("0.1")
    ends = (number(end.quantize(step, rounding=ROUND_HALF_UP)) for end in (low, high))
    return " tot ".join(ends)


def spelled(count: int) -> str:
    """Return a small number in letters, a larger one in digits."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else number(count)


def euro(value: Decimal | int) -> str:
    """Return an amount in euros, rounded to cents; cents are written only when there are any: ``€ 1.250,50``."""
    rounded = Decimal(value).quantize(_CENT, rounding=ROUND_HALF_UP)
    written = number(rounded)
    if "," in written and len(written.rpartition(",")[2]) == 1:
        written += "0"
    return f"€ {written}"


def euro_paid(value: Decimal | int, *, yearly: bool) -> str:
    """Return an amount in euros, of what is paid each year with that: ``€ 1.250 per jaar``."""
    return f"{euro(value)} per jaar" if yearly else euro(value)


def day(iso: str) -> str:
    """Return a day, month or year in words: ``14 maart 2027``, ``maart 2027`` or ``2027``.

    Args:
        iso: ``jjjj-mm-dd``, ``jjjj-mm`` or ``jjjj``.

    Raises:
        ValueError: when it is none of these.
    """
    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 1:
        return f"{parts[0]:04d}"
    if len(parts) > 3 or not 1 <= parts[1] <= len(MONTHS):  # noqa: PLR2004 - day, month and year
        raise ValueError(iso)
    written = f"{MONTHS[parts[1] - 1]} {parts[0]:04d}"
    return f"{parts[2]} {written}" if len(parts) > 2 else written  # noqa: PLR2004 - the day is there


def moment(at: datetime) -> str:
    """Return the time of the clock: ``20:14``."""
    return f"{at.hour:02d}:{at.minute:02d}"


def day_and_moment(at: datetime) -> str:
    """Return a day with its time of the clock: ``14 maart 2027 20:14``."""
    return f"{day(at.date().isoformat())} {moment(at)}"


def about(name: str, words: str) -> str:
    """Return a text after the name of its subject: ``lampen: wie?``, and ``Wat gaat goed? het koor``."""
    name = bare(name)
    sign = " " if name.endswith(("?", "!")) else ": "
    return f"{name}{sign}{words}".rstrip() if name else words


def bare(name: str) -> str:
    """Return a name without the full stop of a sentence; of ``bewoners e.d.``, ``enz.`` and ``…`` nothing goes."""
    name = name.rstrip()
    last = name.rpartition(" ")[2]
    return name if "." in last[:-1] or last.casefold() in _SHORTENED else name.removesuffix(".")


def a_number_to(count: int) -> str:
    """Return which numbers a list has to choose from: 'een nummer van 1 tot en met 3', of one line 'nummer 1'."""
    return "nummer 1" if count == 1 else f"een nummer van 1 tot en met {count}"


def sentence(text: str) -> str:
    """Return words that end as a sentence does."""
    return text if not text or text[-1] in ".?!:…" else f"{text}."


_ONE_FIRST, _ONE_INSIDE = re.compile(r"Eén(?!\w)"), re.compile(r"één(?!\w)")
"""'Eén' has one accent less at the beginning of a sentence than 'één' inside it."""


_OWN_CAPITAL = frozenset({"Rijk"})
"""Words of our lists that have their capital everywhere."""


def inside(label: str) -> str:
    """Return a label in the middle of a sentence: without a capital of its own, an abbreviation as it is.

    What people typed can begin with a name: that is not for this function.
    """
    if _ONE_FIRST.match(label):
        return f"é{label[1:]}"
    if label.split(" ", 1)[0] in _OWN_CAPITAL:
        return label
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


_NO_NAME = frozenset(
    {
        "de",
        "het",
        "een",
        "één",
        "onze",
        "ons",
        "mijn",
        "wij",
        "wie",
        "alle",
        "elke",
        "iedereen",
        "iemand",
        "niemand",
    }
    | {"iets", "anders"}
)
"""Words with which a name may begin and that are none themselves."""


def inside_name(typed: str) -> str:
    """Return a name that people typed in the middle of a sentence: only an article or the like has no capital there."""
    return inside(typed) if typed.split(" ", 1)[0].casefold() in _NO_NAME else typed


def and_list(items: Sequence[str], last: str = "en") -> str:
    """Return items as a sentence lists them: ``a, b en c``."""
    if len(items) < 2:  # noqa: PLR2004 - one item needs no joining word
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def and_more(items: Sequence[str], most: int) -> str:
    """Return the first items as a sentence lists them, with how many more there are: ``a, b en nog 1.250``."""
    if len(items) <= most:
        return and_list(items)
    return f"{', '.join(items[:most])} en nog {number(len(items) - most)}"


def upper_first(text: str) -> str:
    """Return a text with a capital in front, for the beginning of a line; the rest stays as it is."""
    return f"E{text[1:]}" if _ONE_INSIDE.match(text) else text[:1].upper() + text[1:]
