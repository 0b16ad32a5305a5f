"""One code can be two places in two years, and a figure of the one is no figure of the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.making import KWB, write
from wijkwizard.figures import AreaFigures, Reading, figures_for, make_area, read
from wijkwizard.figures.history import merged

NEW = (*KWB[:6], "a_hh", "p_wcorpw")


def _deurne(folder: Path, *, name: str = "Wijk 01 Vlierden", changed: str = "1") -> AreaFigures:
    """Read WK076201 of 2020 with benefits, and of 2024 without."""
    old, new = folder / "kwb-2020.csv", folder / "kwb-2024.csv"
    gemeente = ("GM0762", "Deurne", "Deurne", "Gemeente", "1")
    write(
        old,
        [
            KWB,
            (*gemeente, 32471, 13764, 380, 280),
            ("WK076201", name, "Deurne", "Wijk", "1", 1430, 550, 60, 300),
        ],
    )
    write(
        new,
        [
            NEW,
            (*gemeente, 33180, 14200, 20),
            ("WK076201", "Wijk 01 Deurne", "Deurne", "Wijk", changed, 13800, 5900, 30),
        ],
    )
    reading: Reading = read([old, new], years={old: 2020, new: 2024})
    return figures_for(reading, make_area(reading, ["WK076201"]))


def test_a_figure_keeps_the_name_that_its_own_file_gives_the_place(tmp_path: Path) -> None:
    """WK076201 was Vlierden in 2020 and is Deurne in 2024."""
    found = _deurne(tmp_path)
    assert [one.area.region.name for one in found.of("inwoners")] == ["Wijk 01 Vlierden", "Wijk 01 Deurne"]
    assert found.area.name == "Wijk 01 Deurne"


def test_a_figure_of_the_former_place_is_not_one_of_this(tmp_path: Path) -> None:
    """Benefits of Vlierden are no benefits of Deurne, also when nothing newer is known."""
    found = _deurne(tmp_path)
    (bijstand,) = found.of("bijstand-per-100-huishoudens")
    assert bijstand.area.value is not None
    assert "gaat over Wijk 01 Vlierden (WK076201), dat van 2024 over Wijk 01 Deurne" in found.elsewhere(
        bijstand
    )
    assert not found.elsewhere(found.of("inwoners")[-1])


def test_the_same_name_written_otherwise_is_the_same_place(tmp_path: Path) -> None:
    """Numbers before a name and capitals tell nothing apart."""
    found = _deurne(tmp_path, name="DEURNE")
    assert not found.elsewhere(found.of("bijstand-per-100-huishoudens")[0])


def test_the_code_of_change_of_the_file_reaches_the_figure(tmp_path: Path) -> None:
    """CBS itself says with a 3 that the place is another one than last year."""
    assert [one.area.redrawn for one in _deurne(tmp_path, changed="3").of("inwoners")] == [False, True]


@pytest.mark.parametrize("changed", ["2", "3"])
def test_a_figure_of_before_another_border_is_not_one_of_this_place_under_the_same_name(
    tmp_path: Path, changed: str
) -> None:
    """The newer file says that the place changed; its name tells nothing then. Counts and rates alike."""
    found = _deurne(tmp_path, name="Wijk 01 Deurne", changed=changed)
    for one in (found.of("inwoners")[0], *found.of("bijstand-per-100-huishoudens")):
        assert found.elsewhere(one).startswith("In 2024 veranderde de grens")
    assert not found.elsewhere(found.of("inwoners")[-1])


def test_another_border_holds_when_the_files_were_added_one_after_the_other(tmp_path: Path) -> None:
    """And whoever published the older figure."""
    found = _deurne(tmp_path, name="Wijk 01 Deurne", changed="3")
    years = [
        found.model_copy(update={"compared": tuple(one for one in found.compared if one.year == year)})
        for year in (2024, 2020)
    ]
    both = merged(years)
    (bijstand,) = both.of("bijstand-per-100-huishoudens")
    assert both.elsewhere(bijstand)
    other = bijstand.area.provenance.model_copy(update={"publisher": "Gemeente Deurne"})
    of_other = bijstand.model_copy(update={"area": bijstand.area.model_copy(update={"provenance": other})})
    assert both.elsewhere(of_other)
