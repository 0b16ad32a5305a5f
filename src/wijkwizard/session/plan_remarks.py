"""Shows findings about the plan where the cell is, and in the overview: few, the most serious first.

They are for who makes the plan. Nothing of it is shown while the room looks along. In the evening one line says what
contradicts itself in the question that was just left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wijkwizard.advice.plan.finding import FindingClass, PlanFinding
from wijkwizard.questionnaire.route import Turn
from wijkwizard.terms import Moment, Slot
from wijkwizard.terms.dutch import about
from wijkwizard.terms.units import many

WORDS: dict[FindingClass, str] = {
    "klopt-niet": "klopt niet",
    "ontbreekt": "ontbreekt",
    "let-op": "let op",
    "kans": "kans",
}
"""The classes in Dutch, the most serious first."""

MOST = 15
"""So many lines of findings are shown at once; the others come after one key."""

_ORDER: tuple[FindingClass, ...] = ("klopt-niet", "let-op", "kans", "ontbreekt")
"""Beside a cell what is missing comes last: the cell is empty already."""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """The findings of one check in one line.

    Attributes:
        first: the finding that is shown.
        more: how many other rows have the same.
    """

    first: PlanFinding
    more: int = 0

    @property
    def text(self) -> str:
        """The sentence and the question, with how often the same holds."""
        also = f" Ook bij {many(self.more, 'andere regel', 'andere regels')}." if self.more else ""
        return f"{self.first.sentence}{also} {self.first.ask}"


def at_cell(
    findings: Callable[[], Sequence[PlanFinding]], slot: str, moment: Moment
) -> tuple[PlanFinding, ...]:
    """Return what is shown at a cell: at most one finding, and nothing in the evening, while it is being filled.

    Args:
        findings: returns all findings that may be shown now; not asked in the evening, where nobody waits for it.
        slot: the cell.
        moment: when its question is asked.
    """
    if moment == "zaal":
        return ()
    here = [finding for finding in findings() if finding.slot == slot and finding.kind != "ontbreekt"]
    return tuple(sorted(here, key=lambda finding: _ORDER.index(finding.kind))[:1])


def after_turn(findings: Iterable[PlanFinding], left: Turn) -> str:
    """Return in one line what contradicts itself in a turn of the evening that was just left; empty for nothing.

    Args:
        findings: all findings that may be shown now.
        left: the turn.
    """
    names = {question.id for question in left.questions}
    for finding in findings:
        slot = Slot.parse(finding.slot) if finding.slot else None
        if finding.kind == "klopt-niet" and slot is not None and (slot.table or slot.question) in names:
            return _in_a_line(finding)
    return ""


def came_for(findings: Iterable[PlanFinding], slot: Slot, moment: Moment) -> str:
    """Return in one line what stands out at an answer that a list led to, where the cell does not say it itself.

    Args:
        findings: all findings that may be shown now.
        slot: the answer.
        moment: when its question is asked.
    """
    found = [finding for finding in findings if finding.slot == str(slot)]
    first = min(found, key=lambda finding: _ORDER.index(finding.kind), default=None)
    if first is None or (moment != "zaal" and first.kind != "ontbreekt"):
        return ""
    return _in_a_line(first)


def _in_a_line(finding: PlanFinding) -> str:
    return f"{WORDS[finding.kind]}: {finding.sentence} {finding.ask}"


def in_lines(findings: Sequence[PlanFinding]) -> tuple[FindingLine, ...]:
    """Return one line for each check and class, the most serious first."""
    groups: dict[tuple[FindingClass, str], list[PlanFinding]] = {}
    for kind in WORDS:
        for finding in findings:
            if finding.kind == kind:
                groups.setdefault((kind, finding.check), []).append(finding)
    return tuple(FindingLine(found[0], len(found) - 1) for found in groups.values())


def account_of(finding: PlanFinding) -> str:
    """Return the account of a finding in lines: what it rests on, the rule, and what would turn it."""
    account = finding.account
    rests = [f"· {about(given.asked or given.binding, given.text)}" for given in account.inputs]
    return "\n".join(
        [
            f"{finding.sentence} {finding.ask}",
            *finding.known,
            "Dit rust op:",
            *rests,
            f"De regel: {account.rule_text}",
            f"Weg met: {account.turning_text}",
        ]
    )
