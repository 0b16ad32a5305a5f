"""Figures, rows and the rules that we ship, so that a test of advice says only what it is about."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from wijkwizard.advice.advise import Advice, advise
from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.load_rules import FILE, FOLDER, load_rules
from wijkwizard.advice.measured import GroupRemarks, InputSource, Measured, PeerValues, Yearly
from wijkwizard.advice.rules import Rules
from wijkwizard.advice.signals import compare
from wijkwizard.iwap.chapters import Danger
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import GridMark, Picked, Said
from wijkwizard.knowledge import Knowledge, describe, load

QUESTIONS = Path(__file__).parents[2] / "questions"
RULES_FILE = QUESTIONS / FOLDER / FILE


@cache
def knowledge() -> Knowledge:
    """Return everything that the product knows."""
    loaded = load(QUESTIONS / "kennis")
    assert loaded.knowledge is not None
    return loaded.knowledge


@cache
def rules() -> Rules:
    """Return the rules that we ship."""
    loaded = load_rules(RULES_FILE, knowledge())
    assert loaded.rules is not None, "\n".join(describe(fault) for fault in loaded.faults)
    return loaded.rules


def number(value: str | None) -> Decimal | None:
    """Return a number, or none."""
    return None if value is None else Decimal(value)


def figure(indicator: str, value: str | None = None, **more: Any) -> Measured:
    """Return a figure from a file; numbers are given as text."""
    for name in ("gemeente", "gemeente_without", "country", "class_number", "rounded_to"):
        if name in more:
            more[name] = number(more[name])
    source = InputSource(about="gebied", source="CBS, Kerncijfers", year=more.get("year"))
    return Measured(indicator=indicator, value=number(value), **{"provenance": (source,), **more})


def earlier(**years: str) -> tuple[Yearly, ...]:
    """Return earlier figures: ``y2020='5'``, or ``y2020='5/6'`` with that of the gemeente."""
    found = []
    for name, told in years.items():
        own, _, city = told.partition("/")
        found.append(Yearly(year=int(name[1:]), value=Decimal(own), gemeente=number(city or None)))
    return tuple(found)


def similar(*values: int, areas: str = "wijken") -> PeerValues:
    """Return areas that are like this one."""
    return PeerValues(
        values=tuple(sorted(Decimal(one) for one in values)), areas=areas, description="zelfde soort"
    )


def said(**words: Any) -> GroupRemarks:
    """Return what the group said beside a figure."""
    return GroupRemarks(**words)


def found(*measured: Measured, by: Rules | None = None) -> dict[str, SignalFinding]:
    """Return every comparison by its key."""
    made = compare(measured, by or rules(), knowledge())
    assert len({one.key for one in made}) == len(made)
    return {one.key: one for one in made}


def pick(chosen: str) -> Said[Picked]:
    """Return a choice of the group."""
    return Said[Picked](value=Picked(id=chosen, label=chosen.capitalize()), unknown=None)


def words(text: str, source: str = "") -> Said[str]:
    """Return words of the group."""
    return Said[str](value=text, unknown=None, source=source)


def amount(value: str, source: str = "", remark: str = "") -> Said[Decimal]:
    """Return a number that the group typed."""
    return Said[Decimal](value=Decimal(value), unknown=None, source=source, remark=remark)


def marks(**scores: int) -> Said[tuple[GridMark, ...]]:
    """Return worries per terrein."""
    given = tuple(GridMark(id=one, label=one.capitalize(), score=score) for one, score in scores.items())
    return Said[tuple[GridMark, ...]](value=given, unknown=None)


def row(row_id: str, indicator: str = "", **leaves: Any) -> Signal:
    """Return a signal as the group typed it."""
    return Signal(id=row_id, indicator=pick(indicator) if indicator else Said[Picked](), **leaves)


def plan(*rows: Signal, **danger: Any) -> Iwap:
    """Return a plan with signals and what was said under question 1."""
    return Iwap(signals=rows, danger=Danger(**danger))


def advice(iwap: Iwap, *measured: Measured) -> Advice:
    """Return the advice; without figures those that the group typed."""
    return advise(iwap, knowledge(), rules(), measured or None)
