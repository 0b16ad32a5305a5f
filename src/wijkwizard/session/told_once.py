"""Messages about a copy that are shown once and not again at each opening.

Stored on this computer, because on another one somebody else may open the dossier; as hashes that reveal nothing of
the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b

from wijkwizard.dossier.copies import Copy
from wijkwizard.dossier.file.peek import peek
from wijkwizard.dossier.recents import absolute
from wijkwizard.files.json_text import read_json
from wijkwizard.files.write import write
from wijkwizard.resources import data_folder, own_folder

TOLD = "gemeld.json"
"""The file in the folder of the program."""

_MOST = 500


def not_told(found: Iterable[Copy], *, note: bool) -> tuple[Copy, ...]:
    """Return the copies that were not reported yet with their current password status.

    Args:
        found: copies.
        note: whether to mark these as reported.
    """
    digits = {copy: _digits(copy) for copy in found}
    before = _read()
    fresh = tuple(copy for copy, told in digits.items() if told not in before)
    if note and fresh:
        with suppress(OSError):
            kept = [*before, *(digits[copy] for copy in fresh)][-_MOST:]
            write(json.dumps(kept).encode(), own_folder(data_folder()) / TOLD)
    return fresh


def _digits(copy: Copy) -> str:
    told = f"{absolute(copy.path)}\0{peek(copy.path).wrapped}"
    return blake2b(told.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def _read() -> list[str]:
    with suppress(OSError, ValueError):
        told = read_json((data_folder() / TOLD).read_bytes())
        return [str(item) for item in told] if isinstance(told, list) else []
    return []
