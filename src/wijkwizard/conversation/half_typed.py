"""Half-typed text per field, kept in memory while the wizard runs so that going back loses nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.terms import Slot
from wijkwizard.terms.named_action import NamedAction

if TYPE_CHECKING:
    from wijkwizard.session import DraftText

REMARK = "remark"
"""Kind of half-typed text that waits as a remark for an answer."""

WORDS = "words"
"""Name of the field with words of which is not chosen yet whether they are a remark."""

COUNT = "count"
"""Kind of half-typed text that is the number of a row, while the row is not left."""

WINDOWS = {
    "account": ("waar het op rust", NamedAction.ACCOUNT),
    REMARK: ("een opmerking bij dit antwoord", NamedAction.ACCOUNT),
    "park": ("wie het oppakt", NamedAction.PARK),
    "because": ("waarom de groep anders kiest", NamedAction.REPLY),
    "reply": ("waarom een cijfer niet klopt", NamedAction.DISPUTE),
}
"""The windows in which text can be left half-typed: what they are about, and the action that opens them."""


@dataclass(slots=True)
class HalfTyped:
    """The half-typed input of all fields.

    Attributes:
        unfinished: text that could not be read as an answer, or was not entered, by slot.
        faults: why it could not be read, by slot.
        echoes: how it is understood so far, by slot.
        windows: kinds of windows that were left half filled in, by slot.
        counts: numbers typed in sealed rounds, by slot; the dossier gives none until the reveal.
        runs: signs typed in lists just now, by slot.
        heard: the groups that who leads ticked as heard this evening; nowhere stored, like all that is here.
        counting: row and digits of the number that is being typed in a grid, also since an earlier run, by slot.
    """

    unfinished: dict[Slot, str] = field(default_factory=dict)
    faults: dict[Slot, str] = field(default_factory=dict)
    echoes: dict[Slot, str] = field(default_factory=dict)
    windows: dict[Slot, set[str]] = field(default_factory=dict)
    counts: dict[Slot, dict[str, int]] = field(default_factory=dict)
    runs: dict[Slot, TypedRun] = field(default_factory=dict)
    heard: set[str] = field(default_factory=set)
    counting: dict[Slot, tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, drafts: Iterable[DraftText]) -> HalfTyped:
        """Restore the half-typed text that an earlier run stored."""
        made = cls()
        for draft in drafts:
            if draft.kind == COUNT:
                row, _, digits = draft.text.rpartition(" ")
                made.counting[draft.slot] = row, digits
            if draft.kind:
                made.windows.setdefault(draft.slot, set()).add(draft.kind)
            else:
                made.unfinished[draft.slot] = draft.text
                if draft.why:
                    made.faults[draft.slot] = draft.why
        return made

    def left(self, slot: Slot) -> Iterator[str]:
        """Yield in Dutch which windows of a slot were left half-filled."""
        for kind in sorted(self.windows.get(slot, ())):
            if kind in WINDOWS:
                about, action = WINDOWS[kind]
                yield f"half ingevuld: {about} ({action})"

    def waiting(self) -> frozenset[Slot]:
        """Return the slots in which something is half-typed, in the field or in a window about it."""
        return frozenset(self.unfinished) | {slot for slot, kinds in self.windows.items() if kinds}

    def counts_of(self, slot: Slot) -> dict[str, int]:
        """Return the numbers of a sealed round; the grid writes in them."""
        return self.counts.setdefault(slot, {})

    def run_of(self, slot: Slot) -> TypedRun:
        """Return the current run of typed characters in a list."""
        return self.runs.setdefault(slot, TypedRun())

    def forget(self, slot: Slot) -> None:
        """Forget all of a slot: it was wiped."""
        self.settle(slot)
        self.windows.pop(slot, None)
        self.counts.pop(slot, None)

    def leave(self, at: Slot | None) -> None:
        """Forget each refusal about no text, but for the slot that is focused now: it was said while it mattered."""
        for slot in [slot for slot in self.faults if slot not in self.unfinished and slot != at]:
            del self.faults[slot]

    def settle(self, slot: Slot) -> None:
        """Forget the unfinished text of a slot: it became the answer, or was given up."""
        self.unfinished.pop(slot, None)
        self.faults.pop(slot, None)
        self.echoes.pop(slot, None)
