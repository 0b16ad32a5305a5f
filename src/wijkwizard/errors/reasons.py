"""Why the system refused, in words that people know; the system itself says it in English and in numbers."""

from __future__ import annotations

import errno

_WORDS = {
    errno.EACCES: "u mag hier niet lezen of schrijven",
    errno.EPERM: "u mag hier niet lezen of schrijven",
    errno.EROFS: "de schijf is alleen-lezen",
    errno.EIO: "de schijf geeft een fout",
    errno.ENOENT: "het bestand of de map is er niet meer",
    errno.ENODEV: "de schijf is er niet meer",
    errno.ENXIO: "de schijf is er niet meer",
    errno.ENAMETOOLONG: "de naam is te lang",
}

FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""Error numbers of a full disk and of a used-up quota."""

_FULL_WORDS = "de schijf is vol"


def words(error: OSError) -> str:
    """Return in a few Dutch words why the system refused."""
    if error.errno in FULL:
        return _FULL_WORDS
    return _WORDS.get(error.errno or 0, f"foutnummer {error.errno} van uw computer")
