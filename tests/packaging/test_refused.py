"""What the system refuses during set-up is a sentence with what to do and a code of its own, and nothing is lost."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import run
from setup import environment, place, trouble
from setup.trouble import REFUSED, SetupError, ended, quietly, refused
from tests.account import ordinary_account, reachable_folder
from tools import bundle
from wijkwizard.errors import ExitCode


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in a folder with a space and an accent, with an environment of before."""
    root = tmp_path / "wijk wizard é"
    for name in (*environment.NEEDED, *environment.DEVELOPMENT):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"{name}\n", encoding="utf-8")
    old = root / ".venv" / "bin"
    old.mkdir(parents=True)
    (old.parent / "pyvenv.cfg").touch()
    (old / "python").touch(0o755)
    monkeypatch.setattr(environment, "ROOT", root)
    monkeypatch.setattr(environment, "VENV", old.parent)
    monkeypatch.setattr(environment, "SCRIPTS", old)
    monkeypatch.setattr(environment, "PYTHON", old / "python")
    monkeypatch.setattr(environment, "set_up", lambda: pytest.fail("it was made anew"))
    return root


def forbid(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Refuse to write in a folder, as the system does when it is of somebody else."""
    monkeypatch.setattr(place, "may_write", lambda path: path != folder)


def forbid_reading(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Refuse to open a file."""
    real = Path.open

    def refuses(path: Path, *words: str, **named: str) -> object:
        if path == file:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *words, **named)  # type: ignore[call-overload] # handed on as it came

    monkeypatch.setattr(Path, "open", refuses)


def take_away(_: pytest.MonkeyPatch, file: Path) -> None:
    """Remove a file of the checkout."""
    file.unlink()


@pytest.mark.parametrize(
    ("name", "act", "said"),
    [
        ("", forbid, "Zet de wijkwizard in een map van uzelf"),
        (".venv/bin", forbid, "Geef de map .venv een andere naam"),
        ("requirements.txt", forbid_reading, "mag u niet lezen"),
        ("requirements.txt", take_away, "Haal de wijkwizard opnieuw op"),
        ("src/wijkwizard/__main__.py", take_away, "Haal de wijkwizard opnieuw op"),
    ],
)
def test_a_refusal_comes_before_anything_is_made_or_thrown_away(
    checkout: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    act: Callable[[pytest.MonkeyPatch, Path], None],
    said: str,
) -> None:
    """It names the place and what to do; the environment that was there stays whole."""
    act(monkeypatch, checkout / name)
    assert run.main(["--version"]) == REFUSED
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err
    assert str(checkout / name) in told.err
    assert "Er is niets veranderd" in told.err
    assert "Errno" not in told.err
    assert (checkout / ".venv" / "bin" / "python").exists()


def test_what_stands_in_the_place_of_the_environment_stays(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file, and a folder in which somebody keeps something else, are not ours to throw away."""
    venv = checkout / ".venv"
    (venv / "pyvenv.cfg").unlink()
    (venv / "aantekeningen.txt").touch()
    assert run.main([]) == REFUSED
    assert "aantekeningen.txt" in capsys.readouterr().err
    venv.rename(checkout / "weg")
    venv.write_text("van mij", encoding="utf-8")
    assert run.main([]) == REFUSED
    assert "is een bestand en geen map" in capsys.readouterr().err
    assert venv.read_text(encoding="utf-8") == "van mij"


def test_a_half_made_environment_is_made_anew(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What set-up itself left behind, without the file that venv writes first, or with a stamp that is no text."""
    (checkout / ".venv" / "pyvenv.cfg").unlink()
    environment.stamp_file(environment.RUNTIME).write_bytes(b"\xff\xfe")
    done: list[str] = []
    monkeypatch.setattr(environment, "set_up", lambda: done.append("runtime"))
    environment.ensure(development=False)
    assert done == ["runtime"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no execute bit")
def test_a_python_that_may_not_start_is_made_anew(checkout: Path) -> None:
    """The stamp is good, and still nothing would run."""
    environment.stamp_file(environment.RUNTIME).write_text(environment.make_stamp(), encoding="utf-8")
    assert environment.is_ready()
    (checkout / ".venv" / "bin" / "python").chmod(0o644)
    assert not environment.is_ready()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_folders_of_others_are_found_by_trying() -> None:
    """One folder deep inside in which nothing may be removed is enough."""
    with reachable_folder() as folder, ordinary_account():
        deep = folder / "a" / "b"
        deep.mkdir(parents=True)
        assert place.locked(folder) is None
        deep.chmod(0o555)
        assert place.locked(folder) == deep


@pytest.mark.parametrize(
    ("number", "reason", "what_to_do"),
    [
        (errno.ENOSPC, "de schijf is vol", "Maak ruimte vrij"),
        (errno.EACCES, "u mag hier niet lezen of schrijven", "map van uzelf"),
        (errno.EROFS, "de schijf is alleen-lezen", "map van uzelf"),
        (errno.ENOENT, "dat is er niet", "Haal de wijkwizard opnieuw op"),
        (errno.ENOEXEC, f"foutnummer {errno.ENOEXEC} van uw computer", "Probeer het opnieuw"),
    ],
)
def test_every_refusal_of_the_system_is_told_in_dutch(
    number: int, reason: str, what_to_do: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the place, the reason, what to do, and a code that wijkwizard itself does not use."""

    def refuses() -> int:
        raise OSError(number, "English", "a/b.txt")

    assert ended(refuses) == REFUSED
    told = capsys.readouterr().err
    assert all(one in told for one in ("a/b.txt", reason, what_to_do))
    assert "English" not in told
    assert REFUSED not in set(ExitCode)


def test_a_program_of_python_that_was_refused_is_told_as_that(tmp_path: Path) -> None:
    """A full disk is no lack of internet, and a command that is not there is no traceback."""
    full = "raise SystemExit('ERROR: Could not install: [Errno 28] No space left on device')"
    with pytest.raises(SetupError, match="de schijf is vol") as caught:
        quietly([sys.executable, "-c", full], "Is er internet?")
    assert caught.value.code == REFUSED
    with pytest.raises(SetupError, match="dat is er niet"):
        quietly([str(tmp_path / "weg")], "Dat lukte niet.")


def test_what_set_up_says_never_stops_it_and_never_stands_in_a_result(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As in ``./run show iwap x.wijk > x.json`` the first time, and ``./run demo 2>&1 | head -1``."""
    trouble.tell("bezig")
    assert capsys.readouterr() == ("", "bezig\n")

    class Gone:
        def write(self, _: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stderr", Gone())
    trouble.tell("bezig")
    monkeypatch.setattr(sys, "stderr", None)
    trouble.tell("bezig")
    assert "None" not in refused(OSError(errno.EACCES, "English"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["windows", "-o", "{0}/uit", "--python", "{0}/weg.zip"],
            "weg.zip kan niet worden gelezen (dat is er niet)",
        ),
        (["windows", "-o", "{0}/uit", "--python", "{0}/geen.zip"], "geen.zip is geen zip"),
        (["linux", "-o", "{0}/geen.zip"], "geen.zip is een bestand"),
        (["linux", "-o", "{0}/geen.zip/x"], "daar staat al iets anders"),
    ],
)
def test_a_folder_to_unzip_is_made_whole_or_not_at_all(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be is told before any work, and no half folder stays behind that would be refused next time."""
    (tmp_path / "geen.zip").write_bytes(b"geen zip")
    assert bundle.main([word.format(tmp_path) for word in words]) in {2, REFUSED}
    assert said in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["geen.zip"]


def test_a_folder_that_was_broken_off_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second try is not told that the folder is not empty."""
    out = tmp_path / "uit"
    out.mkdir()

    def breaks(_target: object, _python: str, into: Path) -> None:
        into.mkdir()
        raise KeyboardInterrupt

    monkeypatch.setattr(bundle, "fill_packages", breaks)
    assert bundle.main(["linux", "-o", str(out)]) == 130
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]
    assert list(out.iterdir()) == []
