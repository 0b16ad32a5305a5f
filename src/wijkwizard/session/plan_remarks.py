"""Shows findings about the plan where the cell is, and in the overview: few, the most serious first.

They are for who makes the plan. Nothing of it is shown while the room looks along, and at a question of the evening
only what contradicts itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wijkwizard.advice.plan.finding import FindingClass, PlanFinding
from wijkwizard.terms import Moment
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


def at_cell(findings: Iterable[PlanFinding], slot: str, moment: Moment) -> tuple[PlanFinding, ...]:
    """Return what is shown at a cell: at most one finding, and in the evening only what contradicts itself.

    Args:
        findings: all findings that may be shown now.
        slot: the cell.
        moment: when its question is asked.
    """
    here = [
        finding
        for finding in findings
        if finding.slot == slot
        and finding.kind != "ontbreekt"
        and (moment == "uitwerken" or finding.kind == "klopt-niet")
    ]
    return tuple(sorted(here, key=lambda finding: _ORDER.index(finding.kind))[:1])


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
