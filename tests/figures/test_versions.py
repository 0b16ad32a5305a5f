"""One file can hold years of several versions of an instrument; they are several instruments."""

from __future__ import annotations

from tests.figures.making import DATA
from wijkwizard.figures import figures_for, make_area, read


def test_the_leefbaarometer_of_a_year_is_the_version_that_its_row_names() -> None:
    """2002 and 2008 are of version 1.0, 2012 and 2016 of 2.0, and they are no series with 3.0."""
    reading = read([DATA / "leefbaarometer-3-versies.csv"])
    years = figures_for(reading, make_area(reading, ["BU03440312"])).of("leefbaarometer-score")
    old = {2002: "1.0", 2008: "1.0", 2012: "2.0", 2014: "3.0", 2016: "2.0", 2018: "3.0", 2020: "3.0"}
    assert {one.year: one.area.provenance.table.split()[-1] for one in years} == old
    assert {one.year: one.label.split()[-1] for one in years} == old
    series = {one.year: one.area.series for one in years}
    assert series[2014] == series[2018] == series[2020]
    assert len({series[2002], series[2012], series[2014]}) == 3
