"""What stands out, which way, and with what account."""

from __future__ import annotations

import pytest

from tests.advice.make import earlier, figure, found, knowledge, rules, said, similar
from wijkwizard.advice.signals import BINDINGS, signals
from wijkwizard.iwap.registry import registry

TENANTS = "procent van de huurders"


def test_a_figure_beside_the_city_tells_stand_meaning_and_account() -> None:
    one = found(figure("huurachterstand", "6.2", gemeente="4.1", unit=TENANTS, year=2025))[
        "naast-gemeente:huurachterstand"
    ]
    assert one.text == "staat hoger dan de gemeente"
    assert one.sentence == (
        "Huurachterstanden: staat hoger dan de gemeente (6,2 tegenover 4,1 procent van de huurders, 2025)."
    )
    assert (one.meaning, one.timing, one.kind, one.terrain) == ("ongunstig", "vroeg", "feit", "sociaal")
    assert one.timing_source == "wijkengids-3-1"
    assert [(item.name, item.text, item.year) for item in one.account.inputs] == [
        ("dit gebied", "6,2 procent van de huurders", 2025),
        ("de gemeente", "4,1 procent van de huurders", 2025),
    ]
    assert "Dat is een regel van wijkwizard" in one.account.rule_text
    assert one.account.turning_text.startswith("Bij een daling naar 4,5 procent van de huurders")


@pytest.mark.parametrize(
    ("indicator", "value", "meaning"),
    [
        ("huurachterstand", "8", "ongunstig"),
        ("huurachterstand", "2", "gunstig"),
        ("huurachterstand", "5.4", "gelijk"),
        ("doorstroom-onderwijs", "2", "ongunstig"),
        ("doorstroom-onderwijs", "8", "gunstig"),
        ("meldingen-overlast", "8", "let-op"),
        ("meldingen-overlast", "2", "let-op"),
        ("corporatiewoningen", "8", "context"),
    ],
)
def test_which_way_it_is_follows_from_the_table_of_indicators(
    indicator: str, value: str, meaning: str
) -> None:
    assert found(figure(indicator, value, gemeente="5"))[f"naast-gemeente:{indicator}"].meaning == meaning


def test_more_reports_asks_why_until_somebody_says_so() -> None:
    open_one = found(figure("meldingen-overlast", "8", gemeente="5"))["naast-gemeente:meldingen-overlast"]
    assert open_one.ask.startswith("Vraag waarom")
    told = figure(
        "meldingen-overlast", "8", gemeente="5", said=said(why="Een oproep", reporting_changed=True)
    )
    answered = found(told)["naast-gemeente:meldingen-overlast"]
    assert answered.ask == ""
    assert any("melden zelf veranderde" in one for one in answered.cautions)


@pytest.mark.parametrize(
    ("indicator", "unit", "meaning"),
    [
        ("verkooptijd", "dagen", "ongunstig"),
        ("verkooptijd", "euro", "gunstig"),
        ("winkelaanbod", "procent leeg", "ongunstig"),
        ("sociale-cohesie", "rapportcijfer", "gunstig"),
        ("sociale-cohesie", "procent kent elkaar nauwelijks", "ongunstig"),
        ("vervuiling-en-vernieling", "procent tevreden", "gunstig"),
    ],
)
def test_the_unit_may_turn_what_higher_means(indicator: str, unit: str, meaning: str) -> None:
    assert (
        found(figure(indicator, "9", gemeente="5", unit=unit))[f"naast-gemeente:{indicator}"].meaning
        == meaning
    )


def test_similar_areas_tell_the_tenth_and_the_number_of_areas() -> None:
    one = found(figure("bijstand", "90", similar=similar(*range(34)), unit="procent"))[
        "naast-vergelijkbaar:bijstand"
    ]
    assert one.text == "behoort tot de hoogste tien procent, naast 34 vergelijkbare wijken"
    assert "34 lager, 0 hoger" in one.sentence
    low = found(figure("woz-waarde", "0", similar=similar(*range(1, 35))))["naast-vergelijkbaar:woz-waarde"]
    assert low.text == "behoort tot de laagste tien procent, naast 34 vergelijkbare wijken"
    assert low.meaning == "ongunstig"


def test_with_few_similar_areas_no_tenth_is_named() -> None:
    assert found(figure("bijstand", "90", similar=similar(*range(19)))) == {}


def test_a_trend_takes_the_oldest_comparable_year_within_reach() -> None:
    one = found(figure("bijstand", "8", year=2024, earlier=earlier(y2015="1", y2020="6", y2022="8")))[
        "ontwikkeling:bijstand"
    ]
    assert one.text == "is gestegen, sinds 2020"
    assert [item.year for item in one.account.inputs] == [2024, 2020]


def test_without_comparable_years_there_is_no_trend() -> None:
    assert found(figure("bijstand", "8", year=2024)) == {}
    assert found(figure("bijstand", "8", year=2024, earlier=earlier(y2010="2"))) == {}


def test_a_value_that_rises_less_than_the_city_stays_behind() -> None:
    """238 from 200 is a rise, and still less than that of the city."""
    woz = figure("woz-waarde", "238", gemeente="301", year=2025, earlier=earlier(y2021="200/220"))
    one = found(woz)["ontwikkeling:woz-waarde"]
    assert one.text == "bleef achter bij de gemeente, sinds 2021"
    assert one.meaning == "ongunstig"
    assert len(one.account.inputs) == 4


def test_a_rise_of_value_without_that_of_the_city_is_background_only() -> None:
    assert (
        found(figure("woz-waarde", "238", said=said(trend="stijgt")))["ontwikkeling:woz-waarde"].meaning
        == "context"
    )


def test_the_country_is_background_and_does_not_count() -> None:
    one = found(figure("bijstand", "9", country="3"))["naast-land:bijstand"]
    assert not one.counts
    assert "geen norm" in one.account.rule_text


def test_the_rest_of_the_gemeente_is_another_comparison() -> None:
    both = found(figure("bijstand", "10", gemeente="9.5", gemeente_without="5"))
    assert both["naast-gemeente:bijstand"].meaning == "gelijk"
    assert both["naast-gemeente-zonder:bijstand"].meaning == "ongunstig"


@pytest.mark.parametrize(
    ("number", "words", "meaning"),
    [
        ("3", "onvoldoende", "ongunstig"),
        ("4", "zwak", "ongunstig"),
        ("5", "voldoende", "gelijk"),
        ("7", "goed", "gunstig"),
    ],
)
def test_a_published_class_is_printed_with_its_number(number: str, words: str, meaning: str) -> None:
    one = found(figure("leefbaarometer", class_number=number))["klasse:leefbaarometer"]
    assert one.text == f"staat in de klasse '{words}, klasse {number} van 9'"
    assert one.meaning == meaning


def test_a_class_of_leefbaarometer_2_has_no_name_of_3_and_a_change_is_no_class() -> None:
    """The nine names were read for 3.0 only; 'bleef gelijk' is not 'zwak'."""
    old = figure(
        "leefbaarometer", "4", class_number="4", unit="klasse van 1 tot en met 9 (Leefbaarometer 2.0)"
    )
    one = found(old)["klasse:leefbaarometer"]
    assert one.text == "staat in de klasse 'Leefbaarometer 2.0, klasse 4 van 9'"
    changed = figure("leefbaarometer", "4", unit="stap van 1 tot en met 7 (4 is gelijk gebleven)")
    assert "klasse:leefbaarometer" not in found(changed)


def test_classes_know_no_per_cents() -> None:
    """Class 8 beside class 9 is less than ten per cent and a class lower all the same."""
    near = figure("leefbaarometer", "8.5", gemeente="9", unit="klasse van 1 tot en met 9")
    assert found(near)["naast-gemeente:leefbaarometer"].stand == "lager"


def test_the_rotterdam_index_keeps_its_own_bounds() -> None:
    one = found(figure("sociale-cohesie", "89", unit="index, Rotterdam 2014 = 100"))["klasse:sociale-cohesie"]
    assert (one.meaning, one.text) == ("ongunstig", "staat in de klasse 'van 70 tot 90'")
    assert "niet van nu" in one.account.rule_text


@pytest.mark.parametrize(
    "hidden",
    [
        figure("bijstand", "6", gemeente="3", count_below_ten=True),
        figure(
            "multiprobleem-in-beeld",
            "9",
            unit="aantal huishoudens",
            said=said(trend="stijgt", against="hoger"),
        ),
        figure("bijstand", "4", gemeente="3", unit="aantal"),
    ],
)
def test_under_ten_nothing_is_said(hidden: object) -> None:
    assert found(hidden) == {}  # type: ignore[arg-type]  # parametrize loses the type


def test_a_count_is_never_laid_beside_that_of_a_larger_area() -> None:
    assert found(figure("bijstand", "400", gemeente="9000", country="400000", unit="aantal mensen")) == {}


def test_a_score_below_zero_is_not_compared_in_per_cents() -> None:
    assert found(figure("leefbaarometer", "-0.2", gemeente="0.1", unit="afwijking van het gemiddelde")) == {}


def test_the_choice_of_the_group_stands_in_for_figures_and_says_so() -> None:
    one = found(figure("huurachterstand", said=said(against="hoger"), provenance=()))[
        "naast-gemeente:huurachterstand"
    ]
    assert one.impression
    assert "zonder getal" in one.sentence
    assert one.account.turning == ()


def test_where_choice_and_figures_differ_both_stay() -> None:
    one = found(figure("huurachterstand", "4", gemeente="4", said=said(against="hoger")))[
        "naast-gemeente:huurachterstand"
    ]
    assert one.meaning == "gelijk"
    assert any("De groep koos 'hoger'" in caution for caution in one.cautions)


def test_uncertainty_is_told() -> None:
    unsure = figure("bijstand", "110", gemeente="100", rounded_to="10", provisional=True, modelled=True)
    cautions = " ".join(found(unsure)["naast-gemeente:bijstand"].cautions)
    assert all(word in cautions for word in ("Voorlopig", "schatting", "afgerond op 10"))


def test_a_national_value_has_its_year_and_trap_and_is_no_norm() -> None:
    income = figure("laag-inkomen", "12", gemeente="8", unit="procent van de huishoudens")
    one = found(income)["naast-gemeente:laag-inkomen"]
    assert [value.text.split(" (")[0] for value in one.nationals] == ["Landelijk: 7,7%"]
    for value in one.nationals:
        assert f"({value.year})" in value.text
        assert "geen norm" in value.text
        assert value.watch


def test_the_group_may_see_a_signal_as_late_or_on_another_terrein() -> None:
    typed = figure("huurachterstand", "8", gemeente="4", said=said(timing="laat", terrain="economisch"))
    one = found(typed)["naast-gemeente:huurachterstand"]
    assert (one.timing, one.terrain, one.timing_source) == ("laat", "economisch", "")


def test_early_signals_come_first_and_what_does_not_stand_out_stays_away() -> None:
    figures = (
        figure("bijstand", "9", gemeente="4"),
        figure("huurachterstand", "9", gemeente="4"),
        figure("eenzaamheid", "48", gemeente="47"),
    )
    assert [one.indicator for one in signals(figures, rules(), knowledge())] == [
        "huurachterstand",
        "bijstand",
    ]


def test_what_is_about_origin_or_unknown_gives_no_finding() -> None:
    assert found(figure("bevolkingsopbouw", "9", gemeente="4", title="niet-westers")) == {}
    assert found(figure("bestaat-niet", "9", gemeente="4")) == {}


def test_a_finding_names_places_that_the_plan_has() -> None:
    assert {path for paths in BINDINGS.values() for path in paths} <= set(registry().leaves)
