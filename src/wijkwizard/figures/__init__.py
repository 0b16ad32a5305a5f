"""Figures: reads the statistics files that municipalities have, offline.

A file passes three subpackages. ``files/`` recognises it and opens it as sheets; ``tables/`` finds the layout of a
sheet and keeps the columns that ``questions/cijfers`` knows, as a dataset; ``areas/`` selects the figures of an
area and what they are compared with. A cell that cannot be trusted is unknown, with the reason.

The readers are imported when they are first used, because a plan keeps its figures long after the files were read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.later import later

if TYPE_CHECKING:
    from wijkwizard.figures.areas.area import Area, make_area
    from wijkwizard.figures.areas.area_figures import (
        AreaFigures,
        Compared,
        ComparisonGroup,
        from_event,
        to_event,
    )
    from wijkwizard.figures.areas.search import search
    from wijkwizard.figures.areas.selection import figures_for
    from wijkwizard.figures.files.isolation import read, read_what_can, recognise, recognise_each
    from wijkwizard.figures.history import merged
    from wijkwizard.figures.model import FigureTables
    from wijkwizard.figures.reading import Reading
    from wijkwizard.figures.recognised import Recognised, described
    from wijkwizard.figures.tables.extract import RowProgress

_HOME = {
    "Area": "wijkwizard.figures.areas.area",
    "AreaFigures": "wijkwizard.figures.areas.area_figures",
    "Compared": "wijkwizard.figures.areas.area_figures",
    "FigureTables": "wijkwizard.figures.model",
    "ComparisonGroup": "wijkwizard.figures.areas.area_figures",
    "RowProgress": "wijkwizard.figures.tables.extract",
    "Reading": "wijkwizard.figures.reading",
    "Recognised": "wijkwizard.figures.recognised",
    "described": "wijkwizard.figures.recognised",
    "figures_for": "wijkwizard.figures.areas.selection",
    "from_event": "wijkwizard.figures.areas.area_figures",
    "load_tables": "wijkwizard.figures.source_tables",
    "make_area": "wijkwizard.figures.areas.area",
    "merged": "wijkwizard.figures.history",
    "read": "wijkwizard.figures.files.isolation",
    "read_what_can": "wijkwizard.figures.files.isolation",
    "recognise": "wijkwizard.figures.files.isolation",
    "recognise_each": "wijkwizard.figures.files.isolation",
    "search": "wijkwizard.figures.areas.search",
    "to_event": "wijkwizard.figures.areas.area_figures",
}

__all__ = [
    "Area",
    "AreaFigures",
    "Compared",
    "ComparisonGroup",
    "FigureTables",
    "Reading",
    "Recognised",
    "RowProgress",
    "described",
    "figures_for",
    "from_event",
    "load_tables",
    "make_area",
    "merged",
    "read",
    "read_what_can",
    "recognise",
    "recognise_each",
    "search",
    "to_event",
]

__getattr__ = later(__name__, _HOME)
