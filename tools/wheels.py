"""Picks the packages of a lock that another computer needs, and has pip fetch them for it.

pip can fetch for another system, but it weighs the conditions in a lock for the computer it runs on itself; so
those are weighed here first.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker

from setup.trouble import tell

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of computer: its name here, in ``sys.platform`` and ``platform.machine()``, and in tags of wheels."""

    name: str
    platform: str
    machine: str
    tags: tuple[str, ...]


def _linux(machine: str) -> tuple[str, ...]:
    versions = (*(f"manylinux_2_{minor}" for minor in (36, 34, 28, 17)), "manylinux2014")
    return tuple(f"{version}_{machine}" for version in versions)


def _macos(machine: str) -> tuple[str, ...]:
    versions = ["13_0", "12_0", "11_0", *(f"10_{minor}" for minor in range(15, 8, -1))]
    return tuple(f"macosx_{version}_{kind}" for version in versions for kind in (machine, "universal2"))


TARGETS = (
    Target("windows", "win32", "AMD64", ("win_amd64",)),
    Target("linux", "linux", "x86_64", _linux("x86_64")),
    Target("linux-aarch64", "linux", "aarch64", _linux("aarch64")),
    Target("macos", "darwin", "arm64", _macos("arm64")),
    Target("macos-intel", "darwin", "x86_64", _macos("x86_64")),
)


def target_of(name: str) -> Target:
    """Return the kind of computer with this name."""
    return next(target for target in TARGETS if target.name == name)


def pinned(lock: str, target: Target, python: str) -> str:
    """Return the part of a lock that holds for a target, without conditions.

    Args:
        lock: the text of a lock with checksums.
        target: the kind of computer.
        python: its Python, such as ``3.11``.
    """
    around = {
        "sys_platform": target.platform,
        "platform_machine": target.machine,
        "python_version": python,
        "python_full_version": f"{python}.0",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
    }
    kept = []
    for block in re.split(r"\n(?=[a-z0-9])", lock.strip()):
        head, _, hashes = block.partition("\\\n")
        name, _, condition = head.partition(";")
        if not condition or Marker(condition.strip()).evaluate(around):
            checks = [line.strip(" \\") for line in hashes.splitlines() if "--hash" in line]
            kept.append(" ".join([name.strip(), *checks]))
    return "\n".join(kept) + "\n"


def pip_options(target: Target, python: str) -> list[str]:
    """Return the words that make pip fetch for a target."""
    tags = [word for tag in target.tags for word in ("--platform", tag)]
    return [*tags, "--python-version", python, "--implementation", "cp", "--only-binary", ":all:"]


def install(lock: Path, target: Target, python: str, into: Path, *extra: str) -> str:
    """Have pip put the packages of a lock into a folder, for a target.

    Returns:
        What pip complained of; empty when all went well.
    """
    with tempfile.TemporaryDirectory() as name:
        wanted = Path(name) / "wanted.txt"
        wanted.write_text(pinned(lock.read_text(encoding="utf-8"), target, python), encoding="utf-8")
        command = [*PIP, "install", "--quiet", "--no-deps", "--require-hashes", "--no-compile", *extra]
        options = [*pip_options(target, python), "--target", str(into), "-r", str(wanted)]
        done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else (done.stderr or done.stdout or "pip stopte").strip()


def check(lock: Path) -> list[str]:
    """Ask for every kind of computer and every Python whether each package of a lock has a wheel.

    The index is asked through pip, which fetches no package for it.

    Returns:
        One sentence for each that lacks one.
    """
    faults = []
    for target in TARGETS:
        for python in PYTHONS:
            with tempfile.TemporaryDirectory() as name:
                said = install(lock, target, python, Path(name) / "x", "--dry-run", "--ignore-installed")
            about = f"{lock.name:<26} {target.name:<14} Python {python}"
            tell(f"{about}: {'ontbreekt' if said else 'alles is er'}")
            if said:
                faults.append(f"{about}: {said.splitlines()[-1]}")
    return faults
