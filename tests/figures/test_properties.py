"""What must make no difference makes none: order, padding, decimal marks, marks for unknown."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.making import DATA, everything
from wijkwizard.figures.files.workbook import open_book
from wijkwizard.figures.reading import read
from wijkwizard.terms.figures import Missing

Rows = list[list[str]]

NAMES = ("kwb-2020-odata.csv", "statline-plat-ses.csv", "leefbaarometer-3.csv", "monitor.csv")
UNKNOWN = {Missing.DOT, Missing.SECRET, Missing.DASH, Missing.EMPTY, Missing.COMMA, Missing.CODE}


def rows_of(name: str) -> Rows:
    """Return the cells of a cut-out as texts."""
    return [[str(cell) for cell in row] for row in open_book(DATA / name).sheets[0].rows()]


def _values(path: Path, rows: Rows) -> dict[tuple[str, str, int], Decimal | str]:
    """Write rows, read them, and return every value; all marks for unknown count as the same."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    path.write_text(buffer.getvalue(), encoding="utf-8", newline="\n")
    found = everything(read([path]).datasets)
    return {key: "onbekend" if value in UNKNOWN else value for key, value in found.items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("eigenschappen")


def _columns(rows: Rows, order: random.Random) -> Rows:
    places = list(range(len(rows[0])))
    order.shuffle(places)
    return [[row[at] for at in places] for row in rows]


def _regions(rows: Rows, order: random.Random) -> Rows:
    below = rows[1:]
    order.shuffle(below)
    return [rows[0], *below]


def _padding(rows: Rows, order: random.Random) -> Rows:
    return [[" " * order.randrange(4) + cell + " " * order.randrange(9) for cell in row] for row in rows]


def _capitals(rows: Rows, _order: random.Random) -> Rows:
    if rows[0][0] == "Buurten" or "Perioden" in rows[0]:
        return [[cell.upper() for cell in rows[0]], *rows[1:]]
    return rows


def _unknown(rows: Rows, order: random.Random) -> Rows:
    marks = (".", "x", "-", "", ",", "       .", "-99999999", "-99995", "-99997")
    blank = {".", "x", "-", "", ","}
    names = {
        at
        for at, name in enumerate(rows[0])
        if any(word in name for word in ("naam", "Gemeente", "Indeling"))
    }
    return [
        rows[0],
        *(
            [
                order.choice(marks) if cell.strip() in blank and at not in names else cell
                for at, cell in enumerate(row)
            ]
            for row in rows[1:]
        ),
    ]


def _marks(rows: Rows, _order: random.Random) -> Rows:
    """Swap the decimal marks of the whole file."""
    swap = str.maketrans({".": ",", ",": "."})

    def other(cell: str) -> str:
        return cell.translate(swap) if any(sign.isdigit() for sign in cell) and not _is_text(cell) else cell

    return [rows[0], *([other(cell) for cell in row] for row in rows[1:])]


def _is_text(cell: str) -> bool:
    return any(sign.isalpha() for sign in cell)


CHANGES: tuple[Callable[[Rows, random.Random], Rows], ...] = (
    _columns,
    _regions,
    _padding,
    _capitals,
    _unknown,
    _marks,
)


@pytest.mark.parametrize("name", NAMES)
@given(
    seed=st.integers(0, 10**6), which=st.lists(st.sampled_from(range(len(CHANGES))), min_size=1, max_size=4)
)
@settings(max_examples=25)
def test_what_must_make_no_difference_makes_none(
    folder: Path, name: str, seed: int, which: list[int]
) -> None:
    order = random.Random(seed)  # noqa: S311 - the same shuffles each time, no secret
    rows = rows_of(name)
    wanted = _values(folder / "zo.csv", rows)
    for at in which:
        rows = CHANGES[at](rows, order)
    assert _values(folder / "anders.csv", rows) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_each_change_really_changes_the_file(name: str) -> None:
    """Otherwise the test above proves nothing."""
    order = random.Random(7)  # noqa: S311 - the same shuffles each time, no secret
    rows = rows_of(name)
    changed = [change.__name__ for change in CHANGES if change([list(row) for row in rows], order) != rows]
    assert {"_columns", "_regions", "_padding"} <= set(changed)
