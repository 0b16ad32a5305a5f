"""Lets no test wait until what it wrote lies on the disk: on a disk that was a third of an evening in plain lines.

``./run test`` writes in memory where there is room, but a container has little, and pytest alone writes on the disk.
All is written as ever, and is there for who reads it. Whether it survives a computer or a process that fails is proven
in ``tests/dossier`` and by tests that ask for ``disk_awaited``; processes that are started wait as for any user.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from wijkwizard.dossier.file import schema

SETTINGS: tuple[str, ...] = schema.SETTINGS
SYNC = os.fsync
"""How a dossier and a file are kept for who uses the program."""

HASTY = (*SETTINGS, "PRAGMA synchronous = OFF")


@contextmanager
def disk(*, is_awaited: bool) -> Iterator[None]:
    """Let dossiers and files be waited for, as they are for who uses the program, or not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "SETTINGS", SETTINGS if is_awaited else HASTY)
        patch.setattr(os, "fsync", SYNC if is_awaited else _looked_at)
        yield


def _looked_at(handle: int) -> None:
    """Refuse what cannot be synchronised, and leave the rest."""
    kind = os.fstat(handle).st_mode
    if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
        SYNC(handle)
