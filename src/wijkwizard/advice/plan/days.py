"""Checks on days that contradict how far something is: a small action, or a step to a decision; and no more."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.rows import Decision, PlanRow
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import inside

_TO_COME, _DONE = frozenset({"nieuw", "gepland"}), frozenset({"klaar"})
_NOT_ASKED, _DECIDED = frozenset({"nog-niet"}), frozenset({"akkoord", "met-wijziging", "afgewezen"})


def _contradicted(
    row: PlanRow, cells: tuple[str, str], stands: tuple[frozenset[str], frozenset[str]], context: PlanContext
) -> Iterator[Noticed]:
    """Yield that a row still has to happen on a day that is over, or happened on a day to come.

    Args:
        row: the row.
        cells: the fields that say how far it is, and on which day.
        stands: how far it is while it has to happen, and when it has.
        context: the plan and the day of today.
    """
    how_far, on = (PlanCell(row, name) for name in cells)
    to_come, done = stands
    stand, day = chosen(how_far.said), period(on.said)
    over = stand in to_come and before(day, context.day)
    ahead = stand in done and before(context.day, day)
    if over or ahead:
        yield Noticed(
            kind="let-op",
            at=on,
            rows=(row.id,),
            inputs=(how_far, on),
            says="voorbij" if over else "komt",
            words={"wat": _called(row), "stand": plain(how_far.said.value), "dag": plain(on.said.value)},
        )


def _called(row: PlanRow) -> str:
    """Return what a row is about, for use in a sentence: a step without words by who decides."""
    if not isinstance(row, Decision):
        return f"'{quoted_title(PlanCell(row, 'title').said)}'"
    if row.what.value:
        return f"'{quoted_title(row.what)}'"
    return f"het besluit van {inside(row.body.value.label)}" if row.body.value else "een besluit"


def _of_actions(context: PlanContext) -> Iterator[Noticed]:
    for action in context.iwap.actions:
        yield from _contradicted(action, ("stand", "end"), (_TO_COME, _DONE), context)


def _of_decisions(context: PlanContext) -> Iterator[Noticed]:
    for step in context.iwap.decisions:
        yield from _contradicted(step, ("outcome", "due"), (_NOT_ASKED, _DECIDED), context)


CHECKS: tuple[Check, ...] = (
    Check("actie-dag", frozenset({"actions.stand", "actions.end"}), _of_actions),
    Check("besluit-dag", frozenset({"decisions.outcome", "decisions.due"}), _of_decisions),
)
"""The checks of this group."""
