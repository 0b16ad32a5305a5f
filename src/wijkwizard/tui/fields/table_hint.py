"""What the keys do in the rows of a table: on the screen alone, for the plain lines have words of their own."""

from __future__ import annotations

from wijkwizard.session.views import TableView


def row_keys(table: TableView, source: str) -> str:
    """Return what the keys of the rows do, or where they come from while there are none."""
    if not table.can_add:
        return "" if table.rows else f"Nog geen regels. {source}"
    larger = " · * wordt een maatregel" if table.grows else ""
    same = " · = voegt samen" if table.joins else ""
    keys = f"+ erbij · - weg · < > verplaatst{larger}{same}"
    return keys if table.rows else "+ erbij · pijltje wijst aan"
