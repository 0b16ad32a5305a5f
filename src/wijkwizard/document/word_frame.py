"""The head and foot of the pages of a Word file: ours, or the pictures of a template with our lines below them.

Of a template only its pictures stay, in their place. Its words there are of the paper it was made for: a name, a
reference, a date, or fields that fill in who writes and where the file is.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wijkwizard.document.clean_pictures import cleaned_picture
from wijkwizard.document.formatter import join
from wijkwizard.document.house_style import HousePicture
from wijkwizard.document.model import Document
from wijkwizard.document.word_xml import element, field, paragraph, run

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.part import Part
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import _Footer, _Header

_PICTURE = "Beeldmerk"
"""What a picture of a template is called, for who has the page read aloud."""

_PICTURE_HEIGHT = 90
"""Millimetres of a picture in the text, at most."""

_LOGO_HEIGHT = 14
"""Millimetres of a mark at the head of the first page."""

_SIGNS = frozenset({"drawing", "pict", "object", "AlternateContent"})
_OF_A_PAGE = frozenset(
    {"headerReference", "footerReference", "pgSz", "pgMar", "pgBorders", "titlePg", "docGrid"}
)
_TELL = frozenset({"tblCaption", "tblDescription", "bookmarkStart", "bookmarkEnd"})
_NARROWEST = 90
"""Millimetres of text below which a page of a template is taken for a mistake."""


def frame_ours(made: WordDocument, styles: Mapping[str, str], document: Document) -> None:
    """Set what stands at the head and the foot of each page but the first."""
    section = made.sections[0]
    section.different_first_page_header_footer = True
    if document.house and document.house.logo.content:
        _show(section.first_page_header, document.house.logo)
    tab = element("w:r", element("w:tab"))
    _refill(section.header, paragraph(styles["header"], run(document.banner)))
    _refill(section.footer, paragraph(styles["footer"], run(document.running), tab, *_pages()))


def picture_run(made: WordDocument, width: float, content: bytes, shows: str) -> BaseOxmlElement:
    """Return a run with a picture as wide as the text, or as high as a third of a page.

    Args:
        made: the file, which keeps the picture.
        width: of the text, in millimetres.
        content: PNG or JPEG.
        shows: what it shows, for who does not see it.
    """
    from docx.shared import Mm

    inline = made.part.new_pic_inline(io.BytesIO(content), width=Mm(width))
    if inline.extent.cy > Mm(_PICTURE_HEIGHT):
        inline = made.part.new_pic_inline(io.BytesIO(content), height=Mm(_PICTURE_HEIGHT))
    _tell(inline, shows)
    return element("w:r", element("w:drawing", inline))


def _tell(inline: Any, shows: str) -> None:
    """Say in a picture what it shows, and nothing of the file that it came from."""
    from docx.oxml.ns import qn

    about = inline.find(qn("wp:docPr"))
    about.set("name", _PICTURE)
    about.set("descr", shows)
    for named in inline.iter(qn("pic:cNvPr")):
        named.set("name", _PICTURE)


def _show(frame: _Header, logo: HousePicture) -> None:
    """Show the mark of a house at the head of the first page, with its text."""
    from docx.shared import Mm

    frame.is_linked_to_previous = False
    shown = frame.paragraphs[0].add_run().add_picture(io.BytesIO(logo.content), height=Mm(_LOGO_HEIGHT))
    _tell(shown._inline, logo.shows)  # noqa: SLF001 - docx has no other way to a text


def clean_frames(made: WordDocument) -> int:
    """Keep of the heads and feet of a template their pictures, and return how many of those could not stay."""
    return sum(_clean(part) for part in _frames(made))


def frame_of_template(made: WordDocument, styles: Mapping[str, str], document: Document) -> int:
    """Keep the pictures at the head and foot of a template, and write our lines below them.

    Returns:
        How many pictures could not stay.
    """
    lost = clean_frames(made)
    section = made.sections[-1]
    odd_and_even = made.settings.odd_and_even_pages_header_footer
    heads: list[_Header] = [section.header, *([section.even_page_header] if odd_and_even else [])]
    feet: list[_Footer] = [section.footer, *([section.even_page_footer] if odd_and_even else [])]
    for head in heads if document.banner else ():
        _add(head, paragraph(styles["header"], run(document.banner)))
    for foot in feet:
        _add(foot, paragraph(styles["footer"], run(f"{document.running} · bladzijde "), *_pages()))
    return lost


def settle_page(made: WordDocument) -> None:
    """Keep of the last section of a template its size and sides; without a size, or too narrow for text, it is A4."""
    from docx.shared import Mm

    section = made.sections[-1]
    page = made.element.body[-1]
    for child in list(page):
        if _local(child) not in _OF_A_PAGE:
            page.remove(child)
    if text_width(made) < _NARROWEST:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
        section.gutter = Mm(0)


def text_width(made: WordDocument) -> float:
    """Return the width of the text on a page, in millimetres; 0 where the page says nothing of it."""
    from docx.shared import Mm

    section = made.sections[-1]
    sides = (section.left_margin or 0) + (section.right_margin or 0) + (section.gutter or 0)
    return max(0.0, ((section.page_width or 0) - sides) / Mm(1))


def _pages() -> Iterable[BaseOxmlElement]:
    return (*field("PAGE"), run(" van "), *field("NUMPAGES"))


def _refill(frame: _Header | _Footer, content: BaseOxmlElement) -> None:
    frame.is_linked_to_previous = False
    root = frame._element  # noqa: SLF001 - docx has no other way to a field
    for child in list(root):
        root.remove(child)
    root.append(content)


def _add(frame: _Header | _Footer, content: BaseOxmlElement) -> None:
    if frame.is_linked_to_previous:
        _refill(frame, content)
    else:
        frame._element.append(content)  # noqa: SLF001 - docx has no other way to a field


def _frames(made: WordDocument) -> Sequence[Part]:
    """Return the heads and feet that the pages have; the others of a template go."""
    from docx.oxml.ns import qn

    used = {child.get(qn("r:id")) for child in made.element.body[-1]} - {None}
    found = {
        key: it for key, it in made.part.rels.items() if it.reltype.rpartition("/")[2] in {"header", "footer"}
    }
    for key in found.keys() - used:
        del made.part.rels[key]
    return [it.target_part for key, it in found.items() if key in used]


def _local(found: BaseOxmlElement) -> str:
    return str(found.tag).rpartition("}")[2]


def _clean(part: Part) -> int:
    """Take everything but pictures out of a head or foot, and return how many pictures could not stay."""
    root: BaseOxmlElement = part.element  # type: ignore[attr-defined] # a part of XML has one
    signs = [found for found in root.iter() if _local(found) in _SIGNS and _outermost(found)]
    kept = {sign: blob for sign in signs if (blob := _picture_in(sign, part)) is not None}
    named = {_relation(sign) for sign in kept}
    for key in [key for key in part.rels if key not in named]:
        del part.rels[key]
    for sign, blob in kept.items():
        part.rels[_relation(sign)].target_part._blob = blob  # noqa: SLF001 - docx has no other way
    _forget_words(root, kept)
    return len(signs) - len(kept)


def _outermost(sign: BaseOxmlElement) -> bool:
    return not any(_local(above) in _SIGNS for above in sign.iterancestors())


def _relation(sign: BaseOxmlElement) -> str:
    from docx.oxml.ns import qn

    blips = list(sign.iter(qn("a:blip")))
    return str(blips[0].get(qn("r:embed"), "")) if len(blips) == 1 else ""


def _picture_in(sign: BaseOxmlElement, part: Part) -> bytes | None:
    """Return the picture of a drawing with nothing but what is seen, and name it; None when it cannot stay."""
    from docx.oxml.ns import qn

    key = _relation(sign)
    if _local(sign) != "drawing" or key not in part.rels or any(sign.iter(qn("w:p"))):
        return None
    blob = cleaned_picture(part.rels[key].target_part.blob)
    if blob is None:
        return None
    for found in list(sign.iter()):
        if _local(found) in {"docPr", "cNvPr"}:
            number = found.get("id", "1")
            found.attrib.clear()
            found.set("id", number)
            found.set("name", _PICTURE)
            if _local(found) == "docPr":
                found.set("descr", _PICTURE)
        if _local(found) == "blip":
            embedded = found.get(qn("r:embed"))
            found.attrib.clear()
            found.set(qn("r:embed"), str(embedded))
        if (
            _local(found) in {"extLst", "hlinkClick", "hlinkHover"}
            and (above := found.getparent()) is not None
        ):
            above.remove(found)
    return blob


def _forget_words(root: BaseOxmlElement, kept: Iterable[BaseOxmlElement]) -> None:
    """Build a head or foot anew out of its paragraphs and tables that hold a picture."""
    from docx.oxml.ns import qn

    _unwrap(root)
    pictures = list(kept)
    blocks = [child for child in root if any(picture in set(child.iter()) for picture in pictures)]
    for child in list(root):
        root.remove(child)
    for block in blocks:
        for text in [block] if block.tag == qn("w:p") else list(block.iter(qn("w:p"))):
            inside = [picture for picture in pictures if picture in set(text.iter())]
            for child in list(text):
                if child.tag != qn("w:pPr"):
                    text.remove(child)
            text.extend(element("w:r", picture) for picture in inside)
        root.append(block)
    if not blocks:
        root.append(paragraph(""))


def _unwrap(root: BaseOxmlElement) -> None:
    """Take away boxes for data around paragraphs, and names of places and tables."""
    from docx.oxml.ns import qn

    for boxed in list(root.iter(qn("w:sdt"))):
        inside, above = boxed.find(qn("w:sdtContent")), boxed.getparent()
        if above is not None:
            at = above.index(boxed)
            above[at : at + 1] = [] if inside is None else list(inside)
    for told in [found for found in root.iter() if _local(found) in _TELL]:
        if (above := told.getparent()) is not None:
            above.remove(told)


def lost_words(name: str, lost: int) -> str:
    """Say that pictures of a template did not come along; empty when all did."""
    if not lost:
        return ""
    which = "een afbeelding" if lost == 1 else f"{lost} afbeeldingen"
    return join(
        f"uit de kop- of voettekst van {name} {'kwam' if lost == 1 else 'kwamen'} {which} niet mee.",
        "Een PNG of JPEG die niet in een tekstvak staat, komt wel mee.",
        by=" ",
    )
