"""What is kept by object is made once for each, and only a few objects are held on to."""

from __future__ import annotations

from wijkwizard.terms.kept import kept_by_object


def test_it_is_made_once_for_the_same_object_and_again_for_an_equal_one() -> None:
    """Equal is not enough: comparing is what it spares."""
    made = list[list[int]]()

    @kept_by_object
    def total(numbers: list[int]) -> int:
        made.append(numbers)
        return sum(numbers)

    first, equal = [1, 2], [1, 2]
    assert [total(first), total(first), total(equal), total(first)] == [3, 3, 3, 3]
    assert [numbers is first for numbers in made] == [True, False]


def test_what_was_asked_about_long_ago_is_made_again() -> None:
    """A program that opens many questionnaires does not hold all of them."""
    made = list[str]()

    @kept_by_object
    def echo(word: str) -> str:
        made.append(word)
        return word

    words = ["a", "b", "c", "d", "e"]
    for word in (*words, "a", "e"):
        assert echo(word) == word
    assert made == [*words, "a"]
