"""What a researcher would say beside a figure: old, another place, many students, and how the gemeente went."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.advice.make import earlier, figure, found
from tests.advice.test_from_files import of_file
from tests.figures.giving import area, compared
from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.measured import Measured
from wijkwizard.terms.figures import Region

LOW_INCOME: dict[str, Any] = {
    "measure": "laag-inkomen",
    "kind": "procent",
    "unit": "procent van de huishoudens",
    "year": 2019,
}


def one(measured: Measured, against: str = "gemeente") -> SignalFinding:
    """Return the one finding of a figure against something."""
    (told,) = [each for each in found(measured).values() if each.against == against]
    return told


@pytest.mark.parametrize(("age", "old"), [(None, False), (5, False), (6, True)])
def test_a_figure_of_more_than_five_years_ago_says_so(age: int | None, *, old: bool) -> None:
    """The year of today comes from outside; without one nobody knows."""
    told = one(figure("laag-inkomen", "14", gemeente="9", age=age, **LOW_INCOME))
    assert ("Dit cijfer is van 2019. Dat is meer dan vijf jaar geleden." in told.cautions) == old


@pytest.mark.parametrize(("share", "said"), [("19.9", False), ("20", True), ("68", True)])
def test_many_young_people_are_minded_with_what_students_change(share: str, *, said: bool) -> None:
    """Uilenstede is poor, moves house all the time and lives alone; it is a campus."""
    around = (("aandeel-15-24", Decimal(share)),)
    told = one(figure("laag-inkomen", "14", gemeente="9", around=around, **LOW_INCOME))
    assert any("studenten" in each for each in told.cautions) == said
    woz = one(figure("woz-waarde", "300000", gemeente="400000", unit="euro", around=around))
    assert not any("studenten" in each for each in woz.cautions)


def test_every_development_stands_beside_that_of_the_gemeente() -> None:
    """A fall that is everywhere is no news of this wijk."""
    told = one(
        figure("laag-inkomen", "14", gemeente="9", earlier=earlier(y2016="17/11"), **LOW_INCOME), "eerder"
    )
    assert told.sentence.endswith("(14 tegenover 17 procent van de huishoudens, 2019; gemeente 9, was 11).")
    assert not told.relative
    alone = one(figure("laag-inkomen", "14", earlier=earlier(y2016="17"), **LOW_INCOME), "eerder")
    assert alone.sentence.endswith("2019; van de gemeente is dit niet bekend).")


def test_a_count_has_its_gemeente_beside_its_development_only() -> None:
    """A larger area always has more, but both can rise."""
    figures = area(
        compared("misdrijven-aantal", "400", 2022, gemeente="4000"),
        compared("misdrijven-aantal", "500", 2023, gemeente="4100"),
    )
    told = found(of_file(figures)["misdrijven"])
    assert [each.against for each in told.values()] == ["eerder"]
    assert all("gemeente 4.100, was 4.000" in each.sentence for each in told.values())


def test_a_code_that_stood_for_another_place_gives_no_development_and_says_so() -> None:
    """WK076201 was Vlierden in 2020 and is Deurne in 2024."""
    years = [
        compared("aandeel-0-14", "16.8", 2020, gemeente="15.1"),
        compared("aandeel-0-14", "14.3", 2024, gemeente="14.8"),
    ]
    vlierden = Region(code="WK990101", name="Wijk 01 Vlierden", level="wijk")
    before = years[0].area.model_copy(update={"region": vlierden})
    made = of_file(area(years[0].model_copy(update={"area": before}), years[1]))["bevolkingsopbouw"]
    assert made.earlier == ()
    (told,) = [each for each in found(made).values() if each.against == "gemeente"]
    assert any("Wijk 01 Vlierden" in each and "andere plek" in each for each in told.cautions)


def test_another_way_to_write_a_name_is_the_same_place() -> None:
    """'Wijk 03 Overvecht' and 'Overvecht' are one."""
    years = [compared("woz-waarde", "240", 2022), compared("woz-waarde", "260", 2023)]
    region = years[0].area.region
    other = region.model_copy(update={"name": f"Wijk 01 {region.name.upper()}"})
    before = years[0].area.model_copy(update={"region": other})
    made = of_file(area(years[0].model_copy(update={"area": before}), years[1]))["woz-waarde"]
    assert [each.year for each in made.earlier] == [2022]


def test_the_gemeente_of_a_merger_is_not_laid_beside_a_development() -> None:
    """The gemeente of before is another place, though the wijk is not."""
    years = [
        compared("aandeel-65-plus", "16", 2021, gemeente="15"),
        compared("aandeel-65-plus", "18", 2023, gemeente="19"),
    ]
    assert years[1].gemeente is not None
    merged = years[1].gemeente.model_copy(update={"redrawn": True})
    made = of_file(area(years[0], years[1].model_copy(update={"gemeente": merged})))["bevolkingsopbouw"]
    assert [(each.year, each.gemeente) for each in made.earlier] == [(2021, None)]


def test_a_place_that_grew_by_more_than_a_quarter_is_asked_about() -> None:
    """1.430 people and 13.800 are hardly the same people, whatever the codes say."""
    figures = area(
        compared("inwoners", "1430", 2020),
        compared("inwoners", "13800", 2024),
        compared("aandeel-0-14", "16.8", 2020),
        compared("aandeel-0-14", "14.3", 2024),
    )
    told = one(of_file(figures)["bevolkingsopbouw"], "eerder")
    assert any("van 1.430 naar 13.800" in each for each in told.cautions)


def test_years_of_another_version_are_no_development() -> None:
    """A score of Leefbaarometer 2.0 beside one of 3.0 is two instruments."""
    years = [
        compared("leefbaarometer-score", value, year)
        for value, year in (("3.81", 2016), ("3.77", 2018), ("3.78", 2020))
    ]
    old = years[0].area.model_copy(update={"series": "Leefbaarometer 2.0"})
    made = of_file(area(years[0].model_copy(update={"area": old}), *years[1:]))["leefbaarometer"]
    assert [each.year for each in made.earlier] == [2018]
    assert (
        made.stopped == "De cijfers van 2016 zijn anders gemeten of gerekend. Die zijn niet te vergelijken."
    )
