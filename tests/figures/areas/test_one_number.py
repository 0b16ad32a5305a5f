"""One number stands only where every rate that fits is that number, or as good as that, as it is told."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.figures.giving import figure
from wijkwizard.figures.areas.rates import ComputedValue, WeightedRate, mean, ratio
from wijkwizard.figures.areas.rounding import RoundingMargin, margin_of
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.terms.figures import Figure

BIJSTAND, CORPORATIE, SCORE, MISDRIJVEN = (
    load_tables().measures[name]
    for name in ("bijstand-per-100-huishoudens", "corporatiewoningen", "ses-score", "misdrijven-per-1000")
)
FIVES, TENS = RoundingMargin(2, 2), RoundingMargin(5, 4)
NEARLY = Decimal("0.0001")
ROUNDED = st.sampled_from((5, 10))
PARTS = st.lists(st.tuples(st.integers(0, 100), st.integers(1, 300)), min_size=2, max_size=3)


def _figure(found: ComputedValue) -> Figure:
    """Return what was computed as it is told."""
    if found.value is not None:
        return figure(BIJSTAND.id, str(found.value), step=found.step, computed=found.computed)
    return figure(BIJSTAND.id, None, missing=found.missing, low=found.low, high=found.high)


def _ends(top: int, bottom: int, margin: RoundingMargin, under: RoundingMargin) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest rate that two rounded counts leave room for, by hand."""
    low = max(Decimal(top) - margin.below, Decimal(0)) / (bottom + under.above) * 100
    return low, (Decimal(top) + margin.above) / (bottom - under.below) * 100


@given(data=st.data(), by=ROUNDED, of=st.sampled_from((1, 5, 10)))
def test_what_is_told_holds_every_rate_that_fits(data: st.DataObject, by: int, of: int) -> None:
    """One number is at most a point off, as it is told; a range lacks at most what the words leave out.

    From five times on the rounding of the upper count hides that of the lower: 17 to 47 is of thirty, not of 28 to 32.
    """
    bottom = data.draw(st.integers(20 // of, 6000 // of)) * of
    top = data.draw(st.integers(10 // by, max(bottom // by, 10 // by))) * by
    margin, under = (margin_of(Decimal(each), Decimal(each)) for each in (by, of))
    found = ratio(Decimal(top), Decimal(bottom), BIJSTAND, margin, under)
    low, high = _ends(top, bottom, margin, under)
    told = _figure(found)
    if told.rounded is None:
        assert found.low is not None
        assert found.high is not None
        left_out = max(found.low - low, high - found.high)
        hidden = max(margin) * bottom >= 5 * max(under) * top
        assert left_out <= ((found.high - found.low) / 5 if hidden else NEARLY)
        assert found.low <= _ends(top, bottom, margin, RoundingMargin())[0] + NEARLY
        assert found.high >= _ends(top, bottom, margin, RoundingMargin())[1] - NEARLY
        return
    for fits in (low, high):
        assert abs(told.rounded_as_this(fits) - told.rounded) <= 1
        assert abs(fits - Decimal(top) / bottom * 100) <= Decimal(top) / bottom * 10


@given(top=st.integers(2, 400), bottom=st.integers(2, 400))
def test_a_rate_is_told_no_finer_than_its_rounding_allows(top: int, bottom: int) -> None:
    """Both counts are of fives: 130 of 410 can be 31 to 32,4 per cent, so it is 32 and not 31,7."""
    upper, under = 5 * min(top, bottom), 5 * bottom
    found = ratio(Decimal(upper), Decimal(under), BIJSTAND, FIVES, FIVES)
    if found.value is None:
        return
    moved = max(abs(end - found.value) for end in _ends(upper, under, FIVES, FIVES))
    assert (found.step or Decimal("0.1")) * 10 > moved


@given(bottom=st.integers(40, 4000), part=st.integers(10, 90))
def test_a_decimal_is_told_only_where_rounding_moves_less_than_half_a_point(bottom: int, part: int) -> None:
    """From ten per cent on: 3.310 people leave a decimal standing, four hundred do not."""
    under = 5 * bottom
    upper = 5 * (bottom * part // 100)
    found = ratio(Decimal(upper), Decimal(under), BIJSTAND, FIVES, FIVES)
    value = Decimal(upper) / under * 100
    moved = max(abs(end - value) for end in _ends(upper, under, FIVES, FIVES))
    if found.value is not None and found.value >= 10:
        assert (found.step == 1) == (moved >= Decimal("0.5"))


@pytest.mark.parametrize(
    ("top", "bottom", "shown"),
    [
        (1205, 3310, "36,4"),
        (170, 2940, "5,8"),
        (130, 410, "32"),
        (30, 95, "29 tot 34"),
        (60, 190, "30 tot 33"),
    ],
)
def test_an_ordinary_neighbourhood_keeps_one_number(top: int, bottom: int, shown: str) -> None:
    """A range is for where nobody knows better: not for some thousands of people."""
    assert _figure(ratio(Decimal(top), Decimal(bottom), BIJSTAND, FIVES, FIVES)).shown == shown


@pytest.mark.parametrize(("bottom", "shown"), [(40, "476 tot 526"), (95, "211"), (200, "100"), (3310, "6")])
def test_a_point_of_a_thousand_is_ten(bottom: int, shown: str) -> None:
    """Twenty misdrijven among people that are rounded to fives: one in a hundred is ten in a thousand."""
    found = ratio(Decimal(20), Decimal(bottom), MISDRIJVEN, RoundingMargin(), FIVES)
    assert _figure(found).shown == shown


def test_a_score_is_told_no_finer_than_the_rounding_of_its_weights_leaves() -> None:
    """Three and four hundred households of hundreds: the mean of 0,2 and -0,1 can be 0 to 0,06, so it is 0,03."""
    hundreds = margin_of(Decimal(300), Decimal(100))
    parts = [
        WeightedRate(Decimal(value), Decimal(weight), hundreds)
        for value, weight in (("0.213", 300), ("-0.102", 400))
    ]
    assert _figure(mean(parts, SCORE, Decimal("0.001"))).shown == "0,03"


@example(parts=[(20, 20), (80, 20)], off=[(1, -2), (1, 2), (0, 0)])
@given(parts=PARTS, off=st.lists(st.tuples(st.integers(-1, 1), st.integers(-2, 2)), min_size=3, max_size=3))
def test_what_is_weighed_holds_every_mean_that_fits(
    parts: list[tuple[int, int]], off: list[tuple[int, int]]
) -> None:
    """Whole per cents of households by fives: each can be half a per cent off, and two households."""
    rates = [WeightedRate(Decimal(value), Decimal(5 * weight), FIVES) for value, weight in parts]
    found = mean(rates, CORPORATIE, Decimal(1))
    moved = [
        (one.value + Decimal(up) / 2, one.weight + more) for one, (up, more) in zip(rates, off, strict=False)
    ]
    total = sum((value * weight for value, weight in moved), Decimal(0))
    fits = total / sum(weight for _, weight in moved)
    fits = min(max(fits, Decimal(0)), Decimal(100))
    if found.value is None:
        assert found.low is not None
        assert found.high is not None
        assert found.low - NEARLY <= fits <= found.high + NEARLY
    else:
        assert abs(fits - found.value) <= 1


@given(
    top=st.integers(1, 400).map(lambda n: 10 * n),
    bottom=st.integers(10, 20_000),
)
def test_the_range_holds_every_rate_that_the_rounding_allows(top: int, bottom: int) -> None:
    """The truth lies in the range, and where a number is told rounding moves it by a tenth at most."""
    found = ratio(Decimal(top), Decimal(bottom), BIJSTAND, TENS)
    truths = [min(Decimal(10_000), Decimal(top + off) / bottom * 100) for off in (-5, 0, 4)]
    if found.value is None:
        assert found.low is not None
        assert found.high is not None
        assert all(found.low - Decimal("0.0001") <= one <= found.high + Decimal("0.0001") for one in truths)
    else:
        assert all(abs(one - truths[1]) <= truths[1] * Decimal("0.1") for one in truths)


@given(
    top=st.integers(2, 400).map(lambda n: 5 * n),
    bottom=st.integers(2, 4000).map(lambda n: 5 * n),
)
def test_the_range_minds_the_rounding_of_both_counts(top: int, bottom: int) -> None:
    """With fives above and below a number is told only where rounding moves it by a tenth and a point at most."""
    found = ratio(Decimal(top), Decimal(bottom), BIJSTAND, RoundingMargin(2, 2), RoundingMargin(2, 2))
    told = Decimal(top) / bottom * 100
    truths = [Decimal(top + off) / (bottom - off) * 100 for off in (-2, 2)]
    if found.value is not None:
        assert all(abs(one - told) <= told * Decimal("0.1") for one in truths)
        return
    assert found.low is not None
    assert found.high is not None
    assert any(abs(one - told) > min(told * Decimal("0.1"), Decimal(1)) for one in truths)
    if bottom < 5 * top:  # else the rounding of the upper count hides that of the lower
        assert found.low <= truths[0] + Decimal("0.0001")
        assert found.high >= min(truths[1], Decimal(10_000)) - Decimal("0.0001")
