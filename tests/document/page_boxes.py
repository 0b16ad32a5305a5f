"""Looks at each page as it is laid out, by the boxes of WeasyPrint itself: what runs off, stands alone or is empty.

A process of its own, ``python -m tests.document.page_boxes``, lays out one page after the other: the library reads its
fonts once, and loading it takes longer than a short paper.
"""

from __future__ import annotations

import gc
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

from wijkwizard import resources
from wijkwizard.document import pdf as pdf_room
from wijkwizard.document.characters import covered, make_printable
from wijkwizard.document.html import to_html
from wijkwizard.document.model import Document

_HEADS = frozenset({"h1", "h2", "h3", "h4", "caption", "thead"})
_ALONE = frozenset({"chart-title", "callout-title", "measure-head", "legend-title"})
_SLACK = 1.5
"""Pixels by which a line may be thought to be higher than it is."""

_LAST, _FIRST = re.compile(r"\w+$"), re.compile(r"\w+")
_LONG_WORD = 40
"""Letters of a word that may be broken: a line of a narrow column holds fewer."""


class PageBoxes:
    """A process that lays out pages and says what is wrong on them."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        """Take a process that reads a JSON text per line and answers with one."""
        self._child = child

    @classmethod
    @contextmanager
    def started(cls) -> Iterator[Self]:
        """Start the process, and end it afterwards."""
        with (
            tempfile.TemporaryDirectory() as work,
            subprocess.Popen(
                [sys.executable, "-m", "tests.document.page_boxes"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=pdf_room._environment(Path(work), resources.find("templates") / "fonts"),
                encoding="utf-8",
            ) as child,
        ):
            yield cls(child)

    def faults_in(self, html: str, least: float) -> list[str]:
        """Return what is wrong on the pages of a text in HTML, each with its page; nothing when all is well."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(json.dumps([html, least]) + "\n")
        self._child.stdin.flush()
        return [str(fault) for fault in json.loads(self._child.stdout.readline())]

    def faults(self, document: Document, least: float = 1 / 3) -> list[str]:
        """Return what is wrong on the pages of a paper.

        Args:
            document: the paper.
            least: the part of a page that must be filled, but for the last of a chapter.
        """
        fonts = resources.find("templates") / "fonts"
        return self.faults_in(to_html(make_printable(document, covered(fonts)).document), least)


def _texts(box: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Yield each piece of text or picture below a box, with the boxes around it."""
    for child in getattr(box, "children", ()):
        kind = type(child).__name__
        if kind == "MarginBox":
            continue
        if (kind == "TextBox" and child.text.strip()) or "Replaced" in kind:
            yield child, above
        yield from _texts(child, (*above, child))


def _is_head(above: tuple[Any, ...]) -> bool:
    return any(
        box.element_tag in _HEADS or _ALONE & set((box.element.get("class") or "").split())
        for box in above
        if box.element is not None
    )


def _goes_on(above: tuple[Any, ...], following: list[tuple[Any, tuple[Any, ...]]]) -> bool:
    """Return whether a head that is longer than a page goes on at the next one."""
    inside = {id(box.element) for box in above if box.element_tag in _HEADS and box.element is not None}
    return bool(following) and any(id(box.element) in inside for box in following[0][1])


def _begins_chapter(found: list[tuple[Any, tuple[Any, ...]]]) -> bool:
    return bool(found) and any(box.element_tag in {"h2", "nav"} for box in found[0][1])


def _words(box: Any) -> str:
    return getattr(box, "text", "tekening")[:40]


def _on_page(number: int, page: Any, found: list[tuple[Any, tuple[Any, ...]]]) -> Iterator[str]:
    top, bottom = page.content_box_y(), page.content_box_y() + page.height
    for box, above in found:
        right = box.position_x + box.width
        clipped = next((one for one in above if one.element_tag == "header"), None)
        if box.position_x < -_SLACK or right > page.margin_width() + _SLACK:
            yield f"{number}: buiten de bladzijde: {_words(box)}"
        elif box.position_y + box.height > bottom + _SLACK and clipped is None:
            yield f"{number}: onder de bladzijde: {_words(box)}"
        elif right > page.content_box_x() + page.width + 12 * _SLACK and clipped is None:
            yield f"{number}: in de marge: {_words(box)}"
        elif box.position_y < top - _SLACK and clipped is None:
            yield f"{number}: boven de bladzijde: {_words(box)}"


def _lines(box: Any) -> Iterator[list[str]]:
    """Yield the lines of each block below a box, each as its text."""
    children = getattr(box, "children", ())
    lines = [child for child in children if type(child).__name__ == "LineBox"]
    if lines:
        yield [
            "".join(inside.text for inside, _ in _texts(line) if hasattr(inside, "text")) for line in lines
        ]
    for child in children:
        if child not in lines:
            yield from _lines(child)


def _in_pieces(number: int, page: Any, words: frozenset[str]) -> Iterator[str]:
    """Yield the words that go on in the next line without a hyphen, but for one that is longer than any line."""
    long = [word for word in words if len(word) >= _LONG_WORD]
    for lines in _lines(page):
        for line, following in pairwise(lines):
            pieces = [
                found.group().casefold() for found in (_LAST.search(line), _FIRST.match(following)) if found
            ]
            cut = {piece for piece in pieces if piece not in words}
            too_long = any(cut <= {piece for piece in pieces if piece in word} for word in long)
            if len(pieces) == 2 and cut and not too_long:
                yield f"{number}: een woord gebroken: {' '.join(pieces)}"


def _look(html: str, least: float) -> Iterator[str]:
    from weasyprint import HTML

    base = resources.find("templates").as_uri() + "/"
    source = HTML(string=html, base_url=base)
    words = frozenset(re.findall(r"\w+", " ".join(source.etree_element.itertext()).casefold()))
    pages = [page._page_box for page in source.render().pages]
    seen = [sorted(_texts(page), key=lambda item: item[0].position_y) for page in pages]
    for number, (page, found) in enumerate(zip(pages, seen, strict=True), start=1):
        yield from _on_page(number, page, found)
        yield from _in_pieces(number, page, words)
        last = number == len(pages)
        if not found:
            yield f"{number}: leeg"
            continue
        if not last and _is_head(found[-1][1]) and not _goes_on(found[-1][1], seen[number]):
            yield f"{number}: een kop alleen onderaan: {_words(found[-1][0])}"
        low = max(box.position_y + box.height for box, _ in found)
        full = (low - page.content_box_y()) / page.height
        if not last and full < least and not _begins_chapter(seen[number]):
            yield f"{number}: voor {full:.0%} gevuld"


if __name__ == "__main__":
    # The boxes of a long paper are very many objects that stay while it is looked at.
    gc.set_threshold(500_000, 50, 1000)
    for asked in sys.stdin:
        sys.stdout.write(json.dumps(list(_look(*json.loads(asked)))) + "\n")
        sys.stdout.flush()
