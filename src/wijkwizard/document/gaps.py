"""Gathers what was not discussed in one list at the end: no block of a public paper says only that.

The working edition keeps each gap in its place, where the makers fill it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.document.cross_references import CrossReference
from wijkwizard.document.formatter import NOT_YET
from wijkwizard.document.model import (
    Block,
    Bullets,
    Callout,
    Facts,
    Heading,
    Line,
    MeasureBlock,
    Paragraph,
    Part,
)
from wijkwizard.terms.dutch import about, bare, inside, sentence

PaperGap = tuple[str, str]
"""Where it is missing, empty for the part as a whole, and what is missing."""


def _labels(missing: str) -> str:
    """Return what a sentence of ``gap_sentence`` lists."""
    return bare(missing.removeprefix(f"{NOT_YET}: "))


def _gaps(block: Block, under: str) -> Iterator[PaperGap]:
    """Yield what a block says to be missing.

    Args:
        block: the block.
        under: the heading above it.
    """
    match block:
        case Callout(look="open"):
            yield from (("", inside(bare(line.text))) for line in block.lines)
        case Facts(missing=str(missing)) if missing:
            yield block.title or under, _labels(missing)
        case MeasureBlock(missing=str(missing)) if missing:
            yield block.title, _labels(missing)


def _without(block: Block) -> Block | None:
    """Return a block without what is missing; ``None`` when nothing is left."""
    match block:
        case Callout(look="open"):
            return None
        case Facts():
            return block.model_copy(update={"missing": ""}) if block.rows else None
        case MeasureBlock():
            return block.model_copy(update={"missing": ""})
        case _:
            return block


def without_stranded_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks without headings, and sentences that announce a list, under which nothing stands."""
    kept: list[Block] = []
    for block in reversed(blocks):
        if not _announces_nothing(block, kept[-1] if kept else None):
            kept.append(block)
    return tuple(reversed(kept))


def _announces_nothing(block: Block, below: Block | None) -> bool:
    match block:
        case Paragraph(line=line, more=()) if line.text.endswith(":"):
            return below is None or isinstance(below, Heading)
        case Heading(level=level):
            return below is None or _level(below) <= level
        case _:
            return False


def _level(block: Block) -> int:
    """Return the level of the heading that a block is or begins with; of another block one that is deeper than any."""
    match block:
        case Heading(level=level):
            return level
        case Facts(title=str(title)) if title:
            return 3
        case _:
            return 7


def in_order(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts in which something stands, numbered; their anchors stay."""
    there = (part for part in parts if part.blocks)
    return tuple(part.model_copy(update={"number": n}) for n, part in enumerate(there, start=1))


def _found(part: Part) -> Iterator[PaperGap]:
    under = ""
    for block in part.blocks:
        under = block.text if isinstance(block, Heading) else under
        yield from _gaps(block, under)


def _line(part: Part) -> str:
    """Return all that is missing in a part; places that miss the same share their words."""
    places: dict[str, list[str]] = {}
    for where, what in _found(part):
        places.setdefault(what, []).append(where)
    pieces = []
    for what, rows in places.items():
        named = "; ".join(dict.fromkeys(place for place in rows if place))
        pieces.append(f"{what} ({named})" if named else what)
    return "; ".join(pieces)


def gathered(parts: Sequence[Part], title: str = NOT_YET) -> tuple[Part, ...]:
    """Return the parts with one list of what was not discussed, at the end of the last.

    Args:
        parts: the parts of a paper.
        title: what stands above the list.
    """
    lines = [
        Line(
            text=sentence(about(part.title, missing)),
            see=(CrossReference(place=part.id, words=part.title),),
        )
        for part in parts
        if (missing := _line(part))
    ]
    cleared = [
        part.model_copy(
            update={
                "blocks": without_stranded_headings(
                    [kept for block in part.blocks if (kept := _without(block)) is not None]
                )
            }
        )
        for part in parts
    ]
    if not lines:
        return in_order(cleared)
    closing: tuple[Block, ...] = (Heading(text=title), Bullets(items=tuple(lines)))
    last = cleared[-1].model_copy(update={"blocks": (*cleared[-1].blocks, *closing)})
    return in_order((*cleared[:-1], last))
