"""Prints each remark once, at its first occurrence: one answer can be printed in several parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from wijkwizard.document.model import Line, Part
from wijkwizard.document.printed import NOTED, NOTHING_PRINTED, PrintedPiece
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import fields_of

T = TypeVar("T")


def all_printed(thing: object) -> frozenset[PrintedPiece]:
    """Return the remarks and accounts that a piece of a paper prints."""
    found, left = set[PrintedPiece](), [thing]
    while left:
        item = left.pop()
        if isinstance(item, tuple):
            left += item
        elif isinstance(item, Frozen):
            held: Mapping[str, Any] = fields_of(item)
            found |= held.get("prints", NOTHING_PRINTED)
            left += held.values()
    return frozenset(found)


def printed_once(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of a paper, in their order, with each remark at its first occurrence only."""
    once = _DuplicateRemover()
    return tuple(map(once.rewrite, parts))


class _DuplicateRemover:
    """Rewrites a paper in order, and tracks which remarks were printed."""

    def __init__(self) -> None:
        """Start with no printed remarks."""
        self._printed: set[PrintedPiece] = set()

    def rewrite(self, thing: T) -> T:
        """Return a piece of a paper without the remarks that came before."""
        if isinstance(thing, tuple):
            rewritten = tuple(map(self.rewrite, thing))
            same = all(new is old for new, old in zip(rewritten, thing, strict=True))
            return thing if same else rewritten  # type: ignore[return-value] # a tuple stays a tuple
        if not isinstance(thing, Frozen):
            return thing
        made = fields_of(thing)
        changed = {name: new for name, old in made.items() if (new := self.rewrite(old)) is not old}
        changed |= self._once(made)
        return thing.model_copy(update=changed) if changed else thing

    def _once(self, made: Mapping[str, Any]) -> dict[str, Any]:
        """Return what changes in a line that repeats a remark."""
        prints: frozenset[PrintedPiece] = made.get("prints", NOTHING_PRINTED)
        remarks = {piece for piece in prints if piece.piece.startswith(NOTED)}
        new = {piece.piece for piece in remarks - self._printed}
        again = {piece.piece for piece in remarks & self._printed} - new
        self._printed |= remarks
        return {"account": _without(made["account"], again)} if again and "account" in made else {}


def without_remarks(line: Line) -> Line:
    """Return a line without its remarks, for a place that repeats other parts."""
    remarks = [piece.piece for piece in line.prints if piece.piece.startswith(NOTED)]
    return line.model_copy(update={"account": _without(line.account, remarks)})


def _without(account: str, pieces: Iterable[str]) -> str:
    """Return an account without some pieces, restoring the full stop that they may have carried."""
    padded = f"; {account}; "
    for piece in pieces:
        words = piece if f"; {piece}; " in padded else piece.removesuffix(".")
        padded = padded.replace(f"; {words}; ", "; ", 1)
    return padded[2:-2]
