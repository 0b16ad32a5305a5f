"""Exports of a municipal monitor (Swing, Jive): names of buurten down, ``indicator|year`` across, no codes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wijkwizard.figures.headings import monitor, norm
from wijkwizard.figures.shapes.claim import Claim, below, headed
from wijkwizard.figures.workbook import Sheet, SheetRow

_DATED = re.compile(r".+\|\s*(?:19|20)\d\d\s*")
_PLACES = frozenset({"buurten", "wijken", "buurt", "wijk", "nbname", "gebied", "stadsdelen"})


def _says(texts: Sequence[str]) -> bool:
    return any(norm(text) in _PLACES for text in texts) and any(_DATED.fullmatch(text) for text in texts)


def claim(sheet: Sheet, head: Sequence[SheetRow]) -> Claim | None:
    """Know a sheet by its column of buurten and names that end with a bar and a year."""
    found = headed(head, _says, monitor)
    if found is None:
        return None
    at, headings = found
    label = "een export van een buurtmonitor (Swing)"
    return Claim("swing", label, headings, below(sheet, at), ("gemeente",), local=True)
