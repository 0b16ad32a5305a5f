"""Checks that the fonts of the paper can be used: WeasyPrint crashes without a font or substitutes another.

A font file can be missing, unreadable for this user, or truncated by an interrupted copy.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wijkwizard import resources
from wijkwizard.document.characters import COVERAGE, read_coverage
from wijkwizard.document.font_file import is_whole
from wijkwizard.errors import WijkError


def is_complete(font: Path) -> bool:
    """Return whether a file is a font with every table that its directory lists.

    Raises:
        OSError: when it is not there or may not be read.
    """
    return is_whole(font.read_bytes())


def unusable(folder: Path, files: Iterable[str]) -> WijkError | None:
    """Return what is wrong with the first of our fonts that cannot be used, and how to get it back; None when all can.

    Args:
        folder: the folder of the fonts.
        files: their names.
    """
    if not folder.is_dir():
        return _font_error(folder, folder, closed=False)
    for name in files:
        try:
            if not is_complete(folder / name):
                return _font_error(folder, folder / name, closed=False)
        except OSError as error:
            return _font_error(folder, folder / name, closed=isinstance(error, PermissionError))
    try:
        read_coverage(folder)
    except (OSError, ValueError) as error:
        return _font_error(folder, folder / COVERAGE, closed=isinstance(error, PermissionError))
    return None


def _font_error(folder: Path, path: Path, *, closed: bool) -> WijkError:
    # The whole folder: where one font is gone, others may be.
    return WijkError("paper-fonts", path=path, remedy=resources.how_to_restore(folder, closed=closed))
