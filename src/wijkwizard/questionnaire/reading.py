"""Converts typed text, or data from a YAML file, to a value that fits the question.

Input that does not fit is never converted or dropped: the result says what is wrong and what to do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from wijkwizard.questionnaire.kinds.kind import PlanLeaf
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.kinds.registry import Question, kind_of
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.picking import find, listed
from wijkwizard.questionnaire.showing import show_value, spoken
from wijkwizard.terms import Unknown, Value
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.near import quoted
from wijkwizard.terms.values import clean_text

__all__ = ["Misfit", "read_value", "show_value", "unknown_of"]

_UNKNOWNS = {
    Unknown.DONT_KNOW: ("weet niet", "weet-niet", "weet ik niet", "weten we niet", "weten wij niet", "?"),
    Unknown.SKIPPED: ("sla over", "slaan we over", "slaan wij over", "overslaan", "overgeslagen"),
    Unknown.NOT_APPLICABLE: ("nvt", "n.v.t.", "nvt.", "niet van toepassing"),
}
_BY_WORD = {word: unknown for unknown, words in _UNKNOWNS.items() for word in words}

EMPTY = Misfit("Hier staat niets.", "Geef een antwoord, of sla de vraag over.")


_SEVERAL: frozenset[PlanLeaf] = frozenset({"picks", "marks", "table"})
"""What the plan holds of a kind whose answer may be a list or a mapping."""


def _list_for_one(options: Sequence[Option], raw: object) -> Misfit:
    if isinstance(raw, Mapping):
        return Misfit(
            f"Hier past één antwoord, geen velden ({quoted(raw)}).",
            "Schrijf alleen het antwoord zelf.",
            choices=listed(options),
        )
    return Misfit(
        f"Hier past één antwoord, geen lijst ({quoted(raw)}).",
        "Schrijf er één, zonder haken en zonder streepje.",
        choices=listed(options),
    )


def unknown_of(raw: object) -> Unknown | None:
    """Return the kind of unknown that words stand for; ``None`` for anything else."""
    return _BY_WORD.get(" ".join(raw.casefold().split())) if isinstance(raw, str) else None


def read_value(
    question: Question, options: Sequence[Option], raw: object, today: dt.date | None = None
) -> Value | Unknown | Misfit:
    """Parse an answer.

    Args:
        question: what was asked.
        options: what can be chosen, or the rows of a grid (``Index.options``).
        raw: text typed by a person, or a value from YAML: text, number, boolean, list, mapping, date, None.
        today: the current date, for typed input; ``None`` for a file, which means the same on every day.
    """
    kind = kind_of(question)
    if kind.value is not None:
        if raw is None or (isinstance(raw, str) and not clean_text(raw)):
            return EMPTY
        unknown = unknown_of(raw)
        if unknown is not None and not (isinstance(raw, str) and find(options, raw)):
            return unknown
        if isinstance(raw, list | tuple | Mapping) and not kind.leaves & _SEVERAL:
            return _list_for_one(options, raw)
    return kind.read(question, options, raw, today)


def echo(question: Question, text: str, today: dt.date | None) -> str:
    """Return how half-typed text is understood, in words that differ from it; empty when there is no doubt."""
    if kind_of(question).entry != "typed" or not text.strip():
        return ""
    read = read_value(question, (), text, today)
    if isinstance(read, Misfit):
        return and_list([reading.words for reading in read.readings], "of")
    return "" if isinstance(read, Unknown) else spoken(question, read)
