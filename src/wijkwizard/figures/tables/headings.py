"""Parses the headings of columns: the name, the unit, and the year.

Every publisher writes them in its own way. They are compared without case, accents, spaces and punctuation, and
always by name, never by position.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from wijkwizard.errors.visible import visible
from wijkwizard.figures.tables.numbers import OWN, Cell

_POSITION = re.compile(r"_\d{1,3}$")
_UNIT = re.compile(r"\(([^()]*)\)\s*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
SPANS = frozenset({(2002, 2008), (2008, 2012), (2012, 2014), (2014, 2016)})
"""Measurements of Leefbaarometer 2.0 that follow one another."""

_SHORT_SPAN = re.compile(r"(DLB[A-Z]{3,4})(\d\d)(\d\d)", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"([A-Za-z]{2,8})(\d\d)")


@dataclass(frozen=True, slots=True)
class ColumnHeading:
    """The heading of a column.

    Attributes:
        raw: as the file writes it, trimmed.
        keys: what to look it up by; the last is the whole, earlier ones are its tails.
        unit: the text between the last brackets.
        year: year that the name itself gives.
    """

    raw: str
    keys: tuple[str, ...]
    unit: str = ""
    year: int | None = None

    @property
    def whole(self) -> str:
        """The whole name, made comparable."""
        return self.keys[-1] if self.keys else ""


def norm(text: str) -> str:
    """Make a name comparable: small letters and digits only; a per cent sign becomes a word."""
    flat = unicodedata.normalize("NFKD", text.replace("%", "procent")).casefold()
    return "".join(sign for sign in flat if sign.isalnum())


def text_of(cell: Cell) -> str:
    """Return a cell as trimmed text, without the ``.0`` that Excel gives a whole number; a mark of ours is none."""
    if isinstance(cell, str):
        if cell[:1] == OWN:
            return ""
        text = cell.strip()
        if not text.isprintable():
            text = visible(text)
        return text.strip("\ufeff").strip() if "\ufeff" in text else text
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def plain(cell: Cell) -> ColumnHeading:
    """Read a short name, such as ``a_inw``."""
    raw = text_of(cell)
    return ColumnHeading(raw, (norm(raw),))


def odata(cell: Cell) -> ColumnHeading:
    """Read a name of the open data: ``AantalInwoners_5`` or ``k_0Tot15Jaar_8``; the number is only a place."""
    raw = text_of(cell)
    return ColumnHeading(raw, (norm(_POSITION.sub("", raw).removeprefix("k_")),))


def title(cell: Cell) -> ColumnHeading:
    """Read a title of StatLine: ``Wonen/Koopwoningen (%)``, also with ``|`` between the parts."""
    raw = text_of(cell)
    found = _UNIT.search(raw)
    body = raw[: found.start()] if found else raw
    parts = [norm(part) for part in _split(body)]
    parts = [part for part in parts if part]
    keys = tuple("".join(parts[at:]) for at in range(len(parts) - 1, -1, -1))
    return ColumnHeading(raw, keys or ("",), found[1].strip() if found else "")


def monitor(cell: Cell) -> ColumnHeading:
    """Read a name of a municipal monitor: ``woz-waarde (x 1000)|2008``."""
    raw = text_of(cell)
    body, bar, year = raw.rpartition("|")
    at = int(year) if bar and _YEAR.fullmatch(year.strip()) else None
    body = body if at is not None else raw
    found = _UNIT.search(body)
    name = body[: found.start()] if found else body
    return ColumnHeading(raw, (norm(name),), found[1].strip() if found else "", at)


def short_year(cell: Cell) -> ColumnHeading:
    """Parse a name of Leefbaarometer 2.0: ``KL02`` is class, 2002; ``VKL0208`` stays whole.

    ``DLBRMTR1416`` is the change from 2014 to 2016, with year 2016; a name that spans more than one measurement
    stays whole.
    """
    raw = text_of(cell)
    found = _SHORT_YEAR.fullmatch(raw)
    if found:
        return ColumnHeading(raw, (norm(found[1]),), year=2000 + int(found[2]))
    found = _SHORT_SPAN.fullmatch(raw)
    if found and (2000 + int(found[2]), 2000 + int(found[3])) in SPANS:
        return ColumnHeading(raw, (norm(found[1]),), year=2000 + int(found[3]))
    return ColumnHeading(raw, (norm(raw),))


def _split(body: str) -> list[str]:
    """Split at ``/`` and ``|``, but not inside brackets."""
    parts, depth = [""], 0
    for sign in body:
        depth += (sign == "(") - (sign == ")")
        if sign in "/|" and depth <= 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
