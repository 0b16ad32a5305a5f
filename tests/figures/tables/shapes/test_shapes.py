"""Every shape is known by its content, in the forms of which there is no sample too."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.figures.making import DATA, KWB, everything, small, value, write
from wijkwizard.errors import WijkError
from wijkwizard.figures.files.workbook import open_book
from wijkwizard.figures.reading import Reading, read, recognise
from wijkwizard.terms.figures import Missing


@pytest.mark.parametrize(
    ("name", "shape", "source"),
    [
        ("kwb-2020-odata.csv", "odata", "kwb"),
        ("kwb-2023.xlsx", "kwb", "kwb"),
        ("kwb-2004-xls.xlsx", "kwb", "kwb"),
        ("statline-plat-ses.csv", "statline", "ses"),
        ("statline-plat-nabijheid.csv", "statline", "nabijheid"),
        ("statline-scherm-nabijheid.csv", "statline-scherm", "nabijheid"),
        ("statline-scherm-bevolking.csv", "statline-scherm", "bevolking"),
        ("leefbaarometer-2-lang.xlsx", "leefbaarometer-2", "leefbaarometer-2"),
        ("leefbaarometer-3.csv", "leefbaarometer-3", "leefbaarometer-3"),
        ("rivm-2016.xlsx", "odata", "rivm"),
        ("monitor.csv", "swing", "gemeente"),
    ],
)
def test_a_file_is_known_by_its_content(tmp_path: Path, name: str, shape: str, source: str) -> None:
    path = tmp_path / "download (3).tmp"
    path.write_bytes((DATA / name).read_bytes())
    found = recognise(path)
    assert (found.shape, found.source) == (shape, source)
    assert found.known


def test_english_statline_with_commas_is_read(tmp_path: Path) -> None:
    path = tmp_path / "districts.csv"
    path.write_text(
        '"Districts and neighbourhoods","Periods","Region code (code)","Population/Number of inhabitants (number)",'
        '"Households/Total households (number)"\n'
        '"Utrecht","2021","GM0344","359370","182345"\n"Overvecht","2021","WK034403  ","  34500","."\n',
        encoding="utf-8",
    )
    reading = read([path])
    assert value(reading, "WK034403", "inwoners", 2021) == 34500
    assert value(reading, "WK034403", "huishoudens", 2021) is Missing.DOT
    assert "Engelse" in reading.files[0].label


def _resaved(path: Path, target: Path) -> Path:
    """Write a screen table as Excel saves it again: quotes only where needed, and blanks after every row."""
    rows = [list(row) for row in open_book(path).sheets[0].rows()]
    width = max(len(row) for row in rows) + 4
    return write(target, [[*row, *[""] * (width - len(row))] for row in rows])


@pytest.mark.parametrize("name", ["statline-scherm-nabijheid.csv", "statline-scherm-bevolking.csv"])
def test_a_screen_table_saved_again_by_excel_is_the_same(tmp_path: Path, name: str) -> None:
    path = _resaved(DATA / name, tmp_path / "opnieuw.csv")
    assert everything(read([path]).datasets) == everything(read([DATA / name]).datasets)


def test_a_flat_table_saved_again_by_excel_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "opnieuw.csv"
    rows = [
        [str(cell).strip() for cell in row]
        for row in open_book(DATA / "statline-plat-ses.csv").sheets[0].rows()
    ]
    write(
        path, [[*(cell.replace(".", ",") if len(cell) > 1 else cell for cell in row), "", ""] for row in rows]
    )
    assert everything(read([path]).datasets) == everything(read([DATA / "statline-plat-ses.csv"]).datasets)


RIVM = ("ID", "Leeftijd", "Marges", "WijkenEnBuurten", "Perioden", "SoortRegio_2", "Codering_3", "Eenzaam_27")


def _rivm(path: Path, rows: Sequence[Sequence[object]]) -> Reading:
    write(path, [RIVM, *rows])
    return read([path])


def test_margins_and_other_ages_never_stand_in_for_the_value(tmp_path: Path) -> None:
    place = ("WK034403  ", "2022JJ00", "Wijk      ", "WK034403            ")
    rows = [
        (1, "20300", "MOG0095", *place, "    48.0"),
        (2, "20300", "MW00000", *place, "    53.9"),
        (3, "20300", "MBG0095", *place, "    60.0"),
        (4, "80200", "MW00000", *place, "    40.1"),
        (5, "53115", "MW00000", *place, "    58.2"),
    ]
    reading = _rivm(tmp_path / "a.csv", rows)
    assert value(reading, "WK034403", "eenzaam", 2022) == value(
        _rivm(tmp_path / "b.csv", rows[::-1]), "WK034403", "eenzaam", 2022
    )
    assert str(value(reading, "WK034403", "eenzaam", 2022)) == "53.9"
    with pytest.raises(WijkError) as caught:
        _rivm(tmp_path / "c.csv", [rows[0], rows[2]])
    assert caught.value.code == "figures-filter"
    with pytest.raises(WijkError) as caught:
        _rivm(tmp_path / "d.csv", rows[3:])
    assert "18 jaar" in str(caught.value)


def test_all_kinds_of_crime_together_and_whole_years_only(tmp_path: Path) -> None:
    header = ("ID", "SoortMisdrijf", "WijkenEnBuurten", "Perioden", "GeregistreerdeMisdrijven_1")
    rows = [
        header,
        (1, "0.0.0 ", "WK034403  ", "2023JJ00", 2100),
        (2, "1.1.1 ", "WK034403  ", "2023JJ00", 130),
        (3, "0.0.0 ", "WK034403  ", "2023MM04", 180),
        (4, "0.0.0 ", "GM0344    ", "2023JJ00", 26000),
    ]
    coded = [(*header, "Codering_3"), *((*row[:5], row[2]) for row in rows[1:])]
    reading = read([write(tmp_path / "misdrijven.csv", coded)])
    assert value(reading, "WK034403", "misdrijven-aantal", 2023) == 2100
    assert reading.files[0].years == (2023,)


def test_months_alone_are_refused(tmp_path: Path) -> None:
    rows = [
        ("ID", "WijkenEnBuurten", "Perioden", "Codering_3", "GeregistreerdeMisdrijven_1"),
        (1, "WK034403", "2023MM04", "WK034403", 180),
    ]
    with pytest.raises(WijkError) as caught:
        read([write(tmp_path / "misdrijven.csv", rows)])
    assert caught.value.code == "figures-no-years"


def test_the_map_leaves_water_out_and_its_codes_are_unknown(tmp_path: Path) -> None:
    rows = [
        ("GM_CODE", "GM_NAAM", "WATER", "AANT_INW", "P_EENP_HH", "WWB_UITTOT", "P_N_W_AL"),
        ("GM0344", "Utrecht", "NEE", 343038, 53, -99999999, 22),
        ("GM0344", "Utrecht", "JA", 0, 0, 0, 0),
        ("GM0363", "Amsterdam", "NEE", 844947, -99997, 41000, 35),
        ("GM0363", "Amsterdam", "B", -99995, 0, 0, 0),
    ]
    path = write(tmp_path / "gem.csv", rows, ",")
    reading = read([path], years={path: 2017})
    assert value(reading, "GM0344", "inwoners", 2017) == 343038
    assert value(reading, "GM0344", "bijstand-personen", 2017) is Missing.CODE
    assert value(reading, "GM0363", "aandeel-eenpersoons", 2017) is Missing.CODE
    assert reading.places["GM0344"].name == "Utrecht"


def test_geojson_of_the_map_is_read_by_its_properties(tmp_path: Path) -> None:
    rows = [
        {
            "buurtcode": "BU03080101",
            "buurtnaam": "Centrum",
            "aantal_inwoners": 2340,
            "gemiddelde_woningwaarde": 402,
            "percentage_koopwoningen": -99995,
        },
        {
            "buurtcode": "BU03080102",
            "buurtnaam": "Oost",
            "aantal_inwoners": 100.0,
            "gemiddelde_woningwaarde": -99997,
            "percentage_koopwoningen": 61,
        },
    ]
    path = tmp_path / "kaart.geojson"
    content = {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": row} for row in rows],
    }
    path.write_text(json.dumps(content), encoding="utf-8")
    reading = read([path], years={path: 2023})
    assert value(reading, "BU03080101", "woz-waarde", 2023) == 402000
    assert value(reading, "BU03080101", "koopwoningen", 2023) is Missing.CODE
    assert value(reading, "BU03080102", "inwoners", 2023) == 100


def test_two_rows_for_one_region_that_differ_are_unknown(tmp_path: Path) -> None:
    reading = small(
        tmp_path / "kwb.csv",
        ("GM0344", "Utrecht", "Utrecht", "Gemeente", 1, 367947, 187640, 10410, 458),
        ("GM0344", "Utrecht", "Utrecht", "Gemeente", 1, 367947, 187000, 10410, 458),
    )
    assert value(reading, "GM0344", "inwoners", 2023) == 367947
    assert value(reading, "GM0344", "huishoudens", 2023) is Missing.CLASH


def test_padded_cells_and_padded_names_are_the_same(tmp_path: Path) -> None:
    plain = small(
        tmp_path / "a.csv", ("WK034403", "Overvecht", "Utrecht", "Wijk", 1, 34910, 17305, 2680, 301)
    )
    write(
        tmp_path / "b.csv",
        [
            [f" {name}  " for name in KWB],
            (
                "WK034403  ",
                "Overvecht   ",
                "Utrecht ",
                "Wijk      ",
                "1",
                "   34910",
                " 17305 ",
                "    2680",
                "     301",
            ),
        ],
    )
    padded = read([tmp_path / "b.csv"], years={tmp_path / "b.csv": 2023})
    assert everything(plain.datasets) == everything(padded.datasets)


def test_codes_that_lost_their_letters_or_zero_are_read_with_the_sort_of_region(tmp_path: Path) -> None:
    header = ("gwb_code_8", "regio", "gm_naam", "recs", "a_inw")
    rows = [
        header,
        (344, "Utrecht", "Utrecht", "Gemeente", 367947),
        (34403, "Overvecht", "Utrecht", "Wijk", 34910),
        ("03440331", "Vechtzoom", "Utrecht", "Buurt", 4000),
        ("0363MB", "Centrum", "Amsterdam", "Wijk", 86000),
    ]
    path = write(tmp_path / "kwb.csv", rows)
    reading = read([path], years={path: 2023})
    assert set(reading.places) == {"GM0344", "WK034403", "BU03440331", "WK0363MB"}


def test_a_row_that_is_one_cell_short_stops_the_reading(tmp_path: Path) -> None:
    rows = [
        KWB,
        ("GM0344", "Utrecht", "Utrecht", "Gemeente", 1, 367947, 187640, 458),
        ("WK034403", "Overvecht", "Utrecht", "Wijk", 1, 34910, 17305, 2680, 301),
    ]
    with pytest.raises(WijkError) as caught:
        read([write(tmp_path / "kwb.csv", rows)])
    assert caught.value.code == "figures-uneven"
    assert "regel 2" in str(caught.value)


def test_a_last_row_that_stops_halfway_is_half_a_download(tmp_path: Path) -> None:
    text = (DATA / "kwb-2020-odata.csv").read_text(encoding="utf-8")
    path = tmp_path / "kwb.csv"
    path.write_text(text[: len(text) - 120], encoding="utf-8", newline="\n")
    with pytest.raises(WijkError) as caught:
        read([path])
    assert caught.value.code == "figures-half"


def test_a_last_cell_without_line_end_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "kwb.csv"
    lines = [";".join(KWB), "WK034403;Overvecht;Utrecht;Wijk;1;34910;17305;2680;301"]
    path.write_text("\n".join(lines)[:-1], encoding="utf-8", newline="\n")
    reading = read([path], years={path: 2023})
    assert value(reading, "WK034403", "woz-waarde", 2023) is Missing.CUT
    assert value(reading, "WK034403", "inwoners", 2023) == 34910


def test_a_footer_and_blank_rows_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "kwb.csv"
    rows = [KWB, ("WK034403", "Overvecht", "Utrecht", "Wijk", 1, 34910, 17305, 2680, 301), (), ("Bron: CBS",)]
    reading = read([write(path, rows)], years={path: 2023})
    assert list(reading.places) == ["WK034403"]


def test_a_monitor_keeps_its_four_kinds_of_unknown_apart() -> None:
    reading = read([DATA / "monitor.csv"])
    assert value(reading, "=havenbuurt", "woz-waarde", 2019) is Missing.DOT
    assert value(reading, "=havenbuurt", "woz-waarde", 2020) is Missing.DASH
    assert value(reading, "=akkerwijknoord", "inwoners", 2019) is Missing.SECRET
    assert value(reading, "=parkbuurt", "woz-waarde", 2019) is Missing.EMPTY
    assert value(reading, "=parkbuurt", "woz-waarde", 2020) == 402500
    assert "=onbekend" not in reading.places
