"""The shape of the checkout: sizes, names, and that the tests stand where the source stands."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, SOURCE, files, texts

MOST_LINES = 300
LOCKS = (
    "requirements.txt",
    "requirements-dev.txt",
    "requirements-pango.txt",
    "requirements-password.txt",
    "tools/windows/requirements.txt",
)
ROOMS_OF_TESTS_ALONE = {"architecture", "packaging", "golden", "stories", "content", "fuzz"}


def test_no_file_is_longer_than_a_room() -> None:
    """A Python file holds one idea, in 300 lines at most."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in files(ROOT, ".py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert long == {}


def test_each_room_has_its_tests() -> None:
    """Every folder of the source has a folder of tests with the same name."""
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir() and any(files(path, ".py"))}
    tested = {path.parent.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").glob("*/**/*.py")}
    assert rooms - tested == set()


def test_tests_stand_where_the_source_stands() -> None:
    """A folder of tests is named after a room, or after what has no room: paper, packaging, stories, the search."""
    rooms = {path.stem for path in SOURCE.iterdir()}
    strays = [
        path.name
        for path in (ROOT / "tests").iterdir()
        if path.is_dir() and any(path.glob("**/*.py")) and path.name not in rooms | ROOMS_OF_TESTS_ALONE
    ]
    assert strays == []


def test_names_are_fit_for_every_system() -> None:
    """No name has a character that Windows refuses, and no two differ in case only."""
    names = [str(path.relative_to(ROOT)) for path in files()]
    assert [name for name in names if re.search(r'[<>:"|?*]', name.replace("\\", "/"))] == []
    assert len({name.lower() for name in names}) == len(names)


def test_lines_end_the_same_everywhere() -> None:
    """Text is UTF-8 with LF line ends, and ends with one."""
    for path, text in texts():
        assert "\r" not in text, path
        assert not text or text.endswith("\n"), path


def locked(name: str) -> dict[str, str]:
    """Read a lock: each package with its version."""
    lock = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock, flags=re.MULTILINE))


def test_the_locks_name_every_package_that_runs() -> None:
    """What pyproject asks for is locked, in the lock to run or in that of Pango."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [re.split(r"[=<>~]", line)[0].lower() for line in project["dependencies"]]
    known = locked("requirements.txt") | locked("requirements-pango.txt")
    assert [name for name in asked if name not in known] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_a_checksum_for_every_package_and_no_address(lock: str) -> None:
    """Nothing comes in that is not what was locked, wherever it is fetched from."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    for block in re.split(r"\n(?=[a-z])", text.strip()):
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_the_locks_agree() -> None:
    """What tests and what runs stand on the same versions; what only tests is not in the lock to run."""
    runs, tests = locked("requirements.txt"), locked("requirements-dev.txt")
    assert {name: tests[name] for name in runs.keys() & tests.keys()} == {
        name: runs[name] for name in runs.keys() & tests.keys()
    }
    assert runs.keys() & {"pytest", "mypy", "ruff", "hypothesis", "hatchling", "pypdf"} == set()


def test_the_wheel_takes_the_questions_and_the_paper_along() -> None:
    """What stands at the top of the checkout is in the package under the name that resources.py looks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    taken = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert taken == {
        "questions": "wijkwizard/_data/questions",
        "templates": "wijkwizard/_data/templates",
    }
    assert all(Path(ROOT / name).is_dir() for name in taken)
