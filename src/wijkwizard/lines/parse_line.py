"""Parses a line that was typed at a field: numbers choose options, everything else is read as in every face."""

from __future__ import annotations

import re

from wijkwizard.conversation.choice_list import ChoiceList, closed_because
from wijkwizard.lines.prompts import prompt_for
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.picking import find
from wijkwizard.session.views import Field
from wijkwizard.terms import RankingValue, Value
from wijkwizard.terms.dutch import a_number_to

_NUMBERS = re.compile(r"\s*\d+(?:\s*[,;\s]\s*\d+)*\s*\Z")


def numbers_of(text: str) -> tuple[int, ...]:
    """Return the numbers of a line that holds nothing else; otherwise none."""
    return tuple(int(digits) for digits in re.findall(r"\d+", text)) if _NUMBERS.match(text) else ()


def chosen(field: Field, text: str) -> Value | str | None:
    """Return the choice of a line of numbers, an error sentence when invalid, or ``None`` when it is text."""
    if not prompt_for(field.question).numbered:
        return None
    numbers = numbers_of(text)
    if not numbers or any(option.label == text.strip() for option in field.options):
        return None
    if any(not 1 <= number <= len(field.options) for number in numbers):
        return f"Kies {a_number_to(len(field.options))}."
    picked = tuple(dict.fromkeys(field.options[number - 1] for number in numbers))
    if field.question.kind == "ranking" and len(picked) < len(numbers):
        return "Een nummer staat er twee keer in. Noem elk nummer één keer, het belangrijkste eerst."
    closed = next((option for option in picked if option.closed), None)
    if closed is not None:
        return f"'{closed.label}' kan nu niet: {closed_because(closed)}."
    return _value(field, tuple(option.id for option in picked))


def in_labels(field: Field, text: str) -> str:
    """Replace numbers between labels by the labels of their options, so that both may be mixed.

    Text with any other words stays as it was typed: '3,5 jaar leegstand' is a sentence.
    """
    if field.question.kind != "choices":
        return text
    parts = [part.strip() for part in text.split(",")]
    known = {str(number): option.label for number, option in enumerate(field.options, start=1)}
    options = [Option(id=option.id, label=option.label, also=option.also) for option in field.options]
    if len(parts) == 1 or not all(find(options, part) is not None for part in parts if part):
        return text
    return ", ".join(known.get(part, part) for part in parts if part)


def _value(field: Field, ids: tuple[str, ...]) -> Value | str | None:
    question = field.question
    if question.kind == "choice" and len(ids) > 1:
        return "Kies er één."
    limit = question.at_most if question.kind in {"choices", "ranking"} else None
    if limit is not None and len(ids) > limit:
        return f"Kies er hoogstens {limit}."
    if question.kind == "ranking":
        return RankingValue(v=ids)
    return ChoiceList(field).value_of(ids)


def count_of(field: Field, text: str) -> int | str:
    """Return the count typed in a row of a grid, or why it is invalid."""
    question = field.question
    if question.kind != "grid":
        return "Hier hoort geen getal."
    low, high = question.scale.min, question.scale.max
    typed = text.strip()
    if not (typed.isascii() and typed.isdigit()):
        return "Typ een getal, of niets om deze regel te laten zoals hij is."
    number = int(typed) if len(typed) <= len(str(high)) else high + 1
    if low <= number <= high:
        return number
    return f"Dat kan hier niet. Op deze regel past een getal van {low} tot en met {high}."
