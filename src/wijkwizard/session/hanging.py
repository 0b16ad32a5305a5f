"""What hangs on a row: what was said in it, and the rows and answers elsewhere that point at it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import GridQuestion, Question, RowOptions
from wijkwizard.questionnaire.showing import chosen
from wijkwizard.terms import Answers, Slot
from wijkwizard.terms.dutch import and_list


def _source(question: Question, index: Index) -> str:
    """Return the table whose rows a question offers; empty when it offers none."""
    offered = question.rows if isinstance(question, GridQuestion) else getattr(question, "options", None)
    return index.source_table(offered.rows) if isinstance(offered, RowOptions) else ""


def _pointing(index: Index, answers: Answers, source: str, row: str) -> Iterator[Slot]:
    for slot in answers.by_slot:
        question, answer = index.by_id.get(slot.question), answers.get(slot)
        if question is None or answer is None or _source(question, index) != source:
            continue
        there = slot.row is None or slot.row in answers.rows_of(index.source_table(slot.table or ""))
        if there and row in chosen(answer.value):
            yield slot


def hanging(index: Index, answers: Answers, table: str, row: str) -> str:
    """Return in Dutch what points at a row, by the question it stands under; empty when nothing does."""
    source = index.source_table(table)
    names = Counter(
        index.by_id[slot.table or slot.question].short or index.by_id[slot.table or slot.question].text
        for slot in _pointing(index, answers, source, row)
    )
    return and_list([f"'{name}' ({count})" if count > 1 else f"'{name}'" for name, count in names.items()])


def removed_words(index: Index, answers: Answers, table: str, row: str) -> str:
    """Return what to say when a row is taken away: its name, what pointed at it, and how it comes back."""
    label, points = index.row_label(table, row, answers), hanging(index, answers, table, row)
    told = f" Daar verwees naar: {points}." if points else ""
    return f"Weggehaald: {label.rstrip('.')}.{told} Ctrl+Z zet alles terug."
