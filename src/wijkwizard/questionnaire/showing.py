"""Formats a stored value in Dutch, with the labels of options instead of ids.

The only formatter of values for every list, row, echo, paper and dump; each kind defines its own format in its
module.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wijkwizard.questionnaire.kinds.pointing import GONE
from wijkwizard.questionnaire.kinds.registry import Question, holds, kind_of, kind_of_value
from wijkwizard.terms import Value
from wijkwizard.terms.pointing import chosen, living

__all__ = ["GONE", "Labelled", "chosen", "living", "show_bare", "show_value", "spoken", "typed"]


class Labelled(Protocol):
    """The protocol of something with an id and a label, such as an option."""

    @property
    def id(self) -> str:
        """The stored id."""

    @property
    def label(self) -> str:
        """What people read."""


def show_value(question: Question, options: Sequence[Labelled], value: Value) -> str:
    """Format a value in Dutch; empty when it holds nothing.

    Args:
        question: what was asked.
        options: what could be chosen, or the rows of a grid.
        value: what was answered.
    """
    if not holds(question, value):
        return show_bare(value)
    return kind_of(question).writes.shown(question, {option.id: option.label for option in options}, value)


def show_bare(value: Value) -> str:
    """Return a value as people read it when its question is gone: without unit, and with ids for labels."""
    return kind_of_value(value).writes.bare(value)


def spoken(question: Question, value: Value) -> str:
    """Return a value in words that differ from what was typed; empty where typing is unambiguous."""
    return kind_of(question).writes.spoken(question, value) if holds(question, value) else ""


def typed(question: Question, value: Value) -> str:
    """Return a value as a person would type it, for a field in which it can be changed."""
    return kind_of(question).writes.typed(value) if holds(question, value) else show_bare(value)
