"""The pages of docs/ that follow from the program are current, and the glossary is really spoken."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def maker(root: Path) -> ModuleType:
    """The script that makes the pages."""
    spec = importlib.util.spec_from_file_location("make_docs", root / "docs" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_made_pages_are_current(root: Path, maker: ModuleType) -> None:
    """Run ``python docs/make.py`` when this fails."""
    for name, text in maker.pages().items():
        assert (root / "docs" / name).read_text(encoding="utf-8") == text, name


def test_every_place_in_the_plan_has_a_place_on_paper(maker: ModuleType) -> None:
    """The page of items never has to guess where something is printed."""
    from wijkwizard.iwap.model import Iwap

    derived = {"other", "kept_aside", "to_dos"}
    assert set(maker.PLACE_ON_PAPER) == set(Iwap.model_fields) - derived


def _table(root: Path) -> list[list[str]]:
    page = (root / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.strip()[1:-1].split("|") for line in page.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows[1:]]


def _code(root: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (root / "src").glob("**/*.py"))


def test_every_code_word_of_the_glossary_is_used(root: Path) -> None:
    """A word that nobody speaks does not belong in the list."""
    code = _code(root).lower()
    words = [word.strip() for row in _table(root) for word in row[0].split(",")]
    assert len(words) > 30
    assert [word for word in words if not re.search(rf"\b{word}(s|es)?\b|{word}", code)] == []


def test_words_that_the_glossary_replaces_are_not_used_as_names(root: Path) -> None:
    """One word per idea: no class or function takes the other word."""
    code = _code(root)
    avoided = [word.strip() for row in _table(root) for word in row[3].split(",") if word.strip()]
    assert avoided
    names = re.findall(r"(?:class|def) (\w+)", code)
    assert [name for name in names for word in avoided if word in name.lower()] == []
