"""Gives a baseline the source and the day that the group named in the cells beside it."""

from __future__ import annotations

from typing import Any, TypeVar

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import TargetFigure
from wijkwizard.terms import Basis

FigureT = TypeVar("FigureT", bound=TargetFigure)


def with_baseline_sources(iwap: Iwap) -> Iwap:
    """Return the plan in which each baseline has the source that is named beside it.

    One that has a source of its own keeps it. A source that stays inside is not copied to a figure that goes out.
    """
    held = {
        "goals": tuple(map(_sourced, iwap.goals)),
        "goal_figures": tuple(map(_sourced, iwap.goal_figures)),
    }
    changed = {name: rows for name, rows in held.items() if rows != getattr(iwap, name)}
    return iwap.model_copy(update=changed) if changed else iwap


def _sourced(row: FigureT) -> FigureT:
    figure, named, since = row.baseline, row.baseline_source, row.baseline_on
    sourced = figure.basis is Basis.SOURCE and figure.source
    if figure.value is None or sourced or not named.value or named.internal:
        return row
    account: dict[str, Any] = {"basis": Basis.SOURCE, "source": named.value}
    if since.value is not None and not since.internal:
        account["as_of"] = since.value.iso
    return row.model_copy(update={"baseline": figure.model_copy(update=account)})
