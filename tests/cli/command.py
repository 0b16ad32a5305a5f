"""What a command says, and running one as people do."""

from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple, Protocol

SECRET = "GEHEIM-koorlid-in-de-Dorpsstraat"  # noqa: S105 - an answer, not a password


class Told(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


class Command(Protocol):
    """Runs the command with words."""

    def __call__(self, *words: object) -> Told: ...


def child(words: list[str], environment: dict[str, str], **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as people do, in a process of its own."""
    command = [sys.executable, "-m", "wijkwizard", *words]
    return subprocess.run(
        command, capture_output=True, check=False, env=environment | more, stdin=subprocess.DEVNULL
    )
