"""Figures and perception may part company both ways; each is a topic and none is a mistake."""

import pytest

from tests.advice.make import figure, found, knowledge, marks, pick, plan, row, rules, words
from wijkwizard.advice.clashes import Clash, clashes
from wijkwizard.advice.measured import Measured
from wijkwizard.iwap.model import Iwap


def _clashes(iwap: Iwap, *measured: Measured) -> dict[str, Clash]:
    return {one.key: one for one in clashes(iwap, tuple(found(*measured).values()), rules(), knowledge())}


@pytest.mark.parametrize(
    ("crimes", "feeling", "way"),
    [
        ("60", "14", "cijfer-ongunstiger"),
        ("20", "30", "beleving-ongunstiger"),
        ("45", "30", "beleving-ongunstiger"),
    ],
)
def test_a_pair_that_parts_is_named_in_both_directions(crimes: str, feeling: str, way: str) -> None:
    pair = (
        figure("misdrijven", crimes, gemeente="45"),
        figure("onveiligheidsgevoel", feeling, gemeente="15"),
    )
    one = _clashes(plan(), *pair)["paar:veiligheid"]
    assert one.way == way
    assert one.sources
    assert one.findings


@pytest.mark.parametrize(("crimes", "feeling"), [("60", "30"), ("20", "5"), ("45", "15")])
def test_a_pair_that_agrees_is_no_topic(crimes: str, feeling: str) -> None:
    pair = (
        figure("misdrijven", crimes, gemeente="45"),
        figure("onveiligheidsgevoel", feeling, gemeente="15"),
    )
    assert _clashes(plan(), *pair) == {}


def test_half_a_pair_is_no_topic() -> None:
    assert _clashes(plan(), figure("misdrijven", "60", gemeente="45")) == {}


@pytest.mark.parametrize(("value", "way"), [("9", "cijfer-ongunstiger"), ("2", "beleving-ongunstiger")])
def test_what_the_group_does_not_recognise_is_a_topic(value: str, way: str) -> None:
    typed = plan(row("r1", "huurachterstand", recognised=pick("nee")))
    assert _clashes(typed, figure("huurachterstand", value, gemeente="5", row="r1"))["herkend:r1"].way == way


@pytest.mark.parametrize("answer", ["ja", "deels"])
def test_what_the_group_recognises_is_none(answer: str) -> None:
    typed = plan(row("r1", "huurachterstand", recognised=pick(answer)))
    assert _clashes(typed, figure("huurachterstand", "9", gemeente="5", row="r1")) == {}


@pytest.mark.parametrize(
    ("answer", "way"),
    [
        ("gevoel-slechter", "beleving-ongunstiger"),
        ("gevoel-beter", "cijfer-ongunstiger"),
        ("wisselt", "verschilt"),
    ],
)
def test_what_the_room_felt_is_taken_over_with_its_story(answer: str, way: str) -> None:
    one = _clashes(plan(clash=pick(answer), clash_story=words("Het park is leeg.")))["gevoel:geheel"]
    assert (one.way, one.story) == (way, "Het park is leeg.")


def test_when_the_room_says_it_fits_there_is_no_topic() -> None:
    assert _clashes(plan(clash=pick("klopt"))) == {}


def test_worries_are_laid_beside_the_signals_of_their_terrein() -> None:
    worried = plan(stacking=marks(economisch=3, sociaal=0, veilig=3))
    both = _clashes(
        worried, figure("bijstand", "4", gemeente="4"), figure("huurachterstand", "9", gemeente="4")
    )
    assert {key: one.way for key, one in both.items()} == {
        "zorg:economisch": "beleving-ongunstiger",
        "zorg:sociaal": "cijfer-ongunstiger",
    }
