"""Reads the dossier inside a PDF; the file may have been changed or made by anybody.

Nothing in it is run, and no more is unpacked than a dossier can have.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijkwizard.errors import WijkError
from wijkwizard.files.look import instead, read_given

if TYPE_CHECKING:
    import pikepdf

DOSSIER_NAME = "dossier.json"
"""The name of the attachment; JSON, so that an archive can read it without this program."""

_MOST_BYTES = 200_000_000
_MOST_UNPACKED = 64_000_000
_MOST_NAMES = 1000
_HEAD = b"%PDF-"
_HEAD_WITHIN = 1024


def is_pdf(path: Path) -> bool:
    """Return whether a file says that it is a PDF, or is called one."""
    if path.suffix.lower() == ".pdf":
        return True
    try:
        return not instead(path) and _HEAD in _head(path)
    except (OSError, WijkError):
        return False


def _head(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(_HEAD_WITHIN)


@contextmanager
def opened_pdf(path: Path) -> Iterator[pikepdf.Pdf]:
    """Yield a PDF to look in; it is read once, so that nobody is in the way of who changes it.

    Raises:
        WijkError: ``file-missing``, ``path-refused``, ``pdf-none``, ``pdf-large``, ``pdf-password`` or ``pdf-damaged``;
            the last also for what turns out to be damaged while it is looked in.
    """
    import io

    import pikepdf

    content = read_given(path, _MOST_BYTES, "pdf-large")
    if _HEAD not in content[:_HEAD_WITHIN]:
        raise WijkError("pdf-none", path=path)
    try:
        with pikepdf.open(io.BytesIO(content), suppress_warnings=True) as pdf:
            yield pdf
    except pikepdf.PasswordError as error:
        raise WijkError("pdf-password", path=path) from error
    # What is not as the standard has it comes as any of these, at the place where it is looked at.
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError, RuntimeError) as error:
        raise WijkError("pdf-damaged", path=path) from error


def dossier_in(path: Path) -> bytes:
    """Return the dossier inside a PDF, as it went in.

    Raises:
        WijkError: those of ``opened_pdf``, ``pdf-without-dossier``, ``pdf-foreign``, ``pdf-dossiers``,
            ``pdf-dossier-large`` or ``pdf-dossier-damaged``.
    """
    with opened_pdf(path) as pdf:
        found = list(attachments(pdf))
        ours = [spec for name, spec in found if name == DOSSIER_NAME]
        if len(ours) > 1:
            raise WijkError("pdf-dossiers", path=path, count=len(ours))
        if not ours and found:
            raise WijkError("pdf-foreign", path=path, names=", ".join(name for name, _ in found[:3]))
        if not ours:
            raise WijkError("pdf-without-dossier", path=path)
        return _content(ours[0], path)


def pages_in(content: bytes) -> int:
    """Return how many pages a PDF of ours has."""
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


def attachments(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Yield each attachment of a PDF by the name that people see."""
    import pikepdf

    root = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/EmbeddedFiles")
    waiting, seen = [] if root is None else [root], 0
    while waiting and seen < _MOST_NAMES:
        node, seen = waiting.pop(), seen + 1
        waiting += list(node.get("/Kids", []))
        for spec in list(node.get("/Names", []))[1::2]:
            yield str(spec.get("/UF", spec.get("/F", ""))), spec


def _content(spec: Any, path: Path) -> bytes:
    stream = spec.EF.F
    raw: bytes = stream.read_raw_bytes()
    filters = stream.get("/Filter")
    if filters is None:
        content, whole = raw, len(raw) <= _MOST_UNPACKED
    elif str(filters) == "/FlateDecode" and "/DecodeParms" not in stream:
        unpacking = zlib.decompressobj()
        try:
            content = unpacking.decompress(raw, _MOST_UNPACKED)
        except zlib.error as error:
            raise WijkError("pdf-dossier-damaged", path=path) from error
        whole = not unpacking.unconsumed_tail
    else:
        raise WijkError("pdf-dossier-damaged", path=path)
    if not whole:
        raise WijkError("pdf-dossier-large", path=path)
    params = stream.get("/Params")
    told = params.get("/CheckSum") if params is not None else None
    if told is not None and bytes(told) != md5(content, usedforsecurity=False).digest():
        raise WijkError("pdf-dossier-damaged", path=path)
    return content
