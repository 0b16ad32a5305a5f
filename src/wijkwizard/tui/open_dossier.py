"""The dossier that is open in the wizard, if any, with its half-typed text."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from wijkwizard.conversation.half_typed import HalfTyped

if TYPE_CHECKING:
    from wijkwizard.session import Session
    from wijkwizard.session.rehearsal import MadeUpGroup


class OpenDossier:
    """The open dossier and its half-typed input, shared by all parts of the wizard.

    Attributes:
        session: the open dossier, or ``None`` on the start screen.
        memory: the half-typed input.
        example: whether it is the example, which is removed when it closes.
        group: who answers in a rehearsal; ``None`` in any other dossier.
        settled: whether what was loaded for it is out of the way of the garbage collector.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.session: Session | None = None
        self.memory = HalfTyped()
        self.example = False
        self.group: MadeUpGroup | None = None
        self.settled = False

    def settle(self) -> None:
        """Keep what was loaded for it, which stays as long as it is open, out of what is looked through for garbage.

        That is more than all else together: looking through it took a tenth of a second, and longer while a plan is
        composed, in which every key waits. Garbage that is there now stays, so it is done once for each dossier.
        """
        if not self.settled:
            self.settled = True
            gc.freeze()

    def need(self) -> Session:
        """Return the open dossier.

        Raises:
            RuntimeError: when none is open; screens that need one are not shown then.
        """
        if self.session is None:
            message = "no dossier is open"
            raise RuntimeError(message)
        return self.session

    def put(self, session: Session) -> None:
        """Go on with a dossier that was opened or made just now."""
        self.session, self.memory, self.example = session, HalfTyped.of(session.drafts.all()), False
        self.group, self.settled = None, False

    def close(self) -> None:
        """Close it and release the file."""
        if self.session is not None:
            self.session.close()
            self.session = None
