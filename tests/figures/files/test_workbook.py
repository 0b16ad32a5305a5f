"""Every container gives the same plain rows: encodings, delimiters, JSON, parquet."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.figures.making import DATA, everything, value
from wijkwizard.errors import WijkError
from wijkwizard.figures.files.workbook import open_book
from wijkwizard.figures.reading import read, recognise

FLAT = DATA / "statline-plat-ses.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_make_no_difference(tmp_path: Path, encoding: str, ends: str) -> None:
    text = FLAT.read_text(encoding="utf-8-sig").replace("Kop Zeedijk", "Café Één")
    path = tmp_path / "ses.csv"
    path.write_bytes(text.replace("\n", ends).encode(encoding))
    reading = read([path])
    assert everything(reading.datasets) == everything(read([FLAT]).datasets)
    assert reading.places["BU03630000"].name == "Café Één"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_makes_no_difference(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "ses.csv"
    path.write_text(FLAT.read_text(encoding="utf-8").replace('";"', f'"{delimiter}"'), encoding="utf-8")
    assert everything(read([path]).datasets) == everything(read([FLAT]).datasets)


def test_a_quote_that_never_closes_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "ses.csv"
    text = FLAT.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(
        text[0] + text[1].replace('"GM0363', '"GM0363""', 1) + "".join(text[2:]), encoding="utf-8"
    )
    try:
        found = everything(read([path]).datasets)
    except WijkError:
        return
    wanted = everything(read([FLAT]).datasets)
    assert all(found[key] == wanted[key] for key in found if not isinstance(found[key], str))


def _records() -> list[dict[str, Any]]:
    rows = list(open_book(DATA / "kwb-2020-odata.csv").sheets[0].rows())
    records = [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]
    return [{name: _typed(name, cell) for name, cell in record.items()} for record in records]


def _typed(name: str, cell: Any) -> Any:
    if (
        name.split("_", maxsplit=1)[0]
        in {"WijkenEnBuurten", "Gemeentenaam", "SoortRegio", "Codering", "Title"}
        or cell == "."
    ):
        return cell
    return float(cell) if cell and cell.replace(".", "", 1).isdigit() else (cell or None)


@pytest.mark.parametrize("form", ["typed", "untyped", "list", "geojson"])
def test_json_of_the_open_data_gives_the_same_figures(tmp_path: Path, form: str) -> None:
    records = _records()
    if form == "untyped":
        records = [
            {
                name: f"{cell:>8}" if isinstance(cell, float) else ("       ." if cell is None else cell)
                for name, cell in each.items()
            }
            for each in records
        ]
    content: Any = {"odata.metadata": "https://example.org/84799NED/$metadata", "value": records}
    if form == "list":
        content = records
    if form == "geojson":
        content = {
            "type": "FeatureCollection",
            "features": [{"geometry": None, "properties": each} for each in records],
        }
    path = tmp_path / "data.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    ours = everything(read([path]).datasets)
    wanted = everything(read([DATA / "kwb-2020-odata.csv"]).datasets)
    assert {key: each for key, each in ours.items() if not isinstance(each, str)} == {
        key: each for key, each in wanted.items() if not isinstance(each, str)
    }


def test_the_number_of_the_table_tells_the_year(tmp_path: Path) -> None:
    records = [each for each in _records() if str(each["Codering_3"]).startswith("GM")]
    path = tmp_path / "data.json"
    path.write_text(json.dumps({"odata.metadata": "https://example.org/84583NED/x", "value": records}))
    found = recognise(path)
    assert (found.years, found.year_from) == ((2019,), "het nummer van de tabel")


class _Table:
    """Stands in for a table of pyarrow."""

    def __init__(self, rows: list[list[object]]) -> None:
        self.column_names = [str(name) for name in rows[0]]
        self.rows = rows[1:]

    def column(self, name: str) -> Any:
        at = self.column_names.index(name)
        cells = [row[at] for row in self.rows]
        return type("Column", (), {"to_pylist": lambda _: cells})()


def _parquet(tmp_path: Path) -> Path:
    path = tmp_path / "data.parquet"
    path.write_bytes(b"PAR1" + bytes(20) + b"PAR1")
    return path


def test_parquet_is_read_with_pyarrow_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[list[object]] = [list(row) for row in open_book(DATA / "kwb-2020-odata.csv").sheets[0].rows()]
    reader = ModuleType("pyarrow.parquet")
    reader.read_table = lambda _: _Table(rows)  # type: ignore[attr-defined]  # a stand-in for a module
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", reader)
    reading = read([_parquet(tmp_path)])
    assert value(reading, "WK034403", "inwoners", 2020) == 34295


def test_parquet_without_pyarrow_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(WijkError) as caught:
        recognise(_parquet(tmp_path))
    assert caught.value.code == "figures-parquet"
    assert "pyarrow" in str(caught.value)


def test_progress_is_told_for_a_large_file(country: Path) -> None:
    told: list[tuple[int, int]] = []
    recognise(country, lambda done, total: told.append((done, total)))
    assert len(told) > 5
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
