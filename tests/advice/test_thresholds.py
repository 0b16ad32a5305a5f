"""Where a figure stands, and the value at which it would stand elsewhere."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.advice.thresholds import Zone, relative_zone, step_of, tenths, turning_points

D = Decimal
numbers = st.decimals(min_value=0, max_value=100_000, places=1, allow_nan=False, allow_infinity=False)


@st.composite
def zones(draw: st.DrawFn) -> Zone:
    """Draw every kind of zone that the rules make."""
    kind = draw(st.sampled_from(["around", "tenths", "classes"]))
    if kind == "around":
        zone = relative_zone(draw(numbers), draw(st.sampled_from([D(0), D(5), D(10), D("12.5")])))
        assert zone is not None
        return zone
    if kind == "tenths":
        values = draw(st.lists(numbers, min_size=20, max_size=60))
        return tenths(tuple(sorted(values)), D(10))
    return Zone(low=D(5), high=D(6), low_counts=False)


@given(zones(), numbers)
def test_the_stated_value_really_turns_it_and_one_step_before_does_not(zone: Zone, value: Decimal) -> None:
    step = step_of(value)
    stand = zone.stand(value)
    for turn in turning_points(zone, value, step):
        back = turn.value - step if turn.value > value else turn.value + step
        assert zone.stand(turn.value) == turn.becomes != stand
        if abs(back - value) >= step or back == value:
            assert zone.stand(back) == stand


@given(zones(), numbers)
def test_what_can_turn_has_a_value_that_turns_it(zone: Zone, value: Decimal) -> None:
    stand = zone.stand(value)
    other = {zone.stand(D(one)) for one in (-1, 0, 200_000)} - {stand}
    assert not other or turning_points(zone, value, step_of(value))


@pytest.mark.parametrize(
    ("value", "stand"),
    [("10.9", "gelijk"), ("11", "hoger"), ("9.1", "gelijk"), ("9", "lager"), ("10", "gelijk")],
)
def test_less_than_ten_per_cent_of_the_city_is_about_the_same(value: str, stand: str) -> None:
    zone = relative_zone(D(10), D(10))
    assert zone is not None
    assert zone.stand(D(value)) == stand


def test_below_zero_a_share_means_nothing() -> None:
    assert relative_zone(D("-0.2"), D(10)) is None


def test_beside_zero_everything_is_more() -> None:
    zone = relative_zone(D(0), D(10))
    assert zone is not None
    assert [zone.stand(D(one)) for one in ("0", "0.1")] == ["gelijk", "hoger"]


def test_a_tenth_of_an_area_and_those_like_it_is_no_more_than_a_tenth() -> None:
    """Of 35 areas three may be called the highest tenth: this one and two others."""
    zone = tenths(tuple(D(one) for one in range(34)), D(10))
    assert [zone.stand(D(one)) for one in ("31", "31.5", "32")] == ["gelijk", "hoger", "hoger"]
    assert [zone.stand(D(one)) for one in ("2", "1.5")] == ["gelijk", "lager"]


def test_equal_figures_count_against_standing_out() -> None:
    zone = tenths((D(0),) * 20 + (D(5),) * 10, D(10))
    assert zone.stand(D(5)) == "gelijk"


@given(st.lists(numbers, min_size=20, max_size=60), numbers)
def test_who_is_in_the_highest_tenth_is_with_few(values: list[Decimal], value: Decimal) -> None:
    if tenths(tuple(sorted(values)), D(10)).stand(value) == "hoger":
        assert 10 * (1 + sum(other >= value for other in values)) <= len(values) + 1


@pytest.mark.parametrize(
    ("value", "rounded", "step"),
    [
        ("6.2", None, "0.1"),
        ("238", None, "1"),
        ("40", "5", "5"),
        ("42", "5", "1"),
        ("0.1234567890123", None, "0.0001"),
    ],
)
def test_a_value_is_told_in_the_precision_of_the_figure(value: str, rounded: str | None, step: str) -> None:
    assert step_of(D(value), None if rounded is None else D(rounded)) == D(step)
