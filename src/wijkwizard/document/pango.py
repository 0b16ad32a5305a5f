"""Finds the Pango library for the rendering child process, where no package manager installs it.

The set-up and the zipped distribution keep the libraries in a package folder ``wijkwizard_pango``; an installation
with pip has them in ``gstreamer_libs``. On Linux the system provides them. On Windows and macOS a Pango of MSYS2 or
Homebrew can be used: environment variables that are already set are not changed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("wijkwizard_pango", "gstreamer_libs")

WINDOWS_VARIABLE = "WEASYPRINT_DLL_DIRECTORIES"
MACOS_VARIABLE = "DYLD_FALLBACK_LIBRARY_PATH"

MACOS_USUAL = ("/opt/homebrew/lib", "/usr/local/lib", "/usr/lib")
"""The folders that macOS searches when the variable is empty, and Homebrew's folder on Apple's own processors."""


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
