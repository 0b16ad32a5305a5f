"""Checks on staying on course: rules to stop that can come due, moments to look, and what the room put right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wijkwizard.advice.plan.answered import GIVEN
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import going_actions, has_begun
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.finding import FindingClass
from wijkwizard.advice.plan.goal_moments import first_start, starts_after_its_end
from wijkwizard.advice.plan.periods import DateSpan, before, months_in, period, when
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.advice.plan.rounds import looks_back
from wijkwizard.iwap.evenings import is_later_evening
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.knowledge.plan_checks import NOT_YET_SAID
from wijkwizard.terms.dutch import bare

_NEVER, _OVER, _COMPARES = "nooit", "voorbij", "eerder-jaar"
_OTHERWISE = 2
"""The step of the last round that says 'anders'."""

_EARLIER_EVENING = 12
"""So many months before a second evening the first one can have been."""

_NOT_ONLY_GOOD = frozenset({"slecht", "beide"})
_NEAR = 4
"""So many words before a year can compare with it."""

_YEAR = re.compile(r"\b20\d\d\b")
_TELLING = re.compile(r"\w{6,}")
"""Words long enough to recognise a subject by."""


def never(measure: Measure, context: PlanContext) -> str:
    """Return the word by which the rule to stop of a measure means never; empty when it can happen."""
    return context.knowledge.check_words.get(_NEVER).found_in(measure.stop_rule.value or "")


def postponed(measure: Measure, context: PlanContext) -> str:
    """Return the words by which the rule to stop of a measure is put off; empty when it says when."""
    return context.knowledge.check_words.get(NOT_YET_SAID).found_in(measure.stop_rule.value or "")


def _year_over(rule: str | None, context: PlanContext) -> str:
    """Return the last year in which a rule to stop looks, when it is over; what it compares with is no such year."""
    text, forms = (rule or "").casefold(), context.knowledge.check_words.get(_COMPARES).forms
    years = [found[0] for found in _YEAR.finditer(text) if not _compares(text[: found.start()], forms)]
    return max(years) if years and int(max(years)) < context.day.last.year else ""


def _compares(before: str, forms: Iterable[str]) -> bool:
    """Return whether the words right before a year compare with it: 'dan in', 'sinds', 'dan in mei'."""
    near = f" {' '.join(before.split()[-_NEAR:])} "
    last = before.split()[-2:]
    return any(f" {form} " in near if " " in form else form in last for form in forms)


def _stop_rules(context: PlanContext) -> Iterator[Noticed]:
    for measure in context.measures:
        word, later = never(measure, context), postponed(measure, context)
        if word or later or context.owed(measure.stop_rule):
            cell = PlanCell(measure, "stop_rule")
            yield Noticed(
                kind="klopt-niet" if word else "ontbreekt",
                at=cell,
                rows=(measure.id,),
                inputs=(cell,),
                says=_NEVER if word else NOT_YET_SAID if later else "open",
                words={"maatregel": quoted_title(measure.title), "woord": bare(word or later)},
            )
        elif year := _year_over(measure.stop_rule.value, context):
            yield from _stop_over(measure, year, context)
    yield from _plan_stop(context)


def _stop_over(measure: Measure, year: str, context: PlanContext) -> Iterator[Noticed]:
    """Yield that a rule to stop looked at its sign in a year that is over, of a measure that still goes on."""
    if not before(period(measure.end), context.day):
        cell = PlanCell(measure, "stop_rule")
        yield Noticed(
            kind="let-op",
            at=cell,
            rows=(measure.id,),
            inputs=(cell, PlanCell(measure, "end")),
            says=_OVER,
            words={"maatregel": quoted_title(measure.title), "woord": year},
        )


def _plan_stop(context: PlanContext) -> Iterator[Noticed]:
    course, words = context.iwap.course, context.knowledge.check_words
    cell, said = PlanCell(course, "stop_when"), course.stop_when.value or ""
    kinds: tuple[tuple[FindingClass, str], ...] = (("klopt-niet", _NEVER), ("ontbreekt", NOT_YET_SAID))
    for kind, says in kinds:
        if word := words.get(says).found_in(said):
            yield Noticed(
                kind=kind, at=cell, inputs=(cell,), says=f"plan-{says}", words={"woord": bare(word)}
            )
            return
    if year := _year_over(said, context):
        yield Noticed(kind="let-op", at=cell, inputs=(cell,), says=f"plan-{_OVER}", words={"woord": year})
    ruled = any(measure.stop_rule.value for measure in context.measures)
    if not said and course.stop_when.unknown in GIVEN and not ruled:
        yield Noticed(kind="ontbreekt", at=cell, inputs=(cell,), says="plan")


def _other_rules(context: PlanContext) -> Iterator[Noticed]:
    """Yield rules to adjust or to push on that can never come due; that there is none is nothing to notice."""
    words = context.knowledge.check_words.get(_NEVER)
    for measure in context.measures:
        for field, says in (("adjust_rule", "bijsturen"), ("carry_on_rule", "doorpakken")):
            cell = PlanCell(measure, field)
            if word := words.found_in(cell.said.value or ""):
                yield Noticed(
                    kind="let-op",
                    at=cell,
                    rows=(measure.id,),
                    inputs=(cell,),
                    says=says,
                    words={"maatregel": quoted_title(measure.title), "woord": bare(word)},
                )


def _stop_without_moment(context: PlanContext) -> Iterator[Noticed]:
    ruled = [
        row
        for row in context.measures
        if row.stop_rule.value and not never(row, context) and not postponed(row, context)
    ]
    course = context.iwap.course
    dates = [
        *(PlanCell(moment, "due") for moment in context.iwap.moments),
        PlanCell(course, "look_again"),
        PlanCell(course, "review_on"),
    ]
    ahead = any((due := period(cell.said)) and not due.before(context.day) for cell in dates)
    if ruled and not ahead:
        yield Noticed(
            kind="let-op",
            at=dates[0],
            inputs=(*(PlanCell(row, "stop_rule") for row in ruled), *dates),
        )


def _over(context: PlanContext, field: str) -> Iterator[Noticed]:
    """Yield that a day on which the group looks at the plan is one that has passed."""
    cell = PlanCell(context.iwap.course, field)
    if before(period(cell.said), context.day):
        yield Noticed(kind="klopt-niet", at=cell, inputs=(cell,), words={"datum": when(cell.said)})


def _review_over(context: PlanContext) -> Iterator[Noticed]:
    return _over(context, "review_on")


def _look_over(context: PlanContext) -> Iterator[Noticed]:
    return _over(context, "look_again")


def _review_too_late(context: PlanContext) -> Iterator[Noticed]:
    course = context.iwap.course
    review = period(course.review_on)
    measures = [row for row in context.measures if not starts_after_its_end(row)]
    if review is None or review.before(context.day) or not measures:
        return
    if all(before(period(row.end), review) for row in measures):
        cell = PlanCell(course, "review_on")
        yield Noticed(
            kind="let-op",
            at=cell,
            inputs=(cell, *(PlanCell(row, "end") for row in measures)),
            words={"datum": when(course.review_on)},
        )


def _look_before_start(context: PlanContext) -> Iterator[Noticed]:
    course = context.iwap.course
    actions = going_actions(context)
    look = period(course.look_again)
    # Of a small action only is asked when it is there.
    begun = (
        any(map(has_begun, context.measures))
        or any(map(has_begun, actions))
        or any(before(period(row.end), look) for row in actions)
    )
    first = first_start(context.measures) if not begun else None
    if first is not None and before(look, period(first.start)) and not before(look, context.day):
        cell = PlanCell(course, "look_again")
        yield Noticed(
            kind="let-op",
            at=cell,
            inputs=(cell, PlanCell(first, "start")),
            words={"datum": when(course.look_again)},
        )


def _moments(context: PlanContext) -> Iterator[Noticed]:
    for moment in context.iwap.moments:
        if context.owed(moment.owner):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(moment, "owner"),
                rows=(moment.id,),
                inputs=(PlanCell(moment, "owner"), PlanCell(moment, "due")),
                says="gewoon" if moment.due.value else "zonder-datum",
                words={"wat": quoted_title(moment.what), "datum": when(moment.due)},
            )


def _last_round(context: PlanContext) -> Iterator[Noticed]:
    closing = context.iwap.closing
    for mark in closing.lines.value or ():
        if mark.score == _OTHERWISE:
            yield Noticed(
                kind="let-op",
                at=PlanCell(closing, "lines"),
                rows=(mark.id,),
                inputs=(PlanCell(closing, "lines"), PlanCell(closing, "remarks")),
                words={"regel": mark.label},
            )


def _after_an_earlier_evening(due: DateSpan | None, held: DateSpan | None, iwap: Iwap) -> bool:
    """Return whether a day can be one that an evening before this one promised, of which no date is kept."""
    return (
        is_later_evening(iwap)
        and due is not None
        and held is not None
        and months_in(due.last, held.first) <= _EARLIER_EVENING
    )


def _feedback_over(context: PlanContext) -> Iterator[Noticed]:
    """Yield what residents would hear before the evening; where this round looks back it is of an earlier evening."""
    evening = context.iwap.table
    for row in () if looks_back(context) else context.iwap.feedback:
        due, held = period(row.due), period(evening.date)
        if before(due, held) and not _after_an_earlier_evening(due, held, context.iwap):
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(row, "due"),
                rows=(row.id,),
                inputs=(PlanCell(row, "due"), PlanCell(evening, "date")),
                words={"terug": when(row.due), "avond": when(evening.date)},
            )


def _subjects(text: str | None) -> set[str]:
    return set(_TELLING.findall((text or "").casefold()))


def _bad_spin_offs(context: PlanContext) -> Iterator[Noticed]:
    plan = context.iwap
    said = [*(risk.what for risk in plan.risks), *(row.adjust_rule for row in context.measures)]
    watched = {word for answer in said for word in _subjects(answer.value)}
    for off in plan.spin_offs:
        if chosen(off.good_or_bad) in _NOT_ONLY_GOOD and not _subjects(off.story.value) & watched:
            yield Noticed(
                kind="let-op",
                at=PlanCell(off, "story"),
                rows=(off.id,),
                inputs=(PlanCell(off, "story"), PlanCell(off, "good_or_bad")),
                says=chosen(off.good_or_bad),
                words={"verhaal": quoted_title(off.story)},
            )


_REVIEW = frozenset({"course.review_on"})

CHECKS: tuple[Check, ...] = (
    Check("stopregel", frozenset({"measures.stop_rule"}), _stop_rules),
    Check("andere-regel-nooit", frozenset({"measures.adjust_rule", "measures.carry_on_rule"}), _other_rules),
    Check("stop-zonder-moment", frozenset({"measures.stop_rule", "course.look_again"}), _stop_without_moment),
    Check("herijking-voorbij", _REVIEW, _review_over),
    Check("herijking-te-laat", _REVIEW | {"measures.end"}, _review_too_late),
    Check("kijken-voorbij", frozenset({"course.look_again"}), _look_over),
    Check("kijken-voor-begin", frozenset({"course.look_again", "measures.start"}), _look_before_start),
    Check("moment-zonder-eigenaar", frozenset({"moments.owner"}), _moments),
    Check("slot-anders", frozenset({"closing.lines"}), _last_round),
    Check("terugkoppeling-voorbij", frozenset({"feedback.due", "table.date"}), _feedback_over),
    Check("bijvangst-slecht", frozenset({"spin_offs.good_or_bad"}), _bad_spin_offs),
)
"""The checks of this group."""
