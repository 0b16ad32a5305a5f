"""The fonts that travel along can write everything that the program prints, in every face."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FACES = ("Regular", "Italic", "Bold", "BoldItalic")
DUTCH = "áéíóúàèëïöüâêîôûçñĳĲÁÉÍÓÚËÏÖÜ€–—‘’“”„…•·½²³°×−§©\u00a0\u2010\u2011\u2009\u202f"
SIGNS = "→←↑↓↔≥≤≈≠▸▶✓✔✗●○◐■□▲▼◆◇☐☑☒★☆"


def characters(font: Path) -> set[str]:
    """The characters that a font can draw."""
    with TTFont(font) as opened:
        return {chr(code) for code in opened.getBestCmap()}


@pytest.fixture(scope="module")
def fonts(root: Path) -> Path:
    """The folder of fonts."""
    return root / "templates" / "fonts"


@pytest.mark.parametrize("face", FACES)
def test_each_face_writes_dutch(fonts: Path, face: str) -> None:
    """No accent, quote or dash of Dutch falls back on a font of somebody's computer."""
    assert set(DUTCH) <= characters(fonts / f"AtkinsonHyperlegibleNext-{face}.ttf")


def test_the_signs_are_there(fonts: Path) -> None:
    """What Atkinson does not have comes from our own font of signs."""
    assert set(SIGNS) <= characters(fonts / "WijkwizardSymbols-Regular.ttf")


@pytest.mark.parametrize("folder", ["questions", "templates"])
def test_every_character_of_the_content_can_be_printed(root: Path, fonts: Path, folder: str) -> None:
    """A character that no font has would print as an empty box."""
    known = characters(fonts / "WijkwizardSymbols-Regular.ttf") | {"\n"}
    known |= characters(fonts / "AtkinsonHyperlegibleNext-Regular.ttf")
    unknown = {
        (path.name, character)
        for path in (root / folder).rglob("*")
        if path.suffix in {".yaml", ".j2", ".css", ".html"}
        for character in set(path.read_text(encoding="utf-8")) - known
    }
    assert unknown == set()


def test_the_fonts_are_free_and_say_so(fonts: Path) -> None:
    """Each font names its licence, and the licence lies beside it."""
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text(encoding="utf-8")
    for path in fonts.glob("*.ttf"):
        with TTFont(path) as opened:
            assert "SIL Open Font License" in str(opened["name"].getDebugName(13)), path.name
