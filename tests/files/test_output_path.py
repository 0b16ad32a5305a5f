"""What may be written: never what is read, a dossier, a device, or what is not ours."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from wijkwizard.errors import WijkError
from wijkwizard.files import output_path
from wijkwizard.files.output_path import (
    DOSSIER,
    Destination,
    OutputType,
    first_output_path_for,
    output_path_for,
    output_paths_for,
)

NOTES = OutputType(
    "verslag", (".txt", ".md"), " Of kies een dossier.", lambda path: path.read_bytes() == b"van ons"
)


def refused(path: Path, sort: OutputType = NOTES, *reads: Path) -> str:
    """Return why a path may not be written."""
    with pytest.raises(WijkError) as caught:
        output_path_for(path, sort, reads)
    return caught.value.code


def test_a_new_name_with_a_fitting_end_may_be_written(tmp_path: Path) -> None:
    for name in ("a.txt", "A.TXT", "a.b.md"):
        assert output_path_for(tmp_path / name, NOTES) == tmp_path / name


def test_each_thing_that_could_be_lost_is_refused(tmp_path: Path) -> None:
    """By what it is, and not by its name."""
    theirs, ours, folder = tmp_path / "theirs.txt", tmp_path / "ours.txt", tmp_path / "map.txt"
    theirs.write_bytes(b"van hen")
    ours.write_bytes(b"van ons")
    folder.mkdir()
    assert refused(theirs) == "out-taken"
    assert output_path_for(ours, NOTES) == ours
    assert refused(ours, NOTES, ours) == "out-input"
    assert refused(tmp_path / "nieuw.txt", NOTES, tmp_path / "x" / ".." / "nieuw.txt") == "out-input"
    assert refused(folder) == "out-folder"
    assert refused(tmp_path / "weg" / "a.txt") == "folder-missing"
    assert refused(theirs / "a.txt") == "folder-is-file"
    assert refused(theirs / "diep" / "a.txt") == "folder-is-file", "nobody can make that folder"
    assert refused(tmp_path / "a.pdf") == "out-suffix"
    assert refused(tmp_path / "a") == "out-suffix"
    assert refused(Path("file:a.txt")) == "path-address"
    assert refused(Path("FILE:///tmp/a.txt")) == "path-address"
    assert refused(tmp_path / f"{'x' * 290}.txt") == "path-refused"
    assert refused(Path("a\0.txt")) == "path-refused"


def test_a_dossier_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.wijk").write_bytes(b"")
    assert refused(tmp_path / "a.wijk", DOSSIER) == "file-exists"


def test_a_remedy_names_a_name_that_would_do(tmp_path: Path) -> None:
    with pytest.raises(WijkError, match=r"Kies bijvoorbeeld a\.txt\. Of kies een dossier\."):
        output_path_for(tmp_path / "a.docx", NOTES)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_device_and_a_pipe_are_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to("/dev/null")
    assert (
        refused(tmp_path / "a.txt")
        == refused(tmp_path / "b.txt")
        == refused(Path(os.devnull))
        == "out-device"
    )


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    """What it points at is judged, and is what would be written."""
    theirs, link, loose = tmp_path / "theirs.txt", tmp_path / "link.txt", tmp_path / "loose.txt"
    theirs.write_bytes(b"van hen")
    link.symlink_to(theirs)
    loose.symlink_to(tmp_path / "later.txt")
    assert refused(link) == "out-taken"
    assert output_path_for(loose, NOTES) == tmp_path / "later.txt"
    theirs.write_bytes(b"van ons")
    assert output_path_for(link, NOTES) == theirs
    assert refused(link, NOTES, theirs) == "out-input"


def test_a_name_that_the_program_chose_is_passed_over_when_it_is_taken(tmp_path: Path) -> None:
    """The first that is free or ours comes first; a person who named one is asked for another."""
    for name, content in (("a.txt", b"van hen"), ("a (2).txt", b"van hen"), ("a (3).txt", b"van ons")):
        (tmp_path / name).write_bytes(content)
    assert [one.name for one in output_paths_for(tmp_path / "a.txt", NOTES)][:2] == ["a (3).txt", "a (4).txt"]
    with pytest.raises(WijkError) as caught:
        output_paths_for(tmp_path / "a.txt", NOTES, Destination(named=True))
    assert caught.value.code == "out-taken"
    with pytest.raises(WijkError) as caught:
        output_paths_for(tmp_path / "a.pdf", NOTES)
    assert caught.value.code == "out-suffix"


@pytest.mark.parametrize("taken", [0, 1, 2, 49])
def test_who_needs_one_name_looks_at_no_name_behind_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: int
) -> None:
    """It is the first of all names, or refused like these; on a share each look takes its time."""
    for name in ("a.txt", *(f"a ({n}).txt" for n in range(2, 50)))[:taken]:
        (tmp_path / name).write_bytes(b"van hen")
    whole = attempt(lambda: output_paths_for(tmp_path / "a.txt", NOTES)[0])
    looks: list[Path] = []
    real = output_path._real

    def counted(path: Path) -> Path:
        looks.append(path)
        return real(path)

    monkeypatch.setattr(output_path, "_real", counted)
    assert attempt(lambda: first_output_path_for(tmp_path / "a.txt", NOTES)) == whole
    assert len(looks) == min(taken + 1, 49)


def attempt(get: Callable[[], Path]) -> str:
    """Return the name that comes out, or the code of the refusal."""
    try:
        return get().name
    except WijkError as error:
        return error.code
