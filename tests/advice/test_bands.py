"""Within what figures are about the same is a matter of their scale: complements agree, scores have no per cents."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advice.make import earlier, figure, found, rules
from wijkwizard.advice.bands import NO_BORDER, tolerance_of
from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.measured import PeerValues

SHARES = st.integers(0, 1000).map(lambda tenths: Decimal(tenths) / 10)


def beside(indicator: str, value: str, gemeente: str, **more: Any) -> SignalFinding:
    """Return a figure laid beside its gemeente."""
    (told,) = [
        one
        for one in found(figure(indicator, value, gemeente=gemeente, year=2023, **more)).values()
        if one.against == "gemeente"
    ]
    return told


@given(own=SHARES, other=SHARES)
def test_a_figure_and_its_complement_stand_out_together(own: Decimal, other: Decimal) -> None:
    """'63 procent gezond' beside 77 is what '37 procent niet gezond' is beside 23, only the other way."""
    one = figure("ervaren-gezondheid", str(own), kind="procent", measure="m")
    here = tolerance_of(one, rules(), other, "ongeveer-gelijk")
    there = tolerance_of(one, rules(), 100 - other, "ongeveer-gelijk")
    assert here is not None
    assert there is not None
    turned = {"hoger": "lager", "lager": "hoger", "gelijk": "gelijk"}
    assert there.zone.stand(100 - own) == turned[here.zone.stand(own)]


@pytest.mark.parametrize(
    ("indicator", "value", "gemeente", "more", "stand"),
    [
        # 90 of 100 beside 96: with the complement it is ten beside four.
        ("ervaren-gezondheid", "90", "96", {"kind": "procent"}, "lager"),
        ("eenzaamheid", "10", "4", {"kind": "procent"}, "hoger"),
        # A mark has no nought: six and a half beside seven differs, and six and seven tenths does not.
        ("sociale-cohesie", "6.5", "7", {"unit": "rapportcijfer"}, "lager"),
        ("sociale-cohesie", "6.7", "7", {"unit": "rapportcijfer"}, "gelijk"),
        # A change in per cents is no share: 3,3 beside 4,2 is 0,9 points.
        ("woz-waarde", "3.3", "4.2", {"unit": "procent"}, "gelijk"),
        ("woz-waarde", "-0.4", "1.2", {"unit": "procent"}, "lager"),
        # Every class differs, and on an index of the maker the class decides.
        ("leefbaarometer", "4", "5", {"unit": "klasse van 1 tot en met 9"}, "lager"),
        ("sociale-cohesie", "92", "109", {"unit": "score (100 = Rotterdam 2014)"}, "gelijk"),
        ("sociale-cohesie", "89", "91", {"unit": "score (100 = Rotterdam 2014)"}, "lager"),
    ],
)
def test_what_is_about_the_same_depends_on_the_scale(
    indicator: str, value: str, gemeente: str, more: dict[str, str], stand: str
) -> None:
    """Per cents of a figure are for scales with a real nought alone."""
    measure = {"measure": "m"} if "kind" in more else {"row": "r1"}
    assert beside(indicator, value, gemeente, **measure, **more).stand == stand


@pytest.mark.parametrize(
    ("indicator", "measure", "unit", "now", "then", "stand"),
    [
        # What the maker's own classes of change call no change, seven hundredths apart.
        ("leefbaarometer", "leefbaarometer-score", "score", "3.771", "3.776", "gelijk"),
        ("leefbaarometer", "leefbaarometer-score", "score", "3.771", "3.837", "gelijk"),
        ("leefbaarometer", "leefbaarometer-score", "score", "3.771", "3.839", "lager"),
        ("leefbaarometer", "leefbaarometer-afwijking", "verschil met Nederland", "-0.33", "-0.29", "gelijk"),
        ("leefbaarometer", "leefbaarometer-afwijking", "verschil met Nederland", "-0.40", "-0.29", "lager"),
        ("laag-inkomen", "ses-score", "score rond 0", "0.12", "0.16", "gelijk"),
        ("laag-inkomen", "ses-score", "score rond 0", "0.12", "0.18", "lager"),
        # Of another score nobody knows what a step is, but what is told alike is alike.
        ("sociale-cohesie", "m", "index van de stad", "61.213", "61.208", "gelijk"),
        ("sociale-cohesie", "m", "index van de stad", "61.2", "61.3", "lager"),
    ],
)
def test_a_score_that_hardly_differs_is_no_finding(
    indicator: str, measure: str, unit: str, now: str, then: str, stand: str
) -> None:
    """3,771 beside 3,776 is 'ongeveer gelijk', with both figures; beyond the border it is told and not judged."""
    one = figure(
        indicator, now, measure=measure, kind="score", unit=unit, year=2020, direction="lager-slechter",
        earlier=earlier(y2018=then), gemeente=then,
    )  # fmt: skip
    told = found(one).values()
    assert {each.against for each in told} == {"eerder", "gemeente"}
    for each in told:
        assert (each.stand, each.meaning) == (stand, "gelijk" if stand == "gelijk" else "context")
        assert ("ongeveer gelijk" in each.sentence) == (stand == "gelijk")
        assert " tegenover " in each.sentence
        assert NO_BORDER in each.cautions
        assert NO_BORDER in each.account.rule_text
        assert "procent over de hele periode" not in each.account.rule_text


@pytest.mark.parametrize(
    ("then", "rounded_to", "stand"), [("40", "5", "gelijk"), ("40", None, "hoger"), ("35", "5", "hoger")]
)
def test_one_step_of_rounding_is_no_development(then: str, rounded_to: str | None, stand: str) -> None:
    """40 and 45 of fives can be 42 and 43."""
    one = figure(
        "bijstand", "45", measure="m", kind="aantal", unit="aantal personen", year=2023,
        earlier=earlier(y2020=then), rounded_to=Decimal(rounded_to) if rounded_to else None,
    )  # fmt: skip
    (told,) = [each for each in found(one).values() if each.against == "eerder"]
    assert told.stand == stand
    assert ("rondt dit aantal af op 5" in told.account.rule_text) == bool(rounded_to)


def test_the_highest_of_areas_that_hardly_differ_does_not_stand_out() -> None:
    """Among thirty areas between 20,0 and 20,3 somebody is the highest, and nothing is the matter."""
    values = tuple(Decimal(f"20.{n // 10}") for n in range(30))
    one = figure(
        "eenzaamheid", "20.4", measure="m", kind="procent", unit="procent", similar=PeerValues(values=values)
    )
    (told,) = [each for each in found(one).values() if each.against == "vergelijkbaar"]
    assert (told.stand, told.meaning) == ("gelijk", "gelijk")
    assert told.text.startswith("staat ongeveer gelijk aan het midden van 30 vergelijkbare")
    far = one.model_copy(update={"value": Decimal("22.5")})
    (told,) = [each for each in found(far).values() if each.against == "vergelijkbaar"]
    assert told.stand == "hoger"


def test_a_density_has_a_nought() -> None:
    """4.510 inhabitants per square kilometre beside 4.500 is about the same."""
    told = beside("woz-waarde", "4510", "4500", measure="m", kind="score", unit="inwoners per km2")
    assert told.stand == "gelijk"


def test_a_range_is_told_as_a_range_and_stands_out_where_all_of_it_does() -> None:
    """17 to 47 beside 5 is higher whatever the rounding hid; 3 to 8 beside 5 says nothing."""
    more: dict[str, Any] = {
        "measure": "bijstand-per-100-huishoudens",
        "kind": "verhouding",
        "unit": "per 100",
        "year": 2020,
    }
    wide = figure("bijstand", gemeente="5", low=Decimal("16.7"), high=Decimal("46.7"), similar=None, **more)
    (told,) = found(wide).values()
    assert told.sentence == "Bijstand: staat hoger dan de gemeente (17 tot 47 tegenover 5 per 100, 2020)."
    assert (told.meaning, told.account.turning) == ("ongunstig", ())
    assert [one.text for one in told.account.inputs] == ["17 tot 47 per 100", "5 per 100"]
    assert any("marge" in one for one in told.cautions)
    assert found(wide.model_copy(update={"low": Decimal(3), "high": Decimal(8)})) == {}


def test_a_distance_is_near_or_far() -> None:
    """'Lager' of a distance is a riddle; a resident walks."""
    one = {
        "measure": "afstand-supermarkt",
        "kind": "gemiddelde",
        "unit": "kilometer",
        "direction": "hoger-slechter",
    }
    near = beside("winkelaanbod", "0.5", "0.6", **one)
    assert near.text == "ligt dichterbij dan in de gemeente"
    assert near.meaning == "gunstig"
    far = beside("winkelaanbod", "0.9", "0.6", **one)
    assert (far.text, far.meaning) == ("ligt verder weg dan in de gemeente", "ongunstig")
    typed = beside("winkelaanbod", "900", "600", row="r1", unit="aantal meter tot de winkel")
    assert (typed.text, typed.meaning) == ("ligt verder weg dan in de gemeente", "ongunstig")


@pytest.mark.parametrize("unit", ["procent dat zich niet gezond voelt", "procent zonder klachten"])
def test_a_typed_complement_is_not_read_as_the_indicator(unit: str) -> None:
    """Nobody knows from 'niet' alone which side is good, so the wizard asks."""
    told = beside("ervaren-gezondheid", "37", "23", row="r1", unit=unit)
    assert told.meaning == "let-op"
    assert any("niet' of 'zonder'" in one for one in told.cautions)


def test_a_word_that_the_indicator_has_itself_turns_nothing() -> None:
    """'Zonder diploma' is what the indicator counts."""
    told = beside("voortijdig-schoolverlaten", "3", "2", row="r1", unit="procent zonder diploma")
    assert told.meaning == "ongunstig"
