"""A code whose border or name changed is about another place, and its figures say so."""

from __future__ import annotations

from pathlib import Path

from tests.figures.making import DATA, KWB, small, write
from wijkwizard.figures import AreaFigures, Reading, figures_for, make_area, merged
from wijkwizard.figures.reading import read


def _of(reading: Reading, code: str) -> AreaFigures:
    return figures_for(reading, make_area(reading, [code]))


def test_a_new_border_is_told(tmp_path: Path) -> None:
    reading = small(tmp_path / "kwb.csv", ("WK0363MB", "Centrum", "Amsterdam", "Wijk", 3, 100, 50, 10, 500))
    assert _of(reading, "WK0363MB").of("inwoners")[0].area.redrawn
    assert any("grens of de code" in note for note in reading.files[0].notes)


def test_a_code_that_got_another_name_is_told(tmp_path: Path) -> None:
    paths = [
        write(
            tmp_path / f"{year}.csv", [KWB, ("WK063700", name, "Zoetermeer", "Wijk", 1, 9000, 4000, 100, 300)]
        )
        for year, name in ((2022, "Meerzicht"), (2023, "Buytenwegh"))
    ]
    reading = read(paths, years={paths[0]: 2022, paths[1]: 2023})
    assert any("Meerzicht en Buytenwegh" in note for note in _of(reading, "WK063700").notes)


def test_a_border_that_one_file_tells_of_holds_for_every_file_of_that_year(tmp_path: Path) -> None:
    """Crime is counted in the same wijk, and the table of the police says nothing of borders."""
    crime = write(
        tmp_path / "misdrijven.csv",
        [
            ("ID", "WijkenEnBuurten", "Perioden", "GeregistreerdeMisdrijven_1"),
            (1, "WK076201", "2024JJ00", 700),
            (2, "WK076201", "2020JJ00", 60),
        ],
    )
    found = _of(read([DATA / "odata-deurne-2020.csv", DATA / "statline-plat-2024.csv", crime]), "WK076201")
    for measure in ("inwoners", "misdrijven-aantal"):
        assert [(each.year, each.area.redrawn) for each in found.of(measure)] == [(2020, False), (2024, True)]


def test_a_code_that_got_another_name_is_another_place_however_the_files_were_added(tmp_path: Path) -> None:
    rows = [
        ("WK076201", name, "Deurne", "Wijk", 1, 1430, 550, 20, 300) for name in ("Wijk 01 Vlierden", "Deurne")
    ]
    files = [write(tmp_path / f"{at}.csv", [KWB, row]) for at, row in enumerate(rows)]
    years = {files[0]: 2021, files[1]: 2023}
    wanted = [(2021, False), (2023, True)]
    together = _of(read(files, years=years), "WK076201")
    assert [(each.year, each.area.redrawn) for each in together.of("inwoners")] == wanted
    apart = merged([_of(read([path], years=years), "WK076201") for path in files])
    assert [(each.year, each.area.redrawn) for each in apart.of("inwoners")] == wanted
    renamed = [(*row[:4], 1, *row[5:]) for row in rows]
    files = [write(tmp_path / f"{at}.csv", [KWB, row]) for at, row in enumerate(renamed)]
    found = _of(read(files, years={files[0]: 2022, files[1]: 2023}), "WK076201")
    assert not any(each.area.redrawn for each in found.compared)  # the CBS says that only the name changed
    same = [(*row[:1], "Wijk 01 Vlierden" if at else "Vlierden", *row[2:]) for at, row in enumerate(rows)]
    files = [write(tmp_path / f"{at}.csv", [KWB, row]) for at, row in enumerate(same)]
    found = _of(read(files, years=years), "WK076201")
    assert not any(each.area.redrawn for each in found.compared)
