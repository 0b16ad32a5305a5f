"""Every kind of question is complete, and every kind of value has one that writes it."""

from typing import get_args

import pytest

from wijkwizard.questionnaire.kinds.kind import PlanLeaf
from wijkwizard.questionnaire.kinds.registry import KINDS, KindName, Question, kind_of_value
from wijkwizard.terms import Value

MODELS = get_args(get_args(Question)[0])
VALUES = get_args(get_args(Value)[0])


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_stands_under_the_name_that_is_written_in_yaml(name: KindName) -> None:
    kind = KINDS[name]
    assert (kind.name, get_args(kind.model.model_fields["kind"].annotation)) == (name, (name,))


def test_every_model_that_yaml_may_hold_has_a_kind_and_no_other() -> None:
    assert [kind.model for kind in KINDS.values()] == list(MODELS)


@pytest.mark.parametrize("value", VALUES)
def test_the_kind_of_a_value_holds_it(value: type) -> None:
    """A value whose question is gone is written and compared by the kind that it was made for."""
    assert kind_of_value(value.model_construct()).value is value  # type: ignore[attr-defined]  # all are models


@pytest.mark.parametrize("name", KINDS)
def test_what_can_be_answered_has_a_place_in_the_plan(name: KindName) -> None:
    kind = KINDS[name]
    assert kind.leaves <= set(get_args(PlanLeaf))
    assert bool(kind.leaves) is (kind.value is not None or name == "table")


@pytest.mark.parametrize("name", KINDS)
def test_a_number_can_be_compared_only_where_a_bound_can(name: KindName) -> None:
    """Who may write ``is`` must be told what stands behind it."""
    compares = KINDS[name].compares
    assert ("is" in compares.operators) <= bool(compares.wanted)
