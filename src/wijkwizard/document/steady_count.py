"""Says to the makers of a plan how many people had to choose otherwise for the first ones of a count to change."""

from __future__ import annotations

from wijkwizard.advice.plan.stability import how_steady
from wijkwizard.document.formatter import Formatter
from wijkwizard.iwap.said import SaidGrid


def steady_count(votes: SaidGrid, places: int, of: str, formatter: Formatter) -> str:
    """Return it in a sentence, in a working edition; empty on public paper, and where some stand equal.

    Args:
        votes: the count.
        places: how many the first ones are.
        of: what they are, in Dutch and in the plural.
        formatter: knows which edition this is.
    """
    return how_steady(votes.value or (), places, of) if formatter.style.edition == "working" else ""
