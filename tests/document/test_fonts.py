"""A font that cannot be used is told before any paper is made, with how to get it back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.account import ordinary_account, reachable_folder
from tests.document.producing import produce
from wijkwizard import resources
from wijkwizard.document.characters import COVERAGE
from wijkwizard.document.html import FACES, font_fault, to_html
from wijkwizard.document.model import Document
from wijkwizard.errors import WijkError

REGULAR = f"fonts/{FACES[0][1]}"


@pytest.fixture
def templates(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of templates of a checkout of its own."""
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / ".git").touch()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "src" / "wijkwizard")
    return Path(shutil.copytree(root / "templates", tmp_path / "templates"))


def cut(path: Path) -> None:
    """Leave the first half of a file, as a copy that was broken off."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def empty(path: Path) -> None:
    """Leave a file with nothing in it."""
    path.write_bytes(b"")


def bare(folder: Path) -> None:
    """Leave a folder with nothing in it."""
    shutil.rmtree(folder)
    folder.mkdir()


def pointer(path: Path) -> None:
    """Leave what stands in the place of a large file that was not fetched."""
    path.write_text("version https://git-lfs.example/spec/v1\n", encoding="utf-8")


BROKEN: list[tuple[str, Callable[[Path], object]]] = [
    ("fonts", shutil.rmtree),
    ("fonts", bare),
    *((f"fonts/{file}", Path.unlink) for _, file, _, _ in FACES),
    (REGULAR, cut),
    (REGULAR, empty),
    (REGULAR, pointer),
    (f"fonts/{COVERAGE}", Path.unlink),
    (f"fonts/{COVERAGE}", cut),
    (f"fonts/{COVERAGE}", pointer),
]


@pytest.mark.parametrize(("name", "act"), BROKEN)
def test_a_font_that_cannot_be_used_is_named_with_how_to_get_it_back(
    name: str, act: Callable[[Path], object], templates: Path
) -> None:
    """Before, only a file that was gone was seen, and the remedy brought none back."""
    assert font_fault(templates) is None
    act(templates / name)
    fault = font_fault(templates)
    assert fault is not None
    assert fault.code == "paper-fonts"
    assert str(templates / name) in fault.sentence
    assert f'git -C "{templates.parent}" checkout -- templates/fonts' in fault.remedy


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_font_that_is_closed_to_this_user_is_told_as_that(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fetching it again would change nothing."""
    with reachable_folder() as folder:
        monkeypatch.setattr(resources, "_PACKAGE", folder / "src" / "wijkwizard")
        templates = Path(shutil.copytree(root / "templates", folder / "templates"))
        with ordinary_account():
            assert font_fault(templates) is None
        (templates / REGULAR).chmod(0)
        with ordinary_account():
            fault = font_fault(templates)
    assert fault is not None
    assert "chmod -R a+rX" in fault.remedy


def test_a_page_is_made_without_our_fonts_and_says_so(
    templates: Path, papers: dict[str, Document], tmp_path: Path
) -> None:
    """It has the letters of the computer that shows it; the other paper is refused before any work."""
    cut(templates / REGULAR)
    made = produce(papers["advies"], tmp_path / "x.html", "html")
    assert "letters van deze computer" in made.warnings[0]
    assert "@font-face" not in made.path.read_text(encoding="utf-8")
    with pytest.raises(WijkError, match="niet heel"):
        produce(papers["advies"], tmp_path / "x.pdf")


@pytest.mark.parametrize("name", ["base.html.j2", "css/page.css", "parts", "macros"])
def test_a_template_that_is_gone_is_a_part_of_the_program(
    name: str, templates: Path, papers: dict[str, Document]
) -> None:
    """It was a failure that nobody foresaw."""
    path = templates / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(WijkError) as caught:
        to_html(papers["advies"])
    assert caught.value.code == "program-incomplete"
    assert str(Path(name)) in caught.value.sentence
    assert "checkout -- templates/" in caught.value.remedy
