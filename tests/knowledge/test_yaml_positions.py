"""Reading YAML keeps the address of each key and value."""

import pytest

from wijkwizard.knowledge.yaml_positions import UnreadableError, read


def test_keys_and_values_have_lines_and_columns_from_one() -> None:
    marked = read("een: 1\nlijst:\n  - naam: b\n")
    assert marked.data == {"een": 1, "lijst": [{"naam": "b"}]}
    assert marked.values["een",] == (1, 6)
    assert marked.keys["lijst", 0, "naam"] == (3, 5)
    assert marked.values["lijst", 0, "naam"] == (3, 11)


def test_a_place_that_does_not_exist_gives_the_nearest_place_around_it() -> None:
    marked = read("lijst:\n  - naam: b\n")
    assert marked.at(("lijst", 0, "weg")) == (2, 5)
    assert marked.at(("elders",)) == (1, 1)


def test_dates_stay_text_and_numbers_and_booleans_do_not() -> None:
    assert read("a: 2024-05-01\nb: 1.5\nc: true\nd: ~\n").data == {
        "a": "2024-05-01",
        "b": 1.5,
        "c": True,
        "d": None,
    }


def test_a_key_that_stands_twice_is_remembered() -> None:
    assert read("a: 1\na: 2\n").duplicates == [((2, 1), "a")]


def test_what_is_no_yaml_tells_where() -> None:
    with pytest.raises(UnreadableError) as caught:
        read("a: 1\nb: [1, 2\nc: 3\n")
    assert (caught.value.line, caught.value.column)[0] == 3


def test_a_loop_of_references_ends() -> None:
    assert len(read("a: &a\n  b: *a\n").aliases) == 1
