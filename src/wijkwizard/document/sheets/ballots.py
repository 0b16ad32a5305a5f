"""What is handed out for a silent count: ballots to mark, and cards to cut; for each side, told apart by a word.

A colour alone would say nothing to who does not see it, or to who gets the wrong paper.
"""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.model import Block, Bullets, Document, Line, Paragraph, Table, TableColumn
from wijkwizard.document.sheets.frame import sheet
from wijkwizard.document.sheets.source import SheetQuestion, SheetSource
from wijkwizard.document.short_blocks import Chapter
from wijkwizard.terms.dutch import spelled, upper_first

_TWO = "Neem per kant een eigen kleur papier. Het woord staat er ook op, voor wie de kleur niet ziet."
_SLIPS = "Print vanaf bladzijde 2, op A5, of twee op een A4. Elk blad een keer per persoon."
_CARDS = "Print vanaf bladzijde 2, en knip langs de lijnen. Elke stapel een keer per persoon."


def how_often(question: SheetQuestion) -> str:
    """Return how many votes somebody has, as an instruction."""
    if question.each == 1:
        return "Kies er één."
    twice = "" if question.distinct else " Bij één keuze mag u meer kruisjes zetten."
    return f"Kies er {spelled(question.each)}.{twice}"


def _for_sides(source: SheetSource, question: SheetQuestion) -> Iterator[tuple[str, str]]:
    """Yield for each side its word, empty for everybody, and the title of what it gets."""
    for side in source.sides or ("",):
        yield side, f"{upper_first(side)}: {question.text}" if side else question.text


def _ballot(question: SheetQuestion) -> tuple[Block, ...]:
    columns = (TableColumn(title="Keuze", width=80), TableColumn(title="Kruis", width=20))
    rows = tuple((Line(text=row), Line(text="")) for row in question.rows)
    words = f"{how_often(question)} Zet uw naam er niet op. Vouw het blad dicht."
    return (
        Paragraph(line=Line(text=words), look="lead"),
        Table(caption="Uw keuze", columns=columns, rows=rows),
    )


def paper_ballots(source: SheetSource) -> Document:
    """Return a slip for each silent count and each side, each on a page."""
    chapters: list[Chapter] = [
        (title, _ballot(question)) for question in source.counts for _, title in _for_sides(source, question)
    ]
    return sheet("stembladen", source, chapters, _note(_SLIPS, source))


def cards(source: SheetSource) -> Document:
    """Return the cards of each silent count and each side; own cards of the dossier are among them."""
    chapters: list[Chapter] = [
        (title, (Bullets(items=tuple(Line(text=row, account=side) for row in question.rows)),))
        for question in source.counts
        for side, title in _for_sides(source, question)
    ]
    return sheet("kaarten", source, chapters, _note(_CARDS, source))


def _note(how: str, source: SheetSource) -> str:
    return f"{how} {_TWO}" if source.sides else how
