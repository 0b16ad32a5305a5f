"""Files with figures, as the command line asks about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.making import DATA, KWB, write
from tests.session.small import fixed_environment
from wijkwizard.errors import WijkError
from wijkwizard.figures import AreaFigures
from wijkwizard.session import open_session
from wijkwizard.session.statistics.figure_files import asked, in_words, into, of_area, readable, recognised

UTRECHT = DATA / "kwb-2023.xlsx"


def quiet(_text: str) -> None:
    """Listen to nothing."""


def _figures(path: Path, area: str, *years: str) -> AreaFigures:
    reading, faults = readable(asked([path], years), quiet)
    assert faults == ()
    return of_area(reading, [area])


def test_each_file_is_told_and_each_misfit_too() -> None:
    """One wrong file does not silence the others."""
    told, faults = recognised(
        asked([UTRECHT, DATA / "statline-beschrijving.csv", DATA / "weg.csv"], []), quiet
    )
    assert [text.splitlines()[0] for text in told] == [
        "kwb-2023.xlsx: een werkmap Kerncijfers wijken en buurten."
    ]
    assert [fault.code for fault in faults] == ["figures-metadata", "file-missing"]


def test_a_year_that_cannot_be_is_a_fault_also_where_no_area_is_asked(tmp_path: Path) -> None:
    """Who only asks what a file is hears the same as who asks its figures, and a script sees it in the exit code."""
    wrong = tmp_path / "kwb-2020.csv"
    wrong.write_bytes((DATA / "kwb-2020-odata.csv").read_bytes())
    told, faults = recognised(asked([wrong], ["2023"]), quiet)
    assert len(told) == 1
    assert [(fault.code, str(wrong) in fault.sentence) for fault in faults] == [("figures-year-clash", True)]
    _, faults = readable(asked([wrong, UTRECHT], ["kwb-2020.csv=2023"]), quiet)
    assert [fault.code for fault in faults] == ["figures-year-clash"]


def test_one_bad_file_does_not_stop_the_figures_of_an_area() -> None:
    """What is wrong with it is told beside the figures of the rest; without a rest it is all there is to tell."""
    bad = DATA / "statline-beschrijving.csv"
    reading, faults = readable(asked([bad, UTRECHT, DATA / "weg.csv"], []), quiet)
    assert of_area(reading, ["WK034403"]).area.code == "WK034403"
    assert [fault.code for fault in faults] == ["figures-metadata", "file-missing"]
    with pytest.raises(WijkError) as caught:
        readable(asked([bad], []), quiet)
    assert caught.value.code == "figures-metadata"


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    """Dossiers, hidden files and what an office program left beside an open file are no figures."""
    for name in ("b.csv", "a.csv", ".verborgen.csv", "~$a.csv", "wijk.wijk", "Thumbs.db", "desktop.ini"):
        (tmp_path / name).write_text("x;y\n", encoding="utf-8")
    (tmp_path / "map.csv").mkdir()
    files = asked([tmp_path], ["a.csv=2023"])
    assert [path.name for path in files.paths] == ["a.csv", "b.csv"]
    assert files.years == {tmp_path / "a.csv": 2023}
    (tmp_path / "leeg").mkdir()
    with pytest.raises(WijkError) as caught:
        asked([tmp_path / "leeg"], [])
    assert caught.value.code == "figures-folder-empty"


def test_a_year_is_for_all_files_or_for_one() -> None:
    """By name, without its folder."""
    paths = [Path("a") / "een.csv", Path("b") / "twee.csv"]
    assert asked(paths, ["2023"]).years == dict.fromkeys(paths, 2023)
    assert asked(paths, ["2022", "een.csv=2021"]).years == {paths[0]: 2021, paths[1]: 2022}


@pytest.mark.parametrize("text", ["2027", "een.csv=2035"])
def test_a_year_that_is_still_to_come_is_refused(text: str) -> None:
    """Nobody can have measured it; this year a municipality may have."""
    paths = [Path("een.csv")]
    with pytest.raises(WijkError) as caught:
        asked(paths, [text], latest=2026)
    assert caught.value.code == "year-ahead"
    assert asked(paths, ["een.csv=2026"], latest=2026).years == {paths[0]: 2026}


@pytest.mark.parametrize("text", ["1800", "een.csv=0001", "1899"])
def test_a_year_before_all_figures_is_refused(text: str) -> None:
    """What is typed by mistake is not printed beside figures as the year that somebody gave."""
    with pytest.raises(WijkError) as caught:
        asked([Path("een.csv")], [text], latest=2026)
    assert caught.value.code == "year-early"


@pytest.mark.parametrize("text", ["twintig", "23", "een.csv=", "20230", "²023"])
def test_what_is_no_year_is_refused_with_how_to_write_one(text: str) -> None:
    """The sentence repeats what was typed."""
    with pytest.raises(WijkError) as caught:
        asked([Path("een.csv")], [text])
    assert caught.value.code == "year-unclear"
    assert f"'{text}'" in caught.value.sentence


def test_a_year_for_a_file_that_was_not_given_is_refused() -> None:
    """A slip in the name would otherwise pass in silence."""
    with pytest.raises(WijkError) as caught:
        asked([Path("een.csv")], ["twee.csv=2023"])
    assert caught.value.code == "file-missing"


def test_the_figures_of_an_area_read_as_lines_with_their_sources() -> None:
    """Newest first of each measure, gaps together, sources at the end."""
    lines = in_words(_figures(UTRECHT, "WK034403"))
    assert lines[0] == "Wijk 03 Overvecht in Utrecht (WK034403)"
    assert "  Gemiddelde WOZ-waarde, 2023: 301.000 euro [voorlopig] (gemeente 458.000; rest 476.000)" in lines
    assert lines[-1] == "Bron: CBS: Kerncijfers wijken en buurten, 2023"
    gaps = [line for line in lines if line.startswith("Onbekend: ")]
    assert len(gaps) == 1
    assert "Mensen met betaald werk (2023)" in gaps[0]
    assert gaps[0].endswith("De maker geeft hier geen cijfer.")


def test_figures_of_few_are_told_as_unknown(tmp_path: Path) -> None:
    """Four people of three hundred are no percentage."""
    path = write(
        tmp_path / "klein.csv",
        [KWB, ("BU03440101", "Klein", "Utrecht", "Buurt", "1", 900, 300, 4, 200)],
    )
    lines = in_words(_figures(path, "BU03440101", "2023"))
    assert [line for line in lines if "per 100" in line and not line.startswith("Onbekend")] == []
    assert any(
        line.startswith("Onbekend: ") and line.endswith("Het gaat om minder dan tien.") for line in lines
    )


def test_figures_go_into_a_new_dossier_and_into_one_that_is_there(tmp_path: Path) -> None:
    """A script may run twice; the second time says that nothing new was made ready."""
    path = tmp_path / "wijk.wijk"
    found = _figures(UTRECHT, "WK034403")
    first = into(path, found, environment=fixed_environment(), questions=None)[-1]
    assert first.startswith(
        f"Nieuw dossier {path} gemaakt. De cijfers van Wijk 03 Overvecht staan in {path}."
    )
    assert "Waarde van de woningen" in first
    again = into(path, found, environment=fixed_environment(1000), questions=None)[-1]
    assert again == f"De cijfers van Wijk 03 Overvecht staan in {path}."
    with open_session(path, environment=fixed_environment(2000)) as session:
        assert session.reader.said("area.name") == "Wijk 03 Overvecht"
        assert len(session.reader.state.figures) == 2


def test_a_large_file_tells_how_far_it_is(tmp_path: Path) -> None:
    """About every fifth of it, and a small one says nothing."""
    rows = [
        (f"BU{n:08d}", f"Buurt {n}", f"Stad {n // 100}", "Buurt", "1", 900, 300, 40, 200)
        for n in range(6_000)
    ]
    told: list[str] = []
    recognised(asked([write(tmp_path / "groot.csv", [KWB, *rows])], ["2023"]), told.append)
    assert told
    assert all(text.endswith(" procent gelezen") for text in told)
    assert len(told) <= 5
    told.clear()
    recognised(asked([UTRECHT], []), told.append)
    assert told == []
