"""Soft remarks on what was typed at one place: an answer, or a reason to choose otherwise.

What may be named there follows from the plan: in a row for people with a problem no flat, portiek or street goes out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.knowledge.personal_data import SENTENCE
from wijkwizard.session.text_remarks import asks_where, before_room, card_list, names_a_place, text_remarks
from wijkwizard.terms import Slot

if TYPE_CHECKING:
    from wijkwizard.session.derived import Derived
    from wijkwizard.session.questions import Questions


def answer_remarks(
    derived: Derived, questions: Questions, texts: tuple[str, ...], at: Slot | None
) -> tuple[str, ...]:
    """Return soft remarks about typed texts, each sentence once.

    Args:
        derived: the plan in the making.
        questions: the questionnaire and the knowledge.
        texts: what was typed.
        at: the slot that they answer; ``None`` for what answers none.
    """
    card = card_list(questions.index, derived.answers, at) if at is not None else ""
    if at is not None and not card and not asks_where(questions.index, at):
        card = _beside_people(derived, questions, texts, at.row)
    return _remarks(derived, questions, texts, card)


def reason_remarks(
    derived: Derived, questions: Questions, because: str, finding: str, slot: str = ""
) -> tuple[str, ...]:
    """Return soft remarks about why the group chooses otherwise.

    Args:
        derived: the plan in the making.
        questions: the questionnaire and the knowledge.
        because: what was typed.
        finding: the key of what it is about, with its rows.
        slot: the answer where that stands; empty for a figure, beside which no small place goes out.
    """
    rows = (Slot.parse(slot).row, *finding.partition(":")[2].split("+"))
    card = _beside_people(derived, questions, (because,), *rows) if slot else SENTENCE
    return _remarks(derived, questions, (because,), card)


def _beside_people(derived: Derived, questions: Questions, texts: tuple[str, ...], *rows: str | None) -> str:
    """Return what texts are a card of that name a place in a row of which no place goes out."""
    # Few texts name a place, and what the rows are about takes the whole plan to say.
    if not any(rows) or not names_a_place(texts, questions.knowledge):
        return ""
    return SENTENCE if derived.rows_without_places.intersection(filter(None, rows)) else ""


def _remarks(derived: Derived, questions: Questions, texts: tuple[str, ...], card: str) -> tuple[str, ...]:
    found = dict.fromkeys(
        remark for text in texts for remark in text_remarks(text, questions.knowledge, card)
    )
    return tuple(found) if derived.showing.directions else before_room(found)
