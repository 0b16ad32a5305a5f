"""Turns answers into pictures that work without colour: places, shapes and patterns, numbers beside.

Only data is made here; templates draw. Each picture comes with a table that says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from wijkwizard.document.model import Balance, Bar, Bars, Dot, Line, Place, SignalMap, Table, Tally, Trend
from wijkwizard.document.naming import signal_name
from wijkwizard.document.scribe import Scribe, chosen, join, table
from wijkwizard.iwap.rows import Party, Problem, Signal, Strength
from wijkwizard.iwap.said import Mark, Picked, Said
from wijkwizard.terms.dutch import number

SMALLEST_GROUP = 3
"""Groups with fewer people than this are never shown apart."""

_TRENDS: tuple[tuple[tuple[str, ...], Trend], ...] = (
    (("beter", "vooruit", "verbeter"), "beter"),
    (("slechter", "achteruit", "verslechter"), "slechter"),
    (("gelijk", "zelfde", "stabiel"), "gelijk"),
    (("stijg", "omhoog", "meer", "hoger"), "stijgt"),
    (("daal", "omlaag", "minder", "lager"), "daalt"),
)
_PLACES: tuple[tuple[tuple[str, ...], Place], ...] = (
    (("beter", "gunstig"), "beter"),
    (("slechter", "ongunstig"), "slechter"),
    (("gelijk", "zelfde", "rond", "ongeveer"), "gelijk"),
    (("hoger", "meer", "boven"), "hoger"),
    (("lager", "minder", "onder"), "lager"),
)


def _words(picked: Said[Picked]) -> str:
    return "" if picked.value is None else f"{picked.value.id} {picked.value.label}".lower()


def trend(picked: Said[Picked]) -> Trend:
    """Read a trend from the option that was chosen; what is not recognised is unknown."""
    words = _words(picked)
    return next((kind for signs, kind in _TRENDS if any(sign in words for sign in signs)), "onbekend")


def place(picked: Said[Picked]) -> Place:
    """Read the place against the city from the option that was chosen."""
    words = _words(picked)
    if "ongunstig" in words:
        return "slechter"
    return next((kind for signs, kind in _PLACES if any(sign in words for sign in signs)), "onbekend")


def level(signal: Signal, scribe: Scribe) -> Line:
    """Write how a signal stands: the figure with unit and year, and the words of the group."""
    unit = f" {signal.unit.value}" if signal.unit.value else ""
    figure = f"{number(signal.figure.value)}{unit}" if signal.figure.value is not None else ""
    year = f"({int(signal.year.value)})" if signal.year.value is not None else ""
    text = join(join(figure, year, by=" "), signal.level.value or "")
    said = signal.figure if signal.figure.value is not None else signal.level
    if not text:
        return scribe.cell(signal.figure if signal.figure.unknown != signal.level.unknown else signal.level)
    return scribe.line(said, claim=True).model_copy(update={"text": text})


def signal_map(signals: Sequence[Signal], full: Table, scribe: Scribe) -> SignalMap:
    """Return the map of signals; ``full`` is the table that says the same."""
    dots = tuple(
        Dot(
            label=signal_name(one),
            level=level(one, scribe).text,
            place=place(one.against_city),
            trend=trend(one.trend),
        )
        for one in signals
    )
    ranked = not any(dot.place in {"hoger", "lager"} for dot in dots)
    worse = sum(dot.trend == "slechter" for dot in dots)
    better = sum(dot.trend == "beter" for dot in dots)
    alt = (
        f"Signalenkaart met {len(dots)} signalen, elk met zijn plaats tegenover de stad en zijn "
        f"ontwikkeling. Volgens de antwoorden gaan er {better} vooruit en {worse} achteruit. "
        "De tabel hierna zegt hetzelfde."
    )
    return SignalMap(title="Signalenkaart", alt=alt, ranked=ranked, dots=dots, table=full)


def bars(
    title: str, labels: Sequence[str], series: Sequence[tuple[str, Sequence[int | Decimal | None]]], head: str
) -> Bars | None:
    """Return bars for one or two series of counts; nothing when there is no count.

    Args:
        title: caption of the picture and of its table.
        labels: name of each row.
        series: name and counts of each series; ``None`` where nobody counted.
        head: what a row is, for the head of the table.
    """
    counted = [(name, values) for name, values in series if any(value is not None for value in values)]
    if not counted or not labels:
        return None
    longest = max([1.0, *(float(value or 0) for _, values in counted for value in values)])
    rows = tuple(
        Bar(
            label=label,
            shares=tuple(float(values[n] or 0) / longest for _, values in counted),
            numbers=tuple(_count(values[n]) for _, values in counted),
        )
        for n, label in enumerate(labels)
    )
    widths = (36, 28, 36) if len(counted) > 1 else (68, 32)
    shown = table(
        "In getallen",
        list(zip((head, *(f"{name}>" for name, _ in counted)), widths, strict=True)),
        [(Line(text=row.label), *(Line(text=one) for one in row.numbers)) for row in rows],
    )
    top = max(rows, key=lambda row: sum(row.shares))
    alt = (
        f"Staafdiagram: {title.lower()}. De langste staaf is {top.label}. "
        "De tabel hierna noemt alle aantallen."
    )
    return Bars(title=title, alt=alt, series=tuple(name for name, _ in counted), bars=rows, table=shown)


def _count(value: int | Decimal | None) -> str:
    return "–" if value is None else number(value)


def mark_bars(title: str, marks: Said[tuple[Mark, ...]], head: str, series: str = "Aantal") -> Bars | None:
    """Return bars for a grid of counts."""
    if not marks.value:
        return None
    return bars(
        title, [one.label for one in marks.value], [(series, [one.score for one in marks.value])], head
    )


def marks_block(
    title: str, marks: Said[tuple[Mark, ...]], head: str, series: str = "Aantal"
) -> Bars | Table | None:
    """Return bars for a grid of counts, and a plain table for a grid of steps that have a word."""
    if not marks.value or not any(one.word for one in marks.value):
        return mark_bars(title, marks, head, series)
    rows = [(Line(text=one.label), Line(text=one.word or number(one.score))) for one in marks.value]
    return table(title, [(head, 70), ("Oordeel", 30)], rows)


def apart(parties: Sequence[Party]) -> bool:
    """Tell whether residents and professionals may be shown apart: not with a group under three."""
    sizes: dict[str, Decimal] = {}
    for party in parties:
        side = chosen(party.side)
        if side and party.count.value is not None:
            sizes[side] = sizes.get(side, Decimal(0)) + party.count.value
    return all(size >= SMALLEST_GROUP for size in sizes.values())


Voters = Sequence[tuple[str, Sequence[Decimal | None]]]


def voters(
    residents: Sequence[Said[Decimal]], professionals: Sequence[Said[Decimal]], parties: Sequence[Party]
) -> Voters:
    """Return the votes of residents and professionals apart, or together when one group is too small."""
    one = [said.value for said in residents]
    other = [said.value for said in professionals]
    if apart(parties):
        return (("Bewoners", one), ("Professionals", other))
    both = [
        None if a is None and b is None else (a or Decimal(0)) + (b or Decimal(0))
        for a, b in zip(one, other, strict=True)
    ]
    return (("Samen", both),)


def balance(problems: Sequence[Problem], strengths: Sequence[Strength]) -> Balance | None:
    """Return problems and strengths side by side, a sign each."""
    if not problems or not strengths:
        return None
    owners: dict[str, int] = {}
    for strength in strengths:
        owner = strength.owner.value.label if strength.owner.value else "Nog zonder naam erbij"
        owners[owner] = owners.get(owner, 0) + 1
    tallies = (
        _tally("Problemen", len(problems), "problem"),
        *(_tally(f"Krachten: {owner.lower()}", count, "strength") for owner, count in owners.items()),
    )
    rows = [(Line(text=one.label), Line(text=number(one.count))) for one in tallies]
    return Balance(
        title="Problemen en krachten",
        alt=(
            f"De tafel noemde {len(problems)} problemen en {len(strengths)} krachten. "
            "De tabel noemt ze per partij."
        ),
        tallies=tallies,
        table=table("In getallen", [("Soort", 75), ("Aantal>", 25)], rows),
    )


def _tally(label: str, count: int, sign: Literal["problem", "strength"]) -> Tally:
    return Tally(label=label, count=count, sign=sign)
