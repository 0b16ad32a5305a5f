"""An ordinary account, for tests of rights: root is refused nothing, so a test would show nothing as root."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534
"""The account that owns no files, on every Unix."""


@contextmanager
def reachable_folder() -> Iterator[Path]:
    """Yield a folder that every account can reach and an ordinary one owns; it is removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="account-"))
    folder.chmod(0o755)
    if sys.platform != "win32" and os.geteuid() == 0:
        os.chown(folder, NOBODY, -1)
    try:
        yield folder
    finally:
        for path in (folder, *(inside for inside in folder.rglob("*") if inside.is_dir())):
            path.chmod(0o755)
        shutil.rmtree(folder)


@contextmanager
def ordinary_account() -> Iterator[None]:
    """Run the body as an ordinary account; a user who is one already stays that."""
    if sys.platform != "linux" or os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)  # also the real account, which ``os.access`` asks for
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
