"""What was typed and is no answer yet, kept while the wizard runs so that going back never loses a word."""

from __future__ import annotations

from dataclasses import dataclass, field

from wijkwizard.terms import Slot


@dataclass(slots=True)
class Memory:
    """What the inputs remember between screens.

    Attributes:
        unfinished: text that could not be read as an answer, or was not entered, by slot.
        faults: why it could not be read, by slot.
        echoes: how it is understood so far, by slot.
        counts: numbers typed in sealed rounds, by slot; the dossier gives none until the reveal.
    """

    unfinished: dict[Slot, str] = field(default_factory=dict)
    faults: dict[Slot, str] = field(default_factory=dict)
    echoes: dict[Slot, str] = field(default_factory=dict)
    counts: dict[Slot, dict[str, int]] = field(default_factory=dict)

    def counts_of(self, slot: Slot) -> dict[str, int]:
        """Return the numbers of a sealed round; the grid writes in them."""
        return self.counts.setdefault(slot, {})

    def settle(self, slot: Slot) -> None:
        """Forget what was unfinished: it became the answer, or was given up."""
        self.unfinished.pop(slot, None)
        self.faults.pop(slot, None)
        self.echoes.pop(slot, None)
