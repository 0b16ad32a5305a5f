"""Makes a Windows Python that runs under Wine, to see on Linux what the program does on Windows.

The libraries of Python, the packages and Pango are those of Windows; the standard library's own modules are those
of the Python here, which must be of the same version. What is made is for testing only and is passed on to nobody,
except as the Python with which a folder to unzip is tried (``zipped``), in the layout of the official one.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath

from setup.pango import FOLDER, fetch
from setup.trouble import SetupError, quietly
from tools import wheels

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
VERSION = "3.11"
TARGET = wheels.target_of("windows")
PACKAGES = ("wine64", "wine", "gcc-mingw-w64-x86-64-win32")
COMPILER = "x86_64-w64-mingw32-gcc"
LISTER = "x86_64-w64-mingw32-objdump"
NOT_NEEDED = ("tcl", "tk", "_tkinter", "api-ms-win")
LENT = "bcryptprimitives.dll"
RUNTIME = ("msvcp140.dll", "vcruntime140_1.dll")
NOT_COPIED = ("site-packages", "dist-packages", "test", "lib-dynload", "idlelib", "ensurepip", "__pycache__")


def windows_path(path: Path) -> str:
    """Return a path as Wine names it: the whole of this system is its drive Z."""
    return str(PureWindowsPath("Z:/", *path.resolve().parts[1:]))


def environment(folder: Path) -> dict[str, str]:
    """Return the environment in which Wine runs, with a home of its own and nothing of this system's Python."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "WIJKWIZARD_"))
    }
    return kept | {
        "WINEPREFIX": str(folder / "prefix"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml=",
        "MYPY_CACHE_DIR": windows_path(folder / "mypy"),
        "RUFF_CACHE_DIR": windows_path(folder / "ruff"),
    }


def command(folder: Path, *words: str) -> list[str]:
    """Return how to start the Python in a folder with these words."""
    return ["wine", str(folder / "python.exe"), *words]


def wake(folder: Path) -> None:
    """Start Wine's own servers. They live on after the words that started them, and hold the pipes of those."""
    subprocess.run(
        ["wine", "cmd", "/c", "exit"],
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )


def stamp() -> str:
    """Describe what a folder is made from, so that it is made anew when that changes."""
    digest = hashlib.sha256(str(ROOT).encode())
    for file in (*sorted(HERE.glob("*.*")), *sorted(ROOT.glob("requirements*.txt")), ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def ensure(folder: Path) -> None:
    """Make the Windows Python in a folder, unless it stands there as it must be.

    Raises:
        SetupError: when Wine, its compiler or the right Python is not here, or something cannot be fetched.
    """
    done = folder / "stamp.txt"
    if done.is_file() and done.read_text(encoding="ascii") == stamp():
        return
    if not shutil.which("wine") or not shutil.which(COMPILER):
        raise SetupError(f"Eerst nodig: apt-get install {' '.join(PACKAGES)}", 2)
    if f"{sys.version_info[0]}.{sys.version_info[1]}" != VERSION:
        raise SetupError(
            f"Dit gaat met Python {VERSION}: de modules van de standaardbibliotheek komen daaruit.", 2
        )
    print(f"De Windows-Python wordt gemaakt in {folder} …", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    interpreter(folder)
    install(folder / "Lib" / "site-packages")
    places = (
        "Lib",
        "DLLs",
        "Lib/site-packages",
        windows_path(ROOT / "src"),
        windows_path(ROOT),
        "import site",
    )
    (folder / "python311._pth").write_text("\n".join(places) + "\n", encoding="utf-8")
    wake(folder)
    lend(folder)
    quietly_under_wine(
        folder, "-c", "import wijkwizard.document.pdf, zopfli, pydantic, python_calamine, nacl.secret"
    )
    quietly_under_wine(folder, "-m", "ruff", "--version")
    done.write_text(stamp(), encoding="ascii")


def quietly_under_wine(folder: Path, *words: str) -> None:
    """Run the Windows Python and show what it says only when it fails."""
    done = subprocess.run(
        command(folder, *words),
        env=environment(folder),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise SetupError(f"De Windows-Python start niet:\n{done.stderr.decode('utf-8', 'replace')}")


def interpreter(folder: Path) -> None:
    """Put Python itself together: its libraries, its modules, a python.exe and what Wine lacks."""
    for name in ("DLLs", "Lib"):
        (folder / name).mkdir()
    with tempfile.TemporaryDirectory() as name:
        words = [*wheels.PIP, "download", "--quiet", "--require-hashes", "--no-deps"]
        options = [
            *wheels.pip_options(TARGET, VERSION),
            "--dest",
            name,
            "-r",
            str(HERE / "requirements.txt"),
        ]
        quietly([*words, *options], "De onderdelen van de Windows-Python konden niet worden opgehaald.")
        for wheel in Path(name).glob("*.whl"):
            take(wheel, folder)
    for library in ("python311.dll", "VCRUNTIME140.dll"):
        (folder / "DLLs" / library).rename(folder / library)
    shutil.copytree(
        sysconfig.get_path("stdlib"),
        folder / "Lib",
        dirs_exist_ok=True,
        ignore=lambda _folder, names: [name for name in names if name in NOT_COPIED or name.endswith(".so")],
    )
    compiler = [COMPILER, "-O2", "-s"]
    quietly(
        [*compiler, "-municode", str(HERE / "python.c"), "-o", str(folder / "python.exe")],
        "python.exe mislukte.",
    )
    library = str(folder / LENT)
    quietly(
        [*compiler, "-shared", str(HERE / "random.c"), "-o", library, "-ladvapi32"], f"{library} mislukte."
    )
    stable_library(folder)


def lend(folder: Path) -> None:
    """Give the Windows of a folder itself what Wine lacks: a program beside Python, as ruff, looks for it there."""
    shutil.copy(folder / LENT, folder / "prefix" / "drive_c" / "windows" / "system32" / LENT)


def stable_library(folder: Path) -> None:
    """Make python3.dll, which hands on to the library of this version; packages for every Python ask for that one."""
    listed = subprocess.run([LISTER, "-p", str(folder / "python311.dll")], capture_output=True, check=True)
    _, names = listed.stdout.decode("ascii", "replace").split("[Ordinal/Name Pointer] Table", 1)
    exported = re.findall(r"^\t\[ *\d+\].* (\w+)\r?$", names, re.MULTILINE)
    with tempfile.TemporaryDirectory() as name:
        definition = Path(name) / "python3.def"
        lines = [
            "LIBRARY python3",
            "EXPORTS",
            *(f"{function} = python311.{function}" for function in exported),
        ]
        definition.write_text("\n".join(lines) + "\n", encoding="ascii")
        library = str(folder / "python3.dll")
        words = [COMPILER, "-shared", "-nostdlib", "-Wl,--entry=0", str(definition), "-o", library]
        quietly(words, f"{library} mislukte.")


def take(wheel: Path, folder: Path) -> None:
    """Take the libraries of Python and of Microsoft's runtime out of the packages that carry them."""
    with zipfile.ZipFile(wheel) as opened:
        for member in opened.namelist():
            path = PurePosixPath(member)
            if path.parent.name == "deploy_libs" and not path.name.startswith(NOT_NEEDED):
                (folder / "DLLs" / path.name).write_bytes(opened.read(member))
            elif path.parts[-3:-1] == ("gstreamer_ext_runtime", "bin") and path.name in RUNTIME:
                (folder / path.name).write_bytes(opened.read(member))


def install(packages: Path) -> None:
    """Put the packages for Windows in, those to test with as well, and Pango."""
    for lock in ("requirements.txt", "requirements-password.txt", "requirements-dev.txt"):
        said = wheels.install(ROOT / lock, TARGET, VERSION, packages, "--upgrade")
        if said:
            raise SetupError(f"De pakketten voor Windows konden niet worden opgehaald:\n{said}")
    options = wheels.pip_options(TARGET, VERSION)
    fetch([*wheels.PIP], ROOT / "requirements-pango.txt", packages / FOLDER, "win32", *options)


def zipped(folder: Path, out: Path) -> None:
    """Write the Python alone as a ZIP in the layout of the official embeddable one."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made, tempfile.TemporaryDirectory() as name:
        library = Path(name) / "python311.zip"
        with zipfile.ZipFile(library, "w", zipfile.ZIP_DEFLATED) as modules:
            for path in sorted((folder / "Lib").rglob("*.py")):
                inside = path.relative_to(folder / "Lib")
                if inside.parts[0] != "site-packages":
                    modules.write(path, inside)
        made.write(library, library.name)
        for path in (*folder.glob("*.exe"), *folder.glob("*.dll"), *(folder / "DLLs").iterdir()):
            made.write(path, path.name)
        made.writestr(
            "python311._pth",
            "python311.zip\n.\n\n# Uncomment to run site.main() automatically\n#import site\n",
        )
