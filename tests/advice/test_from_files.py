"""Figures of files take the same road as figures that the group typed, and neither replaces the other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.advice.make import advice, amount, knowledge, plan, row, words
from tests.figures.giving import area, compared, figure
from wijkwizard.advice.from_files import finding_of, from_figures, measured, why_missing
from wijkwizard.advice.measured import Measured
from wijkwizard.figures.areas.area_figures import AreaFigures
from wijkwizard.iwap.filling import fill
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.terms.figures import FEW, Missing, Region

WOZ = compared("woz-waarde", "301000", gemeente="458000", rest="475826", country="379000")
BIJSTAND = compared("bijstand-per-100-huishoudens", "15.4869", gemeente="5.548", group=range(1, 60))


def of_file(figures: AreaFigures, *replies: Reply) -> dict[str, Measured]:
    """Return what the advice gets of a file, by indicator."""
    return {one.indicator: one for one in from_figures(figures, replies, knowledge())}


def together(iwap: Iwap, figures: AreaFigures) -> tuple[Measured, ...]:
    """Return what the advice gets of a plan with a file."""
    return measured(fill(iwap, figures), knowledge())


def test_a_figure_brings_all_that_it_may_be_laid_beside() -> None:
    """Gemeente, the rest of it, the country, and where each comes from."""
    one = of_file(area(WOZ))["woz-waarde"]
    beside = (one.value, one.gemeente, one.gemeente_without, one.country)
    assert beside == tuple(map(Decimal, ("301000", "458000", "475826", "379000")))
    assert one.origin_of("gemeente-zonder").source == "CBS, Kerncijfers"
    assert one.origin_of("land").year == 2023


def test_similar_areas_come_along_without_their_file() -> None:
    """So that a percentile can be told on a laptop that has no file."""
    one = of_file(area(BIJSTAND))["bijstand"]
    assert one.similar is not None
    assert (one.similar.count, one.similar.areas) == (59, "wijken")
    told = advice(Iwap(), one)
    assert "naast-vergelijkbaar:bijstand-per-100-huishoudens" in {
        each.key for each in (*told.findings, *told.unremarkable)
    }


def test_only_years_of_one_definition_and_one_place_make_a_development() -> None:
    """A break in the definition, a redrawn border or another code ends the road back."""
    years = [
        compared("woz-waarde", str(value), year) for year, value in ((2020, 240), (2021, 260), (2023, 301))
    ]
    assert [one.year for one in of_file(area(*years))["woz-waarde"].earlier] == [2021, 2020]
    redrawn = [years[0], compared("woz-waarde", "260", 2021, redrawn=True), years[2]]
    assert [one.year for one in of_file(area(*redrawn))["woz-waarde"].earlier] == [2021]
    elsewhere = compared("woz-waarde", "260", 2021)
    other = Region(code="WK990109", name="Elders", level="wijk")
    moved = elsewhere.model_copy(update={"area": elsewhere.area.model_copy(update={"region": other})})
    assert of_file(area(years[0], moved, years[2]))["woz-waarde"].earlier == ()
    broken = [compared("bijstand-per-100-huishoudens", "9", year) for year in (2012, 2013, 2014)]
    assert [one.year for one in of_file(area(*broken))["bijstand"].earlier] == [2013]


def test_a_figure_of_few_is_unknown_and_says_so() -> None:
    """No percentage of fewer than ten, of the area or of what it is laid beside."""
    few = of_file(area(compared("bijstand-per-100-huishoudens", "2.1", notes=(FEW,), gemeente="5")))[
        "bijstand"
    ]
    assert (few.value, few.count_below_ten) == (None, True)
    small = of_file(area(compared("onbewoond", None, missing=Missing.TOO_SMALL)))["leegstand"]
    assert small.count_below_ten
    assert {one.lack for one in advice(Iwap(), few).unknowns.rows if one.indicator == "bijstand"} == {
        "te-klein"
    }


def test_a_gap_keeps_its_reason() -> None:
    """Who reads 'onbekend' may ask why."""
    assert (
        of_file(area(compared("onbewoond", None)))["leegstand"].not_known
        == "De maker geeft hier geen cijfer."
    )
    secret = of_file(area(compared("onbewoond", None, missing=Missing.SECRET)))["leegstand"]
    assert secret.not_known == "De maker houdt het geheim."


def test_a_row_without_figures_takes_the_file_and_keeps_what_the_group_said() -> None:
    """One signal, with the row as its name and the words of the group."""
    found = together(plan(row("r1", "woz-waarde", title=words("Huizen zijn hier goedkoper"))), area(WOZ))
    assert [(one.row, one.title, one.value) for one in found] == [
        ("r1", "Huizen zijn hier goedkoper", Decimal(301000))
    ]


def test_a_typed_figure_stays_and_the_file_stands_beside_it() -> None:
    """Two readings of one indicator, which the stacking counts as one signal."""
    typed = row("r1", "woz-waarde", figure=amount("290000"), city_figure=amount("450000"))
    found = together(plan(typed), area(WOZ))
    assert [(one.row, one.value) for one in found] == [("r1", Decimal(290000)), ("", Decimal(301000))]
    stacks = advice(plan(typed), *found).stacking.terrains
    assert [one.indicator for stack in stacks for one in stack.on("ongunstig")] == ["woz-waarde"]


def test_a_dispute_goes_with_the_figure() -> None:
    """Whoever disputes a figure finds the reason beside it."""
    reply = Reply(finding=finding_of("woz-waarde"), reaction="anders", because="de flats zijn net gesloopt")
    agreed = Reply(finding=finding_of("bijstand"), reaction="eens", because="klopt")
    found = of_file(area(WOZ, BIJSTAND), reply, agreed)
    assert found["woz-waarde"].said.doubt == "de flats zijn net gesloopt"
    assert found["bijstand"].said.doubt == ""
    told = advice(Iwap(), found["woz-waarde"]).findings[0]
    assert "Opmerking bij het cijfer: de flats zijn net gesloopt" in told.cautions


def test_of_several_measures_the_newest_known_rate_stands_for_the_indicator() -> None:
    """A bare count only where there is nothing else, a gap only where nothing is known."""
    figures = area(
        compared("bijstand-personen", "2680", 2024),
        compared("bijstand-per-100-huishoudens", "15", 2023),
        compared("bijstand-per-100-huishoudens", None, 2024),
        compared("misdrijven-aantal", "410", 2023),
    )
    leading = figures.leading()
    assert (leading["bijstand"].measure, leading["bijstand"].year) == ("bijstand-per-100-huishoudens", 2023)
    assert leading["misdrijven"].measure == "misdrijven-aantal"


def test_what_a_file_counts_is_said_where_the_indicator_does_not() -> None:
    """'Laag inkomen' has several borders; the reader sees which."""
    one = of_file(area(compared("sociaal-minimum-110", "16", 2019, gemeente="9")))["laag-inkomen"]
    told = advice(Iwap(), one).findings[0].sentence
    assert told.startswith("Laag inkomen (huishoudens tot 110 procent van het sociaal minimum): ")


def test_what_is_about_origin_is_left_out() -> None:
    """Also when a table of a municipality's own would bring it in."""
    found = compared("woz-waarde", "1", gemeente="2")
    label = found.model_copy(update={"label": "Inwoners met een migratieachtergrond"})
    assert of_file(area(label)) == {}


@pytest.mark.parametrize("why", sorted(set(Missing) - {Missing.ROUGH}))
def test_why_a_figure_is_missing_is_the_maker_only_where_the_maker_left_it_out(why: Missing) -> None:
    """What a file or a program did is not blamed on the maker."""
    of_maker = {Missing.DOT, Missing.DASH, Missing.EMPTY, Missing.COMMA, Missing.CODE}
    told = why_missing(figure("onbewoond", None, missing=why))
    assert (told == "De maker geeft hier geen cijfer.") == (why in of_maker)
    assert told.endswith(".")


def test_a_cell_that_cannot_be_read_or_be_read_in_two_ways_says_so() -> None:
    assert "kan deze cel niet lezen" in why_missing(figure("onbewoond", None, missing=Missing.UNREADABLE))
    assert "op twee manieren" in why_missing(figure("onbewoond", None, missing=Missing.AMBIGUOUS))
    assert "als deel van 1" in why_missing(figure("onbewoond", None, missing=Missing.SHARE))
