"""Merges the PDF tags of what spans several pages into one, for screen readers.

WeasyPrint 70 tags each page of a table as a separate table, with repeated headers, and each page of a section, list or
paragraph as a separate one. Here they are merged before the PDF is written: rows and what else is inside move to the
first part, repeated headers are removed from the tags, and cells refer to the headers that remain. It uses internals of
that version, which is why the version is pinned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

_CONTENTS = "contents"
"""The class of a list that is a table of contents."""

Tag = Any
"""A dictionary of pydyf: a structure element."""


def _at(pdf: Any, reference: bytes) -> Tag:
    """Return the object behind a reference such as ``b'12 0 R'``."""
    return pdf.objects[int(reference.split()[0])]


def boxes(box: Any) -> Iterator[Any]:
    """Yield a box of WeasyPrint and every box in it, in order."""
    # A stack, because a box that generators hand up passes through one of them for each box that it is in.
    waiting = [box]
    while waiting:
        found = waiting.pop()
        found = getattr(found, "_box", found)
        yield found
        waiting += reversed(getattr(found, "children", ()))


def _table_of(wrapper: Any, pdf: Any) -> Tag | None:
    """Return the tag of a piece of a table, found from its first cell."""
    for box in boxes(wrapper):
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
        for box in boxes(page._page_box):  # noqa: SLF001 - there is no public way to the boxes of a page
            if getattr(box, "is_table_wrapper", False) and box.element is not None:
                tag = _table_of(box, pdf)
                if tag is not None:
                    found.setdefault(id(box.element), []).append(tag)
    return [tags for tags in found.values() if len(tags) > 1]


def _below(tag: Tag, pdf: Any) -> Iterator[Tag]:
    """Yield a tag and every tag in it, in order."""
    waiting = [tag]  # a stack, as for the boxes
    while waiting:
        found = waiting.pop()
        yield found
        kids = [_at(pdf, kid) for kid in found["K"] if isinstance(kid, bytes)]
        waiting += [kid for kid in reversed(kids) if "S" in kid and "K" in kid]


def _point_at(first: Tag, dropped: set[str], part: Tag, pdf: Any) -> None:
    """Let the cells of a moved part name the heads of the first piece."""
    for tag in _below(part, pdf):
        for name in tag.get("A", {}).get("Headers", ()):
            if name.string in dropped:
                name.string = f"{first.number}-{name.string.partition('-')[2]}"


def _detach(tag: Tag, pdf: Any) -> None:
    """Take a tag out of the tree, and what held nothing else."""
    parent = _at(pdf, tag["P"])
    if tag.reference not in parent["K"]:
        return  # it went along with what was in it
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


_KINDS = {"/Part": {"main"}, "/Sect": {"section"}, "/L": {"ul", "ol"}, "/P": {"p"}}
"""Tags of elements that can run on over pages, from the largest, with the elements that they are made of."""


def _boxes_by_page(pages: Iterable[Any]) -> list[tuple[int, Any]]:
    """Return the boxes of those elements in order, each with the number of its page."""
    elements = frozenset().union(*_KINDS.values())
    return [
        (number, box)
        for number, page in enumerate(pages)
        for box in boxes(page._page_box)  # noqa: SLF001 - there is no public way to the boxes of a page
        # A line has the element of its paragraph, and no tag.
        if getattr(box, "element_tag", "") in elements and type(box).__name__ != "LineBox"
    ]


def _matched(boxes: Iterable[tuple[int, Any]], kind: str, tags: Iterable[Tag]) -> list[tuple[int, Any, Tag]]:
    """Return the boxes of a kind with their tags, in order; nothing when they are not as many.

    A box does not refer to its tag, but boxes and tags have the same order.
    """
    wanted = [(number, box) for number, box in boxes if box.element_tag in _KINDS[kind]]
    ours = [tag for tag in tags if tag.get("S") == kind]
    if len(wanted) != len(ours):
        return []
    return [(number, box, tag) for (number, box), tag in zip(wanted, ours, strict=True)]


def _split(matched: Iterable[tuple[int, Any, Tag]]) -> list[list[Tag]]:
    """Return the tags of each element that has pieces on more than one page, in order."""
    found: dict[int, dict[int, Tag]] = {}
    for number, box, tag in matched:
        # On one page an element may have boxes within its box; those are no pieces.
        found.setdefault(id(box.element), {}).setdefault(number, tag)
    return [[*pieces.values()] for pieces in found.values() if len(pieces) > 1]


def _join_kids(first: Tag, piece: Tag, pdf: Any) -> None:
    for kid in piece["K"]:
        first["K"].append(kid)
        _at(pdf, kid)["P"] = first.reference
    _detach(piece, pdf)


def _name_contents(tag: Tag, pdf: Any) -> None:
    """Tag a list as a table of contents, each entry with its reference."""
    tag["S"] = "/TOC"
    for entry in map(partial(_at, pdf), tag["K"]):
        entry["S"] = "/TOCI"
        for body in map(partial(_at, pdf), entry["K"]):
            body["S"] = "/Reference"


def name_scopes(pdf: Any) -> None:
    """Say of each head of a table whether it is that of a column or of a row."""
    for tag in _below(_at(pdf, pdf.catalog["StructTreeRoot"]), pdf):
        if tag.get("S") != "/TH":
            continue
        part = _at(pdf, _at(pdf, tag["P"])["P"])
        tag["A"]["Scope"] = "/Column" if part["S"] == "/THead" else "/Row"


def join_pieces(document: Any, pdf: Any) -> None:
    """Put the pieces of each table, section, list and paragraph together, and name the contents.

    Args:
        document: the layout of WeasyPrint.
        pdf: what it will write.
    """
    boxes = _boxes_by_page(document.pages)
    tags = [*_below(_at(pdf, pdf.catalog["StructTreeRoot"]), pdf)]  # as long as nothing was moved
    found = {kind: _matched(boxes, kind, tags) for kind in _KINDS}
    for first, *others in _pieces(document.pages, pdf):
        for piece in others:
            _join(first, piece, pdf)
    for kind, matched in found.items():
        for first, *others in _split(matched):
            for piece in others:
                _join_kids(first, piece, pdf)
        for _, box, tag in matched:
            if kind == "/L" and _CONTENTS in box.element.get("class", "").split():
                _name_contents(tag, pdf)
