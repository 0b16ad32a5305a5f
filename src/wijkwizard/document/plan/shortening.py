"""Keeps a long plan readable: whole minor blocks stay in the annex alone, in an order that is stated, and are named.

Only what a chapter marks as minor can go. A sentence is never cut, and no measure, promise or reason is ever minor, so
a plan of sixty measures stays as long as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wijkwizard.document.characters import strings
from wijkwizard.document.cross_references import TO_ANNEX
from wijkwizard.document.model import Block, Line, Paragraph
from wijkwizard.terms.dutch import and_list, sentence

MOST_WORDS = 4500
"""Words of the chapters together from which on minor blocks go: about twelve pages, half an hour of reading."""

_NOT_READ = frozenset({"t", "look", "mark", "alt", "anchor", "see", "prints", "stand", "meaning", "status"})
"""Fields that are no words on the paper."""


@dataclass(frozen=True, slots=True)
class Minor:
    """Blocks that a long plan leaves to its annex.

    Attributes:
        id: its row in the table ``inkorten``, which has the order and the name.
        blocks: whole blocks, heading and all.
        fits: whether there is room for them where they stand; without it they go, whatever the length of the plan.
        instead: what says in few words what they show, where they are left to the annex.
    """

    id: str
    blocks: tuple[Block, ...]
    fits: bool = True
    instead: tuple[Block, ...] = ()


PlanBlock = Block | Minor
PlanChapter = tuple[str, tuple[PlanBlock, ...]]
"""Title and blocks of a chapter of the plan, before it is known which are printed."""


@dataclass(frozen=True, slots=True)
class Shortened:
    """What a plan prints.

    Attributes:
        chapters: title and blocks of each chapter; one may have nothing left.
        left: names of the blocks that stand in the annex alone, in the order in which such blocks go.
    """

    chapters: tuple[tuple[str, tuple[Block, ...]], ...]
    left: tuple[str, ...] = ()

    @property
    def notice(self) -> tuple[Block, ...]:
        """What page 2 says of it; nothing while everything is printed."""
        if not self.left:
            return ()
        words = sentence(f"Om dit plan kort te houden staat alleen in de bijlage: {and_list(self.left)}")
        return (Paragraph(line=Line(text=words, see=TO_ANNEX), look="small"),)


def minor(
    id_: str, blocks: Sequence[Block], *, fits: bool = True, instead: Sequence[Block] = ()
) -> tuple[PlanBlock, ...]:
    """Mark blocks as minor; nothing when there are none."""
    return (Minor(id_, tuple(blocks), fits, tuple(instead)),) if blocks else ()


def in_so_many_words(
    chapters: Sequence[PlanChapter], order: Mapping[str, str], most: int = MOST_WORDS
) -> Shortened:
    """Return the chapters without as many minor blocks as it takes to have so many words, or without all of them.

    Args:
        chapters: the whole plan.
        order: the name of each minor block by its id, the first to go first.
        most: words.
    """
    found = list(_minors(chapters))
    went = [block.id for block in found if not block.fits]
    waiting = [id_ for id_ in order if id_ in {block.id for block in found if block.fits}]
    while words_of(made := _without(chapters, went)) > most and waiting:
        went.append(waiting.pop(0))
    return Shortened(made, tuple(name for id_, name in order.items() if id_ in went))


def words_of(thing: object) -> int:
    """Return how many words of a piece of a paper are read."""
    return sum(len(text.split()) for text in strings(thing, _NOT_READ))


def _minors(chapters: Iterable[PlanChapter]) -> Iterator[Minor]:
    yield from (block for _, blocks in chapters for block in blocks if isinstance(block, Minor))


def _without(
    chapters: Iterable[PlanChapter], went: Sequence[str]
) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    return tuple((title, tuple(_printed(blocks, went))) for title, blocks in chapters)


def _printed(blocks: Iterable[PlanBlock], went: Sequence[str]) -> Iterator[Block]:
    for block in blocks:
        if not isinstance(block, Minor):
            yield block
        else:
            yield from block.instead if block.id in went else block.blocks
