"""Writes values of the plan in Dutch: the same words on paper, in advice and on screen."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from wijkwizard.iwap.said import Euro, PartialDay, Picked, Said, ScaleStep, Year
from wijkwizard.iwap.said import GridMark as Score
from wijkwizard.questionnaire.kinds.pointing import listed, listed_rows, ranked
from wijkwizard.questionnaire.kinds.scale_steps import written_row, written_step
from wijkwizard.questionnaire.option_names import OTHERWISE
from wijkwizard.terms.dutch import day, euro, inside, inside_name, number


def date_in_words(text: str) -> str:
    """Write an ISO day, month or year in words; what a source calls its own date stays as it is."""
    try:
        return day(text)
    except ValueError:
        return text


def mid_sentence(picked: Picked) -> str:
    """Return a choice of a list in the middle of a sentence; what was typed, as an own card is, can be a name."""
    typed = picked.borrowed or picked.id.partition(":")[0] == OTHERWISE
    return inside_name(picked.label) if typed else inside(picked.label)


def said_inside(said: Said[Any], *, name: bool = False) -> str:
    """Return a value behind other words in a sentence; empty without a value.

    Args:
        said: the leaf.
        name: whether a text in it is what somebody is called, and not a sentence of its own.
    """
    first = said.value[0] if isinstance(said.value, tuple) and said.value else said.value
    text = plain(said.value)
    if isinstance(first, Picked):
        return text.replace(first.label, mid_sentence(first), 1)
    return inside_name(text) if name else inside(text)


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
