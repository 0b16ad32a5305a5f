"""Which input belongs to which kind of question; the one place that knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.tui.fields.choosing import ChoiceField
from wijkwizard.tui.fields.counting import GridField
from wijkwizard.tui.fields.ordering import RankingField
from wijkwizard.tui.fields.writing import WritingField

if TYPE_CHECKING:
    from wijkwizard.session import Field

AnyField = ChoiceField | GridField | RankingField | WritingField
"""Every input; all of them take ``show(field)``."""

_LONGEST_LIST = 11
"""A scale with more steps than this is typed as a number."""


def input_for(field: Field, memory: HalfTyped) -> AnyField:
    """Return the input for a field.

    Args:
        field: what to show.
        memory: what was typed and is no answer yet.
    """
    question = field.question
    match question.kind:
        case "choice" | "choices" | "yes_no":
            return ChoiceField(field, memory.run_of(field.slot))
        case "scale" if question.scale.max - question.scale.min < _LONGEST_LIST:
            return ChoiceField(field, memory.run_of(field.slot))
        case "ranking":
            return RankingField(field)
        case "grid":
            return GridField(field, question.scale, memory.counts_of(field.slot))
        case _:
            return WritingField(field, memory.unfinished.get(field.slot))
