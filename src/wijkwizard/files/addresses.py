"""Recognises an address where the name of a file belongs, before a path is made of it and loses a stroke."""

from __future__ import annotations

import re
from pathlib import Path

from wijkwizard.errors import WijkError

FILE_ADDRESS = "file:"
"""How the address of a file on this computer begins."""

_ADDRESS = re.compile(rf"{FILE_ADDRESS}|mailto:|[a-z][a-z0-9+.-]+://", re.IGNORECASE)
"""A single letter before the colon is a drive of Windows."""


def is_address(text: str) -> bool:
    """Return whether a text is an address: of a web page, a mailbox, or a file as browsers write it."""
    return _ADDRESS.match(text) is not None


def local_path(text: str) -> Path:
    """Return the path of a file or folder that was named on the command line.

    Raises:
        WijkError: ``path-address``.
    """
    if is_address(text):
        raise WijkError("path-address", text=text)
    return Path(text)
