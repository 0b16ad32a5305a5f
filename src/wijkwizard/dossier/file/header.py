"""Reads the first hundred bytes of a file, to tell a dossier from other files before SQLite opens it.

A wrong file then gets a sentence that says what it is, and is never opened for writing.
"""

from __future__ import annotations

from codecs import getincrementaldecoder
from pathlib import Path

from wijkwizard.dossier.file.journal import journal_of
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.look import SQLITE, FileType, file_type, instead, is_dossier

SCHEMA_VERSION = 4
"""Version of the tables that this program writes."""

_LENGTH = 100
_VERSION_AT = 60

_LOOKS_LIKE = (
    (b"PK\x03\x04", "het is een zip-bestand of een Office-document"),
    (b"%PDF", "het is een PDF"),
    (b"\xd0\xcf\x11\xe0", "het is een oud Office-document"),
    (b"\x89PNG", "het is een afbeelding"),
    (b"\xff\xd8\xff", "het is een afbeelding"),
)


def check_heading(path: Path) -> int:
    """Return the schema version of a dossier.

    Raises:
        WijkError: ``file-missing``, ``path-refused``, ``dossier-not-ours`` with what it is instead,
            ``dossier-newer``, ``dossier-name-long`` when nothing fits beside it, or ``dossier-unreadable`` when it
            cannot be read at all.
    """
    if reason := instead(path):
        raise WijkError("dossier-not-ours", path=path, reason=reason)
    try:
        with path.open("rb") as file:
            head = file.read(_LENGTH)
    except OSError as error:
        raise WijkError("dossier-unreadable", path=path, reason=words(error)) from error
    if not head.startswith(SQLITE) or len(head) < _LENGTH:
        raise WijkError("dossier-not-ours", path=path, reason=_what(head))
    if not is_dossier(head):
        raise WijkError("dossier-not-ours", path=path, reason="het is een database van een ander programma")
    journal = journal_of(path)
    try:
        beside = file_type(journal)
    except WijkError:
        raise WijkError("dossier-name-long", path=path) from None
    if beside is FileType.OTHER:  # SQLite would wait for it
        raise WijkError("dossier-unreadable", path=journal, reason=FileType.OTHER.value)
    version = int.from_bytes(head[_VERSION_AT : _VERSION_AT + 4], "big")
    if version > SCHEMA_VERSION:
        raise WijkError("dossier-newer", path=path, found=version, known=SCHEMA_VERSION)
    return version


def _what(head: bytes) -> str:
    if not head:
        return "het bestand is leeg"
    for mark, kind in _LOOKS_LIKE:
        if head.startswith(mark):
            return kind
    if head.startswith(SQLITE[:8]):
        return "het bestand is afgekapt"
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<")):
        return "het is een webpagina"
    return "het is een tekstbestand" if _is_text(head) else "de inhoud is onbekend"


def _is_text(head: bytes) -> bool:
    """Return whether bytes decode as text; a multi-byte character may be cut off at the end."""
    try:
        text = getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return all(letter.isprintable() or letter.isspace() for letter in text)
