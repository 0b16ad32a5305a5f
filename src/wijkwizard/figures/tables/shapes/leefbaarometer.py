"""Open data of the Leefbaarometer: 2.0 in workbooks, long or with the year in the names, and 3.0 in long CSV.

Version 2.0 has scores, classes, and changes between two measurements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from wijkwizard.figures.files.workbook import Sheet, SheetRow
from wijkwizard.figures.tables.headings import SPANS, plain, short_year, text_of
from wijkwizard.figures.tables.shapes.sheet_match import SheetMatch, below, headed

_SCORES = frozenset({"lbm", "afw"})
_OLD = re.compile(r"(?:RLB[A-Z]{3,4}(?:\d\d)?|DLB[A-Z]{3,4}(?:\d{4})?|KL\d\d|VKL\d{4})", re.IGNORECASE)
_OLD_PLACES = frozenset({"gbd", "wk_code", "gm_code", "bu_code"})
_NEW_PLACES = _OLD_PLACES | {"pc4"}
_FEW = 2


def _new(texts: Sequence[str]) -> bool:
    names = {text.casefold() for text in texts}
    return "jaar" in names and bool(names & _SCORES) and bool(names & _NEW_PLACES)


def _old(texts: Sequence[str]) -> bool:
    names = {text.casefold() for text in texts}
    return bool(names & _OLD_PLACES) and sum(bool(_OLD.fullmatch(text)) for text in texts) >= _FEW


def _next_to_next(
    sheet: Sheet, at: int, names: Sequence[str]
) -> Callable[[], Iterator[tuple[int, SheetRow]]]:
    """Return the rows, of changes only those between two measurements in a row: of others the year is no year."""
    reading = below(sheet, at)
    if not {"begin", "einde"} <= set(names):
        return reading
    begin, end = names.index("begin"), names.index("einde")

    def rows() -> Iterator[tuple[int, SheetRow]]:
        for line, row in reading():
            if len(row) <= max(begin, end) or _in_a_row(text_of(row[begin]), text_of(row[end])):
                yield line, row

    return rows


def _in_a_row(begin: str, end: str) -> bool:
    years = begin.isdigit() and end.isdigit()
    return not years or (int(begin), int(end)) in SPANS


def match(sheet: Sheet, head: Sequence[SheetRow]) -> SheetMatch | None:
    """Know a sheet by the names of its scores."""
    found = headed(head, _new, plain)
    if found:
        at, headings = found
        return SheetMatch(
            "leefbaarometer-3",
            "open data van de Leefbaarometer 3.0",
            headings,
            below(sheet, at),
            ("leefbaarometer-3",),
            default=".",
        )
    found = headed(head, _old, short_year)
    if found:
        at, headings = found
        return SheetMatch(
            "leefbaarometer-2",
            "open data van de Leefbaarometer 2.0",
            headings,
            _next_to_next(sheet, at, [heading.whole for heading in headings]),
            ("leefbaarometer-2",),
            default=".",
        )
    return None
