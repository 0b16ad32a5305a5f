"""The tally at the door: how many people there are of each group, and never who."""

from __future__ import annotations

from wijkwizard.document.model import Document, Line, Paragraph, Table, TableColumn
from wijkwizard.document.sheets.frame import sheet
from wijkwizard.document.sheets.source import SheetSource

_NAMELESS = (
    "Zet een streepje voor ieder die binnenkomt. Schrijf geen namen op, en laat niemand tekenen. "
    "Typ later alleen het getal."
)
_FREE_ROWS = 3
_COLUMNS = (("Groep", 40), ("Streepjes", 44), ("Getal", 16))


def tally(source: SheetSource) -> Document:
    """Return the tally, with the groups that were invited and room for others."""
    others = [f"andere groep {place}: …" for place in range(1, _FREE_ROWS + 1)]
    rows = [*source.groups, *others, "Iedereen samen"]
    table = Table(
        caption="Hoeveel mensen zijn er?",
        columns=tuple(TableColumn(title=title, width=width) for title, width in _COLUMNS),
        rows=tuple(tuple(Line(text=text) for text in (row, "", "")) for row in rows),
        totals=1,
    )
    words = Paragraph(line=Line(text=_NAMELESS), look="lead")
    note = "Een groep van een of twee mensen komt nergens apart op papier."
    return sheet("turfblad", source, [("Wie zijn er?", (words, table))], note)
