"""Undo and redo of steps of an open dossier."""

from __future__ import annotations

from wijkwizard.dossier.log.undo import redo, touched, undo
from wijkwizard.session.recorder import Recorder
from wijkwizard.session.undo_labels import tell
from wijkwizard.session.visibility import ALL, Visibility


class History:
    """Undo and redo of a dossier."""

    def __init__(self, recorder: Recorder) -> None:
        """Take back what this recorder wrote, now or before."""
        self._recorder = recorder

    def undo(self, showing: Visibility = ALL) -> str | None:
        """Undo the last step; return its label in Dutch, or ``None`` when there is none."""
        current = self._recorder.current
        undoing = undo(current.state)
        if undoing is None:
            return None
        labels = tell(current.questions.index, touched(current.state, undoing), showing)
        self._recorder.append_events([undoing])
        return f"Teruggedraaid: {labels}"

    def redo(self, showing: Visibility = ALL) -> str | None:
        """Redo the last undone step; return its label in Dutch, or ``None``."""
        current = self._recorder.current
        redoing = redo(current.state)
        if redoing is None:
            return None
        labels = tell(current.questions.index, touched(current.state, redoing), showing)
        self._recorder.append_events([redoing])
        return f"Opnieuw gedaan: {labels}"
