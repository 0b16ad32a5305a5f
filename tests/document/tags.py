"""Reads the tags of a PDF, and checks it as the program itself does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf

from wijkwizard.document.pdf_check import check_pdf


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


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for one in pdf.objects:
        described = isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        if described and not any(family in str(one.FontName) for family in ("Atkinson", "Wijkwizard")):
            yield f"a font of the machine: {one.FontName}"


def faults(path: Path) -> list[str]:
    """Return what the program finds wrong with a PDF, and fonts that are not ours; nothing on a good day."""
    with pikepdf.open(path) as pdf:
        foreign = [*_fonts(pdf)]
    return [f"{fault.code}: {fault.sentence}" for fault in check_pdf(path)] + foreign
