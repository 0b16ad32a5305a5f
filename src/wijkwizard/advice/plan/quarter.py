"""Answers what falls out with a quarter less money, and what comes in with a quarter more; people decide.

The money is what the plan may cost; else what was promised, or all that the plan asks for while nothing is. In the
order of people each measure is taken that still fits; what has no order among itself is only told apart when all of it
fits, or none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.cost_rows import without_costs
from wijkwizard.advice.plan.quarter_outcome import Quarter, QuarterOutcome, QuarterRow
from wijkwizard.advice.plan.remark import quoted_title
from wijkwizard.advice.plan.spending import Spending, at_least, in_order, term_words
from wijkwizard.advice.plan.what_fits import ItemGroups, QuarterItem, Spent, moved, spend, why_unknown
from wijkwizard.iwap.may_cost import may_cost
from wijkwizard.iwap.votes import votes_by_row
from wijkwizard.terms.dutch import and_list, and_more, euro

_QUARTER = Decimal("0.25")
_WITHIN = Decimal(1) - _QUARTER
_LATER = "later"

_NO_COSTS = "Dit is niet te zeggen: er staan nog geen kosten in het plan."

_FITS = "Wat in die volgorde nog past, gaat mee."
_BY_GROUP = "Wij volgen de volgorde van de groep, dan de stemmen op het thema."
_GROUP_FIRST = "Wij volgen de volgorde van de groep."
_NONE_OF_GROUP = "De groep gaf geen volgorde."
_NAMED_OUT = 3
"""So many measures are named of which no votes are known."""
_BY_VOTES = "De groep gaf geen volgorde. Wij volgen de stemmen op het thema."
_NO_ORDER = "De groep gaf geen volgorde, en er zijn geen stemmen op een thema."
_NO_MONEY_IN_ORDER = "De groep gaf geen volgorde, en geen bedrag hoort bij een thema met stemmen."
_ALL_ALIKE = "Dan staat alles gelijk."
_REST_ALIKE = "Wat de groep niet ordende, staat dus gelijk."
_MEASURES_ALIKE = "Dan staan de maatregelen gelijk."
_OTHERS_ALIKE = "Maatregelen die de groep niet ordende, staan dus gelijk."
_LOOSE_LAST = "Wat bij geen maatregel hoort, komt het laatst."


def _items(
    order: Sequence[Sequence[Spending]],
    euros: Callable[[Spending], Decimal],
    unknown: Callable[[Spending], str],
) -> ItemGroups:
    groups = [
        [
            QuarterItem(
                QuarterRow(
                    row=cost.row,
                    name=cost.name,
                    euros=euros(cost),
                    partly=bool(cost.promised or cost.unknown_promised) and bool(cost.waiting),
                    agreed=cost.agreed,
                ),
                unknown(cost),
            )
            for cost in group
            if euros(cost) or unknown(cost)
        ]
        for group in order
    ]
    return [group for group in groups if group]


def _that_cost(groups: ItemGroups) -> ItemGroups:
    """Return what waits for money; what brings money waits for none."""
    left = ([item for item in group if item.unknown or item.row.euros > 0] for group in groups)
    return [group for group in left if group]


def _named(rows: Sequence[QuarterRow], part: str) -> str:
    """Return rows with their amounts; ``part`` stands before one of which only a part of the money moves."""
    return and_list(
        [
            f"{part if row.partly else ''}'{row.name}' ({euro(row.euros)}{', al besloten' if row.agreed else ''})"
            for row in rows
        ]
    )


def _moved_words(moves: str, spent: Spent, some: str, none: str) -> str:
    sentences = [f"{some}: {moves}."] if moves else []
    if spent.why_not:
        sentences += ["Verder is dit niet te zeggen." if moves else "Dit is niet te zeggen.", spent.why_not]
    return " ".join(sentences or [none])


def _less(groups: ItemGroups, money: Decimal) -> QuarterOutcome:
    left = money * _WITHIN
    spent = spend(groups, left)
    moved = _moved_words(
        _named(spent.dropped, "het toegezegde deel van "), spent, "Eruit valt", "Er valt niets uit."
    )
    return QuarterOutcome(
        money=left,
        moves=spent.dropped,
        undecided=spent.undecided,
        why_not=spent.why_not,
        text=f"Een kwart minder laat {euro(left)} over. {moved}",
    )


def _more(groups: ItemGroups, money: Decimal, context: PlanContext) -> QuarterOutcome:
    extra = money * _QUARTER
    spent = spend(groups, extra)
    priced = "Van wat een bedrag heeft, wacht" if without_costs(context) else "Er wacht"
    nothing = "Er komt niets bij: wat nog wacht, kost meer." if groups else f"{priced} niets meer op geld."
    moved = _moved_words(_named(spent.fits, "de rest van "), spent, "Erin komt", nothing)
    return QuarterOutcome(
        money=extra,
        moves=spent.fits,
        undecided=spent.undecided,
        why_not=spent.why_not,
        text=f"Een kwart meer is {euro(extra)} erbij. {moved}",
    )


def _has_loose_last(order: Sequence[Sequence[Spending]]) -> bool:
    """Return whether money of no measure stands behind that of measures; what comes back makes room for both."""
    spread = {cost.is_loose for group in order for cost in group if cost.needed > 0 or cost.unknown_needed}
    return spread == {True, False}


def _order(context: PlanContext, order: Sequence[Sequence[Spending]]) -> str:
    """Return in which order the money is spent, as far as people gave one, and what our own rule puts last."""
    last = _has_loose_last(order)
    fits = f"{_LOOSE_LAST} {_FITS}" if last else _FITS
    alike = f"{_MEASURES_ALIKE} {_LOOSE_LAST}" if last else _ALL_ALIKE
    uncounted = [cost.name for group in order for cost in group if cost.uncounted]
    if uncounted:
        names = and_more([f"'{name}'" for name in uncounted], _NAMED_OUT)
        unknown = f"Voor {names} zijn geen stemmen bekend."
        if context.iwap.ambition.order.value:
            return f"{_GROUP_FIRST} {unknown} {_OTHERS_ALIKE if last else _REST_ALIKE} {fits}"
        return f"{_NONE_OF_GROUP} {unknown} {alike}"
    if context.iwap.ambition.order.value:
        return f"{_BY_GROUP} {fits}"
    if any(cost.has_order for group in order for cost in group):
        return f"{_BY_VOTES} {fits}"
    votes = votes_by_row(context.iwap)
    why = _NO_MONEY_IN_ORDER if any(votes.get(row.id) for row in context.iwap.themes) else _NO_ORDER
    return f"{why} {alike}"


def quarter(context: PlanContext) -> Quarter:
    """Return what a quarter less and a quarter more money does to the plan.

    Args:
        context: the plan without what was rejected.
    """
    order = in_order(context)
    if (most := may_cost(context.iwap)) is not None:
        return _of_the_budget(order, most, context)
    promised = _items(order, lambda cost: cost.promised, lambda cost: cost.unknown_promised)
    waiting = _items(order, lambda cost: cost.waiting, lambda cost: cost.unknown_waiting)
    basis: Literal["toegezegd", "gevraagd"] = "toegezegd" if promised else "gevraagd"
    counted = promised or waiting
    if not counted:
        return Quarter(basis=basis, text=_NO_COSTS)
    why = next((reason for group in counted if (reason := why_unknown(group))), "")
    if why:
        return Quarter(basis=basis, text=f"Dit is niet te zeggen. {why}")
    money = sum((item.row.euros for group in counted for item in group), Decimal(0))
    if promised:  # what was promised above a cost is money too, and makes nothing dearer
        money = sum((cost.money for group in order for cost in group), Decimal(0))
    term = term_words(context)
    if not promised:
        text = f"Er is nog geen geld toegezegd. Het plan vraagt {euro(money)}{term}. {_order(context, order)}"
        return Quarter(
            basis=basis, money=money, text=text, less=_less(counted, money), more=_all_in(money, context)
        )
    text = f"Toegezegd is {euro(money)}{term}. {_order(context, order)}"
    return Quarter(
        basis=basis,
        money=money,
        text=text,
        less=_less(promised, money),
        more=_more(_that_cost(waiting), money, context),
    )


def _of_the_budget(order: Sequence[Sequence[Spending]], money: Decimal, context: PlanContext) -> Quarter:
    """Return what a quarter of what the plan may cost does, however sure its money is."""
    groups = _items(order, lambda cost: cost.needed, lambda cost: cost.unknown_needed)
    whole = [
        [replace(item, row=item.row.model_copy(update={"partly": False})) for item in group]
        for group in groups
    ]
    if not whole or not money:
        why = _NO_COSTS if not whole else "Dit is niet te zeggen: het plan mag niets kosten."
        return Quarter(basis="budget", money=money, text=why)
    now, items = spend(whole, money), [item for group in whole for item in group]
    needed = sum((item.row.euros for item in items), Decimal(0))
    asks = _asks(needed, unknown=any(item.unknown for item in items), term=term_words(context))
    text = f"Dit plan mag {euro(money)} kosten. {asks} {_order(context, order)}"
    if now.dropped:
        text = f"{text} Nu past niet: {_named(now.dropped, '')}."
    if now.why_not:
        further = "er nu verder" if now.fits or now.dropped else "nu"
        text = f"{text} Wat {further} past, is niet te zeggen. {now.why_not}"
    left, extra = money * _WITHIN, money * _QUARTER
    richer = spend(whole, money + extra)
    more = (
        _turned(now, richer, extra, _more_money(now, richer, money))
        if now.dropped or now.undecided
        else _all_in(money, context)
    )
    less = _turned(now, spend(whole, left), left, f"Een kwart minder laat {euro(left)} over.")
    return Quarter(basis="budget", money=money, text=text, less=less, more=more)


def _asks(needed: Decimal, *, unknown: bool, term: str) -> str:
    """Return in a sentence what the plan asks for; of one that brings more than it costs how much that is."""
    if needed > 0:
        return f"Het vraagt {at_least(needed, unknown=unknown)}{term}."
    if not needed:
        return "Hoeveel het vraagt, is nog niet te zeggen." if unknown else "Het vraagt niets."
    back = f"Er komt {euro(-needed)} meer terug dan het kost{term}"
    return f"{back}, zonder wat nog niet is te tellen." if unknown else f"{back}."


def _more_money(now: Spent, then: Spent, money: Decimal) -> str:
    """Return how much a quarter more is, with what else pays for what comes in where it is not enough for that."""
    extra, left, changed = money * _QUARTER, money - now.euros, moved(now, then)
    if changed.euros_in <= extra + changed.euros_out:
        also = ""
    elif now.undecided:
        also = f", en {euro(left)} is nu nog niet verdeeld"
    else:
        also = f", en er was nog {euro(left)} over"
    return f"Een kwart meer is {euro(extra)} erbij{also}."


def _turned(now: Spent, then: Spent, money: Decimal, head: str) -> QuarterOutcome:
    """Return what goes out and what comes in with another amount: in the room of what falls out, less can fit."""
    changed = moved(now, then)
    told = (
        ("Eruit valt", changed.out),
        ("Erin komt", changed.into),
        ("Dan past zeker", changed.surely_in),
        ("Dan past zeker niet", changed.surely_out),
    )
    moves = [f"{words}: {_named(rows, '')}." for words, rows in told if rows]
    if then.why_not:
        moves += ["Verder is dit niet te zeggen." if moves else "Dit is niet te zeggen.", then.why_not]
    return QuarterOutcome(
        money=money,
        moves=(*changed.out, *changed.into),
        undecided=then.undecided,
        why_not=then.why_not,
        text=" ".join((head, *(moves or ["Er valt niets uit, en er komt niets bij."]))),
    )


def _all_in(money: Decimal, context: PlanContext) -> QuarterOutcome:
    """Return that all of the plan is in already, when the money is what the plan asks for."""
    extra = money * _QUARTER
    every = "Alles met een bedrag" if without_costs(context) else "Alles uit het plan"
    later = [f"'{quoted_title(row.what)}'" for row in context.iwap.left_out if chosen(row.sort) == _LATER]
    kept = f" Voor later bewaard, zonder bedrag: {and_list(later)}." if later else ""
    return QuarterOutcome(
        money=extra, text=f"Een kwart meer is {euro(extra)} erbij. {every} zit er dan al in.{kept}"
    )
