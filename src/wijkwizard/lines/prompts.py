"""The prompt of each kind of question; the only registry of kinds in this face."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from wijkwizard.questionnaire.kinds.registry import Question


@dataclass(frozen=True, slots=True)
class Prompt:
    """How a kind of question is asked.

    Attributes:
        words: the prompt text.
        said_back: whether the answer is printed back, because the typed text is a code for it.
        numbered: whether the options are listed with numbers to choose by.
        by_row: whether each row is asked separately.
        goes_on: whether the answer continues over more lines, up to an empty one.
    """

    words: str
    said_back: bool = True
    numbered: bool = False
    by_row: bool = False
    goes_on: bool = False


def prompt_for(question: Question) -> Prompt:  # noqa: C901, PLR0911, PLR0912 - one for each kind
    """Return how an answer to a question is asked for."""
    match question.kind:
        case "text":
            return Prompt("Antwoord", said_back=False)
        case "long_text":
            return Prompt("Antwoord, met een lege regel als het af is", said_back=False, goes_on=True)
        case "choice":
            return Prompt("Nummer", numbered=True)
        case "choices":
            return Prompt("Nummers, met komma's ertussen", numbered=True)
        case "ranking":
            return Prompt("Nummers, het belangrijkste eerst, met komma's ertussen", numbered=True)
        case "yes_no":
            return Prompt("Ja of nee")
        case "scale":
            return Prompt(f"Cijfer van {question.scale.min} tot en met {question.scale.max}")
        case "grid":
            return Prompt("Getal", said_back=False, by_row=True)
        case "number":
            return Prompt("Getal")
        case "money":
            return Prompt("Bedrag in euro's")
        case "date":
            return Prompt("Dag, maand of jaar")
        case "percentage":
            return Prompt("Percentage van 0 tot en met 100")
        case "notice" | "table":
            return Prompt("Antwoord", said_back=False)
        case _:
            assert_never(question)
