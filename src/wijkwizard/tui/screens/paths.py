"""Reads the paths and names that people type or paste, on any system."""

from __future__ import annotations

import re
from pathlib import Path

SUFFIX = ".wijk"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_QUOTES = "\"'“”‘’"


def typed_path(text: str) -> Path:
    """Return the path that was typed: pasted quotes go, and a tilde is the home folder."""
    return Path(" ".join(text.split("\n")).strip().strip(_QUOTES).strip()).expanduser()


def file_name(name: str) -> str:
    """Return a name that every system takes as the name of a file; empty when nothing is left of it."""
    return " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ")


def dossier_path(folder: str, name: str) -> Path:
    """Return where a new dossier with this name comes."""
    plain = file_name(name.removesuffix(SUFFIX))
    return typed_path(folder) / f"{plain}{SUFFIX}"
