"""Sources of options: a list, a knowledge table, or the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import Discriminator, Tag

from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.terms import Frozen

OPTIONS_HELP = "De keuzes: een lijst, een kennistabel of de regels van een tabel."
"""The explanation of the key with options, in Dutch."""


class Option(Frozen):
    """An option; ``because`` says why it is closed, ``shows`` what is read back, ``note`` is shown at F1.

    Attributes:
        also: other words that people use for it.
        sets: the card sets that it belongs to; empty for all.
        formerly: earlier ids under which it was chosen.
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
    formerly: tuple[str, ...] = ()


class EarlierOption(Frozen):
    """An id that a question offered earlier, and the option that it is ``now``."""

    id: str
    now: str


class KnowledgeOptions(Frozen):
    """Options from a knowledge table, optionally only the given ids.

    Attributes:
        cards: the table with own cards that join the list; follows from ``cards_by`` of that table.
        formerly: ids that this question offered earlier, each with what it is now.
    """

    knowledge: str
    only: tuple[str, ...] = ()
    cards: str = ""
    formerly: tuple[EarlierOption, ...] = ()


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


def earlier_ids(options: Iterable[Option]) -> Mapping[str, str]:
    """Return the ids under which options were chosen earlier, each with the id of today."""
    return {old: option.id for option in options for old in option.formerly}


def from_table(options: KnowledgeOptions, table: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return the rows of a knowledge table that are options, in their order, with their earlier ids.

    Rows that are named one by one are offered with every set of cards.
    """
    if not options.only and not options.formerly:
        return table
    by_id = {option.id: option for option in table}
    earlier: dict[str, tuple[str, ...]] = {}
    for rename in options.formerly:
        earlier[rename.now] = (*earlier.get(rename.now, ()), rename.id)
    sets = {"sets": ()} if options.only else {}
    return tuple(
        option.model_copy(update={**sets, "formerly": earlier.get(option.id, ())})
        for name in options.only or by_id
        if (option := by_id.get(name)) is not None
    )
