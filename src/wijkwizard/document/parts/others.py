"""Answers to questions that have no field in the plan, so that no answer is missing on paper.

Each section of the questionnaire is a list under its own heading, as what the parts have themselves. In the full plan a
question that was asked for several rows is printed once, with one answer per line, because repeating it is tiring to
hear or read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wijkwizard.document.formatter import Formatter, join, table
from wijkwizard.document.model import Block, Bullets, Fact, Facts, Heading, Line
from wijkwizard.document.not_known import unknown_together
from wijkwizard.document.phrasing import on_lines
from wijkwizard.document.printed import PrintedPiece
from wijkwizard.iwap.model import Other
from wijkwizard.terms.dutch import about, upper_first

_MOST_COLUMNS = 3
_ADDED = "Wat deze groep aan onze lijsten toevoegde"
_OWN_CARD = "Eigen kaart"
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


def _own_card(parts: Sequence[Other], formatter: Formatter) -> tuple[str, Line]:
    """Return the list that an own card belongs to, and its words with what both of these rest on."""
    said = {part.own_card: formatter.line(part.said) for part in parts}
    lines = tuple(said.values())
    where = said["list"].text if "list" in said else _OWN_CARD
    words = join(*(line.text for kind, line in said.items() if kind != "list"))
    return upper_first(where), Line(
        text=words,
        mark=next((line.mark for line in lines if line.mark), ""),
        ref=next((line.ref for line in lines if line.ref), 0),
        account=join(*dict.fromkeys(line.account for line in lines), by="; "),
        prints=frozenset[PrintedPiece]().union(*(line.prints for line in lines)),
    )


def _own_lines(others: Iterable[Other], formatter: Formatter) -> Iterator[Line]:
    """Yield a line for each of our lists with the cards that a group added to it.

    A card of which more is told than its words, such as where it comes from, has a line of its own.
    """
    cards: dict[str, list[Other]] = {}
    for other in others:
        if other.own_card and other.row is not None:
            cards.setdefault(other.row.id, []).append(other)
    lists: dict[str, list[Line]] = {}
    for parts in cards.values():
        where, card = _own_card(parts, formatter)
        if card.mark or card.ref or card.account:
            yield card.model_copy(update={"text": about(where, card.text)})
        else:
            lists.setdefault(where, []).append(card)
    for where, listed in lists.items():
        prints = frozenset[PrintedPiece]().union(*(card.prints for card in listed))
        yield Line(text=about(where, "; ".join(card.text for card in listed if card.text)), prints=prints)


def _own_cards(others: Iterable[Other], formatter: Formatter) -> tuple[Block, ...]:
    """Return the cards that a group added to our lists; on which list one stands is no answer by itself."""
    lines = tuple(_own_lines(others, formatter))
    return (Heading(text=_ADDED), Bullets(items=lines)) if lines else ()


def others_in_short(others: Sequence[Other], formatter: Formatter) -> tuple[Block, ...]:
    """Return all of them in one table, for a short paper that splits tables by rows."""
    asked = [[other] for other in others if not other.own_card]
    rows = [(Line(text=fact.label), fact.line) for fact in _facts(asked, formatter)]
    made = table("Andere antwoorden", [("Vraag", 42), ("Antwoord", 58)], rows)
    return (*((made,) if rows else ()), *_own_cards(others, formatter))


def _facts(groups: Iterable[Sequence[Other]], formatter: Formatter) -> tuple[Fact, ...]:
    """Return questions with their answers; those of which nobody knows the answer are one, at the end."""
    found = [Fact(label=told.text, line=line) for group in groups for told, line in _rows(group, formatter)]
    return unknown_together(found)


def others_blocks(
    others: Sequence[Other], formatter: Formatter, *, gather: bool = False
) -> tuple[Block, ...]:
    """Return answers to questions that have no place of their own, under the heading of their section.

    Args:
        others: the answers, in the order in which they were asked.
        formatter: writes them.
        gather: put a question that was asked of several rows there once; a short paper cuts cells off and does not.
    """
    sections: dict[str, list[Other]] = {}
    for other in others:
        if other.own_card:
            continue
        sections.setdefault(other.section, []).append(other)
    made: list[Block] = []
    for section, asked in sections.items():
        listed = [item for item in asked if item.listed and item.row is not None]
        as_rows = _as_rows(section, listed, formatter)
        made += as_rows
        each = asked if not as_rows else [item for item in asked if item not in listed]
        groups = _asked_together(each) if gather else [[item] for item in each]
        facts = _facts(groups, formatter)
        if facts:
            made.append(Facts(title="" if as_rows else section, rows=facts))
    return (*made, *_own_cards(others, formatter))


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
