"""A change of definition is named where there are figures on both sides of it, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.giving import area, compared
from tests.figures.making import KWB, write
from wijkwizard.figures import AreaFigures, figures_for, make_area, merged, read, recognise

OLD, NEW = "a_opl_lg", "a_opl_bvm"


def _of(folder: Path, before: str, after: str) -> AreaFigures:
    """Return what two years say of one wijk, with what stands under the lowest level of education in each."""
    head = ("WK034403", "Wijk 03 Overvecht", "Utrecht", "Wijk", 1, 34910, 17305, 2000, 301)
    old = write(folder / "oud.csv", [(*KWB, OLD), (*head, before)])
    new = write(folder / "nieuw.csv", [(*KWB, NEW), (*head, after)])
    reading = read([old, new], years={old: 2022, new: 2024})
    return figures_for(reading, make_area(reading, ["WK034403"]))


def test_a_break_between_two_years_with_figures_is_named(tmp_path: Path) -> None:
    assert any("opleiding" in text for text in _of(tmp_path, "300", "310").breaks)


@pytest.mark.parametrize(("before", "after"), [(".", "."), ("300", "."), (".", "310")])
def test_a_break_of_figures_that_nobody_has_is_not_named(tmp_path: Path, before: str, after: str) -> None:
    found = _of(tmp_path, before, after)
    assert found.breaks == ()
    assert merged([found]).breaks == ()


def test_a_break_between_two_moments_asks_for_figures_at_both() -> None:
    known = [area(compared("opleiding-laag-personen", "300", year)) for year in (2022, 2024)]
    empty = area(compared("opleiding-laag-personen", None, 2022))
    assert len(merged(known).breaks) == 1
    assert merged([empty, known[1]]).breaks == ()


def test_a_border_that_goes_by_a_new_name_is_named_too() -> None:
    """The old and the new border of poverty are two measures; the break is between them."""
    old, new = area(compared("laag-inkomen", "12", 2023)), area(compared("armoede-nieuwe-grens", "6", 2024))
    assert any("armoedegrens" in text for text in merged([old, new]).breaks)


def test_the_summary_of_a_file_names_no_break_of_years_without_figures(tmp_path: Path) -> None:
    title = "Geregistreerde misdrijven (aantal)"
    head = ("Soort misdrijf", "Perioden", "Wijken en buurten", "Regioaanduiding/Codering (code)", title)
    row = ("Wijk 03 Overvecht", "WK034403")
    for before, named in ((2100, True), (".", False)):
        path = write(
            tmp_path / "misdrijven.csv",
            [
                head,
                ("Totaal misdrijven", "2018", *row, before),
                ("Totaal misdrijven", "2022", *row, 2400),
                ("Totaal misdrijven", "2023", *row, 2650),
            ],
        )
        assert any("politie" in text for text in recognise(path).breaks) is named
