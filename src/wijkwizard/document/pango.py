"""Finds the Pango library for the rendering child process, where no package manager installs it.

The set-up and the zipped distribution keep the libraries in a package folder ``wijkwizard_pango``; an installation
with pip has them in ``gstreamer_libs``. On Linux the system provides them. On Windows and macOS a Pango of MSYS2 or
Homebrew can be used: environment variables that are already set are not changed.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from wijkwizard import resources

PACKAGES = ("wijkwizard_pango", "gstreamer_libs")

WINDOWS_VARIABLE = "WEASYPRINT_DLL_DIRECTORIES"
MACOS_VARIABLE = "DYLD_FALLBACK_LIBRARY_PATH"

MACOS_USUAL = ("/opt/homebrew/lib", "/usr/local/lib", "/usr/lib")
"""The folders that macOS searches when the variable is empty, and Homebrew's folder on Apple's own processors."""


_DEBIAN = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_MANAGERS = {
    "apt-get": f"apt-get update && {{root}}apt-get install --yes {_DEBIAN}",
    "dnf": "dnf install --assumeyes pango harfbuzz",
    "zypper": "zypper --non-interactive install libpango-1_0-0 libharfbuzz-subset0",
    "pacman": "pacman --sync --noconfirm pango harfbuzz",
    "apk": "apk add pango harfbuzz-subset",
}
"""How each package manager installs what draws text; a fresh Debian or Ubuntu has no lists before ``update``."""


def how_to_install(
    system: str = sys.platform, find: Callable[[str], str | None] = shutil.which, *, root: bool | None = None
) -> str:
    """Return how to install the libraries for PDF, by system and by how the program was installed.

    Args:
        system: as in ``sys.platform``.
        find: finds a program.
        root: whether everything may be installed without ``sudo``; asked of the system when absent.
    """
    if system == "darwin":
        return f"{resources.how_to_set_up_again()}, of voer uit: brew install pango"
    if system == "win32":
        return f"{resources.how_to_set_up_again()}, of vraag uw beheerder de map met Pango."
    found = next((line for name, line in _MANAGERS.items() if find(name)), "")
    if not found:
        return "Installeer pango en harfbuzz met het pakketbeheer van uw computer."
    alone = os.geteuid() == 0 if root is None else root
    before = "" if alone or not find("sudo") else "sudo "
    return f"Voer uit: {before}{found.replace('{root}', before)}"


def how_to_mend(part: str) -> str:
    """Return how to get the missing part: ``python`` for a package of our own, empty for the libraries."""
    return f"{resources.how_to_set_up_again()}." if part == "python" else how_to_install()


def folder(platform: str = sys.platform) -> Path | None:
    """Return the folder with the libraries that came along; None where there is none."""
    place = {"win32": "bin", "darwin": "lib"}.get(platform)
    if place is None:
        return None
    for package in PACKAGES:
        found = find_spec(package)
        for location in (found.submodule_search_locations or ()) if found else ():
            if (Path(location) / place).is_dir():
                return Path(location) / place
    return None


def environment(
    around: Mapping[str, str], came_along: Path | None, platform: str = sys.platform
) -> dict[str, str]:
    """Return the variables by which the child finds Pango.

    Args:
        around: the environment of this process.
        came_along: the folder with libraries that came along, if any.
        platform: as in ``sys.platform``.
    """
    if platform == "win32" and came_along is not None and WINDOWS_VARIABLE not in around:
        # WeasyPrint asks for names without .dll that have a dot in them; those are found on PATH only.
        path = ";".join(filter(None, (str(came_along), around.get("PATH", ""))))
        return {WINDOWS_VARIABLE: str(came_along), "PATH": path}
    if platform == "darwin":
        own = [str(came_along)] if came_along is not None else []
        places = [*filter(None, around.get(MACOS_VARIABLE, "").split(":")), *own, *MACOS_USUAL]
        return {MACOS_VARIABLE: ":".join(dict.fromkeys(places))}
    return {}
