"""What somebody may have meant, and how much is said of one kind of fault, are bounded."""

from __future__ import annotations

from wijkwizard.terms.near import MOST_SHOWN, Suggestions, few, nearest, others, quoted


def test_the_nearest_word_is_found() -> None:
    assert nearest("wonne", ("wonen", "werk")) == "wonen"
    assert not nearest("zzz", ("wonen", "werk"))


def test_a_word_that_nobody_typed_is_not_looked_for() -> None:
    """A page of text in the place of a key is no slip of the hand."""
    assert not nearest("w" * 100, ("w" * 99,))


def test_guesses_run_out() -> None:
    """Whoever makes hundreds of slips is told of all, and gets a guess for the first."""
    near = Suggestions()
    told = [near.nearest("wonne", ("wonen",)) for _ in range(500)]
    assert told[0] == "wonen"
    assert not told[-1]


def test_few_of_a_kind_are_all_shown() -> None:
    """An author of twenty slips sees twenty lines."""
    assert list(few("a" * MOST_SHOWN, str)) == [("a", 0)] * MOST_SHOWN


def test_of_very_many_one_is_shown_with_the_number_of_the_others() -> None:
    """In order, beside other kinds, and none is lost from the count."""
    shown = list(few("b" + "a" * 100 + "c", str))
    assert shown == [("b", 0), ("a", 99), ("c", 0)]
    assert others("Zo.", 99) == "Zo. En zo nog 99 keer."
    assert others("Zo.", 0) == "Zo."


def test_what_somebody_pasted_is_not_said_back_whole() -> None:
    """A page in the place of a word is shown by its beginning, a line of faults by both ends."""
    assert quoted("wonne") == "'wonne'"
    assert len(quoted("a" * 100_000)) < 100
    assert len(others("a" * 100_000, 0)) < 1_000
