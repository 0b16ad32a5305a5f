"""A rate of small rounded counts is only a range, and no figure is told finer than its source knows it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.figures.making import DATA, small, write
from wijkwizard.figures import AreaFigures, Compared, Reading, figures_for, make_area, read
from wijkwizard.terms.figures import Missing


def _of(reading: Reading, *texts: str) -> AreaFigures:
    return figures_for(reading, make_area(reading, list(texts)))


def _one(found: AreaFigures, measure: str) -> Compared:
    (one,) = found.of(measure)
    return one


@pytest.fixture(scope="module")
def klein() -> AreaFigures:
    return _of(read([DATA / "odata-afgerond-2020.csv"]), "BU03071707")


def test_ten_of_tens_among_thirty_households_is_seventeen_to_forty_seven(klein: AreaFigures) -> None:
    """Ten stands for five up to and with fourteen; one number or a rank would be made up."""
    one = _one(klein, "bijstand-per-100-huishoudens").area
    assert (one.value, one.missing, one.shown) == (None, Missing.ROUGH, "17 tot 47")


@pytest.mark.parametrize(
    ("measure", "shown"),
    [
        ("bijstand-per-100-inwoners-15-65", "7 tot 20"),
        ("aandeel-0-14", "8 tot 13"),
        ("aandeel-15-24", "24 tot 29"),
        ("aandeel-65-plus", "29 tot 34"),
    ],
)
def test_every_rate_that_we_compute_minds_its_rounding(klein: AreaFigures, measure: str, shown: str) -> None:
    """Counts of people are rounded to fives: 28 to 32 of 93 to 97 is no surer than 23 to 27 of them."""
    assert _one(klein, measure).area.shown == shown


def test_a_rounded_nought_is_not_none(tmp_path: Path) -> None:
    """Nought of tens can be four people."""
    reading = small(
        tmp_path / "kwb.csv",
        ("GM0001", "G", "G", "Gemeente", "1", 9000, 4000, 200, 300),
        ("WK000101", "W", "G", "Wijk", "1", 1200, 550, 0, 300),
    )
    assert _one(_of(reading, "WK000101"), "bijstand-per-100-huishoudens").area.shown == "0 tot 0,7"


def test_a_union_adds_the_rounding_of_its_parts(tmp_path: Path) -> None:
    """Two buurten with ten each are ten to twenty-eight together."""
    reading = small(
        tmp_path / "kwb.csv",
        ("GM0001", "G", "G", "Gemeente", "1", 9000, 4000, 200, 300),
        ("BU00010101", "A", "G", "Buurt", "1", 120, 50, 10, 300),
        ("BU00010102", "B", "G", "Buurt", "1", 120, 50, 10, 300),
    )
    together = _one(_of(reading, "BU00010101", "BU00010102"), "bijstand-per-100-huishoudens")
    assert together.area.shown == "10 tot 28"
    assert together.gemeente is not None
    assert together.gemeente.shown == "5"


def test_the_rounding_of_the_households_counts_too(tmp_path: Path) -> None:
    """Twenty of thirty by fives are 18 to 22 of 28 to 32: no 66,7, and no place among others."""
    kwb = ("gwb_code_10", "regio", "gm_naam", "recs", "ind_wbi", "a_inw", "a_hh", "a_1p_hh")
    path = write(
        tmp_path / "kwb.csv",
        [
            kwb,
            ("GM0001", "G", "G", "Gemeente", "1", 9000, 4000, 1500),
            ("WK000101", "W", "G", "Wijk", "1", 60, 30, 20),
        ],
    )
    one = _one(_of(read([path], years={path: 2023}), "WK000101"), "aandeel-eenpersoons")
    assert (one.area.value, one.area.missing, one.area.shown) == (None, Missing.ROUGH, "56 tot 79")


def test_what_is_left_of_a_gemeente_has_the_rounding_of_both(tmp_path: Path) -> None:
    """Of 110 and 100 on benefit ten are left, which can be 1 to 19: the roundings of a difference cross."""
    reading = small(
        tmp_path / "kwb.csv",
        ("GM0001", "G", "G", "Gemeente", "1", 9000, 4000, 110, 300),
        ("WK000101", "W", "G", "Wijk", "1", 8000, 3900, 100, 300),
    )
    rest = _one(_of(reading, "WK000101"), "bijstand-per-100-huishoudens").rest
    assert rest is not None
    assert rest.shown == "1 tot 19"


@pytest.mark.parametrize(
    ("homes", "share", "whole", "shown"), [(1800, 30, 29, "11 tot 30"), (20, 30, 28, "28")]
)
def test_what_is_weighed_out_of_whole_per_cents_is_no_surer_than_they_are(
    homes: int, share: int, whole: int, shown: str, tmp_path: Path
) -> None:
    """Where the gemeente is nearly all this wijk, half a per cent moves the rest by nine."""
    kwb = ("gwb_code_10", "regio", "gm_naam", "recs", "ind_wbi", "a_inw", "a_woning", "p_wcorpw")
    path = write(
        tmp_path / "kwb.csv",
        [
            kwb,
            ("GM0001", "G", "G", "Gemeente", "1", 9000, 2000, whole),
            ("WK000101", "W", "G", "Wijk", "1", 8500, homes, share),
        ],
    )
    rest = _one(_of(read([path], years={path: 2023}), "WK000101"), "corporatiewoningen").rest
    assert rest is not None
    assert rest.shown == shown


def test_parts_that_differ_much_are_not_weighed_to_one_number(tmp_path: Path) -> None:
    """Ten households in each are eight to twelve: of 20 and 80 per cent nobody knows the middle as 50."""
    kwb = ("gwb_code_10", "regio", "gm_naam", "recs", "ind_wbi", "a_inw", "a_hh", "p_1p_hh")
    path = write(
        tmp_path / "kwb.csv",
        [
            kwb,
            ("GM0001", "G", "G", "Gemeente", "1", 9000, 4000, 38),
            ("BU00010101", "A", "G", "Buurt", "1", 25, 10, 20),
            ("BU00010102", "B", "G", "Buurt", "1", 15, 10, 80),
        ],
    )
    together = _one(_of(read([path], years={path: 2023}), "BU00010101", "BU00010102"), "aandeel-eenpersoons")
    assert together.area.shown == "44 tot 57"
    assert together.rest is not None
    assert together.rest.missing is Missing.INCOMPLETE


def test_small_areas_stay_in_the_group_that_others_are_laid_beside(kwb_2020: Reading) -> None:
    """Leaving out who has few on benefit would make every other area look better than it is."""
    group = _one(_of(kwb_2020, "WK034403"), "bijstand-per-100-huishoudens").group
    if group is not None:
        assert len(group.values) > group.regions * 0.9


def test_a_computed_rate_has_one_decimal_and_below_one_two(kwb_2023: Reading) -> None:
    """250 of 23.840 by tens is no 1,0487, and 15,4869 was in no file."""
    found = _of(kwb_2023, "WK034403")
    rate = _one(found, "bijstand-per-100-huishoudens")
    assert [rate.area.shown, rate.gemeente and rate.gemeente.shown] == ["15,5", "5,5"]
    assert rate.area.rounded_as_this(Decimal("0.7161")) == Decimal("0.72")


@pytest.mark.parametrize(
    ("measure", "shown"),
    [("woz-waarde", "476.000"), ("corporatiewoningen", "28"), ("huishoudensgrootte", "1,9")],
)
def test_what_we_weigh_is_told_no_finer_than_its_parts(kwb_2023: Reading, measure: str, shown: str) -> None:
    """CBS gives amounts in thousands and shares in whole per cents; the rest of a gemeente has no more."""
    rest = _one(_of(kwb_2023, "WK034403"), measure).rest
    assert rest is not None
    assert rest.shown == shown


def test_a_published_figure_stays_as_it_is() -> None:
    """Only what we computed ourselves is made coarser."""
    found = _one(
        _of(read([DATA / "winkels-afstand.csv"], years={DATA / "winkels-afstand.csv": 2024}), "WK034403"),
        "afstand-supermarkt",
    )
    assert [found.area.shown, found.gemeente and found.gemeente.shown, found.rest and found.rest.shown] == [
        "0,5",
        "0,6",
        "0,6",
    ]
