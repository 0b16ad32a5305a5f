"""Findings about the plan: what a check noticed, the question that helps, and the account that lets anyone check it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from wijkwizard.terms import Frozen

FindingClass = Literal["klopt-niet", "ontbreekt", "let-op", "kans"]
"""``klopt-niet``: two things that were said contradict each other, the calendar or arithmetic. ``ontbreekt``:
something is owed. ``let-op``: may be right, but ask. ``kans``: something that could help."""

CLASS_WORDS: dict[FindingClass, str] = {
    "klopt-niet": "klopt niet",
    "ontbreekt": "ontbreekt",
    "let-op": "let op",
    "kans": "kans",
}
"""The classes in Dutch, the most serious first."""

WHOLE = "geheel"
"""The row in the key of a finding about the whole plan."""


class PlanInput(Frozen):
    """One answer that a finding rests on.

    Attributes:
        binding: its place in the plan, such as ``goals.target``.
        row: id of its row; empty outside a table.
        slot: where it is in the dossier; empty when no question binds it.
        asked: the question in words.
        text: what was said, in Dutch, or which kind of unknown it is.
        basis: whether it is a fact, an estimate or an impression.
        source: who says so.
    """

    binding: str
    row: str = ""
    slot: str = ""
    asked: str = ""
    text: str
    basis: str = ""
    source: str = ""


class PlanAccount(Frozen):
    """The account of a finding: its inputs, its rule in words, and what would make it go away."""

    inputs: tuple[PlanInput, ...]
    rule: str
    rule_text: str
    turning_text: str
    sources: tuple[str, ...] = ()


class PlanFinding(Frozen):
    """What one check noticed in one row, or in the plan as a whole.

    Attributes:
        key: the check and the row: ``doel-jaren:d2``; several rows are joined by ``+``, the whole plan is ``geheel``.
        check: id of the check.
        subject: what it helps to mend, in words; findings of one subject share a line.
        kind: how strong it is.
        matters_most: whether it comes before the others of its class.
        rows: ids of the rows that it is about.
        bindings: the places in the plan where it is shown.
        slot: the answer where it can be mended; empty when no question asks it.
        sentence: what was noticed, in the words of the plan.
        tells: what is known that the sentence says nothing without, such as what changed; mostly empty.
        ask: the question that helps.
        known: what the knowledge says about it, a sentence or more each.
        account: what it rests on.
    """

    key: str
    check: str
    subject: str = ""
    kind: FindingClass
    matters_most: bool = False
    rows: tuple[str, ...] = ()
    bindings: tuple[str, ...] = ()
    slot: str = ""
    sentence: str
    tells: str = ""
    ask: str
    known: tuple[str, ...] = ()
    account: PlanAccount

    @property
    def line(self) -> str:
        """What was noticed, with what it says nothing without, and the question that helps."""
        return " ".join(filter(None, (self.sentence, self.tells, self.ask)))


def gravity(finding: PlanFinding, order: Sequence[FindingClass] = tuple(CLASS_WORDS)) -> tuple[int, bool]:
    """Return how early a finding comes: by its class, and within one class the few that matter most come first.

    Args:
        finding: the finding.
        order: the classes, the first first.
    """
    return order.index(finding.kind), not finding.matters_most
