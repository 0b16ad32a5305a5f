"""A row for each signal, as a whole."""

from __future__ import annotations

from decimal import Decimal

from tests.advice.make import figure, knowledge, rules
from wijkwizard.advice.measured import Measured, PeerValues
from wijkwizard.advice.overview import SignalRow, overview
from wijkwizard.advice.signals import compare


def row(one: Measured) -> SignalRow:
    """Return the row of one figure."""
    (made,) = overview([one], compare([one], rules(), knowledge()), rules(), knowledge())
    return made


def test_a_row_holds_its_comparisons_also_those_that_do_not_stand_out() -> None:
    """A map shows 'about the same' too."""
    made = row(figure("laag-inkomen", "9", gemeente="9", country="5", unit="procent"))
    assert {one.against: one.stand for one in made.findings} == {"gemeente": "gelijk", "land": "hoger"}
    assert made.against("eerder") is None


def test_the_place_among_others_is_told_without_the_figures_of_the_others() -> None:
    """What is drawn from a row needs counts only."""
    group = PeerValues(values=tuple(Decimal(n) for n in range(1, 41)), areas="wijken")
    place = row(figure("laag-inkomen", "30", unit="procent", similar=group)).place
    assert place is not None
    assert (place.lower, place.higher, place.count) == (29, 10, 40)


def test_what_rests_on_fewer_than_ten_has_no_figure() -> None:
    """Whoever draws from a row cannot print it by mistake."""
    made = row(figure("laag-inkomen", "30", unit="procent", gemeente="9", count_below_ten=True))
    assert made.few
    assert made.value is None
    assert made.place is None
    assert made.findings == ()


def test_what_is_about_origin_has_no_row() -> None:
    """It is drawn nowhere."""
    one = figure("", "30", title="herkomst van bewoners")
    assert overview([one], (), rules(), knowledge()) == ()
