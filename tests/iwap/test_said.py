"""A leaf: a value or a named kind of not knowing, and which question may fill it."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from wijkwizard.iwap.said import (
    KINDS_OF_LEAF,
    Euro,
    Said,
    SaidAmount,
    SaidChoices,
    SaidGrid,
    SaidLevel,
    SaidNumber,
    SaidText,
    SaidYear,
    SaidYesNo,
    ScaleStep,
)
from wijkwizard.questionnaire.model import Column
from wijkwizard.terms import Basis, Unknown


def test_every_kind_of_question_fills_some_leaf() -> None:
    """A number is a figure or a year of the calendar; one choice also stands where several may."""
    kinds = [get_args(one.model_fields["kind"].annotation)[0] for one in get_args(get_args(Column)[0])]
    filled = [kind for kinds in KINDS_OF_LEAF.values() for kind in kinds]
    assert sorted(filled) == sorted([*kinds, "number", "choice"])
    assert KINDS_OF_LEAF[SaidYear] == {"number"}
    assert KINDS_OF_LEAF[SaidNumber] == {"number", "percentage"}


def test_a_leaf_that_nothing_fills_is_open_and_an_impression() -> None:
    """The mildest account is the one that needs no proof."""
    assert (SaidText().unknown, SaidText().basis, SaidText().internal) == (
        Unknown.OPEN,
        Basis.IMPRESSION,
        False,
    )


@pytest.mark.parametrize(
    "said",
    [
        SaidText(value="R&D <b>", unknown=None, alternatives=("anders",)),
        SaidNumber(value=Decimal("0.10"), unknown=None),
        SaidAmount(value=Euro(amount=Decimal("1250.50")), unknown=None),
        SaidYesNo(value=False, unknown=None),
        SaidLevel(value=ScaleStep(step=0, highest=3), unknown=None),
        SaidChoices(value=(), unknown=None),
        SaidGrid(unknown=Unknown.SEALED),
    ],
)
def test_json_carries_a_leaf_unchanged(said: Said[object]) -> None:
    """Nought, no and an empty list stay what they are, and a number keeps its digits."""
    again = type(said).model_validate_json(said.model_dump_json())
    assert again == said
    assert type(again.value) is type(said.value)
