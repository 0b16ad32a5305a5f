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
from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.recents import absolute
from wijkwizard.files.json_text import read_json
from wijkwizard.files.write import write
from wijkwizard.resources import data_folder, own_folder

REPORTED = "gemeld.json"
"""The file in the folder of the program."""

_MOST = 500


def not_reported(found: Iterable[Copy], *, note: bool) -> tuple[Copy, ...]:
    """Return the copies that were not reported yet with their current password status.

    Args:
        found: copies.
        note: whether to mark these as reported.
    """
    digits = {copy: _digits(copy) for copy in found}
    before = _read()
    fresh = tuple(copy for copy, digest in digits.items() if digest not in before)
    if note and fresh:
        with suppress(OSError):
            kept = [*before, *(digits[copy] for copy in fresh)][-_MOST:]
            write(json.dumps(kept).encode(), own_folder(data_folder()) / REPORTED)
    return fresh


def _digits(copy: Copy) -> str:
    content = f"{absolute(copy.path)}\0{preview(copy.path).wrapped}"
    return blake2b(content.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def _read() -> list[str]:
    with suppress(OSError, ValueError):
        content = read_json((data_folder() / REPORTED).read_bytes())
        return [str(item) for item in content] if isinstance(content, list) else []
    return []
