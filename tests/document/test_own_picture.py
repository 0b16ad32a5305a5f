"""A map or photo of the group stands in the plan with its words, and tells nothing of where and how it was made."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan
from tests.document.producing import produce
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Document, Style
from wijkwizard.document.own_picture import OwnPicture, read_own_picture, unsharp_words
from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.document.volumes import annex_alone
from wijkwizard.document.word_file import word_file
from wijkwizard.errors import WijkError
from wijkwizard.iwap.model import Iwap

DEVICE = "Telefoon van de voorzitter"
SHOWS = "Het plein van boven, met het buurthuis in het midden."
_MAKER, _GPS = 0x010F, 0x8825


def _photo(folder: Path) -> Path:
    """Return a photo that says with which device and where it was taken."""
    marks = Image.Exif()
    marks[_MAKER] = DEVICE
    marks.get_ifd(_GPS)[2] = (52.0, 5.0, 1.0)
    path = folder / "plein.jpg"
    Image.new("RGB", (64, 40), "#446644").save(path, exif=marks)
    assert DEVICE.encode() in path.read_bytes()
    return path


def _paper(plan: Iwap, folder: Path) -> Document:
    return compose(plan, advice_of, KNOWN, _style(folder))


def _style(folder: Path) -> Style:
    return STYLE.model_copy(update={"image": read_own_picture(_photo(folder), SHOWS)})


def _where(paper: Document) -> list[str]:
    parts = (*paper.plan, *paper.parts)
    return [part.topic or part.title for part in parts for block in part.blocks if block.t == "own"]


def test_a_picture_keeps_what_is_seen_and_loses_its_marks(tmp_path: Path) -> None:
    made = read_own_picture(_photo(tmp_path), f"  {SHOWS}\n")
    assert made.alt == SHOWS
    with Image.open(io.BytesIO(made.content)) as drawn:
        assert drawn.size == (64, 40)
        assert not drawn.getexif()


@pytest.mark.parametrize("shows", ["", "   ", "plein", "heel lang " * 60])
def test_without_words_for_who_does_not_see_it_nothing_is_made(tmp_path: Path, shows: str) -> None:
    with pytest.raises(WijkError) as refused:
        read_own_picture(_photo(tmp_path), shows)
    assert refused.value.code == "image-unsaid"


@pytest.mark.parametrize("side", [6400, 10_000, 20_000])
def test_of_a_picture_with_too_many_dots_is_said_that_it_has(tmp_path: Path, side: int) -> None:
    """Also of one so large that a library of pictures takes it for an attack."""
    path = tmp_path / "plein.png"
    Image.new("1", (side, side)).save(path)
    with pytest.raises(WijkError) as refused:
        read_own_picture(path, SHOWS)
    assert (refused.value.code, "40 miljoen" in refused.value.sentence) == ("image-dots", True)


def test_a_picture_that_is_not_there_is_told_before_its_words(tmp_path: Path) -> None:
    with pytest.raises(WijkError) as refused:
        read_own_picture(tmp_path / "weg.png", "")
    assert refused.value.code == "file-missing"


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plein.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"stuk")
    with pytest.raises(WijkError) as refused:
        read_own_picture(path, SHOWS)
    assert refused.value.code == "image-unusable"
    path.write_bytes(b"\xff\xd8\xff" + bytes(12_000_001))
    with pytest.raises(WijkError) as refused:
        read_own_picture(path, SHOWS)
    assert refused.value.code == "image-large"


def test_it_stands_once_where_people_were_heard_and_in_a_short_paper_at_the_beginning(tmp_path: Path) -> None:
    assert _where(_paper(full_plan(), tmp_path)) == ["people"]
    assert _where(annex_alone(_paper(full_plan(), tmp_path))) == []
    short = _paper(evening(), tmp_path)
    assert _where(short) == [short.parts[0].title]


def test_no_paper_says_where_it_was_taken_and_each_says_what_it_shows(tmp_path: Path) -> None:
    """The PDF is still fit for everyone and for the archive."""
    paper = _paper(evening(), tmp_path)
    made = produce(paper, tmp_path / "avond.pdf").path
    assert check_pdf(made) == ()
    assert DEVICE.encode() not in made.read_bytes()
    with zipfile.ZipFile(io.BytesIO(word_file(paper).content)) as word:
        assert SHOWS in word.read("word/document.xml").decode("utf-8")
        assert not any(DEVICE.encode() in word.read(name) for name in word.namelist())


def test_what_is_written_of_a_paper_holds_the_words_and_not_the_picture() -> None:
    """As ``show`` prints it, and as it is printed in an error."""
    made = OwnPicture(alt=SHOWS, content=b"\xff\xd8\xff")
    assert SHOWS in made.model_dump_json()
    assert "content" not in made.model_dump_json() + repr(made)


@pytest.mark.parametrize(("size", "told"), [((64, 40), True), ((1200, 300), False), ((300, 900), False)])
def test_a_picture_too_small_for_paper_is_told(size: tuple[int, int], tmp_path: Path, *, told: bool) -> None:
    """One of 64 dots was drawn over the width of a page without a word."""
    path = tmp_path / "klein.png"
    Image.new("RGB", size, "#446644").save(path)
    words = unsharp_words(read_own_picture(path, SHOWS))
    assert (f"({size[0]} bij {size[1]} beeldpunten)" in words) is told
    assert bool(words) is told
