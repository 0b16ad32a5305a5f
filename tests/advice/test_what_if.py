"""A value or a border is changed, what moves is shown, and nothing is kept."""

from decimal import Decimal

import pytest

from tests.advice.make import figure, found, knowledge, rules
from wijkwizard.advice.what_if import BandChange, FigureChange, what_if

MEASURED = (figure("bijstand", "9", gemeente="4"), figure("huurachterstand", "4.2", gemeente="4"))


def test_another_figure_moves_its_finding_and_its_terrein_and_nothing_else() -> None:
    moves = what_if(MEASURED, FigureChange(subject="bijstand", value=Decimal(4)), rules(), knowledge())
    assert [one.key for one in moves.findings] == ["naast-gemeente:bijstand"]
    assert moves.findings[0].was.startswith("staat hoger dan de gemeente")
    assert moves.findings[0].becomes.startswith("staat ongeveer gelijk aan de gemeente")
    assert [one.key for one in moves.terrains] == ["economisch"]


def test_the_turning_value_of_an_account_moves_it_and_one_step_before_does_not() -> None:
    (turn,) = found(*MEASURED)["naast-gemeente:bijstand"].account.turning
    at, before = (FigureChange(subject="bijstand", value=one) for one in (turn.value, turn.value + turn.step))
    assert not what_if(MEASURED, at, rules(), knowledge()).nothing
    assert what_if(MEASURED, before, rules(), knowledge()).nothing


def test_another_border_moves_what_lies_between() -> None:
    moves = what_if(MEASURED, BandChange(band="ongeveer-gelijk", value=Decimal(4)), rules(), knowledge())
    assert [one.key for one in moves.findings] == ["naast-gemeente:huurachterstand"]


def test_a_figure_that_is_taken_away_takes_its_finding_away() -> None:
    moves = what_if(
        MEASURED, FigureChange(subject="bijstand", figure="gemeente", value=None), rules(), knowledge()
    )
    assert [one.becomes for one in moves.findings] == [""]


def test_nothing_is_kept() -> None:
    before = found(*MEASURED)
    what_if(MEASURED, BandChange(band="ongeveer-gelijk", value=Decimal(4)), rules(), knowledge())
    assert found(*MEASURED) == before


@pytest.mark.parametrize(
    "change", [FigureChange(subject="leegstand", value=None), BandChange(band="grens", value=Decimal(1))]
)
def test_what_is_not_there_cannot_be_changed(change: FigureChange | BandChange) -> None:
    with pytest.raises(KeyError):
        what_if(MEASURED, change, rules(), knowledge())
