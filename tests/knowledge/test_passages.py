"""Passages that patterns find in a text: without overlap, and whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.ours import ours
from wijkwizard.knowledge.passages import passages_in

NAME = next(kind for kind in ours().knowledge.personal_data.rows if kind.id == "naam")


def _found(text: str, *patterns: str, unless: str = "") -> list[str]:
    left = [re.compile(unless)] if unless else []
    return list(passages_in(text, map(re.compile, patterns), lambda: left, lambda _: True))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Volgens Gerrit van Dijk helpt een hek", "Volgens Gerrit van Dijk"),
        ("Praten met de zoon van Kevin de Vries", "zoon van Kevin de Vries"),
        ("Overlast van Fatima", "Fatima"),
    ],
)
def test_a_name_is_found_whole_where_two_patterns_find_a_part_of_it(sentence: str, name: str) -> None:
    """The surname stayed on public paper."""
    assert list(NAME.found_in(sentence)) == [name]


def test_what_overlaps_is_one_passage_and_what_touches_is_two() -> None:
    assert _found("abcdef", "bcd", "cde") == ["bcde"]
    assert _found("abcdef", "abc", "def") == ["abc", "def"]


def test_what_may_stand_is_left_alone_with_all_that_lies_in_it() -> None:
    assert _found("abcdef", "bc", "de", unless="abcd") == ["de"]


@given(st.text("ab ", max_size=12), st.lists(st.sampled_from(["a", "ab", "ba+", "b ?a"]), max_size=3))
def test_each_match_lies_in_a_passage(text: str, patterns: list[str]) -> None:
    matched = [found[0].strip() for each in patterns for found in re.finditer(each, text)]
    passages = _found(text, *patterns)
    assert all(any(part in passage for passage in passages) for part in matched)
