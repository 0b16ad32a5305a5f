"""Within what figures are about the same is a matter of their scale: complements agree, scores have no per cents."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advice.make import earlier, figure, found, rules
from wijkwizard.advice.bands import NO_BORDER, nearness
from wijkwizard.advice.finding import SignalFinding

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
    here = nearness(one, rules(), other, "ongeveer-gelijk")
    there = nearness(one, rules(), 100 - other, "ongeveer-gelijk")
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


def test_a_score_without_a_border_is_higher_or_lower_and_nothing_more() -> None:
    """0,044 on a scale round 3,8 is not 'ongeveer gelijk' because it is one per cent of a number that means nothing."""
    one = figure(
        "leefbaarometer", "3.771", measure="leefbaarometer-score", kind="score", unit="score", year=2020,
        direction="lager-slechter", earlier=earlier(y2018="3.776"),
    )  # fmt: skip
    (told,) = found(one).values()
    assert (told.stand, told.meaning) == ("lager", "context")
    assert "ongeveer gelijk" not in told.sentence
    assert NO_BORDER in told.cautions
    assert NO_BORDER in told.account.rule_text
    assert "procent over de hele periode" not in told.account.rule_text


def test_a_deviation_below_nought_is_laid_beside_another() -> None:
    """Minus 0,33 beside minus 0,29: no per cents, but lower it is."""
    one = figure(
        "leefbaarometer", "-0.33", measure="leefbaarometer-afwijking", kind="score", gemeente="-0.29"
    )
    assert [each.stand for each in found(one).values()] == ["lager"]


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
