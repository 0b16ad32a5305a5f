"""Writes values of the plan in Dutch: the same words on paper, in advice and on screen."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from wijkwizard.iwap.said import Euro, PartialDay, Picked, ScaleStep, Year
from wijkwizard.iwap.said import GridMark as Score
from wijkwizard.questionnaire.kinds.pointing import listed, listed_rows, ranked
from wijkwizard.questionnaire.kinds.scale_steps import written_row, written_step
from wijkwizard.terms.dutch import day, euro, inside, number


def date_in_words(text: str) -> str:
    """Write an ISO day, month or year in words; what a source calls its own date stays as it is."""
    try:
        return day(text)
    except ValueError:
        return text


def mid_sentence(picked: Picked) -> str:
    """Return a choice of a list in the middle of a sentence: an own card as it was typed, for it can be a name."""
    return picked.label if picked.borrowed else inside(picked.label)


def plain(value: object) -> str:  # noqa: C901, PLR0911 - one return for each kind of value reads best
    """Format a value in Dutch, on one line or on the lines that were typed."""
    match value:
        case None:
            return ""
        case bool():
            return "Ja" if value else "Nee"
        case Picked():
            return value.label
        case Score():
            return written_row(value.label, value.score, value.word)
        case ScaleStep():
            return written_step(value.step, value.word, value.highest)
        case Euro():
            return euro(value.amount)
        case Year():
            return str(value.year)
        case PartialDay():
            return date_in_words(value.iso)
        case int() | Decimal():
            return number(value)
        case tuple():
            return _several(value)
        case _:
            return str(value)


def _several(value: tuple[Any, ...]) -> str:
    """Format several items as a list: rows with their score, or a ranking with its numbers."""
    if value and all(isinstance(item, Score) for item in value):
        return "; ".join(plain(item) for item in value)
    if any(isinstance(item, Picked) and item.place for item in value):
        return ranked((item.place, item.label) for item in value)
    if len(value) > 1 and any(isinstance(item, Picked) and item.borrowed for item in value):
        return listed_rows([plain(item) for item in value])
    return listed([plain(item) for item in value])
