"""Which of the numbers on a tally sheet the dossier took, and which it refused since."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwizard.terms import GridValue
from wijkwizard.terms.count_cells import lay_over, take_out


class TakenCounts:
    """What became of the numbers of a sheet, on which more can be typed before that is known.

    Attributes:
        refused: the numbers that were refused, by cell, until another is counted there.
    """

    def __init__(self, counts: dict[str, int]) -> None:
        """Start with what was typed before.

        Args:
            counts: the numbers of the sheet, shared with it.
        """
        self._counts, self._kept = counts, dict(counts)
        self.refused: dict[str, int] = {}

    def settle(self, value: GridValue, *, taken: bool) -> None:
        """Keep numbers that the dossier took, or take back those by which it refused them."""
        if taken:
            self._kept = dict(value.v)
            return
        for at, count in value.v.items():
            if self._kept.get(at) == count:
                continue
            self.refused[at] = count
            if self._counts.get(at) == count:
                take_out(self._counts, at)
                lay_over(self._counts, {at: self._kept[at]} if at in self._kept else {})

    def without_refused(self, value: GridValue) -> GridValue | None:
        """Return numbers that were given before others were refused, without those; ``None`` when none is left."""
        left = {at: count for at, count in value.v.items() if self.refused.get(at) != count}
        return GridValue(v=left) if left else None

    def again(self, cells: Iterable[str]) -> None:
        """Note that other numbers are counted in cells."""
        for at in cells:
            self.refused.pop(at, None)
