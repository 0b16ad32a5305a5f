"""Sums of the parts of costs for on paper: by cover, by payer and by year; which parts count, ``iwap.costs`` says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from wijkwizard.iwap.cost_parts import (
    OPEN,
    PARTLY,
    PROMISED,
    REQUESTED,
    WITHHELD,
    CostPart,
    at_most,
    every_year,
    sum_in,
)
from wijkwizard.iwap.costs import named_years
from wijkwizard.questionnaire.kinds.pointing import listed
from wijkwizard.terms.dutch import and_list, euro

DIFFERS = "elk jaar anders"
"""What is said in the place of the amount of one year, where it is not known in which years it falls."""

_MOST_SPANS = 3
_SEVERAL = 2
"""So many spans of years that are the same are told in the place of the amount of one year."""

DIFFERENT_YEARS = "Wat elk jaar anders is"
"""Above the costs that are another amount each year, with their years."""

MOST_YEARS = 6
"""The most years side by side in a table; more years make more tables."""

COVER_WORDS = (
    (PROMISED, "Toegezegd"),
    (PARTLY, "Deels toegezegd"),
    (REQUESTED, "Aangevraagd"),
    (OPEN, "Open"),
    (WITHHELD, "Niet vermeld"),
)
"""How sure money is, in words."""


def covers(counted: Iterable[CostPart]) -> tuple[tuple[str, str], ...]:
    """Return the covers to show, with their words: promised in part and what stays inside only where there is any."""
    there = {part.cover for part in counted}
    return tuple((key, label) for key, label in COVER_WORDS if key not in {PARTLY, WITHHELD} or key in there)


def year_by_year(counted: Iterable[CostPart], per_year: str = " per jaar") -> str:
    """Return what yearly parts of which some differ are together in each year; of many changes the least and most.

    Empty where that is nothing in every year.

    Args:
        counted: the parts; what is paid once is left out.
        per_year: what stands behind an amount of several years; empty where a column says so.
    """
    yearly = [part for part in counted if part.yearly]
    if all(part.placed for part in yearly):
        spans = _spans(yearly, per_year)
        return and_list(spans) if len(spans) <= _MOST_SPANS else least_to_most(yearly, per_year)
    steady = sum((part.euros for part in yearly if not part.differs), Decimal(0))
    return and_list([f"{euro(steady)}{per_year}", DIFFERS] if steady else [DIFFERS])


def changes_by_year(counted: Iterable[CostPart], of: Iterable[CostPart] = ()) -> bool:
    """Return whether yearly parts are together another amount in some year, so that no one year says it of all.

    Args:
        counted: the parts; what is paid once, or in no year that is known, is left out.
        of: the money that they are a part of, whose years count too; none for the years of the parts alone.
    """
    yearly = [part for part in counted if part.yearly and part.placed]
    whole = [*yearly, *(part for part in of if part.yearly and part.placed)]
    return len({sum_in(yearly, year) for year in every_year(whole)[0]}) > 1


def covers_change(counted: Iterable[CostPart]) -> bool:
    """Return whether the yearly money of some cover is not the same in each of the years of all of it."""
    listed = tuple(counted)
    kinds = ([part for part in listed if part.cover == key] for key, _ in covers(listed))
    return any(changes_by_year(own, listed) for own in kinds)


def each_year(counted: Iterable[CostPart]) -> Decimal:
    """Return what yearly parts, which can follow each other, are together in a year, where that is the same each year.

    What is in no year that is known counts in each.
    """
    placed, loose = _by_place(part for part in counted if part.yearly)
    return total(loose, lambda _: True) + (sum_in(placed, every_year(placed)[0][0]) if placed else 0)


def _by_place(yearly: Iterable[CostPart]) -> tuple[list[CostPart], list[CostPart]]:
    """Return the parts of which the years are known, and the others."""
    listed = tuple(yearly)
    return [part for part in listed if part.placed], [part for part in listed if not part.placed]


def with_years(counted: Iterable[CostPart], per_year: str = " per jaar", *, years: bool = True) -> str:
    """Return what yearly parts are together with their years, of several amounts the least and the most.

    With years of nothing among them each amount has its own years; what is in no year that is known stands behind it.
    Empty where that is nothing in every year.

    Args:
        counted: the parts; what is paid once is left out.
        per_year: see ``year_by_year``.
        years: whether the years stand behind the least and the most.
    """
    placed, loose = _by_place(part for part in counted if part.yearly)
    spans = _spans(placed, per_year)
    stops = any(not sum_in(placed, year) for year in every_year(placed)[0])
    told = (
        year_by_year(placed, per_year)
        if len(spans) < _SEVERAL or stops
        else least_to_most(placed, per_year, years=years)
    )
    beside = f"{euro(total(loose, lambda _: True))}{per_year} zonder jaar" if loose else ""
    return ", daarbij ".join(filter(None, (told, beside)))


def settled(counted: Iterable[CostPart], *, as_cost: bool = False) -> tuple[CostPart, ...]:
    """Return parts with the shares of a cost as one where they are together the same amount in each of its years.

    Who pays then changes with the years, and what it costs does not. To be asked of all parts of a cost: some of them
    are the same in their own years alone.

    Args:
        counted: the parts.
        as_cost: whether a year in which the shares are more than it costs counts for what it costs.
    """
    listed, made = tuple(counted), dict[str, CostPart | None]()
    for own in _of_other_years(listed):
        made[own[0].cost] = _steady(own, as_cost=as_cost)
    others = [part for part in listed if made.get(part.cost) is None]
    return (*others, *(part for part in made.values() if part is not None))


def as_costs(counted: Iterable[CostPart]) -> tuple[CostPart, ...]:
    """Return parts as what they cost: settled, and of a cost of which the shares are more than it no more than it is.

    To be asked of all parts of a cost; who pays and how sure that is stands in the parts as they were.
    """
    listed = settled(counted, as_cost=True)
    together: dict[str, Decimal] = {}
    for part in listed:
        if not part.differs:
            together[part.cost] = together.get(part.cost, Decimal(0)) + part.euros
    over = {
        part.cost: part.whole
        for part in listed
        if part.cost in together and at_most(together[part.cost], part.whole) != together[part.cost]
    }
    made = {
        part.cost: replace(part, euros=over[part.cost] or Decimal(0)) for part in listed if part.cost in over
    }
    return (*(part for part in listed if part.cost not in over), *made.values())


def _steady(parts: Sequence[CostPart], *, as_cost: bool) -> CostPart | None:
    if not all(part.placed for part in parts):
        return None
    years, goes_on = every_year(parts)
    sums = (sum_in(parts, year) for year in years)
    euros = {at_most(each, parts[0].whole) if as_cost else each for each in sums}
    if len(euros) > 1:
        return None
    last = None if goes_on else years[-1]
    return replace(
        parts[0], euros=euros.pop(), first=years[0], last=last, share="", less=(), payers=(), differs=False
    )


def total(counted: Iterable[CostPart], which: Callable[[CostPart], bool]) -> Decimal:
    """Return the sum of the amounts of one kind."""
    return sum((part.euros for part in counted if which(part)), Decimal(0))


def years(counted: Sequence[CostPart]) -> tuple[tuple[int, ...], ...]:
    """Return the years that were named of what can be placed in a year, a few at a time."""
    every = named_years(counted)
    return tuple(tuple(every[at : at + MOST_YEARS]) for at in range(0, len(every), MOST_YEARS))


NOT_ON_PAPER = "Niet voor dit papier"
"""Who pays what, when that was said and stays inside."""

NOT_NAMED = "Niet gezegd wie"
"""Who pays what somebody promised, while nobody said who."""


def payer(part: CostPart) -> str:
    """Return who pays a part, several as together; empty when nobody pays it yet."""
    if not part.named and part.payer_withheld:
        return NOT_ON_PAPER
    if not part.named and part.cover in {PROMISED, PARTLY}:
        return NOT_NAMED
    together = f"Samen: {listed(part.named)}" if len(part.named) > 1 else "".join(part.named)
    return f"{together} (welk deel is niet bekend)" if part.partly else together


def payers(counted: Iterable[CostPart]) -> tuple[str, ...]:
    """Return the payers in the order in which they were named; nobody as the empty name."""
    return tuple(dict.fromkeys(payer(part) for part in counted))


def differing(counted: Sequence[CostPart]) -> list[str]:
    """Return each cost that is another amount each year, with its years; of one that goes on the years that differ."""
    return [_of_years(parts) for parts in _of_other_years(settled(counted))]


def _of_other_years(counted: Iterable[CostPart]) -> list[list[CostPart]]:
    """Return of each cost that is another amount each year its parts, also those that are the same each year."""
    costs: dict[str, list[CostPart]] = {}
    for part in counted:
        costs.setdefault(part.cost, []).append(part)
    return [parts for parts in costs.values() if any(part.differs for part in parts)]


def needed(parts: Sequence[CostPart], amounts: Callable[[Sequence[CostPart]], str]) -> tuple[str, ...]:
    """Return how much parts are: together, or of each cost by itself with its name where one is another each year.

    Amounts of several costs in several years cannot be read as one. Nothing for no money.

    Args:
        parts: what is asked for, such as all that nobody promised yet.
        amounts: writes what one year says of every year.
    """
    listed = settled(parts)
    changing = {own[0].cost for own in _of_other_years(listed)}
    if not changing:
        return tuple(filter(None, (amounts(listed),)))
    costs: dict[str, list[CostPart]] = {}
    for part in listed:
        costs.setdefault(part.cost, []).append(part)
    each = ((_in_each_year(own) if cost in changing else amounts(own), own) for cost, own in costs.items())
    return tuple(f"{told} ({own[0].name})" for told, own in each if told)


def _of_years(parts: Sequence[CostPart]) -> str:
    """Return what falls in each year; of shares that are more than the cost also what that is, for it is no dearer."""
    name, each, steady = parts[0].name, _in_each_year(parts), _steady(parts, as_cost=True)
    if steady is None:
        return f"{name}: {each}"
    return f"{name} kost {euro(steady.euros)} per jaar. Toegezegd, gevraagd en open is samen {each}"


def _in_each_year(parts: Sequence[CostPart]) -> str:
    if not all(part.placed for part in parts):
        return "in welk jaar is nog niet gezegd"
    return and_list(_spans(parts))


def _spans(parts: Sequence[CostPart], per_year: str = " per jaar") -> list[str]:
    """Return what parts are together in years that are the same, but for years of nothing."""
    years, goes_on = every_year(parts)
    told = []
    for euros, same in groupby(years, lambda year: sum_in(parts, year)):
        in_years = list(same)
        first, final = in_years[0], in_years[-1]
        if not euros:
            continue
        if goes_on and final == years[-1]:
            told.append(f"{euro(euros)}{per_year} vanaf {first}")
        elif first == final:
            told.append(f"{euro(euros)} in {first}")
        else:
            told.append(f"{euro(euros)}{per_year} van {first} tot en met {final}")
    return told


def least_to_most(parts: Sequence[CostPart], per_year: str = " per jaar", *, years: bool = True) -> str:
    """Return the least and the most that placed yearly parts are together in a year, with or without the years.

    Nothing before the first amount and after the last one is not the least.
    """
    every, goes_on = every_year(parts)
    paid = [year for year in every if sum_in(parts, year)]
    found = {sum_in(parts, year) for year in range(paid[0], paid[-1] + 1)}
    span = f" vanaf {every[0]}" if goes_on else f" van {every[0]} tot en met {every[-1]}"
    return f"{euro(min(found))} tot {euro(max(found))}{per_year}{span if years else ''}"
