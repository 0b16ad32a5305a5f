"""Says of which own cards the kind is unknown, so that nobody takes our silence for a judgement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, own_cards
from wijkwizard.advice.plan.remark import Check, Noticed, of_own_cards
from wijkwizard.iwap.rows import PlanRow


def _own(rows: Iterable[PlanRow], field: str) -> Iterator[Noticed]:
    """Yield the own cards that the rows chose in a field, in one line."""
    cells = [cell for cell in (PlanCell(row, field) for row in rows) if own_cards(cell.said)]
    if cells:
        yield of_own_cards(cells)


def _problems(context: PlanContext) -> Iterator[Noticed]:
    return _own(context.iwap.problems, "sort")


def _themes(context: PlanContext) -> Iterator[Noticed]:
    return _own(context.iwap.themes, "theme")


def _phases(context: PlanContext) -> Iterator[Noticed]:
    return _own(context.measures, "phase")


CHECKS: tuple[Check, ...] = (
    Check("probleem-onbekend", frozenset({"problems.sort"}), _problems),
    Check("thema-onbekend", frozenset({"themes.theme"}), _themes),
    Check("fase-onbekend", frozenset({"measures.phase"}), _phases),
)
"""The checks of problems, themes and phases; parties and ways of working have their own, each where it matters."""
