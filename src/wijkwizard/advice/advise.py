"""Computes all advice about a plan as one frozen value.

The value can be printed as JSON (``wijkwizard show``), so that a fault can be traced between two stages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from wijkwizard.advice import clashes, estimate, signals, stacking, unknowns
from wijkwizard.advice.clashes import Clash
from wijkwizard.advice.estimate import EstimateReason
from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.from_group import from_iwap, refused
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.overview import SignalRow, overview
from wijkwizard.advice.protected_attributes import REFUSED
from wijkwizard.advice.rules import Rules
from wijkwizard.advice.stacking import Stacking
from wijkwizard.advice.unknowns import Unknowns
from wijkwizard.iwap.model import Iwap
from wijkwizard.knowledge import Knowledge
from wijkwizard.terms import Frozen

NEEDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "signalen": signals.NEEDS,
        "stapeling": stacking.NEEDS,
        "onbekend": unknowns.NEEDS,
        "cijfer en beleving": clashes.NEEDS,
        "inschatting": estimate.NEEDS,
    }
)
"""Each kind of advice with the places in the plan that it cannot do without, for the linter."""


class Disclaimer(Frozen):
    """The paragraph that is printed with every advice: no number says when a neighbourhood tips."""

    title: str
    text: str
    sources: tuple[str, ...]


class SkippedRow(Frozen):
    """A row that is not compared, with the reason."""

    row: str
    text: str


class Advice(Frozen):
    """The advice: what stands out about the signals; people decide.

    Attributes:
        findings: what stands out, early signals first.
        unremarkable: comparisons in which nothing stands out.
        signals: a row for each signal, those of the group first.
        stacking: what stands out per terrein.
        unknowns: what is not known, and who has it.
        clashes: where figures and perception contradict each other.
        estimate: the group's estimate next to the signals; None as long as there is none.
        refused: rows that are not compared because they are about origin.
        honest: why there is no verdict.
        about: how figures are compared.
        weighing: that nothing is weighed.
    """

    findings: tuple[SignalFinding, ...]
    unremarkable: tuple[SignalFinding, ...]
    signals: tuple[SignalRow, ...] = ()
    stacking: Stacking
    unknowns: Unknowns
    clashes: tuple[Clash, ...]
    estimate: EstimateReason | None = None
    refused: tuple[SkippedRow, ...] = ()
    honest: Disclaimer
    about: str
    weighing: str


def advise(
    iwap: Iwap, knowledge: Knowledge, rules: Rules, measured: Sequence[Measured] | None = None
) -> Advice:
    """Compute the advice.

    Args:
        iwap: the draft plan, with labels.
        knowledge: what the indicators are and mean.
        rules: when something stands out.
        measured: the figures, as typed and from files; None takes only what the group typed.
    """
    figures = from_iwap(iwap, knowledge) if measured is None else tuple(measured)
    made = signals.compare(figures, rules, knowledge)
    tipping = knowledge.tipping_points
    return Advice(
        findings=tuple(item for item in made if item.stands_out),
        unremarkable=tuple(item for item in made if not item.stands_out),
        signals=overview(figures, made, rules, knowledge),
        stacking=stacking.stacking(made, knowledge),
        unknowns=unknowns.unknowns(figures, rules, knowledge),
        clashes=clashes.clashes(iwap, made, rules, knowledge),
        estimate=estimate.estimate_reason(iwap, made, rules, knowledge),
        refused=tuple(
            SkippedRow(row=row.id, text=REFUSED) for row in iwap.signals if refused(row, knowledge)
        ),
        honest=Disclaimer(title=tipping.title, text=tipping.about, sources=tipping.sources),
        about=rules.about,
        weighing=rules.weighing,
    )
