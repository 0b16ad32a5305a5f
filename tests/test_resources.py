"""What comes along with the program is found in a checkout and in an installed package."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from platformdirs import user_documents_path

from wijkwizard import __version__, resources
from wijkwizard.errors import WijkError


@pytest.mark.parametrize("name", ["questions", "templates"])
def test_a_checkout_uses_its_own_folders(name: str, root: Path) -> None:
    """A developer sees what was just written, not an older copy."""
    assert resources.find(name) == root / name


def test_an_installed_package_uses_what_came_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a checkout around it the package holds its own."""
    package = tmp_path / "lib" / "site-packages" / "wijkwizard"
    (package / "_data" / "questions").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.find("questions") == package / "_data" / "questions"


def test_the_checkout_wins_over_a_copy_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editable install can leave an older copy beside it."""
    package = tmp_path / "src" / "wijkwizard"
    for folder in (package / "_data" / "questions", tmp_path / "questions"):
        folder.mkdir(parents=True)
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.find("questions") == tmp_path / "questions"


def test_a_folder_that_is_nowhere_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that was built wrongly is not taken for an empty one."""
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    with pytest.raises(WijkError, match="questions") as caught:
        resources.find("questions")
    assert caught.value.code == "program-incomplete"


def test_a_folder_can_be_named_for_what_the_program_remembers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick or a shared laptop can keep its own list and log."""
    monkeypatch.setenv(resources.FOLDER_VARIABLE, str(tmp_path))
    assert resources.data_folder() == resources.log_folder() == tmp_path


def test_otherwise_each_user_has_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty name is no name."""
    monkeypatch.setenv(resources.FOLDER_VARIABLE, "")
    assert resources.data_folder().is_absolute()
    assert "wijkwizard" in str(resources.data_folder())
    assert "wijkwizard" in str(resources.log_folder())


def test_a_test_stays_out_of_the_folders_of_who_runs_it(own_home: Path) -> None:
    """On each system; or the recents of a user fill with dossiers of the tests."""
    folders = (
        resources.data_folder(),
        resources.log_folder(),
        resources.downloads_folder(),
        user_documents_path(),
        Path.home(),
    )
    assert [folder for folder in folders if not folder.is_relative_to(own_home)] == []


@pytest.mark.parametrize(
    ("beside", "says"),
    [
        (("pyproject.toml", ".git"), 'Typ: git -C "{0}" checkout -- templates/fonts'),
        (
            ("pyproject.toml",),
            f"Haal wijkwizard {__version__} opnieuw op en zet daaruit terug wat hier ontbreekt.",
        ),
        (("gemaakt-voor.txt",), "Pak de map van de wijkwizard opnieuw uit en start hem daaruit"),
        (
            (),
            f'"{sys.executable}" -m pip install --force-reinstall --no-deps wijkwizard-{__version__}-py3-none-any.whl',
        ),
    ],
)
def test_what_came_along_is_restored_in_the_way_it_came(
    beside: tuple[str, ...], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Setting up again brings back packages, and none of the files of the checkout itself."""
    for name in beside:
        (tmp_path / name).touch()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "src" / "wijkwizard")
    assert resources.how_to_restore(tmp_path / "templates" / "fonts").endswith(says.format(tmp_path))
    again = resources.how_to_set_up_again()
    assert again.endswith("met internet")
    assert (str(tmp_path / ".venv") in again) is ("pyproject.toml" in beside)


def test_what_stands_outside_the_checkout_is_fetched_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Templates behind a link are not in the checkout, so git cannot bring them back."""
    checkout = tmp_path / "checkout"
    (checkout / ".git").mkdir(parents=True)
    monkeypatch.setattr(resources, "_checkout", lambda: checkout)
    told = resources.how_to_restore(tmp_path / "elders" / "fonts")
    assert told.endswith("opnieuw op en zet daaruit terug wat hier ontbreekt.")
