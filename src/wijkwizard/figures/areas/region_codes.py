"""Codes of regions: their format in each kind of file, and how they relate to one another.

Codes stay text. They may have letters (Amsterdam since 2023), be padded, lack their letters, or lack the leading
zero that Excel removed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from wijkwizard.figures.tables.headings import norm, text_of
from wijkwizard.figures.tables.numbers import Cell
from wijkwizard.terms.figures import Region, RegionLevel

SAME = "1"
"""The value of the boundary column when area and code equal those of the previous year; the name may differ."""

UNCHANGED = frozenset({"", ".", SAME})
"""The values of the boundary column when nothing changed, or when it is unknown."""

COUNTRY = "NL00"
"""Our code of the country; some tables write NL01."""

_FULL = re.compile(r"(?:GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})")
_LAND = re.compile(r"NL0[01]")
_OTHER = re.compile(r"(?:PV|LD|CR|NL)\d{2}")
_BARE = re.compile(r"\d{4}(?:[0-9A-Z]{2}){0,2}")
_POSTCODE = re.compile(r"[1-9]\d{3}")
_PREFIX: dict[RegionLevel, str] = {"gemeente": "GM", "wijk": "WK", "buurt": "BU"}
_BY_PREFIX: dict[str, RegionLevel] = {"GM": "gemeente", "WK": "wijk", "BU": "buurt"}
_LENGTH: dict[RegionLevel, int] = {"gemeente": 4, "wijk": 6, "buurt": 8}
_LEVELS: dict[str, RegionLevel] = {
    "land": "land",
    "l": "land",
    "nederland": "land",
    "country": "land",
    "gemeente": "gemeente",
    "g": "gemeente",
    "municipality": "gemeente",
    "wijk": "wijk",
    "w": "wijk",
    "district": "wijk",
    "buurt": "buurt",
    "b": "buurt",
    "neighbourhood": "buurt",
    "provincie": "provincie",
}
_WHICH = re.compile(r"\s*\([^()]*\)\s*$")
_LEADING = re.compile(r"^(?:wijk|buurt)\s+(?=\w*\d)[0-9a-z]{1,3}\s+", re.IGNORECASE)
_MARKED = re.compile(r"\((PV|LD|CR|gemeente)\)\s*$")


class RegionRef(NamedTuple):
    """A region as a row of a file gives it; ``local`` has a name and no code."""

    code: str
    name: str
    level: RegionLevel
    gemeente: str = ""
    postcode: str = ""
    changed: str = ""

    @property
    def key(self) -> str:
        """The identity of the region: its code, or the name of a local one."""
        return self.code or f"={norm(self.name)}"

    @property
    def region(self) -> Region:
        """The same as a ``Region``, for other packages."""
        return Region(code=self.code, name=self.name or self.code, level=self.level, gemeente=self.gemeente)


def level_of(cell: Cell) -> RegionLevel | None:
    """Read a word for a sort of region."""
    return _LEVELS.get(text_of(cell).casefold())


def read_code(cell: Cell, hint: RegionLevel | None = None) -> tuple[str, RegionLevel] | None:
    """Read a code, whatever its form.

    Args:
        cell: the cell.
        hint: sort of region from another column; needed for a code without letters that lost a zero.

    Returns:
        The full code and its level, or ``None`` when it is no code of a region.
    """
    text = text_of(cell).upper().removeprefix("'")  # so Excel is told that a number is a text
    if _FULL.fullmatch(text):
        return text, _BY_PREFIX[text[:2]]
    if _LAND.fullmatch(text):
        return COUNTRY, "land"
    if _OTHER.fullmatch(text):
        return text, "provincie" if text.startswith("PV") else "overig"
    return _code_without_letters(text, hint)


def _code_without_letters(text: str, hint: RegionLevel | None) -> tuple[str, RegionLevel] | None:
    """Read a code without its letters."""
    if hint == "land" and text.strip("0") == "":
        return COUNTRY, "land"
    if hint is None:
        found: RegionLevel | None = next(
            (level for level, size in _LENGTH.items() if size == len(text)), None
        )
        return (_PREFIX[found] + text, found) if found and _BARE.fullmatch(text) else None
    length = _LENGTH.get(hint)
    if length is None:
        return None
    if text.isdigit() and length - 3 <= len(text) < length:
        text = text.zfill(length)
    elif len(text) in {7, 8} and text.isdigit():
        text = text.zfill(8)[:length]  # files before 2013 give every level eight places
    return (_PREFIX[hint] + text, hint) if len(text) == length and _BARE.fullmatch(text) else None


def read_postcode(cell: Cell) -> tuple[str, RegionLevel] | None:
    """Read four digits of a postcode as a region."""
    text = text_of(cell)
    return (text, "postcode") if _POSTCODE.fullmatch(text) else None


def gemeente_of(code: str) -> str:
    """Return the code of the gemeente of a wijk or buurt, or an empty text."""
    return f"GM{code[2:6]}" if code[:2] in {"GM", "WK", "BU"} else ""


def wijk_of(code: str) -> str:
    """Return the code of the wijk of a buurt, or an empty text."""
    return f"WK{code[2:8]}" if code.startswith("BU") else ""


@lru_cache(maxsize=1 << 16)
def comparable(name: str) -> str:
    """Make a name comparable: without 'Wijk 03', capitals, accents and marks; 'Wijk aan Zee' keeps its first word."""
    bare = _LEADING.sub("", name.strip())
    flat = unicodedata.normalize("NFKD", bare).casefold()
    return "".join(sign for sign in flat if sign.isalnum())


def renamed(before: str, after: str) -> bool:
    """Return whether two names of one code differ; an unknown name does not count."""
    return bool(before and after) and comparable(before) != comparable(after)


def is_numbered(name: str) -> bool:
    """Return whether a name begins with the number of a wijk or buurt: ``Wijk 03 Overvecht``."""
    return _LEADING.match(name.strip()) is not None


def bare_name(name: str) -> str:
    """Normalise a name without its disambiguation: ``Bergen (L.)`` and ``Bergen (NH.)``."""
    return comparable(_WHICH.sub("", name) if name.endswith(")") else name)


def named_level(name: str, *, regions: bool) -> RegionLevel:
    """Guess the level of a region that has only a name.

    Args:
        name: as the file writes it.
        regions: the column is called ``Regio's``, where a name without a mark is a gemeente.
    """
    if comparable(name) == "nederland":
        return "land"
    if name.casefold().startswith("wijk") and is_numbered(name):
        return "wijk"
    found = _MARKED.search(name)
    if found:
        return {"PV": "provincie", "gemeente": "gemeente"}.get(found[1], "overig")  # type: ignore[return-value]  # all are levels
    return "gemeente" if regions else "buurt"
