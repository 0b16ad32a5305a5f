"""``./run bundle windows -o DIR``: makes one folder to unzip, for a computer on which nothing may be installed.

It holds what runs and no more: the packages of the runtime lock, wijkwizard, the libraries that draw text where
the system does not bring them, the example and a start command. Any system can make one for any other.
"""

from __future__ import annotations

import argparse
import compileall
import os
import py_compile
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from setup.environment import FROM
from setup.pango import FOLDER, LOCK, fetch
from setup.trouble import SetupError, ended, show, why
from tools import wheels
from tools.wheels import TARGETS, Target, target_of

ROOT = Path(__file__).resolve().parent.parent
START = ROOT / "tools" / "start"
PACKAGES = "pakketten"
LOCKS = ("requirements.txt", "requirements-password.txt")
"""What a folder holds of others, beside Pango."""

OWN_PANGO = {
    "linux": "De PDF wordt getekend met Pango, dat op de meeste systemen al staat (op Debian: libpango-1.0-0, "
    "libpangoft2-1.0-0).",
}


def arguments(words: list[str]) -> argparse.Namespace:
    """Read what the words ask."""
    reader = argparse.ArgumentParser("./run bundle", description="Makes a folder to unzip, with wijkwizard.")
    reader.add_argument("system", nargs="?", choices=[target.name for target in TARGETS])
    reader.add_argument(
        "-o", dest="out", type=Path, metavar="DIR", help="the folder to make; it is empty or new"
    )
    reader.add_argument(
        "--made-for", choices=wheels.PYTHONS, default="3.11", help="the Python of that computer"
    )
    reader.add_argument(
        "--python", type=Path, metavar="ZIP", help="an embeddable Python to take in (Windows)"
    )
    reader.add_argument("--check", action="store_true", help="only ask whether every computer has its wheels")
    asked = reader.parse_args(words)
    here = Path(os.environ.get(FROM, ""))
    asked.out, asked.python = (path and here / path for path in (asked.out, asked.python))
    if not asked.check and (asked.system is None or asked.out is None):
        reader.error("name a system and -o DIR, or --check")
    if asked.python and asked.system != "windows":
        reader.error("--python is for windows; the other systems use their own Python")
    return asked


def build_wheel(into: Path) -> Path:
    """Build the wheel of this checkout, fetching nothing."""
    command = [*wheels.PIP, "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    done = subprocess.run(
        [*command, "--wheel-dir", str(into), str(ROOT)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SetupError(f"Het pakket kon niet worden gebouwd:\n{done.stderr.strip()}")
    (made,) = into.glob("wijkwizard-*.whl")
    return made


def fill_packages(target: Target, python: str, into: Path) -> None:
    """Put the packages, wijkwizard and the libraries that draw text into a folder, compiled where that can be.

    Python of another version cannot compile for this one; then it starts a second slower and works the same.
    """
    for lock in LOCKS:
        said = wheels.install(ROOT / lock, target, python, into)
        if said:
            raise SetupError(f"De pakketten konden niet worden opgehaald:\n{said}")
    for commands in ("bin", "Scripts", "share"):
        shutil.rmtree(into / commands, ignore_errors=True)
    with tempfile.TemporaryDirectory() as name, zipfile.ZipFile(build_wheel(Path(name))) as wheel:
        wheel.extractall(into)
    if target.platform in {"win32", "darwin"}:
        fetch([*wheels.PIP], ROOT / LOCK, into / FOLDER, target.platform, *wheels.pip_options(target, python))
    if python == f"{sys.version_info[0]}.{sys.version_info[1]}":
        unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
        compileall.compile_dir(
            into, quiet=2, invalidation_mode=unchecked, stripdir=str(into), prependdir=PACKAGES
        )


def take_python(zipped: Path, into: Path) -> str:
    """Unpack an embeddable Python and point it at the packages; return its version, such as ``3.11``."""
    with zipfile.ZipFile(zipped) as opened:
        opened.extractall(into)
    paths = sorted(into.glob("python3*._pth"))
    if len(paths) != 1 or not (into / "python.exe").is_file():
        raise SetupError(
            f"{zipped.name} is geen embeddable Python: python.exe en python3xx._pth horen erin.", 2
        )
    digits = paths[0].name.removeprefix("python").removesuffix("._pth")
    lines = [line for line in paths[0].read_text(encoding="utf-8").splitlines() if ":" not in line]
    paths[0].write_text("\n".join([*lines, f"..\\{PACKAGES}"]) + "\n", encoding="utf-8")
    return f"{digits[0]}.{digits[1:]}"


def write_start(target: Target, python: str, out: Path, *, carries_python: bool) -> None:
    """Write the start command, what it was made for, and the short text to read."""
    (out / "gemaakt-voor.txt").write_text(f"{python} {target.platform} {target.machine}\n", encoding="ascii")
    shutil.copy(START / "start.py", out)
    windows = target.platform == "win32"
    name, ends = ("Wijkwizard.cmd", "\r\n") if windows else ("wijkwizard", "\n")
    text = (START / name).read_text(encoding="utf-8").replace("@PYTHON@", python)
    (out / name).write_text(text, encoding="utf-8", newline=ends)
    (out / name).chmod(0o755)
    start = f"dubbelklik op {name}" if windows else f"typ in een terminal: ./{name}"
    if target.platform == "darwin":
        shutil.copy(out / name, out / "Wijkwizard.command")
        start = "dubbelklik op Wijkwizard.command"
    from wijkwizard import __version__

    needs = "Python zit erbij." if carries_python else f"Wel nodig: Python {python}, precies die versie."
    fields = {
        "@VERSION@": __version__,
        "@START@": start,
        "@WORDS@": name if windows else f"./{name}",
        "@PYTHON_LINE@": needs,
        "@PANGO_LINE@": OWN_PANGO.get(target.platform, "Wat de PDF tekent, zit erbij."),
    }
    text = (START / "LEESMIJ.txt").read_text(encoding="utf-8")
    for field, value in fields.items():
        text = text.replace(field, value)
    (out / "LEESMIJ.txt").write_text(text, encoding="utf-8-sig", newline="\r\n" if windows else "\n")


def write_example(out: Path) -> None:
    """Put the exercise in, as a dossier that can be opened."""
    command = [sys.executable, "-P", "-m", "wijkwizard", "demo", "--dossier", str(out / "oefening.wijk")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SetupError(f"Het voorbeeld kon niet worden gemaakt:\n{done.stderr.strip()}")


def size(folder: Path) -> float:
    """Return how large a folder is, in MB."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def make(asked: argparse.Namespace) -> None:
    """Make the folder, whole or not at all.

    Raises:
        SetupError: when it is not empty, or something cannot be had.
        OSError: when the system refuses.
    """
    out: Path = asked.out.absolute()
    if out.exists() and not out.is_dir():
        raise SetupError(f"{out} is een bestand. Noem een nieuwe map.", 2)
    if out.exists() and any(out.iterdir()):
        raise SetupError(f"{out} is niet leeg. Noem een nieuwe map, of maak deze leeg.", 2)
    if asked.python:
        insist_on_zip(asked.python)
    out.parent.mkdir(parents=True, exist_ok=True)
    target = target_of(asked.system)
    python: str = asked.made_for
    # Beside it, so that what is broken off halfway is never taken for a folder that works.
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as name:
        made = Path(name) / "map"
        made.mkdir()
        if asked.python:
            python = take_python(asked.python, made / "python")
        fill_packages(target, python, made / PACKAGES)
        write_start(target, python, made, carries_python=bool(asked.python))
        write_example(made)
        if out.exists():
            out.rmdir()
        made.rename(out)
    show(f"Gemaakt: {out}, voor {target.name} met Python {python}, {size(out):.0f} MB.")


def insist_on_zip(path: Path) -> None:
    """See to it that a file can be unzipped, before any work.

    Raises:
        SetupError: when it cannot.
    """
    try:
        with path.open("rb") as opened:
            good = zipfile.is_zipfile(opened)
    except OSError as error:
        raise SetupError(
            f"{path} kan niet worden gelezen ({why(error)[0]}). Noem een ander bestand.", 2
        ) from error
    if not good:
        raise SetupError(f"{path} is geen zip. Noem het zip-bestand van de embeddable Python.", 2)


def main(words: list[str]) -> int:
    """Do what the words ask and return the exit code."""
    asked = arguments(words)

    def work() -> int:
        if asked.check:
            faults = [fault for lock in LOCKS for fault in wheels.check(ROOT / lock)]
            show("\n".join(faults) or "Elk pakket heeft overal een wheel.")
            return 1 if faults else 0
        make(asked)
        return 0

    return ended(work)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
