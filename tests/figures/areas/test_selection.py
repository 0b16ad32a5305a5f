"""The figures of an area: its gemeente, the rest of it, the country, and what may not be computed."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.figures.making import DATA, KWB, small, write
from wijkwizard.errors import WijkError
from wijkwizard.figures import (
    AreaFigures,
    Reading,
    figures_for,
    from_event,
    make_area,
    merged,
    read,
    to_event,
)
from wijkwizard.terms.figures import Figure, Missing


def _of(reading: Reading, *texts: str, name: str = "") -> AreaFigures:
    return figures_for(reading, make_area(reading, list(texts), name))


def _value(figure: Figure | None) -> Decimal | Missing | None:
    if figure is None:
        return None
    return figure.missing if figure.value is None else figure.value


def test_a_wijk_stands_beside_its_gemeente_the_rest_and_the_country(kwb_2020: Reading) -> None:
    people = _of(kwb_2020, "WK034403").of("inwoners")[0]
    assert [_value(each) for each in (people.area, people.gemeente, people.rest, people.country)] == [
        34295,
        357597,
        357597 - 34295,
        17407585,
    ]
    assert people.rest is not None
    assert people.rest.region.name == "Utrecht zonder Wijk 03 Overvecht"
    assert people.rest.computed


def test_rates_of_the_rest_are_computed_from_counts(kwb_2020: Reading) -> None:
    rate = _of(kwb_2020, "WK034403").of("bijstand-per-100-huishoudens")[0]
    assert rate.rest is not None
    assert rate.rest.value is not None
    assert rate.rest.value == pytest.approx(
        Decimal(10540 - 2820) / (181670 - 16670) * 100, abs=Decimal("0.0001")
    )
    assert not rate.rest.estimate


def test_a_rate_without_counts_is_weighed_and_marked_as_an_estimate(kwb_2023: Reading) -> None:
    rate = _of(kwb_2023, "WK034403").of("corporatiewoningen")[0]
    assert rate.area.value == 61
    assert not rate.area.estimate
    assert rate.rest is not None
    assert rate.rest.estimate
    assert rate.rest.value is not None
    assert 25 < rate.rest.value < 31


def test_a_union_of_buurten_adds_counts_and_recomputes_rates(kwb_2020: Reading) -> None:
    found = _of(kwb_2020, "BU03440331", "BU03440332", name="Vechtzoom")
    one, other = _of(kwb_2020, "BU03440331"), _of(kwb_2020, "BU03440332")

    def both(measure: str) -> Decimal:
        values = [each.of(measure)[0].area.value for each in (one, other)]
        return sum((value for value in values if value is not None), start=Decimal(0))

    people = found.of("inwoners")[0].area
    assert people.value == both("inwoners")
    assert people.computed
    assert people.notes == ("Opgeteld uit 2 plekken.",)
    rate = found.of("aandeel-65-plus")[0].area
    assert rate.value == pytest.approx(
        both("inwoners-65-plus") / both("inwoners") * 100, abs=Decimal("0.0001")
    )
    assert not rate.estimate
    cars = found.of("autos-per-huishouden")[0].area
    assert cars.estimate
    assert _value(found.of("stedelijkheid")[0].area) is Missing.NOT_ADDED


def test_a_union_with_an_unknown_part_is_unknown_and_not_smaller(tmp_path: Path) -> None:
    reading = small(
        tmp_path / "kwb.csv",
        ("BU03440331", "Zuid", "Utrecht", "Buurt", 1, 4000, 2000, 200, 300),
        ("BU03440332", "Noord", "Utrecht", "Buurt", 1, 3000, 1500, ".", 200),
    )
    found = _of(reading, "BU03440331", "BU03440332")
    assert found.of("inwoners")[0].area.value == 7000
    assert _value(found.of("bijstand-personen")[0].area) is Missing.INCOMPLETE
    assert _value(found.of("bijstand-per-100-huishoudens")[0].area) is Missing.INCOMPLETE


def test_nothing_is_divided_by_zero_households(kwb_2020: Reading) -> None:
    """Mercatorpark is an asylum centre: 2,055 people, no households."""
    found = _of(kwb_2020, "BU03634103")
    assert found.of("inwoners")[0].area.value == 2055
    assert _value(found.of("bijstand-per-100-huishoudens")[0].area) is Missing.NO_BASE
    assert _value(found.of("aandeel-eenpersoons")[0].area) is Missing.NO_BASE


def test_no_rate_is_given_of_fewer_than_ten(tmp_path: Path) -> None:
    reading = small(
        tmp_path / "kwb.csv",
        ("BU03440331", "Klein", "Utrecht", "Buurt", 1, 15, 5, 0, "."),
        ("BU03440332", "Groter", "Utrecht", "Buurt", 1, 300, 150, 5, 200),
    )
    assert _value(_of(reading, "BU03440331").of("bijstand-per-100-huishoudens")[0].area) is Missing.TOO_SMALL
    assert _of(reading, "BU03440332").of("bijstand-per-100-huishoudens")[0].area.notes == (
        "Het gaat om minder dan tien.",
    )


def test_what_rounding_makes_negative_is_unknown(tmp_path: Path) -> None:
    """A gemeente row is exact while buurten are rounded to five, so a part can be larger than the whole."""
    reading = small(
        tmp_path / "kwb.csv",
        ("GM0344", "Utrecht", "Utrecht", "Gemeente", 1, 10003, 5001, 200, 300),
        ("WK034401", "Wijk 01", "Utrecht", "Wijk", 1, 10005, 5000, 200, 300),
    )
    found = _of(reading, "WK034401")
    assert _value(found.of("inwoners")[0].rest) is Missing.IMPOSSIBLE
    assert found.of("huishoudens")[0].rest is not None
    assert _value(found.of("huishoudens")[0].rest) == 1


def test_rounding_is_told_for_small_regions_and_not_for_an_exact_gemeente(kwb_2020: Reading) -> None:
    people = _of(kwb_2020, "WK034403").of("inwoners")[0]
    assert people.area.rounded_to == 5
    assert people.gemeente is not None
    assert people.gemeente.rounded_to is None
    benefits = _of(kwb_2020, "WK034403").of("bijstand-personen")[0]
    assert benefits.gemeente is not None
    assert benefits.gemeente.rounded_to == 10


def test_a_median_and_a_class_are_never_combined(kwb_2023: Reading) -> None:
    found = _of(kwb_2023, "BU03440331", "BU03440332")
    assert _value(found.of("vermogen")[0].area) is Missing.NOT_ADDED
    assert _value(found.of("stedelijkheid")[0].area) is Missing.NOT_ADDED


def test_each_figure_says_where_it_comes_from(kwb_2023: Reading) -> None:
    figure = _of(kwb_2023, "WK034403").of("bijstand-personen")[0].area
    source = figure.provenance
    assert (source.publisher, source.attribution, source.year, source.file) == (
        "CBS",
        "Bron: CBS",
        2023,
        "kwb-2023.xlsx",
    )
    assert "nog niet compleet" in source.release
    assert len(source.sha256) == 64
    assert figure.provisional
    assert figure.indicator == "bijstand"


def test_model_estimates_are_marked_for_small_areas_only() -> None:
    reading = read([DATA / "rivm-2016.xlsx"])
    lonely = _of(reading, "WK034403").of("eenzaam")[0]
    assert lonely.area.modelled
    assert lonely.country is not None
    assert not lonely.country.modelled


def test_crime_is_divided_by_the_people_of_the_same_year(tmp_path: Path) -> None:
    crime = write(
        tmp_path / "misdrijven.csv",
        [
            ("ID", "WijkenEnBuurten", "Perioden", "Codering_3", "GeregistreerdeMisdrijven_1"),
            (1, "WK034403", "2023JJ00", "WK034403", 2100),
            (2, "WK034403", "2022JJ00", "WK034403", 2000),
        ],
    )
    found = _of(read([DATA / "kwb-2023.xlsx", crime]), "WK034403").of("misdrijven-per-1000")
    assert [(each.year, each.area.value) for each in found] == [(2023, Decimal("60.1547"))]


def test_the_figures_go_through_json_unchanged(kwb_2020: Reading) -> None:
    found = _of(kwb_2020, "WK034403")
    text = json.dumps(to_event(found))
    assert from_event(json.loads(text)) == found
    assert json.loads(text)["form"] == 1


def test_a_newer_file_keeps_older_years_as_history(kwb_2020: Reading, kwb_2023: Reading) -> None:
    together = merged([_of(kwb_2020, "WK034403"), _of(kwb_2023, "WK034403")])
    assert [(each.year, each.area.value) for each in together.of("inwoners")] == [
        (2020, Decimal(34295)),
        (2023, Decimal(34910)),
    ]
    latest = together.latest("bijstand-personen")
    assert latest is not None
    assert latest.year == 2023
    assert len(together.sources) == 2


def test_for_the_same_year_a_known_and_final_figure_wins_whatever_came_first(tmp_path: Path) -> None:
    row = ("WK034403", "Overvecht", "Utrecht", "Wijk", 1, 34910, 17305)
    first = _of(small(tmp_path / "eerste.csv", (*row, ".", ".")), "WK034403")
    final = _of(small(tmp_path / "tweede.csv", (*row, 2680, 301)), "WK034403")
    for order in ([first, final], [final, first]):
        benefits = merged(order).of("bijstand-personen")[0].area
        assert (benefits.value, benefits.provisional) == (Decimal(2680), False)


def test_breaks_in_a_definition_keep_years_apart_and_are_named(tmp_path: Path) -> None:
    rows = ("a_opl_lg", "p_bjj2k", "p_hh_lkk")
    old = write(
        tmp_path / "oud.csv",
        [(*KWB, *rows), ("WK034403", "O", "U", "Wijk", 1, 34910, 17305, 9, 300, 40, 80, 12)],
    )
    new = write(
        tmp_path / "nieuw.csv",
        [
            (*KWB, "a_opl_bvm", "p_bj_me10", "p_ink_ar"),
            ("WK034403", "O", "U", "Wijk", 1, 34990, 17400, 9, 310, 50, 90, 6),
        ],
    )
    found = _of(read([old, new], years={old: 2022, new: 2024}), "WK034403")
    assert [each.area.series for each in found.of("opleiding-laag-personen")] == ["0", "2023"]
    assert [each.area.series for each in found.of("bijstand-personen")] == ["2013", "2013"]
    assert [each.area.series for each in found.of("inwoners")] == ["", ""]
    assert any("opleiding" in text for text in found.breaks)
    assert [each.year for each in found.of("laag-inkomen")] == [2022]
    assert [each.year for each in found.of("armoede-nieuwe-grens")] == [2024]


def test_gemeenten_by_name_get_the_code_of_other_files(kwb_2020: Reading) -> None:
    reading = read([DATA / "kwb-2020-odata.csv", DATA / "statline-scherm-bevolking.csv"])
    found = _of(reading, "WK034403").of("inwoners-eind-van-jaar")
    assert found == ()
    assert reading.places["GM0344"].name
    whole = _of(reading, "GM0344").of("inwoners-eind-van-jaar")
    assert whole[0].area.value == 265151
    assert kwb_2020.places["GM0344"].name == "Utrecht"


def test_an_area_that_no_file_has_is_unknown(kwb_2020: Reading, kwb_2023: Reading) -> None:
    area = make_area(kwb_2020, ["WK059914"])
    with pytest.raises(WijkError) as caught:
        figures_for(kwb_2023, area)
    assert caught.value.code == "figures-area-unknown"


def test_a_file_in_which_the_area_is_not_is_named(tmp_path: Path) -> None:
    here = write(
        tmp_path / "hier.csv", [KWB, ("WK034403", "Wijk 03 Overvecht", "U", "Wijk", 1, 34910, 17305, 9, 301)]
    )
    there = write(tmp_path / "daar.csv", [KWB, ("WK036201", "Randwijck", "A", "Wijk", 1, 9000, 4000, 9, 400)])
    reading = read([here, there], years={here: 2023, there: 2022})
    assert _of(reading, "WK034403").notes == ("In daar.csv staat Wijk 03 Overvecht niet.",)
    assert _of(read([here], years={here: 2023}), "WK034403").notes == ()
