"""The words by which a question is found: its texts and explanation, and synonyms of the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.knowledge.container import Knowledge
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Question, TableQuestion
from wijkwizard.terms import Answers


def words_to_find(question: Question, index: Index) -> str:
    """Return all words that explain a question, its columns and its options.

    Without the notes for the facilitator and without answers, because the audience may read the results.
    """
    return " ".join(word for word in _words(question, index) if word)


def _words(question: Question, index: Index) -> Iterator[str]:
    yield from (
        question.id.replace("-", " "),
        question.read_aloud,
        question.help,
        question.example,
        question.why,
    )
    for option in index.options(question, Answers()):
        yield from (option.label, option.help)
    if isinstance(question, TableQuestion):
        for column in question.columns:
            yield from (column.text, column.short)
            yield from _words(column, index)


def synonyms(knowledge: Knowledge) -> tuple[tuple[str, ...], ...]:
    """Return the entries of the glossary that have other forms, each with all of its forms."""
    return tuple((row.label, *row.also) for row in knowledge.terms.rows if row.also)
