"""Here is proven that what was saved is kept, so here everything waits for the disk."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def as_for_users(disk_awaited: None) -> None:
    """Wait for the disk in each test."""
