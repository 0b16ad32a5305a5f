"""Reads a small text file that came with a command."""

from __future__ import annotations

from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS, words
from wijkwizard.files.look import read_at_most

_LONGEST = 1 << 20
"""In bytes: a list of ballots or a password is never as long."""


def read_small_text(path: Path, code: str) -> str:
    """Return the text of a file in UTF-8.

    Args:
        path: the file.
        code: the refusal to raise when it cannot be read, with a path and a reason.

    Raises:
        WijkError: ``code``.
    """
    try:
        raw = read_at_most(path, _LONGEST)
        text = None if raw is None else raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WijkError(code, path=path, reason="het is geen tekst in UTF-8") from None
    except REFUSALS as error:
        raise WijkError(code, path=path, reason=words(error)) from error
    if text is None:
        raise WijkError(code, path=path, reason="het bestand is te groot")
    return text
