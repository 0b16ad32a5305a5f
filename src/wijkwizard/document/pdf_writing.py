"""Has pydyf 0.13 make once what it makes twice or more while it writes a PDF.

It makes the bytes of every object to write them, and again for the identifier of the file; it packs all objects as far
as zlib can, and again; and for each tag it makes a list of all pages to find one in. On a paper of 65 pages that was a
quarter of the time between its layout and its last byte.

It uses internals of that version, which is why the version of WeasyPrint is pinned.
"""

from __future__ import annotations

import zlib
from importlib import import_module
from typing import Any

_LEVEL = 6
"""How hard zlib tries, from 1 to 9: its own choice."""


class _Packing:
    """Stands for the module ``zlib`` in pydyf, and for what compresses there; what it packed last it has ready."""

    def __init__(self) -> None:
        self._given, self._made = b"", zlib.compress(b"", _LEVEL)

    def compressobj(self, level: int) -> _Packing:
        """Return what compresses a stream, in one go and not as far as is asked."""
        del level
        return self

    def compress(self, given: bytes) -> bytes:
        """Return the whole stream."""
        if given != self._given:
            self._given, self._made = given, zlib.compress(given, _LEVEL)
        return self._made

    def flush(self) -> bytes:
        """Return what is left: nothing."""
        return b""


def _page_references(pdf: Any) -> tuple[bytes, ...]:
    """Return the reference of each page."""
    kids, held = pdf.pages["Kids"], vars(pdf)
    made: tuple[int, tuple[bytes, ...]] = held.get("references_made", (0, ()))
    if made[0] != len(kids):
        made = held["references_made"] = len(kids), tuple(b"%d 0 R" % number for number in kids[::3])
    return made[1]


def work_once(pydyf: Any) -> None:
    """Let it pack a stream once, and list the pages once for each number of pages.

    Args:
        pydyf: the module.
    """
    pydyf.zlib = _Packing()
    pydyf.PDF.page_references = property(_page_references)


def settle(pdf: Any) -> None:
    """Put the bytes of each object in its place, so that they are made once; nothing in it can be changed after that.

    Args:
        pdf: a ``pydyf.PDF`` that is complete and not written yet.
    """
    pydyf = import_module("pydyf")

    settled: Any = type("Settled", (pydyf.Object,), {"data": b""})
    for number, made in enumerate(pdf.objects):
        if made.free == "n" and made.compressible:
            kept = settled()
            kept.number, kept.generation, kept.data = made.number, made.generation, made.data
            pdf.objects[number] = kept
