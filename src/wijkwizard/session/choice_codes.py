"""What is typed to choose an answer: the same on the screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.questionnaire.model import Question
from wijkwizard.session.views import OptionView

YES, NO = "ja", "nee"

LAST_DIGIT = 10
"""So many options have a key of one digit; 0 is the tenth."""


def choice_codes(question: Question, options: Sequence[OptionView]) -> Iterator[tuple[str, str, str]]:
    """Yield key, id and words of each answer that can be chosen; a key is empty where no digit is left.

    Args:
        question: of kind choice, choices, ranking, yes_no or scale.
        options: the options, in the order in which they are shown.
    """
    if question.kind == "yes_no":
        yield "j", YES, "ja"
        yield "n", NO, "nee"
    elif question.kind == "scale":
        for step in range(question.scale.min, question.scale.max + 1):
            yield str(step), str(step), question.scale.labels.get(step, "·")
    else:
        for place, option in enumerate(options, start=1):
            yield str(place) if place <= LAST_DIGIT else "", option.id, option.label
