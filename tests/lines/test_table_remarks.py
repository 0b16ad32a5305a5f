"""What is said softly about the number of rows of a table is said in lines too."""

from __future__ import annotations

from wijkwizard.lines.printing import table_lines
from wijkwizard.session import load_questions
from wijkwizard.session.views import TableView


def test_every_soft_remark_on_a_table_is_said() -> None:
    """A screen shows them above the rows; who listens hears them too."""
    tables = [one for one in load_questions(None).index.tables.values() if one.soft]
    said = {
        one.id: tuple(table_lines(TableView(one, (), can_add=True, offers=(), remarks=(bound.remark,)), ""))
        for one in tables
        for bound in one.soft
    }
    assert len(said) >= 10
    assert [one.id for one in tables if one.soft[-1].remark not in " ".join(said[one.id])] == []


def test_how_steady_a_count_is_is_said_as_well() -> None:
    table = next(iter(load_questions(None).index.tables.values()))
    told = "De eerste drie kunnen veranderen als vijf mensen anders hadden gekozen."
    assert told in " ".join(table_lines(TableView(table, (), can_add=True, offers=(), steady=told), ""))
