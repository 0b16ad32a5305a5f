"""Detects the type of a file from its first bytes, never from its name, and refuses files without figures.

People download what they find: a zip, a web page that was saved as .csv, half a workbook. Each of these gets a
sentence that says what it is and what to download instead.
"""

from __future__ import annotations

import codecs
import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.look import SQLITE, FileType, instead, is_dossier

MOST_MEGABYTES = 120
"""Largest file that is read; the whole country for one year is 7 MB as CSV and 60 MB as JSON."""

_MOST_UNPACKED = 1_500_000_000
_PIECE = 1 << 20
_MEGABYTE = 1_000_000

FileFormat = Literal["csv", "json", "workbook", "parquet"]
"""What a file can be read as."""

_DOCUMENTS = (
    (b"%PDF", "een PDF"),
    (b"{\\rtf", "een tekstdocument"),
    (b"\x89PNG", "een plaatje"),
    (b"\xff\xd8\xff", "een foto"),
    (b"GIF8", "een plaatje"),
)
_ARCHIVES = (
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "rar"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
)
_MAPS = (
    (SQLITE, "een database of GeoPackage"),
    (b"\x00\x00\x27\x0a", "een shapefile"),
)
_DBF = frozenset({0x03, 0x30, 0x83, 0x8B, 0xF5})


@dataclass(frozen=True, slots=True)
class Sniffed:
    """The detected type of a file.

    Attributes:
        path: the file.
        kind: how to read it.
        sha256: hash of the whole file, in hex.
        encoding: of a text, otherwise empty.
        lines: number of line ends in a text.
        whole: the last line has an end, so that no digit of it can be missing.
    """

    path: Path
    kind: FileFormat
    sha256: str
    encoding: str = ""
    lines: int = 0
    whole: bool = True


def sniff(path: Path) -> Sniffed:
    """Look at a file.

    Raises:
        WijkError: when it is missing, unreadable, too large, or something that has no figures in it.
    """
    head, size = _open(path)
    if size > MOST_MEGABYTES * _MEGABYTE:
        raise WijkError("figures-too-large", path=path, size=size // _MEGABYTE, limit=MOST_MEGABYTES)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise WijkError("figures-empty", path=path)
    _refuse_binary(path, head)
    if head.startswith(b"PK"):
        return _zip(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Sniffed(path, "workbook", _hash(path))
    if head.startswith(b"PAR1"):
        return _parquet(path)
    return _text(path, head)


def _open(path: Path) -> tuple[bytes, int]:
    if reason := instead(path):
        code = "figures-folder" if reason == FileType.FOLDER.value else "path-refused"
        raise WijkError(code, path=path, reason=reason)
    try:
        with path.open("rb") as file:
            return file.read(1 << 16), path.stat().st_size
    except OSError as problem:
        raise WijkError("figures-unreadable", path=path, reason=words(problem)) from problem


def _refuse_binary(path: Path, head: bytes) -> None:
    if is_dossier(head):
        raise WijkError("figures-dossier", path=path)
    for magic, what in _DOCUMENTS:
        if head.startswith(magic):
            raise WijkError("figures-document", path=path, what=what)
    for magic, what in _ARCHIVES:
        if head.startswith(magic):
            raise WijkError("figures-zip", path=path, names=f"een {what}-bestand")
    for magic, what in _MAPS:
        if head.startswith(magic):
            raise WijkError("figures-map", path=path, what=what)
    if _is_dbf(head):
        raise WijkError("figures-map", path=path, what="een dbf bij een shapefile")


def _is_dbf(head: bytes) -> bool:
    """Return whether a file is a dbf, by its version, its date and the offset of its first record."""
    if len(head) < 33 or head[0] not in _DBF or not 1 <= head[2] <= 12 or not 1 <= head[3] <= 31:  # noqa: PLR2004 - month and day
        return False
    begin = int.from_bytes(head[8:10], "little")
    return begin > 32 and (begin - 1) % 32 == 0  # noqa: PLR2004 - fields of 32 bytes each


def _zip(path: Path) -> Sniffed:
    try:
        with zipfile.ZipFile(path) as packed:
            entries = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as problem:
        raise WijkError("figures-half", path=path, reason="het einde van het bestand ontbreekt") from problem
    names = [entry.filename for entry in entries]
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > _MOST_UNPACKED:
        raise WijkError("figures-too-large", path=path, size=unpacked // _MEGABYTE, limit=MOST_MEGABYTES)
    if any(name.startswith("xl/") for name in names) or "content.xml" in names:
        return Sniffed(path, "workbook", _hash(path))
    if any(name.startswith("word/") for name in names):
        raise WijkError("figures-document", path=path, what="een tekstdocument")
    if any(name.startswith("ppt/") for name in names):
        raise WijkError("figures-document", path=path, what="een presentatie")
    shown = ", ".join(name for name in names if not name.endswith("/"))[:200] or "niets"
    raise WijkError("figures-zip", path=path, names=shown)


def _parquet(path: Path) -> Sniffed:
    with path.open("rb") as file:
        file.seek(-4, 2)
        if file.read() != b"PAR1":
            raise WijkError("figures-half", path=path, reason="het einde van het bestand ontbreekt")
    return Sniffed(path, "parquet", _hash(path))


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _text(path: Path, head: bytes) -> Sniffed:
    encoding = _encoding(path, head)
    start = head.decode(encoding, errors="replace").lstrip("\ufeff \t\r\n\0")
    if start[:1] == "<":
        if start[:5].lower() == "<?xml" and "<html" not in start.lower():
            raise WijkError("figures-other-form", path=path, what="XML")
        raise WijkError("figures-web-page", path=path)
    sha256, lines, encoding = _through(path, encoding)
    kind: FileFormat = "json" if start[:1] in {"{", "["} else "csv"
    return Sniffed(path, kind, sha256, encoding, lines, _ends(path, encoding))


def _encoding(path: Path, head: bytes) -> str:
    """Guess from the first bytes; ``_through`` corrects UTF-8 when the rest disagrees."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    zeros = head.count(0)
    if not zeros:
        return "utf-8"
    even = head[::2].count(0)
    if zeros > len(head) // 3 and even in {0, zeros}:
        return "utf-16-be" if even else "utf-16-le"
    raise WijkError("figures-document", path=path, what="geen tabel en geen tekst")


def _through(path: Path, encoding: str) -> tuple[str, int, str]:
    """Read the whole file once: its hash, its line ends, and whether it really is UTF-8."""
    digest = hashlib.sha256()
    lines = 0
    plain = encoding.startswith("utf-8")
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            lines += piece.count(b"\n")
            if plain:
                try:
                    decoder.decode(piece)
                except UnicodeDecodeError:
                    plain, encoding = False, "cp1252"
    return digest.hexdigest(), lines, encoding


def _ends(path: Path, encoding: str) -> bool:
    """Return whether the last line is complete: it ends with a newline, or a closing quote."""
    size = path.stat().st_size
    if encoding.startswith("utf-16") and size % 2:
        return False
    with path.open("rb") as file:
        file.seek(max(0, size - 4))
        last = file.read().replace(b"\0", b"")[-1:]
    return last in {b"\n", b"\r", b'"', b"}", b"]"}
