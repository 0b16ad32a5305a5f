"""Makes the input widget of a question; the only registry of kinds in this face."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.tui.fields.choice_field import ChoiceField
from wijkwizard.tui.fields.grid_field import GridField
from wijkwizard.tui.fields.ranking_field import RankingField
from wijkwizard.tui.fields.text_field import WritingField

if TYPE_CHECKING:
    from wijkwizard.session import Field

AnyField = ChoiceField | GridField | RankingField | WritingField
"""Every input; all of them take ``show(field)``."""

_NUMBER = "een getal, bijvoorbeeld 1250 of 12,5"
_WHOLE = "een heel getal"
_A_YEAR = "een jaartal, bijvoorbeeld 2027"
_DATE = "bijvoorbeeld 14 maart 2027, 27 nov, over een half jaar of 2027"

_LONGEST_LIST = 11
"""A scale with more steps than this is typed as a number."""


def input_for(field: Field, half_typed: str | None, memory: HalfTyped) -> AnyField:  # noqa: C901, PLR0911 - one for each kind
    """Return the input widget of a field.

    Args:
        field: what to show.
        half_typed: text that is no answer yet; ``None`` for none.
        memory: the numbers and signs that are being typed in lists.
    """
    question = field.question
    match question.kind:
        case "choice" | "choices" | "yes_no":
            return ChoiceField(field, memory.run_of(field.slot))
        case "scale":
            if question.scale.max - question.scale.min < _LONGEST_LIST:
                return ChoiceField(field, memory.run_of(field.slot))
            return WritingField(field, half_typed)
        case "ranking":
            return RankingField(field)
        case "grid":
            typing = memory.counting.get(field.slot, ("", ""))
            return GridField(field, question.scale, memory.counts_of(field.slot), typing)
        case "number":
            example = _A_YEAR if question.year else _WHOLE if question.whole else _NUMBER
            return WritingField(field, half_typed, example)
        case "money":
            return WritingField(field, half_typed, "een bedrag in euro's, bijvoorbeeld 12.500")
        case "date":
            return WritingField(field, half_typed, _DATE)
        case "percentage":
            return WritingField(field, half_typed, "een getal van 0 tot en met 100, bijvoorbeeld 12,5")
        case "text" | "long_text" | "notice" | "table":
            return WritingField(field, half_typed)
        case _:
            assert_never(question)
