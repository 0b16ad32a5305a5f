"""Checks on the days of the steps to a decision: what came of one and when it is asked can contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.rows import Decision
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import inside

_TO_COME = "nog-niet"


def _about(step: Decision) -> str:
    """Return what a step is about, for use in a sentence: by who decides where nothing else was said."""
    if step.what.value:
        return f"'{quoted_title(step.what)}'"
    return f"het besluit van {inside(step.body.value.label)}" if step.body.value else "een besluit"


def _days(context: PlanContext) -> Iterator[Noticed]:
    """Yield steps of which something came before their day, and those not yet taken on a day that is over."""
    for step in context.iwap.decisions:
        outcome, day = chosen(step.outcome), period(step.due)
        over = outcome == _TO_COME and before(day, context.day)
        ahead = outcome not in {"", _TO_COME} and before(context.day, day)
        if over or ahead:
            yield Noticed(
                kind="let-op",
                at=PlanCell(step, "due"),
                rows=(step.id,),
                inputs=(PlanCell(step, "outcome"), PlanCell(step, "due")),
                says="voorbij" if over else "komt",
                words={
                    "wat": _about(step),
                    "stand": plain(step.outcome.value),
                    "dag": plain(step.due.value),
                },
            )


CHECKS: tuple[Check, ...] = (Check("besluit-dag", frozenset({"decisions.outcome", "decisions.due"}), _days),)
"""The checks of this group."""
