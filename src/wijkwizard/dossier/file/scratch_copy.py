"""Temporary copies of a dossier to read from, and cleaning up when opening fails."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol, TypeVar

from wijkwizard.dossier.file.journal import journal_of
from wijkwizard.files.look import open_to_read
from wijkwizard.files.temporary import temporary
from wijkwizard.rights import opener


class Closable(Protocol):
    """The protocol of something that can be closed."""

    def close(self) -> object:
        """Close it."""


C = TypeVar("C", bound=Closable)


@contextmanager
def scratch_copy(path: Path) -> Iterator[Path]:
    """Yield a temporary copy including its journal, which a power cut can have left."""
    with temporary() as folder:
        for file in (path, journal_of(path)):
            with (
                suppress(FileNotFoundError),
                open_to_read(file) as source,
                open(folder / file.name, "xb", opener=opener) as copy,
            ):
                shutil.copyfileobj(source, copy)
        yield folder / path.name


@contextmanager
def kept_if_well(thing: C) -> Iterator[C]:
    """Close something only when the context raises."""
    try:
        yield thing
    except BaseException:
        thing.close()
        raise
