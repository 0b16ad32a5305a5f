"""Checks the pages of a PDF: whether all that is drawn is tagged, and whether links can be reached and read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wijkwizard.document.pdf_faults import PdfFault
from wijkwizard.document.pdf_tree import entry

if TYPE_CHECKING:
    import pikepdf

_DRAWS = frozenset(["Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI"])
_LOOKED_AT = " ".join(["BDC", "BMC", "EMC", *sorted(_DRAWS), "ID", "EI"])
"""What is asked of the content of a page: most of it says how to draw, of which each step costs."""

_MOST_NUMBERS = 500_000


def check_pages(pdf: pikepdf.Pdf) -> Iterator[PdfFault]:
    """Yield what is wrong with the pages."""
    parents, places = _parents(pdf), _places(pdf)
    for n, page in enumerate(pdf.pages, start=1):
        notes: list[Any] = list(page.obj.get("/Annots", []))
        if notes and str(page.obj.get("/Tabs", "")) != "/S":
            yield PdfFault("28-009", "wie met de Tab-toets gaat, komt niet in de volgorde van de tekst.", n)
        for place, note in enumerate(notes, start=1):
            yield from _annotation(note, f"verwijzing {place}", n, parents)
            if _is_lost(note, places):
                yield PdfFault(
                    "doel", "de plaats waar deze verwijzing heen gaat, is er niet.", n, f"verwijzing {place}"
                )
        if "/StructParents" not in page.obj:
            yield PdfFault("01-005", "de inhoud van deze bladzijde heeft geen tags.", n)
        elif _untagged(page):
            yield PdfFault("01-005", "er staat iets op deze bladzijde dat geen tag heeft.", n)


def _annotation(annotation: Any, element: str, page: int, parents: dict[int, Any]) -> Iterator[PdfFault]:
    import pikepdf

    # What is filled in has a name instead.
    said = "/TU" if annotation.get("/Subtype") == "/Widget" else "/Contents"
    words = str(annotation.get(said, "")).strip()
    if not words or words == _target(annotation):
        yield PdfFault("28-012", "deze verwijzing heeft geen woorden voor wie haar niet ziet.", page, element)
    above = parents.get(int(annotation.get("/StructParent", -1)))
    if not isinstance(above, pikepdf.Dictionary):
        yield PdfFault("28-010", "deze verwijzing heeft geen tag.", page, element)
    elif annotation.get("/Subtype") == "/Link" and str(above.get("/S", "")) != "/Link":
        yield PdfFault("28-011", "deze verwijzing heeft een andere tag dan Link.", page, element)


def _is_lost(annotation: Any, places: frozenset[str]) -> bool:
    """Return whether an annotation leads to a place by a name that the file does not have."""
    target = _target(annotation)
    return bool(target) and target not in places


def _target(annotation: Any) -> str:
    """Return the name of the place to which an annotation leads; empty when it has none."""
    import pikepdf

    target = annotation.get("/Dest")
    if target is None and entry(annotation, "/A", "/S") == "/GoTo":
        target = entry(annotation, "/A", "/D")
    return str(target).lstrip("/") if isinstance(target, pikepdf.String | pikepdf.Name) else ""


def _places(pdf: pikepdf.Pdf) -> frozenset[str]:
    """Return the names of the places to which a link can lead."""
    found = {name.lstrip("/") for name in (pdf.Root.get("/Dests") or {}).keys()}  # noqa: SIM118 - a dictionary of PDF
    waiting, looked = [entry(pdf.Root, "/Names", "/Dests")], 0
    while waiting and looked < _MOST_NUMBERS:
        node, looked = waiting.pop(), looked + 1
        if node is not None:
            waiting += list(node.get("/Kids", []))
            found |= {str(name) for name in list(node.get("/Names", []))[::2]}
    return frozenset(found)


def _parents(pdf: pikepdf.Pdf) -> dict[int, Any]:
    """Return what each number in the file belongs to, from the tree of numbers."""
    waiting = [entry(pdf.Root, "/StructTreeRoot", "/ParentTree")]
    found: dict[int, Any] = {}
    looked = 0
    while waiting and looked < _MOST_NUMBERS:
        node, looked = waiting.pop(), looked + 1
        if node is None:
            continue
        waiting += list(node.get("/Kids", []))
        numbers = list(node.get("/Nums", []))
        found |= {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=False)}
    return found


def _untagged(page: pikepdf.Page) -> bool:
    """Return whether anything is drawn outside marked content and outside what is only there to look at."""
    import pikepdf

    open_: list[bool] = []
    for instruction in pikepdf.parse_content_stream(page, _LOOKED_AT):
        name, operands = str(instruction.operator), instruction.operands
        if name in {"BDC", "BMC"}:
            tagged = str(operands[0]) == "/Artifact" or (
                name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]
            )
            open_.append(tagged)
        elif name == "EMC" and open_:
            open_.pop()
        elif name in _DRAWS and not any(open_):
            return True
    return False
