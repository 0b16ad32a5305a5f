"""A template of a municipality gives its look and nothing else, and one that cannot be used says why."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm
from PIL import Image

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, full_plan
from tests.document.word_templates import CANARY, GREEN, logo, of_another_program, repacked, retyped, template
from wijkwizard.document.clean_pictures import cleaned_picture
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Document
from wijkwizard.document.word_file import WordFile, word_file
from wijkwizard.document.word_template import read_template
from wijkwizard.document.word_xml import element
from wijkwizard.errors import WijkError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _paper() -> Document:
    return compose(full_plan(), advice_of, KNOWN, STYLE)


def _in(tmp_path: Path, content: bytes, name: str = "huisstijl.docx") -> WordFile:
    path = tmp_path / name
    path.write_bytes(content)
    return word_file(_paper(), read_template(path))


def _opened(made: WordFile) -> Any:
    return docx.Document(io.BytesIO(made.content))


def _words(content: bytes) -> list[str]:
    body = docx.Document(io.BytesIO(content)).element.body
    return ["".join(it.text or "" for it in part.iter(qn("w:t"))) for part in body.iter(qn("w:p"))]


def test_the_paper_has_the_letters_colours_and_page_of_the_template(tmp_path: Path) -> None:
    made = _opened(_in(tmp_path, template()))
    assert made.styles["Normal"].font.name == "Verdana"
    assert made.styles["Heading 1"].font.name == "Georgia"
    assert str(made.styles["Heading 1"].font.color.rgb) == GREEN
    assert round(made.sections[0].left_margin.mm) == 30
    used = {part.style.name for part in made.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet", "Caption"} <= used
    room = round((210 - 30 - 25) * 1440 / 25.4)
    for grid in made.element.body.iter(qn("w:tbl")):
        widths = [int(column.get(qn("w:w"))) for column in grid.iter(qn("w:gridCol"))]
        assert sum(widths) <= room + len(widths)


@pytest.mark.parametrize("styles", [True, False])
def test_a_template_loses_no_word_of_the_paper(tmp_path: Path, styles: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    ours, theirs = _words(word_file(_paper()).content), _words(_in(tmp_path, template(styles=styles)).content)
    assert len(ours) > 200
    assert theirs == ours


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_no_word_author_path_or_mark_of_the_template_comes_along(tmp_path: Path, kind: str) -> None:
    given = template(kind=kind)
    assert _everything(given).count(CANARY.encode()) >= 9
    assert CANARY.encode() in logo(kind)
    made = _in(tmp_path, given, f"{CANARY}.docx")
    assert CANARY.encode() not in _everything(made.content)
    assert CANARY.encode("utf-16-le") not in _everything(made.content)


def _everything(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return b"\n".join([*map(str.encode, file.namelist()), *(file.read(name) for name in file.namelist())])


def test_its_logo_stays_with_a_name_and_our_lines_stand_below_it(tmp_path: Path) -> None:
    paper, made = _paper(), _opened(_in(tmp_path, template()))
    head, foot = made.sections[0].header._element, made.sections[0].footer._element
    assert [it.get("descr") for it in head.iter(qn("wp:docPr"))] == ["Beeldmerk"]
    told = "".join(it.text or "" for it in foot.iter(qn("w:t"), qn("w:instrText")))
    assert paper.running in told
    assert "NUMPAGES" in told
    picture = next(it.target_part for it in made.sections[0].header.part.rels.values())
    with Image.open(io.BytesIO(picture.blob)) as shown:
        assert shown.size == (120, 40)
        assert shown.getpixel((3, 3)) == (0, 82, 46)
        assert not shown.info.keys() & {"Author", "exif", "comment"}


def test_a_caption_stands_with_its_table_and_apart_from_the_one_before_it(tmp_path: Path) -> None:
    """Also where the template has a caption without space above it."""
    made = _opened(_in(tmp_path, template()))
    made.styles["Caption"].paragraph_format.keep_with_next = False
    captions = [part for part in made.paragraphs if part.style.name == "Caption"]
    assert captions
    assert all(part.paragraph_format.keep_with_next for part in captions)
    after = [
        part
        for part in captions
        if (before := part._p.getprevious()) is not None and before.tag == qn("w:tbl")
    ]
    assert after
    assert all(part.paragraph_format.space_before for part in after)


def test_headings_that_a_template_numbers_are_numbered_once(tmp_path: Path) -> None:
    made = docx.Document(io.BytesIO(template()))
    made.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    with io.BytesIO() as out:
        made.save(out)
        given = out.getvalue()
    style = _opened(_in(tmp_path, given)).styles["Heading 1"].element
    assert [it.get(qn("w:val")) for it in style.iter(qn("w:numId"))] == ["0"]


def test_styles_that_lack_are_ours_and_that_is_said(tmp_path: Path) -> None:
    made = _in(tmp_path, template(styles=False))
    assert [it for it in made.remarks if "Titel" in it and "Kop 1" in it and "Kop 2" in it]
    opened = _opened(made)
    assert opened.styles["Heading 1"].paragraph_format.keep_with_next
    assert opened.styles["Heading 1"].font.color.rgb is None
    assert _in(tmp_path, template()).remarks == ()


def test_a_colour_that_is_too_faint_is_named_with_what_is_needed(tmp_path: Path) -> None:
    made = docx.Document(io.BytesIO(template()))
    made.styles["Heading 2"].font.color.rgb = docx.shared.RGBColor.from_string("FFB612")
    with io.BytesIO() as out:
        made.save(out)
        remarks = _in(tmp_path, out.getvalue()).remarks
    assert len(remarks) == 1
    assert "Kop 2 (#FFB612: 1,7)" in remarks[0]
    assert "4,5" in remarks[0]


def test_a_picture_that_cannot_be_drawn_anew_stays_behind_and_that_is_said(tmp_path: Path) -> None:
    given = template()
    with zipfile.ZipFile(io.BytesIO(given)) as file:
        name = next(name for name in file.namelist() if name.startswith("word/media/"))
    made = _in(tmp_path, repacked(given, {name: b"\x89PNG\r\n\x1a\n" + b"x" * 40}))
    assert [it for it in made.remarks if "een afbeelding niet mee" in it and "huisstijl.docx" in it]
    assert not list(_opened(made).sections[0].header._element.iter(qn("w:drawing")))


def test_a_template_of_word_itself_does_as_well(tmp_path: Path) -> None:
    given = retyped(template(), "wordprocessingml.template.main+xml")
    made = _opened(_in(tmp_path, given, "huisstijl.dotx"))
    assert made.styles["Heading 1"].font.name == "Georgia"


def test_a_template_of_another_program_does_as_well(tmp_path: Path) -> None:
    """No part of the file stands in it twice, which Word would call damaged, and all text has its letters."""
    made = _in(tmp_path, of_another_program(template()))
    with zipfile.ZipFile(io.BytesIO(made.content)) as file:
        names = file.namelist()
    assert len(names) == len(set(names))
    assert CANARY.encode() not in _everything(made.content)
    styles = _opened(made).styles
    assert styles["List Bullet"].base_style == styles["Normal"]
    assert styles.default(WD_STYLE_TYPE.PARAGRAPH) == styles["Normal"]


def test_the_same_template_gives_the_same_file(tmp_path: Path) -> None:
    given = template()
    assert _in(tmp_path, given).content == _in(tmp_path, given).content


def _broken() -> dict[str, tuple[bytes, str]]:
    good = template()
    with zipfile.ZipFile(io.BytesIO(good)) as file:
        styles = file.read("word/styles.xml")
    flipped = bytearray(good)
    flipped[len(flipped) // 2] ^= 0xFF
    return {
        "tekst": (b"Dit is gewone tekst.", "template-none"),
        "leeg": (b"", "template-none"),
        "pdf": (b"%PDF-1.7\n", "template-none"),
        "oud": (_OLE + b"\0" * 600, "template-none"),
        "rekenblad": (retyped(good, "spreadsheetml.sheet.main+xml"), "template-none"),
        "zip": (repacked(good, {"[Content_Types].xml": None}), "template-none"),
        "wachtwoord": (_OLE + b"\0" * 64 + "EncryptedPackage".encode("utf-16-le"), "template-password"),
        "macro": (retyped(good, "ms-word.document.macroEnabled.main+xml"), "template-macros"),
        "macro-erin": (repacked(good, {"word/vbaProject.bin": b"Sub AutoOpen()"}), "template-macros"),
        "kort": (good[: len(good) // 2], "template-damaged"),
        "omgedraaid": (bytes(flipped), "template-damaged"),
        "xml": (repacked(good, {"word/document.xml": b"<w:document"}), "template-damaged"),
        "zonder-tekst": (repacked(good, {"word/document.xml": None}), "template-damaged"),
        "zonder-stijl": (repacked(good, {"word/styles.xml": styles[:200]}), "template-damaged"),
        "bom": (repacked(good, {f"word/{n}.bin": b"\0" * 1_000_000 for n in range(130)}), "template-large"),
    }


BROKEN = _broken()


@pytest.mark.parametrize("name", BROKEN)
def test_a_template_that_cannot_be_used_says_why(name: str, tmp_path: Path) -> None:
    content, code = BROKEN[name]
    path = tmp_path / "huisstijl.docx"
    path.write_bytes(content)
    with pytest.raises(WijkError) as raised:
        read_template(path)
    assert raised.value.code == code
    assert "huisstijl.docx" in raised.value.sentence


def test_a_template_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(WijkError) as raised:
        read_template(tmp_path / "weg.docx")
    assert raised.value.code == "file-missing"


def test_a_picture_is_turned_as_it_is_seen_and_tells_nothing() -> None:
    marks = Image.Exif()
    marks[0x0112] = 6
    with io.BytesIO() as out:
        Image.new("RGB", (30, 10)).save(out, "JPEG", exif=marks)
        clean = cleaned_picture(out.getvalue())
    assert clean is not None
    with Image.open(io.BytesIO(clean)) as shown:
        assert shown.size == (10, 30)
        assert not shown.getexif()
    assert cleaned_picture(b"GIF89a") is None


def _with_section(*, width: int) -> bytes:
    """Return a template whose pages have columns, and are so wide, in millimetres."""
    made = docx.Document(io.BytesIO(template()))
    section = made.sections[0]
    section.page_width = Mm(width)
    section._sectPr.append(element("w:cols", num=3))
    section._sectPr.append(element("w:lnNumType", countBy=1))
    with io.BytesIO() as out:
        made.save(out)
        return out.getvalue()


@pytest.mark.parametrize(("width", "becomes"), [(297, 297), (70, 210), (148, 148)])
def test_the_page_of_a_template_keeps_its_size_and_nothing_that_hides_text(
    tmp_path: Path, width: int, becomes: int
) -> None:
    """Columns, numbers of lines and a strip too narrow for a table are of another paper."""
    made = _opened(_in(tmp_path, _with_section(width=width)))
    (section,) = made.sections
    assert round(section.page_width.mm) == becomes
    kept = {child.tag.rpartition("}")[2] for child in section._sectPr}
    assert not kept & {"cols", "lnNumType"}
