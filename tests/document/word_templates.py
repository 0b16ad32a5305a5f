"""Word templates as municipalities have them, each with words in it that may not come along."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from PIL import Image, PngImagePlugin

CANARY = "kanarie-0815"
"""Stands in each place of a template from which nothing may come along."""

GREEN = "00522E"
_MAIN = "wordprocessingml.document.main+xml"


def logo(kind: str = "png") -> bytes:
    """Return a small picture that tells who made it."""
    picture = Image.new("RGB", (120, 40), (0, 82, 46))
    with io.BytesIO() as out:
        if kind == "png":
            told = PngImagePlugin.PngInfo()
            told.add_text("Author", CANARY)
            picture.save(out, "PNG", pnginfo=told)
        else:
            marks = Image.Exif()
            marks[0x013B] = CANARY
            picture.save(out, "JPEG", exif=marks, comment=CANARY.encode())
        return out.getvalue()


def template(*, styles: bool = True, kind: str = "png") -> bytes:
    """Return a template with a green heading, a logo and a footer, and with canaries everywhere.

    Args:
        styles: whether it has the styles of headings.
        kind: of the picture of its logo.
    """
    made = docx.Document()
    made.styles["Normal"].font.name = "Verdana"
    made.styles["Normal"].font.size = Pt(10)
    for name in ("Subtitle", "Heading 3", "Heading 4", "Caption"):
        made.styles[name].font.color.rgb = RGBColor.from_string(GREEN)
    for name in ("Title", "Heading 1", "Heading 2"):
        if styles:
            made.styles[name].font.name = "Georgia"
            made.styles[name].font.color.rgb = RGBColor.from_string(GREEN)
        else:
            made.styles.element.remove(made.styles[name].element)
    made.styles["List Bullet"].element.getparent().remove(made.styles["List Bullet"].element)
    made.styles.add_style("Kop van de gemeente", WD_STYLE_TYPE.PARAGRAPH)
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(25)
    section.header.paragraphs[0].add_run(f"Kenmerk {CANARY} ").add_picture(io.BytesIO(logo(kind)), Mm(30))
    for told in section.header._element.iter(qn("wp:docPr"), qn("pic:cNvPr")):
        told.set("descr", f"C:\\Users\\{CANARY}\\logo.png")
        told.set("name", CANARY)
    section.footer.paragraphs[0].add_run(f"Steller: {CANARY}")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f' FILENAME "{CANARY}" ')
    section.footer.paragraphs[0]._p.append(field)
    made.add_paragraph(f"Geachte {CANARY}")
    made.add_table(1, 1).cell(0, 0).text = CANARY
    about = made.core_properties
    about.author = about.last_modified_by = about.category = about.keywords = about.version = CANARY
    variables = OxmlElement("w:docVars")
    variable = OxmlElement("w:docVar")
    variable.set(qn("w:name"), "steller")
    variable.set(qn("w:val"), CANARY)
    variables.append(variable)
    made.settings.element.append(variables)
    changed = OxmlElement("w:sectPrChange")
    changed.set(qn("w:author"), CANARY)
    section._sectPr.append(changed)
    relations = made.part.package.main_document_part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"
    )
    relations.rels.get_or_add_ext_rel(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
        f"file:///C:/Users/{CANARY}/Normal.dotm",
    )
    with io.BytesIO() as out:
        made.save(out)
        return repacked(out.getvalue(), {"customXml/item1.xml": f"<a>{CANARY}</a>".encode()})


def repacked(content: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """Return a ZIP with other or more files in it; None takes one out."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        files: dict[str, bytes | None] = {name: old.read(name) for name in old.namelist()}
    files.update(changes)
    with io.BytesIO() as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for name, data in files.items():
                if data is not None:
                    new.writestr(name, data)
        return out.getvalue()


def retyped(content: bytes, kind: str) -> bytes:
    """Return a Word file that says to be another kind, such as a template or one with macros."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        types = file.read("[Content_Types].xml").decode()
    return repacked(content, {"[Content_Types].xml": types.replace(_MAIN, kind).encode()})


def of_another_program(content: bytes) -> bytes:
    """Return a template as LibreOffice writes it: no style holds for all, and its author has another relation."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        styles, relations = file.read("word/styles.xml"), file.read("_rels/.rels")
    usual = b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    assert usual in relations
    other = usual.replace(b"package/2006", b"officedocument/2006")
    return repacked(
        content,
        {
            "word/styles.xml": styles.replace(b' w:default="1"', b""),
            "_rels/.rels": relations.replace(usual, other),
        },
    )
