"""What the tests of the plain lines ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TextIO

import pytest


@pytest.fixture
def terminal() -> Iterator[tuple[int, TextIO]]:
    """Yield the side of a terminal that types, and the stream that a program reads."""
    types, reads = os.openpty()
    with os.fdopen(reads, encoding="utf-8") as stream:
        yield types, stream
    os.close(types)
