"""What is published is looked at first: names, what it says of itself, and its version in the changelog."""

from __future__ import annotations

import re
from email.message import Message
from pathlib import Path

import pytest

from setup.environment import FROM
from tools import release

WHEEL = (*release.IN_WHEEL, "wijkwizard-1.0.dist-info/METADATA", "wijkwizard-1.0.dist-info/licenses/LICENSE")
SDIST = (*release.IN_SDIST, *(f"{folder}/x.py" for folder in release.FOLDERS_IN_SDIST))


def test_what_is_whole_is_not_complained_about() -> None:
    """Otherwise nobody could publish."""
    assert [*release.in_wheel(WHEEL), *release.in_sdist(SDIST)] == []


@pytest.mark.parametrize("name", [*release.IN_WHEEL, WHEEL[-1]])
def test_a_wheel_that_lacks_something_is_refused(name: str) -> None:
    """Such as the questions, without which it starts nothing."""
    assert len(list(release.in_wheel(one for one in WHEEL if one != name))) == 1


@pytest.mark.parametrize(
    "name", ["tests/x.py", "wijkwizard/__pycache__/cli.pyc", "wijkwizard/_data/questions/De Werven.wijk"]
)
def test_a_wheel_with_something_strange_is_refused(name: str) -> None:
    """What programs made, what people said, and a folder that would stand beside the package."""
    assert len(list(release.in_wheel([*WHEEL, name]))) == 1


@pytest.mark.parametrize("name", SDIST)
def test_an_sdist_that_lacks_something_is_refused(name: str) -> None:
    """Who has it can build, test and read it."""
    assert len(list(release.in_sdist(one for one in SDIST if one != name))) == 1


def test_an_sdist_with_a_dossier_is_refused() -> None:
    """A dossier of a real meeting never leaves along with the program."""
    assert list(release.in_sdist([*SDIST, "De Werven.wijk"])) == ["sdist holds De Werven.wijk"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("## 1.0 - 2026-11-26\n", True),
        ("## 1.0\n", False),
        ("## Unreleased\n", False),
        ("## 1.0.1 - 2026-11-26\n", False),
    ],
)
def test_a_version_stands_in_the_changelog_with_its_day(text: str, *, right: bool) -> None:
    """Who upgrades can read what changed, and since when."""
    assert (list(release.in_changelog(text, "1.0")) == []) is right


def test_the_version_of_the_program_has_its_day(root: Path) -> None:
    """So that ``./run release`` needs no more than to be asked; what came since stands under *Unreleased*, on top."""
    source = (root / "src" / "wijkwizard" / "__init__.py").read_text(encoding="utf-8")
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert list(release.in_changelog(changelog, release.version_in(source))) == []
    first, *dated = re.findall(r"^## (.+)$", changelog, re.MULTILINE)
    days = [one.partition(" - ")[2] for one in dated]
    assert first == "Unreleased"
    assert days == sorted(days, reverse=True)


def test_metadata_that_tell_something_else_are_refused() -> None:
    """Name, version, Python and licence, and the page that a package index shows."""
    told = Message()
    for field, value in (("Name", "wijkwizard"), ("Version", "1.0"), ("Requires-Python", ">=3.11")):
        told[field] = value
    told["License-Expression"] = "EUPL-1.2"
    told.set_payload("# wijkwizard\n")
    assert list(release.in_metadata(told, "1.0")) == []
    told.replace_header("License-Expression", "MIT")
    told.set_payload("")
    assert len(list(release.in_metadata(told, "1.1"))) == 3


def test_the_version_is_read_without_starting_the_program(root: Path) -> None:
    """As the build does it."""
    source = (root / "src" / "wijkwizard" / "__init__.py").read_text(encoding="utf-8")
    assert release.version_in(source).count(".") == 2
    with pytest.raises(release.Refused, match="names no version"):
        release.version_in("")


def test_a_folder_is_one_from_where_the_command_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It came in the checkout, wherever that was."""
    (tmp_path / "rel").mkdir()
    (tmp_path / "rel" / "iets").touch()
    monkeypatch.setenv(FROM, str(tmp_path))
    assert release.main(["-o", "rel"]) == 1
    assert str(tmp_path / "rel") in capsys.readouterr().err
