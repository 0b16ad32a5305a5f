"""Reads the tags of a PDF, and checks what a machine can check of PDF/UA without a Java program.

The numbers in the findings are those of the Matterhorn protocol.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf

CONTAINERS = {"TR": {"Table", "THead", "TBody", "TFoot"}, "LI": {"L"}, "TH": {"TR"}, "TD": {"TR"}}
"""In what a tag must stand."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with where it stands and what is in it."""

    kind: str
    parent: str
    element: Any

    def has(self, name: str) -> bool:
        """Tell whether the tag carries an entry."""
        return name in self.element

    def children(self) -> tuple[Any, ...]:
        """Return what is directly in the tag."""
        kids = self.element.get("/K")
        if kids is None:
            return ()
        return tuple(kids) if isinstance(kids, pikepdf.Array) else (kids,)


def tags(pdf: pikepdf.Pdf) -> tuple[Tag, ...]:
    """Return every tag of a PDF in reading order."""
    return tuple(_walk(pdf.Root.StructTreeRoot, "Root"))


def tags_in(tag: Tag) -> tuple[Tag, ...]:
    """Return every tag within a tag, in reading order."""
    return tuple(_walk(tag.element, tag.kind))


def _walk(element: Any, parent: str) -> Iterator[Tag]:
    kids = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            kind = str(kid.S).lstrip("/")
            yield Tag(kind, parent, kid)
            yield from _walk(kid, kind)


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    with pdf.open_metadata() as meta:
        if meta.get("pdfuaid:part") != "1":
            yield "06-002: says not that it is PDF/UA"
        if not meta.get("dc:title"):
            yield "06-003: no title"
    if not root.MarkInfo.Marked:
        yield "06-000: not marked as tagged"
    if not root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle"):
        yield "07-002: the title is not shown"
    if str(root.get("/Lang", "")) != "nl-NL":
        yield "11-006: no language"
    if "/Outlines" not in root:
        yield "no bookmarks"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    numbers: list[Any] = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    for n, page in enumerate(pdf.pages, start=1):
        annotations: list[Any] = list(page.get("/Annots", []))
        if annotations and str(page.get("/Tabs", "")) != "/S":
            yield f"28-009: page {n} has no order for tabs"
        for one in annotations:
            if "/Contents" not in one or "/StructParent" not in one:
                yield f"28-010: a link on page {n} has no words or no tag"
            elif str(parents[int(one.StructParent)].S) != "/Link":
                yield f"28-011: a link on page {n} is tagged as something else"
        if "/StructParents" not in page:
            yield f"01-005: page {n} is not tagged"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
            if not any(name in one for name in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield f"31-009: {one.FontName} is not in the file"
            if not any(family in str(one.FontName) for family in ("Atkinson", "Wijkwizard")):
                yield f"a font of the machine: {one.FontName}"
        if (
            isinstance(one, pikepdf.Dictionary)
            and one.get("/Subtype") == "/Type0"
            and "/ToUnicode" not in one
        ):
            yield f"31-027: {one.BaseFont} cannot be read back"


def _headings(found: tuple[Tag, ...]) -> Iterator[str]:
    levels = [int(tag.kind[1]) for tag in found if tag.kind in {"H1", "H2", "H3", "H4", "H5", "H6"}]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "14-002: the first heading is not the only H1"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"14-003: H{before} is followed by H{after}"


def _structure(found: tuple[Tag, ...]) -> Iterator[str]:
    for tag in found:
        if tag.kind == "Figure" and not str(tag.element.get("/Alt", "")).strip():
            yield "13-004: a figure without a text"
        if tag.kind in {"H1", "H2", "H3", "H4", "TH", "Table", "LI"} and not tag.children():
            yield f"an empty {tag.kind}"
        if tag.parent not in CONTAINERS.get(tag.kind, {tag.parent}):
            yield f"09-004: {tag.kind} stands in {tag.parent}"
    tables = [tag for tag in found if tag.kind == "Table"]
    for table in tables:
        inside = [tag.kind for tag in _walk(table.element, "Table")]
        if "TH" not in inside or "TR" not in inside:
            yield "15-003: a table without heads or rows"


def faults(path: Path) -> list[str]:
    """Return what is wrong with the tags of a PDF; nothing on a good day."""
    with pikepdf.open(path) as pdf:
        found = tags(pdf)
        checks = (_document(pdf), _pages(pdf), _fonts(pdf), _headings(found), _structure(found))
        return [fault for check in checks for fault in check]
