"""Golden readings of files in another form: names without codes, parquet, postcodes, long and wide sheets."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.workbooks import Page, write_workbook
from tests.figures.making import KWB, everything, value, write
from tests.figures.test_golden import KWB_2020, KWB_2020_MEASURES
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
    block = read([coded, names], gemeente="Amsterdam").blocks[1]
    for code, values in NAMES.items():
        for measure, wanted in zip(("huishoudens-ses", "ses-score", "ses-spreiding"), values, strict=True):
            assert _same(block.raw(measure, 2019, block.at[code]), wanted), (code, measure)


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


def test_other_sheets_with_figures_are_named_and_not_mixed_in(tmp_path: Path) -> None:
    path = tmp_path / "kwb.xlsx"
    wijk = ("WK034403", "Overvecht", "Utrecht", "Wijk", 1)
    pages = [
        Page(str(year), [KWB, (*wijk, people, 9, 9, 300)]) for year, people in ((2022, 34800), (2023, 34910))
    ]
    reading = read([write_workbook(path, [*pages, Page("uitleg", [("Toelichting bij deze cijfers",)])])])
    assert set(everything(reading.blocks).values()) == {Decimal(n) for n in (34800, 9, 300_000)}
    assert any("blad '2023'" in note for note in reading.files[0].notes)
