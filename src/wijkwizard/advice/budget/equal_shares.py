"""The Method of Equal Shares: everybody has an equal share, and what people want they buy together.

Source: D. Peters, G. Pierczyński and P. Skowron, 'Proportional Participatory Budgeting with Additive Utilities',
NeurIPS 2021. Each item counts as one, however much it costs. Completion in two steps, as is usual where it is used:
the shares grow by one percent of the money as long as something still fits and the outcome stays within the money;
what fits then is bought by votes per euro.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from wijkwizard.advice.budget.case import BudgetCase, BudgetItem
from wijkwizard.advice.budget.chosen import RuleChoice, rule_choice

STEPS_PER_MONEY = 100
"""The shares grow by the money divided by this, together."""

_MOST_STEPS = 100 * STEPS_PER_MONEY
"""With a hundred times the money each share buys all that its owner wants that can be bought at all."""

_MOST_ORDERED = 4
"""So many equals are tried in every order; of more, each is once the first and once the last."""

_Rank = Callable[[BudgetItem], tuple[int, ...]]


def equal_shares(case: BudgetCase) -> RuleChoice:
    """Return the choice of the Method of Equal Shares with its completion.

    Equals are taken by votes, then the cheapest, then the order of the table. What stands in every choice is found by
    taking the equals in other orders too.
    """
    left = case.after_the_musts()
    order = [item.id for item in sorted(left.items, key=lambda item: (-left.votes(item), item.euros))]
    example, equals = _completed(left, _by(order))
    choices = [example]
    for other in _other_orders(order, equals):
        choice, _ = _completed(left, _by(other))
        choices.append(choice)
    return rule_choice(
        case,
        example | case.musts,
        frozenset.intersection(*choices) | case.musts,
        frozenset.union(*choices) | case.musts,
    )


def _by(order: Sequence[str]) -> _Rank:
    """Return an order of items from one of ids."""
    places = {row: place for place, row in enumerate(order)}
    return lambda item: (places[item.id],)


def _other_orders(order: Sequence[str], equals: frozenset[str]) -> Iterator[list[str]]:
    """Yield the orders in which what was once equal changes places; the rest stays behind it as it was."""
    tied = [row for row in order if row in equals]
    rest = [row for row in order if row not in equals]
    if len(tied) <= _MOST_ORDERED:
        yield from ([*some, *rest] for some in permutations(tied))
        return
    for row in tied:
        others = [other for other in tied if other != row]
        yield [row, *others, *rest]
        yield [*others, row, *rest]


@dataclass(frozen=True, slots=True)
class _Purchase:
    """What was bought, and what was once equal to what was taken."""

    bought: frozenset[str]
    equals: frozenset[str]


def _completed(case: BudgetCase, rank: _Rank) -> tuple[frozenset[str], frozenset[str]]:
    """Return what is bought with its completion, and what was once equal to what was taken."""
    step = Fraction(case.money) / STEPS_PER_MONEY
    kept = _shared(case, Fraction(case.money), rank)
    equals = kept.equals
    for steps in range(1, _MOST_STEPS + 1):
        if not _still_fits(case, kept.bought):
            break
        grown = _shared(case, Fraction(case.money) + steps * step, rank)
        if case.cost_of(grown.bought) > case.money:
            break
        kept = grown
        equals |= grown.equals
    filled = _fill(case, kept.bought, rank)
    return filled.bought, equals | filled.equals


def _shared(case: BudgetCase, money: Fraction, rank: _Rank) -> _Purchase:
    """Return what people buy together when they share this much money."""
    if not case.ballots:
        return _Purchase(frozenset(), frozenset())
    purse = [money / len(case.ballots)] * len(case.ballots)
    open_items = {item.id: item for item in case.items if case.votes(item)}
    voters = {
        row: [voter for voter, ballot in enumerate(case.ballots) if row in ballot] for row in open_items
    }
    least = dict.fromkeys(open_items, Fraction(0))
    bought: frozenset[str] = frozenset()
    equals: frozenset[str] = frozenset()
    while True:
        for row, price in _new_prices(open_items, voters, purse, least):
            if price is None:
                del open_items[row], least[row]
            else:
                least[row] = price
        if not least:
            return _Purchase(bought, equals)
        price = min(least.values())
        taken, beside = _take([(open_items[row], least[row]) for row in open_items], rank)
        equals |= beside
        bought |= {taken.id}
        for voter in voters[taken.id]:
            purse[voter] -= min(purse[voter], price)
        for row in (bought | case.shut_out_by(bought)) & open_items.keys():
            del open_items[row], least[row]


def _new_prices(
    items: Mapping[str, BudgetItem],
    voters: Mapping[str, Sequence[int]],
    purse: Sequence[Fraction],
    least: Mapping[str, Fraction],
) -> list[tuple[str, Fraction | None]]:
    """Return the price of each item that can be the lowest now; None for what can no longer be bought.

    A price never falls while people spend, so an item that was dearer than the lowest price is dearer still.

    Args:
        items: what can be bought.
        voters: who wants each item.
        purse: what each person has left.
        least: a price of each item from before, or nothing.
    """
    found: list[tuple[str, Fraction | None]] = []
    lowest: Fraction | None = None
    for row in sorted(items, key=least.__getitem__):
        if lowest is not None and least[row] > lowest:
            break
        price = _price(Fraction(items[row].euros), [purse[voter] for voter in voters[row]])
        found.append((row, price))
        if price is not None and (lowest is None or price < lowest):
            lowest = price
    return found


def _price(cost: Fraction, purses: Sequence[Fraction]) -> Fraction | None:
    """Return the most that one person pays when all who want an item share it equally; None when they cannot.

    Who has less than that pays all that is left.
    """
    if sum(purses) < cost:
        return None
    for at, least in enumerate(rising := sorted(purses)):
        price = cost / (len(rising) - at)
        if price <= least:
            return price
        cost -= least
    return Fraction(0)


def _take(priced: Sequence[tuple[BudgetItem, Fraction]], rank: _Rank) -> tuple[BudgetItem, frozenset[str]]:
    """Return the item with the lowest price, and the ids of those that have the same."""
    lowest = min(price for _, price in priced)
    equal = sorted((item for item, price in priced if price == lowest), key=rank)
    return equal[0], frozenset(item.id for item in equal) if len(equal) > 1 else frozenset()


def _fill(case: BudgetCase, bought: frozenset[str], rank: _Rank) -> _Purchase:
    """Return what is bought once the money that is left goes to what has the most votes per euro."""
    equals: frozenset[str] = frozenset()
    while True:
        fits = _still_fits(case, bought)
        if not fits:
            return _Purchase(bought, equals)
        taken, beside = _take([(item, Fraction(item.euros) / case.votes(item)) for item in fits], rank)
        equals |= beside
        bought |= {taken.id}


def _still_fits(case: BudgetCase, bought: frozenset[str]) -> list[BudgetItem]:
    """Return what somebody wants and what the money that is left can still buy."""
    left = case.money - case.cost_of(bought)
    gone = bought | case.shut_out_by(bought)
    return [item for item in case.items if item.id not in gone and case.votes(item) and item.euros <= left]
