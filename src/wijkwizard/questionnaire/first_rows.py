"""The rows of a table that asks about the first few rows only: those that the group ranked first.

A group that ranked its problems expects the next question to be about the top ones, whatever the order in which
they were typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wijkwizard.questionnaire.model import RankingQuestion, RowOptions, TableQuestion
from wijkwizard.terms import Answers, RankingValue, Slot


def rankings(questions: Iterable[tuple[str, object]]) -> Mapping[str, str]:
    """Return, by table, the question in which the group ranks its rows; the first when there are several.

    Args:
        questions: every question with its full id, in order.
    """
    found: dict[str, str] = {}
    for full_id, question in questions:
        if isinstance(question, RankingQuestion) and isinstance(question.options, RowOptions):
            found.setdefault(question.options.rows, full_id)
    return found


def ranked(question: str | None, rows: Iterable[str], answers: Answers) -> tuple[str, ...]:
    """Return those of the rows that the group ranked, the first on top; none where it did not rank."""
    answer = answers.get(Slot(question)) if question is not None else None
    value, there = answer.value if answer else None, set(rows)
    return tuple(row for row in value.v if row in there) if isinstance(value, RankingValue) else ()


def first_rows(
    table: TableQuestion | None, rows: tuple[str, ...], ranking: str | None, answers: Answers
) -> tuple[str, ...]:
    """Return the rows that a table asks about; all of them without ``first``.

    Ranked rows precede the others, which keep their order. A later row that has an answer in this table stays, so
    that the answer is not hidden when the order changes.

    Args:
        table: the table; ``None`` when there is none.
        rows: the rows of the table that makes them, in order.
        ranking: the question in which they are ranked, when there is one.
        answers: all that was answered.
    """
    if table is None or table.first is None:
        return rows
    on_top = ranked(ranking, rows, answers)
    ordered = (*on_top, *(row for row in rows if row not in on_top))
    own = [f"{table.id}.{column.id}" for column in table.columns]
    further = (
        row for row in ordered[table.first :] if any(Slot(column, row) in answers.by_slot for column in own)
    )
    return (*ordered[: table.first], *further)
