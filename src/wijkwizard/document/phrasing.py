"""Reformats quoted answers: on lines of their own, inside a sentence, or after 'op'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from wijkwizard.document.formatter import Formatter
from wijkwizard.iwap.evidence_ways import ways_in_words
from wijkwizard.iwap.said import AnyValue, GridMark, Said, SaidAny, SaidChoice, SaidChoices, SaidDate
from wijkwizard.iwap.value_words import mid_sentence, plain
from wijkwizard.terms.dutch import and_list, and_more

_AT_ONCE = 3
"""So many problems in one sentence: five of them made one of thirty words."""


def on_lines(said: SaidAny) -> SaidAny:
    """Return an answer in words: each row of a grid on its own line."""

    def written(value: AnyValue) -> AnyValue:
        if not isinstance(value, tuple):
            return value
        return "\n".join(plain(item) for item in value if isinstance(item, GridMark)) or plain(value)

    if said.value is None:
        return said
    others = tuple(written(alternative) for alternative in said.alternatives)
    return said.model_copy(update={"value": written(said.value), "alternatives": others})


def in_sentence(said: SaidChoice | SaidChoices) -> Said[Any]:
    """Return fixed choices as they read behind other words: without a capital of their own."""
    if said.value is None:
        return said
    several = isinstance(said.value, tuple)
    picked = said.value if isinstance(said.value, tuple) else (said.value,)
    lower = tuple(item.model_copy(update={"label": mid_sentence(item)}) for item in picked)
    return said.model_copy(update={"value": lower if several else lower[0]})


def in_four_fields(said: SaidChoices) -> Said[Any]:
    """Return how something is known, with the fields that are empty; choices that are none of the four as they are."""
    words = ways_in_words(said)
    return said.model_copy(update={"value": words}) if words else said


def on_or_in(said: SaidDate, formatter: Formatter) -> str:
    """Format a date with its preposition: 'op' a day, 'in' a month or a year; empty when unknown."""
    if said.value is None:
        return ""
    return f"{'op' if said.value.iso.count('-') > 1 else 'in'} {formatter.text(said)}"


def from_to(begins: str, ends: str) -> str:
    """Return a time in words from its begin and its end, each empty when unknown: what only begins goes on."""
    if begins and ends and begins != ends:
        return f"{begins} tot {ends}"
    return f"vanaf {begins}" if begins and not ends else begins or (f"tot {ends}" if ends else "")


def to_be_better(names: Sequence[str], most: int) -> Iterator[str]:
    """Yield in one or two sentences, without their full stop, what has to be better.

    Args:
        names: the problems, the heaviest first.
        most: so many are named, with how many more there are.
    """
    if names:
        yield f"Dit moet beter: {and_list(names[:_AT_ONCE])}"
    if names[_AT_ONCE:]:
        yield f"Ook: {and_more(names[_AT_ONCE:], most - _AT_ONCE)}"
