"""Checks the tags of a PDF: what software that reads aloud needs to tell a heading, a table or a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import TYPE_CHECKING

from wijkwizard.document.pdf_faults import PdfFault, at
from wijkwizard.document.pdf_tree import PdfTag, children, entry, inside, is_language, standard
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    import pikepdf

_NAMES = (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl "
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu "
    "WT WP Figure Formula Form"
)
_STANDARD = frozenset(_NAMES.split())
_STANDS_IN = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "Lbl": {"LI", "Note", "Div", "P", "TOCI"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
}
_ROWS = frozenset({"TR"})
_HOLDS = {
    "Table": frozenset({"TR", "THead", "TBody", "TFoot", "Caption"}),
    "THead": _ROWS,
    "TBody": _ROWS,
    "TFoot": _ROWS,
    "TR": frozenset({"TH", "TD"}),
    "L": frozenset({"L", "LI", "Caption"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "TOC": frozenset({"TOC", "TOCI", "Caption"}),
}
"""What may stand in a tag, of those that hold no other than their own (ISO 32000-1, 14.8.4.3)."""

_SCOPES = frozenset({"/Row", "/Column", "/Both"})
_NOT_EMPTY = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6", "Table", "LI", "L", "Caption"})
_CELLS = frozenset({"TH", "TD"})
_HEADINGS = tuple(f"H{level}" for level in range(1, 7))


def check_tags(pdf: pikepdf.Pdf, found: Sequence[PdfTag]) -> Iterator[PdfFault]:
    """Yield what is wrong with the tags.

    Args:
        pdf: the file.
        found: its tags in reading order.
    """
    yield from _roles(pdf)
    yield from _headings(found)
    notes: set[str] = set()
    for tag in found:
        yield from _one(tag)
        if tag.kind == "Note":
            name = str(tag.element.get("/ID", ""))
            if not name or name in notes:
                yield at(tag, "19-003", "deze noot heeft geen eigen kenmerk.")
            notes.add(name)


def _roles(pdf: pikepdf.Pdf) -> Iterator[PdfFault]:
    roles = entry(pdf.Root, "/StructTreeRoot", "/RoleMap")
    for name, other in roles.items() if roles is not None else ():
        if name.lstrip("/") in _STANDARD:
            yield PdfFault("02-004", f"de gewone tag {name.lstrip('/')} betekent hier iets anders.")
        elif standard(name, roles) not in _STANDARD:
            yield PdfFault(
                "02-001", f"de tag {name.lstrip('/')} betekent {str(other).lstrip('/')}, en die is er niet."
            )


def _headings(found: Sequence[PdfTag]) -> Iterator[PdfFault]:
    heads = [tag for tag in found if tag.kind in _HEADINGS]
    if not heads:
        if found:
            yield PdfFault("14-002", "er zijn geen koppen.")
        return
    if heads[0].kind != "H1":
        yield at(heads[0], "14-002", "de eerste kop is niet de titel (H1).")
    for tag in heads[1:]:
        if tag.kind == "H1":
            yield at(tag, "14-006", "er is nog een titel (H1).")
    for before, after in pairwise(heads):
        if int(after.kind[1]) > int(before.kind[1]) + 1:
            yield at(
                after, "14-003", f"na een kop {before.kind} komt {after.kind}: er is een niveau overgeslagen."
            )


def _one(tag: PdfTag) -> Iterator[PdfFault]:
    if tag.kind not in _STANDARD:
        yield at(tag, "02-001", f"de tag {tag.kind} is niet bekend.")
    if tag.parent not in _STANDS_IN.get(tag.kind, {tag.parent}):
        yield at(tag, "09-004", f"staat in {tag.parent or 'niets'} en hoort in {_or(_STANDS_IN[tag.kind])}.")
    elif tag.kind not in _HOLDS.get(tag.parent, {tag.kind}):
        yield at(tag, "09-004", f"hoort niet in {tag.parent}: daarin staat {_or(_HOLDS[tag.parent])}.")
    if tag.kind in _NOT_EMPTY and not children(tag.element):
        yield at(tag, "leeg", "hier staat niets in.")
    if tag.kind in {"Figure", "Formula"}:
        yield from _figure(tag)
    if tag.kind == "Table":
        yield from _table(tag)
    if "/Lang" in tag.element and not is_language(str(tag.element.Lang)):
        yield at(tag, "11-006", "de taal die hier staat, is geen taal.")
    if tag.kind == "Link" and not _leads(tag):
        yield at(tag, "28-011", "deze verwijzing leidt nergens heen.")


def _or(kinds: AbstractSet[str]) -> str:
    return " of ".join(sorted(kinds))


def _figure(tag: PdfTag) -> Iterator[PdfFault]:
    if not (str(tag.element.get("/Alt", "")).strip() or str(tag.element.get("/ActualText", "")).strip()):
        yield at(tag, "13-004", "er staat niet in woorden bij wat de afbeelding laat zien.")


def _attribute(element: object, name: str) -> object:
    """Return an attribute of a table cell; ``None`` when there is none."""
    import pikepdf

    given = element.get("/A") if isinstance(element, pikepdf.Dictionary) else None
    for attributes in given if isinstance(given, pikepdf.Array) else [given]:
        if isinstance(attributes, pikepdf.Dictionary) and name in attributes:
            found: object = attributes[name]
            return found
    return None


def _table(tag: PdfTag) -> Iterator[PdfFault]:
    cells = [(element, str(element.S).lstrip("/")) for element, _ in inside(tag.element)]
    heads = [element for element, kind in cells if kind == "TH"]
    rows = [element for element, kind in cells if kind == "TR"]
    if not rows:
        yield at(tag, "leeg", "deze tabel heeft geen rijen.")
        return
    if not heads:
        yield at(tag, "15-003", "deze tabel heeft geen kopcellen.")
    bare = sum(str(_attribute(head, "/Scope")) not in _SCOPES for head in heads)
    if bare:
        yield at(
            tag,
            "15-003",
            f"bij {bare} van de {many(len(heads), 'kopcel', 'kopcellen')} staat niet: van een rij of van een kolom.",
        )
    if not any(_attribute(element, "/RowSpan") for element, kind in cells if kind in _CELLS):
        widths = {_width(row) for row in rows}
        if len(widths) > 1:
            yield at(
                tag, "15-004", f"de rijen hebben niet evenveel cellen: {', '.join(map(str, sorted(widths)))}."
            )


def _width(row: object) -> int:
    spans = [_attribute(cell, "/ColSpan") for cell in children(row) if str(cell.S).lstrip("/") in _CELLS]
    return sum(1 if span is None else int(str(span)) for span in spans)


def _leads(tag: PdfTag) -> bool:
    import pikepdf

    return any(
        isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR" for kid in children(tag.element)
    )
