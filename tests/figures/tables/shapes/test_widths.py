"""A row that lost or gained a cell never gives a figure; remarks, notes and blanks of Excel do no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.making import KWB, value, write
from wijkwizard.errors import WijkError
from wijkwizard.figures.reading import Reading, read

CITY = ("GM0344", "Utrecht", "Utrecht", "Gemeente", 1, 367947, 187640, 10410, 458)
WIJK = ("WK034403", "Overvecht", "Utrecht", "Wijk", 1, 34910, 17305, 2680, 301)
SHIFTED = (*WIJK[:5], 7, *WIJK[5:])


def _read(path: Path, *rows: tuple[object, ...]) -> Reading:
    return read([write(path, rows)], years={path: 2023})


@pytest.mark.parametrize(
    "rows",
    [
        ((*KWB, "", ""), (*CITY, "", ""), (*SHIFTED, "")),
        ((*KWB, "", ""), (*SHIFTED, ""), (*CITY, "", "")),
        (KWB, CITY, (*SHIFTED[:-1], "")),
        (KWB, CITY, SHIFTED),
        (KWB, (*CITY, "", ""), (*WIJK, "")),
    ],
)
def test_a_row_that_was_pushed_out_of_its_place_is_refused(
    tmp_path: Path, rows: tuple[tuple[object, ...], ...]
) -> None:
    with pytest.raises(WijkError) as caught:
        _read(tmp_path / "kwb.csv", *rows)
    assert caught.value.code in {"figures-uneven", "figures-half", "figures-beside"}
    assert caught.value.facts.get("found", 0) != caught.value.facts.get("expected", 1), "what is said is true"


def test_blanks_behind_every_row_and_blank_rows_between_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "kwb.csv"
    reading = _read(path, KWB, ("",), (*CITY, "", ""), ("",) * 4, (*WIJK, "", ""), ("Bron: CBS", ""))
    assert value(reading, "WK034403", "woz-waarde", 2023) == 301000


def test_a_remark_behind_a_row_is_no_cell_of_the_table(tmp_path: Path) -> None:
    path = tmp_path / "kwb.csv"
    reading = _read(path, (*KWB, ""), (*CITY, ""), (*WIJK, "klopt volgens ons niet"))
    assert value(reading, "WK034403", "woz-waarde", 2023) == 301000


@pytest.mark.parametrize(
    ("line", "away"),
    [(line, away) for line in (0, 1, 2, 5) for away in (len(KWB), 500, 16_383 - len(KWB))] + [(5, 3)],
)
def test_a_stray_cell_further_away_than_a_row_can_be_pushed_does_no_harm(
    line: int, away: int, tmp_path: Path
) -> None:
    """A workbook is as wide as its furthest cell, wherever that stands; in a row without more, all is outside."""
    rows = [[*row, *[""] * (len(KWB) + away + 1 - len(row))] for row in (KWB, CITY, WIJK, (), (), ())]
    rows[line][len(KWB) + away] = "1"
    reading = _read(tmp_path / "kwb.csv", *map(tuple, rows))
    assert value(reading, "WK034403", "woz-waarde", 2023) == 301000
    assert set(reading.places) == {"GM0344", "WK034403"}


def test_what_stands_closer_is_told_with_its_place(tmp_path: Path) -> None:
    rows = [[*row, *[""] * 9] for row in (KWB, CITY, WIJK)]
    rows[2][len(KWB) + 3] = "1"
    with pytest.raises(WijkError) as caught:
        _read(tmp_path / "kwb.csv", *map(tuple, rows))
    assert "regel 3 iets naast de tabel, in kolom M (de 13e)" in caught.value.sentence


def test_notes_below_a_table_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "kwb.csv"
    notes = (("Let op: cijfers zijn afgerond op vijf.",), ("* voorlopige cijfers van dit jaar",))
    reading = _read(path, KWB, CITY, WIJK, *notes)
    assert set(reading.places) == {"GM0344", "WK034403"}


def test_a_note_without_the_end_of_its_line_may_be_half_a_row(tmp_path: Path) -> None:
    path = tmp_path / "kwb.csv"
    write(path, (KWB, CITY, ("Wijk 03 Overvecht en omgeving",)))
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(WijkError) as caught:
        read([path], years={path: 2023})
    assert caught.value.code == "figures-half"


def test_a_quote_that_is_still_open_at_the_end_is_half_a_download(tmp_path: Path) -> None:
    path = tmp_path / "kwb.csv"
    rows = ['"' + '";"'.join(str(cell) for cell in row) + '"\n' for row in (KWB, CITY, WIJK)]
    path.write_text("".join(rows)[:-3], encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        read([path], years={path: 2023})
    assert caught.value.code == "figures-half"
