"""Findings: what stands out about an indicator, in which direction, and the account that lets anyone check it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from wijkwizard.advice.measured import InputRole
from wijkwizard.advice.rules import Compares
from wijkwizard.advice.thresholds import TurningPoint
from wijkwizard.knowledge.model import IndicatorKind, Timing
from wijkwizard.terms import Frozen

Meaning = Literal["ongunstig", "gunstig", "let-op", "context", "gelijk"]
"""Whether it is favourable: ``let-op`` is ambiguous, ``context`` is background, ``gelijk`` does not stand out."""


class Input(Frozen):
    """One figure or answer used by a finding, ready to print.

    Attributes:
        about: which input it is.
        name: the same in words.
        value: the number, when it is one.
        text: the number with its unit, or what the group chose.
        year: year it is about.
        source: who says so.
    """

    about: InputRole
    name: str
    value: Decimal | None = None
    text: str
    year: int | None = None
    source: str


class Account(Frozen):
    """The account of a finding: its inputs, its rule, and the values that would change it.

    Attributes:
        inputs: the figures and answers that were used.
        rule: id of the rule.
        rule_text: the rule in words, with the thresholds it uses and whose they are.
        turning: values of the area at which the finding turns, other figures unchanged.
        turning_text: the same in words, or what would turn it when there are no figures.
        sources: ids of the sources behind the rule and the indicator.
    """

    inputs: tuple[Input, ...]
    rule: str
    rule_text: str
    turning: tuple[TurningPoint, ...] = ()
    turning_text: str
    sources: tuple[str, ...] = ()


class National(Frozen):
    """A national value as background, never a norm.

    Attributes:
        text: value, year and what it counts.
        watch: the caution that belongs to it.
        year: year it is about.
        sources: ids of its sources.
    """

    text: str
    watch: str
    year: int
    sources: tuple[str, ...] = ()


class SignalFinding(Frozen):
    """One comparison of one indicator.

    Attributes:
        key: rule and row, or rule and indicator; stable as long as those are.
        rule: id of the rule.
        against: what the figure is compared with.
        indicator: id of the indicator.
        row: row in which the group typed it; empty for a figure from a file.
        bindings: places in the plan it belongs to; a face shows it there.
        label: name of the indicator.
        title: how the group says it.
        stand: ``hoger``, ``gelijk`` or ``lager``; for a development higher means risen.
        meaning: which way that is.
        text: what stands out, without the name.
        sentence: the whole in words, with figures.
        meaning_text: which way that is, in words.
        timing: early or late.
        timing_source: who calls it that; empty when it is an ordering of wijkwizard.
        kind: fact, perception or report.
        terrain: field it belongs to.
        relative: a development that was compared with that of the gemeente.
        counts: whether it counts per terrein; false for background.
        impression: nothing that went in has a source.
        ask: what to ask the room, for what is ambiguous.
        cautions: rounding, estimate, provisional, years that differ.
        watch: what to mind with this indicator.
        nationals: national values, each with its year and trap.
        account: inputs, rule and turning value.
    """

    key: str
    rule: str
    against: Compares
    indicator: str
    row: str = ""
    bindings: tuple[str, ...]
    label: str
    title: str = ""
    stand: Literal["hoger", "gelijk", "lager"]
    meaning: Meaning
    text: str
    sentence: str
    meaning_text: str
    timing: Timing
    timing_source: str = ""
    kind: IndicatorKind
    terrain: str
    relative: bool = False
    counts: bool = True
    impression: bool = False
    ask: str = ""
    cautions: tuple[str, ...] = ()
    watch: str = ""
    nationals: tuple[National, ...] = ()
    account: Account

    @property
    def stands_out(self) -> bool:
        """Return whether it stands out at all."""
        return self.meaning != "gelijk"
