"""Makes the styles of a template fit for a paper, and says what its maker should know of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wijkwizard.document.contrast import hex_colour, too_faint
from wijkwizard.document.word_styles import LANGUAGE, STYLES, styles_by_name
from wijkwizard.terms.dutch import and_list

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

NAMED: Mapping[str, str] = {
    "Normal": "Standaard",
    "Title": "Titel",
    "Subtitle": "Ondertitel",
    "heading 1": "Kop 1",
    "heading 2": "Kop 2",
    "heading 3": "Kop 3",
    "heading 4": "Kop 4",
    "caption": "Bijschrift",
    "Quote": "Citaat",
}
"""What a Dutch word processor calls the styles of text."""

_MAIN = frozenset({"Title", "heading 1", "heading 2"})
"""What a house decides first."""


def adopt(made: WordDocument) -> tuple[str, ...]:
    """Make a template fit for a paper: its headings count nothing, for parts have a number, and all text is Dutch.

    Returns:
        What its maker should know, as sentences without their first capital.
    """
    from docx.oxml.ns import qn

    there = styles_by_name(made)
    if (plain := there.get("normal")) is not None and not any(map(_holds_for_all, there.values())):
        plain.set(qn("w:default"), "1")  # not every program says which style holds where none is named
    root = made.styles.element
    for language in root.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    for style in STYLES:
        known = there.get(style.name.casefold())
        if known is not None and (style.level or style.name == "Title"):
            look = known.get_or_add_pPr()
            look.get_or_add_numPr().get_or_add_numId().val = 0
    lacking = [called for name, called in NAMED.items() if name.casefold() not in there and name in _MAIN]
    many = len(lacking) > 1
    said = (
        f"in dit sjabloon {'ontbreken de stijlen' if many else 'ontbreekt de stijl'} {and_list(lacking)}. "
        f"Daarvoor staat nu onze eigen opmaak."
    )
    colours = {called: _colour(there.get(name.casefold())) for name, called in NAMED.items()}
    faint = too_faint("de stijl", {called: colour for called, colour in colours.items() if colour})
    return (*([said] if lacking else []), *([faint] if faint else []))


def _holds_for_all(style: BaseOxmlElement) -> bool:
    from docx.oxml.ns import qn

    return style.get(qn("w:default")) in {"1", "true", "on"}


def _colour(style: BaseOxmlElement | None) -> str:
    """Return the colour of the letters of a style; empty where it has none of its own."""
    from docx.oxml.ns import qn

    found = None if style is None else style.find(f"{qn('w:rPr')}/{qn('w:color')}")
    return "" if found is None else hex_colour(str(found.get(qn("w:val"), "")))
