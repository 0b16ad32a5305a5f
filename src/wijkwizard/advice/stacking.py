"""Groups findings by policy field (terrein), early signals first; accumulation is described, never scored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from wijkwizard.advice.finding import SignalFinding
from wijkwizard.knowledge import Knowledge
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import and_list, spelled

NEEDS: frozenset[str] = frozenset({"signals.indicator"})
"""What a questionnaire must bind for this advice on what the group typed."""

ONE_IS_NOT_ENOUGH = "Eén signaal maakt nog geen gevarenzone."
NOTHING = "Er valt niets ongunstig op in wat bekend is."


class Stacked(Frozen):
    """One indicator of a policy field, with the findings about it.

    Attributes:
        side: the unfavourable or the favourable side, or a reason to look.
        early: whether it is an early signal.
        keys: the findings.
    """

    indicator: str
    label: str
    side: Literal["ongunstig", "gunstig", "let-op"]
    early: bool
    keys: tuple[str, ...]


class TerrainStack(Frozen):
    """What stands out in one policy field (terrein).

    Attributes:
        known: whether anything at all was compared here.
        signals: indicators that stand out, early ones first; one may be there on two sides.
        text: the same in words.
    """

    terrain: str
    label: str
    known: bool
    signals: tuple[Stacked, ...]
    text: str

    def on(self, side: str) -> tuple[Stacked, ...]:
        """Return the indicators on a side."""
        return tuple(signal for signal in self.signals if signal.side == side)


class Stacking(Frozen):
    """What stands out per policy field, in the order of their table, and a text about the whole."""

    terrains: tuple[TerrainStack, ...]
    text: str

    @property
    def unfavourable(self) -> tuple[TerrainStack, ...]:
        """The policy fields in which something stands out unfavourably."""
        return tuple(terrain for terrain in self.terrains if terrain.on("ongunstig"))


def stacking(findings: Iterable[SignalFinding], knowledge: Knowledge) -> Stacking:
    """Group findings by policy field.

    Args:
        findings: comparisons, also those in which nothing stands out: they show what is known.
        knowledge: the terreinen.
    """
    counted = [finding for finding in findings if finding.counts]
    terrains = tuple(
        _terrain(row.id, row.label, [finding for finding in counted if finding.terrain == row.id])
        for row in knowledge.terrains.rows
    )
    return Stacking(terrains=terrains, text=_whole(terrains))


def _terrain(terrain: str, label: str, findings: Sequence[SignalFinding]) -> TerrainStack:
    found: dict[tuple[str, str], list[SignalFinding]] = {}
    for finding in findings:
        if finding.meaning in {"ongunstig", "gunstig", "let-op"}:
            found.setdefault((finding.indicator, finding.meaning), []).append(finding)
    signals = [
        Stacked.model_validate(
            {
                "indicator": indicator,
                "label": many[0].label,
                "side": side,
                "early": many[0].timing == "vroeg",
                "keys": tuple(item.key for item in many),
            }
        )
        for (indicator, side), many in found.items()
    ]
    signals.sort(key=lambda item: not item.early)
    stack = TerrainStack(terrain=terrain, label=label, known=bool(findings), signals=tuple(signals), text="")
    return stack.model_copy(update={"text": _words(stack)})


def _words(stack: TerrainStack) -> str:
    if not stack.known:
        return f"{stack.label}: hierover is niets bekend."
    parts = []
    for side, verb in (("ongunstig", "ongunstig"), ("let-op", "als 'let op'"), ("gunstig", "gunstig")):
        here = stack.on(side)
        early = [item.label for item in here if item.early]
        later = [item.label for item in here if not item.early]
        if early:
            parts.append(
                f"Vroeg en {verb}: {and_list(early)}." if side != "let-op" else f"Let op: {and_list(early)}."
            )
        if later:
            parts.append(
                f"Later en {verb}: {and_list(later)}."
                if side != "let-op"
                else f"Let ook op: {and_list(later)}."
            )
    return (
        f"{stack.label}. {' '.join(parts)}" if parts else f"{stack.label}: er valt niets op in wat bekend is."
    )


def _whole(terrains: Sequence[TerrainStack]) -> str:
    if not any(terrain.known for terrain in terrains):
        return "Er is nog niets bekend."
    bad = [terrain for terrain in terrains if terrain.on("ongunstig")]
    indicators = {stacked.indicator for stack in bad for stacked in stack.on("ongunstig")}
    if not bad:
        return NOTHING
    where = and_list([terrain.label.lower() for terrain in bad])
    text = (
        f"Op {spelled(len(bad))} van de {spelled(len(terrains))} terreinen valt iets ongunstig op: {where}."
    )
    if len(indicators) == 1:
        return f"{text} {ONE_IS_NOT_ENOUGH}"
    early = {stacked.indicator for stack in bad for stacked in stack.on("ongunstig") if stacked.early}
    when = f"waarvan {spelled(len(early))} vroeg" if early else "geen daarvan is vroeg"
    return f"{text} Het gaat om {spelled(len(indicators))} signalen, {when}."
