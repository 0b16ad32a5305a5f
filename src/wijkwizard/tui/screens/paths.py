"""Reads the paths and names that people type or paste, on any system."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

SUFFIX = ".wijk"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_QUOTES = "\"'“”‘’"
_ADDRESS = "file:"
_ESCAPED = re.compile(r"\\(?=[^\w])")
_DRIVE = re.compile(r"/[A-Za-z]:(?=/|$)")


def typed_path(text: str) -> Path:
    """Return the path that was typed, pasted or dragged: quotes go, and a tilde is the home folder.

    Terminals put a dragged file down in their own way: as an address, or with a backslash before every blank.
    """
    plain = " ".join(text.split("\n")).strip()
    bare = plain.strip(_QUOTES).strip()
    if bare.lower().startswith(_ADDRESS):
        return Path(_of_address(bare))
    if bare == plain and os.sep == "/":
        bare = _ESCAPED.sub("", bare)
    return Path(bare).expanduser()


def _of_address(address: str) -> str:
    """Return the path in an address of a file; a drive of Windows has a stroke before it there."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    host = f"//{parts.netloc}" if parts.netloc not in {"", "localhost"} else ""
    return host + (path[1:] if _DRIVE.match(path) else path)


def file_name(name: str) -> str:
    """Return a name that every system takes as the name of a file; empty when nothing is left of it."""
    return " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ")


def dossier_path(folder: str, name: str) -> Path:
    """Return where a new dossier with this name comes."""
    plain = file_name(name.removesuffix(SUFFIX))
    return typed_path(folder) / f"{plain}{SUFFIX}"
