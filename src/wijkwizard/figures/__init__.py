"""What the numbers say: reads the statistics files that municipalities really have, offline.

One file goes through four steps: ``sniff`` says what it is, a shape of ``shapes/`` makes plain rows of it,
``extract`` keeps the columns that ``questions/cijfers`` knows, and ``choose`` gives the figures of one area with
what it is compared with. A cell that cannot be trusted is unknown, with the reason.

The readers are imported when they are first used: a plan holds figures long after the files were read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.later import later

if TYPE_CHECKING:
    from wijkwizard.figures.answer import AreaFigures, Compared, ComparisonGroup, from_event, to_event
    from wijkwizard.figures.apart import read, read_what_can, recognise, recognise_each
    from wijkwizard.figures.area import Area, make_area
    from wijkwizard.figures.choose import figures_for
    from wijkwizard.figures.extract import RowProgress
    from wijkwizard.figures.history import merged
    from wijkwizard.figures.model import FigureTables, load_tables
    from wijkwizard.figures.reading import Reading
    from wijkwizard.figures.recognised import Recognised, described
    from wijkwizard.figures.searching import search

_HOME = {
    "Area": "wijkwizard.figures.area",
    "AreaFigures": "wijkwizard.figures.answer",
    "Compared": "wijkwizard.figures.answer",
    "FigureTables": "wijkwizard.figures.model",
    "ComparisonGroup": "wijkwizard.figures.answer",
    "RowProgress": "wijkwizard.figures.extract",
    "Reading": "wijkwizard.figures.reading",
    "Recognised": "wijkwizard.figures.recognised",
    "described": "wijkwizard.figures.recognised",
    "figures_for": "wijkwizard.figures.choose",
    "from_event": "wijkwizard.figures.answer",
    "load_tables": "wijkwizard.figures.model",
    "make_area": "wijkwizard.figures.area",
    "merged": "wijkwizard.figures.history",
    "read": "wijkwizard.figures.apart",
    "read_what_can": "wijkwizard.figures.apart",
    "recognise": "wijkwizard.figures.apart",
    "recognise_each": "wijkwizard.figures.apart",
    "search": "wijkwizard.figures.searching",
    "to_event": "wijkwizard.figures.answer",
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
