"""The knowledge of the product, loaded once, and a copy of its folder to break."""

import shutil
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from wijkwizard.authoring import yaml_reader
from wijkwizard.files.yaml_nodes import compose
from wijkwizard.knowledge import Knowledge, describe, load


@pytest.fixture(autouse=True, scope="package")
def texts_taken_apart_once() -> Iterator[None]:
    """Let a table that stayed as it is be taken apart once: each test breaks one of all of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_reader, "compose", lru_cache(256)(compose))
        yield


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
