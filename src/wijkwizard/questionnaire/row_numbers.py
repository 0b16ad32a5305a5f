"""Names a row that has no words of its own by its place: 'probleem 2'."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.questionnaire.model import TableQuestion


def numbered(table: TableQuestion | None, row: str, rows: Sequence[str]) -> str:
    """Return the name of a row of a table among its rows: 'probleem 2'."""
    name = table.row_name.removeprefix("een ") if table else "regel"
    return f"{name} {rows.index(row) + 1}" if row in rows else f"{name} (verwijderd)"
