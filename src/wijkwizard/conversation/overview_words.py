"""The head of the overview: how far all is, and what is kept without being asked now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkwizard.session.views import OverviewLine

NOT_ASKED_NOW = "Deze vraag wordt nu niet gesteld. Wat er staat, blijft bewaard."
"""The message when a line of a question is chosen that leads to no screen."""
_OF_THE_PLAN = "Dit gaat over het hele plan en hoort bij geen vraag die nu gesteld wordt."


def leads_nowhere(line: OverviewLine) -> str:
    """Return in Dutch why a line leads to no question; empty when it leads to one."""
    return "" if line.turn_id else _OF_THE_PLAN if line.finding else NOT_ASKED_NOW


def enter_words(line: OverviewLine | None) -> str:
    """Return in Dutch what Enter does at a line of the overview or the to-do list; empty for no line."""
    if line is None:
        return ""
    return "zegt meer" if leads_nowhere(line) else "gaat erheen"


def counted_words(lines: Sequence[OverviewLine]) -> Iterator[str]:
    """Yield in Dutch how many questions were discussed, and how many answers are kept apart below them."""
    asked = [line for line in lines if line.turn_id and not line.finding]
    still = sum(line.state == "open" for line in asked)
    yield f"{len(asked) - still} van {len(asked)} besproken"
    if aside := len(lines) - len(asked) - sum(bool(line.finding) for line in lines):
        yield f"{aside} bewaard, nu niet gevraagd (onderaan)"
