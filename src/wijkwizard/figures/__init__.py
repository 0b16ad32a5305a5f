"""What the numbers say: reads the statistics files that municipalities really have, offline.

One file goes through four steps: ``sniff`` says what it is, a shape of ``shapes/`` makes plain rows of it,
``extract`` keeps the columns that ``questions/cijfers`` knows, and ``choose`` gives the figures of one area with
what it is compared with. A cell that cannot be trusted is unknown, with the reason.

The readers are imported when they are first used: a plan holds figures long after the files were read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.doors import door

if TYPE_CHECKING:
    from wijkwizard.figures.answer import AreaFigures, Compared, Group, from_event, to_event
    from wijkwizard.figures.area import Area, make_area
    from wijkwizard.figures.choose import figures_for
    from wijkwizard.figures.extract import Progress
    from wijkwizard.figures.history import merged
    from wijkwizard.figures.model import FigureTables, load_tables
    from wijkwizard.figures.reading import Reading, read, recognise
    from wijkwizard.figures.recognised import Recognised, described
    from wijkwizard.figures.search import search

_HOME = {
    "Area": "figures.area",
    "AreaFigures": "figures.answer",
    "Compared": "figures.answer",
    "FigureTables": "figures.model",
    "Group": "figures.answer",
    "Progress": "figures.extract",
    "Reading": "figures.reading",
    "Recognised": "figures.recognised",
    "described": "figures.recognised",
    "figures_for": "figures.choose",
    "from_event": "figures.answer",
    "load_tables": "figures.model",
    "make_area": "figures.area",
    "merged": "figures.history",
    "read": "figures.reading",
    "recognise": "figures.reading",
    "search": "figures.search",
    "to_event": "figures.answer",
}

__all__ = [
    "Area",
    "AreaFigures",
    "Compared",
    "FigureTables",
    "Group",
    "Progress",
    "Reading",
    "Recognised",
    "described",
    "figures_for",
    "from_event",
    "load_tables",
    "make_area",
    "merged",
    "read",
    "recognise",
    "search",
    "to_event",
]

__getattr__ = door(__name__, _HOME)
