"""Soft validation: remarks on an answer, never a refusal.

A group may have good reasons for an unusual answer, so the remark is shown next to it and the route continues.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from types import MappingProxyType

from wijkwizard.knowledge.wordings import SoughtWords
from wijkwizard.questionnaire.kinds.base import Soft, WordList
from wijkwizard.questionnaire.kinds.registry import Question, holds, kind_of, kind_of_value
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.terms import TextValue, Value

AvoidedWords = Mapping[WordList, SoughtWords]
"""By list the words that are looked for."""

NO_WORDS: AvoidedWords = MappingProxyType({})


def _outside(soft: Soft, measure: float | None) -> bool:
    if measure is None:
        return False
    if soft.at_least is not None and measure < soft.at_least:
        return True
    return soft.at_most is not None and measure > soft.at_most


def _vague(soft: Soft, value: Value, words: AvoidedWords) -> bool:
    if not isinstance(value, TextValue):
        return False
    text = value.v.casefold()
    if any(words[name].found_in(text) for name in soft.lists if name in words):
        return True
    return any(re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text) for word in soft.avoid)


def late_remark(question: Question, value: Value, today: dt.date) -> str:
    """Return the remark on a value because of today's date; empty when there is none."""
    return kind_of(question).remarks.late(question, value, today) if holds(question, value) else ""


def remarks(
    question: Question, value: Value, today: dt.date | None = None, words: AvoidedWords = NO_WORDS
) -> tuple[str, ...]:
    """Return the remarks on a value, each once, in the order of the questionnaire.

    Args:
        question: what was asked.
        value: what was answered.
        today: the current date; without it past dates get no remark.
        words: the words of each list that a question can name.
    """
    measure = kind_of_value(value).remarks.measure(value)
    said = [soft.remark for soft in question.soft if _outside(soft, measure) or _vague(soft, value, words)]
    if not said and holds(question, value) and (doubt := kind_of(question).remarks.doubt(question, value)):
        said.append(doubt)
    if today is not None and (late := late_remark(question, value, today)):
        said.append(late)
    return tuple(dict.fromkeys(said))


def table_remarks(table: TableQuestion, rows: int) -> tuple[str, ...]:
    """Return the remarks on the number of rows of a table."""
    return tuple(dict.fromkeys(soft.remark for soft in table.soft if _outside(soft, rows)))
