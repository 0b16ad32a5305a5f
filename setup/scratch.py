"""Where tests write: in memory where there is room for it, for a test of a dossier mostly waits for the disk."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - not guessed at: a folder of our own is made in it
"""The file system in memory of Linux; other systems have none that everybody may write to."""

ENOUGH = 3 * 2**30
"""Bytes: all tests together keep about a third of it."""


@contextmanager
def scratch(memory: Path = MEMORY, enough: int = ENOUGH) -> Iterator[dict[str, str]]:
    """Yield what to add to the environment of the tests; what they leave in memory is removed afterwards.

    Args:
        memory: a file system in memory.
        enough: bytes that must be free in it.
    """
    folder = _made(memory, enough)
    if folder is None:
        yield {}
        return
    try:
        yield {"TMPDIR": str(folder)}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _made(memory: Path, enough: int) -> Path | None:
    try:
        if shutil.disk_usage(memory).free < enough:
            return None
        folder = Path(tempfile.mkdtemp(prefix="wijk-", dir=memory))
        folder.chmod(0o755)  # tests of rights open files as another account
    except OSError:
        return None
    return folder
