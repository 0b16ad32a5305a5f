"""Checks on the years ahead: milestones outside the plan, and a first term in which nothing begins."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.finding import FindingClass
from wijkwizard.advice.plan.periods import period
from wijkwizard.advice.plan.remark import Check, Noticed, in_one_line, quoted_title
from wijkwizard.advice.plan.rounds import first_year
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.value_words import plain

_LATER = "later"


def _horizon(context: PlanContext) -> int | None:
    said = context.iwap.ambition.horizon.value
    return int(said) if said is not None else None


def horizon_year(context: PlanContext) -> int | None:
    """Return the last year that the plan looks ahead to; None when that was not said."""
    horizon = _horizon(context)
    return None if horizon is None else context.day.first.year + horizon


def last_year(context: PlanContext) -> int | None:
    """Return the last year that the plan is about: its horizon, else the end of its last measure; None if unknown."""
    horizon = horizon_year(context)
    if horizon is not None:
        return horizon
    ends = [span.last.year for measure in context.measures if (span := period(measure.end))]
    return max(ends, default=None)


def _outside(
    context: PlanContext, kind: FindingClass, border: int | None, because: PlanCell, *, early: bool
) -> Iterator[Noticed]:
    """Yield the milestones before, or after, a year of the plan.

    Args:
        context: the plan.
        kind: how strong it is.
        border: the year; None when it is not known.
        because: the answer that the year follows from.
        early: whether what comes before it is outside, instead of what comes after.
    """
    for milestone in context.iwap.milestones:
        year = milestone.year.value
        if year is None or border is None or not (year.year < border if early else year.year > border):
            continue
        yield Noticed(
            kind=kind,
            at=PlanCell(milestone, "year"),
            rows=(milestone.id,),
            inputs=(PlanCell(milestone, "year"), because),
            words={"mijlpaal": quoted_title(milestone.what), "jaar": plain(year), "grens": str(border)},
        )


def _before_the_start(context: PlanContext) -> Iterator[Noticed]:
    start = PlanCell(context.iwap.table, "date")
    return _outside(context, "klopt-niet", first_year(context), start, early=True)


def _after_the_horizon(context: PlanContext) -> Iterator[Noticed]:
    horizon = PlanCell(context.iwap.ambition, "horizon")
    return _outside(context, "let-op", horizon_year(context), horizon, early=False)


def _begins_after(measure: Measure, last: int) -> bool | None:
    """Return whether a measure begins after a year; None when that cannot be known."""
    start = period(measure.start)
    if start is not None:
        return start.first.year > last
    phase = chosen(measure.phase)
    # 'Later' may be inside a first term of four years.
    return None if phase in {"", _LATER} else False


def _empty_first_term(context: PlanContext) -> Iterator[Noticed]:
    ambition = context.iwap.ambition
    years = ambition.first_term.value
    if years is None or not context.measures:
        return
    last = context.day.first.year + int(years)
    if all(_begins_after(measure, last) for measure in context.measures):
        yield Noticed(
            kind="ontbreekt",
            at=PlanCell(ambition, "first_term"),
            inputs=(
                PlanCell(ambition, "first_term"),
                *(PlanCell(measure, "start") for measure in context.measures),
            ),
            words={"jaren": f"{int(years)} jaar", "tot": str(last)},
        )


def _far_without_milestone(context: PlanContext) -> Iterator[Noticed]:
    horizon = _horizon(context)
    if horizon is None or horizon < context.limit("verre-horizon") or context.iwap.milestones:
        return
    cell = PlanCell(context.iwap.ambition, "horizon")
    yield Noticed(kind="kans", at=cell, inputs=(cell,), words={"jaren": f"{horizon} jaar"})


def _first_term_after_horizon(context: PlanContext) -> Iterator[Noticed]:
    ambition = context.iwap.ambition
    horizon, term = _horizon(context), ambition.first_term.value
    if horizon is not None and term is not None and term > horizon:
        cell = PlanCell(ambition, "first_term")
        yield Noticed(
            kind="klopt-niet",
            at=cell,
            inputs=(cell, PlanCell(ambition, "horizon")),
            words={"jaren": f"{int(term)} jaar", "grens": f"{horizon} jaar"},
        )


def _without_year(context: PlanContext) -> Iterator[Noticed]:
    """Yield the milestones of which nobody said in which year, in one line."""
    owed = [row for row in context.iwap.milestones if row.what.value and context.owed(row.year)]
    return in_one_line(owed, "year", ("what", "year"), "namen")


CHECKS: tuple[Check, ...] = (
    Check("mijlpaal-voor-begin", frozenset({"milestones.year"}), _before_the_start),
    Check("mijlpaal-na-horizon", frozenset({"milestones.year", "ambition.horizon"}), _after_the_horizon),
    Check("mijlpaal-zonder-jaar", frozenset({"milestones.what", "milestones.year"}), _without_year),
    Check(
        "eerste-periode-na-horizon",
        frozenset({"ambition.first_term", "ambition.horizon"}),
        _first_term_after_horizon,
    ),
    Check(
        "eerste-periode-zonder-maatregel",
        frozenset({"ambition.first_term", "measures.start"}),
        _empty_first_term,
    ),
    Check(
        "verre-horizon-zonder-mijlpaal",
        frozenset({"ambition.horizon", "milestones.year"}),
        _far_without_milestone,
    ),
)
"""The checks of this group."""
