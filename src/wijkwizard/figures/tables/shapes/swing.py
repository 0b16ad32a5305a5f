"""Exports of a municipal monitor (Swing, Jive): one row per buurt, columns ``indicator|year``, no codes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wijkwizard.figures.files.workbook import Sheet, SheetRow
from wijkwizard.figures.tables.headings import monitor, norm
from wijkwizard.figures.tables.shapes.sheet_match import SheetMatch, below, headed

_DATED = re.compile(r".+\|\s*(?:19|20)\d\d\s*")
_PLACES = frozenset({"buurten", "wijken", "buurt", "wijk", "nbname", "gebied", "stadsdelen"})


def _matches(texts: Sequence[str]) -> bool:
    return any(norm(text) in _PLACES for text in texts) and any(_DATED.fullmatch(text) for text in texts)


def match(sheet: Sheet, head: Sequence[SheetRow]) -> SheetMatch | None:
    """Know a sheet by its column of buurten and names that end with a bar and a year."""
    found = headed(head, _matches, monitor)
    if found is None:
        return None
    at, headings = found
    label = "een export van een buurtmonitor (Swing)"
    return SheetMatch("swing", label, headings, below(sheet, at), ("gemeente",), local=True)
