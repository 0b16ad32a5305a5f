"""Makes the elements of a Word file: runs, paragraphs, links and fields, in the order that its schema asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wijkwizard.document.cross_references import CrossReferences, TextPiece, pieces
from wijkwizard.document.formatter import join
from wijkwizard.document.model import Line

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

SOURCE = "bron-"
"""Begins the name of the place of a source, as in the web page."""

_LONGEST_NAME = 40
"""Characters that Word takes in the name of a bookmark."""


def element(tag: str, *inside: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """Return an element of Word, such as ``w:p``, with its attributes (without prefix) and what is in it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(inside)
    return made


def run(text: str, *, bold: bool = False, language: str = "") -> BaseOxmlElement:
    """Return a run of text; the breaks of its lines are breaks in Word.

    Args:
        text: what it says.
        bold: whether its letters are bold.
        language: as in ``en``; that of the paper when empty.
    """
    made = element("w:r")
    look = [element("w:b"), element("w:bCs")] if bold else []
    look += [element("w:lang", val=language)] if language else []
    if look:
        made.append(element("w:rPr", *look))
    for number, piece in enumerate(text.split("\n")):
        if number:
            made.append(element("w:br"))
        made.append(_text("w:t", piece))
    return made


def _text(tag: str, text: str) -> BaseOxmlElement:
    made = element(tag)
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def paragraph(
    style: str,
    *runs: BaseOxmlElement,
    with_next: bool = False,
    new_page: bool = False,
    right: bool = False,
) -> BaseOxmlElement:
    """Return a paragraph.

    Args:
        style: id of its style; that of plain text when empty.
        runs: what is in it.
        with_next: whether it stands on the page of what follows.
        new_page: whether it begins a page.
        right: whether it stands against the right, as numbers below one another do.
    """
    made = element("w:p")
    look = [element("w:pStyle", val=style)] if style else []
    look += [element("w:keepNext")] if with_next else []
    look += [element("w:pageBreakBefore")] if new_page else []
    look += [element("w:jc", val="right")] if right else []
    if look:
        made.append(element("w:pPr", *look))
    made.extend(runs)
    return made


def field(order: str, shown: str = "1") -> Iterator[BaseOxmlElement]:
    """Yield the runs of a field, such as ``PAGE``, with what it shows until the word processor counts."""
    yield element("w:r", element("w:fldChar", fldCharType="begin"))
    yield element("w:r", _text("w:instrText", f" {order} "))
    yield element("w:r", element("w:fldChar", fldCharType="separate"))
    yield run(shown)
    yield element("w:r", element("w:fldChar", fldCharType="end"))


def link(place: str, *runs: BaseOxmlElement) -> BaseOxmlElement:
    """Return a link to a place in the same file."""
    return element("w:hyperlink", *runs, anchor=place[:_LONGEST_NAME], history=1)


def placed(place: str, *runs: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Yield runs inside a place that links lead to; ``settle_places`` gives it a number."""
    yield element("w:bookmarkStart", id=0, name=place[:_LONGEST_NAME])
    yield from runs
    yield element("w:bookmarkEnd", id=0)


def settle_places(body: BaseOxmlElement) -> None:
    """Number the places in a text, each of which ends before the next begins, and take out links that lead nowhere."""
    from docx.oxml.ns import qn

    names = set()
    for number, (start, end) in enumerate(
        zip(list(body.iter(qn("w:bookmarkStart"))), list(body.iter(qn("w:bookmarkEnd"))), strict=True)
    ):
        names.add(start.get(qn("w:name")))
        start.set(qn("w:id"), str(number))
        end.set(qn("w:id"), str(number))
    for found in list(body.iter(qn("w:hyperlink"))):
        if found.get(qn("w:anchor")) not in names and (parent := found.getparent()) is not None:
            at = parent.index(found)
            parent[at : at + 1] = list(found)


def mark_of(line: Line) -> str:
    """Return what a line rests on, with the number of its source; mostly empty."""
    return join(line.mark, str(line.ref) if line.ref else "", by=" ")


def line_text(line: Line) -> str:
    """Return a line with what it rests on and its account, as it reads without marks."""
    marked = f"{line.text} [{mark_of(line)}]" if mark_of(line) else line.text
    return f"{marked} ({line.account})" if line.account else marked


def text_runs(
    text: str, see: CrossReferences = (), foreign: tuple[TextPiece, ...] = ()
) -> Iterator[BaseOxmlElement]:
    """Yield a text, with links where words of it lead to a place and with the language of its phrases."""
    for place, inside in pieces(text, foreign, see):
        runs = [run(letters, language=language) for letters, language in inside]
        yield from [link(place, *runs)] if place else runs


def line_runs(line: Line) -> Iterator[BaseOxmlElement]:
    """Yield a line with its mark, which leads to its source, and its account; sources are places themselves."""
    words = tuple(text_runs(line.text, line.see, line.foreign))
    if line.anchor:
        yield from placed(line.anchor, *words)
    else:
        yield from words
    if mark := mark_of(line):
        shown = run(f"[{mark}]")
        yield run(" ")
        yield link(f"{SOURCE}{line.ref}", shown) if line.ref else shown
    if line.account:
        yield run(f" ({line.account})")
