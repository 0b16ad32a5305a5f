"""What set-up says when it cannot go on, and how it starts other programs.

Here stands in one place why the system refused and what to do then: the catalogue of wijkwizard itself cannot be
read before everything is set up.
"""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

REFUSED = 7
"""The code when the system refuses something; wijkwizard itself ends with none such."""

NOTHING_CHANGED = "Er is niets veranderd of weggehaald."
OWN_FOLDER = "Zet de wijkwizard in een map van uzelf, waar u mag schrijven, en start hem daar."
FETCH_AGAIN = "Haal de wijkwizard opnieuw op."

_FULL = ("de schijf is vol", "Maak ruimte vrij en probeer het opnieuw.")
_FORBIDDEN = ("u mag hier niet lezen of schrijven", OWN_FOLDER)
_REFUSALS = {
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: ("de schijf is alleen-lezen", OWN_FOLDER),
    errno.ENOENT: ("dat is er niet", FETCH_AGAIN),
    errno.ENOTDIR: ("een deel van het pad is een bestand en geen map", "Noem een andere plek."),
    errno.EEXIST: ("daar staat al iets anders", "Noem een andere plek."),
    errno.ENAMETOOLONG: ("de naam is te lang", "Noem een kortere plek."),
}
"""By number of the system: why, and what to do."""

_SAID_BY_OTHERS = {errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EROFS}
"""What pip and venv say in English and with the number; other numbers are about the network."""


class SetupError(Exception):
    """Set-up cannot go on; the text is Dutch and says what to do. Carries the exit code."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


def tell(text: str) -> None:
    """Say how it goes, beside the results; when nobody reads along any more, the work goes on."""
    if sys.stderr is None:
        return
    try:
        print(text, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return


def show(text: str) -> None:
    """Show a result; when that cannot be, say it beside the results: what was made stays made."""
    try:
        print(text, flush=True)
    except (OSError, ValueError):
        # What still waits goes nowhere, so that the end of the program does not fail on it once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        tell(text)


def why(error: OSError) -> tuple[str, str]:
    """Return in Dutch why the system refused, and what to do."""
    number = error.errno or 0
    return _REFUSALS.get(number, (f"foutnummer {number} van uw computer", "Probeer het opnieuw."))


def refused(error: OSError) -> str:
    """Return a sentence about what the system refused, with the place where it is known, and what to do."""
    reason, remedy = why(error)
    where = f" bij {error.filename}" if error.filename else ""
    return f"Uw computer weigert iets{where} ({reason}).\n{remedy}"


def ended(work: Callable[[], int]) -> int:
    """Do work that gives an exit code, and return that; what stops it is told in Dutch."""
    try:
        return work()
    except SetupError as error:
        tell(str(error))
        return error.code
    except OSError as error:
        tell(refused(error))
        return REFUSED
    except KeyboardInterrupt:
        tell("\nGestopt.")
        return 130


def call(command: list[str], folder: Path | None = None, more: Mapping[str, str] | None = None) -> int:
    """Run a command on our own screen, in a folder or here, and return its exit code.

    Args:
        command: what to run.
        folder: where; ``None`` for here.
        more: what is added to the environment.
    """
    return subprocess.call(command, cwd=folder, env={**os.environ, **(more or {})})


def quietly(command: list[str], complaint: str) -> None:
    """Run a command without showing what it says, unless it fails.

    Raises:
        SetupError: the complaint, with the last lines of the command and the command itself; what the system
            refused to the command is told as that.
    """
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False
        )
    except OSError as error:
        raise SetupError(f"{complaint}\n{refused(error)}", REFUSED) from error
    if done.returncode:
        said = done.stdout.decode("utf-8", "replace").strip()
        tail = "\n".join(f"    {line}" for line in said.splitlines()[-12:])
        numbers = _SAID_BY_OTHERS & {int(number) for number in re.findall(r"\[Errno (\d+)\]", said)}
        told, code = (refused(OSError(min(numbers), "")), REFUSED) if numbers else (complaint, 1)
        raise SetupError(f"{told}\nDe opdracht was: {' '.join(command)}\nDie meldde:\n{tail}", code)
