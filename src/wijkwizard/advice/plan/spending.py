"""What each measure costs over its whole term, in the order in which people want them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from types import MappingProxyType

from wijkwizard.advice.plan.chain import theme_of
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.cost_rows import cost_title, measure_of, standing_costs
from wijkwizard.advice.plan.decided_money import agreed_on
from wijkwizard.advice.plan.leads import ends_first
from wijkwizard.advice.plan.remark import quoted_title
from wijkwizard.iwap.cost_amount import euros_of
from wijkwizard.iwap.cost_parts import PARTLY, PROMISED, CostPart, at_most, sum_in
from wijkwizard.iwap.costs import named_years, parts_of, plan_costs
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.standing import DECIDED
from wijkwizard.iwap.uncounted_cost import SHORT_WHY
from wijkwizard.iwap.votes import votes_by_row
from wijkwizard.terms.dutch import and_more, euro

_UNKNOWN = "is het bedrag niet bekend"
_NO_FIRST_YEAR = "is niet bekend vanaf welk jaar het geld nodig is"
_REVERSED = "staan de jaren andersom"
_UNKNOWN_PART = "is niet bekend welk deel is toegezegd"

IN_SHORT: Mapping[str, str] = MappingProxyType(
    {
        _UNKNOWN: SHORT_WHY["unknown"],
        _NO_FIRST_YEAR: "eerste jaar onbekend",
        _REVERSED: SHORT_WHY["reversed"],
        _UNKNOWN_PART: "toegezegd deel onbekend",
    }
)
"""Why euros are not known where there is room for a few words, by the same in a sentence after 'Van …'."""

_NAMED = 3
"""So many costs are named beside a sum."""

_BY_VOTES, _ALIKE, _LAST = 1, 2, 3
"""What is in the order comes first, then what has votes for its theme, then the rest.

Where of some measure no votes are known, it can stand before any that has them: none of those has an order then.
"""


@dataclass(frozen=True, slots=True)
class Spending:
    """What a measure costs over its whole term; an amount of no measure stands alone.

    Attributes:
        row: id of the measure, or of the cost that belongs to none.
        name: how it is called.
        place: its place in the order of people; equal for what nobody put in an order.
        promised: euros of it that somebody promised; no more than it costs.
        waiting: euros of it that are requested or open.
        money: euros that somebody promised, also what is more than it costs.
        unknown_promised: why an amount that was promised is not known; empty when it is.
        unknown_waiting: why an amount that is requested or open is not known; empty when it is.
        needed: euros of it, however sure they are.
        unknown_needed: why an amount of it is not known; empty when all are.
        agreed: whether a body agreed to it, or to an amount of it.
        uncounted: whether it is a measure of which no votes are known, beside others of which there are.
    """

    row: str
    name: str
    place: tuple[int, int]
    promised: Decimal
    waiting: Decimal
    money: Decimal
    unknown_promised: str = ""
    unknown_waiting: str = ""
    needed: Decimal = Decimal(0)
    unknown_needed: str = ""
    agreed: bool = False
    uncounted: bool = False

    @property
    def has_order(self) -> bool:
        """Whether the group or votes put it in an order."""
        return self.place[0] < _ALIKE

    @property
    def is_loose(self) -> bool:
        """Whether it belongs to no measure, and stands behind all that do."""
        return self.place[0] == _LAST


def over_the_term(part: CostPart, measure: Measure | None, shown: range) -> Decimal | str:
    """Return the euros of a part of a cost over all its years, or why that is not known, in Dutch after 'Van …'.

    It counts in the years in which the sums by year count it. What was not said to be yearly counts once.

    Args:
        part: the part.
        measure: the measure of its cost.
        shown: the years that the plan names; money without a last year goes on until the last of these.
    """
    if not part.yearly:
        return part.euros
    if part.first is None:
        return _NO_FIRST_YEAR
    last = _last(part, shown)
    if last < part.first or (measure is not None and ends_first(measure)):
        return _REVERSED
    return sum((part.in_year(year) for year in range(part.first, last + 1)), Decimal(0))


def at_least(euros: Decimal, *, unknown: bool) -> str:
    """Return euros in words, as 'minstens' so many while an amount among them is not known."""
    return f"{'minstens ' if unknown else ''}{euro(euros)}"


def term_words(context: PlanContext) -> str:
    """Return over which years the euros are, behind the amount; what goes on counts until the last year that is named.

    What is paid once, and what ends, counts whole also where that is later. What goes on after its measure ended is
    named: it can be that nobody meant it to. So is what was for years that are over, which nobody can choose any more.
    """
    counted = plan_costs(context.iwap).counted
    goes_on = [part for part in counted if part.yearly and part.placed and part.last is None]
    named = named_years(counted)
    over = _years_over(counted, context)
    if not goes_on or not named:
        return f" voor de hele looptijd{f' ({over})' if over else ''}"
    last = named[-1]
    after = dict.fromkeys(part.name for part in goes_on if part.until is not None and part.until < last)
    ends = "die maatregel" if len(after) == 1 else "hun maatregel"
    beyond = f"ook {and_more([*after], _NAMED)}, al houdt {ends} eerder op" if after else ""
    beside = "; ".join(filter(None, [over, beyond]))
    return f", met wat doorgaat tot en met {last}{f' ({beside})' if beside else ''}"


def _years_over(counted: Sequence[CostPart], context: PlanContext) -> str:
    """Return of what money some years are over, in words; empty when all of it is of this year and later."""
    year = context.day.first.year
    past = dict.fromkeys(
        part.name for part in counted if part.placed and part.first is not None and part.first < year
    )
    return f"ook {and_more([*past], _NAMED)} in jaren die voorbij zijn" if past else ""


def _sums(
    cost: Cost, measure: Measure | None, context: PlanContext, shown: range
) -> Iterator[tuple[bool, Decimal | str]]:
    """Yield whether money of a cost was promised, with its euros over the term or why these are not known."""
    if euros_of(cost) is None:
        yield chosen(cost.cover) == PROMISED, _UNKNOWN
    for part in parts_of(cost, context.iwap):
        if part.cover == PARTLY:
            yield True, _UNKNOWN_PART
        else:
            yield part.cover == PROMISED, over_the_term(part, measure, shown)


def _needed(parts: Sequence[CostPart], named: Decimal, shown: range) -> Decimal:
    """Return the euros that a cost takes of those that its parts name: what is promised above it makes it no dearer."""
    if not parts or parts[0].whole is None or parts[0].whole < 0:
        return named
    if not parts[0].yearly:
        return at_most(named, parts[0].whole)
    spans = [(part.first, _last(part, shown)) for part in parts if part.first is not None]
    years = range(min(first for first, _ in spans), max(last for _, last in spans) + 1) if spans else ()
    return sum((at_most(sum_in(parts, year), parts[0].whole) for year in years), Decimal(0))


def _last(part: CostPart, shown: range) -> int:
    """Return the last year in which a part counts: of what goes on the last that the plan names."""
    return max([part.first or 0, *shown[-1:]]) if part.last is None else part.last


def _whole(cost: Cost, measure: Measure | None, context: PlanContext, shown: range) -> Decimal | str:
    """Return what a cost takes over the term, however sure its money is, or why that is not known."""
    parts = parts_of(cost, context.iwap)
    if euros_of(cost) is None:
        return _UNKNOWN
    named = Decimal(0)
    for part in parts:
        euros = over_the_term(part, measure, shown)
        if isinstance(euros, str):
            return euros
        named += euros
    return _needed(parts, named, shown)


def _place(measure: Measure | None, context: PlanContext, counted: Mapping[str, int]) -> tuple[int, int]:
    order = [item.id for item in context.iwap.ambition.order.value or ()]
    if measure is not None and measure.id in order:
        return 0, order.index(measure.id)
    theme = theme_of(measure, context) if measure is not None else None
    votes = counted.get(theme.id) if theme is not None else None
    if votes is not None:
        return _BY_VOTES, -votes
    return (_LAST if measure is None else _ALIKE), 0


def _without_half_an_order(found: Sequence[Spending]) -> list[Spending]:
    """Return measures as standing together where votes are known of some of them only: not counted is not nothing."""
    places = {spending.place[0] for spending in found}
    if not places >= {_BY_VOTES, _ALIKE}:
        return list(found)
    return [
        replace(each, place=(_ALIKE, 0), uncounted=each.place[0] == _ALIKE)
        if each.place[0] in {_BY_VOTES, _ALIKE}
        else each
        for each in found
    ]


def _spending(
    row: str,
    name: str,
    costs: Sequence[tuple[Cost, Measure | None]],
    context: PlanContext,
    place: tuple[int, int],
) -> Spending:
    sums, money = {True: Decimal(0), False: Decimal(0)}, Decimal(0)
    needed, unknown_needed = Decimal(0), ""
    unknown = {True: "", False: ""}
    shown = named_years(plan_costs(context.iwap).counted)
    for cost, measure in costs:
        whole = _whole(cost, measure, context, shown)
        if isinstance(whole, str):
            unknown_needed = unknown_needed or whole
        else:
            needed += whole
        own = {True: Decimal(0), False: Decimal(0)}
        listed = tuple(_sums(cost, measure, context, shown))
        for promised, euros in listed:
            if isinstance(euros, str):
                unknown[promised] = unknown[promised] or euros
            else:
                own[promised] += euros
        money += own[True]
        if not any(isinstance(euros, str) for _, euros in listed):
            named = own[True] + own[False]
            above = named - _needed(parts_of(cost, context.iwap), named, shown)
            # What was promised comes before what is still asked; what comes back is neither.
            asked = min(above, max(own[False], Decimal(0)))
            own = {True: own[True] - (above - asked), False: own[False] - asked}
        sums = {promised: sums[promised] + own[promised] for promised in sums}
    return Spending(
        row,
        name,
        place,
        sums[True],
        sums[False],
        money,
        unknown[True],
        unknown[False],
        needed,
        unknown_needed,
        agreed=any(
            agreed_on(cost, context) or (measure is not None and chosen(measure.status) == DECIDED)
            for cost, measure in costs
        ),
    )


def in_order(context: PlanContext) -> tuple[tuple[Spending, ...], ...]:
    """Return what the plan costs, in the order of people: what stands together has no order among itself.

    The order is that of the group; behind it the measures by the votes for their theme, where those of all are known;
    last amounts that belong to no measure. Costs of what was rejected or taken away are not there.
    """
    counted = votes_by_row(context.iwap)
    costs = [(cost, measure_of(cost, context)) for cost in standing_costs(context)]
    found = [
        _spending(
            measure.id,
            quoted_title(measure.title),
            [pair for pair in costs if pair[1] is measure],
            context,
            _place(measure, context, counted),
        )
        for measure in context.measures
        if any(pair[1] is measure for pair in costs)
    ]
    found = _without_half_an_order(found)
    found += [
        _spending(cost.id, cost_title(cost), [(cost, None)], context, _place(None, context, counted))
        for cost, measure in costs
        if measure is None
    ]
    found.sort(key=lambda item: item.place)
    return tuple(tuple(group) for _, group in groupby(found, key=lambda item: item.place))
