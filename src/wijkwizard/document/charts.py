"""Computes the data of charts that work without colour: position, shape and pattern, with numbers.

Templates draw the charts. Each chart comes with a table that gives the same data.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from wijkwizard.document.formatter import table
from wijkwizard.document.model import Balance, Bars, Line, Table
from wijkwizard.document.picture_rows import Bar, Tally
from wijkwizard.document.table_widths import BESIDE
from wijkwizard.iwap.joined_sides import CombinedSides
from wijkwizard.iwap.rows import Problem, Strength, VotedRow
from wijkwizard.iwap.said import GridMark, Said, is_withheld
from wijkwizard.iwap.value_words import mid_sentence
from wijkwizard.questionnaire.kinds.scale_steps import written_step
from wijkwizard.terms.dutch import and_list, number
from wijkwizard.terms.top import top
from wijkwizard.terms.units import many


def bars(
    title: str, labels: Sequence[str], series: Sequence[tuple[str, Sequence[int | Decimal | None]]], head: str
) -> Bars | None:
    """Return a bar chart of one or two series of counts; nothing when there are no counts.

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
    widths = (41, 25, 34) if len(counted) > 1 else (68, 32)
    shown = table(
        "In getallen",
        list(zip((head, *(f"{name}>" for name, _ in counted)), widths, strict=True)),
        [(Line(text=row.label), *(Line(text=item) for item in row.numbers)) for row in rows],
        BESIDE,
    )
    longest_rows = [row.label for row in top(rows, _length, 1).shown if _length(row)]
    which = {0: "", 1: "De langste staaf is {}. "}.get(len(longest_rows), "Even lang en het langst zijn {}. ")
    text = which.replace("{}", and_list(longest_rows))
    alt = f"Staafdiagram: {title.lower()}. {text}De tabel hierna noemt alle aantallen."
    return Bars(title=title, alt=alt, series=tuple(name for name, _ in counted), bars=rows, table=shown)


def _length(row: Bar) -> Decimal:
    """Return the total length of the bars of a row in millionths, so that equal lengths compare equal."""
    return Decimal(round(sum(row.shares) * 1_000_000))


def _count(value: int | Decimal | None) -> str:
    return "–" if value is None else number(value)


def mark_bars(
    title: str, marks: Said[tuple[GridMark, ...]], head: str, series: str = "Aantal"
) -> Bars | None:
    """Return bars for a grid of counts."""
    if not marks.value:
        return None
    return bars(
        title, [item.label for item in marks.value], [(series, [item.score for item in marks.value])], head
    )


def marks_block(
    title: str, marks: Said[tuple[GridMark, ...]], head: str, series: str = "Aantal"
) -> Bars | Table | None:
    """Return bars for a grid of counts, and a plain table for a grid of steps that have a word."""
    if not marks.value or not any(item.word for item in marks.value):
        return mark_bars(title, marks, head, series)
    rows = [(Line(text=item.label), Line(text=written_step(item.score, item.word))) for item in marks.value]
    return table(title, [(head, 70), ("Oordeel", 30)], rows)


Voters = Sequence[tuple[str, Sequence[Decimal | None]]]


def voters(rows: Sequence[VotedRow], together: CombinedSides | None) -> Voters:
    """Return the votes of residents and professionals apart, or together where that may not be."""
    if together is not None:
        votes = [together.votes.get(row.id) for row in rows]
        return (("Samen", [None if count is None else Decimal(count) for count in votes]),)
    return (
        ("Bewoners", [row.votes_residents.value for row in rows]),
        ("Professionals", [row.votes_professionals.value for row in rows]),
    )


def balance(problems: Sequence[Problem], strengths: Sequence[Strength]) -> Balance | None:
    """Return problems and strengths side by side, a sign each."""
    if not problems or not strengths:
        return None
    owners: dict[str, int] = {}
    for strength in strengths:
        none = "overig" if is_withheld(strength.owner) else "nog zonder naam erbij"
        owner = mid_sentence(strength.owner.value) if strength.owner.value else none
        owners[owner] = owners.get(owner, 0) + 1
    tallies = (
        _tally("Problemen", len(problems), "problem"),
        *(_tally(f"Krachten: {owner}", count, "strength") for owner, count in owners.items()),
    )
    rows = [(Line(text=tally.label), Line(text=number(tally.count))) for tally in tallies]
    return Balance(
        title="Problemen en krachten",
        alt=(
            f"De groep noemde {many(len(problems), 'probleem', 'problemen')} en "
            f"{many(len(strengths), 'kracht', 'krachten')}. De tabel noemt ze per partij."
        ),
        tallies=tallies,
        table=table("In getallen", [("Soort", 75), ("Aantal>", 25)], rows, BESIDE),
    )


def _tally(label: str, count: int, sign: Literal["problem", "strength"]) -> Tally:
    return Tally(label=label, count=count, sign=sign)
