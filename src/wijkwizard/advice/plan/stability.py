"""Says how many votes a choice hangs on, from the totals alone; votes are advice, and nobody wins."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from wijkwizard.iwap.said import GridMark
from wijkwizard.terms.dutch import spelled
from wijkwizard.terms.top import top


@dataclass(frozen=True, slots=True)
class Stability:
    """The border between what goes on and what does not.

    Attributes:
        last: what goes on with the fewest votes; several when these are equal.
        next: what does not go on with the most votes; several when these are equal.
        equal: what does not go on with as many votes as ``last``, also where others have more.
    """

    last: tuple[GridMark, ...]
    next: tuple[GridMark, ...]
    equal: tuple[GridMark, ...]

    @property
    def difference(self) -> int:
        """The votes between them: 0 when equal, less when people chose otherwise than they counted."""
        return self.last[0].score - self.next[0].score

    @property
    def votes_to_equal(self) -> int:
        """How many people must be left out before it is equal; each gives an option one vote at most."""
        return max(0, self.difference)

    @property
    def votes_to_change(self) -> int:
        """How many people must give that one vote to the other before the other goes on instead."""
        return max(0, self.difference // 2 + 1)


def stability(marks: Sequence[GridMark], inside: Collection[str]) -> Stability | None:
    """Return the border between what goes on and what does not; None when one side of it is empty, or has no votes.

    Args:
        marks: the votes for each option.
        inside: the ids of what goes on.
    """
    within = [mark for mark in marks if mark.id in inside]
    beyond = [mark for mark in marks if mark.id not in inside]
    if not within or not beyond:
        return None
    lowest, highest = min(mark.score for mark in within), max(mark.score for mark in beyond)
    if not lowest and not highest:
        return None
    return Stability(
        last=tuple(mark for mark in within if mark.score == lowest),
        next=tuple(mark for mark in beyond if mark.score == highest),
        equal=tuple(mark for mark in beyond if mark.score == lowest > 0),
    )


def how_steady(marks: Sequence[GridMark], places: int, of: str = "") -> str:
    """Return in a sentence how many people had to choose otherwise before the first ones can change.

    It is empty where some stand equal there, for then people choose; and where nothing else was counted.

    Args:
        marks: the votes for each option.
        places: how many the first ones are.
        of: what they are, in Dutch and in the plural; empty for no more than 'de eerste'.
    """
    found = top((mark for mark in marks if mark.score > 0), lambda mark: mark.score, places)
    border = stability(marks, {mark.id for mark in found.sure})
    if found.equal or len(found.sure) < places or border is None:
        return ""
    need = border.votes_to_change
    people = "één persoon anders had" if need == 1 else f"{spelled(need)} mensen anders hadden"
    can = "kan" if places == 1 else "kunnen"
    first = " ".join(filter(None, ("De eerste", spelled(places) if places > 1 else "", of)))
    return f"{first} {can} veranderen als {people} gekozen."
