"""What stands out in the plan, for who makes it: by what it helps to mend, with its account and what the group said.

Only a working edition has it. In the public plan nothing of it is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from wijkwizard.advice.plan.finding import CLASS_WORDS, gravity
from wijkwizard.advice.plan.gates import STATES, GateResult, PlanGates
from wijkwizard.advice.plan.quarter_outcome import Quarter
from wijkwizard.advice.plan.replied import RepliedFinding, reply_text
from wijkwizard.document.formatter import join, table
from wijkwizard.document.model import Block, Heading, Line, Paragraph, Table
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.terms.dutch import about, upper_first

TITLE = "Wat opvalt in dit plan"
_INTRO = (
    "Dit is voor wie het plan maakt. De wijkwizard wijst aan en vraagt; de groep beslist. "
    "In het openbare plan staat hier niets van."
)
_GATES = "Klaar om voor te leggen?"
_QUARTER = "Een kwart minder of meer geld"
_GONE = "Wat niet meer opvalt, en wat de groep erover zei"
_MOST_INPUTS = 3
"""So many answers that a finding rests on are named, always what it is about; ``show advice`` has them all."""

_NO_GATES = PlanGates()
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_NOT_ASKED = "niet gevraagd"


@dataclass(frozen=True, slots=True)
class MakersAdvice:
    """What is said about a plan to who makes it.

    Attributes:
        findings: what stands out, with what the group said about it.
        gates: whether it can be put forward.
        quarter: what a quarter of the money does; ``None`` when that is not known.
        settled: reasons of the group for what no longer stands out.
    """

    findings: tuple[RepliedFinding, ...] = ()
    gates: PlanGates = _NO_GATES
    quarter: Quarter | None = None
    settled: tuple[Reply, ...] = ()


MakersAdvisor = Callable[[Iwap], MakersAdvice]
"""Computes what is said to the makers of a plan, as the edition has it."""


def findings_blocks(advice: MakersAdvice, names: Mapping[str, str] = _NO_NAMES) -> tuple[Block, ...]:
    """Return what stands out, whether the plan can be put forward, and what a quarter of the money does.

    Args:
        advice: what is said to who makes the plan.
        names: by slot what each answer is called.
    """
    found = (*_by_subject(advice.findings), *_said_before(advice.settled, names))
    gates = tuple(_gates(advice.gates))
    quarter = _quarter(advice.quarter)
    if not found and not gates:
        return ()
    return (Heading(text=TITLE), Paragraph(line=Line(text=_INTRO), look="small"), *found, *gates, *quarter)


def _by_subject(findings: Sequence[RepliedFinding]) -> Iterator[Block]:
    """Yield a table for each subject; what is to be looked at comes before what the group has settled."""
    ruled: set[str] = set()
    columns = [("Wat opvalt", 44), ("Waarop het rust", 32), ("Wat de groep zegt", 24)]
    for subject in dict.fromkeys(each.finding.subject for each in findings):
        here = [each for each in findings if each.finding.subject == subject]
        here.sort(key=lambda each: (not each.speaks, gravity(each.finding)))
        rows = []
        for each in here:
            found = each.finding
            rule = "" if found.check in ruled else f"\n{found.account.rule_text}"
            ruled.add(found.check)
            line = Line(text=f"{upper_first(CLASS_WORDS[found.kind])}: {found.line}")
            rows.append((line, Line(text=f"{_rests(each)}{rule}".strip()), Line(text=each.reply_text or "–")))
        yield from _filled(subject, columns, rows)


def _filled(
    caption: str, columns: Sequence[tuple[str, int]], rows: Sequence[tuple[Line, ...]]
) -> Iterator[Block]:
    """Yield a table without the column for what the group said, while it said nothing."""
    made = filled_table(caption, columns, rows)
    if made is not None:
        yield made


def _said_before(replies: Sequence[Reply], names: Mapping[str, str]) -> Iterator[Table]:
    rows = [(Line(text=names.get(reply.slot, "–")), Line(text=reply_text(reply))) for reply in replies]
    if rows:
        yield table(_GONE, [("Waar het over ging", 44), ("Wat de groep zei", 56)], rows)


def _rests(each: RepliedFinding) -> str:
    inputs = [given for given in each.finding.account.inputs if given.asked and given.text != _NOT_ASKED]
    places = sorted(range(len(inputs)), key=lambda at: inputs[at].slot != each.finding.slot)[:_MOST_INPUTS]
    named = [about(inputs[at].asked, inputs[at].text) for at in sorted(places)]
    return join(*named, "…" if len(inputs) > _MOST_INPUTS else "", by="; ")


def _gates(gates: PlanGates) -> Iterator[Block]:
    rows = [_gate(gate) for gate in (*gates.gates, *gates.features)]
    columns = [("Wat", 40), ("Hoe het staat", 20), ("Waarom de groep toch verder gaat", 40)]
    if rows:
        yield from _filled(_GATES, columns, rows)


def _gate(gate: GateResult) -> tuple[Line, ...]:
    return (
        Line(text=gate.label),
        Line(
            text=join(f"{upper_first(STATES[gate.state])}.", gate.needs, by=" ")
            if gate.needs
            else upper_first(STATES[gate.state])
        ),
        Line(text=gate.because or gate.earlier or "–"),
    )


def _quarter(answer: Quarter | None) -> tuple[Block, ...]:
    if answer is None or answer.money is None:
        return ()
    lines = (answer.text, *(side.text for side in (answer.less, answer.more) if side is not None))
    return (Heading(text=_QUARTER, level=4), *(Paragraph(line=Line(text=text)) for text in lines))
