"""Creates a dossier file atomically, and never in the place of another file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkwizard.dossier.file.journal import journal_of
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import FULL, REFUSALS, words
from wijkwizard.files.output_path import DOSSIER, output_path_for
from wijkwizard.files.partial_files import sweep_beside
from wijkwizard.files.write import write_atomically
from wijkwizard.rights import narrow


@contextmanager
def create_dossier(path: Path) -> Iterator[Path]:
    """Yield the path of an empty file to fill; on success it is moved to ``path``.

    Raises:
        WijkError: those of ``output_path_for``, such as ``file-exists``; ``disk-full-new`` or ``dossier-unwritable``.
    """
    place = output_path_for(path, DOSSIER)
    try:
        with write_atomically(place) as half:
            yield half.path
    except WijkError as error:
        if error.code == "disk-full":
            # Nothing was stored before, so nothing may be reported as stored.
            raise WijkError("disk-full-new", path=path) from error
        raise
    except REFUSALS as error:
        if isinstance(error, OSError) and error.errno in FULL:
            raise WijkError("disk-full-new", path=path) from error
        raise WijkError("dossier-unwritable", path=path, reason=words(error)) from error


def tidied(path: Path) -> None:
    """Restrict a dossier and its journal to this user, and remove leftovers of a killed program."""
    for file in (path, journal_of(path)):
        narrow(file)
    sweep_beside(path.parent)
