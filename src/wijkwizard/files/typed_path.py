"""Parses paths and file names that people type, paste or drop, on any system."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS, words
from wijkwizard.files.addresses import FILE_ADDRESS, is_address

SUFFIX = ".wijk"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows keeps for its devices, whatever follows the point."""

_QUOTES = "\"'“”‘’"
_ESCAPED = re.compile(r"\\(?=[^\w])")
_DRIVE = re.compile(r"/[A-Za-z]:(?=/|$)")


def typed_path(text: str) -> Path:
    """Parse a path that was typed, pasted or dropped: quotes are removed, and a tilde is the home folder.

    Terminals insert a dropped file in different ways: as a URL, or with a backslash before each blank.

    Raises:
        WijkError: ``path-refused`` when it is no valid path: the home folder of an unknown user, half a URL;
            ``path-address`` for an address that is not of a file.
    """
    plain = " ".join(text.split("\n")).strip()
    bare = plain.strip(_QUOTES).strip()
    try:
        if bare.lower().startswith(FILE_ADDRESS):
            return _possible(Path(_of_address(bare)))
        if is_address(bare):
            raise WijkError("path-address", text=bare)
        if bare == plain and os.sep == "/":
            bare = _ESCAPED.sub("", bare)
        return _possible(Path(bare).expanduser())
    except REFUSALS as error:
        raise WijkError("path-refused", path=Path(bare), reason=words(error)) from error


def _possible(path: Path) -> Path:
    if "\0" in str(path):
        raise ValueError(path)
    return path


def _of_address(address: str) -> str:
    """Return the path in an address of a file; a drive of Windows has a stroke before it there."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    host = f"//{parts.netloc}" if parts.netloc not in {"", "localhost"} else ""
    return host + (path[1:] if _DRIVE.match(path) else path)


def file_name(name: str) -> str:
    """Return a name that is valid as a file name on every system; empty when nothing is left of it."""
    plain = " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ")
    return f"wijk {plain}" if _DEVICE.fullmatch(plain.partition(".")[0]) else plain


def dossier_path(folder: str, name: str) -> Path:
    """Return the path of a new dossier with this name."""
    plain = file_name(name.removesuffix(SUFFIX))
    return typed_path(folder) / f"{plain}{SUFFIX}"
