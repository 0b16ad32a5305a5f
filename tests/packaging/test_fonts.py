"""The fonts that travel along can write everything that the program prints, in every face."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.packaging.font_coverage import by_family, text
from wijkwizard.document.characters import COVERAGE

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


def test_the_program_knows_what_its_fonts_have(fonts: Path) -> None:
    """The file beside the fonts is current; ``python -m tests.packaging.font_coverage`` makes it."""
    assert (fonts / COVERAGE).read_text(encoding="utf-8") == text()


def test_the_families_behind_have_a_space_of_their_own() -> None:
    """A space between two words in another script is set in the font of those words."""
    assert all(0x20 in has for has in by_family().values())


@pytest.mark.parametrize("face", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_a_zero_has_no_slash(fonts: Path, face: str) -> None:
    """'€ 10.000' reads as an amount: a ring inside a ring, and nothing across it."""
    font = TTFont(fonts / f"AtkinsonHyperlegibleNext-{face}.ttf")
    glyphs, zero = font["glyf"], font.getBestCmap()[ord("0")]
    assert glyphs[zero].numberOfContours == 2
