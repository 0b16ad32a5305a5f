"""Names the question that the rows of a table come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wijkwizard.terms.named_action import NamedAction

if TYPE_CHECKING:
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.session import ScreenView
    from wijkwizard.session.reader import Reader


def source_turn(reader: Reader, table_id: str) -> Turn | None:
    """Return the turn that makes the rows of a table, or ``None`` when it is not asked or is the table itself."""
    source = reader.index.source_table(table_id)
    return None if source == table_id else reader.turn(source)


def source_words(reader: Reader, screen: ScreenView) -> Mapping[str, str]:
    """Return, per table whose rows come from another question, the text to show while it has none."""
    words = {}
    for block in screen.blocks:
        if block.table is None or block.table.can_add:
            continue
        table_id = block.question.id
        source = reader.index.tables[reader.index.source_table(table_id)]
        said = f"Ze komen uit de vraag '{source.short or source.text}'."
        asked = source_turn(reader, table_id) is not None
        words[table_id] = (
            f"{said} Met {NamedAction.GO_TO_SOURCE} gaat u erheen."
            if asked
            else f"{said} Die wordt nu niet gesteld."
        )
    return words
