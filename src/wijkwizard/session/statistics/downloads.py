"""The folders in which files with figures are looked for: the last one used, and the downloads folder.

Only the folder is stored, never its contents. Losing it does no harm, so errors are ignored.
"""

from __future__ import annotations

from collections.abc import Hashable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.files.path_text import path_in, path_line
from wijkwizard.files.same_file import file_key
from wijkwizard.files.write import write
from wijkwizard.resources import data_folder, downloads_folder, own_folder

SUFFIXES = frozenset({".csv", ".xlsx", ".xls", ".json", ".parquet"})
"""Extensions of files with figures; what they are is detected by their content."""

MOST_FILES = 30
_NAME = "cijfermap.txt"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may hold figures, with its modification time."""

    path: Path
    at: datetime


def figure_folders() -> tuple[Path, ...]:
    """Return the folder that was used last, if any, and the downloads folder."""
    last: tuple[Path, ...] = ()
    with suppress(OSError, ValueError):
        last = (path_in((data_folder() / _NAME).read_bytes()),)
    return (*last, downloads_folder())


def remember_folder(folder: Path) -> None:
    """Remember the folder that a file with figures was taken from."""
    with suppress(OSError):
        write(path_line(folder.absolute()), own_folder(data_folder()) / _NAME)


def candidates(*folders: Path) -> tuple[Candidate, ...]:
    """Return the files in folders that may hold figures, newest first; a missing folder counts as empty."""
    found: dict[Hashable, Candidate] = {}
    for folder in dict.fromkeys(folders):
        with suppress(*REFUSALS):
            for path in folder.iterdir():
                if path.suffix.lower() in SUFFIXES and not path.name.startswith(("~$", ".")):
                    _take(found, path)
    newest = sorted(
        found.values(), key=lambda found_file: (found_file.at, found_file.path.name), reverse=True
    )
    return tuple(newest[:MOST_FILES])


def _take(found: dict[Hashable, Candidate], path: Path) -> None:
    """Take a file once, so that one with two names, or in a folder with two, does not show twice."""
    with suppress(OSError, OverflowError):
        if path.is_file():
            found.setdefault(
                file_key(path), Candidate(path, datetime.fromtimestamp(path.stat().st_mtime, tz=UTC))
            )
