"""Blocks of running sentences, for what a questionnaire would put in a table of one row."""

from __future__ import annotations

from wijkwizard.document.formatter import Formatter, LabelledLeaf
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph
from wijkwizard.terms.dutch import inside, sentence, upper_first


def points(title: str, lines: list[str]) -> tuple[Block, ...]:
    """Return lines as sentences in a list under a heading; nothing without lines."""
    items = tuple(Line(text=sentence(upper_first(line))) for line in lines)
    return (Heading(text=title), Bullets(items=items)) if items else ()


def plainly(text: str) -> tuple[Block, ...]:
    """Return a paragraph; nothing for an empty text."""
    return (Paragraph(line=Line(text=text)),) if text else ()


def clauses(pairs: list[LabelledLeaf], formatter: Formatter) -> tuple[Block, ...]:
    """Return labels with values without what was not discussed: page 2 and the annex say what is missing."""
    rows, _ = formatter.rows(pairs)
    labelled = [f"{row.label}: {inside(row.line.text)}" for row in rows]
    return (Bullets(items=tuple(Line(text=sentence(line)) for line in labelled)),) if labelled else ()
