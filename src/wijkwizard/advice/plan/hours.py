"""Checks whether there are enough hands: hours that the measures ask in a month, against hours that were offered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from wijkwizard.advice.plan.busy import busiest, undated
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.remark import Check, Noticed
from wijkwizard.iwap.rows import Measure
from wijkwizard.terms.dutch import number, spelled


@dataclass(frozen=True, slots=True)
class _HoursKind:
    """A sort of hours: where a measure asks them, how offers of it are marked, and how it is called."""

    field: Literal["hours_residents", "hours_professionals"]
    sort: str
    name: str

    def asked(self, measure: Measure) -> Decimal:
        """Return the hours a month that a measure asks."""
        return getattr(measure, self.field).value or Decimal(0)


_SORTS = (
    _HoursKind("hours_residents", "vrijwillig", "vrijwilligers"),
    _HoursKind("hours_professionals", "betaald", "mensen die ervoor betaald worden"),
)


def _short(context: PlanContext) -> Iterator[Noticed]:
    """Yield the busiest month in which more is asked than was offered; silent while nobody offered hours."""
    for hands in _SORTS:
        offers = [
            row
            for row in context.iwap.hours
            if chosen(row.sort) == hands.sort and row.hours.value is not None
        ]
        if not offers:
            continue
        there = sum((row.hours.value or Decimal(0) for row in offers), Decimal(0))
        found = busiest(filter(hands.asked, context.measures), hands.asked, there)
        if found is None:
            yield from _not_counted(context, hands, there)
            continue
        yield Noticed(
            kind="let-op",
            at=PlanCell(found.measures[0], hands.field),
            rows=(hands.sort,),
            inputs=(
                *(PlanCell(row, "hours") for row in offers),
                *(PlanCell(row, field) for row in found.measures for field in (hands.field, "start", "end")),
            ),
            says=found.variant,
            words={
                "wie": hands.name,
                "maand": found.name if found.is_month else f"een maand van {found.name}",
                "nodig": number(found.load),
                "beschikbaar": number(there),
                "ongeteld": spelled(found.uncounted),
            },
        )


def _not_counted(context: PlanContext, hands: _HoursKind, there: Decimal) -> Iterator[Noticed]:
    """Yield that it cannot be said whether hours are enough, where measures without dates could ask too many."""
    asking = [row for row in context.measures if hands.asked(row)]
    waiting, needed = undated(asking), sum(map(hands.asked, asking), Decimal(0))
    if waiting and needed > there:
        yield Noticed(
            kind="ontbreekt",
            at=PlanCell(waiting[0], "start" if waiting[0].start.value is None else "end"),
            rows=(hands.sort,),
            inputs=tuple(PlanCell(row, field) for row in asking for field in (hands.field, "start", "end")),
            says="ongeteld",
            words={
                "wie": hands.name,
                "nodig": number(needed),
                "beschikbaar": number(there),
                "ongeteld": spelled(len(waiting)),
            },
        )


CHECKS: tuple[Check, ...] = (
    Check("uren-te-kort", frozenset({"measures.hours_residents", "measures.start", "hours.hours"}), _short),
)
"""The checks of this group about hands."""
