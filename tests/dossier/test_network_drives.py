"""Network drives are known from the list of mounts, without asking the network."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from wijkwizard.dossier.network_drives import inside, mount_type, on_network

MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
//server/deel /schijven/deel cifs rw 0 0
server:/export /schijven/deel\040van\040ons nfs4 rw 0 0
/dev/sdb1 /schijven/deel/stick vfat rw 0 0
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows asks the drive itself")
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/eigen/ik/a.wijk", "ext4"),
        ("/schijven/deel/a.wijk", "cifs"),
        ("/schijven/deel/stick/a.wijk", "vfat"),
        ("/schijven/deel van ons/map/a.wijk", "nfs4"),
        ("/schijven/deelnemers/a.wijk", "ext4"),
    ],
)
def test_the_deepest_mount_holds_the_file(path: str, kind: str) -> None:
    assert mount_type(PurePosixPath(path), MOUNTS) == kind


@pytest.mark.skipif(os.name != "posix", reason="Windows asks the drive itself")
def test_a_network_mount_is_on_the_network_and_a_stick_in_it_is_not(tmp_path: Path) -> None:
    listed = tmp_path / "mounts"
    listed.write_text(MOUNTS, encoding="utf-8")
    assert on_network(PurePosixPath("/schijven/deel/a.wijk"), listed)
    assert not on_network(PurePosixPath("/schijven/deel/stick/a.wijk"), listed)
    assert not on_network(PurePosixPath("/schijven/deel/a.wijk"), tmp_path / "no such list")


def test_a_share_by_name_is_on_the_network() -> None:
    assert on_network(PurePosixPath(r"\\server\deel\a.wijk"))


def test_windows_paths_lie_in_folders_whatever_their_capitals() -> None:
    assert inside(PurePosixPath(r"C:\Users\Ik\OneDrive\a.wijk"), r"c:\users\ik\onedrive")
    assert not inside(PurePosixPath(r"C:\Users\Ik\OneDriveOud\a.wijk"), r"C:\Users\Ik\OneDrive")
    assert not inside(PurePosixPath("/eigen/a.wijk"), "")
