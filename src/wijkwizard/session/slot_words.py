"""How a slot, what stands in it and who wrote it are told in a line of Dutch, outside a screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from wijkwizard.dossier.log.events import Event
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Option, Question
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.session.screen_builder import IN_WORDS
from wijkwizard.terms import Answer, Answers, Slot
from wijkwizard.terms.dutch import and_list, day_and_moment, upper_first


def answer_words(question: Question, options: Sequence[Option], answer: Answer) -> str:
    """Return an answer in Dutch, or why there is none."""
    if answer.value is None:
        return IN_WORDS[answer.unknown] if answer.unknown else ""
    return show_value(question, options, answer.value)


def said_by(answers: Iterable[Answer]) -> str:
    """Return who said it, by their roles, and that it stays inside."""
    held = tuple(answers)
    roles = and_list(list(dict.fromkeys(role for answer in held for role in answer.roles)))
    inside = ", intern" if any(answer.internal for answer in held) else ""
    return f"{f', volgens {roles}' if roles else ''}{inside}"


def slot_name(index: Index, answers: Answers, slot: Slot) -> str:
    """Return what a slot is about: its question in short, and in a table the row."""
    question = index.by_id.get(slot.question)
    if question is None:
        return upper_first(slot.question)
    name = upper_first(question.short or question.text)
    if slot.row is None or slot.table is None:
        return name
    return f"'{index.row_label(slot.table, slot.row, answers)}', {question.short or question.text}"


def step_title(index: Index, slot: Slot) -> str:
    """Return the title of the step in which a slot is asked; empty when it is not asked any more."""
    return next(
        (
            located.step.title
            for located in index.answerable
            if slot.question in {located.full_id, located.table.id if located.table else ""}
        ),
        "",
    )


def when_written(event: Event) -> str:
    """Return in Dutch when an event was written, by the clock of its laptop."""
    return day_and_moment(datetime.fromisoformat(event.at))
