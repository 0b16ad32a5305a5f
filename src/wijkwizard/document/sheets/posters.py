"""A poster for each question that the room looks at together: the question, and what can be chosen or filled in."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.model import Block, Bullets, Document, Line, Paragraph
from wijkwizard.document.sheets.frame import sheet
from wijkwizard.document.sheets.source import SheetQuestion, SheetSource
from wijkwizard.document.sheets.table_sheets import steps_in_words
from wijkwizard.document.short_blocks import Chapter
from wijkwizard.terms.dutch import upper_first

_NOTE = (
    "Print vanaf bladzijde 2, op A3. Hang elke poster pas op als de vraag aan de beurt is. Wat u al opschreef, "
    "staat erop zoals het is, ook een straat of een flat. Neem de posters na de avond mee."
)
_HERE = "Hier komt wat u zegt"


def _poster(question: SheetQuestion) -> Iterator[Block]:
    if question.kind == "grid" and question.codes:
        yield Paragraph(line=Line(text=upper_first(steps_in_words(question.codes))), look="lead")
    listed = question.rows or tuple(code.label for code in question.codes)
    if listed:
        yield Bullets(items=tuple(Line(text=text) for text in listed))
    else:
        yield Paragraph(line=Line(text=_HERE), look="write-much")


def _is_looked_at(question: SheetQuestion, place: int) -> bool:
    """Return whether a question gets a poster: the first of what is asked together, and what is chosen from."""
    return question.kind != "notice" and (not place or bool(question.codes or question.rows))


def posters(source: SheetSource) -> Document:
    """Return the posters, each on a page."""
    chapters: list[Chapter] = [
        (question.text, tuple(_poster(question)))
        for turn in source.turns
        for place, question in enumerate(turn.questions)
        if _is_looked_at(question, place)
    ]
    return sheet("posters", source, chapters, _NOTE, "a3")
