"""What the group typed becomes figures with their account, and what is about origin does not."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from tests.advice.make import amount, figure, knowledge, pick, plan, row, words
from wijkwizard.advice.from_group import from_iwap
from wijkwizard.advice.measured import PeerValues
from wijkwizard.iwap.labels import FOLLOWS
from wijkwizard.iwap.said import Picked, Said, Year
from wijkwizard.iwap.unsourced import IMPRESSION
from wijkwizard.terms import Basis, Unknown

UNIT = Said[Picked](value=Picked(id="procent", label="procent"), unknown=None, remark="van de huurders")


def test_a_typed_row_carries_figures_unit_year_and_where_each_comes_from() -> None:
    typed = row(
        "r1",
        "huurachterstand",
        title=words("Meer mensen betalen te laat."),
        figure=amount("6.2", "De corporatie", "let op"),
        city_figure=amount("4.1"),
        year=Said[Year](value=Year(year=2025), unknown=None),
        unit=UNIT,
        trend=pick("stijgt"),
        recognised=pick("nee"),
    )
    (one,) = from_iwap(plan(typed), knowledge())
    assert (one.indicator, one.row, one.value, one.gemeente, one.year) == (
        "huurachterstand",
        "r1",
        Decimal("6.2"),
        Decimal("4.1"),
        2025,
    )
    assert one.unit == "procent van de huurders"
    assert (one.said.trend, one.said.recognised, one.said.doubt) == ("stijgt", "nee", "let op")
    assert one.origin_of("gebied").source == "De corporatie"
    assert one.origin_of("gemeente").source == IMPRESSION
    assert one.subject == "r1"


def test_without_a_unit_that_of_the_indicator_is_taken_and_estimates_are_known() -> None:
    (one,) = from_iwap(plan(row("r1", "eenzaamheid", figure=amount("49"))), knowledge())
    assert one.unit == "procent van de volwassenen"
    assert one.modelled


@pytest.mark.parametrize(
    ("indicator", "figure"),
    [("meldingen-overlast", "58"), ("woz-waarde", "300000"), ("eenzaamheid", "4900")],
)
def test_a_figure_that_can_be_in_another_unit_gets_none_that_nobody_said(indicator: str, figure: str) -> None:
    """'58 meldingen per 100 woningen' stood on public paper, while somebody had counted 58 meldingen."""
    (one,) = from_iwap(plan(row("r1", indicator, figure=amount(figure))), knowledge())
    assert one.unit == ""


@pytest.mark.parametrize("text", ["zwak, klasse 4 van 9", "Klasse 4"])
def test_a_class_is_read_from_its_words(text: str) -> None:
    (one,) = from_iwap(plan(row("r1", "leefbaarometer", level=words(text))), knowledge())
    assert one.class_number == 4


def test_not_knowing_is_kept_apart_from_zero() -> None:
    unknown = Said[Decimal](unknown=Unknown.DONT_KNOW)
    (one,) = from_iwap(plan(row("r1", "leegstand", figure=unknown)), knowledge())
    assert (one.value, one.not_known) == (None, "weet-niet")


def test_what_followed_from_a_table_is_not_the_choice_of_the_group() -> None:
    followed = Said[Picked](
        value=Picked(id="sociaal", label="Sociaal"), unknown=None, basis=Basis.ASSUMPTION, source=FOLLOWS
    )
    (one,) = from_iwap(plan(row("r1", "leegstand", terrain=followed, early=pick("laat"))), knowledge())
    assert (one.said.terrain, one.said.timing) == ("", "laat")


def test_a_row_about_origin_is_not_read() -> None:
    rows = (
        row("r1", "bevolkingsopbouw", title=words("Meer bewoners met een migratieachtergrond")),
        row("r2", "bevolkingsopbouw", title=words("Meer ouderen")),
    )
    assert [one.row for one in from_iwap(plan(*rows), knowledge())] == ["r2"]


def test_a_comparison_group_out_of_order_is_refused() -> None:
    with pytest.raises(ValidationError):
        PeerValues(values=(Decimal(2), Decimal(1)))


def test_a_figure_from_a_file_is_named_by_its_measure_so_that_two_of_one_indicator_stay_apart() -> None:
    assert figure("misdrijven", measure="misdrijven-alle").subject == "misdrijven-alle"
    assert figure("misdrijven").subject == "misdrijven"
