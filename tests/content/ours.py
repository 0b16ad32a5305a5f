"""The questionnaire that we ship, read once for all tests of its content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wijkwizard.questionnaire.model import Question, TableQuestion
from wijkwizard.session import Questions, load_questions


@cache
def ours() -> Questions:
    """Return what we ship."""
    return load_questions(None)


def top() -> Iterator[Question]:
    """Yield every question, tables whole, in order."""
    for step in ours().questionnaire.steps:
        for section in step.sections:
            yield from section.questions


def in_the_room() -> Iterator[tuple[str, Question]]:
    """Yield every question that the room is asked, columns with their whole id."""
    for question in top():
        if question.moment == "zaal":
            yield question.id, question
            if isinstance(question, TableQuestion):
                for column in question.columns:
                    yield f"{question.id}.{column.id}", column


def words(text: str) -> list[str]:
    """Return the words of a text; a word is what has a letter or a digit in it."""
    return [one for one in text.split() if re.search(r"\w", one)]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, split at closing marks, colons with a quotation and line ends."""
    return [one for one in re.split(r"(?<=[.!?…])['’”\"]?\s+|\n+", text.strip()) if one]
