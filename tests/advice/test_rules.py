"""The default set and the borders say why they are what they are."""

import re

import pytest

from tests.advice.make import RULES_FILE, knowledge, rules
from wijkwizard.advice.protected_attributes import about_origin


def test_the_default_set_holds_the_alarm_bells_early_signals_perception_and_every_terrein() -> None:
    chosen = [knowledge().indicator(one) for one in rules().default_ids]
    assert {bell.id for bell in knowledge().alarm_bells()} <= {one.id for one in chosen}
    assert sum(one.timing == "vroeg" and not one.alarm_bell for one in chosen) >= 2
    assert any(one.kind == "beleving" for one in chosen)
    assert {one.terrain for one in chosen} == {row.id for row in knowledge().terrains.rows}


def test_each_choice_is_argued_with_a_source() -> None:
    for row in rules().default_set:
        assert len(row.why.split()) >= 6, row.indicator
        assert row.sources, row.indicator


def test_a_border_of_our_own_says_so() -> None:
    ours = [(band.id, band.text) for band in rules().bands if band.basis == "indeling"]
    ours += [(one.id, one.text) for one in rules().estimates if one.basis == "indeling"]
    assert len(ours) == len(rules().bands) + len(rules().estimates)
    assert [name for name, text in ours if "Dat is een regel van wijkwizard." not in text] == []


def test_there_are_no_weights_and_no_score() -> None:
    text = RULES_FILE.read_text(encoding="utf-8")
    assert "Er zijn geen gewichten" in rules().weighing
    assert not re.search(r"^\s*(weight|gewicht|score|points|punten):", text, re.MULTILINE)


def test_zwak_stands_above_onvoldoende() -> None:
    steps = {step.label: step.at for step in rules().scales[0].steps}
    assert len(steps) == 9
    assert steps["zwak"] > steps["onvoldoende"]


def test_estimates_cover_what_the_group_can_choose() -> None:
    assert [one.id for one in rules().estimates] == [row.id for row in knowledge().estimates.rows]


def test_no_indicator_of_the_product_is_about_origin() -> None:
    assert [row.id for row in knowledge().indicators.rows if about_origin(row.id, row.label, row.long)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Niet-westerse bewoners",
        "herkomst-buiten-europa",
        "Migratieachtergrond",
        "P_MAROKKO",
        "Turkije",
        "etnische groep",
    ],
)
def test_what_is_about_origin_is_recognised(text: str) -> None:
    assert about_origin(text)


@pytest.mark.parametrize(
    "text", ["Verhuizingen naar inkomen", "leefbaarometer", "bevolkingsopbouw", "Huurachterstand"]
)
def test_what_is_not_about_origin_is_left_alone(text: str) -> None:
    assert not about_origin(text)
