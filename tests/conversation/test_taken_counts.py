"""What a dossier refused of a tally sheet leaves the other numbers as they are, whatever was typed since."""

from __future__ import annotations

from wijkwizard.conversation.taken_counts import TakenCounts
from wijkwizard.terms import GridValue


def test_only_the_numbers_that_changed_since_the_last_that_were_taken_go() -> None:
    counts = {"a": 3}
    taken = TakenCounts(counts)
    counts["b"] = 40
    taken.settle(GridValue(v=dict(counts)), taken=False)
    assert counts == {"a": 3}
    counts["b"] = 4
    taken.again(["b"])
    taken.settle(GridValue(v=dict(counts)), taken=True)
    counts["b"] = 50
    taken.settle(GridValue(v=dict(counts)), taken=False)
    assert counts == {"a": 3, "b": 4}


def test_numbers_given_before_one_was_refused_go_on_without_it() -> None:
    counts = {"a": 40}
    taken = TakenCounts(counts)
    taken.settle(GridValue(v={}), taken=True)
    counts["b"] = 5
    ahead = GridValue(v=dict(counts))
    taken.settle(GridValue(v={"a": 40}), taken=False)
    assert taken.without_refused(ahead) == GridValue(v={"b": 5})
    assert counts == {"b": 5}


def test_a_number_that_is_given_again_is_no_refused_one() -> None:
    """Its people were noted meanwhile."""
    counts = dict[str, int]()
    taken = TakenCounts(counts)
    taken.settle(GridValue(v={"a": 40}), taken=False)
    assert taken.without_refused(GridValue(v={"a": 40})) is None
    taken.again(["a"])
    assert taken.without_refused(GridValue(v={"a": 40})) == GridValue(v={"a": 40})
