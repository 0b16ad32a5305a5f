"""What pictures of the paper are drawn of: signs on the map, bars, counts, and measures in time."""

from __future__ import annotations

from typing import Literal

from wijkwizard.terms import Frozen


class Sign(Frozen):
    """One comparison on the map: a shape for higher or lower, a filling for good or bad, and a word that says it."""

    stand: Literal["", "hoger", "gelijk", "lager"] = ""
    meaning: Literal["", "ongunstig", "gunstig", "let-op", "context", "gelijk"] = ""
    word: str = ""


class MapRow(Frozen):
    """One signal on the map, with a sign in each column.

    ``levels`` are texts of its level, from long to short; the map shows the first that fits.
    """

    label: str
    levels: tuple[str, ...]
    signs: tuple[Sign, ...]

    @property
    def stands_out(self) -> bool:
        """Whether one of its signs is unfavourable."""
        return any(sign.meaning == "ongunstig" for sign in self.signs)


class Bar(Frozen):
    """One row of a bar chart: a share of the longest bar (0 to 1) per series, with the number in words."""

    label: str
    shares: tuple[float, ...]
    numbers: tuple[str, ...]


class Tally(Frozen):
    """A row of signs: how many of one kind."""

    label: str
    count: int
    sign: Literal["problem", "strength"]


class Span(Frozen):
    """One measure on the timeline: from and to as shares of the axis."""

    label: str
    start: float
    end: float
    extra: bool


class Tick(Frozen):
    """A mark on the time axis."""

    label: str
    at: float
