"""The columns of a count, and its cells in the order in which they are filled."""

from __future__ import annotations

from dataclasses import replace

from wijkwizard.questionnaire.kinds.grid import step_columns
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.session.views import Field, OptionView
from wijkwizard.terms.count_cells import cell, row_of


def steps_of(shown: Field) -> tuple[OptionView, ...]:
    """Return the steps that everybody chooses from in each row of a count; nothing of any other question."""
    question = shown.question
    if not isinstance(question, GridQuestion) or question.scale.steps is None:
        return ()
    return tuple(OptionView(column.id, column.label) for column in step_columns(question.scale.steps))


def columns_of(shown: Field) -> tuple[OptionView, ...]:
    """Return the columns of a count: its steps or its colours; nothing where a row has one number."""
    return steps_of(shown) or shown.colours.sides


def cells_of(shown: Field) -> tuple[OptionView, ...]:
    """Return the cells of a grid in the order in which they are filled: its rows, or each column of each."""
    columns = columns_of(shown)
    if not columns:
        return shown.options
    return tuple(
        replace(row, id=cell(row.id, column.id), label=f"{row.label.rstrip('.')}, {column.label}")
        for row in shown.options
        for column in columns
    )


def uncounted_rows(shown: Field) -> frozenset[str]:
    """Return the rows of a count that is not whole; of steps those without any, for a step nobody chose is no gap."""
    rows = {row_of(at.id) for at in cells_of(shown) if at.id not in shown.counted}
    return frozenset(rows - set(map(row_of, shown.counted)) if steps_of(shown) else rows)
