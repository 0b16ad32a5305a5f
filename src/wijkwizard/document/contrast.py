"""Computes how much a colour stands out from another, as WCAG 2.2 does, and says so when that is too little."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wijkwizard.terms.dutch import and_list

LEAST = 4.5
"""What letters of any size need (WCAG 2.2, 1.4.3)."""

WHITE = "FFFFFF"

_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")
_DARK_END = 0.04045
_SHADES = 50
"""Steps from a colour to black."""


def hex_colour(text: str) -> str:
    """Return six digits of a colour without its number sign; empty when it is none."""
    found = _HEX.fullmatch(text.strip())
    return found[1].upper() if found else ""


def _light(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= _DARK_END else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str = WHITE) -> float:
    """Return the contrast of two colours of six digits, from 1 to 21."""
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str) -> str:
    """Return a colour for letters on white, in six digits: itself, or its lightest shade that everybody can read."""
    shades = (
        "".join(f"{int(colour[at : at + 2], 16) * part // _SHADES:02X}" for at in (0, 2, 4))
        for part in range(_SHADES, -1, -1)
    )
    return next(shade for shade in shades if contrast(shade) >= LEAST)


def too_faint(what: str, colours: Mapping[str, str], on: str = WHITE) -> str:
    """Return a sentence, without its first capital, about colours of letters that stand out too little.

    Args:
        what: what has the colours, before their names: 'de stijl'.
        colours: six digits, by the name of what has the colour.
        on: the colour behind all of them.

    Returns:
        The sentence; empty when everybody can read all of them.
    """
    faint = {name: found for name, colour in colours.items() if (found := contrast(colour, on)) < LEAST}
    if not faint:
        return ""
    named = and_list([f"{name} (#{colours[name]}: {_decimal(found)})" for name, found in faint.items()])
    behind = "wit" if on == WHITE else f"#{on}"
    needed = f"Nodig is {_decimal(LEAST)}; niet iedereen kan dit lezen."
    return f"te weinig contrast met {behind} voor {what} {named}. {needed}"


def _decimal(value: float) -> str:
    """Return a number with one decimal, rounded down: what is just too little is never shown as enough."""
    return f"{int(value * 10) / 10:.1f}".replace(".", ",")
