"""The sums of money in each year: by cover and by payer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from wijkwizard.document import money as sums
from wijkwizard.document.formatter import table
from wijkwizard.document.model import Block, Line, Table
from wijkwizard.iwap.cost_parts import OPEN, CostPart, spread_in, sum_in
from wijkwizard.terms.dutch import euro

SumsBy = Literal["cover", "unspoken", "payer"]
"""What the rows of a table of sums are: each cover, that nobody spoke of covers, or each payer."""

SPREAD = "+"
"""Stands in a year for money that is spread over several years: that year has more than its amount says."""

_BACK = "Komt terug"
"""The row of a table of sums with what comes back, which is in the row of no cover."""


def _of_cover(cover: str) -> Callable[[CostPart], bool]:
    return lambda item: item.cover == cover and item.euros >= 0


def _of_payer(payer: str) -> Callable[[CostPart], bool]:
    return lambda item: sums.payer(item) == payer


def kinds(counted: Sequence[CostPart], by: SumsBy) -> list[tuple[str, Callable[[CostPart], bool]]]:
    """Return the rows of a table of sums: what each is called, and which parts it sums."""
    if by != "payer":
        back = any(part.euros < 0 for part in counted)
        covers = sums.covers(counted) if by == "cover" else ((OPEN, "Nog niet besproken"),)
        paid = [(label, _of_cover(key)) for key, label in covers]
        return [*paid, (_BACK, lambda part: part.euros < 0)] if back else paid
    return [(payer or "Nog niemand", _of_payer(payer)) for payer in sums.payers(counted)]


def _is_in(part: CostPart, shown: Sequence[int]) -> bool:
    """Return whether a part has a row in a table: it is in a year, or can fall in one that is shown."""
    return part.placed or any(spread_in([part], year) for year in shown)


def _in_year(parts: Sequence[CostPart], year: int) -> str:
    """Return what parts are in a year, with a plus for money of several years that can fall in it."""
    euros = sum_in(parts, year)
    if not spread_in(parts, year):
        return euro(euros)
    return f"{euro(euros)}{SPREAD}" if euros else SPREAD


def _year_table(counted: Sequence[CostPart], shown: Sequence[int], by: SumsBy) -> Table:
    def cells(amounts: Sequence[CostPart]) -> tuple[Line, ...]:
        return tuple(Line(text=_in_year(amounts, each)) for each in shown)

    rows = [
        (Line(text=label), *cells([amount for amount in counted if which(amount)]))
        for label, which in kinds([part for part in counted if _is_in(part, shown)], by)
    ]
    width = 78 // len(shown)
    head, words = ("Wie betaalt", "Per jaar en per betaler") if by == "payer" else ("Dekking", "Per jaar")
    columns = [(head, 100 - width * len(shown)), *((f"{each}>", width) for each in shown)]
    caption = words if len(shown) == 1 else f"{words}, {shown[0]} tot en met {shown[-1]}"
    made = table(caption, columns, [*rows, (Line(text="Samen"), *cells(counted))])
    return made.model_copy(update={"totals": 1})


def per_year(counted: Sequence[CostPart], by: SumsBy) -> tuple[Block, ...]:
    """Return what there is in each year that was named, a few years in each table."""
    shown = sums.years([part for part in counted if part.placed])
    return tuple(_year_table(counted, years, by) for years in shown)


def by_year_and_payer(counted: Sequence[CostPart]) -> tuple[Block, ...]:
    """Return what each pays in each year; with one payer the table by year says it already."""
    in_years = [part for part in counted if part.first is not None]
    return per_year(counted, "payer") if len(sums.payers(in_years)) > 1 else ()
