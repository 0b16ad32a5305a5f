"""What set-up says when it cannot go on, and how it starts other programs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


class SetupError(Exception):
    """Set-up cannot go on; the text is Dutch and says what to do. Carries the exit code."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


def call(command: list[str], folder: Path | None = None) -> int:
    """Run a command on our own screen, in a folder or here, and return its exit code."""
    sys.stdout.flush()
    return subprocess.call(command, cwd=folder)


def quietly(command: list[str], complaint: str) -> None:
    """Run a command without showing what it says, unless it fails.

    Raises:
        SetupError: the complaint, with the last lines of the command and the command itself.
    """
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        tail = done.stdout.decode("utf-8", "replace").strip().splitlines()[-12:]
        said = "\n".join(f"    {line}" for line in tail)
        raise SetupError(f"{complaint}\nDe opdracht was: {' '.join(command)}\nDie meldde:\n{said}")
