"""Replaces the name of a group of residents by what the plan offers that group.

The names of the four groups help a conversation. In a plan they would be labels on people.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import GridMark, Picked, Said

NamedT = TypeVar("NamedT", Picked, GridMark)


def _offered(named: NamedT, offers: Mapping[str, str]) -> NamedT:
    return named.model_copy(update={"label": offers.get(named.id, named.label)})


def _leaf(said: Said[Any], offers: Mapping[str, str]) -> Said[Any]:
    def words(value: Any) -> Any:
        return tuple(_offered(item, offers) for item in value) if value else value

    others = tuple(words(other) for other in said.alternatives)
    return said.model_copy(update={"value": words(said.value), "alternatives": others})


def in_neutral_words(iwap: Iwap, offers: Mapping[str, str]) -> Iwap:
    """Return the plan with names of groups replaced by what it offers them.

    Args:
        iwap: the plan.
        offers: words by the id of a group; a group of the questionnaire itself keeps the words it was given there.
    """
    insight = iwap.insight.model_copy(update={"groups": _leaf(iwap.insight.groups, offers)})
    measures = tuple(
        measure.model_copy(update={"groups": _leaf(measure.groups, offers)}) for measure in iwap.measures
    )
    return iwap.model_copy(update={"insight": insight, "measures": measures})
