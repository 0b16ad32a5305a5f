"""The risks of the folder of a dossier: synchronised folders, network drives, conflict copies.

A synchronising program may copy a file halfway through an answer or restore an older one. The wizard cannot prevent
that, so it warns before the evening starts.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PureWindowsPath

from wijkwizard.dossier import network_drives
from wijkwizard.files.same_file import distinct

_SYNCED = (
    (re.compile(r"onedrive|sharepoint", re.IGNORECASE), "OneDrive"),
    (re.compile(r"dropbox", re.IGNORECASE), "Dropbox"),
    (re.compile(r"google ?drive|^my drive$|^mijn drive$", re.IGNORECASE), "Google Drive"),
    (re.compile(r"icloud|com~apple~clouddocs|^mobile documents$", re.IGNORECASE), "iCloud"),
    (re.compile(r"nextcloud|owncloud", re.IGNORECASE), "Nextcloud"),
    (
        re.compile(r"^box( sync)?$|^pcloud ?drive$|^stack$|^surfdrive$", re.IGNORECASE),
        "een synchronisatiedienst",
    ),
)
"""Names of folders by which synchronising programs can be known, with the name to show."""

_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Environment variables of Windows with the folders of OneDrive."""

_CONFLICTS = (
    re.compile(r" ?\(\d+\)"),  # naam (1).wijk: Google Drive, browsers
    re.compile(r" \d+"),  # naam 2.wijk: iCloud
    re.compile(r".*\((?=.*(?:conflict|kopie|copy)).*\)", re.IGNORECASE),  # Dropbox, Nextcloud
    re.compile(r" ?- ?(?:kopie|copy)(?: \(\d+\))?", re.IGNORECASE),  # Windows Explorer
    re.compile(r"\.sync-conflict-.+"),  # Syncthing
    re.compile(r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{2,}(?:-\d+)?"),  # naam-LAPTOP.wijk: OneDrive
)
"""Suffixes that synchronising programs append to the name of a conflict copy."""


@dataclass(frozen=True, slots=True)
class LocationCheck:
    """The risks found in the folder of a dossier.

    Attributes:
        service: what synchronises or shares the folder, empty for a folder of this computer alone.
        conflicts: files next to it that look like a second version of it, by name.
    """

    service: str
    conflicts: tuple[Path, ...]

    @property
    def warnings(self) -> tuple[str, ...]:
        """The warnings about it, in Dutch; empty without risks."""
        found: list[str] = []
        if self.service:
            found.append(
                f"Dit dossier staat op {self.service}. Daar kan een antwoord verloren gaan. "
                "Werk lokaal, kopieer terug als u klaar bent."
            )
        if self.conflicts:
            names = ", ".join(path.name for path in self.conflicts)
            found.append(
                f"Naast dit dossier staat nog een versie: {names}. "
                "Kijk welke de goede is voordat u verdergaat. Er is niets samengevoegd."
            )
        return tuple(found)


def check_location(path: Path, environment: Mapping[str, str]) -> LocationCheck:
    """Return the risks of the location of a dossier.

    Args:
        path: the dossier; it need not exist yet.
        environment: environment variables, for the folders and the computer that Windows names there.
    """
    return LocationCheck(service(path, environment), conflict_copies(path, environment))


def service(path: Path, environment: Mapping[str, str]) -> str:
    """Return what synchronises or shares the folder of a file, in words; empty when nothing does."""
    full = network_drives.absolute(path)
    for name in _VARIABLES:
        folder = environment.get(name)
        if folder and network_drives.inside(full, folder):
            return "OneDrive"
    for part in _folders(full):
        for pattern, words in _SYNCED:
            if pattern.search(part):
                return words
    return "een netwerkschijf" if network_drives.on_network(full) else ""


def conflict_copies(path: Path, environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the files next to a dossier whose names mark them as conflict copies of it."""
    try:
        beside = sorted(path.parent.iterdir())
    except OSError:
        return ()
    # On Windows platform.node() loads what knows the network, only to learn the name.
    computer = environment.get("COMPUTERNAME") or platform.node()
    endings = (*_CONFLICTS, re.compile(rf"-{re.escape(computer)}(?:-\d+)?", re.IGNORECASE))
    return distinct((file for file in beside if _is_copy(path, file, endings)), but=(path,))


def _is_copy(path: Path, other: Path, endings: Iterable[re.Pattern[str]]) -> bool:
    stem = path.stem
    if other.suffix.lower() != path.suffix.lower() or not other.stem.startswith(stem):
        return False
    behind = other.stem[len(stem) :]
    return any(ending.fullmatch(behind) for ending in endings) and other.is_file()


def _folders(full: PurePath) -> tuple[str, ...]:
    """Return the folders of a path; a pasted Windows path is recognised on every system."""
    text = str(full)
    parts = PureWindowsPath(text).parts if "\\" in text else full.parts
    return parts[:-1]
