"""Checks on what residents wish or start: an answer, rules to take over a task, money, and who decides on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from wijkwizard.advice.plan.answered import GIVEN
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import Check, Noticed, in_one_line, quoted_title
from wijkwizard.iwap.agreed import NO, is_refused
from wijkwizard.terms.dutch import euro

_NOTHING_TO_COME = frozenset({"kan-niet", "ligt-al", "van-ander"})
"""Answers to a wish after which this plan does nothing more."""
_TAKE_OVER = "overnemen"
_NOT_YET = "nog-niet"
_WITH_REASON = (NO, "ja-mits")
_NO_RULES = "geen"
_A_YEAR = re.compile(r"\b20\d\d\b")

_OWED_BESIDE: Mapping[str, Literal["answer_why", "answer_on"]] = MappingProxyType(
    {"kan-niet": "answer_why", "later": "answer_on", "ligt-al": "answer_why", "van-ander": "answer_why"}
)
"""What belongs to an answer to a wish: no with a reason, later with a day, and which plan or who else."""


def _without_rules(context: PlanContext) -> Iterator[Noticed]:
    rules = PlanCell(context.iwap.organisation, "right_to_challenge")
    said = chosen(context.iwap.organisation.right_to_challenge)
    if said not in {"", _NO_RULES}:
        return
    for initiative in context.iwap.initiatives:
        if chosen(initiative.form) == _TAKE_OVER and not is_refused(initiative):
            yield Noticed(
                kind="let-op" if said else "ontbreekt",
                at=rules,
                rows=(initiative.id,),
                inputs=(PlanCell(initiative, "form"), rules),
                says=said or "gewoon",
                words={"initiatief": quoted_title(initiative.what)},
                entry=context.knowledge.terms.find("uitdaagrecht"),
                known=(context.knowledge.plan_check("overnemen-zonder-regels").held,),
            )


def _more_than_there_is(context: PlanContext) -> Iterator[Noticed]:
    plan = context.iwap
    each, people = plan.organisation.budget_per_person.value, plan.area.residents.value
    asked = [
        (initiative, initiative.budget.value.amount)
        for initiative in plan.initiatives
        if initiative.budget.value is not None
        and not is_refused(initiative)
        and chosen(initiative.form) != _TAKE_OVER  # that is the money of the task, and not of the residents
    ]
    wanted = sum((amount for _, amount in asked), Decimal(0))
    if each is None or people is None or wanted <= each * people:
        return
    yield Noticed(
        kind="let-op",
        at=PlanCell(asked[0][0], "budget"),
        inputs=(
            PlanCell(plan.organisation, "budget_per_person"),
            PlanCell(plan.area, "residents"),
            *(PlanCell(initiative, "budget") for initiative, _ in asked),
        ),
        words={"samen": euro(wanted), "budget": euro(each * people)},
    )


def _without_answer(context: PlanContext) -> Iterator[Noticed]:
    for initiative in context.iwap.initiatives:
        if context.owed(initiative.answer) or chosen(initiative.answer) == _NOT_YET:
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(initiative, "answer"),
                rows=(initiative.id,),
                inputs=(PlanCell(initiative, "what"), PlanCell(initiative, "answer")),
                words={"initiatief": quoted_title(initiative.what)},
            )


def _without_reason(context: PlanContext) -> Iterator[Noticed]:
    """Yield the initiatives of which the answer speaks of a reason or a condition that stands nowhere."""
    for answer in _WITH_REASON:
        bare = [
            initiative
            for initiative in context.iwap.initiatives
            if initiative.what.value
            and chosen(initiative.answer) == answer
            and context.owed(initiative.answer_why)
        ]
        yield from in_one_line(bare, "answer_why", ("what", "answer", "answer_why"), "initiatieven", answer)


def _wishes_without_answer(context: PlanContext) -> Iterator[Noticed]:
    """Yield the wishes without an answer and without the day of one, in one line, once any wish was asked for one."""
    wishes = [wish for wish in context.iwap.wishes if wish.what.value]
    asked = (said for wish in wishes for said in (wish.answer, wish.answer_on))
    if not any(said.value or said.unknown in GIVEN for said in asked):
        return
    waiting = [wish for wish in wishes if context.owed(wish.answer) and wish.answer_on.value is None]
    yield from in_one_line(waiting, "answer", ("what", "answer", "answer_on"), "wensen")


def _half_answered(context: PlanContext) -> Iterator[Noticed]:
    """Yield the wishes of which what belongs to their answer was not said, in one line for each answer."""
    for answer, owed in _OWED_BESIDE.items():
        bare = [
            wish
            for wish in context.iwap.wishes
            if wish.what.value
            and chosen(wish.answer) == answer
            and context.owed(getattr(wish, owed))
            # 'Later: in 2028, als de kabels er liggen' says when.
            and not (owed == "answer_on" and _A_YEAR.search(wish.answer_why.value or ""))
        ]
        yield from in_one_line(bare, owed, ("what", "answer", owed), "wensen", answer)


def _wishes_of_the_past(context: PlanContext) -> Iterator[Noticed]:
    """Yield the wishes of which the answer, or what was promised, lies on a day that is over, in one line."""
    late = [
        wish
        for wish in context.iwap.wishes
        if wish.what.value
        and chosen(wish.answer) not in _NOTHING_TO_COME
        and before(period(wish.answer_on), context.day)
    ]
    for line in in_one_line(late, "answer_on", ("what", "answer", "answer_on"), "wensen"):
        yield replace(line, kind="let-op", missing=())


def _nobody_decides(context: PlanContext) -> Iterator[Noticed]:
    organisation = context.iwap.organisation
    if organisation.residents_budget.value and context.owed(organisation.budget_decided_by):
        cell = PlanCell(organisation, "budget_decided_by")
        yield Noticed(kind="ontbreekt", at=cell, inputs=(PlanCell(organisation, "residents_budget"), cell))


CHECKS: tuple[Check, ...] = (
    Check(
        "overnemen-zonder-regels",
        frozenset({"initiatives.form", "organisation.right_to_challenge"}),
        _without_rules,
    ),
    Check(
        "initiatieven-boven-budget",
        frozenset({"initiatives.budget", "organisation.budget_per_person", "area.residents"}),
        _more_than_there_is,
    ),
    Check("initiatief-zonder-antwoord", frozenset({"initiatives.answer"}), _without_answer),
    Check(
        "initiatief-zonder-uitleg",
        frozenset({"initiatives.answer", "initiatives.answer_why"}),
        _without_reason,
    ),
    Check(
        "wens-zonder-antwoord",
        frozenset({"wishes.what", "wishes.answer", "wishes.answer_on"}),
        _wishes_without_answer,
    ),
    Check(
        "wens-zonder-uitleg",
        frozenset({"wishes.answer", "wishes.answer_why", "wishes.answer_on"}),
        _half_answered,
    ),
    Check("wens-dag-voorbij", frozenset({"wishes.what", "wishes.answer_on"}), _wishes_of_the_past),
    Check(
        "bewonersbudget-wie-beslist",
        frozenset({"organisation.residents_budget", "organisation.budget_decided_by"}),
        _nobody_decides,
    ),
)
"""The checks of this group."""
