"""Starts wijkwizard from the folder that was unzipped; what that was made for stands in ``gemaakt-voor.txt``.

A Python that is too old must be able to read this, to say so.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def complaint(made_for: str, version: str, system: str, machine: str) -> str:
    """Return why this Python cannot run the folder, in Dutch; empty when it can.

    Args:
        made_for: the words of ``gemaakt-voor.txt``: version, ``sys.platform``, machine.
        version: of this Python, such as ``3.11``.
        system: ``sys.platform`` here.
        machine: ``platform.machine()`` here.
    """
    wanted, its_system, its_machine = made_for.split()
    if system != its_system or machine.lower() != its_machine.lower():
        return (
            f"Deze map is gemaakt voor een andere soort computer ({its_system}, {its_machine}); "
            f"dit is {system}, {machine}. Vraag wie de map maakte om een map voor deze computer."
        )
    if version != wanted:
        return (
            f"Deze map is gemaakt voor Python {wanted}; hier is Python {version}. Installeer Python {wanted}, "
            f"of vraag wie de map maakte om een map voor Python {version}."
        )
    return ""


def main() -> int:
    """Say what does not fit, or hand over to wijkwizard."""
    made_for = (HERE / "gemaakt-voor.txt").read_text(encoding="ascii")
    version = ".".join(map(str, sys.version_info[:2]))
    said = complaint(made_for, version, sys.platform, platform.machine())
    if said:
        print(said, file=sys.stderr)
        return 2
    # Nothing is written into this folder, and the packages of somebody's own Python stay out.
    around = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONNOUSERSITE="1")
    around["PYTHONPATH"] = str(HERE / "pakketten")
    around.setdefault("WIJKWIZARD_CALLED", "wijkwizard")
    command = [sys.executable, "-P", "-B", "-X", "utf8", "-m", "wijkwizard", *sys.argv[1:]]
    return subprocess.call(command, env=around)


if __name__ == "__main__":
    sys.exit(main())
