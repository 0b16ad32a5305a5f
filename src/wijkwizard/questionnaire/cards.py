"""Own cards: rows of a table that join a knowledge table wherever that is offered.

What people bring does not fit in a list that was made beforehand. A table with ``cards_by`` holds their words: the
column of that name says which list a row joins, and there each row is an option with an id.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwizard.questionnaire.kinds.options import KnowledgeOptions, RowOptions
from wijkwizard.questionnaire.kinds.registry import Question, options_of
from wijkwizard.questionnaire.model import Questionnaire, TableQuestion
from wijkwizard.terms import Answers, ChoiceValue, Slot, TextValue, Value
from wijkwizard.terms.pointing import chosen

LONGEST_CARD = 80
"""Characters that fit on one line of a list; more is a story, and no card."""


def lists_of(table: TableQuestion) -> tuple[str, ...]:
    """Return the knowledge tables that the rows of a table can join; empty for a table without own cards."""
    column = next((column for column in table.columns if column.id == table.cards_by), None)
    options = options_of(column) if column is not None else None
    return tuple(option.id for option in options) if isinstance(options, tuple) else ()


def _card_tables(questionnaire: Questionnaire) -> Mapping[str, str]:
    """Return by knowledge table the table that holds its own cards."""
    return {
        name: question.id
        for step in questionnaire.steps
        for section in step.sections
        for question in section.questions
        if isinstance(question, TableQuestion) and question.cards_by
        for name in lists_of(question)
    }


def cards_of(question: Question) -> str:
    """Return the table with the own cards that join the list of a question; empty when none do."""
    options = options_of(question)
    return options.cards if isinstance(options, KnowledgeOptions) else ""


def offered_table(question: Question) -> str:
    """Return the table whose rows a question offers, alone or beside a list; empty when it offers none."""
    options = options_of(question)
    if isinstance(options, RowOptions):
        return options.rows
    return options.cards if isinstance(options, KnowledgeOptions) else ""


def joins(table: TableQuestion, named: str, row: str, answers: Answers, options: object) -> bool:
    """Return whether a row of a table with own cards joins the list of these options.

    A row without words joins none: 'eigen kaart 1' says nothing to who chooses.

    Args:
        table: the table.
        named: full id of the column with the words.
        row: the row.
        answers: all answers.
        options: where the options of a question come from.
    """
    answer, words = answers.get(Slot(f"{table.id}.{table.cards_by}", row)), answers.get(Slot(named, row))
    return (
        isinstance(options, KnowledgeOptions)
        and answer is not None
        and chosen(answer.value) == {options.knowledge}
        and words is not None
        and words.value is not None
    )


def card_values(
    question: Question, table: TableQuestion, named: str, row: str, words: str
) -> Mapping[Slot, Value]:
    """Return what makes a row an own card of the list of a question, by slot; nothing without a knowledge table.

    Args:
        question: the question whose list it joins.
        table: the table with the own cards of that list.
        named: full id of the column with the words.
        row: the row.
        words: what the card says.
    """
    options = options_of(question)
    if not isinstance(options, KnowledgeOptions):
        return {}
    listed = Slot(f"{table.id}.{table.cards_by}", row)
    return {listed: ChoiceValue(v=options.knowledge), Slot(named, row): TextValue(v=words)}


def _with(question: Any, tables: Mapping[str, str]) -> Any:
    if isinstance(question, TableQuestion):
        columns = tuple(_with(column, tables) for column in question.columns)
        same = all(new is old for new, old in zip(columns, question.columns, strict=True))
        return question if same else question.model_copy(update={"columns": columns})
    options = options_of(question)
    if not isinstance(options, KnowledgeOptions) or options.only or options.knowledge not in tables:
        return question
    carded = options.model_copy(update={"cards": tables[options.knowledge]})
    return question.model_copy(update={"rows" if question.kind == "grid" else "options": carded})


def with_cards(questionnaire: Questionnaire) -> Questionnaire:
    """Return the questionnaire in which each question names the table with the own cards of its list."""
    tables = _card_tables(questionnaire)
    if not tables:
        return questionnaire
    steps = tuple(
        step.model_copy(
            update={
                "sections": tuple(
                    section.model_copy(
                        update={"questions": tuple(_with(question, tables) for question in section.questions)}
                    )
                    for section in step.sections
                )
            }
        )
        for step in questionnaire.steps
    )
    return questionnaire.model_copy(update={"steps": steps})
