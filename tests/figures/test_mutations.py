"""Files that were cut, shuffled, recoded and re-encoded give the same figure or a sentence, never another number."""

from __future__ import annotations

import csv
import io
import os
import random
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from tests.figures.making import DATA, everything
from wijkwizard.errors import WijkError
from wijkwizard.figures.files.workbook import open_book
from wijkwizard.figures.reading import read
from wijkwizard.terms.figures import Missing

Rows = list[list[str]]
Key = tuple[str, str, int]
Change = Callable[[Rows, random.Random], Rows]

MANY = int(os.environ.get("WIJKWIZARD_MUTATIONS", "2000"))
"""How many files are tried; the variable asks for more of them."""

PIECES = 10
NAMES = (
    "kwb-2020-odata.csv",
    "kwb-2023.xlsx",
    "statline-plat-ses.csv",
    "statline-plat-nabijheid.csv",
    "statline-scherm-nabijheid.csv",
    "statline-scherm-bevolking.csv",
    "statline-scherm-onderwerpen.csv",
    "statline-plat-2024.csv",
    "statline-plat-rivm.csv",
    "politie-47018NED.json",
    "leefbaarometer-2-ontwikkeling.csv",
    "leefbaarometer-2-lang.xlsx",
    "leefbaarometer-2-breed.xlsx",
    "leefbaarometer-3.csv",
    "rivm-2016.xlsx",
    "monitor.csv",
)
YEARS = {"statline-plat-nabijheid.csv": 2023, "kwb-2023.xlsx": 2023}


@cache
def _rows(name: str) -> Rows:
    return [
        [
            ""
            if cell is None
            else str(int(cell))
            if isinstance(cell, float) and cell.is_integer()
            else str(cell)
            for cell in row
        ]
        for row in open_book(DATA / name).sheets[0].rows()
    ]


def _at(rows: Rows, dice: random.Random) -> int:
    return dice.randrange(1, len(rows))


def cut_rows(rows: Rows, dice: random.Random) -> Rows:
    """Stop after some row."""
    return rows[: dice.randrange(1, len(rows) + 1)]


def cut_columns(rows: Rows, dice: random.Random) -> Rows:
    """Lose the last columns everywhere."""
    many = dice.randrange(1, max(2, len(rows[-1])))
    return [row[:-many] if len(row) > many else row for row in rows]


def lose_row(rows: Rows, dice: random.Random) -> Rows:
    """Lose one row."""
    at = _at(rows, dice)
    return rows[:at] + rows[at + 1 :]


def lose_cell(rows: Rows, dice: random.Random) -> Rows:
    """Lose one cell, so that the rest of its row moves up."""
    at = _at(rows, dice)
    place = dice.randrange(max(1, len(rows[at])))
    return [*rows[:at], rows[at][:place] + rows[at][place + 1 :], *rows[at + 1 :]]


def add_cell(rows: Rows, dice: random.Random) -> Rows:
    """Put a cell in, so that the rest of its row moves down."""
    at = _at(rows, dice)
    place = dice.randrange(len(rows[at]) + 1)
    return [*rows[:at], [*rows[at][:place], "7", *rows[at][place:]], *rows[at + 1 :]]


def twice(rows: Rows, dice: random.Random) -> Rows:
    """Say one row twice."""
    at = _at(rows, dice)
    return [*rows[:at], rows[at], *rows[at:]]


def shuffle_rows(rows: Rows, dice: random.Random) -> Rows:
    """Shuffle the rows below the header, where the header is the first row."""
    if len(rows[0]) != len(rows[1]):
        return rows
    below = rows[1:]
    dice.shuffle(below)
    return [rows[0], *below]


def shuffle_columns(rows: Rows, dice: random.Random) -> Rows:
    """Shuffle the columns, where all rows are as wide."""
    if len({len(row) for row in rows}) != 1:
        return rows
    places = list(range(len(rows[0])))
    dice.shuffle(places)
    return [[row[at] for at in places] for row in rows]


def blanks(rows: Rows, dice: random.Random) -> Rows:
    """Put a blank row and a footer in, and blanks after every row."""
    at = _at(rows, dice)
    wide = [[*row, "", ""] for row in rows]
    return [*wide[:at], [""] * len(wide[at]), *wide[at:], ["Bron: CBS"]]


def titles(rows: Rows, _dice: random.Random) -> Rows:
    """Put a title above the header."""
    return [["Kerncijfers"], [""], *rows]


def marks(rows: Rows, _dice: random.Random) -> Rows:
    """Swap decimal marks in every cell of a number."""
    swap = str.maketrans({".": ",", ",": "."})
    return [
        [cell.translate(swap) if not any(sign.isalpha() for sign in cell) else cell for cell in row]
        for row in rows
    ]


def pad(rows: Rows, dice: random.Random) -> Rows:
    """Pad every cell."""
    return [[" " * dice.randrange(3) + cell + " " * dice.randrange(5) for cell in row] for row in rows]


def lower(rows: Rows, _dice: random.Random) -> Rows:
    """Write everything in small letters, as a script would."""
    return [[cell.lower() for cell in row] for row in rows]


def bare_codes(rows: Rows, _dice: random.Random) -> Rows:
    """Take the letters from every code, and the zeros that Excel would take."""
    return [
        [
            cell.strip()[2:].lstrip("0") if cell[:2] in {"GM", "WK", "BU"} and cell[2:6].isdigit() else cell
            for cell in row
        ]
        for row in rows
    ]


def no_header(rows: Rows, _dice: random.Random) -> Rows:
    """Lose the first row."""
    return rows[1:]


ROW_CHANGES: tuple[Change, ...] = (
    cut_rows,
    cut_columns,
    lose_row,
    lose_cell,
    add_cell,
    twice,
    shuffle_rows,
    shuffle_columns,
    blanks,
    titles,
    marks,
    pad,
    lower,
    bare_codes,
    no_header,
)


class Quoted(csv.excel):
    """Every cell in quotes, as StatLine writes them."""

    quoting = csv.QUOTE_ALL


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252")


def _text(rows: Rows, dice: random.Random) -> str:
    buffer = io.StringIO()
    dialect = Quoted if dice.random() < 0.5 else csv.excel
    writer = csv.writer(
        buffer, dialect, delimiter=dice.choice(";,\t"), lineterminator=dice.choice(("\n", "\r\n"))
    )
    writer.writerows(rows)
    return buffer.getvalue()


def mutant(name: str, seed: int) -> bytes:
    """Return a file that was changed one to three times, always the same for a seed."""
    dice = random.Random(seed)  # noqa: S311 - the same files each time, no secret
    rows = _rows(name)
    done: set[Change] = set()
    for _ in range(dice.randrange(1, 4)):
        change = dice.choice(ROW_CHANGES)
        if len(rows) > 2 and not _cancels(change, done):
            rows = change(rows, dice)
            done.add(change)
    content = _text(rows, dice).encode(dice.choice(ENCODINGS), errors="replace")
    if dice.random() < 0.4 and add_cell not in done:
        content = content[: dice.randrange(1, len(content) + 1)]
    return content


def _cancels(change: Change, done: set[Change]) -> bool:
    """Tell a second change that could hide a first.

    A row that gained a cell and lost another (also by the file being cut off in it, which ``mutant`` leaves out
    too) is as wide as its header again. Its code is right and every figure between the two cells is one that the
    column could hold: a share of 7 per cent, a distance of 0.4 km. Nothing in such a file shows what happened.
    """
    return {change, *done} >= {add_cell, lose_cell}


def _outcome(path: Path, year: int | None) -> dict[Key, Decimal | Missing] | str:
    try:
        return everything(read([path], years={path: year} if year else {}).datasets)
    except WijkError as error:
        return error.code


@pytest.mark.parametrize("piece", range(PIECES))
def test_a_changed_file_gives_the_same_figure_or_a_sentence(tmp_path: Path, piece: int) -> None:
    wanted = {
        name: _outcome(DATA / name, None if name == "kwb-2023.xlsx" else YEARS.get(name)) for name in NAMES
    }
    seen: set[str] = set()
    for seed in range(piece, MANY, PIECES):
        name = NAMES[seed % len(NAMES)]
        path = tmp_path / "bestand.csv"
        path.write_bytes(mutant(name, seed))
        found = _outcome(path, YEARS.get(name))
        if isinstance(found, str):
            seen.add(found)
            continue
        seen.add("cijfers")
        known = wanted[name]
        assert isinstance(known, dict)
        wrong = {
            key: (value, known.get(key))
            for key, value in found.items()
            if isinstance(value, Decimal) and known.get(key) != value
        }
        assert wrong == {}, f"{name}, seed {seed}: {dict(list(wrong.items())[:5])}"
    assert "cijfers" in seen
    assert len(seen) > 1


def test_mutants_are_the_same_each_time() -> None:
    assert mutant(NAMES[0], 5) == mutant(NAMES[0], 5)
    assert mutant(NAMES[0], 5) != mutant(NAMES[0], 16)


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".xlsx")])
def test_a_workbook_with_broken_bytes_gives_a_sentence_or_the_same_figures(tmp_path: Path, name: str) -> None:
    """Bytes inside a zip are guarded by checksums, so a change cannot go unnoticed."""
    content = bytearray((DATA / name).read_bytes())
    known = _outcome(DATA / name, None)
    assert isinstance(known, dict)
    dice = random.Random(name)  # noqa: S311 - the same files each time, no secret
    for _ in range(max(10, MANY // 100)):
        broken = bytearray(content)
        for _ in range(dice.randrange(1, 6)):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        path = tmp_path / "werkmap.xlsx"
        path.write_bytes(broken)
        found = _outcome(path, None)
        if isinstance(found, dict):
            assert all(known.get(key) == value for key, value in found.items() if isinstance(value, Decimal))
