"""Leaves out of the annex what the plan prints whole, and says in which chapter of the plan that stands.

Only what the plan has word for word is left out: a row with an account, a source or a remark stays, as its plan has
none of those. So plan and annex together lose nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijkwizard.document.characters import strings
from wijkwizard.document.cross_references import CrossReference
from wijkwizard.document.gaps import in_order, without_stranded_headings
from wijkwizard.document.model import (
    Balance,
    Bars,
    Block,
    Bullets,
    Fact,
    Facts,
    Heading,
    Line,
    Paragraph,
    Part,
    Planning,
    SignalMap,
    Table,
)
from wijkwizard.terms.dutch import and_list, inside, upper_first

_EMPTY = frozenset({"", "–"})
_WORD = re.compile(r"[^\W_]+|€")
_LEAST = 12
"""So many letters a row must have: a shorter one can stand in the plan by chance, with another meaning."""


@dataclass(frozen=True, slots=True)
class _PlanUnit:
    """One row, point or card of the plan: where it stands, and its words."""

    chapter: int
    words: str


def _plain(text: str) -> str:
    """Return whole words with a space around each, so that 'ja' is not found in 'januari'."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _units(block: Block) -> Iterator[str]:
    """Yield the words of each row of a block, with the marks that it has."""
    match block:
        case Table():
            yield from (" ".join(f"{cell.text} {cell.mark}" for cell in row) for row in block.rows)
        case Bullets():
            yield from (f"{line.text} {line.mark}" for line in block.items)
        case Facts():
            yield from (f"{fact.label} {fact.line.text} {fact.line.mark}" for fact in block.rows)
        case _:
            yield " ".join(strings(block))


def _places(plan: Sequence[Part]) -> tuple[_PlanUnit, ...]:
    return tuple(
        _PlanUnit(part.number, _plain(words))
        for part in plan
        for block in part.blocks
        for words in _units(block)
    )


def _chapter(cells: Sequence[Line], places: Sequence[_PlanUnit], label: str = "") -> int:
    """Return the chapter of the plan that has a row whole; 0 when none has, and for a source, to which marks lead."""
    if any(cell.account or cell.ref or cell.anchor for cell in cells):
        return 0
    texts = [label, *(cell.text for cell in cells), *(cell.mark for cell in cells)]
    words = [_plain(text) for text in texts if text not in _EMPTY]
    if sum(map(len, words)) < _LEAST:
        return 0
    return next((place.chapter for place in places if all(word in place.words for word in words)), 0)


def _chapters(rows: Sequence[Sequence[Line]], places: Sequence[_PlanUnit]) -> list[int]:
    """Return the chapters that together have all rows; none when one row is missing there."""
    found = [_chapter(row, places) for row in rows]
    return sorted(set(found)) if found and all(found) else []


def _named(name: str, chapters: Sequence[int]) -> str:
    return f"{inside(name)} ({and_list([f'hoofdstuk {chapter}' for chapter in chapters])})"


def _shorter(block: Block, places: Sequence[_PlanUnit], under: str) -> tuple[Block | None, str]:
    """Return what is left of a block, and what of it stands in the plan; empty when nothing does.

    Args:
        block: a block of the annex.
        places: the plan.
        under: the heading above the block, which names a list.
    """
    match block:
        case Table() if chapters := _chapters(block.rows, places):
            return None, _named(block.caption, chapters)
        case Bullets() if under and (chapters := _chapters([[line] for line in block.items], places)):
            return None, _named(under, chapters)
        case Facts(title=str(title)) if title:
            return _facts(block, places)
        case _:
            return block, ""


def _facts(block: Facts, places: Sequence[_PlanUnit]) -> tuple[Block | None, str]:
    chapters = {fact.label: _chapter([fact.line], places, fact.label) for fact in block.rows}
    gone: list[Fact] = [fact for fact in block.rows if chapters[fact.label]]
    if not gone:
        return block, ""
    labels = and_list([inside(fact.label) for fact in gone])
    kept = tuple(fact for fact in block.rows if fact not in gone)
    left = block.model_copy(update={"rows": kept}) if kept or block.missing else None
    return left, _named(labels, sorted({chapters[fact.label] for fact in gone}))


def _drawn_once(block: Block, plan: Sequence[Block]) -> Block:
    """Return the table of a picture that the plan has; the plan draws it, and the annex gives its figures."""
    if isinstance(block, Bars | Balance | Planning | SignalMap) and any(
        type(drawn) is type(block) and drawn.title == block.title for drawn in plan
    ):
        return block.table.model_copy(update={"caption": block.title})
    return block


def _part(part: Part, places: Sequence[_PlanUnit], plan: Sequence[Part]) -> Part:
    drawn = [block for chapter in plan for block in chapter.blocks]
    kept: list[Block] = []
    elsewhere: list[str] = []
    under = ""
    for given in part.blocks:
        under = given.text if isinstance(given, Heading) else under
        left, named = _shorter(_drawn_once(given, drawn), places, under)
        kept += [left] if left is not None else []
        elsewhere += [named] if named else []
    said = upper_first("; ".join(elsewhere))
    see = tuple(
        CrossReference(place=chapter.id, words=words)
        for chapter in plan
        if (words := f"hoofdstuk {chapter.number}") in said
    )
    note = Paragraph(line=Line(text=f"Dit staat in het plan zelf: {inside(said)}.", see=see), look="small")
    blocks = without_stranded_headings(kept)
    return part.model_copy(update={"blocks": (*((note,) if elsewhere else ()), *blocks)})


def referring(plan: Sequence[Part], parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of an annex without what its plan prints whole.

    Args:
        plan: the chapters of the plan.
        parts: the parts of the annex.
    """
    places = _places(plan)
    return in_order([_part(part, places, plan) for part in parts])
