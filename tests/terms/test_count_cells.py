"""Counts by cell: the rows and the sides that they are of, and numbers that come in the place of others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.terms import GridValue
from wijkwizard.terms.count_cells import (
    COLOURS,
    by_row,
    cell,
    held,
    in_colours,
    of_side,
    overlaid,
    row_of,
    side_of,
    take_out,
)
from wijkwizard.terms.pointing import chosen, divided, going_on_as

CELLS = st.builds(cell, st.sampled_from(["overlast", "werk", "groen"]), st.sampled_from(["", *COLOURS]))
COUNTS = st.dictionaries(CELLS, st.integers(0, 20), max_size=9)


@given(COUNTS)
def test_rows_have_what_their_cells_have_together(counts: dict[str, int]) -> None:
    assert sum(by_row(counts).values()) == sum(counts.values())
    assert set(by_row(counts)) == {row_of(at) for at in counts}
    apart = [of_side(counts, side) for side in COLOURS]
    together = {at: count for at, count in counts.items() if not side_of(at)}
    assert sum(sum(side.values()) for side in apart) + sum(together.values()) == sum(counts.values())


@given(COUNTS, COUNTS)
def test_no_card_counts_twice_when_a_row_is_counted_in_another_way(
    before: dict[str, int], anew: dict[str, int]
) -> None:
    """A row has either a number of its own or numbers of colours, wherever that held for what was given."""
    mixed = {row_of(at) for at in anew if side_of(at)} & {at for at in anew if not side_of(at)}
    made = overlaid(overlaid({}, before), anew)
    for at, count in anew.items():
        assert made[at] == count
        if row_of(at) not in mixed:
            parted = bool(side_of(at))
            assert all(bool(side_of(each)) is parted for each in made if row_of(each) == row_of(at))
    untouched = set(map(row_of, before)) - set(map(row_of, anew))
    assert {at: made[at] for at in made if row_of(at) in untouched} == {
        at: count for at, count in before.items() if row_of(at) in untouched
    }


@given(COUNTS, CELLS)
def test_a_row_that_is_taken_out_takes_its_colours_with_it(counts: dict[str, int], at: str) -> None:
    left = dict(counts)
    assert take_out(left, at) is bool(held(counts, at))
    assert at not in left
    assert all(row_of(each) != at for each in left)
    assert sum(counts.values()) - sum(left.values()) == sum(counts[each] for each in held(counts, at))


def test_a_count_is_in_colours_when_each_of_its_numbers_is() -> None:
    assert in_colours(["overlast/woont-hier"])
    assert not in_colours(["overlast/woont-hier", "werk"])
    assert not in_colours([])


def test_a_count_in_colours_points_at_its_rows_and_goes_on_with_them() -> None:
    value = GridValue(v={"overlast/woont-hier": 5, "overlast/werkt-hier": 2, "weg": 1})
    assert chosen(value) == {"overlast", "weg"}
    assert divided(value, {"overlast"}) == (
        GridValue(v={"overlast/woont-hier": 5, "overlast/werkt-hier": 2}),
        GridValue(v={"weg": 1}),
    )
    assert going_on_as(value, {"overlast": "herrie"}) == GridValue(
        v={"herrie/woont-hier": 5, "herrie/werkt-hier": 2, "weg": 1}
    )
    assert value.rows == {"overlast": 7, "weg": 1}
