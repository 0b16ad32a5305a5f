"""Files that look like figures but contain none, or not in a form that can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.figures.files.workbook import SheetRow
from wijkwizard.figures.tables.headings import norm, text_of
from wijkwizard.figures.tables.shapes.sheet_match import filled

_METADATA = frozenset({"tableinfos", "dataproperties"})
_LISTS = ({"key", "title", "description"}, {"identifier", "title", "description"}, {"key", "title"})
_LONG = {"measure", "value"}


def refuse(path: Path, head: Sequence[SheetRow]) -> None:
    """Refuse what is known to hold no figures.

    Raises:
        WijkError: ``figures-metadata`` for a description, ``figures-other-form`` for the long form of OData v4.
    """
    for row in head[:3]:
        names = {norm(text_of(cell)) for cell in row} - {""}
        first = norm(text_of(row[0])) if row else ""
        if first in _METADATA and len(filled(row)) == 1:
            raise WijkError("figures-metadata", path=path, what="'TableInfos'")
        if names >= _LONG and names & {"id", "valueattribute"}:
            raise WijkError("figures-other-form", path=path, what="waarnemingen van OData versie 4")
        if any(names == wanted for wanted in _LISTS):
            raise WijkError("figures-metadata", path=path, what="een lijst met codes en namen")
