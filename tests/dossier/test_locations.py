"""Places where a dossier is not safe are known by their names, and quiet places stay quiet."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from wijkwizard.dossier.locations import check_location, conflict_copies, service


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/eigen/ik/OneDrive - Gemeente Elders/wijk.wijk", "OneDrive"),
        ("/eigen/ik/Library/CloudStorage/OneDrive-Gemeente/wijk.wijk", "OneDrive"),
        ("/eigen/ik/Dropbox/wijk.wijk", "Dropbox"),
        ("/eigen/ik/Dropbox (Stichting)/wijk.wijk", "Dropbox"),
        ("/eigen/ik/Library/CloudStorage/GoogleDrive-ik/Mijn Drive/wijk.wijk", "Google Drive"),
        ("/eigen/ik/Library/Mobile Documents/com~apple~CloudDocs/wijk.wijk", "iCloud"),
        ("/eigen/ik/Nextcloud/wijk.wijk", "Nextcloud"),
        ("//server/afdeling/wijk.wijk", "een netwerkschijf"),
    ],
)
def test_a_folder_that_synchronises_or_is_shared_is_named(path: str, words: str) -> None:
    assert service(Path(path), {}) == words


@pytest.mark.parametrize(
    "path",
    [
        "/eigen/ik/Documenten/wijk.wijk",
        "/eigen/ik/doosjes/box.wijk",
        "/eigen/ik/stacks/wijk.wijk",
        "/eigen/ik/onedrive.wijk",
    ],
)
def test_a_folder_of_this_computer_gives_no_warning(path: str) -> None:
    assert service(Path(path), {}) == ""


def test_windows_says_where_its_onedrive_stands(tmp_path: Path) -> None:
    environment = {"OneDriveCommercial": str(tmp_path / "Gemeente")}
    assert service(tmp_path / "gemeente" / "wijk.wijk", environment) == "OneDrive"
    assert service(tmp_path / "Gemeentehuis" / "wijk.wijk", environment) == ""


CONFLICTS = (
    "Oost (1).wijk",
    "Oost 2.wijk",
    "Oost-LAPTOP-7Q.wijk",
    "Oost-DESKTOP-AB12CD-2.wijk",
    "Oost (conflicted copy 2027-03-14).wijk",
    "Oost (Conflicterende kopie van laptop 2027-03-14).wijk",
    "Oost - kopie.wijk",
    "Oost - Copy (2).wijk",
    "Oost.sync-conflict-20270314-201400-ABCDEFG.wijk",
)
OTHERS = (
    "Oosterpark.wijk",
    "Oost-West.wijk",
    "Oost-2027.wijk",
    "Oost avond twee.wijk",
    "Oost (kern).wijk",
    "Oost (1).pdf",
    "West (1).wijk",
    ".Oost.wijk.lock",
)


def test_second_versions_beside_a_dossier_are_named_and_other_dossiers_are_not(tmp_path: Path) -> None:
    for name in ("Oost.wijk", *CONFLICTS, *OTHERS):
        (tmp_path / name).touch()
    (tmp_path / "Oost (3).wijk").mkdir()
    assert {path.name for path in conflict_copies(tmp_path / "Oost.wijk", {})} == set(CONFLICTS)


def test_the_name_of_this_computer_behind_the_name_is_a_second_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "node", lambda: "buurthuis")
    (tmp_path / "Oost-Buurthuis.wijk").touch()
    assert len(conflict_copies(tmp_path / "Oost.wijk", {})) == 1
    monkeypatch.setattr(platform, "node", lambda: "")
    assert conflict_copies(tmp_path / "Oost.wijk", {}) == ()


def test_windows_names_this_computer_and_the_network_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There Python would load what knows the network, only to learn the name."""
    monkeypatch.delattr(platform, "node")
    (tmp_path / "Oost-Buurthuis.wijk").touch()
    assert len(check_location(tmp_path / "Oost.wijk", {"COMPUTERNAME": "BUURTHUIS"}).conflicts) == 1


def test_the_warnings_say_what_to_do(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    (folder / "Oost (1).wijk").touch()
    synced, conflict = check_location(folder / "Oost.wijk", {}).warnings
    assert "OneDrive" in synced
    assert "Werk lokaal, kopieer terug" in synced
    assert "Oost (1).wijk" in conflict


def test_a_quiet_place_says_nothing(tmp_path: Path) -> None:
    assert check_location(tmp_path / "Oost.wijk", {}).warnings == ()
    assert conflict_copies(tmp_path / "weg" / "Oost.wijk", {}) == ()
