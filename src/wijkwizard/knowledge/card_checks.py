"""Checks on cards that a table offers: a card of a problem names houses, places and behaviour, never a group of people.

The same patterns make a soft remark on a card that is typed in the room; a table that is handed out in print is held
to them when it is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wijkwizard.authoring.faults import Fault, fault
from wijkwizard.authoring.yaml_reader import YamlFile
from wijkwizard.knowledge.base import Entry, KnowledgeTable, TableRow
from wijkwizard.knowledge.personal_data import PersonalTable, personal


def check_cards(
    tables: Mapping[str, KnowledgeTable[TableRow]], read: Mapping[str, YamlFile]
) -> Iterator[Fault]:
    """Yield a fault for each name of a card that says what a card of its list may not say.

    Args:
        tables: the tables that could be read, by id.
        read: their files, for the line of a fault.
    """
    kinds = tables.get("persoonsgegevens")
    if not isinstance(kinds, PersonalTable):
        return
    for card in dict.fromkeys(name for kind in kinds.rows for name in kind.only_on if name in tables):
        only = [kind for kind in kinds.rows if card in kind.only_on]
        for n, row in enumerate(tables[card].rows):
            for name, text in (("label", row.label), ("long", row.long if isinstance(row, Entry) else "")):
                for remark in personal(text, only, card):
                    what = f"'{remark.found}' is {kinds.get(remark.kind).label}."
                    yield fault(
                        read[card].at(("rows", n, name)),
                        "kaart-over-mensen",
                        what,
                        kinds.get(remark.kind).text,
                    )
