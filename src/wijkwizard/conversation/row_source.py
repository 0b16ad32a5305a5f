"""Names the question that the rows of a table come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.terms.named_action import ActionWords, NamedAction, filled

if TYPE_CHECKING:
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.session import ScreenView
    from wijkwizard.session.reader import Reader


def source_turn(reader: Reader, table_id: str) -> Turn | None:
    """Return the turn that makes the rows of a table, or ``None`` when it is not asked or is the table itself."""
    source = reader.index.source_table(table_id)
    return None if source == table_id else reader.turn(source)


@dataclass(frozen=True, slots=True)
class RowSource:
    """Where the rows of a table come from while it has none.

    Attributes:
        words: in Dutch.
        turn_id: the turn that makes them; empty when it is not asked.
    """

    words: str
    turn_id: str = ""


def row_sources(reader: Reader, screen: ScreenView, words: ActionWords) -> Mapping[str, RowSource]:
    """Return where the rows come from of each table of a turn that gets them from another question.

    Args:
        reader: reads the dossier.
        screen: the turn.
        words: how the user of this face goes there.
    """
    sources = {}
    for block in screen.blocks:
        if block.table is None or block.table.can_add:
            continue
        table_id = block.question.id
        source = reader.index.tables[reader.index.source_table(table_id)]
        turn = source_turn(reader, table_id)
        way = f"Met {NamedAction.GO_TO_SOURCE} gaat u erheen." if turn else "Die wordt nu niet gesteld."
        said = f"Ze komen uit de vraag '{source.short or source.text}'. {way}"
        sources[table_id] = RowSource(filled(said, words), turn.id if turn else "")
    return sources
