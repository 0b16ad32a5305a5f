"""The folder to unzip: what goes in, and that its start command says what does not fit."""

import platform
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from setup.environment import FROM
from setup.trouble import SetupError
from tools import bundle
from tools.start.start import complaint
from tools.wheels import Target, pinned, pip_options, target_of

LOCK = """\
colorama==1 ; sys_platform == 'win32' \\
    --hash=sha256:aa
    # via x
brotlicffi==2 ; platform_python_implementation != 'CPython' \\
    --hash=sha256:bb
pydantic==3 \\
    --hash=sha256:cc \\
    --hash=sha256:dd
    # via -r requirements.in
tomli==4 ; python_full_version < '3.12' \\
    --hash=sha256:ee
"""
HERE = f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.mark.parametrize(
    ("name", "python", "expected"),
    [
        ("windows", "3.11", ["colorama==1", "pydantic==3", "tomli==4"]),
        ("linux", "3.13", ["pydantic==3"]),
        ("macos", "3.11", ["pydantic==3", "tomli==4"]),
    ],
)
def test_a_lock_is_read_for_another_computer(name: str, python: str, expected: list[str]) -> None:
    """The conditions are weighed for that system and Python, and not for this one; checksums stay."""
    lines = pinned(LOCK, target_of(name), python).splitlines()
    assert [line.split()[0] for line in lines] == expected
    assert "pydantic==3 --hash=sha256:cc --hash=sha256:dd" in lines


def test_the_own_locks_are_read_whole(root: Path) -> None:
    """Every package that is wanted on Windows comes with a checksum."""
    lines = pinned(
        (root / "requirements.txt").read_text(encoding="utf-8"), target_of("windows"), "3.11"
    ).splitlines()
    assert len(lines) > 25
    assert [line for line in lines if "--hash=sha256:" not in line] == []


def test_pip_is_asked_for_wheels_of_an_older_macos_and_of_both_processors() -> None:
    """What was built for an earlier system or for both kinds of processor runs as well."""
    words = pip_options(target_of("macos-intel"), "3.12")
    assert {"macosx_13_0_x86_64", "macosx_10_9_universal2", "3.12"} <= set(words)
    assert "macosx_15_0_x86_64" not in words


@pytest.mark.parametrize(
    ("version", "system", "machine", "said"),
    [
        ("3.11", "win32", "AMD64", ""),
        ("3.12", "win32", "AMD64", "gemaakt voor Python 3.11; hier is Python 3.12"),
        ("3.11", "linux", "AMD64", "een andere soort computer (win32, AMD64); dit is linux, AMD64"),
        ("3.11", "win32", "ARM64", "dit is win32, ARM64"),
    ],
)
def test_another_python_or_computer_is_refused_with_a_sentence(
    version: str, system: str, machine: str, said: str
) -> None:
    """The folder was made for one Python on one kind of computer; others are told which."""
    told = complaint("3.11 win32 AMD64\n", version, system, machine)
    assert said in told
    assert bool(told) == bool(said)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A made folder for this computer, with a program that says how it was started in the place of ours."""
    out = tmp_path / "Wijk wizard é"
    program = out / bundle.PACKAGES / "wijkwizard"
    program.mkdir(parents=True)
    (program / "__init__.py").touch()
    (program / "__main__.py").write_text("import sys\nprint(ascii(sys.argv[1:]))\n", encoding="utf-8")
    here = Target("here", sys.platform, platform.machine(), ())
    bundle.write_start(here, HERE, out, carries_python=False)
    return out


def test_the_start_hands_the_words_over_and_writes_nothing(folder: Path) -> None:
    """Words with spaces and letters arrive whole, and the folder stays as it was."""
    before = sorted(folder.rglob("*"))
    done = subprocess.run(
        [sys.executable, "-B", folder / "start.py", "plan", "één avond.wijk"],
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode().strip() == ascii(["plan", "één avond.wijk"]), done.stderr.decode()
    assert sorted(folder.rglob("*")) == before


@pytest.mark.skipif(sys.platform == "win32", reason="the start command of Windows is another")
def test_the_start_command_finds_python(folder: Path, tmp_path: Path) -> None:
    """It works from any folder, with a space and an é in its own name."""
    done = subprocess.run([folder / "wijkwizard", "demo"], cwd=tmp_path, capture_output=True, check=False)
    assert done.stdout.decode().strip() == "['demo']", done.stderr.decode()


def test_the_start_refuses_before_anything_is_read(folder: Path) -> None:
    """A folder for another Python stops with 2 and one sentence."""
    (folder / "gemaakt-voor.txt").write_text(f"3.1 {sys.platform} {platform.machine()}\n", encoding="ascii")
    done = subprocess.run([sys.executable, folder / "start.py"], capture_output=True, check=False)
    assert done.returncode == 2
    assert f"gemaakt voor Python 3.1; hier is Python {HERE}" in done.stderr.decode()


def test_the_text_to_read_has_no_gaps(folder: Path) -> None:
    """Every field is filled, and what is needed is named."""
    text = (folder / "LEESMIJ.txt").read_text(encoding="utf-8-sig")
    assert "@" not in text
    assert f"Python {HERE}" in text


@pytest.mark.parametrize("name", ["windows", "linux", "macos", "macos-intel"])
def test_each_system_has_its_start_command(tmp_path: Path, name: str) -> None:
    """A double click on Windows and macOS, a word in a terminal on Linux, each with the ends of line it needs."""
    bundle.write_start(target_of(name), "3.11", tmp_path, carries_python=True)
    command = {"windows": "Wijkwizard.cmd", "linux": "wijkwizard"}.get(name, "Wijkwizard.command")
    text = (tmp_path / command).read_bytes()
    assert (b"\r\n" in text) == (name == "windows")
    assert b"@PYTHON@" not in text
    assert command in (tmp_path / "LEESMIJ.txt").read_text(encoding="utf-8-sig")


def test_an_embeddable_python_is_pointed_at_the_packages(tmp_path: Path) -> None:
    """Its version is read from its own file, and its search path gets the packages beside it."""
    with zipfile.ZipFile(tmp_path / "python.zip", "w") as zipped:
        zipped.writestr("python.exe", b"")
        zipped.writestr("python312._pth", "python312.zip\n.\n#import site\n")
    assert bundle.take_python(tmp_path / "python.zip", tmp_path / "python") == "3.12"
    lines = (tmp_path / "python" / "python312._pth").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["python312.zip", "."]
    assert lines[-1] == "..\\pakketten"


def test_another_zip_is_refused(tmp_path: Path) -> None:
    """An installer or a folder of something else is named."""
    with zipfile.ZipFile(tmp_path / "iets.zip", "w") as zipped:
        zipped.writestr("a.txt", b"")
    with pytest.raises(SetupError, match=r"iets\.zip is geen embeddable Python"):
        bundle.take_python(tmp_path / "iets.zip", tmp_path / "python")


def test_a_folder_with_something_in_it_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written between the files of somebody."""
    (tmp_path / "van-mij.txt").touch()
    assert bundle.main(["linux", "-o", str(tmp_path)]) == 2
    assert "is niet leeg" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["van-mij.txt"]


def test_a_path_is_of_the_folder_in_which_the_tool_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tool runs in the checkout, and would put a folder there that somebody looks for elsewhere."""
    monkeypatch.setenv(FROM, str(tmp_path))
    asked = bundle.arguments(["windows", "-o", "map", "--python", "python.zip"])
    assert (asked.out, asked.python) == (tmp_path / "map", tmp_path / "python.zip")
    elsewhere = tmp_path / "elders"
    assert bundle.arguments(["linux", "-o", str(elsewhere)]).out == elsewhere
