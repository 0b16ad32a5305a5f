"""Translates errors of the operating system to Dutch reasons."""

from __future__ import annotations

import errno

REFUSALS = (OSError, ValueError, RuntimeError)
"""Exceptions of path operations: an error of the system, an invalid character, an unknown home folder."""

_WORDS: dict[int, str] = {
    errno.EACCES: "u mag hier niet lezen of schrijven",
    errno.EPERM: "u mag hier niet lezen of schrijven",
    errno.EROFS: "de schijf is alleen-lezen",
    errno.EIO: "de schijf geeft een fout",
    errno.ENOENT: "het bestand of de map is er niet meer",
    errno.ENOTDIR: "een deel van het pad is een bestand en geen map",
    errno.EISDIR: "het is een map",
    errno.ESPIPE: "het is een apparaat of een doorgeefbuis",
    errno.EINVAL: "er staat een teken in dat niet in een naam mag",
    errno.EBUSY: "het bestand is in gebruik",
    errno.EFBIG: "het bestand wordt te groot voor deze schijf",
    errno.EILSEQ: "er staat een teken in dat niet in een naam mag",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENFILE: "er staan te veel bestanden open",
    errno.ELOOP: "de verwijzing verwijst naar zichzelf",
    errno.ENODEV: "de schijf is er niet meer",
    errno.ENXIO: "de schijf is er niet meer",
    errno.EPIPE: "het programma dat meelas, is gestopt",
    errno.EBADF: "de uitvoer is gesloten",
    errno.ETIMEDOUT: "de netwerkschijf antwoordt niet",
    errno.EEXIST: "er staat al iets anders met deze naam",
    errno.ENOTEMPTY: "er staat nog iets in de map",
    errno.EXDEV: "het staat op een andere schijf",
    errno.ENOMEM: "er is te weinig geheugen",
    errno.ENOLCK: "deze schijf kan een bestand niet vasthouden",
    errno.ENAMETOOLONG: "de naam is te lang",
} | {
    # Windows has no such numbers.
    getattr(errno, name): "de netwerkschijf antwoordt niet"
    for name in ("ESTALE", "EHOSTDOWN", "EHOSTUNREACH", "ENOTCONN")
    if hasattr(errno, name)
}

FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""Error numbers of a full disk and of a used-up quota."""

_FULL_WORDS = "de schijf is vol"
_SIGN_WORDS = "er staat een teken in dat niet in een naam mag"
_HOME_WORDS = "de persoonlijke map achter ~ is er niet"


def words(error: Exception) -> str:
    """Return in a few Dutch words why the system refused, or why a text can be no path."""
    if not isinstance(error, OSError):
        return _SIGN_WORDS if isinstance(error, ValueError) else _HOME_WORDS
    if error.errno in FULL:
        return _FULL_WORDS
    return _WORDS.get(error.errno or 0, f"foutnummer {error.errno} van uw computer")
