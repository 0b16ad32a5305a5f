"""All papers for the tables of an evening, in the order in which they are needed."""

from __future__ import annotations

from wijkwizard.document.model import Document
from wijkwizard.document.sheets.running_order import running_order
from wijkwizard.document.sheets.source import SheetSource
from wijkwizard.document.sheets.table_sheets import table_sheets


def all_sheets(source: SheetSource, start: int | None = None) -> tuple[Document, ...]:
    """Return every paper for the tables; the form of each is the name of its file.

    Args:
        source: the questions of the room, and what it may know of the dossier.
        start: minutes after midnight at which an evening begins; ``None`` when nobody said it.
    """
    return (running_order(source, start), table_sheets(source))
