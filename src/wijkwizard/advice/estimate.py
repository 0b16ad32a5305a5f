"""Compares the estimate that the group made itself with the signals, and asks for a reason where they differ.

Differing is allowed: people know things that no figure holds. The plan then prints the reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.rules import EstimateRule, Rules
from wijkwizard.advice.stacking import stacking
from wijkwizard.iwap.model import Iwap
from wijkwizard.knowledge import Knowledge
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import spelled

NEEDS: frozenset[str] = frozenset({"danger.estimate", "signals.indicator"})
"""What a questionnaire must bind for this advice."""

_NO_WORRIES = "geen-zorgen"


class Link(Frozen):
    """A finding for or against the estimate; ``early`` ones come first."""

    finding: str
    sentence: str
    early: bool


class EstimateReason(Frozen):
    """The estimate of the group with the arguments for and against it.

    Attributes:
        key: stable.
        bindings: places in the plan it belongs to.
        estimate: id of the estimate.
        text: the estimate and what the signals show, side by side.
        asks: whether the group is asked for its reason.
        question: what is asked; empty when nothing is.
        reason: the reason that the group gave already.
        speaks_for: signals that go with the estimate.
        speaks_against: signals that do not.
        said_for: what the group said for it.
        said_against: what the group said against it.
        signals_for: labels of the signals that the group puts next to its reason for it; without any it is a story.
        signals_against: the same, against it.
        rule_text: when the wizard asks for a reason, in words.
    """

    key: str = "inschatting"
    bindings: tuple[str, ...] = ("danger.estimate", "danger.differs_from_signals")
    estimate: str
    text: str
    asks: bool
    question: str = ""
    reason: str = ""
    speaks_for: tuple[Link, ...]
    speaks_against: tuple[Link, ...]
    said_for: str = ""
    said_against: str = ""
    signals_for: tuple[str, ...] = ()
    signals_against: tuple[str, ...] = ()
    rule_text: str = ""


def estimate_reason(
    iwap: Iwap, findings: Sequence[SignalFinding], rules: Rules, knowledge: Knowledge
) -> EstimateReason | None:
    """Compare the estimate with the signals; None while the group made none.

    Args:
        iwap: the estimate and its arguments.
        findings: comparisons, also those in which nothing stands out.
        rules: when a reason is asked for.
        knowledge: the terreinen.
    """
    chosen = iwap.danger.estimate.value
    if chosen is None:
        return None
    rule = next((estimate for estimate in rules.estimates if estimate.id == chosen.id), None)
    stacks = stacking(findings, knowledge)
    fields = len(stacks.unfavourable)
    known = any(terrain.known for terrain in stacks.terrains)
    differs = known and rule is not None and not _fits(rule, fields)
    reason = iwap.danger.differs_from_signals.value or ""
    worried, calm = _links(findings, "ongunstig"), _links(findings, "gunstig")
    text = f"De groep schat in: {chosen.label}."
    if not known:
        text += " Er is te weinig bekend om er signalen naast te leggen."
    else:
        how_many = spelled(fields) if fields else "geen enkel"
        text += f" Op {how_many} {'terrein' if fields <= 1 else 'terreinen'} valt iets ongunstig op."
    return EstimateReason(
        estimate=chosen.id,
        text=text,
        asks=differs and not reason,
        question=(
            "Anders kiezen dan de signalen mag. Wat weegt voor de groep zwaarder?"
            if differs and not reason
            else ""
        ),
        reason=reason,
        speaks_for=calm if chosen.id == _NO_WORRIES else worried,
        speaks_against=worried if chosen.id == _NO_WORRIES else calm,
        said_for=iwap.danger.for_it.value or "",
        said_against=iwap.danger.against_it.value or "",
        signals_for=tuple(item.label for item in iwap.danger.for_signals.value or ()),
        signals_against=tuple(item.label for item in iwap.danger.against_signals.value or ()),
        rule_text=rule.text if rule else "",
    )


def _fits(rule: EstimateRule, fields: int) -> bool:
    return fields >= rule.least_terrains and (rule.most_terrains is None or fields <= rule.most_terrains)


def _links(findings: Sequence[SignalFinding], side: str) -> tuple[Link, ...]:
    return tuple(
        Link(finding=finding.key, sentence=finding.sentence, early=finding.timing == "vroeg")
        for finding in findings
        if finding.counts and finding.meaning == side
    )
