"""The account of every rule, tried: at the stated value the finding turns, one step before it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advice.make import earlier, figure, found, similar
from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.measured import Measured

SHARES = st.decimals(min_value=0, max_value=100, places=1, allow_nan=False, allow_infinity=False)
AREAS = similar(*(n * 3 % 71 for n in range(40)))

CASES = {
    "naast-gemeente": figure("bijstand", "0", gemeente="7.3", unit="procent"),
    "naast-gemeente-zonder": figure("bijstand", "0", gemeente_without="6.1", unit="procent"),
    "naast-land": figure("bijstand", "0", country="3.6", unit="procent"),
    "naast-vergelijkbaar": figure("bijstand", "0", similar=AREAS, unit="procent"),
    "ontwikkeling": figure("bijstand", "0", year=2024, earlier=earlier(y2020="5.5"), unit="procent"),
}
BESIDE_CITY = figure(
    "woz-waarde", "0", gemeente="41", year=2024, earlier=earlier(y2020="20.5/32"), unit="euro"
)


def _with(measured: Measured, value: Decimal) -> Measured:
    return measured.model_copy(update={"value": value})


def _prove(measured: Measured, key: str) -> SignalFinding:
    """Turn a finding at each stated value, and see that one step before it has not turned."""
    now = found(measured)[key]
    assert now.account.turning
    assert measured.value is not None
    for turn in now.account.turning:
        assert found(_with(measured, turn.value))[key].stand == turn.becomes != now.stand
        back = turn.value + (-turn.step if turn.value > measured.value else turn.step)
        if back >= 0:
            assert found(_with(measured, back))[key].stand == now.stand
    return now


@pytest.mark.parametrize("rule", CASES)
@given(value=SHARES)
def test_the_stated_value_really_turns_it(rule: str, value: Decimal) -> None:
    _prove(_with(CASES[rule], value), f"{rule}:bijstand")


@given(value=SHARES)
def test_the_same_beside_the_development_of_the_city(value: Decimal) -> None:
    _prove(_with(BESIDE_CITY, value), "ontwikkeling:woz-waarde")


@pytest.mark.parametrize("number", range(1, 10))
def test_the_same_for_published_classes(number: int) -> None:
    classed = figure("leefbaarometer", class_number=str(number))
    now = found(classed)["klasse:leefbaarometer"]
    for turn in now.account.turning:
        turned = classed.model_copy(update={"class_number": turn.value})
        before = turn.value + (-1 if turn.value > number else 1)
        assert found(turned)["klasse:leefbaarometer"].meaning != now.meaning
        back = classed.model_copy(update={"class_number": before})
        assert found(back)["klasse:leefbaarometer"].meaning == now.meaning


@given(value=st.integers(min_value=0, max_value=40).map(lambda n: Decimal(5 * n)))
def test_a_rounded_figure_turns_in_its_own_steps(value: Decimal) -> None:
    rounded = figure("bijstand", str(value), gemeente="70", unit="promille", rounded_to="5")
    now = _prove(rounded, "naast-gemeente:bijstand")
    assert all(turn.step == 5 for turn in now.account.turning)
