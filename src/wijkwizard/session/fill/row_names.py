"""Makes row names of an answers file unique, where the file uses one name in several tables.

People name a row after its subject, so 'plein' can be a problem and a measure. In a dossier a row is identified by
its name alone: marking one of them as internal would otherwise hide the other.
"""

from __future__ import annotations

from collections.abc import Mapping

from wijkwizard.questionnaire.cards import offered_table
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Question
from wijkwizard.terms import Answer, Slot
from wijkwizard.terms.base import changed
from wijkwizard.terms.pointing import going_on_as

Names = Mapping[str, Mapping[str, str]]
"""By table that makes rows: the name in the file to the name in the dossier."""


def own_names(index: Index, rows: Mapping[str, Mapping[str, None]]) -> Names:
    """Return the names that rows get; the first table of the questionnaire that uses a name keeps it.

    So the name of a row, and of what is found about it, follows from no order in the file.

    Args:
        index: the questionnaire.
        rows: by table the rows of the file.
    """
    taken: set[str] = set()
    names: dict[str, dict[str, str]] = {}
    for table in (table for table in index.tables if table in rows):
        found = rows[table]
        names[table] = {}
        for row in found:
            name = row
            while name in taken or (name != row and name in found):
                name = f"{table}-{name}"
            names[table][row] = name
        taken.update(names[table].values())
    return names


def named_slot(index: Index, names: Names, slot: Slot) -> Slot:
    """Return the slot of an answer after its row was renamed."""
    if slot.row is None or slot.table is None:
        return slot
    return Slot(slot.question, names[index.source_table(slot.table)][slot.row])


def named_answer(index: Index, names: Names, question: Question, answer: Answer) -> Answer:
    """Return an answer that points at rows by the names that they have now.

    Only rows of the table that the question offers are meant: a word of a list can be called as another row is.
    """
    table = offered_table(question)
    of = names.get(index.source_table(table), {}) if table else {}
    held = {name: value for name in ("value", "room") if (value := getattr(answer, name)) is not None}
    return changed(answer, {name: going_on_as(value, of) for name, value in held.items()})
