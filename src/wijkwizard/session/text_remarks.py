"""Soft remarks on a typed text: it seems to be about one person, or cannot be printed.

All faces and inputs use these: a field, a row, a remark, stray input, and an answers file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from wijkwizard import resources
from wijkwizard.document.characters import covered, not_printable, warned
from wijkwizard.errors import WijkError
from wijkwizard.iwap.consent import OBJECTIONS
from wijkwizard.knowledge.container import Knowledge
from wijkwizard.knowledge.personal_data import PROBLEM, SENTENCE, personal, speaks_of_people, tells_of_a_place
from wijkwizard.knowledge.wordings import SoughtWords
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.soft import AvoidedWords
from wijkwizard.terms import Answer, Answers, Slot, TextValue
from wijkwizard.terms.kept import kept_by_object
from wijkwizard.terms.pointing import chosen


@cache
def _printable() -> frozenset[int] | None:
    """Return the characters of our fonts; ``None`` without them, for then there is nothing to compare with."""
    try:
        return covered(resources.find("templates") / "fonts")
    except (OSError, ValueError, WijkError):
        return None


@kept_by_object
def avoided_words(knowledge: Knowledge) -> AvoidedWords:
    """Return the words of each list that a question can name."""
    vague = tuple(form for word in knowledge.vague_words.rows for form in word.forms)
    names = knowledge.check_words.get("namen").forms
    return {"vaag": SoughtWords(vague, names=names), "doen": knowledge.check_words.get("doen").sought}


_NAMES = {"problems.title": PROBLEM, "problems.where": ""}
"""By the place in the plan the list that the words of a row are a card of, though they stand in no list.

The cell for a place asks for one, and says itself where that is printed.
"""

_BESIDE = frozenset({"problems", "signals", "realities", "disagreements", "themes", *OBJECTIONS})
"""The tables whose sentences go out without small places."""

_AT_A_DOOR = "deepening.front_door."
"""How the place in the plan begins of an answer that is about people by its question."""


def card_list(index: Index, answers: Answers, slot: Slot) -> str:
    """Return what the words in a slot are a card of: own words for a problem, an own card, a sentence beside one."""
    table = index.tables.get(slot.table or "")
    if table is None:
        asked = index.by_id.get(slot.question)
        return SENTENCE if asked is not None and asked.binds.startswith(_AT_A_DOOR) else ""
    if table.cards_by and slot.question == index.label_column(table.id):
        said = answers.get(Slot(f"{table.id}.{table.cards_by}", slot.row))
        return next(iter(chosen(said.value)), "") if said is not None else ""
    sentence = SENTENCE if table.binds in _BESIDE else ""
    return _NAMES.get(f"{table.binds}.{index.question(slot.question).binds}", sentence)


def asks_where(index: Index, slot: Slot) -> bool:
    """Return whether a cell asks for a place beside a problem, and so says itself where that is printed."""
    table = index.tables.get(slot.table or "")
    return table is not None and _NAMES.get(f"{table.binds}.{index.question(slot.question).binds}") == ""


def names_a_place(texts: Iterable[str], knowledge: Knowledge) -> bool:
    """Return whether one of some sentences names a flat, a portiek or a street."""
    kinds = [kind for kind in knowledge.personal_data.rows if SENTENCE in kind.only_on]
    return any(personal(text, kinds, SENTENCE) for text in texts)


def text_remarks(text: str, knowledge: Knowledge, card: str = "") -> Iterator[str]:
    """Yield soft sentences about a text, each with what to write instead.

    Args:
        text: what was written.
        knowledge: what is looked for.
        card: the list that the text is a card of; empty for any other text.
    """
    kinds = knowledge.personal_data.rows
    # Wherever people and their problem stand in one sentence, its place does not go out.
    held = card or (SENTENCE if speaks_of_people(text, kinds) else "")
    places, told = {kind.id for kind in kinds if tells_of_a_place(kind)}, False
    for remark in personal(text, kinds, held):
        # One sentence says enough of a place, however many kinds know it.
        if not (told and remark.kind in places):
            yield remark.sentence
        told = told or remark.kind in places
    known = _printable()
    if known is not None and (lost := not_printable(text, known)):
        yield warned(lost)


def free_texts(answer: Answer) -> Iterator[str]:
    """Yield the free texts of an answer: its text, that of the room, and its account."""
    yield from (value.v for value in (answer.value, answer.room) if isinstance(value, TextValue))
    yield from (text for text in (answer.remark, answer.source, *answer.roles) if text)
