"""Says of each step of the decision-making what is asked of whom for how much, what is late, and what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from wijkwizard.document.formatter import Formatter, chosen, has, join, unless_withheld
from wijkwizard.document.model import Block, Line
from wijkwizard.document.money import as_costs, needed, settled
from wijkwizard.document.naming import not_rejected
from wijkwizard.document.plan.money_in_short import amounts
from wijkwizard.document.plan.sentences import plainly
from wijkwizard.iwap.agreed import has_outcome, is_decided, is_late
from wijkwizard.iwap.cost_parts import PARTLY, PROMISED, REQUESTED, WITHHELD, CostPart
from wijkwizard.iwap.costs import cost_name, plan_costs, why_left_out
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost, Decision
from wijkwizard.iwap.said import is_withheld
from wijkwizard.iwap.standing import DECIDED
from wijkwizard.iwap.uncounted_cost import OF_THE_REJECTED, UncountedCost, WhyLeftOut
from wijkwizard.terms.dutch import (
    about,
    and_list,
    and_more,
    bare,
    euro_paid,
    inside,
    number,
    sentence,
    upper_first,
)

_NAMED, _NAMED_TOGETHER = 6, 3
"""So many amounts are told by themselves, and of one amount so many names; the annex has all of them."""

_BESIDE: Mapping[WhyLeftOut, str] = MappingProxyType(
    {
        "unknown": "een onbekend bedrag",
        "withheld": "een bedrag dat niet voor dit papier is",
        "reversed": "{} met de jaren andersom",
    }
)
"""What is asked for where an amount counts in no sum, by the reason; of other reasons nothing is asked."""


def decision_lines(iwap: Iwap, formatter: Formatter) -> list[Line]:
    """Return what is still asked of whom, for how much money that nobody promised yet, and by when."""
    day = formatter.style.made_on
    return [
        Line(text=_ask(row, iwap, formatter))
        for row in iwap.decisions
        if has(row.body, row.what)
        and not is_decided(row, day)
        and not is_late(row, day)
        and not _for_the_rejected(row, iwap)
    ]


def _for_the_rejected(row: Decision, iwap: Iwap) -> bool:
    """Return whether all that a step is about was rejected, so that it asks for nothing any more."""
    about = {picked.id for picked in row.costs.value or ()}
    live = {cost.id for cost in not_rejected(iwap.costs) if why_left_out(cost, iwap) not in OF_THE_REJECTED}
    return bool(about) and not about & live


def _what(row: Decision, formatter: Formatter) -> str:
    none = unless_withheld("nog niet gezegd waarover", row.what)
    return inside(bare(formatter.text(row.what))) if row.what.value else none


def _money(row: Decision, iwap: Iwap) -> str:
    """Return how much of the costs of a step nobody promised yet; empty when nobody said which costs it is about."""
    asked = frozenset(picked.id for picked in row.costs.value or ())
    parts = [part for part in _not_promised(iwap) if part.cost in asked]
    words = _needed(parts, iwap)
    if len(words) > 1:
        return and_list([_several([*_each_cost(parts, iwap)]), *_in_no_sum(asked, iwap)])
    told = and_list([*(f"{_most(parts)}{told}" for told in words), *_in_no_sum(asked, iwap)])
    return join(told, *(_of_which(parts, iwap) if words else ()))


def _most(parts: Sequence[CostPart]) -> str:
    """Return what stands before an amount of which somebody promised a part that nobody knows."""
    return "hoogstens " if any(part.cover in {PARTLY, WITHHELD} for part in parts) else ""


def _each_cost(parts: Sequence[CostPart], iwap: Iwap) -> Iterator[str]:
    """Yield each cost with how much of it is asked, and of whom: behind several amounts 'waarvan' is of the last."""
    for cost in dict.fromkeys(part.cost for part in settled(parts)):
        own = [part for part in parts if part.cost == cost]
        for told in _needed(own, iwap):
            named = told if told.endswith(")") else f"{told} ({own[0].name})"
            yield join(f"{_most(own)}{named}", *_of_which(own, iwap))


def _of_which(parts: Sequence[CostPart], iwap: Iwap) -> Iterator[str]:
    """Yield what of an amount is asked of others than who pays the rest of it, and that there is promised money too."""
    open_ones = {part.cost for part in parts}
    beside = [part for part in plan_costs(iwap).counted if part.cost in open_ones]
    # Where a cost is asked of several, what is asked of each stands there: of all costs, for the rest reads as others'.
    if any(part.share for part in parts) and len({payer for part in beside for payer in part.payers}) > 1:
        requested: dict[str, list[CostPart]] = {}
        for part in parts:
            if part.cover == REQUESTED and len(part.payers) == 1:
                requested.setdefault(part.payers[0], []).append(part)
        if [*requested.values()] == [[*parts]]:
            yield f"gevraagd aan {inside(*requested)}"
        elif requested:
            told = [
                f"{_several(_needed(some, iwap))} gevraagd aan {inside(payer)}"
                for payer, some in requested.items()
            ]
            yield f"waarvan {and_list(told)}"
    if any(part.cover == PROMISED for part in beside):
        yield "naast wat al is toegezegd"


def _several(amounts: Sequence[str]) -> str:
    """Return amounts beside each other; one of several years has an 'en' of its own, so that no 'en' parts them."""
    more = [f"en nog {number(len(amounts) - _NAMED)}"] if len(amounts) > _NAMED else []
    return "; ".join([*amounts[:_NAMED], *more])


def _in_no_sum(asked: frozenset[str], iwap: Iwap) -> list[str]:
    """Return what else is asked for: amounts that count in no sum, which an ask for the others would leave out."""
    promised = {cost.id for cost in iwap.costs if chosen(cost.cover) == PROMISED}
    beside = [cost for cost in plan_costs(iwap).left_out if cost.row in asked - promised]
    return [
        f"{_BESIDE[cost.reason].format(_amount(cost))} ({cost.name})"
        for cost in beside
        if cost.reason in _BESIDE
    ]


def _amount(cost: UncountedCost) -> str:
    """Return the amount of a cost that counts in no sum, with its sign at no end of a line."""
    return euro_paid(cost.euros or Decimal(0), yearly=cost.yearly).replace("€ ", "€\u00a0")


def _not_promised(iwap: Iwap) -> list[CostPart]:
    """Return the money that nobody promised all of; nobody decides to give what comes back."""
    return [part for part in plan_costs(iwap).counted if part.cover != PROMISED and part.euros > 0]


def _needed(parts: Sequence[CostPart], iwap: Iwap) -> tuple[str, ...]:
    """Return how much parts are; with their years where the money of the plan is not the same each year."""
    whole = as_costs(plan_costs(iwap).counted)
    return needed(parts, lambda some: amounts(some, of=whole))


def _is_named(cost: Cost, iwap: Iwap) -> bool:
    """Return whether a step names a cost in its words, while nobody said which costs it is about."""
    loose = (row.what.value or "" for row in iwap.decisions if not row.costs.value)
    name = re.compile(rf"(?<!\w){re.escape(cost_name(cost))}(?!\w)", re.IGNORECASE)
    return any(name.search(what) for what in loose)


def unasked(iwap: Iwap) -> str:
    """Say of how much money that nobody promised yet no step says that it is about it; empty when there is none."""
    asked = {picked.id for row in iwap.decisions for picked in row.costs.value or ()}
    # Of what was decided outside the steps nobody asks again, however sure its money is.
    asked |= {cost.id for cost in iwap.costs if chosen(cost.status) == DECIDED}
    asked |= {cost.id for cost in iwap.costs if _is_named(cost, iwap)}
    left = [part for part in _not_promised(iwap) if part.cost not in asked]
    others = frozenset(cost.id for cost in iwap.costs if cost.id not in asked)
    told, beside = _needed(left, iwap), _in_no_sum(others, iwap)
    if any(is_withheld(row.costs) for row in iwap.decisions) or not (told or beside):
        return ""
    # Of several amounts each has a name; the one sum of all needs the names of what it is for.
    names = and_more(list(dict.fromkeys(part.name for part in left)), _NAMED_TOGETHER)
    named = [words if words.endswith(")") else f"{words} ({names})" for words in told]
    listed = _several((*named, *beside)) if len(told) > 1 else and_list([*named, *beside])
    return f"Nog bij geen besluit: {listed}."


def _ask(row: Decision, iwap: Iwap, formatter: Formatter) -> str:
    body = formatter.text(row.body) if row.body.value else unless_withheld("Nog niet gezegd wie", row.body)
    none = unless_withheld(" (wanneer is nog niet afgesproken)", row.due)
    # An outcome before its day is asked for all the same, and who reads it has to know.
    noted = inside(formatter.text(row.outcome)) if row.due.value and has_outcome(row) else ""
    when = formatter.text(row.due) if row.due.value else ""
    when = f" ({join(when, f'al genoteerd: {noted}' if noted else '', by='; ')})" if when else none
    return f"{upper_first(about(body, join(_what(row, formatter), _money(row, iwap))))}{when}."


def _in_words(row: Decision, formatter: Formatter, *, outcome: bool) -> str:
    """Return what a step is about, with by whom and when, and with what came of it."""
    body = inside(formatter.text(row.body)) if row.body.value else ""
    due = formatter.text(row.due) if row.due.value else ""
    how = join(body, due, inside(formatter.text(row.outcome)) if outcome else "")
    return f"{_what(row, formatter)} ({how})" if how else _what(row, formatter)


def late_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return in one line what should have been decided by now, of which nobody noted what came of it."""
    told = [
        _in_words(row, formatter, outcome=False)
        for row in iwap.decisions
        if has(row.body, row.what) and is_late(row, formatter.style.made_on)
    ]
    late = "Eerder gepland, en van de uitkomst staat hier niets"
    return plainly(sentence(f"{late}: {'; '.join(told)}") if told else "")


def decided_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return in one line what was decided already, by whom, and how; nothing when nothing was."""
    told = [
        join(_in_words(row, formatter, outcome=True), _still_open(row, iwap))
        for row in iwap.decisions
        if is_decided(row, formatter.style.made_on)
    ]
    return plainly(sentence(f"Al besloten: {'; '.join(told)}") if told else "")


def _still_open(row: Decision, iwap: Iwap) -> str:
    """Return how much money of what was decided nobody promised yet: others are still asked for it."""
    about = {picked.id for picked in row.costs.value or ()}
    money = _several(_needed([part for part in _not_promised(iwap) if part.cost in about], iwap))
    return f"waarvan nog niet is toegezegd: {money}" if money else ""
