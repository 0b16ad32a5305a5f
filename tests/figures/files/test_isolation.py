"""Files are read in a child: they say the same there, and one that breaks it gets a sentence."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from tests.child.limits import limit_holds
from tests.cli.command import child
from tests.figures.hostile import bomb, far_cell, old_workbook, sound
from tests.figures.making import DATA, write
from wijkwizard.child import process
from wijkwizard.errors import WijkError
from wijkwizard.figures import read, read_what_can, reading, recognise, recognise_each
from wijkwizard.figures.files import isolation
from wijkwizard.figures.files.serialize import from_json, to_json
from wijkwizard.figures.recognised import Recognised
from wijkwizard.figures.source_tables import load_tables

pytestmark = pytest.mark.usefixtures("cold_children")

SORTS = (
    "kwb-2023.xlsx",
    "leefbaarometer-3-versies.csv",
    "politie-47018NED.json",
    "statline-plat-2024.csv",
)


@pytest.mark.parametrize("name", SORTS)
def test_a_child_reads_what_would_be_read_here(name: str) -> None:
    """Places, cells, years, sources and marks come across whole."""
    path = DATA / name
    there, here = read([path]), reading.read([path])
    assert [to_json(one) for one in there.datasets] == [to_json(one) for one in here.datasets]
    assert there.names == here.names
    assert there.files == here.files
    assert recognise(path) == reading.recognise(path)


def test_cells_that_json_has_no_sign_for_come_across(tmp_path: Path) -> None:
    """Excel takes a code for a date; such a cell stays what it was."""
    dataset = reading.read([sound(tmp_path / "a.xlsx")]).datasets[0]
    odd = [
        date(2023, 1, 2),
        datetime(2023, 1, 2, 3, 4, tzinfo=UTC),
        time(1, 2),
        timedelta(hours=30),
        None,
        True,
        1.5,
        "x",
    ]
    dataset.cells["vreemd", 2023] = odd  # type: ignore[index]  # what was read is a dict
    dataset.times["vreemd", 2023] = dataset.times["inwoners", 2023]  # type: ignore[index]  # the same
    assert from_json(to_json(dataset), load_tables()).cells["vreemd", 2023] == odd


def test_a_stray_cell_far_away_ends_in_a_sentence(tmp_path: Path) -> None:
    """It asks for 549 GB; the child dies of that and nobody else."""
    path = far_cell(tmp_path / "ver.xlsx")
    with pytest.raises(WijkError) as caught:
        recognise(path)
    assert caught.value.code == "figures-breaks"
    with pytest.raises(WijkError) as caught:
        read([path])
    assert caught.value.code == "figures-breaks"


@limit_holds
def test_a_workbook_that_unpacks_to_all_memory_ends_in_a_sentence(tmp_path: Path) -> None:
    """A bomb of a few megabytes is stopped at the limit."""
    with pytest.raises(WijkError) as caught:
        recognise(bomb(tmp_path / "bom.xlsx"))
    assert caught.value.code == "figures-breaks"


@pytest.mark.parametrize(
    ("damage", "size"),
    [({76: 9, 1253: 255}, None), ({1561: 73}, None), ({772: 0}, 1455), ({1178: 255}, 1345), ({24: 252}, 773)],
)
def test_a_damaged_old_workbook_ends_in_a_sentence(
    tmp_path: Path, damage: dict[int, int], size: int | None
) -> None:
    """The reader panics in English or takes half a gigabyte; neither is heard here."""
    content = bytearray(old_workbook())
    for at, value in damage.items():
        content[at] = value
    path = tmp_path / "oud.xls"
    path.write_bytes(content[:size])
    ended = child(["figures", str(path)], dict(os.environ))
    assert ended.returncode == 1
    assert b"oud.xls" in ended.stderr
    assert b"panicked" not in ended.stderr
    assert b"foutnummer" not in ended.stderr


def test_an_old_workbook_that_is_whole_is_read(tmp_path: Path) -> None:
    """Or the damage would prove nothing."""
    path = tmp_path / "oud.xls"
    path.write_bytes(old_workbook())
    assert recognise(path).years == (2023,)


def test_a_file_that_breaks_the_child_leaves_the_others(tmp_path: Path) -> None:
    """A folder of downloads is read as far as it can be."""
    paths = [sound(tmp_path / "a.xlsx"), far_cell(tmp_path / "ver.xlsx"), DATA / "kwb-2023.xlsx"]
    found, faults = read_what_can(paths)
    assert [one.file for one in found.files] == ["a.xlsx", "kwb-2023.xlsx"]
    assert [fault.code for fault in faults] == ["figures-breaks"]
    each = list(recognise_each(paths))
    assert [type(one) for one in each] == [Recognised, WijkError, Recognised]


def test_a_file_that_takes_too_long_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits gets a sentence and not a program that stands still."""
    monkeypatch.setattr(isolation, "SECONDS", 0)
    monkeypatch.setattr(isolation, "SECONDS_EACH", 0)
    with pytest.raises(WijkError) as caught:
        read([sound(tmp_path / "a.xlsx")])
    assert caught.value.code == "figures-too-slow"


def test_what_no_reader_foresaw_is_a_damaged_file_and_stands_in_the_log(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No fault number for a file of others; the log keeps the place for who mends it."""
    program = (
        "import sys, wijkwizard.figures.reading as it\nfrom wijkwizard.cli import main\n"
        "def fail(*_a, **_k): raise ZeroDivisionError('English')\nit.open_book = fail\nsys.exit(main())"
    )
    monkeypatch.setattr(process, "command", lambda: (sys.executable, "-P", "-c", program))
    with pytest.raises(WijkError) as caught:
        recognise(sound(tmp_path / "a.xlsx"))
    assert caught.value.code == "figures-damaged"
    assert "English" not in caught.value.sentence
    assert "ZeroDivisionError" in next(own_home.rglob("wijkwizard.log")).read_text()


def test_going_back_ends_the_child(tmp_path: Path) -> None:
    """Progress that raises is how a screen says that nobody waits."""

    class LeftError(Exception):
        pass

    def leave(_done: int, _total: int) -> None:
        raise LeftError

    path = write(
        tmp_path / "kwb.csv", [("gwb_code", "a_inw"), *[(f"BU0344{n:04}", "100") for n in range(9000)]]
    )
    with pytest.raises(LeftError):
        read([path], leave)
