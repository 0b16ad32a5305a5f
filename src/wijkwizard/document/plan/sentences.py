"""Blocks of running sentences, for what a questionnaire would put in a table of one row."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from wijkwizard.document.cross_references import CrossReferences
from wijkwizard.document.formatter import Formatter, LabelledLeaf
from wijkwizard.document.model import Block, Bullets, Fact, Heading, Line, Paragraph
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.value_words import plain, said_inside
from wijkwizard.terms.dutch import inside, sentence, upper_first


def points(title: str, lines: list[str]) -> tuple[Block, ...]:
    """Return lines as sentences in a list under a heading; nothing without lines."""
    items = tuple(Line(text=sentence(upper_first(line))) for line in lines)
    return (Heading(text=title), Bullets(items=items)) if items else ()


def _inside(row: Fact, leaves: Said[Any] | tuple[Said[Any], ...], *, name: bool) -> str:
    """Return the text of a row behind its label: as the first of its values stands in a sentence."""
    text = row.line.text
    first = next((said for said in (leaves if isinstance(leaves, tuple) else (leaves,)) if said.value), None)
    if first is None or not text.startswith(before := plain(first.value)):
        return inside(text)
    return f"{said_inside(first, name=name)}{text.removeprefix(before)}"


def plainly(text: str, see: CrossReferences = ()) -> tuple[Block, ...]:
    """Return a paragraph, of which words may lead elsewhere; nothing for an empty text."""
    return (Paragraph(line=Line(text=text, see=see)),) if text else ()


def clauses(pairs: list[LabelledLeaf], formatter: Formatter, names: Container[str] = ()) -> tuple[Block, ...]:
    """Return labels with values without what was not discussed: page 2 and the annex say what is missing.

    Args:
        pairs: the labels, each with its leaf or leaves.
        formatter: writes values.
        names: the labels behind which a text is what somebody is called.
    """
    told = dict(pairs)
    rows, _ = formatter.rows(pairs)
    # Behind what nobody knows stand labels, and no leaf.
    labelled = [
        f"{row.label}: {_inside(row, told.get(row.label, ()), name=row.label in names)}" for row in rows
    ]
    return (Bullets(items=tuple(Line(text=sentence(line)) for line in labelled)),) if labelled else ()
