"""Undo and redo of steps of an open dossier."""

from __future__ import annotations

from collections.abc import Callable

from wijkwizard.dossier.log.events import Undone
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.log.undo import redo, touched, undo
from wijkwizard.session.kept_ballots import KeptBallots
from wijkwizard.session.recorder import Recorder
from wijkwizard.session.undo_labels import tell
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Slot


class History:
    """Undo and redo of a dossier."""

    def __init__(self, recorder: Recorder, ballots: KeptBallots) -> None:
        """Take back what this recorder wrote, now or before.

        Args:
            recorder: writes.
            ballots: what a step that adopts the plan wipes.
        """
        self._recorder, self._ballots = recorder, ballots

    def undo(self, showing: Visibility = ALL) -> str | None:
        """Undo the last step; return its label in Dutch, or ``None`` when there is none."""
        return self._take(undo, "Teruggedraaid", showing)

    def redo(self, showing: Visibility = ALL) -> str | None:
        """Redo the last undone step; return its label in Dutch, or ``None``."""
        return self._take(redo, "Opnieuw gedaan", showing)

    def last_taken(self) -> tuple[Slot, ...]:
        """Return the slots that the last step took back or brought again, when that step was an undo or a redo."""
        state = self._recorder.current.state
        last = state.events[-1].payload if state.events else None
        changed = touched(state, last) if isinstance(last, Undone) else ()
        names = (getattr(event.payload, "slot", "") for event in changed)
        return tuple(Slot.parse(name) for name in names if name)

    def _take(self, step: Callable[[State], Undone | None], said: str, showing: Visibility) -> str | None:
        current = self._recorder.current
        undoing = step(current.state)
        if undoing is None:
            return None
        labels = tell(current.questions.index, touched(current.state, undoing), showing)
        kept = len(self._ballots.all())
        self._recorder.append_events([undoing])
        wiped = self._ballots.wiped_words(kept)
        return " ".join(filter(None, [f"{said}: {labels}", wiped]))
