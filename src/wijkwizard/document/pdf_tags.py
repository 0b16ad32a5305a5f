"""Merges the PDF tags of a table or list that spans several pages into one, for screen readers.

WeasyPrint 70 tags each page of a table as a separate table, with repeated headers, and each page of a list as a
separate list. Here they are merged before the PDF is written: rows and list items move to the first part, repeated
headers are removed from the tags, and cells refer to the headers that remain. It uses internals of that version,
which is why the version is pinned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

Tag = Any
"""A dictionary of pydyf: a structure element."""


def _at(pdf: Any, reference: bytes) -> Tag:
    """Return the object behind a reference such as ``b'12 0 R'``."""
    return pdf.objects[int(reference.split()[0])]


def _boxes(box: Any) -> Iterator[Any]:
    box = getattr(box, "_box", box)
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)


def _table_of(wrapper: Any, pdf: Any) -> Tag | None:
    """Return the tag of a piece of a table, found from its first cell."""
    for box in _boxes(wrapper):
        tag = getattr(box, "mark", None)
        if getattr(box, "element_tag", "") in {"td", "th"} and tag is not None:
            while tag["S"] != "/Table":
                tag = _at(pdf, tag["P"])
            return tag
    return None


def _pieces(pages: Iterable[Any], pdf: Any) -> list[list[Tag]]:
    """Return the tags of each table that has more than one piece, in order."""
    found: dict[int, list[Tag]] = {}
    for page in pages:
        for box in _boxes(page._page_box):  # noqa: SLF001 - there is no public way to the boxes of a page
            if getattr(box, "is_table_wrapper", False) and box.element is not None:
                tag = _table_of(box, pdf)
                if tag is not None:
                    found.setdefault(id(box.element), []).append(tag)
    return [tags for tags in found.values() if len(tags) > 1]


def _below(tag: Tag, pdf: Any) -> Iterator[Tag]:
    yield tag
    for kid in tag["K"]:
        if isinstance(kid, bytes):
            child = _at(pdf, kid)
            if "S" in child and "K" in child:
                yield from _below(child, pdf)


def _point_at(first: Tag, dropped: set[str], part: Tag, pdf: Any) -> None:
    """Let the cells of a moved part name the heads of the first piece."""
    for tag in _below(part, pdf):
        for name in tag.get("A", {}).get("Headers", ()):
            if name.string in dropped:
                name.string = f"{first.number}-{name.string.partition('-')[2]}"


def _detach(tag: Tag, pdf: Any) -> None:
    """Take a tag out of the tree, and what held nothing else."""
    parent = _at(pdf, tag["P"])
    parent["K"].remove(tag.reference)
    if not parent["K"] and parent["S"] in {"/Div", "/Sect", "/NonStruct"}:
        _detach(parent, pdf)


def _join(first: Tag, piece: Tag, pdf: Any) -> None:
    parts = [_at(pdf, kid) for kid in piece["K"]]
    heads = [part for part in parts if part["S"] == "/THead"]
    dropped = {tag["ID"].string for head in heads for tag in _below(head, pdf) if "ID" in tag}
    for part in parts:
        if part["S"] != "/THead":
            _point_at(first, dropped, part, pdf)
            first["K"].append(part.reference)
            part["P"] = first.reference
    _detach(piece, pdf)


def _split_lists(pages: Iterable[Any], pdf: Any) -> list[list[Tag]]:
    """Return the tags of each list that has more than one piece, in order.

    The box of a list does not refer to its tag, but boxes and tags have the same order.
    """
    boxes = [
        box
        for page in pages
        for box in _boxes(page._page_box)  # noqa: SLF001 - there is no public way to the boxes of a page
        if getattr(box, "element_tag", "") in {"ul", "ol"}
    ]
    tags = [tag for tag in _below(_at(pdf, pdf.catalog["StructTreeRoot"]), pdf) if tag.get("S") == "/L"]
    if len(boxes) != len(tags):
        return []
    found: dict[int, list[Tag]] = {}
    for box, tag in zip(boxes, tags, strict=True):
        found.setdefault(id(box.element), []).append(tag)
    return [pieces for pieces in found.values() if len(pieces) > 1]


def _join_list(first: Tag, piece: Tag, pdf: Any) -> None:
    for kid in piece["K"]:
        first["K"].append(kid)
        _at(pdf, kid)["P"] = first.reference
    _detach(piece, pdf)


def join_pieces(document: Any, pdf: Any) -> None:
    """Put the pieces of each table and list together; WeasyPrint calls it with its layout and what it will write."""
    for first, *others in _pieces(document.pages, pdf):
        for piece in others:
            _join(first, piece, pdf)
    for first, *others in _split_lists(document.pages, pdf):
        for piece in others:
            _join_list(first, piece, pdf)
