"""Finds rows of a table that tables wrote apart from one another and that say the same: they may be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from wijkwizard.dossier.log.differing import added_by
from wijkwizard.dossier.log.merged_from import Awareness, MergedFrom
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.terms import Slot, TextValue


def twin_rows(index: Index, state: State, made_of: MergedFrom) -> Iterator[tuple[Slot, ...]]:
    """Yield rows that say the same, each as its table and id.

    Their names are the same, and no other words of theirs differ: two promises of one organisation are two. A number
    or a choice may differ, for that is what people say of the same thing.

    Args:
        index: the questionnaire by which it is read.
        state: the merged dossier.
        made_of: from which copies it was merged, as far as known.
    """
    aware = Awareness(state.event_index.ids, made_of.copies)
    for table in index.tables.values():
        if table.rows_of:
            continue
        wrote = added_by(state, table.id)
        for rows in _alike(index, state, table):
            known = [row for row in rows if row in wrote]
            if any(aware.apart(wrote[first], wrote[second]) for first, second in combinations(known, 2)):
                yield tuple(Slot(table.id, row) for row in known)


def _alike(index: Index, state: State, table: TableQuestion) -> list[list[str]]:
    """Return the rows of a table in groups that say the same."""
    groups: list[tuple[dict[str, str], list[str]]] = []
    for row in state.answers.said_rows(table.id):
        said = _words_in(index, state, table, row)
        for words, rows in groups:
            if words[""] == said[""] and all(words[column] == said[column] for column in words.keys() & said):
                words.update(said)
                rows.append(row)
                break
        else:
            groups.append((said, [row]))
    return [rows for _, rows in groups]


def _words_in(index: Index, state: State, table: TableQuestion, row: str) -> dict[str, str]:
    """Return the words in the columns of a row, and its name without a column; how they are written is nothing."""
    answers = state.answers
    cells: Mapping[str, Slot] = {column.id: Slot(f"{table.id}.{column.id}", row) for column in table.columns}
    found = {column: answers.get(slot) for column, slot in cells.items()}
    words = {
        column: _plain_words(answer.value.v)
        for column, answer in found.items()
        if answer is not None and isinstance(answer.value, TextValue)
    }
    return {**words, "": _plain_words(index.row_label(table.id, row, answers))}


def _plain_words(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(". ")
