"""Adds a list with bullets to a Word file; a template has often none, for Word writes only what was used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.document.word_xml import element

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement


def add_bullets(made: WordDocument) -> int:
    """Add a list with bullets to a document, and return its number."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml.ns import qn
    from docx.parts.numbering import NumberingPart

    relations = made.part.rels.values()
    part = next((it.target_part for it in relations if it.reltype == RELATIONSHIP_TYPE.NUMBERING), None)
    if part is None:
        root = element("w:numbering")
        part = NumberingPart(
            PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, made.part.package
        )
        made.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    numbering: BaseOxmlElement = part.element
    taken = [int(it.get(qn("w:abstractNumId"), 0)) for it in numbering.iterfind(qn("w:abstractNum"))]
    lists = [int(it.get(qn("w:numId"), 0)) for it in numbering.iterfind(qn("w:num"))]
    kind, number = max(taken, default=-1) + 1, max(lists, default=0) + 1
    level = element(
        "w:lvl",
        element("w:start", val=1),
        element("w:numFmt", val="bullet"),
        element("w:lvlText", val="•"),
        element("w:lvlJc", val="left"),
        element("w:pPr", element("w:ind", left=340, hanging=227)),
        ilvl=0,
    )
    shape = element(
        "w:abstractNum", element("w:multiLevelType", val="singleLevel"), level, abstractNumId=kind
    )
    at = next((n for n, it in enumerate(numbering) if it.tag == qn("w:num")), len(numbering))
    numbering.insert(at, shape)
    numbering.append(element("w:num", element("w:abstractNumId", val=kind), numId=number))
    return number
