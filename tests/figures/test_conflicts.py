"""Two files that say different things of one year are both named, and their order decides nothing."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from tests.figures.giving import area as given_area
from tests.figures.giving import compared
from tests.figures.making import KWB, write
from wijkwizard.figures import AreaFigures, figures_for, make_area, merged, read
from wijkwizard.terms.figures import Missing


def _kwb(path: Path, people: int, *, woz: str = "301") -> Path:
    rows = [KWB, ("WK034403", "Wijk 03 Overvecht", "Utrecht", "Wijk", 1, people, 17305, 2000, woz)]
    return write(path, rows)


def _of(*paths: Path) -> AreaFigures:
    reading = read(paths, years=dict.fromkeys(paths, 2023))
    return figures_for(reading, make_area(reading, ["WK034403"]))


def test_two_files_that_differ_are_named_and_neither_is_believed(tmp_path: Path) -> None:
    one, other = _kwb(tmp_path / "een.csv", 34910), _kwb(tmp_path / "twee.csv", 35255)
    for paths in permutations((one, other)):
        found = _of(*paths)
        people = found.of("inwoners")[0].area
        assert (people.value, people.missing) == (None, Missing.CLASH)
        assert found.of("huishoudens")[0].area.value == 17305
        (note,) = [text for text in found.notes if "iets anders" in text]
        assert all(word in note for word in ("2023", "een.csv", "twee.csv", "34.910", "35.255", "Inwoners"))


def test_two_files_that_agree_are_not_named(tmp_path: Path) -> None:
    found = _of(_kwb(tmp_path / "een.csv", 34910), _kwb(tmp_path / "twee.csv", 34910))
    assert found.of("inwoners")[0].area.value == 34910
    assert not found.notes


def test_a_final_edition_goes_before_a_provisional_one_and_both_are_named(tmp_path: Path) -> None:
    first, final = _kwb(tmp_path / "eerst.csv", 34910, woz="."), _kwb(tmp_path / "later.csv", 34915)
    for paths in permutations((first, final)):
        found = _of(*paths)
        assert found.of("inwoners")[0].area.value == 34915
        (note,) = [text for text in found.notes if "iets anders" in text]
        assert "Gebruikt is 'later.csv'" in note


def test_what_a_later_file_changes_in_a_dossier_is_told() -> None:
    one, other = given_area(compared("inwoners", "34910")), given_area(compared("inwoners", "35255"))
    found = merged([one, other])
    assert found.of("inwoners")[0].area.value == 35255
    (note,) = [text for text in found.notes if "iets anders" in text]
    assert all(word in note for word in ("2023", "34.910", "35.255", "Inwoners"))
    assert merged([one, one]).notes == ()


def test_a_count_and_the_same_count_rounded_say_the_same(tmp_path: Path) -> None:
    """A municipality counts to the head where the CBS rounds to fives; only what rounding cannot explain differs."""
    cbs = _kwb(tmp_path / "cbs.csv", 3720)
    for told, differs in ((3718, False), (3722, False), (3717, True), (3723, True)):
        own = write(
            tmp_path / "eigen.csv",
            [("NbName", "Population|2022", "Population|2023"), ("Wijk 03 Overvecht", 3700, told)],
        )
        reading = read([cbs, own], years={cbs: 2023}, gemeente="Utrecht")
        found = figures_for(reading, make_area(reading, ["WK034403"]))
        assert any("iets anders" in note for note in found.notes) is differs
        moments = [
            given_area(compared("inwoners", str(number), rounded_to=by))
            for number, by in ((told, None), (3720, 5))
        ]
        assert bool(merged(moments).notes) is differs
