"""Half-typed text of an open dossier, stored outside the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from wijkwizard.dossier.file.drafts import Draft as KeptDraft
from wijkwizard.session.storage.pending_writes import OF_NO_SLOT, SHEET_LINE, PendingWrites, in_order
from wijkwizard.session.views import DraftText
from wijkwizard.terms import DraftKey, Slot


class DraftStore:
    """Stores half-typed text of an open dossier."""

    def __init__(self, pending: PendingWrites, now: Callable[[], datetime]) -> None:
        """Store drafts in the file of a dossier.

        Args:
            pending: the file of the dossier, with its pending writes.
            now: returns the current time.
        """
        self._pending, self._now = pending, now

    @property
    def read_only(self) -> bool:
        """Whether nothing can be stored."""
        return self._pending.store.read_only

    def keep(self, slot: Slot | str, text: str, *, kind: str = "", why: str = "") -> None:
        """Store half-typed text, replacing earlier text of the same place.

        Args:
            slot: where it is typed, or the key of a finding.
            text: what was typed; of a window its fields as JSON.
            kind: the window, as of ``DraftText``; empty for the field of an answer.
            why: why it cannot become the answer; empty when nobody tried.
        """
        if not self.read_only:
            at = self._now().isoformat(timespec="seconds")
            draft = KeptDraft(str(slot), text, at, kind, why)
            self._pending.change_drafts({draft.key: draft})

    def all(self) -> tuple[DraftText, ...]:
        """Return all half-typed text, the newest last."""
        return in_order(draft for key, draft in self._pending.drafts.items() if key not in OF_NO_SLOT)

    def newest(self) -> DraftText | None:
        """Return the half-typed text that was stored last, or ``None``."""
        return next(reversed(self.all()), None)

    def slots(self) -> frozenset[Slot]:
        """Return the slots with half-typed text, in the field or in a window about it."""
        return frozenset(Slot.parse(key.slot) for key in self._pending.drafts if key not in OF_NO_SLOT)

    def reasons(self) -> Mapping[Slot, str]:
        """Return by slot with half-typed text why that cannot become the answer; empty where nobody tried."""
        reasons = dict.fromkeys(self.slots(), "")
        return reasons | {draft.slot: draft.why for draft in self.all() if not draft.kind}

    @property
    def sheet_line(self) -> str:
        """The line of a sheet that was being typed in; empty for none."""
        kept = self._pending.drafts.get(SHEET_LINE)
        return kept.text if kept is not None else ""

    def drop(self, slot: Slot | str, kind: str = "") -> None:
        """Throw half-typed text away."""
        if not self.read_only:
            self._pending.change_drafts({DraftKey(str(slot), kind): None})
