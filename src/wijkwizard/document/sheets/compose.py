"""All papers for the tables of an evening, in the order in which they are needed."""

from __future__ import annotations

from wijkwizard.document.model import Document
from wijkwizard.document.sheets.ballots import cards, paper_ballots
from wijkwizard.document.sheets.homework import homework
from wijkwizard.document.sheets.invitation import invitation
from wijkwizard.document.sheets.posters import posters
from wijkwizard.document.sheets.running_order import running_order
from wijkwizard.document.sheets.source import SheetSource
from wijkwizard.document.sheets.table_sheets import table_sheets
from wijkwizard.document.sheets.tally import tally


def all_sheets(source: SheetSource, start: int | None = None) -> tuple[Document, ...]:
    """Return every paper for the tables; the form of each is the name of its file.

    Args:
        source: the questions of the room, and what it may know of the dossier.
        start: minutes after midnight at which an evening begins; ``None`` when nobody said it.
    """
    handed_out = (paper_ballots(source), cards(source)) if source.counts else ()
    at_home = (homework(source), homework(source, fillable=True)) if source.homework else ()
    return (
        invitation(source, start),
        running_order(source, start),
        table_sheets(source),
        table_sheets(source, "tafelbladen-groot"),
        *handed_out,
        tally(source),
        posters(source),
        *at_home,
    )
