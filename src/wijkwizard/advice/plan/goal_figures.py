"""Checks on the figures of a goal: its direction, years, scale and leap, and when a new figure comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, all_chosen, chosen
from wijkwizard.advice.plan.periods import DateSpan, before, months_between, period, when
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.advice.plan.rounds import looks_back
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.rows import Goal, Measure
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms import Unknown

UP, DOWN, SAME = "omhoog", "omlaag", "gelijk"
OWN_PAST = "eigen-verleden"
_LARGER = frozenset({"gemeente", "zonder-deze-wijk", "nederland"})
_NEVER_SEEN, _SMALLER_SEEN = "nooit", "kleiner"
_PERCENT, _MARK, _CLASS, _COUNT = "procent", "rapportcijfer", "klasse", "aantal"
_WHOLE, _HIGHEST_MARK = Decimal(100), Decimal(10)
_MONTHS: Mapping[str, int] = MappingProxyType(
    {"maand": 3, "halfjaar": 6, "jaar": 12, "twee-jaar": 24, "vier-jaar": 48}
)
"""Of each rhythm that can be chosen, the most months between two figures."""


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


def is_leap(now: Decimal, then: Decimal, times: Decimal) -> bool:
    """Return whether a step is more than so many times the baseline; below zero how far that lies from zero counts."""
    return abs(then - now) > abs(now) * times


def _leap_variant(goal: Goal, context: PlanContext) -> str:
    now, then, seen = goal.baseline.value, goal.target.value, chosen(goal.leap_seen)
    if then is None or then == now:
        return ""
    if seen in {_NEVER_SEEN, _SMALLER_SEEN}:
        return seen
    if goal.leap_seen.value is not None or goal.leap_seen.unknown is Unknown.NOT_APPLICABLE or now is None:
        return ""
    return "open" if is_leap(now, then, context.limit("sprong")) else ""


def _leap(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goals:
        if variant := _leap_variant(goal, context):
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, "leap_seen"),
                rows=(goal.id,),
                inputs=tuple(PlanCell(goal, name) for name in ("baseline", "target", "leap_seen")),
                says=variant,
                words={
                    "doel": quoted_title(goal.title),
                    "nu": plain(goal.baseline.value),
                    "straks": plain(goal.target.value),
                },
            )


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


def _rhythm(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goals:
        now, then = period(goal.baseline_on), period(goal.target_on)
        months = _MONTHS.get(chosen(goal.rhythm))
        if now is None or then is None or months is None or years_differ(goal, context.day):
            continue
        if months_between(now, then) < months * context.limit("nieuwe-cijfers"):
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, "rhythm"),
                rows=(goal.id,),
                inputs=tuple(PlanCell(goal, name) for name in ("baseline_on", "target_on", "rhythm")),
                words={
                    "doel": quoted_title(goal.title),
                    "ritme": plain(goal.rhythm.value),
                    "straks": plain(goal.target_on.value),
                },
            )


def _too_late(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goals:
        late = goal.figure_in_time.value is False
        after = before(period(goal.target_on), period(goal.measured_on))
        if late or (after and not years_differ(goal, context.day)):
            names = ("figure_in_time",) if late else ("measured_on", "target_on")
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, names[0]),
                rows=(goal.id,),
                inputs=tuple(PlanCell(goal, name) for name in names),
                says="verslag" if late else "doeljaar",
                words={"doel": quoted_title(goal.title), "moment": when(goal.measured_on)},
            )


def starts_after_its_end(measure: Measure) -> bool:
    """Return whether a measure ends before it begins, so that its dates say nothing."""
    return before(period(measure.end), period(measure.start))


def first_start(measures: tuple[Measure, ...]) -> Measure | None:
    """Return the measure that starts first, of those whose dates can be right; None without any."""
    dated = [
        (start.first, measure)
        for measure in measures
        if (start := period(measure.start)) and not starts_after_its_end(measure)
    ]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None


def _before_the_start(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goals:
        serving = tuple(measure for measure in context.measures if goal.id in all_chosen(measure.goal))
        first = first_start(serving)
        if first is not None and before(period(goal.measured_on), period(first.start)):
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, "measured_on"),
                rows=(goal.id,),
                inputs=(PlanCell(goal, "measured_on"), PlanCell(first, "start")),
                words={
                    "doel": quoted_title(goal.title),
                    "meting": when(goal.measured_on),
                    "maatregel": quoted_title(first.title),
                    "begin": when(first.start),
                },
            )


_VALUES = frozenset({"goals.baseline", "goals.target"})
_YEARS = frozenset({"goals.baseline_on", "goals.target_on"})

CHECKS: tuple[Check, ...] = (
    Check("doel-verkeerde-kant", _VALUES | {"goals.direction"}, _wrong_side),
    Check("doel-jaren", frozenset({"goals.target_on"}), _years),
    Check("doel-buiten-schaal", frozenset({"goals.target"}), _off_the_scale),
    Check("doel-sprong", frozenset({"goals.target", "goals.leap_seen"}), _leap),
    Check(
        "doel-al-beter", frozenset({"goals.direction", "goals.baseline", "goals.comparison"}), _better_already
    ),
    Check("doel-ritme", _YEARS | {"goals.rhythm"}, _rhythm),
    Check("doel-cijfer-te-laat", frozenset({"goals.figure_in_time", "goals.measured_on"}), _too_late),
    Check("meting-voor-start", frozenset({"goals.measured_on", "measures.start"}), _before_the_start),
)
"""The checks of this group."""
