"""Combines what residents and professionals said, where either side is too small to be shown alone."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from wijkwizard.iwap.said import GridMark
from wijkwizard.terms import Frozen


class CombinedSides(Frozen):
    """Votes and scores of residents and professionals together: votes by row, and the scores of both sides."""

    votes: Mapping[str, int] = Field(default_factory=dict)
    severity: tuple[GridMark, ...] = ()
