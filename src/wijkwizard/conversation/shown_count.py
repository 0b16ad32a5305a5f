"""The count that a question is about: it was shown, and stands right above that question."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.session.views import Field, QuestionView


def is_shown_count(field: Field | None) -> bool:
    """Return whether a field is a blind count of which the result was shown."""
    return field is not None and field.round is not None and field.round.revealed


def shown_count_above(blocks: Sequence[QuestionView], question_id: str) -> Field | None:
    """Return the count right above a question of a turn; ``None`` where none was shown there."""
    ids = [block.question.id for block in blocks]
    place = ids.index(question_id) if question_id in ids else 0
    above = blocks[place - 1].field if place else None
    return above if is_shown_count(above) else None
