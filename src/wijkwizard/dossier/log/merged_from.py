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


class Awareness:
    """Tells of which events it is certain that neither of who wrote them knew of the other.

    A copy that holds one session and not another proves that the first did not know of the second, for what a session
    knew stands in every file that it wrote in. Without those copies there is the clock: a session gives its own steps
    clocks that follow each other, and until it takes in another copy it knows no more of others than was there before.
    """

    def __init__(self, events: Iterable[Event], copies: Iterable[frozenset[str]]) -> None:
        """Look at the events of a dossier.

        Args:
            events: all of them.
            copies: the sessions that each copy held from which it was merged.
        """
        self._copies = tuple(copies)
        self._horizons: dict[EventId, int] = {}
        last: dict[str, tuple[int, int]] = {}
        for event in sorted(events, key=lambda event: (event.session, event.n)):
            clock, horizon = last.get(event.session, (-1, -1))
            if event.lamport != clock + 1 or horizon < 0:
                horizon = event.lamport - 1
            last[event.session] = event.lamport, horizon
            self._horizons[event.id] = horizon

    def apart(self, first: Event, second: Event) -> bool:
        """Return whether it is certain that neither knew of the other."""
        return (
            first.session != second.session and self._unknown(first, second) and self._unknown(second, first)
        )

    def _unknown(self, event: Event, to: Event) -> bool:
        """Return whether it is certain that an event was not known to who wrote another."""
        late = event.lamport > self._horizons[to.id]
        return late or any(to.session in copy and event.session not in copy for copy in self._copies)
