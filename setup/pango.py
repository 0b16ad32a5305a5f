"""Pango, which draws text on paper: finds it, and on Windows and macOS fetches it where it is not there.

No package of WeasyPrint's own brings Pango. The GStreamer project's package ``gstreamer-libs`` carries the same
libraries for both systems; what drawing text needs is taken out of it, a tenth of the whole, and put beside the
other packages in ``wijkwizard_pango`` with the licences. ``wijkwizard.document.pango`` looks for it there.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from setup.trouble import SetupError, quietly, refused, tell

LOCK = "requirements-pango.txt"
FOLDER = "wijkwizard_pango"
LICENCES = Path(__file__).resolve().parent / "licences"

LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
"""What WeasyPrint loads to draw text. Without harfbuzz-subset it works, a fifth slower."""

WINDOWS_FILES = (
    *("bz2", "ffi-7", "fontconfig-1", "freetype-6", "fribidi-0", "gio-2.0-0", "glib-2.0-0", "gmodule-2.0-0"),
    *("gobject-2.0-0", "harfbuzz", "harfbuzz-subset", "intl-8", "libexpat", "pango-1.0-0", "pangoft2-1.0-0"),
    *("pcre2-8-0", "png16", "z-1"),
)
MACOS_FILES = (
    *("libbz2.1", "libffi.7", "libfontconfig.1", "libfreetype.6", "libfribidi.0", "libgio-2.0.0"),
    *("libglib-2.0.0", "libgmodule-2.0.0", "libgobject-2.0.0", "libharfbuzz.0", "libharfbuzz-subset.0"),
    *("libintl.8", "libexpat.1.10.2", "libpango-1.0.0", "libpangoft2-1.0.0", "libpcre2-8.0"),
    *("libpng16.16.56.0", "libz.1"),
)
MACOS_NAMES = {"libpango-1.0": "libpango-1.0.0", "libpangoft2-1.0": "libpangoft2-1.0.0"}
"""The names by which WeasyPrint asks. They are links: a second copy would register every type twice."""

NO_PANGO = "Let op: Pango ontbreekt, dus de wizard werkt, maar een PDF maken nog niet. "
_AGAIN = "Geef later, met internet, de map .venv een andere naam en start de wijkwizard opnieuw."
GET_PANGO = {
    "win32": (
        f"{_AGAIN} Of installeer MSYS2 met daarin mingw-w64-ucrt-x86_64-pango "
        "(UCRT64); staat dat niet in C:\\msys64, zet dan WEASYPRINT_DLL_DIRECTORIES op de map met de "
        "dll-bestanden."
    ),
    "darwin": f"{_AGAIN} Of installeer het met: brew install pango",
    "linux": "Installeer pango met uw pakketbeheer.",
}


def missing_libraries() -> list[str]:
    """Name the libraries that cannot be loaded; trying is the only test that holds everywhere."""
    try:
        import ctypes
    except ImportError:  # a Python without its complete standard library
        return list(LIBRARIES)
    if sys.platform == "win32":
        for folder in os.environ.get("WEASYPRINT_DLL_DIRECTORIES", "C:\\msys64\\ucrt64\\bin").split(";"):
            if os.path.isdir(folder):  # noqa: PTH112 - a Path adds nothing to a name from the environment
                os.add_dll_directory(folder)

    def loads(file: str) -> bool:
        try:
            ctypes.CDLL(file)
        except OSError:
            return False
        return True

    return [name for name in LIBRARIES if not any(map(loads, library_files(name)))]


def library_files(name: str) -> list[str]:
    """List the file names under which a library may be found on this system."""
    if sys.platform == "win32":
        return [f"lib{name}-0.dll", f"{name}-0.dll", f"{name}.dll"]
    if sys.platform == "darwin":
        return [f"{folder}lib{name}.0.dylib" for folder in ("", "/opt/homebrew/lib/", "/usr/local/lib/")]
    return [f"lib{name}.so.0"]


def ensure_pango(pip: list[str], root: Path, packages: Path) -> None:
    """Fetch Pango into a folder of packages where it is missing and can be had; else say what to do.

    The wizard works without it, so nothing of this ends the set-up.

    Args:
        pip: the command that starts pip.
        root: the folder with the lock.
        packages: the ``site-packages`` in which it is to stand.
    """
    if not missing_libraries():
        return
    if sys.platform in {"win32", "darwin"}:
        tell("  - Pango ophalen, dat de tekst op papier tekent (een keer, tot 96 MB) …")
        try:
            fetch(pip, root / LOCK, packages / FOLDER)
        except OSError as error:
            tell(refused(error))
        except SetupError as error:
            tell(str(error))
        except zipfile.BadZipFile:
            tell("Het pakket met Pango is niet heel.")
        else:
            return
    tell(NO_PANGO + GET_PANGO.get(sys.platform, GET_PANGO["linux"]))


def fetch(pip: list[str], lock: Path, into: Path, system: str = sys.platform, *options: str) -> None:
    """Fetch the package that carries Pango and take out of it what is needed.

    Args:
        pip: the command that starts pip.
        lock: the lock that names the package and its checksums.
        into: the folder to make.
        system: ``win32`` or ``darwin``.
        options: more words for pip, such as another platform than this one.
    """
    with tempfile.TemporaryDirectory() as name:
        command = [*pip, "download", "--quiet", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
        quietly(
            [*command, *options, "--dest", name, "-r", str(lock)],
            "De bibliotheken die tekst op papier tekenen, konden niet worden opgehaald.",
        )
        (wheel,) = Path(name).glob("*.whl")
        take(wheel, into, system)


def take(wheel: Path, into: Path, system: str) -> None:
    """Take the libraries that draw text out of the package, with their licences.

    Args:
        wheel: the ``gstreamer-libs`` of a system.
        into: the folder to make; an older one is replaced.
        system: ``win32`` or ``darwin``.
    """
    # On macOS each library looks for the others in ../lib, seen from itself.
    place, ending, names = (
        ("bin", ".dll", WINDOWS_FILES) if system == "win32" else ("lib", ".dylib", MACOS_FILES)
    )
    wanted = {f"{name}{ending}" for name in names}
    new = into.with_name(f"{into.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(into, ignore_errors=True)
    (new / place).mkdir(parents=True)
    with zipfile.ZipFile(wheel) as opened:
        for member in opened.namelist():
            path = PurePosixPath(member)
            if path.name in wanted and path.parts[-3:-1] == ("gstreamer_libs", place):
                (new / place / path.name).write_bytes(opened.read(member))
                wanted.remove(path.name)
    if wanted:
        raise SetupError(f"In {wheel.name} ontbreken: {', '.join(sorted(wanted))}.")
    if system == "darwin":
        for link, real in MACOS_NAMES.items():
            (new / place / f"{link}{ending}").symlink_to(f"{real}{ending}")
    shutil.copytree(LICENCES, new / "licences")
    new.rename(into)
