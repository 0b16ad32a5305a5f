"""Flat CSV of StatLine: one row per region, titles with their topics above (``Wonen/Koopwoningen (%)``).

Also when re-saved by Excel, and in English with commas. The user chooses the columns, so the code may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wijkwizard.figures.files.workbook import Sheet, SheetRow
from wijkwizard.figures.tables.headings import norm, title
from wijkwizard.figures.tables.shapes.sheet_match import SheetMatch, below, headed

_REGION = frozenset({"wijkenenbuurten", "regios", "districtsandneighbourhoods", "regions"})
_UNIT = re.compile(r"\([^()]{1,30}\)$")


def _matches(texts: Sequence[str]) -> bool:
    region = any(norm(text) in _REGION for text in texts)
    coded = any("(code)" in text for text in texts)
    units = sum(bool(_UNIT.search(text)) for text in texts)
    return (region and units > 0) or (coded and units > 1)


def match(sheet: Sheet, head: Sequence[SheetRow]) -> SheetMatch | None:
    """Know a sheet by its column of regions and titles with a unit."""
    found = headed(head, _matches, title)
    if found is None:
        return None
    at, headings = found
    english = any(heading.whole in {"districtsandneighbourhoods", "regions"} for heading in headings)
    label = "een Engelse CSV van StatLine" if english else "een CSV van StatLine"
    by_region = any(heading.whole in {"regios", "regions"} for heading in headings)
    return SheetMatch(
        "statline", label, headings, below(sheet, at), default=".", title="", by_region=by_region
    )
