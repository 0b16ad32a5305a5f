"""Figures that came in several calls are as careful as figures that came in one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.figures.making import DATA, KWB, write
from tests.session.figured import dossier
from tests.session.small import fixed_environment
from wijkwizard.figures import AreaFigures
from wijkwizard.session import cautions
from wijkwizard.session.statistics.figure_files import asked, in_words, into, of_area, readable
from wijkwizard.session.statistics.figures import with_earlier

OLD, NEW = DATA / "odata-deurne-2020.csv", DATA / "statline-plat-2024.csv"
CODE = "WK076201"
PLACE = "andere plek"


@cache  # each is read by a child, and many of these ask for the same files
def _of(*paths: Path, years: tuple[str, ...] = ()) -> AreaFigures:
    reading, faults = readable(asked(paths, years), lambda _text: None)
    assert faults == ()
    return of_area(reading, [CODE])


@pytest.fixture(scope="module", params=["name", "border"])
def new(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file of 2024 in which the code has another name, or another border."""
    if request.param == "name":
        return NEW
    path = tmp_path_factory.mktemp("cijfers") / NEW.name
    text = NEW.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if "WK076201" in line)
    path.write_text(
        text.replace(row, row.replace('"Deurne"', '"Vlierden"', 1).replace(';"3";', ';"2";')),
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("first", ["old", "new"])
def test_another_place_is_told_in_whatever_order_the_files_come(
    tmp_path: Path, new: Path, first: str
) -> None:
    """On the command line, as in one call, and before the question whether it goes in, in both other faces."""
    once = {line for line in in_words(_of(OLD, new)) if line.startswith("Onbekend: ") and PLACE in line}
    assert len(once) == 1
    order = (OLD, new) if first == "old" else (new, OLD)
    with dossier(tmp_path) as session:
        session.figures.add(_of(order[0]))
        found, before = _of(order[1]), session.reader.figures()
        told = cautions(session.reader, found)
        lines = in_words(found, with_earlier(session.reader.state, found), before)
        signals = session.figures.add(found)
    assert [line for line in told if PLACE in line]
    assert all(line.startswith("Let op: ") for line in told)
    said = [line for line in lines if PLACE in line]
    assert len(said) == 1
    assert "Huishoudens (2020)" in said[0]
    assert first == "new" or set(said) == once
    assert not any("2020: " in line for line in lines)
    assert signals == ()


def test_the_command_line_tells_it_before_what_was_done(tmp_path: Path) -> None:
    path = tmp_path / "twee.wijk"
    for n, each in enumerate((NEW, OLD)):
        lines = into(path, _of(each), environment=fixed_environment(n * 1000), questions=None)
    assert [line for line in lines if PLACE in line]
    assert lines[-1] == f"De cijfers van Wijk 01 Vlierden staan in {path}."


def test_what_was_told_before_is_not_told_again(tmp_path: Path, new: Path) -> None:
    with dossier(tmp_path) as session:
        session.figures.add(_of(OLD, new))
        assert not [line for line in cautions(session.reader, _of(new)) if PLACE in line]


def test_a_number_of_people_of_another_place_is_not_filled_in(tmp_path: Path) -> None:
    """Whether both years came in one call or in two."""
    old = write(tmp_path / "oud.csv", [KWB, (CODE, "Vlierden", "Deurne", "Wijk", ".", 900, 300, 40, 200)])
    new = write(tmp_path / "nieuw.csv", [KWB, (CODE, "Vlierden", "Deurne", "Wijk", "2", "", 310, 40, 200)])
    years = {old: "oud.csv=2021", new: "nieuw.csv=2024"}
    for n, calls in enumerate((((old, new),), ((new,), (old,)))):
        (tmp_path / str(n)).mkdir()
        with dossier(tmp_path / str(n)) as session:
            for paths in calls:
                session.figures.add(_of(*paths, years=tuple(years[path] for path in paths)))
            assert session.reader.said("area.residents") == ""


def test_two_files_that_differ_are_named_also_when_they_come_apart(tmp_path: Path) -> None:
    """With every break between the years, as in one call."""
    files = []
    for n, people in enumerate((900, 1900)):
        (tmp_path / str(n)).mkdir()
        row = (CODE, "Vlierden", "Deurne", "Wijk", ".", people, 300, 40, 200)
        files.append(write(tmp_path / str(n) / f"{n}.csv", [KWB, row]))
    with dossier(tmp_path) as session:
        session.figures.add(_of(files[0], years=("2021",)))
        told = cautions(session.reader, _of(files[1], years=("2021",)))
    assert [line for line in told if "0.csv" in line and "1.csv" in line]
