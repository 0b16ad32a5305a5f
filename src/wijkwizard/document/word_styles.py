"""The styles of a Word file: our own look, and what a template of another house lacks.

Only styles that the paper uses are there; a word processor knows the others by itself. Ours name no letter, so that
they take that of the document. What is added to a template has no colour of ours either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wijkwizard.document.word_numbering import add_bullets
from wijkwizard.document.word_xml import element

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

_FACE = "Arial"
"""A letter without serifs that is on every computer with a word processor."""

_DEEP, _SOFT, _LINE, _WARN = "0B4650", "37444A", "B9C6C8", "8A1414"
_CELL_SPACE = 85
"""Left and right in a cell, in twentieths of a point."""

LANGUAGE = "nl-NL"


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A style as we want it; sizes in half points, spaces in twentieths of a point.

    Attributes:
        name: what Word calls it in every language.
        base: the style that it goes on from.
        size: of its letters; 0 for those of its base.
        colour: of its letters, in our own look only.
        before: space above.
        after: space below.
        level: its place in the outline, from 1; 0 for none.
        bold: whether its letters are bold.
        italic: whether they are italic.
        bullet: whether a bullet stands before it.
        with_next: whether it stands on the page of what follows.
        right: where a stop aligns what follows to the right; 0 for none.
        indent: how far all of it stands to the right.
    """

    name: str
    base: str = "Normal"
    size: int = 0
    colour: str = ""
    before: int = 0
    after: int = 0
    level: int = 0
    bold: bool = False
    italic: bool = False
    bullet: bool = False
    with_next: bool = False
    right: int = 0
    indent: int = 0


CELL = "Tabeltekst"
_TEXT_WIDTH = 9638
"""Of A4 with margins of 20 mm."""

STYLES = (
    WordStyle("Title", size=52, colour=_DEEP, bold=True, before=60, after=160),
    WordStyle("Subtitle", size=26, colour=_SOFT, after=160),
    WordStyle("heading 1", size=32, colour=_DEEP, bold=True, before=320, after=80, level=1, with_next=True),
    WordStyle("heading 2", size=25, colour=_DEEP, bold=True, before=200, after=40, level=2, with_next=True),
    WordStyle("heading 3", size=22, colour=_DEEP, bold=True, before=220, after=60, level=3, with_next=True),
    WordStyle("heading 4", size=21, colour=_SOFT, bold=True, before=180, after=40, level=4, with_next=True),
    WordStyle("caption", size=18, colour=_SOFT, bold=True, before=120, after=40, with_next=True),
    WordStyle("Quote", italic=True, colour=_SOFT, before=60, after=160, indent=340),
    WordStyle("List Bullet", bullet=True, after=40),
    WordStyle("TOC Heading", size=28, colour=_DEEP, bold=True, before=240, after=80, with_next=True),
    WordStyle("toc 1", after=20, right=_TEXT_WIDTH),
    WordStyle("header", size=17, colour=_WARN, bold=True, right=_TEXT_WIDTH),
    WordStyle("footer", size=17, colour=_SOFT, right=_TEXT_WIDTH),
    WordStyle(CELL, size=18, before=30, after=30),
)

_GRID = "Table Grid"
_KINDS = ("paragraph", "character", "table", "numbering")


def _text_look(style: WordStyle, *, ours: bool) -> BaseOxmlElement:
    made = element("w:rPr")
    for tag, wanted in (("w:b", style.bold), ("w:i", style.italic)):
        if wanted:
            made.extend((element(tag), element(f"{tag}Cs")))
    if style.colour and ours:
        made.append(element("w:color", val=style.colour))
    if style.size:
        made.extend((element("w:sz", val=style.size), element("w:szCs", val=style.size)))
    return made


def _paragraph_look(style: WordStyle, bullets: int) -> BaseOxmlElement:
    made = element("w:pPr")
    if style.with_next:
        made.extend((element("w:keepNext"), element("w:keepLines")))
    if style.bullet:
        made.append(element("w:numPr", element("w:numId", val=bullets)))
    if style.right:
        made.append(element("w:tabs", element("w:tab", val="right", pos=style.right)))
    if style.level:
        made.append(element("w:suppressAutoHyphens"))
    made.append(element("w:spacing", before=style.before, after=style.after))
    if style.indent:
        made.append(element("w:ind", left=style.indent))
    if style.level:
        made.append(element("w:outlineLvl", val=style.level - 1))
    return made


def _made(style: WordStyle, key: str, base: str, *, ours: bool, bullets: int) -> BaseOxmlElement:
    own = {"customStyle": 1} if style.name == CELL else {}
    return element(
        "w:style",
        element("w:name", val=style.name),
        *([element("w:basedOn", val=base)] if base else []),
        element("w:qFormat"),
        _paragraph_look(style, bullets),
        _text_look(style, ours=ours),
        type="paragraph",
        styleId=key,
        **own,
    )


def _grid(key: str, base: str, *, ours: bool) -> BaseOxmlElement:
    """Return the style of a table: lines between its rows, and room beside its text."""
    colour = _LINE if ours else "auto"
    lines = [
        element(f"w:{side}", val="single", sz=4, space=0, color=colour)
        for side in ("top", "bottom", "insideH")
    ]
    sides = [element(f"w:{side}", w=_CELL_SPACE, type="dxa") for side in ("left", "right")]
    return element(
        "w:style",
        element("w:name", val=_GRID),
        *([element("w:basedOn", val=base)] if base else []),
        element("w:tblPr", element("w:tblBorders", *lines), element("w:tblCellMar", *sides)),
        type="table",
        styleId=key,
    )


def styles_by_name(made: WordDocument, kind: str = "paragraph") -> dict[str, BaseOxmlElement]:
    """Return the styles of a document by their name in every language, in small letters.

    Args:
        made: the document.
        kind: paragraph, character, table or numbering.
    """
    from docx.oxml.ns import qn

    named: dict[str, BaseOxmlElement] = {}
    for style in made.styles.element.iterfind(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None and style.get(qn("w:type")) == kind:
            named[str(name.get(qn("w:val"))).casefold()] = style
    return named


def _key(style: BaseOxmlElement) -> str:
    from docx.oxml.ns import qn

    return str(style.get(qn("w:styleId"), ""))


def _defaults(made: WordDocument) -> Mapping[str, str]:
    """Return the ids of the styles that hold where none is named, by kind."""
    from docx.oxml.ns import qn

    return {
        str(style.get(qn("w:type"))): _key(style)
        for style in made.styles.element.iterfind(qn("w:style"))
        if style.get(qn("w:default")) in {"1", "true", "on"}
    }


def _settle(settings: BaseOxmlElement) -> None:
    """Hyphenate, for narrow columns have long words, and say that no old version of Word is imitated."""
    from docx.oxml.ns import qn

    for child in list(settings):
        if child.tag != qn("w:clrSchemeMapping"):
            settings.remove(child)
    newest = element(
        "w:compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    settings[:0] = [
        element("w:defaultTabStop", val=709),
        element("w:autoHyphenation", val="true"),
        element("w:compat", newest),
        element("w:themeFontLang", val=LANGUAGE),
    ]


def look_ours(made: WordDocument, *, tight: bool = False) -> None:
    """Give an empty document of the library our own look: it keeps none of its styles but those that hold for all.

    Args:
        made: the document.
        tight: whether the paper should stay on one page or two.
    """
    from docx.oxml.ns import qn
    from docx.shared import Mm

    root = made.styles.element
    for style in list(root.iterfind(qn("w:style"))):
        if style.get(qn("w:default")) != "1":
            root.remove(style)
    for relation in made.part.rels.values():
        if relation.reltype.endswith("/numbering"):
            listed = relation.target_part.element
            for child in list(listed):
                listed.remove(child)
    letters = element("w:rPr", element("w:rFonts", ascii=_FACE, hAnsi=_FACE, cs=_FACE, eastAsia=_FACE))
    size, after, line = (19, 60, 245) if tight else (21, 100, 259)
    letters.extend((element("w:sz", val=size), element("w:szCs", val=size), element("w:lang", val=LANGUAGE)))
    space = element("w:pPr", element("w:spacing", after=after, line=line, lineRule="auto"))
    old = root.find(qn("w:docDefaults"))
    if old is not None:
        root.remove(old)
    root.insert(0, element("w:docDefaults", element("w:rPrDefault", letters), element("w:pPrDefault", space)))
    _settle(made.settings.element)
    for section in made.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        section.top_margin = section.bottom_margin = Mm(18)
        section.header_distance = section.footer_distance = Mm(9)


def _tighter(style: WordStyle) -> WordStyle:
    """Return a style for a paper that is one page or two: a little smaller, with less space."""
    size = style.size * 17 // 20 if style.level else style.size
    return replace(style, size=size, before=style.before // 2, after=style.after // 2)


def complete(made: WordDocument, *, ours: bool, tight: bool = False, colour: str = "") -> Mapping[str, str]:
    """Add each style that the paper uses and that a document lacks, and return the ids of all by their name.

    Args:
        made: the document.
        ours: whether it has our own look.
        tight: whether the paper should stay on one page or two.
        colour: six digits, that take the place of our heaviest colour; empty for ours.
    """
    general = _defaults(made)
    taken = {_key(style) for kind in _KINDS for style in styles_by_name(made, kind).values()}
    root, found = made.styles.element, dict[str, str]()
    there = styles_by_name(made)
    for named in STYLES:
        style = replace(named, colour=colour) if colour and named.colour == _DEEP else named
        style = _tighter(style) if tight else style
        if style.name.casefold() in there:
            found[style.name] = _key(there[style.name.casefold()])
            continue
        key = found[style.name] = _free(style.name, taken)
        bullets = add_bullets(made) if style.bullet else 0
        root.append(_made(style, key, general.get("paragraph", ""), ours=ours, bullets=bullets))
    grid = styles_by_name(made, "table").get(_GRID.casefold())
    found[_GRID] = _free(_GRID, taken) if grid is None else _key(grid)
    if grid is None:
        root.append(_grid(found[_GRID], general.get("table", ""), ours=ours))
    return found


def _free(name: str, taken: set[str]) -> str:
    """Return an id for a style that no other has, and take it."""
    key = name.title().replace(" ", "")
    while key in taken:
        key += "W"
    taken.add(key)
    return key
