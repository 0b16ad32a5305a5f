"""A house style is read whole or not at all, and gives the paper its colour, letters, pictures and words."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from tests.document.conftest import STYLE
from tests.document.houses import KEYS, house_folder
from tests.document.plans import KNOWN, advice_of, evening, full_plan
from tests.document.word_templates import CANARY, template
from wijkwizard.document.compose import compose
from wijkwizard.document.contrast import contrast
from wijkwizard.document.house_folder import read_house_style
from wijkwizard.document.house_look import look_of
from wijkwizard.document.house_style import HouseStyle, from_event, to_event
from wijkwizard.document.html import to_html
from wijkwizard.document.make import draw
from wijkwizard.document.model import Document
from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.document.word_file import word_file
from wijkwizard.errors import WijkError


def _paper(house: HouseStyle | None, *, short: bool = False) -> Document:
    plan = evening() if short else full_plan()
    return compose(plan, advice_of, KNOWN, STYLE.model_copy(update={"house": house}))


def test_the_paper_has_its_colour_letters_pictures_and_words(tmp_path: Path) -> None:
    found = read_house_style(house_folder(tmp_path))
    assert found.remarks == ()
    paper = _paper(found.style)
    assert paper.cover.kind == "Programma voor de wijk"
    assert paper.cover.title.startswith("Wijkprogramma ")
    assert paper.cover.note.endswith("Uitgave: Gemeente Voorbeeldstad, wijken.")
    page = to_html(paper)
    assert "#0b4650" not in page
    assert "background: #7a1f5c" in page
    assert page.count('font-family: "Huisstijl"') == 2
    assert "font: 10.4pt/1.45 Huisstijl, Atkinson" in page
    assert 'alt="Beeldmerk van de gemeente Voorbeeldstad"' in page
    assert 'alt="Het plein met de kastanjebomen"' in page


def test_a_short_paper_has_its_mark_at_the_head(tmp_path: Path) -> None:
    page = to_html(_paper(read_house_style(house_folder(tmp_path)).style, short=True))
    assert page.index('class="head-logo"') < page.index('class="head-kind"')
    assert 'alt="Beeldmerk van de gemeente Voorbeeldstad"' in page


def test_without_a_house_nothing_changes() -> None:
    page = to_html(_paper(None))
    assert "Huisstijl" not in page
    assert "cover-logo" not in page
    assert "background: #0b4650" in page


@pytest.mark.parametrize("short", [False, True])
def test_its_pdf_is_as_sound_as_ours_and_tells_nothing_of_its_pictures(tmp_path: Path, short: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    """Also where a picture was made for a press, whose inks no archive of colours on a screen may hold."""
    drawn = draw(_paper(read_house_style(house_folder(tmp_path)).style, short=short))
    path = tmp_path / "plan.pdf"
    path.write_bytes(drawn.content)
    assert drawn.warnings == ()
    assert list(check_pdf(path)) == []
    assert CANARY.encode() not in drawn.content


def test_what_is_lighter_follows_from_the_colour_and_never_hides_text() -> None:
    """The heads of tables are so light that our text stands out on them, whatever the colour is."""
    for colour in ("000000", "FF0000", "0000FF", "00522E", "FFB612"):
        look = look_of(HouseStyle(colour=colour), "x")
        for behind in (look.pale, look.paler):
            assert contrast("37444A", behind[1:].upper()) >= 4.5


def test_a_colour_that_is_too_faint_is_reported_with_its_contrast(tmp_path: Path) -> None:
    found = read_house_style(house_folder(tmp_path, KEYS.replace("#7a1f5c", "#ffb612")))
    assert len(found.remarks) == 1
    assert "#FFB612: 1,7" in found.remarks[0]
    assert found.style.colour == "FFB612"
    assert look_of(found.style, "x").deep.upper() in found.remarks[0]


@pytest.mark.parametrize("colour", ["FFFF99", "FFFFFF", "FFB612", "00FF00", "7A1F5C", "000000"])
def test_headings_and_cover_can_be_read_whatever_the_colour_of_the_house_is(colour: str) -> None:
    """They were pale yellow on white; a colour that is dark enough stays itself."""
    house = HouseStyle(colour=colour)
    deep = look_of(house, "x").deep[1:].upper()
    assert contrast(deep) >= 4.5
    assert (deep == colour) == (contrast(colour) >= 4.5)
    document = docx.Document(io.BytesIO(draw(_paper(house, short=True), "docx").content))
    heading = document.styles["Heading 1"].font.color.rgb
    assert contrast(str(heading)) >= 4.5


def test_it_stands_in_a_dossier_and_comes_out_the_same(tmp_path: Path) -> None:
    style = read_house_style(house_folder(tmp_path)).style
    assert from_event(to_event(style)) == style
    assert from_event({}) is None


def test_what_was_changed_in_a_dossier_is_left_out() -> None:
    """A colour that is none would end up in a style sheet, and bytes that are no font in the library that draws."""
    changed = {
        "colour": "red; } body { display: none",
        "faces": {"gewoon": "AAAA", "vet": 5},
        "logo": "%%%",
        "logo_shows": "x",
        "cover": "",
        "name": "x" * 900,
    }
    found = from_event(changed)
    assert found is not None
    assert (found.colour, found.faces, found.logo.content) == ("", (), b"")
    assert len(found.name) < 200


def test_what_stands_in_a_dossier_as_a_picture_and_is_none_is_left_out(tmp_path: Path) -> None:
    """An SVG can hold a script or lead elsewhere; a picture without words says nothing to who does not see it."""
    stored = dict(to_event(read_house_style(house_folder(tmp_path)).style))
    drawing = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg'/>").decode("ascii")
    for changed in ({"logo": drawing}, {"logo_shows": ""}):
        found = from_event(stored | changed)
        assert found is not None
        assert found.logo.content == b""


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"#7a1f5c"', "#7a1f5c", "tussen aanhalingstekens"),
        ('"#7a1f5c"', "paars", "geen kleur"),
        ("beeldmerk-tekst: Beeldmerk van de gemeente Voorbeeldstad\n", "", "wat de afbeelding toont"),
        ("logo.png", "weg.png", "weg.png is er niet"),
        ("logo.png", "gewoon.ttf", "geen PNG of JPEG"),
        ("logo.png", "../logo.png", "geen bestand in deze map"),
        ("gewoon.ttf", "logo.png", "geen letterbestand"),
        ("letter: gewoon.ttf\n", "", "de gewone letter ontbreekt"),
        ("kleur:", "kleuren:", "Bedoelt u 'kleur'?"),
        ("Wijkprogramma", "x" * 90, "hoogstens 80 tekens"),
        ("naam: Gemeente", "naam: &a x\nsoort2: *a\ntitel2: Gemeente", "verwijzing"),
        ("titel:", "titel: [a]\nuitgave2:", "hoort een tekst"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_nothing_is_used(
    before: str, after: str, told: str, tmp_path: Path
) -> None:
    assert before in KEYS
    with pytest.raises(WijkError) as raised:
        read_house_style(house_folder(tmp_path, KEYS.replace(before, after)))
    assert raised.value.code == "style-faulty"
    assert told in raised.value.sentence
    assert "regel " in raised.value.sentence


def test_a_folder_without_the_file_is_no_house_style(tmp_path: Path) -> None:
    with pytest.raises(WijkError) as raised:
        read_house_style(tmp_path)
    assert raised.value.code == "style-missing"
    assert "huisstijl.yaml" in raised.value.sentence


def test_a_letter_that_no_pdf_may_hold_is_refused(tmp_path: Path) -> None:
    folder = house_folder(tmp_path)
    content = bytearray((folder / "gewoon.ttf").read_bytes())
    entry = content.index(b"OS/2")
    start = int.from_bytes(content[entry + 8 : entry + 12], "big")
    content[start + 8 : start + 10] = b"\x00\x02"
    (folder / "gewoon.ttf").write_bytes(content)
    with pytest.raises(WijkError) as raised:
        read_house_style(folder)
    assert "staat niet toe" in raised.value.sentence


def test_a_word_file_has_its_colour_and_mark(tmp_path: Path) -> None:
    made = docx.Document(
        io.BytesIO(word_file(_paper(read_house_style(house_folder(tmp_path)).style)).content)
    )
    assert str(made.styles["Heading 1"].font.color.rgb) == "7A1F5C"
    head = made.sections[0].first_page_header
    assert [it.get("descr") for it in head._element.iter(qn("wp:docPr"))] == [
        "Beeldmerk van de gemeente Voorbeeldstad"
    ]
    picture = next(it.target_part for it in head.part.rels.values())
    with Image.open(io.BytesIO(picture.blob)) as shown:
        assert shown.size == (120, 40)


def test_its_template_gives_a_word_file_its_look_and_leaves_no_word_in_the_dossier(tmp_path: Path) -> None:
    folder = house_folder(tmp_path, KEYS + "sjabloon: huis.dotx\n")
    (folder / "huis.dotx").write_bytes(template())
    style = read_house_style(folder).style
    with zipfile.ZipFile(io.BytesIO(style.word)) as file:
        assert CANARY.encode() not in b"".join(file.read(name) for name in file.namelist())
    made = docx.Document(io.BytesIO(word_file(_paper(style)).content))
    assert made.styles["Heading 1"].font.name == "Georgia"
    assert list(made.sections[0].header._element.iter(qn("w:drawing")))


def test_a_template_that_was_damaged_in_a_dossier_is_said_to_be() -> None:
    style = HouseStyle(word=b"PK\x03\x04 kapot")
    with pytest.raises(WijkError) as raised:
        word_file(_paper(style))
    assert raised.value.code == "template-damaged"
