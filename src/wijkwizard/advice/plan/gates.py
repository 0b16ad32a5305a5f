"""Whether the plan can be presented: nine gates and six features, derived from what was said and what was noticed.

Nothing is blocked, and nothing is counted. A gate is in order only on what was said; what the group answers otherwise
stands there with its reason. Only a contradiction makes it wrong: a remark that asks does not.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.finding import PlanFinding, PlanInput, gravity
from wijkwizard.advice.plan.gate_evidence import EVIDENCE, GATE_NEEDS, GateEvidence
from wijkwizard.advice.plan.replied import GOES_ON, OTHERWISE, reply_text, reply_to, still_about
from wijkwizard.iwap.consent import OBJECTS
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.knowledge.model import Gate
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import bare

GateState = Literal["op-orde", "anders", "klopt-niet", "ontbreekt", "niet-besproken"]
"""``anders``: the group answered otherwise, with its reason. ``niet-besproken``: nobody got there yet."""

STATES: Mapping[GateState, str] = {
    "op-orde": "op orde",
    "anders": "anders, omdat",
    "klopt-niet": "klopt niet",
    "ontbreekt": "ontbreekt",
    "niet-besproken": "nog niet besproken",
}
"""How a gate stands, in Dutch."""

_WRONG = "klopt-niet"
_INTEGRAL = "integraal"
_PICTURE = "gedeeld-beeld"
_ALWAYS = 2
"""After another way out than a broad approach, so many gates count: the picture, and what those who work here know."""


class GateResult(Frozen):
    """How a gate or a feature stands.

    Attributes:
        key: what a reply answers: ``poort:3`` or ``kenmerk:lerend``.
        label: what it is called.
        text: the question that it asks.
        needs: what must be said for it, as a sentence, while no finding tells what holds it up; else empty.
        state: how it stands.
        because: the words of the group, where it answered otherwise.
        earlier: why the group passed it over when other answers stood there, in sentences; that settles nothing now.
        evidence: the answers that it rests on, or those that are still to be given.
        findings: the keys of the findings that hold it up.
        slot: where to go: the answer that is missing, or the question.
    """

    key: str
    label: str
    text: str
    needs: str = ""
    state: GateState
    because: str = ""
    earlier: str = ""
    evidence: tuple[PlanInput, ...] = ()
    findings: tuple[str, ...] = ()
    slot: str = ""


class PlanGates(Frozen):
    """Whether the plan can be presented: the gates, and the features of an approach that helps."""

    gates: tuple[GateResult, ...] = ()
    features: tuple[GateResult, ...] = ()


def _holding(gate: Gate, findings: Sequence[PlanFinding], context: PlanContext) -> list[PlanFinding]:
    """Return the findings that hold a gate up, contradictions first; not what the group answered otherwise."""
    found = []
    for finding in findings:
        names = gate.wrong if finding.kind == _WRONG else gate.missing
        about = not gate.only or any(name.startswith(f"{gate.only}.") for name in finding.bindings)
        reply = reply_to(finding, context.iwap)
        settled = reply is not None and reply.holds and reply.reaction == OTHERWISE
        if finding.check in names and about and not settled:
            found.append(finding)
    return sorted(found, key=gravity)


def _said_otherwise(gate: Gate, reply: Reply | None, context: PlanContext) -> str:
    """Return the reason of the group to answer a gate otherwise; for the picture, the objection in its words."""
    if reply is not None and reply.holds and reply.reaction == OTHERWISE:
        return reply.because
    insight = context.iwap.insight
    objection = gate.id == _PICTURE and chosen(insight.shared) == OBJECTS
    rows = [row.what.value for row in context.iwap.picture_objections if row.what.value]
    return "; ".join(map(bare, rows)) or insight.shared_objections.value or "" if objection else ""


def _said_earlier(reply: Reply | None) -> str:
    """Return why the group passed a gate over when other answers stood there; empty when it did not."""
    passed = reply is not None and not reply.holds and reply.reaction == OTHERWISE
    return reply_text(reply, GOES_ON) if reply is not None and passed else ""


def _state(because: str, holding: Sequence[PlanFinding], evidence: GateEvidence) -> GateState:
    if because:
        return "anders"
    if any(finding.kind == _WRONG for finding in holding):
        return "klopt-niet"
    if holding or evidence.status == "owed":
        return "ontbreekt"
    return "op-orde" if evidence.status == "said" else "niet-besproken"


def _judged(gate: Gate, key: str, findings: Sequence[PlanFinding], context: PlanContext) -> GateResult:
    holding = _holding(gate, findings, context)
    evidence = EVIDENCE[gate.id](context)
    evident = tuple(cell.as_input() for cell in evidence.cells)
    given = (*evident, *(each for finding in holding for each in finding.account.inputs))
    reply = still_about(context.iwap.reply_to(key), given)
    because = _said_otherwise(gate, reply, context)
    state = _state(because, holding, evidence)
    lacking = [cell.said.slot for cell in evidence.cells] if evidence.status != "said" else []
    return GateResult(
        key=key,
        label=gate.label,
        text=gate.text,
        needs=f"Nodig: {evidence.needs or gate.needs}." if state == "ontbreekt" and not holding else "",
        state=state,
        because=because,
        earlier=_said_earlier(reply),
        evidence=evident,
        findings=tuple(finding.key for finding in holding),
        slot=next(
            filter(None, (*(finding.slot for finding in holding), *lacking)), evidence.at or gate.go_to
        ),
    )


def judge_gates(context: PlanContext, findings: Sequence[PlanFinding]) -> PlanGates:
    """Return how every gate and feature stands that the questionnaire asks about; only two after another way out.

    Args:
        context: the plan and the day.
        findings: what was noticed in the plan.
    """
    known = context.knowledge
    broad = chosen(context.iwap.verdict.choice) in {"", _INTEGRAL}
    asked = {name for name, needs in GATE_NEEDS.items() if context.can_know(needs)}
    gates = [gate for gate in known.gates.rows if gate.id in asked and (broad or gate.number <= _ALWAYS)]
    features = [feature for feature in known.features.rows if feature.id in asked and broad]
    return PlanGates(
        gates=tuple(_judged(gate, f"poort:{gate.number}", findings, context) for gate in gates),
        features=tuple(_judged(feature, f"kenmerk:{feature.id}", findings, context) for feature in features),
    )


def replies_now(
    iwap: Iwap, findings: Sequence[PlanFinding], gates: Sequence[GateResult], checks: Collection[str]
) -> tuple[Reply, ...]:
    """Return the replies of a plan, each with the rows that its finding or gate rests on now and did not then.

    A reply to what is noticed no more is about a plan that was: 'it costs nothing' beside a cost that came later.

    Args:
        iwap: the plan with its replies.
        findings: what was noticed in it.
        gates: how its gates and features stand.
        checks: ids of the checks that notice something in a plan; a reply to a figure is of none.
    """
    inputs = {finding.key: finding.account.inputs for finding in findings}
    for gate in gates:
        held = (given for key in gate.findings for given in inputs.get(key, ()))
        inputs[gate.key] = (*gate.evidence, *held)
    now = (still_about(reply, inputs.get(reply.finding, ())) for reply in iwap.replies)
    return tuple(
        reply.model_copy(update={"gone": True})
        if reply.finding not in inputs and reply.finding.partition(":")[0] in checks
        else reply
        for reply in now
        if reply is not None
    )
