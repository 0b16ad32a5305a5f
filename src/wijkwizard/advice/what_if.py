"""Shows what would change if a figure or a threshold had another value; nothing is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.rules import Rules
from wijkwizard.advice.signals import compare
from wijkwizard.advice.stacking import stacking
from wijkwizard.knowledge import Knowledge
from wijkwizard.terms import Frozen


class FigureChange(Frozen):
    """Another value of a figure of a row or an indicator.

    Attributes:
        subject: row id, or id of the indicator for a figure from a file.
        figure: which of its figures.
        value: the other value; None for unknown.
    """

    sort: Literal["cijfer"] = "cijfer"
    subject: str
    figure: Literal["value", "gemeente", "gemeente_without", "country", "class_number"] = "value"
    value: Decimal | None


class BandChange(Frozen):
    """Another value of a threshold."""

    sort: Literal["grens"] = "grens"
    band: str
    value: Decimal = Field(gt=0)


Change = Annotated[FigureChange | BandChange, Field(discriminator="sort")]


class Move(Frozen):
    """A finding that appeared, disappeared or changed.

    Attributes:
        key: the finding.
        was: the sentence before; empty when there was no comparison.
        becomes: the sentence after; empty when there is none any more.
    """

    key: str
    label: str
    was: str
    becomes: str


class Moves(Frozen):
    """The effects of a change: findings, and the policy fields whose text changes (before and after)."""

    findings: tuple[Move, ...]
    terrains: tuple[Move, ...]

    @property
    def nothing(self) -> bool:
        """Return whether nothing changes."""
        return not self.findings and not self.terrains


def what_if(measured: Sequence[Measured], change: Change, rules: Rules, knowledge: Knowledge) -> Moves:
    """Return the effects of a change.

    Args:
        measured: the figures as they are.
        change: another figure or another threshold.
        rules: the rules as they are.
        knowledge: what the indicators are.

    Raises:
        KeyError: when the change names a figure or a threshold that is not there.
    """
    before = compare(measured, rules, knowledge)
    after = compare(*_changed(measured, change, rules), knowledge)
    terrains_before = {
        terrain.terrain: (terrain.label, terrain.text) for terrain in stacking(before, knowledge).terrains
    }
    terrains_after = {
        terrain.terrain: (terrain.label, terrain.text) for terrain in stacking(after, knowledge).terrains
    }
    return Moves(
        findings=_moves(_stands(before), _stands(after)),
        terrains=_moves(terrains_before, terrains_after),
    )


def _changed(
    measured: Sequence[Measured], change: Change, rules: Rules
) -> tuple[tuple[Measured, ...], Rules]:
    if isinstance(change, BandChange):
        return tuple(measured), rules.with_band(change.band, change.value)
    if all(item.subject != change.subject for item in measured):
        raise KeyError(change.subject)
    update: dict[str, Decimal | None] = {change.figure: change.value}
    return tuple(
        item.model_copy(update=update) if item.subject == change.subject else item for item in measured
    ), rules


def _stands(findings: Sequence[SignalFinding]) -> dict[str, tuple[str, str]]:
    """Return the stand of each finding, without figures, because those change with the change itself."""
    return {finding.key: (finding.label, f"{finding.text}. {finding.meaning_text}") for finding in findings}


def _moves(before: Mapping[str, tuple[str, str]], after: Mapping[str, tuple[str, str]]) -> tuple[Move, ...]:
    nothing = ("", "")
    return tuple(
        Move(
            key=key,
            label=(before.get(key) or after.get(key, nothing))[0],
            was=before.get(key, nothing)[1],
            becomes=after.get(key, nothing)[1],
        )
        for key in dict.fromkeys((*before, *after))
        if before.get(key) != after.get(key)
    )
