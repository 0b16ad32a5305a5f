"""Detects folders on another computer, as far as each system can tell without using the network."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path, PurePath, PureWindowsPath

MOUNTS = Path("/proc/mounts")
"""Where Linux lists what is mounted."""

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs", "ceph", "glusterfs", "fuse.sshfs"}
    | {
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.onedriver",
        "fuse.google-drive-ocamlfuse",
    }
)
_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW


def absolute(path: Path) -> Path:
    """Return the path from the root without following links, so that folders keep the names people see."""
    return path.absolute()


def inside(path: PurePath, folder: str) -> bool:
    """Return whether a path is inside a folder, ignoring case as Windows does."""
    parts = [part.lower() for part in PureWindowsPath(str(path)).parts]
    above = [part.lower() for part in PureWindowsPath(folder).parts]
    return bool(above) and parts[: len(above)] == above


def on_network(path: PurePath, mounts: Path = MOUNTS) -> bool:
    """Return whether a path is on another computer: a UNC share, a connected drive or a network mount.

    On macOS only UNC shares are recognised.
    """
    text = str(path)
    if text.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        drive = PureWindowsPath(text).drive
        return bool(drive) and ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE
    return mount_type(path, _listed(mounts)) in _NETWORK_TYPES


def mount_type(path: PurePath, mounted: str) -> str:
    """Return the file system type of a path; empty when the list of mounts does not have it.

    Args:
        path: absolute path.
        mounted: the list of mounts: a line for each, with device, folder and type as first words.
    """
    best, found = -1, ""
    for line in mounted.splitlines():
        words = line.split()
        if len(words) > 2:  # noqa: PLR2004 - device, folder and type
            folder = PurePath(words[1].encode("ascii", "backslashreplace").decode("unicode_escape"))
            depth = len(folder.parts)
            if depth >= best and (folder == path or folder in path.parents):
                best, found = depth, words[2]
    return found


def _listed(mounts: Path) -> str:
    try:
        return mounts.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
