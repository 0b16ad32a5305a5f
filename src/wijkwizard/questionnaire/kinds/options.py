"""Sources of options: a list, a knowledge table, or the rows of a table."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.terms import Frozen

TOLD = "De keuzes: een lijst, een kennistabel of de regels van een tabel."
"""The explanation of the key with options, in Dutch."""


class Option(Frozen):
    """An option; ``because`` says why it is closed, ``shows`` what is read back, ``note`` is shown at F1.

    Attributes:
        also: other words that people use for it.
        sets: the card sets that it belongs to; empty for all.
    """

    id: str
    label: str
    also: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    help: str = ""
    note: str = ""
    shows: tuple[str, ...] = ()
    disable_if: Condition | None = None
    because: str = ""


class KnowledgeOptions(Frozen):
    """Options from a knowledge table, optionally only the given ids.

    Attributes:
        cards: the table with own cards that join the list; follows from ``cards_by`` of that table.
    """

    knowledge: str
    only: tuple[str, ...] = ()
    cards: str = ""


class RowOptions(Frozen):
    """Options from the rows of a table; ``label`` is the column that names a row."""

    rows: str
    label: str


def _which_options(data: Any) -> str:
    if isinstance(data, list | tuple):
        return "#list"
    if isinstance(data, RowOptions) or (isinstance(data, dict) and "rows" in data):
        return "#rows"
    return "#knowledge"


Options = Annotated[
    Annotated[tuple[Option, ...], Tag("#list")]
    | Annotated[KnowledgeOptions, Tag("#knowledge")]
    | Annotated[RowOptions, Tag("#rows")],
    Discriminator(_which_options),
]
"""A list of options, or where they come from; the '#' tells a tag from a key in the place of a fault."""
