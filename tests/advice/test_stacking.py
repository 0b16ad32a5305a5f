"""What stacks up per terrein, early first, in words and without a score."""

from tests.advice.make import figure, found, knowledge, said
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.stacking import NOTHING, ONE_IS_NOT_ENOUGH, Stacking, stacking


def _stack(*measured: Measured) -> Stacking:
    return stacking(found(*measured).values(), knowledge())


def test_all_terreinen_stand_there_also_those_of_which_nothing_is_known() -> None:
    stack = _stack(figure("bijstand", "9", gemeente="4"))
    assert [one.terrain for one in stack.terrains] == [row.id for row in knowledge().terrains.rows]
    assert stack.terrains[0].text == "Sociaal: hierover is niets bekend."


def test_one_indicator_never_makes_a_danger_zone_however_many_rules_it_meets() -> None:
    stack = _stack(figure("bijstand", "9", gemeente="4", gemeente_without="4", said=said(trend="stijgt")))
    (one,) = stack.unfavourable
    assert len(one.signals) == 1
    assert len(one.signals[0].keys) == 3
    assert stack.text.endswith(ONE_IS_NOT_ENOUGH)


def test_early_signals_come_first_and_both_sides_are_told() -> None:
    stack = _stack(
        figure("eenzaamheid", "60", gemeente="47"),
        figure("huurachterstand", "9", gemeente="4"),
        figure("vrijwillige-inzet", "60", gemeente="40"),
    )
    social = stack.terrains[0]
    assert [one.indicator for one in social.on("ongunstig")] == ["huurachterstand", "eenzaamheid"]
    assert social.text == (
        "Sociaal. Vroeg en ongunstig: Huurachterstanden. Later en ongunstig: Zich eenzaam voelen. "
        "Vroeg en gunstig: Inzet van bewoners."
    )
    assert stack.text.endswith("Het gaat om twee signalen, waarvan één vroeg.")


def test_more_reports_is_a_reason_to_look_and_no_worry() -> None:
    stack = _stack(figure("meldingen-overlast", "9", gemeente="4"))
    assert stack.unfavourable == ()
    assert stack.text == NOTHING
    assert "Let op: Meldingen van overlast." in stack.terrains[2].text


def test_background_does_not_count() -> None:
    assert _stack(figure("bijstand", "9", country="4")).text == "Er is nog niets bekend."


def test_what_does_not_stand_out_is_known_all_the_same() -> None:
    stack = _stack(figure("bijstand", "4", gemeente="4"))
    assert "er valt niets op" in stack.terrains[4].text
