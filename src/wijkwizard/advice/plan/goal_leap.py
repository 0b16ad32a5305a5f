"""Checks the size of the step of a goal: against what the group knows, past figures, and the baseline itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_FLOOR, Decimal

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.goal_figures import OWN_PAST, titled
from wijkwizard.advice.plan.past_change import PastChange, past_change
from wijkwizard.advice.plan.remark import Check, Noticed
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.rows import Goal
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms import Unknown
from wijkwizard.terms.dutch import legible

_NEVER_SEEN, _SMALLER_SEEN = "nooit", "kleiner"
_LARGER_THAN_PAST, _NOT_THAT_WAY, _LARGER_THAN_OWN_PAST = "verleden", "verleden-niet", "vroeger"

_READ_IN = ((Decimal(100), Decimal(1)), (Decimal(1), Decimal("0.1")), (Decimal(0), Decimal("0.01")))
"""From which number on so many decimals are read."""


def is_leap(now: Decimal, then: Decimal, times: Decimal) -> bool:
    """Return whether a step is more than so many times the baseline; below zero how far that lies from zero counts."""
    return abs(then - now) > abs(now) * times


def _answered(goal: Goal | GoalFigure) -> str | None:
    """Return what the group says of such a step, empty for seen or not applicable; ``None`` when nothing was said."""
    if isinstance(goal, GoalFigure):
        return None  # it is not asked of a further figure
    seen = chosen(goal.leap_seen)
    if seen in {_NEVER_SEEN, _SMALLER_SEEN}:
        return seen
    said = goal.leap_seen.value is not None or goal.leap_seen.unknown is Unknown.NOT_APPLICABLE
    return "" if said else None


def _against_own_past(goal: Goal | GoalFigure, step: Decimal) -> str | None:
    """Return the variant of a step against what the group itself remembers; ``None`` when it named no past figure."""
    if isinstance(goal, GoalFigure) or chosen(goal.comparison_area) != OWN_PAST:
        return None
    now, past = goal.baseline.value, goal.comparison.value
    if now is None or past is None:
        return None
    return _LARGER_THAN_OWN_PAST if step > abs(now - past) else ""


def _variant(goal: Goal | GoalFigure, context: PlanContext, past: PastChange | None) -> str:
    """Return how a step is a leap, or empty when it is none: figures come before what the group remembers."""
    now, then = goal.baseline.value, goal.target.value
    if then is None or then == now:
        return ""
    if (said := _answered(goal)) is not None:
        return said
    if now is None:
        return ""
    step = abs(then - now)
    if past is not None:
        by_figures = _LARGER_THAN_PAST if past.change else _NOT_THAT_WAY
        return by_figures if step > past.reach else ""
    if (by_memory := _against_own_past(goal, step)) is not None:
        return by_memory
    return "open" if isinstance(goal, Goal) and is_leap(now, then, context.limit("sprong")) else ""


def _at_most(reach: Decimal) -> Decimal:
    """Return a number as it can be read that is not more than this one: a step of it is not called larger."""
    exact = next(step for least, step in _READ_IN if reach >= least)
    return min(reach, reach.quantize(exact, rounding=ROUND_FLOOR))


def _past_words(past: PastChange) -> Mapping[str, str]:
    return {
        "stap": legible(past.change),
        "van": str(past.since),
        "tot": str(past.until),
        "bereik": legible(_at_most(past.reach)),
    }


def _listed(past: PastChange) -> str:
    """Return the past figures in a line, for the account."""
    years = "; ".join(f"{year}: {legible(value)}" for year, value in past.years)
    return f"{past.label}, {past.attribution}: {years}."


def _leap(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goal_figures:
        past = past_change(goal, context.iwap.figures)
        if not (variant := _variant(goal, context, past)):
            continue
        asked, remembered = isinstance(goal, Goal), variant == _LARGER_THAN_OWN_PAST
        years = ("baseline_on", "target_on") * (past is not None)
        names = ("baseline", "target", *years, *(("comparison",) * remembered), *(("leap_seen",) * asked))
        by_past = past if variant in {_LARGER_THAN_PAST, _NOT_THAT_WAY} else None
        yield Noticed(
            kind="let-op",
            at=PlanCell(goal, "leap_seen" if asked else "target"),
            rows=(goal.id,),
            inputs=tuple(PlanCell(goal, name) for name in names),
            says=variant,
            turns="" if asked else "verder-cijfer",
            words={
                "doel": titled(goal),
                "nu": plain(goal.baseline.value),
                "straks": plain(goal.target.value),
                "toen": plain(goal.comparison.value) if isinstance(goal, Goal) and remembered else "",
                **(_past_words(by_past) if by_past else {}),
            },
            known=(_listed(past),) if past else (),
        )


CHECKS: tuple[Check, ...] = (Check("doel-sprong", frozenset({"goals.target", "goals.leap_seen"}), _leap),)
"""The checks of this group."""
