"""The group decides; where signals differ it is asked for the reason, without reproach."""

from __future__ import annotations

import pytest

from tests.advice.make import figure, found, knowledge, pick, plan, rules, words
from wijkwizard.advice.estimate import EstimateReason, estimate_reason
from wijkwizard.advice.measured import Measured
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Picked, Said

THREE = (
    figure("bijstand", "9", gemeente="4"),
    figure("huurachterstand", "9", gemeente="4"),
    figure("vrijwillige-inzet", "60", gemeente="40"),
)


def _estimate(iwap: Iwap, *measured: Measured) -> EstimateReason:
    reason = estimate_reason(iwap, tuple(found(*measured).values()), rules(), knowledge())
    assert reason is not None
    return reason


def test_without_an_estimate_there_is_nothing_to_say() -> None:
    assert estimate_reason(plan(), (), rules(), knowledge()) is None


@pytest.mark.parametrize(
    ("estimate", "measured", "asks"),
    [
        ("geen-zorgen", THREE, True),
        ("geen-zorgen", THREE[:1], False),
        ("opletten", THREE, False),
        ("gevarenzone", THREE, False),
        ("gevarenzone", THREE[:1], True),
        ("stapeling", THREE[2:], True),
        ("gevarenzone", (), False),
    ],
)
def test_a_reason_is_asked_where_estimate_and_signals_differ(
    estimate: str, measured: tuple[Measured, ...], *, asks: bool
) -> None:
    one = _estimate(plan(estimate=pick(estimate)), *measured)
    assert one.asks is asks
    assert bool(one.question) is asks
    assert one.text.startswith("De groep schat in:")


def test_a_reason_that_was_given_is_printed_and_not_asked_again() -> None:
    given = plan(estimate=pick("geen-zorgen"), differs_from_signals=words("Wij bouwen samen."))
    one = _estimate(given, *THREE)
    assert (one.asks, one.question, one.reason) == (False, "", "Wij bouwen samen.")


def test_what_speaks_for_and_against_links_to_signals() -> None:
    worried = _estimate(plan(estimate=pick("gevarenzone"), for_it=words("Het plein")), *THREE)
    assert [one.finding for one in worried.speaks_for] == [
        "naast-gemeente:huurachterstand",
        "naast-gemeente:bijstand",
    ]
    assert [one.finding for one in worried.speaks_against] == ["naast-gemeente:vrijwillige-inzet"]
    assert worried.said_for == "Het plein"
    calm = _estimate(plan(estimate=pick("geen-zorgen")), *THREE)
    assert (calm.speaks_for, calm.speaks_against) == (worried.speaks_against, worried.speaks_for)


def test_an_argument_goes_with_the_signals_that_the_group_puts_beside_it() -> None:
    """Without any it is a story from the room."""
    chosen = Said[tuple[Picked, ...]](value=(Picked(id="r1", label="Bijstand"),), unknown=None)
    linked = _estimate(plan(estimate=pick("gevarenzone"), for_it=words("Geld"), for_signals=chosen), *THREE)
    assert (linked.signals_for, linked.signals_against) == (("Bijstand",), ())


def test_asking_is_no_reproach() -> None:
    question = _estimate(plan(estimate=pick("geen-zorgen")), *THREE).question
    assert question.startswith("Anders kiezen dan de signalen mag.")
