"""``./run release -o DIR``: builds the sdist and the wheel and checks them; uploads nothing.

The wheel is built from the unpacked sdist, so that what is published can be built by whoever has it. Then it is
installed in an empty environment, which sees the packages of this one, and must tell its version and read its own
questionnaire. Nothing touches the network.
"""

from __future__ import annotations

import argparse
import email
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from email.message import Message
from pathlib import Path

from setup.environment import FROM

ROOT = Path(__file__).resolve().parent.parent

IN_SDIST = ("LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "PKG-INFO", "pyproject.toml", "run.py")
FOLDERS_IN_SDIST = (
    "src/wijkwizard",
    "questions",
    "templates",
    "tests",
    "docs",
    "setup",
    "tools",
    "benchmarks",
)
IN_WHEEL = (
    "wijkwizard/py.typed",
    "wijkwizard/cli.py",
    "wijkwizard/_data/questions/vragenlijst.yaml",
    "wijkwizard/_data/questions/kennis/begrippen.yaml",
    "wijkwizard/_data/templates/fonts/OFL.txt",
)
NEVER = re.compile(r"(^|/)(__pycache__|\.venv|\.git|\.hypothesis)(/|$)|\.(pyc|wijk|log)$")
"""What nobody wants to publish: what programs made, and what people said."""
_TEST_FILES = re.compile(r"^tests/")


class Refused(Exception):  # noqa: N818 - it is an answer, not a failure
    """What is wrong with what was built, in lines."""


def version_in(source: str) -> str:
    """Return the version that ``__init__.py`` gives.

    Raises:
        Refused: when it gives none.
    """
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if found is None:
        raise Refused("src/wijkwizard/__init__.py names no version")
    return found.group(1)


def in_changelog(text: str, version: str) -> Iterator[str]:
    """Yield what is wrong with the changelog for a version: it needs a heading with a day."""
    if not re.search(rf"^## {re.escape(version)} - \d{{4}}-\d\d-\d\d$", text, re.MULTILINE):
        yield f"CHANGELOG.md has no heading '## {version} - YYYY-MM-DD'"


def in_sdist(names: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with the names in an sdist, without the folder that holds them all."""
    every = set(names)
    yield from (f"sdist lacks {name}" for name in IN_SDIST if name not in every)
    for folder in FOLDERS_IN_SDIST:
        if not any(name.startswith(f"{folder}/") for name in every):
            yield f"sdist lacks {folder}/"
    yield from (
        f"sdist holds {name}" for name in sorted(every) if NEVER.search(name) and not _TEST_FILES.search(name)
    )


def in_wheel(names: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with the names in a wheel."""
    every = set(names)
    yield from (f"wheel lacks {name}" for name in IN_WHEEL if name not in every)
    if not any("/licenses/" in name and name.endswith("LICENSE") for name in every):
        yield "wheel lacks its licence"
    tops = {name.split("/", 1)[0] for name in every}
    yield from (
        f"wheel puts {top} beside the package"
        for top in sorted(tops)
        if top != "wijkwizard" and not top.endswith(".dist-info")
    )
    yield from (f"wheel holds {name}" for name in sorted(every) if NEVER.search(name))


def in_metadata(told: Message, version: str) -> Iterator[str]:
    """Yield what is wrong with what the wheel says of itself."""
    wanted = {"Name": "wijkwizard", "Version": version, "Requires-Python": ">=3.11"}
    wanted["License-Expression"] = "EUPL-1.2"
    for field, value in wanted.items():
        if told[field] != value:
            yield f"metadata: {field} is {told[field]!r} and not {value!r}"
    if "# wijkwizard" not in str(told.get_payload()):
        yield "metadata: the README does not stand in it"


def build(out: Path, scratch: Path) -> tuple[Path, Path]:
    """Build the sdist from the checkout and the wheel from the sdist; return both."""
    _python("-m", "hatchling", "build", "-t", "sdist", "-d", str(out), cwd=ROOT)
    (sdist,) = out.glob("wijkwizard-*.tar.gz")
    with tarfile.open(sdist) as packed:
        packed.extractall(scratch, filter="data")
    (unpacked,) = scratch.iterdir()
    _python("-m", "hatchling", "build", "-t", "wheel", "-d", str(out), cwd=unpacked)
    (wheel,) = out.glob("wijkwizard-*.whl")
    return sdist, wheel


def faults(sdist: Path, wheel: Path, version: str) -> Iterator[str]:
    """Yield what is wrong with what was built."""
    with tarfile.open(sdist) as packed:
        yield from in_sdist(member.name.partition("/")[2] for member in packed if member.isfile())
    with zipfile.ZipFile(wheel) as packed_wheel:
        names = packed_wheel.namelist()
        yield from in_wheel(names)
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        yield from in_metadata(email.message_from_bytes(packed_wheel.read(metadata)), version)


def starts(wheel: Path, folder: Path, version: str) -> Iterator[str]:
    """Yield what goes wrong when the wheel runs in an environment that holds nothing else of ours."""
    home = folder / "leeg"
    _python("-m", "venv", "--without-pip", str(home), cwd=folder)
    windows = sys.platform == "win32"
    scripts = home / ("Scripts" if windows else "bin")
    python = scripts / ("python.exe" if windows else "python")
    _python(
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--no-index",
        "--no-deps",
        "-q",
        str(wheel),
        cwd=folder,
    )
    site = Path(_told([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder))
    # What it depends on is that of this environment; a .pth file there does not bring our checkout along.
    (site / "zz.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    for words, wanted in ((["--version"], version), (["check"], "0 fouten, 0 waarschuwingen")):
        told = _told([str(scripts / "wijkwizard"), *words], folder)
        if wanted not in told:
            yield f"'wijkwizard {words[0]}' says {told!r}"


def _environment() -> dict[str, str]:
    around = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    return around | {"PIP_CONFIG_FILE": os.devnull, "SOURCE_DATE_EPOCH": "1704067200"}


def _told(command: Sequence[str], cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, env=_environment(), capture_output=True, check=False)
    if done.returncode:
        raise Refused(
            f"{' '.join(command)}:\n{(done.stdout + done.stderr).decode('utf-8', 'replace').strip()}"
        )
    return done.stdout.decode("utf-8").strip()


def _python(*words: str, cwd: Path) -> None:
    _told([sys.executable, *words], cwd)


def main(words: list[str]) -> int:
    """Build, check and tell; returns 1 when something is not as it should be."""
    asked = argparse.ArgumentParser(prog="./run release", description=__doc__)
    asked.add_argument(
        "-o", "--output", type=Path, default=ROOT / "dist", help="where they come; an empty folder"
    )
    out = (Path(os.environ.get(FROM, "")) / asked.parse_args(words).output).resolve()
    if out.is_dir() and any(out.iterdir()):
        print(f"{out} is not empty; name another folder with -o.", file=sys.stderr)
        return 1
    out.mkdir(parents=True, exist_ok=True)
    try:
        version = version_in((ROOT / "src" / "wijkwizard" / "__init__.py").read_text(encoding="utf-8"))
        wrong = [*in_changelog((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version)]
        with tempfile.TemporaryDirectory(prefix="wijkwizard-release-") as folder:
            scratch = Path(folder)
            sdist, wheel = build(out, scratch / "sdist")
            wrong += [*faults(sdist, wheel, version), *starts(wheel, scratch, version)]
    except Refused as told:
        wrong = [str(told)]
    for fault in wrong:
        print(fault, file=sys.stderr)
    print(*(f"{path.name}  {path.stat().st_size // 1000} kB" for path in sorted(out.iterdir())), sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
