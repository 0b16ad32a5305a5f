"""Both rules beside one another for the measures of a plan, or why they cannot be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from wijkwizard.advice.budget.case import Ballot, BallotLine, BudgetCase, BudgetItem, in_no_order
from wijkwizard.advice.budget.chosen import RuleChoice
from wijkwizard.advice.budget.equal_shares import equal_shares
from wijkwizard.advice.budget.most_votes import groups_of, most_votes
from wijkwizard.advice.budget.solver import PACKAGE, VoteSolver
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.remark import quoted_title
from wijkwizard.advice.plan.spending import IN_SHORT, Spending, in_order, term_words
from wijkwizard.iwap.may_cost import may_cost
from wijkwizard.iwap.ranking import ranked_measures
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import and_more, euro, number
from wijkwizard.terms.units import many

LEAST_BALLOTS = 10
"""With fewer ballots it can be seen who chose what."""

MOST_ITEMS = 60
"""So many measures the rules search within a second or so; a plan with more has actions, not measures."""


NO_MEASURES = "Er staan nog geen maatregelen in het plan."

MOST_TOGETHER = 16
"""So many measures that exclude each other, straight or by way of others, are tried in every way within a second.

With more a solver is asked, where one is installed.
"""


class BudgetRules(Frozen):
    """What both rules say, side by side.

    Attributes:
        money: the euros that there are.
        of_no_measure: the euros that were taken off what the plan may cost, for amounts of no measure.
        only_asked: whether that is what the plan asks for, and nobody promised any of it.
        term: over which years they are, in Dutch.
        items: what can be bought, in the order of their numbers on paper.
        ballots: how many there are.
        musts: names of what was bought before anybody was asked.
        apart: names of what cannot be bought together, by exclusion.
        beside: names of amounts that belong to no measure: they stand outside the rules.
        most: the choice with the most votes.
        shares: the choice of equal shares.
    """

    money: Decimal
    of_no_measure: Decimal
    only_asked: bool
    term: str
    items: tuple[BudgetItem, ...]
    ballots: int
    musts: tuple[str, ...]
    apart: tuple[tuple[str, ...], ...]
    beside: tuple[str, ...]
    most: RuleChoice
    shares: RuleChoice


class NoRules(Frozen):
    """Why the rules cannot be asked: a Dutch sentence that says what is missing."""

    why: str


@dataclass(frozen=True, slots=True)
class BudgetWishes:
    """What people say beside the ballots.

    Attributes:
        money: the euros that there are; None for what the plan counts on.
        musts: ids of the measures that are bought before anybody is asked.
        exclusions: sets of ids of which at most one can be bought.
    """

    money: Decimal | None = None
    musts: frozenset[str] = frozenset()
    exclusions: frozenset[frozenset[str]] = frozenset()


_LESS = "is het bedrag lager dan nul"
_NO_COSTS = "zijn er nog geen kosten"
_IN_SHORT: Mapping[str, str] = MappingProxyType(
    {**IN_SHORT, _LESS: "brengt geld op", _NO_COSTS: "nog geen kosten"}
)
_NAMED = 3
"""So many measures are named with one reason; of more only how many there are."""


def _unknown(spending: Spending | None) -> str:
    """Return why a measure has no cost to reckon with, in Dutch after 'Van …'; empty when it has."""
    if spending is None:
        return _NO_COSTS
    less = _LESS if spending.promised + spending.waiting < 0 else ""
    return spending.unknown_promised or spending.unknown_waiting or less


def ballot_lines(context: PlanContext) -> tuple[BallotLine, ...]:
    """Return the measures as they stand on a ballot, with the numbers that they have on paper."""
    spendings = {spending.row: spending for group in in_order(context) for spending in group}
    lines = []
    for measure in ranked_measures(context.measures, context.iwap):
        spending, name = spendings.get(measure.id), quoted_title(measure.title)
        unknown = _unknown(spending)
        euros = spending.promised + spending.waiting if spending and not unknown else None
        lines.append(
            BallotLine(
                id=measure.id,
                name=name,
                euros=euros,
                why=unknown,
                in_short=_IN_SHORT.get(unknown, ""),
            )
        )
    return tuple(lines)


def why_not_these(lines: Sequence[BallotLine]) -> str:
    """Return in Dutch why the rules cannot choose from these measures; empty when they can.

    All of them must have a cost: a rule that leaves out what nobody reckoned would choose against it.
    """
    if not lines:
        return NO_MEASURES
    named: dict[str, list[str]] = {}
    for line in lines:
        if line.why:
            named.setdefault(line.why, []).append(f"'{line.name}'")
    if named:
        each = " ".join(f"Van {and_more(names, _NAMED)} {why}." for why, names in named.items())
        return f"{each} De regels vragen de kosten van alle maatregelen."
    if len(lines) > MOST_ITEMS:
        return (
            f"De regels rekenen met hoogstens {MOST_ITEMS} maatregelen; hier staan er {number(len(lines))}."
        )
    return ""


def measures_to_choose(context: PlanContext) -> tuple[BudgetItem, ...] | NoRules:
    """Return the measures with what they cost over their whole term, in the order of their numbers."""
    lines = ballot_lines(context)
    if why := why_not_these(lines):
        return NoRules(why=why)
    return tuple(
        BudgetItem(id=line.id, name=line.name, euros=line.euros) for line in lines if line.euros is not None
    )


def _names(items: Sequence[BudgetItem], ids: frozenset[str]) -> tuple[str, ...]:
    return tuple(item.name for item in items if item.id in ids)


def _apart(items: Sequence[BudgetItem], exclusions: Iterable[frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the names of what excludes each other, in the order of the plan."""
    order = [item.id for item in items]
    listed = (sorted(order.index(name) for name in apart if name in order) for apart in exclusions)
    return tuple(tuple(items[at].name for at in places) for places in sorted(listed) if len(places) > 1)


def _known(spending: Spending) -> str:
    unknown = spending.unknown_promised or spending.unknown_waiting
    return _IN_SHORT[unknown] if unknown else euro(spending.promised + spending.waiting)


def _of_measures(context: PlanContext) -> list[Spending]:
    rows = {measure.id for measure in context.measures}
    return [spending for group in in_order(context) for spending in group if spending.row in rows]


def _promised(context: PlanContext) -> Decimal:
    """Return the euros that were promised for measures."""
    return sum((spending.money for spending in _of_measures(context)), Decimal(0))


def _of_no_measure(context: PlanContext) -> Decimal:
    rows = {measure.id for measure in context.measures}
    return sum(
        (item.needed for group in in_order(context) for item in group if item.row not in rows), Decimal(0)
    )


def money_of(context: PlanContext) -> Decimal:
    """Return what the plan may cost, less what belongs to no measure; else what was promised or asked for measures.

    What is asked for counts while nothing is promised.
    """
    if (most := may_cost(context.iwap)) is not None:
        return most - _of_no_measure(context)
    waiting = (spending.waiting for spending in _of_measures(context))
    return _promised(context) or sum(waiting, Decimal(0))


def _most_votes(case: BudgetCase, find_solver: Callable[[], VoteSolver | None]) -> RuleChoice | NoRules:
    """Return the choice with the most votes; by a solver where trying each set would take too long."""
    together = max(map(len, groups_of(case.after_the_musts())), default=0)
    if together <= MOST_TOGETHER:
        return most_votes(case)
    excluded = f"{many(together, 'maatregel sluit', 'maatregelen sluiten')} elkaar uit, ook via andere."
    solver = find_solver()
    if solver is None:
        return NoRules(
            why=f"{excluded} De regels proberen er hoogstens {MOST_TOGETHER} samen. Laat een paar uitsluitingen weg. "
            f"Of vraag uw beheerder om {PACKAGE} te installeren: daarmee kan het wel."
        )
    return solver(case) or NoRules(
        why=f"{excluded} {PACKAGE} vond daarvoor geen antwoord. Laat een paar uitsluitingen weg."
    )


def budget_rules(
    context: PlanContext,
    ballots: Sequence[Ballot],
    wishes: BudgetWishes,
    find_solver: Callable[[], VoteSolver | None],
) -> BudgetRules | NoRules:
    """Return what both rules choose, or why they cannot be asked.

    Args:
        context: the plan without what was rejected.
        ballots: the ids of the measures that each person chose.
        wishes: the money, the musts and the exclusions.
        find_solver: gives a solver when one is installed; asked only when the plain search does not reach.
    """
    items = measures_to_choose(context)
    if isinstance(items, NoRules):
        return items
    if len(ballots) < LEAST_BALLOTS:
        return NoRules(
            why=f"Er zijn {many(len(ballots), 'stembiljet', 'stembiljetten')}. Onder de tien is te zien wie wat koos. "
            "Daarom rekenen de regels pas vanaf tien stembiljetten."
        )
    money = money_of(context) if wishes.money is None else wishes.money
    if money <= 0:
        return NoRules(why="Er is geen geld om te verdelen. Zeg met welk bedrag u wilt rekenen.")
    case = BudgetCase(
        money=money,
        items=items,
        ballots=in_no_order(ballots),
        musts=wishes.musts,
        exclusions=wishes.exclusions,
    )
    if faults := tuple(case.faults()):
        return NoRules(why=" ".join(faults))
    most = _most_votes(case, find_solver)
    if isinstance(most, NoRules):
        return most
    rows = {item.id for item in items}
    beside = [
        f"{spending.name} ({_known(spending)})"
        for group in in_order(context)
        for spending in group
        if spending.row not in rows
    ]
    return BudgetRules(
        money=money,
        of_no_measure=Decimal(0)
        if wishes.money is not None or may_cost(context.iwap) is None
        else _of_no_measure(context),
        only_asked=wishes.money is None and may_cost(context.iwap) is None and not _promised(context),
        term=term_words(context),
        items=items,
        ballots=len(ballots),
        musts=_names(items, wishes.musts),
        apart=_apart(items, wishes.exclusions),
        beside=tuple(beside),
        most=most,
        shares=equal_shares(case),
    )
