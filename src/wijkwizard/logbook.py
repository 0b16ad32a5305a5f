"""The log of unexpected failures: where in the code, never what people said.

Not even the message of the exception is logged, because it can quote an answer. The module imports no other package
of ours, so that it works when one of them is broken.
"""

from __future__ import annotations

import secrets
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import wijkwizard
from wijkwizard.resources import log_folder, own_folder
from wijkwizard.rights import narrow, opener

NAME = "wijkwizard.log"

MOST_BYTES = 256 * 1024
"""The log is no longer than this, and one of that length before it is kept; a failure takes one or two thousand."""


def places(error: BaseException) -> str:
    """Return the kind of an error and the places in the code that it came through, without any value."""
    lines = [type(error).__name__]
    lines += [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines += ["door", places(cause)]
    return "\n".join(lines)


def entry(error: BaseException, number: str, when: datetime) -> str:
    """Return what the log holds of a failure."""
    moment = when.isoformat(timespec="seconds")
    return f"{moment} {number} wijkwizard {wijkwizard.__version__}\n{places(error)}\n\n"


def log_failure(error: BaseException, folder: Path | None = None) -> tuple[str, Path]:
    """Write the places of a failure to the log, and return its number and the file.

    A log that cannot be written is no reason for a second failure: the number is returned all the same.
    """
    number, path = secrets.token_hex(3), (folder or log_folder()) / NAME
    try:
        own_folder(path.parent)
        _append(path, entry(error, number, datetime.now(UTC)))
    except OSError:
        pass
    return number, path


def _append(path: Path, text: str) -> None:
    """Append text to the log, and rotate it to one earlier file when it is too long."""
    with suppress(FileNotFoundError):
        if path.stat().st_size + len(text.encode()) > MOST_BYTES:
            path.replace(before(path))
    narrow(path)
    with open(path, "a", encoding="utf-8", newline="\n", opener=opener) as log:
        log.write(text)


def before(path: Path) -> Path:
    """Return the name of the rotated log."""
    return path.with_suffix(".1.log")
