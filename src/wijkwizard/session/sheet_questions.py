"""The questions of the room as they lie on the tables: their numbers, their columns, and what is left to fill in.

Each question of the room has a number, the same on paper and on the screen as long as the questionnaire is the same,
whatever route an evening takes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.model import NoticeQuestion, Question, TableQuestion
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.terms import Slot
from wijkwizard.terms.kept import kept_by_object


@kept_by_object
def sheet_numbers(index: Index) -> Mapping[str, int]:
    """Return the number of each question of the room that has an answer."""
    asked = [
        question.id
        for step in index.questionnaire.steps
        for section in step.sections
        for question in section.questions
        if question.moment == "zaal"
        and not isinstance(question, NoticeQuestion)
        and question.id not in index.on_demand
    ]
    return MappingProxyType({name: place for place, name in enumerate(asked, start=1)})


def sheet_columns(known: ScreenContext, table: TableQuestion) -> tuple[Question, ...]:
    """Return the columns of a table as it lies on the tables: without those for which nothing can be chosen now."""

    def offers(column: Question) -> bool:
        question = known.index.question(f"{table.id}.{column.id}")
        return options_of(question) is None or bool(known.index.options(question, known.answers))

    return tuple(column for column in table.columns if offers(column))


def unfilled(reader: Reader) -> Sequence[int]:
    """Return the numbers of the questions that are asked now and have nothing yet; not of rows that are not there."""
    answers, index = reader.answers, reader.index

    def filled(name: str) -> bool:
        if name in index.tables:
            return (
                any(slot.table == name and slot.row for slot in answers.by_slot)
                or Slot(name) in answers.by_slot
            )
        return Slot(name) in answers.by_slot or (
            Slot(name) in answers.rounds and answers.rounds[Slot(name)].turnout > 0
        )

    def waits(name: str) -> bool:
        table = index.tables.get(name)
        return table is not None and bool(table.rows_of) and not index.rows(name, answers)

    return [
        place
        for name, place in sheet_numbers(index).items()
        if Slot(name) in reader.route.asked and not filled(name) and not waits(name)
    ]
