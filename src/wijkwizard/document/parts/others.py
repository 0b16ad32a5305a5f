"""Answers to questions that have no field in the plan, so that no answer is missing on paper.

Each section has a table. In the full plan a question that was asked for several rows is printed once, with one
answer per line, because repeating it is tiring to hear or read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wijkwizard.document.formatter import Formatter, table
from wijkwizard.document.model import Block, Line
from wijkwizard.document.phrasing import on_lines
from wijkwizard.iwap.model import Other
from wijkwizard.terms.dutch import about

_MOST_COLUMNS = 3
_MOST_LINES = 10
"""Most answers in one cell; a cell is not cut at the foot of a page."""


def _asked_together(others: Iterable[Other]) -> list[list[Other]]:
    """Gather what was asked of several rows in the same words, in the order of the first of them."""
    groups: dict[str | int, list[Other]] = {}
    for n, other in enumerate(others):
        groups.setdefault(other.question if other.row is not None else n, []).append(other)
    return [
        group[start : start + _MOST_LINES]
        for group in groups.values()
        for start in range(0, len(group), _MOST_LINES)
    ]


def _row(other: Other) -> str:
    return other.row.label if other.row is not None else ""


def _rows(group: Sequence[Other], formatter: Formatter) -> list[tuple[Line, ...]]:
    said = [formatter.line(on_lines(other.said)) for other in group]
    # A mark or an account belongs to one answer, so such answers keep a cell of their own.
    if len(group) == 1 or any(line.mark or line.account for line in said):
        return [
            (Line(text=about(_row(other), other.question)), line)
            for other, line in zip(group, said, strict=True)
        ]
    lines = (about(_row(other), line.text) for other, line in zip(group, said, strict=True))
    return [(Line(text=group[0].question), Line(text="\n".join(lines)))]


def others_in_short(others: Sequence[Other], formatter: Formatter) -> tuple[Block, ...]:
    """Return all of them in one table, for a short paper that splits tables by rows."""
    rows = [row for other in others for row in _rows([other], formatter)]
    return (table("Andere antwoorden", [("Vraag", 42), ("Antwoord", 58)], rows),) if rows else ()


def others_blocks(
    others: Iterable[Other], formatter: Formatter, *, gather: bool = False
) -> tuple[Block, ...]:
    """Return answers to questions that have no place of their own, under the heading of their section.

    Args:
        others: the answers, in the order in which they were asked.
        formatter: writes them.
        gather: put a question that was asked of several rows there once; a short paper cuts cells off and does not.
    """
    sections: dict[str, list[Other]] = {}
    for other in others:
        sections.setdefault(other.section, []).append(other)
    made: list[Block] = []
    for section, asked in sections.items():
        listed = [item for item in asked if item.listed and item.row is not None]
        as_rows = _as_rows(section, listed, formatter)
        made += as_rows
        each = asked if not as_rows else [item for item in asked if item not in listed]
        groups = _asked_together(each) if gather else [[item] for item in each]
        rows = [row for group in groups for row in _rows(group, formatter)]
        if rows:
            made.append(table(section, [("Vraag", 42), ("Antwoord", 58)], rows))
    return tuple(made)


def _as_rows(section: str, listed: Sequence[Other], formatter: Formatter) -> tuple[Block, ...]:
    """Return the answers of a table as a table; nothing where it would be too wide."""
    columns = list(dict.fromkeys(item.question for item in listed))
    if not 1 < len(columns) <= _MOST_COLUMNS:
        return ()
    by_row: dict[str, dict[str, Line]] = {}
    for item in listed:
        by_row.setdefault(item.row.id if item.row else "", {})[item.question] = formatter.line(
            on_lines(item.said)
        )
    rows = [tuple(cells.get(column, Line(text="–")) for column in columns) for cells in by_row.values()]
    return (table(section, [(column, 100 // len(columns)) for column in columns], rows),)
