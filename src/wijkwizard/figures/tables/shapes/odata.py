"""Tables of the open data (OData v3), typed or untyped, as CSV, JSON, parquet or workbook.

A column name ends with its index (``AantalInwoners_5``). That number changes every year and is ignored.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wijkwizard.figures.files.workbook import Sheet, SheetRow
from wijkwizard.figures.tables.headings import odata
from wijkwizard.figures.tables.shapes.sheet_match import SheetMatch, below, headed

_PLACED = re.compile(r"[A-Za-z]\w*_\d{1,3}")
_REGION = frozenset({"wijkenenbuurten", "regios"})


def _matches(texts: Sequence[str]) -> bool:
    regions = {text for text in texts if text.casefold() in _REGION or re.fullmatch(r"Codering_\d+", text)}
    return bool(regions) and any(_PLACED.fullmatch(text) and text not in regions for text in texts)


def match(sheet: Sheet, head: Sequence[SheetRow]) -> SheetMatch | None:
    """Know a sheet by its column of regions and names that end with a place."""
    found = headed(head, _matches, odata)
    if found is None:
        return None
    at, headings = found
    if {"marges", "leeftijd"} & {heading.whole for heading in headings}:
        label = "een tabel uit de open data met leeftijd en marges"
    else:
        label = "een tabel uit de open data (OData)"
    return SheetMatch("odata", label, headings, below(sheet, at), default=".", title=sheet.name)
