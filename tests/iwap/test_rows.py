"""Rows of the plan: each has its id, and everything else in it can be asked."""

from __future__ import annotations

import pytest

from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.rows import Cost, Decided, Goal, Measure, PlanRow
from wijkwizard.iwap.said import KINDS_OF_LEAF

STATUS = {"status", "status_by", "status_on", "status_why"}


@pytest.mark.parametrize("name", sorted(registry().collections))
def test_a_row_is_an_id_with_leaves(name: str) -> None:
    """A row that held something else could not be bound by a column."""
    row = registry().collections[name]
    assert issubclass(row, PlanRow)
    kinds = {field.annotation for leaf, field in row.model_fields.items() if leaf != "id"}
    assert kinds <= set(KINDS_OF_LEAF)
    assert len(row.model_fields) > 1


def test_goals_measures_and_amounts_have_a_status() -> None:
    """Proposed, advised, decided or rejected: by whom, when and why; and no other row has it."""
    decided = {row for row in registry().collections.values() if issubclass(row, Decided)}
    assert decided == {Goal, Measure, Cost}
    assert all(set(row.model_fields) >= STATUS for row in decided)


def test_a_row_with_only_its_id_is_a_row() -> None:
    """A row that was just added has nothing in it yet."""
    for row in registry().collections.values():
        assert row.model_validate({"id": "r1"}).model_dump(exclude_defaults=True) == {"id": "r1"}
