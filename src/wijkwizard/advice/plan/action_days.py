"""Checks on the days of small actions: how far one is and when it is done can contradict each other, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.value_words import plain

_TO_COME = frozenset({"nieuw", "gepland"})
_DONE = "klaar"


def _days(context: PlanContext) -> Iterator[Noticed]:
    """Yield actions that still have to begin on a day that is over, and those that are done on a day to come."""
    for action in context.iwap.actions:
        stand, day = chosen(action.stand), period(action.end)
        over = stand in _TO_COME and before(day, context.day)
        ahead = stand == _DONE and before(context.day, day)
        if over or ahead:
            yield Noticed(
                kind="let-op",
                at=PlanCell(action, "end"),
                rows=(action.id,),
                inputs=(PlanCell(action, "stand"), PlanCell(action, "end")),
                says="voorbij" if over else "komt",
                words={
                    "actie": quoted_title(action.title),
                    "stand": plain(action.stand.value),
                    "dag": plain(action.end.value),
                },
            )


CHECKS: tuple[Check, ...] = (Check("actie-dag", frozenset({"actions.stand", "actions.end"}), _days),)
"""The checks of this group."""
