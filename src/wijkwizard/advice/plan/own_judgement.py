"""Lays the judgement of the group about its own plan beside what the gates and findings say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.finding import PlanFinding
from wijkwizard.advice.plan.gates import GateResult, judge_gates
from wijkwizard.advice.plan.remark import Noticed

OWN_JUDGEMENT = "zelfbeeld-anders"
"""The id of this check, which looks at what the others found."""

OWN_JUDGEMENT_NEEDS = frozenset({"course.features", "course.money_rules"})

_YES = 3
_NOT_SO = frozenset({"klopt-niet", "ontbreekt"})
_RULES: Mapping[str, str] = MappingProxyType(
    {"structureel-geld": "structureel-op-projectgeld", "een-budgethouder": "budgethouder-open"}
)
"""By rule for money, the check that says it is not kept."""


def _lacking(result: GateResult, findings: Sequence[PlanFinding], context: PlanContext) -> tuple[str, ...]:
    """Return what a feature still lacks."""
    checks = [finding.check for finding in findings if finding.key in result.findings]
    names = [context.knowledge.plan_check(check).label for check in dict.fromkeys(checks)]
    names = names or list(dict.fromkeys(item.asked for item in result.evidence if item.asked))
    return tuple(f"'{name}'" for name in names)


def own_judgement(context: PlanContext, findings: Sequence[PlanFinding]) -> Iterator[Noticed]:
    """Yield the features and rules for money that the group says 'ja' to, and the plan does not bear out."""
    course = context.iwap.course
    results = {result.key: result for result in judge_gates(context, findings).features}
    for mark in course.features.value or ():
        result = results.get(f"kenmerk:{mark.id}")
        if mark.score == _YES and result is not None and result.state in _NOT_SO:
            yield _noticed(
                PlanCell(course, "features"), mark.id, mark.label, _lacking(result, findings, context)
            )
    for mark in course.money_rules.value or ():
        check = _RULES.get(mark.id, "")
        if mark.score == _YES and any(finding.check == check for finding in findings):
            wanted = context.knowledge.plan_check(check).label
            yield _noticed(PlanCell(course, "money_rules"), mark.id, mark.label, (f"'{wanted}'",))


def _noticed(cell: PlanCell, row: str, label: str, lacking: tuple[str, ...]) -> Noticed:
    return Noticed(
        kind="let-op", at=cell, rows=(row,), inputs=(cell,), words={"kenmerk": label, "wat": lacking}
    )
