"""Opens a file as sheets of plain rows, whatever its container.

Containers are read with existing libraries: the csv module, calamine for workbooks, json, and pyarrow where it is
installed. The result is the same for all: rows of cells, which can be iterated more than once.
"""

from __future__ import annotations

import csv
import importlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from wijkwizard.errors import WijkError
from wijkwizard.figures.files.sniff import Sniffed, sniff
from wijkwizard.figures.tables.numbers import CUT, Cell
from wijkwizard.figures.tables.periods import TABLE

SheetRow = Sequence[Cell]
"""The cells of one row."""

MOST_COLUMNS = 16_384
"""As many as a workbook can have; the widest table of figures that is known has some 250."""

_LONGEST = 64 * MOST_COLUMNS
"""Characters of a line: looking at one without end takes minutes."""

_SAMPLE = 60
_END = "\0einde"
_OPEN = "een aanhalingsteken gaat niet dicht"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of rows.

    Attributes:
        name: name of the sheet; empty for a text file.
        rows: returns an iterator from the first row at each call.
        height: number of rows, about; for showing progress.
        whole: the last row was not cut off.
    """

    name: str
    rows: Callable[[], Iterator[SheetRow]]
    height: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Workbook:
    """An opened file.

    Attributes:
        sniffed: what it is.
        sheets: its tables.
        table: number of the table when the file names it (``84799NED``), otherwise empty.
    """

    sniffed: Sniffed
    sheets: tuple[Sheet, ...]
    table: str = ""


def open_book(path: Path) -> Workbook:
    """Open a file.

    Raises:
        WijkError: when it is not a file with a table, or is damaged.
    """
    found = sniff(path)
    openers = {"csv": _csv, "json": _json, "workbook": _workbook, "parquet": _parquet}
    book = openers[found.kind](found)
    return replace(
        book, sheets=tuple(replace(sheet, rows=partial(_narrow, path, sheet.rows)) for sheet in book.sheets)
    )


def _narrow(path: Path, rows: Callable[[], Iterator[SheetRow]]) -> Iterator[SheetRow]:
    """Yield rows, and raise an error at one that is wider than any table."""
    for row in rows():
        if len(row) > MOST_COLUMNS:
            raise WijkError("figures-too-wide", path=path, limit=MOST_COLUMNS)
        yield row


def _lines(path: Path, file: TextIO) -> Iterator[str]:
    """Yield the lines of a text, and raise an error at one that is longer than any table is wide."""
    while line := file.readline(_LONGEST + 1):
        if len(line) > _LONGEST:
            raise WijkError("figures-too-wide", path=path, limit=MOST_COLUMNS)
        yield line


def _csv(found: Sniffed) -> Workbook:
    return Workbook(found, (Sheet("", partial(_texts, found, _delimiter(found)), found.lines, found.whole),))


def _texts(found: Sniffed, delimiter: str) -> Iterator[SheetRow]:
    """Read the rows of a text, the last with care: it may have been cut off.

    A line of our own behind the text comes out as a row by itself, unless a quote was still open there.
    """
    with found.path.open("r", encoding=found.encoding, errors="replace", newline="") as file:
        before: list[Cell] | None = None
        try:
            for row in csv.reader(chain(_lines(found.path, file), (_END,)), delimiter=delimiter):
                if before is not None:
                    yield before if row != [_END] or found.whole else _doubted(before)
                before = row  # type: ignore[assignment]  # a list of texts is a list of cells
        except csv.Error as problem:
            raise WijkError("figures-damaged", path=found.path, reason=_OPEN) from problem
    if before != [_END]:
        raise WijkError("figures-half", path=found.path, reason=_OPEN)


def _doubted(row: list[Cell]) -> list[Cell]:
    """Mark the last cell of an incomplete row as doubtful; a row of one cell is a footer without figures."""
    return [*row[:-1], CUT] if len(row) > 1 and row[-1] else row


def _delimiter(found: Sniffed) -> str:
    """Detect the delimiter: the character that splits most of the first lines into equally many cells."""
    with found.path.open("r", encoding=found.encoding, errors="replace", newline="") as file:
        lines = [line for _, line in zip(range(_SAMPLE), _lines(found.path, file), strict=False)]
    best, delimiter = (0, 0), ""
    for mark in (";", ",", "\t", "|"):
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=mark)]
        except csv.Error:
            continue
        wide = [width for width in widths if width > 1]
        if wide:
            common = max(set(wide), key=lambda width: (wide.count(width), width))
            score = (wide.count(common), common)
            if score > best:
                best, delimiter = score, mark
    if not delimiter:
        raise WijkError("figures-no-table", path=found.path)
    return delimiter


def _json(found: Sniffed) -> Workbook:
    try:
        with found.path.open("r", encoding=found.encoding) as file:
            content = json.load(file)
    except ValueError as problem:
        reason = "de tekst houdt midden in de tabel op"
        raise WijkError("figures-half", path=found.path, reason=reason) from problem
    except RecursionError as problem:
        raise WijkError("figures-damaged", path=found.path, reason="te diep genest") from problem
    records = _listed(content)
    if not records:
        raise WijkError("figures-metadata", path=found.path, what="JSON zonder regels met cijfers")
    table = TABLE.search(str(content.get("odata.metadata", "")) if isinstance(content, dict) else "")
    keys = list(dict.fromkeys(key for record in records for key in record))

    def rows() -> Iterator[SheetRow]:
        yield keys
        for record in records:
            yield [_cell(record.get(key)) for key in keys]

    return Workbook(found, (Sheet("", rows, len(records)),), table[0].upper() if table else "")


def _listed(content: Any) -> list[dict[str, Any]]:
    """Return the records of an OData answer, a list, or the properties of a GeoJSON."""
    if isinstance(content, dict):
        content = content.get("value", content.get("features", ()))
    if not isinstance(content, list):
        return []
    records = [record.get("properties", record) for record in content if isinstance(record, dict)]
    return [record for record in records if isinstance(record, dict)]


def _cell(value: Any) -> Cell:
    return value if value is None or isinstance(value, (str, int, float)) else str(value)


def _workbook(found: Sniffed) -> Workbook:
    # From the bytes and not from the path: then the ending of the name decides nothing.
    content = io.BytesIO(found.path.read_bytes())
    workbook = _guarded(found.path, partial(CalamineWorkbook.from_filelike, content))
    sheets = []
    for name in _shown(workbook):
        sheet = _guarded(found.path, partial(workbook.get_sheet_by_name, name))
        if sheet.total_height:
            sheets.append(Sheet(name, sheet.iter_rows, sheet.total_height))
    if not sheets:
        raise WijkError("figures-empty", path=found.path)
    return Workbook(found, tuple(sheets))


def _shown(workbook: CalamineWorkbook) -> list[str]:
    """Return the sheets that people see; what they hid is often an older edition. Charts have no rows."""
    tables = [about for about in workbook.sheets_metadata if about.typ == SheetTypeEnum.WorkSheet]
    seen = [about.name for about in tables if about.visible == SheetVisibleEnum.Visible]
    return seen or [about.name for about in tables]


def _guarded(path: Path, act: Callable[[], Any]) -> Any:
    """Run a call of the reader of workbooks; whatever it meets in a broken file becomes a sentence."""
    try:
        return act()
    except PasswordError as problem:
        raise WijkError("figures-locked", path=path) from problem
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile) as problem:
        raise WijkError("figures-damaged", path=path, reason="de werkmap gaat niet open") from problem
    except BaseException as problem:
        # The reader is compiled; what breaks inside it arrives as a panic that is no Exception.
        if type(problem).__name__ != "PanicException":
            raise
        raise WijkError("figures-damaged", path=path, reason="de werkmap gaat niet open") from problem


def _parquet(found: Sniffed) -> Workbook:
    try:
        reader: Any = importlib.import_module("pyarrow.parquet")
    except ImportError as problem:
        raise WijkError("figures-parquet", path=found.path) from problem
    try:
        table = reader.read_table(found.path)
        columns = [table.column(name).to_pylist() for name in table.column_names]
    except (OSError, ValueError) as problem:
        raise WijkError("figures-damaged", path=found.path, reason="parquet gaat niet open") from problem
    names = [str(name) for name in table.column_names]

    def rows() -> Iterator[SheetRow]:
        yield names
        yield from zip(*columns, strict=True)

    return Workbook(found, (Sheet("", rows, len(columns[0]) if columns else 0),))
