"""Finds the answers of the group that speak against what an ingredient needs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import goals_of, sort_of
from wijkwizard.advice.plan.context import PlanContext, chosen, own_cards
from wijkwizard.advice.plan.periods import period
from wijkwizard.advice.plan.remark import quoted_answer
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import Picked
from wijkwizard.knowledge.contradictions import Contradiction
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import and_list

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CounterAnswer:
    """What was answered against a condition, in words, and where.

    Attributes:
        asked: the question, where the answer says nothing without it: yes, no or a number.
    """

    answer: str
    asked: str
    inputs: tuple[PlanCell, ...]


def _cells(place: str, measure: Measure, context: PlanContext) -> tuple[PlanCell, ...]:
    """Return the answers at a place that have a value; none at a place that the plan does not have."""
    if place not in registry().leaves:
        return ()
    table, _, name = place.rpartition(".")
    match table:
        case "measures":
            cells = [PlanCell(measure, name)]
        case "goals":
            cells = [PlanCell(goal, name) for goal in goals_of(measure, context)]
            # One goal of which this was not said can be the goal that an ingredient needs.
            cells = cells if all(cell.said.value is not None for cell in cells) else []
        case "costs":
            cells = [PlanCell(row, name) for row in context.costs if chosen(row.measure) == measure.id]
        case _:
            block = attrgetter(table)(context.iwap) if table else None
            cells = [PlanCell(block, name)] if isinstance(block, Frozen) else []
    return tuple(cell for cell in cells if cell.said.value is not None)


def _ids(cell: PlanCell, context: PlanContext) -> frozenset[str]:
    value = cell.said.value
    if cell.name == "problem":
        return frozenset(sort_of(row) for row in context.problems if row.id in _picked_ids(value))
    if isinstance(value, bool):
        return frozenset({"ja" if value else "nee"})
    return _picked_ids(value)


def _is_of_goals(rule: Contradiction) -> bool:
    """Return whether a rule is about the goals together: one goal that it does not hold for is enough."""
    return rule.answer.startswith("goals.")


def _picked_ids(value: object) -> frozenset[str]:
    listed = value if isinstance(value, tuple) else (value,)
    return frozenset(item.id for item in listed if isinstance(item, Picked))


def _takes_less(years: int, measure: Measure) -> bool:
    """Return whether a measure takes less than so many years, however late it ends and early it starts."""
    start, end = period(measure.start), period(measure.end)
    if start is None or end is None or end.before(start):
        return False
    after = end.last + _DAY
    return (after.year - years, after.month, after.day) < (
        start.first.year,
        start.first.month,
        start.first.day,
    )


def _speaks(rule: Contradiction, cell: PlanCell, context: PlanContext) -> bool:
    value = cell.said.value
    if rule.below:
        return isinstance(value, Decimal) and value < context.limit(rule.below)
    if rule.holds:
        words = str(value).casefold().split() if isinstance(value, str) else ()
        return any(word.strip("'\"(").startswith(rule.holds) for word in words)
    ids = _ids(cell, context)
    return bool(ids) and ids <= set(rule.one_of) if _is_of_goals(rule) else bool(ids & set(rule.one_of))


def contradicted(rule: Contradiction, measure: Measure, context: PlanContext) -> CounterAnswer | None:
    """Return the answer that speaks against a condition of a measure; None when there is none.

    Args:
        rule: the answer that would, and how it is tested.
        measure: the measure that rests on the ingredient with this condition.
        context: the plan and the knowledge.
    """
    cells = _cells(rule.answer, measure, context)
    if rule.years:
        found = cells if cells and _takes_less(rule.years, measure) else ()
        if found:
            found = (PlanCell(measure, "start"), *found)
    elif rule.without:
        ids = frozenset[str]().union(*(_ids(cell, context) for cell in cells))
        lacks = ids and rule.without not in ids and not own_cards(*(cell.said for cell in cells))
        found = cells if lacks else ()
    else:
        found = tuple(cell for cell in cells if _speaks(rule, cell, context))
        found = () if _is_of_goals(rule) and len(found) < len(cells) else found
    if not found:
        return None
    said = found[0].said
    asked = said.asked if isinstance(said.value, bool | Decimal) else ""
    texts = tuple(dict.fromkeys(quoted_answer(cell.said) for cell in found))
    answer = " tot ".join(texts) if rule.years else and_list(texts)
    return CounterAnswer(answer.lower() if asked else answer, asked, found)
