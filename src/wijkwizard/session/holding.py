"""What could not be written yet: work goes on in memory, and writing is tried again.

A full disk, a stick that was pulled out or a file that became another stops nobody; that it is not on disk is known
all along, so that whoever shows the dossier can say it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wijkwizard.dossier.events import Event, Forgotten
from wijkwizard.dossier.store import Draft, Store
from wijkwizard.errors import WijkError

LOST = frozenset({"dossier-gone", "dossier-changed", "dossier-replaced"})
"""Troubles after which the file is not there any more as we know it."""

TROUBLES = LOST | {"disk-full", "dossier-unwritable", "dossier-busy"}
"""Troubles that may pass, or that another place mends."""


@dataclass(frozen=True, slots=True)
class Held:
    """Where we stand with the file.

    Attributes:
        events: what is in memory only.
        draft: the half-typed field as it should stand; ``None`` for none.
        stale: whether the half-typed field in the file is another.
        trouble: why not all is on disk; ``None`` when it is.
    """

    events: tuple[Event, ...] = ()
    draft: Draft | None = None
    stale: bool = False
    trouble: WijkError | None = None


class Holding:
    """The file of an open dossier, with what is not in it yet.

    Attributes:
        store: the file.
        held: what is not in it yet, and why.
        allowed: whether work goes on in memory; otherwise a refusal is raised, as for who has no screen.
    """

    def __init__(self, store: Store) -> None:
        """Begin with everything on disk."""
        self.store, self.held, self.allowed = store, Held(), False

    def append(self, events: tuple[Event, ...]) -> None:
        """Write events with all that waits before them, or hold them.

        Raises:
            WijkError: why not, when work does not go on in memory; and always for wiping, which is done or is not.
        """
        must = any(isinstance(event.payload, Forgotten) for event in events)
        self._try(replace(self.held, events=(*self.held.events, *events)), must=must)

    def keep_draft(self, draft: Draft | None) -> None:
        """Keep the half-typed field, or that there is none any more.

        Raises:
            WijkError: why not, when work does not go on in memory.
        """
        self._try(replace(self.held, draft=draft, stale=True))

    def look(self) -> None:
        """Look whether the file is still ours, and try again to write what waits."""
        if not self.store.read_only:
            self._try(self.held)

    def go_on_in(self, store: Store) -> None:
        """Go on in another file that holds all of it; the one before is left as it is."""
        before, self.store = self.store, store
        before.close()
        self._try(replace(self.held, events=(), stale=self.held.draft is not None, trouble=None))

    def _try(self, wanted: Held, *, must: bool = False) -> None:
        try:
            self.store.must_be_ours()
            if wanted.events:
                self.store.append(wanted.events)
                wanted = replace(wanted, events=())
            if wanted.stale and wanted.draft is not None:
                self.store.keep_draft(*wanted.draft)
            elif wanted.stale:
                self.store.clear_draft()
        except WijkError as error:
            if must or not self.allowed or error.code not in TROUBLES:
                raise
            self.held = replace(wanted, trouble=error)
        else:
            self.held = replace(wanted, stale=False, trouble=None)


def kin(ours: Iterable[Event], theirs: Iterable[Event]) -> bool:
    """Tell whether two dossiers have an event in common, and so are two states of one."""
    return not {event.id for event in ours}.isdisjoint(event.id for event in theirs)
