"""The graph of what makes what worse, in words: no arrow is lost, none is told twice, and circles end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.iwap.feeding import arrows, ways
from wijkwizard.iwap.rows import Problem
from wijkwizard.iwap.said import Picked, SaidChoices

_NODES = st.sampled_from("abcde")
_ARROWS = st.lists(st.tuples(_NODES, _NODES).filter(lambda pair: pair[0] != pair[1]), unique=True)


@given(_ARROWS)
def test_each_arrow_is_on_one_way(pairs: list[tuple[str, str]]) -> None:
    told = [step for way in ways(pairs) for step in pairwise(way)]
    assert sorted(told) == sorted(pairs)


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ([("b", "c"), ("a", "b")], ["abc"]),
        ([("a", "b"), ("b", "a")], ["aba"]),
        ([("a", "b"), ("a", "c"), ("c", "d")], ["ab", "acd"]),
        ([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")], ["abca", "cd"]),
        ([], []),
    ],
)
def test_a_way_begins_at_the_source_and_follows_the_arrows(
    pairs: list[tuple[str, str]], told: list[str]
) -> None:
    assert ["".join(way) for way in ways(pairs)] == told


def test_what_points_at_a_problem_that_is_gone_or_at_itself_is_no_arrow() -> None:
    fed = SaidChoices(value=tuple(Picked(id=each, label=each) for each in ("a", "b", "weg")), unknown=None)
    problems = (Problem(id="a", feeds=fed), Problem(id="b"))
    assert arrows(problems) == (("a", "b"),)
