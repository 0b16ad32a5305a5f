"""Files as municipalities have them: saved again by Excel, with titles, notes, signs, hidden sheets, two tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.workbooks import Page, write_workbook
from tests.figures.making import value
from wijkwizard.errors import WijkError
from wijkwizard.figures.reading import Reading, read
from wijkwizard.terms.figures import Missing

KWB = (
    "gwb_code_10",
    "regio",
    "gm_naam",
    "recs",
    "ind_wbi",
    "a_inw",
    "a_hh",
    "a_soz_wb",
    "g_wozbag",
    "p_wcorpw",
    "g_pau_hh",
)
CITY = ("GM0344", "Utrecht", "Utrecht", "Gemeente", 1, 367947, 187640, 10410, 458, 31, 0.7)
WIJK = ("WK034403", "Wijk 03 Overvecht", "Utrecht", "Wijk", 1, 34910, 17305, 2680, 301, 61.5, 0.6)
MEASURES = (
    "inwoners",
    "huishoudens",
    "bijstand-personen",
    "woz-waarde",
    "corporatiewoningen",
    "autos-per-huishouden",
)
WANTED = dict(zip(MEASURES, map(Decimal, ("34910", "17305", "2680", "301000", "61.5", "0.6")), strict=True))
Rows = Sequence[Sequence[object]]


def saved(path: Path, rows: Rows, encoding: str = "cp1252", first: str = "") -> Reading:
    """Save rows as Dutch Excel does, and read them."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerows(rows)
    path.write_bytes((first + buffer.getvalue()).encode(encoding))
    return read([path], years={path: 2023})


def booked(path: Path, *pages: Page) -> Reading:
    """Save sheets as a workbook and read it."""
    return read([write_workbook(path, pages)], years={path: 2023})


def overvecht(reading: Reading) -> dict[str, Decimal | Missing]:
    """Return the figures of Overvecht."""
    return {measure: value(reading, "WK034403", measure, 2023) for measure in MEASURES}


def dutch(cell: object) -> object:
    """Write a number as Dutch Excel shows it."""
    if isinstance(cell, int) and cell >= 1000:
        return f"{cell:,}".replace(",", ".")
    return str(cell).replace(".", ",") if isinstance(cell, float) else cell


def spaced(cell: object) -> object:
    """Write a number with hard spaces, and texts too."""
    text = f"{cell:,}".replace(",", "\u00a0") if isinstance(cell, int) else str(cell)
    return text.replace(" ", "\u00a0")


def signed(cell: object) -> object:
    """Write a number as a text, as an apostrophe tells Excel."""
    return f"'{cell}" if isinstance(cell, (int, float)) or str(cell)[:2] in {"GM", "WK"} else cell


@pytest.mark.parametrize("write", [str, dutch, spaced, signed])
def test_numbers_in_the_notations_of_excel_are_the_same_numbers(tmp_path: Path, write: object) -> None:
    assert callable(write)
    rows = [KWB, *([write(cell) for cell in row] for row in (CITY, WIJK))]
    assert overvecht(saved(tmp_path / "kwb.csv", rows)) == WANTED


@pytest.mark.parametrize("sign", ["%", " %", "\u00a0%"])
def test_a_per_cent_sign_behind_a_per_cent_is_read(tmp_path: Path, sign: str) -> None:
    rows = [KWB, *((*row[:9], f"{dutch(row[9])}{sign}", dutch(row[10])) for row in (CITY, WIJK))]
    assert overvecht(saved(tmp_path / "kwb.csv", rows)) == WANTED


def test_a_per_cent_sign_behind_something_else_is_not_a_number(tmp_path: Path) -> None:
    rows = [KWB, (*WIJK[:10], "0,6%")]
    found = overvecht(saved(tmp_path / "kwb.csv", rows))
    assert found["autos-per-huishouden"] is Missing.UNREADABLE


@pytest.mark.parametrize("cell", ["1-jul", "01-07-2023", "#N/B", "#DEEL/0!", "<10", "ca. 1", "€ 1", "½"])
def test_what_excel_made_of_a_number_is_unknown_and_never_a_guess(tmp_path: Path, cell: str) -> None:
    found = overvecht(saved(tmp_path / "kwb.csv", [KWB, (*WIJK[:10], cell)]))
    assert found["autos-per-huishouden"] is Missing.UNREADABLE
    assert found["inwoners"] == 34910


def test_counts_show_that_a_point_is_for_thousands(tmp_path: Path) -> None:
    rows = [KWB[:9], *([dutch(cell) for cell in row[:9]] for row in (CITY, WIJK))]
    reading = saved(tmp_path / "kwb.csv", rows)
    assert value(reading, "WK034403", "inwoners", 2023) == 34910


def test_round_counts_alone_show_nothing_and_stay_unknown(tmp_path: Path) -> None:
    reading = saved(tmp_path / "kwb.csv", [KWB[:7], (*WIJK[:5], "35.000", "17.000")])
    assert value(reading, "WK034403", "inwoners", 2023) is Missing.AMBIGUOUS


@pytest.mark.parametrize(
    "first", ["sep=;\r\n", "Kerncijfers gemeente Utrecht 2023;;;;;;;;;;\r\n;;;;;;;;;;\r\n"]
)
def test_what_stands_above_the_header_does_no_harm(tmp_path: Path, first: str) -> None:
    notes = [("",) * 11, ("* voorlopig", *("",) * 10), ("Bron: CBS", *("",) * 10)]
    assert overvecht(saved(tmp_path / "kwb.csv", [KWB, CITY, WIJK, *notes], first=first)) == WANTED


def test_a_header_that_comes_back_on_each_page_is_passed_over(tmp_path: Path) -> None:
    assert overvecht(saved(tmp_path / "kwb.csv", [KWB, CITY, KWB, WIJK])) == WANTED


OTHER = (*KWB[:5], "a_soz_wb", "a_inw", "a_hh", *KWB[8:])


@pytest.mark.parametrize(
    "rows",
    [
        [KWB, CITY, WIJK, ("",) * 11, OTHER, ("BU03440332", *WIJK[1:])],
        [("Buurten", "inwoners|2020"), ("Centrum", 12), ("Wijken", "huishoudens|2020"), ("Noord", 9)],
        [
            (*KWB[:7], "", "gwb_code_10", "a_soz_wb"),
            (*CITY[:7], "", "WK034403", 2680),
            (*WIJK[:7], "", "GM0344", 10410),
        ],
        [(*KWB[:7], "", "regio", "a_soz_wb"), (*CITY[:7], "", "Wijk 03 Overvecht", 2680)],
        [("Buurten", "inwoners|2020", "Wijken", "huishoudens|2020"), ("Centrum", 12, "Oost", 9)],
        [(*KWB[:7], "gwb_code", "a_soz_wb"), (*CITY[:7], "GM0344", 2680), (*WIJK[:7], "WK034401", 710)],
    ],
)
def test_two_tables_on_one_sheet_are_refused(tmp_path: Path, rows: Rows) -> None:
    with pytest.raises(WijkError) as caught:
        saved(tmp_path / "kwb.csv", rows)
    assert caught.value.code == "figures-damaged"
    assert "tabel" in str(caught.value)


def test_codes_of_a_gemeente_and_a_wijk_may_stand_on_one_row(tmp_path: Path) -> None:
    rows = [
        ("BU_CODE", "WK_CODE", "GM_CODE", "gemeentecode", "AANT_INW", "AANTAL_HH"),
        ("BU03440331", "WK034403", "GM0344", "0344", 4025, 2400),
    ]
    assert value(saved(tmp_path / "kaart.csv", rows), "BU03440331", "inwoners", 2023) == 4025


def test_a_chart_and_a_hidden_sheet_before_the_table_are_passed_over(tmp_path: Path) -> None:
    old = (*WIJK[:5], 1, 1, 1, 1, 1, 1)
    pages = (
        Page("Grafiek", (), chart=True),
        Page("2022", [KWB, old], hidden=True),
        Page("2023", [KWB, CITY, WIJK]),
    )
    assert overvecht(booked(tmp_path / "kwb.xlsx", *pages)) == WANTED


def test_a_workbook_with_titles_notes_and_texts_for_numbers_is_read(tmp_path: Path) -> None:
    rows = [("Kerncijfers Utrecht",), (), KWB, CITY, [dutch(cell) for cell in WIJK], (), ("* voorlopig",)]
    assert overvecht(booked(tmp_path / "kwb.xlsx", Page("Blad1", rows))) == WANTED


@pytest.mark.parametrize("shares", [(0.31, 0.615), (0.315, 1), ("0,31", "0,62")])
def test_per_cents_that_excel_keeps_as_parts_of_one_are_unknown(
    tmp_path: Path, shares: tuple[object, object]
) -> None:
    rows = [KWB, *((*row[:9], part, row[10]) for row, part in zip((CITY, WIJK), shares, strict=True))]
    reading = booked(tmp_path / "kwb.xlsx", Page("Blad1", rows))
    assert overvecht(reading)["corporatiewoningen"] is Missing.SHARE
    assert any("deel van 1" in gap.why for gap in reading.files[0].missing)


def test_small_per_cents_with_one_decimal_are_per_cents(tmp_path: Path) -> None:
    rows = [KWB, (*CITY[:9], 0.4, 0.7), (*WIJK[:9], 0.9, 0.6)]
    assert overvecht(booked(tmp_path / "kwb.xlsx", Page("Blad1", rows)))["corporatiewoningen"] == Decimal(
        "0.9"
    )


def test_a_table_of_the_screen_without_regions_or_years_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "scherm.csv"
    for rows in (
        [("Bevolking",), ("", "Perioden"), ("Regio's", "Onderwerp"), ("Utrecht", "Bevolking")],
        [
            ("Nabijheid",),
            ("", "Wijken en buurten"),
            ("Onderwerp", "Eenheid"),
            ("Afstand tot huisartsenpraktijk", "km"),
        ],
    ):
        with pytest.raises(WijkError) as caught:
            saved(path, rows)
        assert caught.value.code in {"figures-no-years", "figures-no-regions"}
