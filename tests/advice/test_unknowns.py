"""Not knowing is an outcome: what is missing, why it matters, and who has it."""

from tests.advice.make import figure, knowledge, rules, said
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.unknowns import Unknowns, unknowns


def _unknown(*measured: Measured) -> Unknowns:
    return unknowns(measured, rules(), knowledge())


def _known() -> tuple[Measured, ...]:
    counted = [figure(one, "9", gemeente="4") for one in rules().default_ids if one != "leefbaarometer"]
    return (*counted, figure("leefbaarometer", class_number="5"))


def test_of_nothing_everything_is_asked_with_the_alarm_bells_first() -> None:
    outcome = _unknown()
    assert outcome.insufficient
    assert outcome.text.startswith("Onvoldoende bekend.")
    assert [one.indicator for one in outcome.rows[:4]] == [bell.id for bell in knowledge().alarm_bells()]
    assert len(outcome.rows) == len(rules().default_ids)


def test_each_says_who_has_it_and_why_it_matters() -> None:
    for one in _unknown().rows:
        assert knowledge().indicator(one.indicator).owner in one.ask
        assert one.why
        assert one.sources


def test_when_all_is_known_nothing_is_asked() -> None:
    outcome = _unknown(*_known())
    assert (outcome.insufficient, outcome.text, outcome.rows) == (False, "", ())


def test_a_terrein_without_anything_is_an_outcome_even_when_most_is_known() -> None:
    outcome = _unknown(
        *(one for one in _known() if one.indicator not in {"misdrijven", "onveiligheidsgevoel"})
    )
    assert outcome.insufficient
    assert outcome.terrains == ("veilig",)
    assert {one.indicator for one in outcome.rows[:2]} == {"misdrijven", "onveiligheidsgevoel"}


def test_a_figure_without_anything_beside_it_asks_for_that_of_the_city() -> None:
    rows = {one.indicator: one for one in _unknown(figure("huurachterstand", "6")).rows}
    assert rows["huurachterstand"].lack == "vergelijking"
    assert rows["huurachterstand"].bindings == ("signals.city_figure",)


def test_what_may_not_be_shown_is_named_without_its_number() -> None:
    rows = {one.indicator: one for one in _unknown(figure("bijstand", "7", count_below_ten=True)).rows}
    assert rows["bijstand"].lack == "te-klein"
    assert "7" not in rows["bijstand"].text


def test_what_the_group_chose_beside_the_default_set_is_asked_too() -> None:
    rows = {one.indicator: one for one in _unknown(figure("leegstand", row="r1", not_known="weet-niet")).rows}
    assert rows["leegstand"].row == "r1"


def test_a_choice_of_the_group_counts_as_known() -> None:
    assert "huurachterstand" not in {
        one.indicator for one in _unknown(figure("huurachterstand", said=said(trend="stijgt"))).rows
    }


def test_a_row_without_an_indicator_is_asked_which_it_is() -> None:
    last = _unknown(figure("", "6", row="r9", title="Veel lawaai")).rows[-1]
    assert (last.lack, last.label) == ("welk-signaal", "Veel lawaai")
