"""The top of a list never depends on the order in which a file happens to have it."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.terms.top import Top, tie_words, top

COUNTS = st.dictionaries(st.integers(), st.integers(min_value=0, max_value=4), max_size=8)


def of(counts: dict[str, int], places: int) -> Top[str]:
    return top(counts, counts.__getitem__, places)


def test_four_equals_behind_one_are_all_shown_for_two_places() -> None:
    """Seven and four times five: the seven is sure, and people choose two of the four."""
    found = of({"a": 5, "b": 7, "c": 5, "d": 5, "e": 5}, 3)
    assert (found.sure, found.equal, found.places) == (("b",), ("a", "c", "d", "e"), 2)


def test_equals_that_all_fit_are_no_tie() -> None:
    """Three with the same count on three places need no choice."""
    assert of({"a": 2, "b": 2, "c": 2, "d": 1}, 3) == Top(("a", "b", "c"))


@given(COUNTS, st.integers(min_value=1, max_value=5), st.randoms(use_true_random=False))
def test_the_order_of_the_list_decides_nothing(counts: dict[int, int], places: int, dice: Random) -> None:
    """Whatever the order, the same ones are sure and the same ones are equal."""
    mixed = list(counts)
    dice.shuffle(mixed)
    one, other = top(counts, counts.__getitem__, places), top(mixed, counts.__getitem__, places)
    assert set(one.sure) == set(other.sure)
    assert set(one.equal) == set(other.equal)
    assert one.places == other.places


@given(COUNTS, st.integers(min_value=1, max_value=5))
def test_nobody_outside_the_top_has_as_much_as_somebody_in_it(counts: dict[int, int], places: int) -> None:
    """The cut falls between two different counts, and as many places are given as were asked for."""
    found = top(counts, counts.__getitem__, places)
    outside = [counts[one] for one in counts if one not in found.shown]
    assert all(counts[one] > count for one in found.shown for count in outside)
    assert len(found.sure) + found.places == min(places, len(counts))
    assert not found.equal or len(found.equal) > found.places > 0


def test_a_tie_is_said_in_words_that_can_be_read_aloud() -> None:
    """With the names, how many places there are, and who decides."""
    assert tie_words(["Werk", "Wonen", "AZC"], 1) == (
        "Drie staan gelijk: werk, wonen en AZC. Er is nog één plaats: kies samen welke meegaan."
    )
    assert "; " in tie_words(["Groen, sport en cultuur", "Werk"], 1)
    assert tie_words([], 2) == tie_words(["Werk"], 0) == ""
