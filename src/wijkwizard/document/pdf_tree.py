"""The tags of a PDF in reading order, with where each stands; the PDF may be of anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_MOST = 500_000

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{4,8})*")
"""A language as software that reads aloud knows it, such as ``nl`` or ``nl-NL`` (BCP 47)."""


@dataclass(frozen=True, slots=True)
class PdfTag:
    """A tag.

    Attributes:
        kind: its standard type, after the role map, such as ``Table``.
        named: its type as it stands there.
        parents: the kinds of what it is in, the nearest first.
        page: on which page it begins, from 1; 0 when it has nothing on a page.
        number: the how manyth of its kind it is, from 1.
        element: the structure element.
    """

    kind: str
    named: str
    parents: tuple[str, ...]
    page: int
    number: int
    element: Any

    @property
    def parent(self) -> str:
        """The kind of what it stands in; empty at the top."""
        return self.parents[0] if self.parents else ""


def entry(holder: Any, *names: str) -> Any:
    """Return what stands under names, one in the other; ``None`` when anything on the way is not there."""
    import pikepdf

    for name in names:
        if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream) or name not in holder:
            return None
        holder = holder[name]
    return holder


def is_language(text: str) -> bool:
    """Return whether a text has the form of a language, such as ``nl-NL``."""
    return _LANGUAGE.fullmatch(text) is not None


def children(element: Any) -> list[Any]:
    """Return what is directly in an element: elements, numbers of marked content and references."""
    import pikepdf

    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def inside(element: Any) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Yield every element within one, in reading order, with the types of what it is in, the nearest first.

    An element that is met again, as in a circle, is passed by.
    """
    import pikepdf

    waiting: list[tuple[Any, tuple[str, ...]]] = [(kid, ()) for kid in reversed(children(element))]
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < _MOST:
        found, above = waiting.pop()
        if not isinstance(found, pikepdf.Dictionary) or "/S" not in found:
            continue
        if found.objgen != (0, 0):
            if found.objgen in seen:
                continue
            seen.add(found.objgen)
        yield found, above
        over = (str(found.S), *above)
        waiting += [(kid, over) for kid in reversed(children(found))]


def tags(pdf: pikepdf.Pdf) -> tuple[PdfTag, ...]:
    """Return every tag of a PDF in reading order; none for a PDF without tags."""
    import pikepdf

    root = pdf.Root.get("/StructTreeRoot")
    if not isinstance(root, pikepdf.Dictionary):
        return ()
    roles = root.get("/RoleMap", pikepdf.Dictionary())
    pages = {page.obj.objgen: n for n, page in enumerate(pdf.pages, start=1)}
    kind_of = cache(lambda name: standard(name, roles))
    counts: dict[str, int] = {}
    found = []
    for element, above in inside(root):
        named = str(element.S)
        kind = kind_of(named)
        counts[kind] = counts.get(kind, 0) + 1
        page = _page(element, pages)
        over = tuple(map(kind_of, above))
        found.append(PdfTag(kind, named.lstrip("/"), over, page, counts[kind], element))
    return tuple(found)


def standard(name: str, roles: Any) -> str:
    """Return the type that a type stands for; itself when the role map does not know it or leads in a circle."""
    seen = {name}
    while (other := str(roles.get(name, ""))) and other not in seen:
        seen.add(other)
        name = other
    return name.lstrip("/")


def _page(element: Any, pages: Mapping[tuple[int, int], int]) -> int:
    """Return the page of an element, or of the first thing in it that says one."""
    import pikepdf

    waiting, looked = [element], 0
    while waiting and looked < 50:  # noqa: PLR2004 - enough for a table whose first cell is deep
        child, looked = waiting.pop(0), looked + 1
        if isinstance(child, pikepdf.Dictionary):
            if "/Pg" in child:
                return pages.get(child.Pg.objgen, 0)
            waiting = children(child)[:3] + waiting
    return 0
