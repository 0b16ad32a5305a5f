"""Checks on the figures of a goal: its direction, years, scale and what it is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.periods import DateSpan, before, period
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.advice.plan.rounds import looks_back
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.rows import Goal
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge.plan_checks import USUAL

UP, DOWN, SAME = "omhoog", "omlaag", "gelijk"
OWN_PAST = "eigen-verleden"
_LARGER = frozenset({"gemeente", "zonder-deze-wijk", "nederland"})
_PERCENT, _MARK, _CLASS, _COUNT = "procent", "rapportcijfer", "klasse", "aantal"
_WHOLE, _HIGHEST_MARK = Decimal(100), Decimal(10)


def with_indicator(context: PlanContext) -> tuple[Goal | GoalFigure, ...]:
    """Return the figures of goals of which is said what is counted."""
    return tuple(row for row in context.goal_figures if row.indicator.value)


def countable(context: PlanContext) -> tuple[Goal, ...]:
    """Return the goals of which something is said to count: with an indicator or a target."""
    return tuple(goal for goal in context.goals if goal.indicator.value or goal.target.value is not None)


_OVER = "voorbij"
"""The variant of a goal whose year is over."""


def titled(figure: Goal | GoalFigure) -> str:
    """Return how a figure is called: as its goal, and a further one as what it counts, for a goal has one title."""
    if isinstance(figure, Goal):
        return quoted_title(figure.title)
    return quoted_title(figure.indicator if figure.indicator.value else figure.goal) or "een los cijfer"


_WHERE: Mapping[str, str] = MappingProxyType({UP: "boven {}", DOWN: "onder {}", SAME: "van precies {}"})
"""By direction, where the target of a goal has to lie."""

_SWAPPED, _WHICH = "Zijn de getallen verwisseld?", "Wat wordt de streefwaarde, of is de richting anders?"


def on_wrong_side(goal: Goal | GoalFigure) -> bool:
    """Return whether the target of a figure lies on the other side of its baseline than the group wants."""
    now, then = goal.baseline.value, goal.target.value
    if now is None or then is None:
        return False
    wrong = {DOWN: then >= now, UP: then <= now, SAME: then != now}
    return wrong.get(chosen(goal.direction), False)


def _wrong_side(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goal_figures:
        if on_wrong_side(goal):
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(goal, "target"),
                rows=(goal.id,),
                inputs=tuple(PlanCell(goal, name) for name in ("direction", "baseline", "target")),
                says=chosen(goal.direction),
                words={
                    "doel": titled(goal),
                    "straks": plain(goal.target.value),
                    "nu": plain(goal.baseline.value),
                    "vraag": _SWAPPED if _can_be_swapped(goal) else _WHICH,
                    "waar": _WHERE[chosen(goal.direction)].format(plain(goal.baseline.value)),
                },
            )


def _can_be_swapped(goal: Goal | GoalFigure) -> bool:
    """Return whether the target would lie on the right side if it changed places with the baseline."""
    return chosen(goal.direction) != SAME and goal.baseline.value != goal.target.value


def years_differ(goal: Goal | GoalFigure, day: DateSpan) -> str:
    """Return which years of a goal cannot be right: the variant of the sentence, or empty for none."""
    now, then = period(goal.baseline_on), period(goal.target_on)
    if before(then, now):
        return "nulmeting"
    if before(then, day):
        return _OVER
    return "toekomst" if before(day, now) else ""


def _years_turned(goal: Goal | GoalFigure, day: DateSpan, *, back: bool) -> str:
    """Return by what the years of a goal become right: what is over or still to come changes, else either of them."""
    over, ahead = before(period(goal.target_on), day) and not back, before(day, period(goal.baseline_on))
    return {(True, True): "beide", (True, False): "doel", (False, True): "stand"}.get((over, ahead), USUAL)


def _years(context: PlanContext) -> Iterator[Noticed]:
    back = looks_back(context)
    for goal in context.goal_figures:
        variant = years_differ(goal, context.day)
        if variant and not (variant == _OVER and back):
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(goal, "baseline_on" if variant == "toekomst" else "target_on"),
                rows=(goal.id,),
                inputs=(PlanCell(goal, "baseline_on"), PlanCell(goal, "target_on")),
                says=variant,
                turns=_years_turned(goal, context.day, back=back),
                words={
                    "titel": titled(goal),
                    "nu": plain(goal.baseline_on.value),
                    "doel": plain(goal.target_on.value),
                },
            )


_BELOW = "onder-nul"


def _misses_scale(value: Decimal, unit: str) -> str:
    """Return on which scale a value cannot lie: the variant of the sentence, or empty when it can."""
    if unit == _CLASS and (value < 1 or value != value.to_integral_value()):
        return _CLASS
    if unit == _MARK and not 0 <= value <= _HIGHEST_MARK:
        return _MARK
    if value < 0:
        return _BELOW
    return _PERCENT if unit == _PERCENT and value > _WHOLE else ""


def _off_the_scale(context: PlanContext) -> Iterator[Noticed]:
    balance = context.knowledge.check_words.get("saldo")
    for goal in context.goal_figures:
        for name in ("target", "baseline"):
            cell = PlanCell(goal, name)
            value = cell.said.value
            variant = "" if value is None else _misses_scale(value, chosen(goal.unit))
            if variant == _BELOW and balance.found_in(f"{titled(goal)} {plain(goal.indicator.value)}"):
                continue
            if variant:
                yield Noticed(
                    kind="klopt-niet",
                    at=cell,
                    rows=(goal.id,),
                    inputs=(cell, PlanCell(goal, "unit")),
                    says=variant,
                    words={"doel": titled(goal), "waarde": plain(value)},
                )
                break


def _better_already(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goals:
        now, there, way = goal.baseline.value, goal.comparison.value, chosen(goal.direction)
        if now is None or there is None or on_wrong_side(goal) or chosen(goal.comparison_area) == OWN_PAST:
            continue
        # More people live in a larger area, and so there is more of everything.
        if chosen(goal.unit) == _COUNT and chosen(goal.comparison_area) in _LARGER:
            continue
        if (way == DOWN and now < there) or (way == UP and now > there):
            area = goal.comparison_area.value
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, "comparison"),
                rows=(goal.id,),
                inputs=tuple(
                    PlanCell(goal, name)
                    for name in ("direction", "baseline", "comparison_area", "comparison")
                ),
                words={
                    "doel": quoted_title(goal.title),
                    "nu": plain(now),
                    "daar": plain(there),
                    "gebied": area.label if area else "dat andere gebied",
                },
            )


_VALUES = frozenset({"goals.baseline", "goals.target"})

CHECKS: tuple[Check, ...] = (
    Check("doel-verkeerde-kant", _VALUES | {"goals.direction"}, _wrong_side),
    Check("doel-jaren", frozenset({"goals.target_on"}), _years),
    Check("doel-buiten-schaal", frozenset({"goals.target"}), _off_the_scale),
    Check(
        "doel-al-beter", frozenset({"goals.direction", "goals.baseline", "goals.comparison"}), _better_already
    ),
)
"""The checks of this group."""
