"""Leaves out of the annex what the plan prints whole, and says in which chapter of the plan that stands.

Only what the plan has word for word is left out: a row with an account, a source or a remark stays, as its plan has
none of those. So plan and annex together lose nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
_SURE = 25
"""So many letters say the same wherever they stand; fewer can be there by chance, with another meaning."""


@dataclass(frozen=True, slots=True)
class _PlanUnit:
    """One row, point or card of the plan.

    Attributes:
        chapter: where it stands.
        words: its words.
        cells: its cells, each with the words of its column or label.
        about: what the list or table is called that it stands in.
    """

    chapter: int
    words: str
    cells: tuple[tuple[str, str], ...]
    about: str


def _plain(text: str) -> str:
    """Return whole words with a space around each, so that 'ja' is not found in 'januari'."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _marked(line: Line) -> str:
    return f"{line.text} {line.mark}"


def _units(block: Block) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield the words of each row of a block with the marks that it has, and its cells with what each is called."""
    match block:
        case Table():
            titles = [_plain(column.title) for column in block.columns]
            for row in block.rows:
                cells = tuple((title, _plain(_marked(cell))) for title, cell in zip(titles, row, strict=True))
                yield " ".join(map(_marked, row)), cells
        case Bullets():
            yield from ((_marked(line), ()) for line in block.items)
        case Facts():
            yield from (
                (f"{fact.label} {_marked(fact.line)}", ((_plain(fact.label), _plain(_marked(fact.line))),))
                for fact in block.rows
            )
        case _:
            yield " ".join(strings(block)), ()


def _places(plan: Sequence[Part]) -> Iterator[_PlanUnit]:
    for part in plan:
        under = ""
        for block in part.blocks:
            under = block.text if isinstance(block, Heading) else under
            about = _plain(block.caption if isinstance(block, Table) else under)
            for words, cells in _units(block):
                yield _PlanUnit(part.number, _plain(words), cells, about)


def _same(one: str, other: str) -> bool:
    """Return whether two names call the same thing: equal words, or the words of one within the other."""
    return bool(one.strip() and other.strip()) and (one in other or other in one)


def _letters(words: str) -> int:
    return len(words.replace(" ", ""))


def _tells(unit: _PlanUnit, title: str, words: str, head: str = "") -> bool:
    """Return whether a unit has a cell with what it means: under or behind the same name, or so long that it is sure.

    Args:
        unit: a row, point or card of the plan.
        title: the words of the column or label of the cell.
        words: the words of the cell.
        head: what its row is about; behind that, as in 'Welzijn: elke week een eettafel', it is told of it.
    """
    if words not in unit.words:
        return False
    named = any(name.strip() and f"{name.rstrip()}{words}" in unit.words for name in (title, head))
    return (
        named
        or _letters(words) >= _SURE
        or any(_same(title, called) and words in said for called, said in unit.cells)
    )


def _is_plain(cells: Iterable[Line]) -> bool:
    """Return whether cells have no account, and are no source, to which marks lead."""
    return not any(cell.account or cell.ref or cell.anchor for cell in cells)


def _row_chapter(titles: Sequence[str], row: Sequence[Line], places: Sequence[_PlanUnit]) -> int:
    """Return the chapter of the plan that has a row whole; 0 when none has, and for a row that has a name only."""
    if not _is_plain(row):
        return 0
    head, *others = (_plain(_marked(cell)) if cell.text not in _EMPTY else "" for cell in row)
    said = [(_plain(title), words) for title, words in zip(titles[1:], others, strict=True) if words]
    if not said and (others or _letters(head) < _SURE):
        return 0
    return next(
        (
            unit.chapter
            for unit in places
            if head in unit.words and all(_tells(unit, title, words, head) for title, words in said)
        ),
        0,
    )


def _point_chapter(line: Line, under: str, places: Sequence[_PlanUnit]) -> int:
    """Return the chapter of the plan that has a point in a list or a column of the same name; 0 when none has."""
    words, called = _plain(_marked(line)), _plain(under)
    if not _is_plain([line]) or not words.strip():
        return 0
    return next(
        (
            unit.chapter
            for unit in places
            if words in unit.words
            and (
                _same(called, unit.about)
                or f"{called.rstrip()}{words}" in unit.words
                or any(_same(called, title) and words in said for title, said in unit.cells)
            )
        ),
        0,
    )


def _fact_chapter(fact: Fact, places: Sequence[_PlanUnit]) -> int:
    """Return the chapter of the plan that has a label with its value; 0 when none has."""
    words = _plain(_marked(fact.line))
    if not _is_plain([fact.line]) or fact.line.text in _EMPTY:
        return 0
    label = _plain(fact.label)
    return next((unit.chapter for unit in places if label in unit.words and _tells(unit, label, words)), 0)


def _together(found: Sequence[int]) -> list[int]:
    """Return the chapters that together have all rows; none when one row is missing there."""
    return sorted(set(found)) if found and all(found) else []


def _named(name: str, chapters: Sequence[int]) -> str:
    return f"{inside(name)} ({and_list([f'hoofdstuk {chapter}' for chapter in chapters])})"


def _titles(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def _shorter(block: Block, places: Sequence[_PlanUnit], under: str) -> tuple[Block | None, str]:
    """Return what is left of a block, and what of it stands in the plan; empty when nothing does.

    Args:
        block: a block of the annex.
        places: the plan.
        under: the heading above the block, which names a list.
    """
    match block:
        case Table() if chapters := _together(
            [_row_chapter(_titles(block), row, places) for row in block.rows]
        ):
            return None, _named(block.caption, chapters)
        case Bullets() if under and (
            chapters := _together([_point_chapter(line, under, places) for line in block.items])
        ):
            return None, _named(under, chapters)
        case Facts(title=str(title)) if title:
            return _facts(block, places)
        case _:
            return block, ""


def _facts(block: Facts, places: Sequence[_PlanUnit]) -> tuple[Block | None, str]:
    chapters = {fact.label: _fact_chapter(fact, places) for fact in block.rows}
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
    places = tuple(_places(plan))
    return in_order([_part(part, places, plan) for part in parts])
