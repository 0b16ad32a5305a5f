"""From which copies a dossier was merged, and which of its events were written without knowing of each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wijkwizard.dossier.log.events import Event, EventId
from wijkwizard.dossier.log.state import nothing


@dataclass(frozen=True, slots=True)
class MergedFrom:
    """From which copies a dossier was merged; empty for one that never was.

    Attributes:
        tables: the name of the table of a session: of the file in which it wrote.
        copies: the sessions that each copy held.
    """

    tables: Mapping[str, str] = field(default_factory=nothing)
    copies: tuple[frozenset[str], ...] = ()


def horizon(event: Event, ids: Mapping[EventId, Event]) -> int:
    """Return the clock after which who wrote an event cannot have known what others wrote.

    A session gives its own steps clocks that follow each other, and until it takes in another copy it knows no more of
    others than was there before.

    Args:
        event: the event.
        ids: all events by name.
    """
    while (before := ids.get(EventId(event.session, event.n - 1))) and before.lamport == event.lamport - 1:
        event = before
    return event.lamport - 1


class Awareness:
    """Tells of which events it is certain that neither of who wrote them knew of the other.

    A copy that holds one session and not another proves that the first did not know of the second, for what a session
    knew stands in every file that it wrote in. Without those copies there is the clock.
    """

    def __init__(self, ids: Mapping[EventId, Event], copies: Iterable[frozenset[str]]) -> None:
        """Look at the events of a dossier.

        Args:
            ids: all of them, by name.
            copies: the sessions that each copy held from which it was merged.
        """
        self._ids, self._copies = ids, tuple(copies)

    def apart(self, first: Event, second: Event) -> bool:
        """Return whether it is certain that neither knew of the other."""
        return (
            first.session != second.session and self._unknown(first, second) and self._unknown(second, first)
        )

    def _unknown(self, event: Event, to: Event) -> bool:
        """Return whether it is certain that an event was not known to who wrote another."""
        late = event.lamport > horizon(to, self._ids)
        return late or any(to.session in copy and event.session not in copy for copy in self._copies)
