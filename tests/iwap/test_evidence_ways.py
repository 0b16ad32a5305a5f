"""What is known is known in four ways, and those that are empty have a name."""

from __future__ import annotations

import pytest

from wijkwizard.iwap.evidence_ways import empty_ways, ways_in_words, ways_of
from wijkwizard.iwap.said import Picked, SaidChoices


def _said(*ways: str) -> SaidChoices:
    return SaidChoices(value=tuple(Picked(id=way, label=way) for way in ways))


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (("verteld",), "Verteld; nog niet geteld, gezien of gevoeld"),
        (("gevoeld", "geteld", "verteld"), "Geteld, verteld en gevoeld; nog niet gezien"),
        (("geteld", "verteld", "gezien", "gevoeld"), "Geteld, verteld, gezien en gevoeld"),
    ],
)
def test_the_empty_fields_are_named_beside_those_that_are_filled(chosen: tuple[str, ...], words: str) -> None:
    assert ways_in_words(_said(*chosen)) == words


def test_where_nobody_said_how_it_is_known_no_field_is_called_empty() -> None:
    assert (ways_of(SaidChoices()), empty_ways(SaidChoices()), ways_in_words(SaidChoices())) == ((), (), "")


def test_a_choice_of_an_own_questionnaire_is_none_of_the_four() -> None:
    assert ways_in_words(_said("gedroomd")) == ""
