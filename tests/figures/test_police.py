"""Registered crime is read in every form in which it is downloaded, and only all kinds of it in whole years."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.workbooks import Page, write_workbook
from tests.figures.making import value, write
from wijkwizard.errors import WijkError
from wijkwizard.figures.reading import read, recognise

HEAD = ("ID", "SoortMisdrijf", "WijkenEnBuurten", "Perioden", "GeregistreerdeMisdrijven_1")
Rows = Sequence[Sequence[object]]
ROWS: Rows = (
    (1, "0.0.0 ", "GM0344    ", "2023JJ00", 24310),
    (2, "0.0.0 ", "WK034403  ", "2023JJ00", 2650),
    (3, "1.1.1 ", "WK034403  ", "2023JJ00", 95),
    (4, "0.0.0 ", "WK034403  ", "2023MM01", 220),
)


def _csv(folder: Path, head: Sequence[str], rows: Rows) -> Path:
    return write(folder / "misdrijven.csv", [head, *rows], ",")


def _semicolons(folder: Path, head: Sequence[str], rows: Rows) -> Path:
    return write(folder / "misdrijven.csv", [head, *rows])


def _untyped(folder: Path, head: Sequence[str], rows: Rows) -> Path:
    """Every cell is text, numbers padded on the left."""
    return write(
        folder / "misdrijven.csv", [head, *([*row[:4], *(f"{cell:>8}" for cell in row[4:])] for row in rows)]
    )


def _odata(folder: Path, head: Sequence[str], rows: Rows) -> Path:
    path = folder / "misdrijven.json"
    records = [dict(zip(head, row, strict=True)) for row in rows]
    path.write_text(
        json.dumps({"odata.metadata": ".../47018NED/$metadata", "value": records}), encoding="utf-8"
    )
    return path


def _list(folder: Path, head: Sequence[str], rows: Rows) -> Path:
    path = folder / "misdrijven.json"
    path.write_text(json.dumps([dict(zip(head, row, strict=True)) for row in rows]), encoding="utf-8")
    return path


def _workbook(folder: Path, head: Sequence[str], rows: Rows) -> Path:
    return write_workbook(folder / "misdrijven.xlsx", [Page("47018NED", [head, *rows])])


def _parquet(folder: Path, head: Sequence[str], rows: Rows) -> Path:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = folder / "misdrijven.parquet"
    parquet.write_table(arrow.table({name: [row[at] for row in rows] for at, name in enumerate(head)}), path)
    return path


FORMS = (_csv, _semicolons, _untyped, _odata, _list, _workbook, _parquet)
Form = Callable[[Path, Sequence[str], Rows], Path]


@pytest.mark.parametrize("form", FORMS)
def test_one_column_of_figures_is_enough_in_every_form(tmp_path: Path, form: Form) -> None:
    reading = read([form(tmp_path, HEAD, ROWS)])
    assert value(reading, "WK034403", "misdrijven-aantal", 2023) == 2650
    assert value(reading, "GM0344", "misdrijven-aantal", 2023) == 24310
    assert reading.files[0].source == "politie"
    assert any("1 regel of kolom gaat over maanden" in note for note in reading.files[0].notes)


@pytest.mark.parametrize("form", FORMS)
def test_other_columns_are_no_crimes(tmp_path: Path, form: Form) -> None:
    head = (*HEAD, "Aangiften_2", "Internetaangiften_3", "GeregistreerdeMisdrijvenPer1000Inw_4")
    found = read([form(tmp_path, head, [(*row, 7, 5, 75.5) for row in ROWS])])
    assert value(found, "WK034403", "misdrijven-aantal", 2023) == 2650
    assert value(found, "WK034403", "misdrijven-per-1000", 2023) == Decimal("75.5")
    assert {"Aangiften_2", "Internetaangiften_3"} <= set(found.files[0].unused)


@pytest.mark.parametrize("form", FORMS)
def test_one_kind_of_crime_is_refused(tmp_path: Path, form: Form) -> None:
    with pytest.raises(WijkError) as caught:
        recognise(form(tmp_path, HEAD, ROWS[2:3]))
    assert caught.value.code == "figures-filter"


@pytest.mark.parametrize(
    ("period", "what"),
    [
        ("2023MM01", "maanden"),
        ("2023 januari", "maanden"),
        ("2023 december*", "maanden"),
        ("2023KW01", "kwartalen"),
        ("2023 1e kwartaal", "kwartalen"),
        ("2023HJ01", "halve jaren"),
        ("2023W101", "weken"),
        ("2023 week 3", "weken"),
        ("01-01-2023", "losse dagen"),
        ("20230101", "losse dagen"),
        ("2019/2020", "meer jaren samen"),
        ("2020 tot 2023", "meer jaren samen"),
        ("ooit", "perioden die geen heel jaar zijn"),
    ],
)
@pytest.mark.parametrize("form", [_csv, _odata])
def test_a_period_that_is_no_year_is_called_what_it_is(
    tmp_path: Path, form: Form, period: str, what: str
) -> None:
    rows = [(*row[:3], period, row[4]) for row in ROWS]
    with pytest.raises(WijkError) as caught:
        recognise(form(tmp_path, HEAD, rows))
    assert caught.value.code == "figures-no-years"
    assert f"staan alleen {what}." in caught.value.sentence
