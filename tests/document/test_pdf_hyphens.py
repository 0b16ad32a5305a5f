"""A word that is broken over two lines is copied and read as one word, and a hyphen that was typed stays one."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pypdf
import pytest

from tests.document.conftest import STYLE
from tests.document.houses import house_folder
from tests.document.plans import KNOWN, advice_of, evening, said
from wijkwizard.document.characters import make_printable, strings
from wijkwizard.document.compose import compose
from wijkwizard.document.house_folder import read_house_style
from wijkwizard.document.house_style import HouseStyle
from wijkwizard.document.make import Made, draw
from wijkwizard.document.model import Document, Line, Part, Table, TableColumn

_SOFT = "\N{SOFT HYPHEN}"
_LONG = "woningcorporatiebestuurder verantwoordelijkheidsgevoel"


def _paper(house: HouseStyle | None = None) -> Document:
    columns = tuple(TableColumn(title=title, width=20) for title in ("A", "B", "C", "D", "E"))
    rows = (tuple(Line(text=text) for text in (_LONG, "oud-\u2010nieuw", "CO-meting", "2-5", "x")),)
    part = Part(id="een", number=1, title="Een", blocks=(Table(caption="Lang", columns=columns, rows=rows),))
    paper = compose(evening(), advice_of, KNOWN, STYLE.model_copy(update={"house": house}))
    return paper.model_copy(update={"parts": (part,)})


def _text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def _drawn(tmp_path: Path, paper: Document) -> Path:
    path = tmp_path / "plan.pdf"
    path.write_bytes(draw(paper).content)
    return path


@pytest.fixture(scope="module")
def narrow(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The text of a paper with a long word in a narrow column."""
    return _text(_drawn(tmp_path_factory.mktemp("smal"), _paper()))


def test_words_that_are_broken_are_whole_when_soft_hyphens_are_dropped(
    pdfs: dict[str, Made], papers: dict[str, Document], narrow: str
) -> None:
    read = {form: (_text(made.path), papers[form]) for form, made in pdfs.items()}
    broken = {
        form: (re.findall(rf"(\w+){_SOFT}\n(\w+)", text), " ".join(strings(paper)))
        for form, (text, paper) in (read | {"narrow": (narrow, _paper())}).items()
    }
    assert sum(len(pairs) for pairs, _ in broken.values()) >= 3
    assert [pair for pairs, words in broken.values() for pair in pairs if "".join(pair) not in words] == []


def test_no_break_has_a_hyphen_that_the_text_does_not_have(narrow: str) -> None:
    assert _SOFT in narrow
    whole = re.sub(rf"{_SOFT}\s*", "", narrow)
    assert all(word in whole for word in _LONG.split())
    assert "CO-meting" in whole
    assert "2-5" in whole


def test_a_hyphen_of_another_code_that_was_typed_is_a_plain_one() -> None:
    """U+2010 is what the break of a word is drawn with; typed text keeps its own hyphen."""
    paper = compose(evening(ambition={"sentence": said("Jong\u2010oud")}), advice_of, KNOWN, STYLE)
    settled = make_printable(paper, None).document
    assert any("Jong-oud" in text for text in strings(settled))


@pytest.mark.parametrize("own", [False, True])
def test_letters_of_another_house_keep_their_hyphens(tmp_path: Path, own: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    """There the hyphen of a break and a typed one can be one glyph, and no typed one may vanish."""
    house = read_house_style(house_folder(tmp_path)).style if own else None
    path = _drawn(tmp_path, _paper(house))
    assert (_SOFT in _text(path)) is not own
    with pikepdf.open(path) as pdf:
        names = {
            str(item.BaseFont)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/BaseFont" in item
        }
    assert any("Huisstijl" in name for name in names) is own
