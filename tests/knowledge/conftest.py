"""The knowledge of the product, loaded once, and a copy of its folder to break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from wijkwizard.knowledge import Knowledge, describe, load


@pytest.fixture(scope="session")
def folder(root: Path) -> Path:
    """The folder with the real tables."""
    return root / "questions" / "kennis"


@pytest.fixture(scope="session")
def knowledge(folder: Path) -> Knowledge:
    """Everything that the product knows."""
    loaded = load(folder)
    assert loaded.knowledge is not None, "\n".join(describe(fault) for fault in loaded.faults)
    return loaded.knowledge


@pytest.fixture
def broken(folder: Path, tmp_path: Path) -> Callable[[str, str, str], Path]:
    """Return a function that copies the tables and replaces one piece of text in one of them."""
    copy = tmp_path / "kennis"
    shutil.copytree(folder, copy)

    def _break(table: str, old: str, new: str) -> Path:
        path = copy / f"{table}.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
        return copy

    return _break
