"""A file fills what nobody said, and never touches what somebody did."""

from __future__ import annotations

from decimal import Decimal

from tests.advice.make import amount, pick, plan, row
from tests.figures.giving import area, compared
from wijkwizard.iwap.filling import beside_slots, fill, filled_slots
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said, Year
from wijkwizard.terms import Basis, Unknown
from wijkwizard.terms.figures import FEW

FIGURES = area(
    compared("woz-waarde", "301000", gemeente="458000", country="379000"),
    compared("bijstand-per-100-huishoudens", "15.4869", notes=(FEW,)),
    compared("onbewoond", None),
)


def test_a_signal_without_figures_takes_those_of_the_file_with_their_source() -> None:
    """Figure, unit, year, gemeente and country, each with maker, table and year."""
    made = fill(plan(row("r1", "woz-waarde")), FIGURES)
    one = made.signals[0]
    assert (one.figure.value, one.year.value) == (Decimal(301000), Year(year=2023))
    assert (one.city_figure.value, one.country_figure.value) == (Decimal(458000), Decimal(379000))
    assert one.unit.value is not None
    assert one.unit.value.label == "euro"
    assert {said.source for said in (one.figure, one.city_figure)} == {"CBS, Kerncijfers"}
    assert (one.figure.basis, one.figure.as_of) == (Basis.SOURCE, "2023")
    assert made.from_files == ("r1",)
    assert made.figures == FIGURES


def test_a_figure_of_the_group_keeps_its_own_year_and_unit() -> None:
    """Half a row of theirs and half of a file would print their figure with the unit of another."""
    typed = plan(row("r1", "woz-waarde", figure=amount("290000")))
    made = fill(typed, FIGURES)
    assert made.signals == typed.signals
    assert made.from_files == ()


def test_a_cell_that_was_typed_blanks_no_figure() -> None:
    """What was typed stays, and each other cell follows the file."""
    for name, own in (
        ("city_figure", amount("450000")),
        ("country_figure", amount("390000")),
        ("year", Said[Year](value=Year(year=2023))),
        ("unit", pick("euro")),
    ):
        (one,) = fill(plan(row("r1", "woz-waarde", **{name: own})), FIGURES).signals
        assert one.figure.value == Decimal(301000), name
        assert one.year.value == Year(year=2023), name
        if name not in {"year", "unit"}:
            assert getattr(one, name) == own


def test_a_figure_of_a_file_keeps_its_own_year_and_unit() -> None:
    """Another year beside it would be false; it is what was said as well, and no role says what a file says."""
    year = Said[Year](value=Year(year=2021), roles=("politie",), remark="Dacht ik.")
    (one,) = fill(plan(row("r1", "woz-waarde", year=year, unit=pick("procent"))), FIGURES).signals
    assert (one.year.value, one.year.alternatives) == (Year(year=2023), (Year(year=2021),))
    assert (one.year.source, one.year.as_of, one.year.remark) == ("CBS, Kerncijfers", "2023", "Dacht ik.")
    assert one.year.roles == ()
    assert one.unit.value is not None
    assert one.unit.value.label == "euro"
    assert [said.id for said in one.unit.alternatives] == ["procent"]


def test_a_cell_that_was_typed_leaves_what_the_file_says_in_sight_in_every_cell_of_its_row() -> None:
    """Beside what the group typed, with source and year; where both say the same there is nothing to add."""
    slots = {name: Said[Decimal](slot=f"t.{name}@r1") for name in ("figure", "country_figure")}
    typed = {
        "year": Said[Year](value=Year(year=2022), slot="t.year@r1"),
        "city_figure": Said[Decimal](value=Decimal(458000), slot="t.city_figure@r1"),
    }
    made = fill(plan(row("r1", "woz-waarde", **slots, **typed)), FIGURES)
    assert dict(beside_slots(made)) == {"t.year@r1": "2023 (CBS, Kerncijfers, 2023)"}
    assert dict(filled_slots(made)) == {
        "t.figure@r1": "301.000 (uit CBS, Kerncijfers, 2023)",
        "t.country_figure@r1": "379.000 (uit CBS, Kerncijfers, 2023)",
    }
    own = Said[Decimal](value=Decimal(290000), slot="t.figure@r1")
    made = fill(plan(row("r1", "woz-waarde", **{**slots, "figure": own}, **typed)), FIGURES)
    assert dict(beside_slots(made)) == {
        "t.figure@r1": "301.000 (CBS, Kerncijfers, 2023)",
        "t.country_figure@r1": "379.000 (CBS, Kerncijfers, 2023)",
        "t.year@r1": "2023 (CBS, Kerncijfers, 2023)",
    }
    assert list(filled_slots(made)) == []
    assert list(beside_slots(Iwap())) == []


def test_who_said_not_to_know_is_not_overruled() -> None:
    """'Weet niet' is an answer; the file stands beside it."""
    unknown = Said[Decimal](unknown=Unknown.DONT_KNOW)
    made = fill(plan(row("r1", "woz-waarde", figure=unknown)), FIGURES)
    assert made.signals[0].figure == unknown


def test_what_is_unknown_or_rests_on_few_fills_nothing() -> None:
    """No figure under ten gets into a plan by way of a file."""
    made = fill(plan(row("r1", "bijstand"), row("r2", "leegstand"), row("r3")), FIGURES)
    assert [one.figure.value for one in made.signals] == [None, None, None]
    assert made.from_files == ()


def test_without_files_nothing_changes() -> None:
    """The plan is the same object."""
    before = plan(row("r1", "woz-waarde"))
    assert fill(before, None) is before


def test_what_a_file_filled_is_shown_in_its_cell_with_source_and_year() -> None:
    """A year has no point between its digits, and a rate four digits."""
    slots = {name: Said[Decimal](slot=f"t.{name}@r1") for name in ("figure", "year", "city_figure")}
    made = fill(plan(row("r1", "woz-waarde", **slots)), FIGURES)
    assert dict(filled_slots(made)) == {
        "t.figure@r1": "301.000 (uit CBS, Kerncijfers, 2023)",
        "t.year@r1": "2023 (uit CBS, Kerncijfers, 2023)",
        "t.city_figure@r1": "458.000 (uit CBS, Kerncijfers, 2023)",
    }
    assert list(filled_slots(Iwap())) == []
