"""Golden readings of files in another form: names without codes, parquet, postcodes, long and wide sheets."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.workbooks import Page, write_workbook
from tests.figures.making import KWB, value, write
from tests.figures.test_golden import KWB_2020, KWB_2020_MEASURES
from wijkwizard.errors import WijkError
from wijkwizard.figures import described, figures_for, make_area, recognise
from wijkwizard.figures.reading import read
from wijkwizard.terms.figures import Missing

# Taken from the whole files as text: names with pandas 3.1 (read_csv), scores with pandas and openpyxl,
# parquet with pandas and pyarrow 26.
NAMES = {
    "GM0363": (457400, "-0.100", "1.010"),
    "WK036300": (2900, "-0.022", "0.892"),
    "BU03630000": (700, "0.045", "0.856"),
    "BU03630001": (500, "-0.110", "0.916"),
    "BU03630100": (0, Missing.DOT, Missing.DOT),
    "BU03630905": (600, "0.303", "0.905"),
    "BU03630908": (1700, "0.124", "0.886"),
}
SCORES = {
    ("WK000300", 2014): ("-0.077321", "-0.032011", "0.055622"),
    ("WK034403", 2016): ("-0.586165", "-0.119896", "-0.293426"),
    ("WK036103", 2012): ("-0.412093", "-0.117507", "-0.215795"),
    ("WK036300", 2014): ("0.398315", "0.223795", "-0.445498"),
    ("WK059914", 2016): ("-0.198328", "-0.012729", "-0.088122"),
    ("WK168000", 2014): ("0.146003", "-0.005378", "0.165911"),
}


def _same(found: Decimal | Missing, wanted: object) -> bool:
    return found is wanted if isinstance(wanted, Missing) else found == Decimal(str(wanted))


def test_names_without_codes_give_the_figures_of_their_own_file(whole: Path) -> None:
    coded, names = (whole / f"statline-flat-ses-woa-{end}.csv" for end in ("2019-amsterdam", "names-only"))
    dataset = read([coded, names], gemeente="Amsterdam").datasets[1]
    for code, values in NAMES.items():
        for measure, wanted in zip(("huishoudens-ses", "ses-score", "ses-spreiding"), values, strict=True):
            assert _same(dataset.raw(measure, 2019, dataset.at[code]), wanted), (code, measure)


def test_scores_of_six_wijken_in_the_whole_of_leefbaarometer_2(whole: Path) -> None:
    reading = read([whole / "leefbaarometer-2.0-wijk-dimensies-2012-2016.xlsx"])
    for (code, year), values in SCORES.items():
        for measure, wanted in zip(("afwijking", "woningen", "veiligheid"), values, strict=True):
            found = value(reading, code, f"leefbaarometer2-{measure}", year)
            assert isinstance(found, Decimal)
            assert round(found, 6) == Decimal(wanted), (code, year, measure)


def test_parquet_of_the_whole_country_gives_what_was_published(whole: Path) -> None:
    pytest.importorskip("pyarrow")
    reading = read([whole / "cbs.v3.84799NED_TypedDataSet.parquet"])
    for code, values in KWB_2020.items():
        for measure, wanted in zip(KWB_2020_MEASURES, values, strict=True):
            assert _same(value(reading, code, measure, 2020), wanted), (code, measure)


@pytest.mark.parametrize(
    ("column", "code"),
    [("PC4", "1181"), ("gm_code", "GM0362"), ("bu_code", "BU03620101"), ("wk_code", "WK036201")],
)
def test_leefbaarometer_3_per_postcode_gemeente_buurt_or_wijk(tmp_path: Path, column: str, code: str) -> None:
    header = ("versie", "jaar", column, "lbm", "afw", "fys", "onv", "soc", "vrz", "won")
    rows = (
        ("Leefbaarometer 3.0", 2020, code, "4.1812345678901234", "0.1", "", "0", "0", "0", "0.05"),
        ("Leefbaarometer 3.0", 2022, code, "4.2", "-0.1", "0.02", "0", "0", "0", ""),
    )
    reading = read([write(tmp_path / "scores.csv", (header, *rows), ",")])
    assert value(reading, code, "leefbaarometer-score", 2020) == Decimal("4.1812345678901234")
    assert value(reading, code, "leefbaarometer-fysiek", 2020) is Missing.EMPTY
    assert value(reading, code, "leefbaarometer-woningen", 2022) is Missing.EMPTY


def test_a_score_of_a_postcode_is_not_that_of_its_gemeente(tmp_path: Path) -> None:
    rows = (("versie", "jaar", "gm_code", "PC4", "lbm", "afw"), ("3.0", 2022, "GM0362", "1181", "4.2", "0.1"))
    reading = read([write(tmp_path / "scores.csv", rows, ",")])
    assert list(reading.places) == ["1181"]


def test_every_sheet_with_figures_is_read_and_never_mixed(tmp_path: Path) -> None:
    path = tmp_path / "kwb.xlsx"
    wijk = ("WK034403", "Overvecht", "Utrecht", "Wijk", 1)
    pages = [
        Page(str(year), [KWB, (*wijk, people, 9, 9, 300)]) for year, people in ((2022, 34800), (2023, 34910))
    ]
    reading = read([write_workbook(path, [*pages, Page("uitleg", [("Toelichting bij deze cijfers",)])])])
    assert value(reading, "WK034403", "inwoners", 2022) == 34800
    assert value(reading, "WK034403", "inwoners", 2023) == 34910
    assert {dataset.sources[year].file for dataset in reading.datasets for year in dataset.years} == {
        "kwb.xlsx, blad 2022",
        "kwb.xlsx, blad 2023",
    }
    lines = described(recognise(path))
    assert "kwb.xlsx, blad 2022: een werkmap Kerncijfers wijken en buurten." in lines
    assert "kwb.xlsx, blad 2023: een werkmap Kerncijfers wijken en buurten." in lines
    assert not any("uitleg" in line for line in lines)


def test_a_sheet_takes_its_year_from_another_of_the_same_workbook(tmp_path: Path) -> None:
    country = ("NL00", "Nederland", "Nederland", "Land", ".", 17407585, 7997800, 421110, 300)
    wijk = ("WK034403", "Overvecht", "Utrecht", "Wijk", 1, 34295, 17000, 2800, 200)
    path = write_workbook(
        tmp_path / "kwb.xlsx", [Page("land", [KWB, country]), Page("wijken", [KWB, wijk]), Page("leeg", [])]
    )
    reading = read([path])
    assert value(reading, "WK034403", "inwoners", 2020) == 34295
    assert value(reading, "NL00", "inwoners", 2020) == 17407585


def test_a_sheet_that_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    wijk = ("WK034403", "Overvecht", "Utrecht", "Wijk", 1, 34910, 9, 9, 300)
    other = [KWB, wijk, ("Wijk", "Naam", "Iets", "Anders", "x", "y", "z", "q", "r"), ("regio", *KWB[1:])]
    lists = [("Key", "Title", "Description"), ("WK034403", "Overvecht", "")]
    pages = [Page("uitleg", lists), Page("2023", [KWB, wijk]), Page("kapot", other)]
    for order in (pages, pages[::-1]):
        reading = read([write_workbook(tmp_path / "kwb.xlsx", order)])
        assert value(reading, "WK034403", "inwoners", 2023) == 34910
        (note,) = [note for note in reading.files[0].notes if "kapot" in note]
        assert "niet gelezen" in note
    with pytest.raises(WijkError):
        read([write_workbook(tmp_path / "kapot.xlsx", [pages[2]])])
    with pytest.raises(WijkError) as caught:
        read([write_workbook(tmp_path / "uitleg.xlsx", [pages[0]])])
    assert caught.value.code == "figures-metadata"


def test_two_sheets_that_differ_on_one_year_are_named(tmp_path: Path) -> None:
    wijk = ("WK034403", "Overvecht", "Utrecht", "Wijk", 1)
    pages = [
        Page(f"{name} 2023", [KWB, (*wijk, people, 9, 9, 300)])
        for name, people in (("oud", 34800), ("nieuw", 34910))
    ]
    reading = read([write_workbook(tmp_path / "kwb.xlsx", pages)])
    found = figures_for(reading, make_area(reading, ["WK034403"]))
    assert found.of("inwoners")[0].area.missing is Missing.CLASH
    assert any("blad oud 2023" in note and "blad nieuw 2023" in note for note in found.notes)
