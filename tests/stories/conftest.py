"""What the stories share: a way to try the road without the disk."""

from __future__ import annotations

import pytest

from wijkwizard.dossier.file.store import Store


@pytest.fixture
def in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sessions keep what is answered in memory: whether it is kept on disk is tested elsewhere."""
    monkeypatch.setattr(Store, "append", lambda *_: None)
