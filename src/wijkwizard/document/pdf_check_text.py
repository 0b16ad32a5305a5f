"""Checks the text of a PDF: whether what is copied and read aloud is what was written.

What is drawn are glyphs; which letters they are stands beside them, in a table of their font or as text of their own.
Which letters they should be nobody can see from a glyph. The outline is written as letters, though, and has the words
of the headings: where those differ, the same glyphs are other letters elsewhere too.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wijkwizard.document.pdf_faults import PdfFault, at
from wijkwizard.document.pdf_tree import PdfTag, children, inside

if TYPE_CHECKING:
    import pikepdf

MarkPlace = tuple[tuple[int, int], int]
"""A page, as the number of its object, and the number of marked content on it."""

FontCodes = Mapping[int, str]
"""The text of each code of a font."""

_ONE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
_RANGE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_SINGLES = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_MOST_CODES = 0x10000


@dataclass(slots=True)
class PageTexts:
    """The text on the pages.

    Attributes:
        pieces: of each marked content; not of one in a font of which we do not know the codes.
        mute: pages, from 1, on which a glyph is drawn that says no text.
        marked: every marked content that there is, also without text.
    """

    pieces: dict[MarkPlace, str] = field(default_factory=dict)
    mute: set[int] = field(default_factory=set)
    marked: set[MarkPlace] = field(default_factory=set)


def check_text(pdf: pikepdf.Pdf, found: Sequence[PdfTag]) -> Iterator[PdfFault]:
    """Yield what is wrong with the text.

    Args:
        pdf: the file.
        found: its tags in reading order.
    """
    texts = page_texts(pdf)
    for number in sorted(texts.mute):
        yield PdfFault(
            "10-001", "er staat een teken op deze bladzijde dat niet als tekst te lezen is.", number
        )
    for tag in found:
        if any(place not in texts.marked for place in _own_marks(tag)):
            yield at(
                tag, "01-006", "wat hier bij hoort, staat niet op de bladzijde of is daar geen inhoud meer."
            )
    heads = [tag for tag in found if re.fullmatch(r"H[1-6]", tag.kind)]
    written = [*_titles(pdf)]
    if len(heads) == len(written):  # else they are no list of each other
        for tag, title in zip(heads, written, strict=True):
            read = text_of(tag, texts)
            if read is not None and _letters(read) != _letters(title):
                words = "wie deze kop kopieert of laat voorlezen, krijgt andere letters dan er in de inhoud staan."
                yield at(tag, "letters", words)


def _own_marks(tag: PdfTag) -> Iterator[MarkPlace]:
    """Yield the marked content on pages that a tag itself holds."""
    import pikepdf

    for kid in children(tag.element):
        reference = isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid and "/Stm" not in kid
        page = (kid if reference else tag.element).get("/Pg", tag.element.get("/Pg"))
        if page is not None and (reference or isinstance(kid, int)):
            yield page.objgen, int(kid.MCID) if reference else int(kid)


def text_of(tag: PdfTag, texts: PageTexts) -> str | None:
    """Return the text of a tag, in the order in which it is drawn; ``None`` when a part of it is not known."""
    import pikepdf

    parts: list[str | None] = []
    for element in (tag.element, *(kid for kid, _ in inside(tag.element))):
        for kid in children(element):
            holder = kid if isinstance(kid, pikepdf.Dictionary) else element
            if isinstance(kid, int) or (isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid):
                page = holder.get("/Pg", element.get("/Pg", tag.element.get("/Pg")))
                number = int(kid) if isinstance(kid, int) else int(kid.MCID)
                parts.append(texts.pieces.get((page.objgen, number)) if page is not None else None)
    return None if None in parts else "".join(part or "" for part in parts)


def _letters(text: str) -> Counter[str]:
    """Return the letters of a text: what stands from the right is drawn the other way round, and lines break words."""
    return Counter(
        letter
        for letter in unicodedata.normalize("NFKC", text)
        if not letter.isspace() and letter not in {"\u00ad", "\u200b", "-"}
    )


def _titles(pdf: pikepdf.Pdf) -> Iterator[str]:
    with pdf.open_outline() as outline:
        waiting = list(reversed(outline.root))
        while waiting:
            item = waiting.pop()
            yield str(item.title)
            waiting += reversed(item.children)


def page_texts(pdf: pikepdf.Pdf) -> PageTexts:
    """Return the text on all pages."""
    texts = PageTexts()
    tables: dict[tuple[int, int], FontCodes | None] = {}
    for number, page in enumerate(pdf.pages, start=1):
        _PageReader(page, number, texts, tables).read()
    return texts


class _PageReader:
    """Reads one page."""

    def __init__(
        self,
        page: pikepdf.Page,
        number: int,
        texts: PageTexts,
        tables: dict[tuple[int, int], FontCodes | None],
    ) -> None:
        self._page, self._number, self._texts, self._tables = page, number, texts, tables
        self._of: tuple[int, int] = page.obj.objgen
        self._within: list[tuple[int | None, bool]] = [(None, False)]
        self._table: FontCodes | None = None
        self._unknown: set[int] = set()

    def read(self) -> None:
        import pikepdf

        for instruction in pikepdf.parse_content_stream(self._page, "BDC BMC EMC Tf Tj TJ ' \""):
            match str(instruction.operator):
                case "BDC" | "BMC":
                    self._begin(list(instruction.operands))
                case "EMC" if len(self._within) > 1:
                    self._within.pop()
                case "Tf":
                    self._table = self._table_of(str(instruction.operands[0]))
                case "Tj" | "TJ" | "'" | '"':
                    shown = instruction.operands[-1]
                    for piece in shown if isinstance(shown, pikepdf.Array) else [shown]:
                        if isinstance(piece, pikepdf.String):
                            self._show(bytes(piece))
        for mark in self._unknown:
            self._texts.pieces.pop((self._of, mark), None)

    def _begin(self, operands: list[Any]) -> None:
        """Note in which marked content all that follows stands, and whether what it says stands beside it."""
        import pikepdf

        about: Any = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
        mark, in_said = self._within[-1]
        said = "/ActualText" in about
        if "/MCID" in about:
            mark = int(about["/MCID"])
            self._texts.marked.add((self._of, mark))
        self._within.append((mark, said or in_said))
        self._add(str(about["/ActualText"]) if said and not in_said else "")

    def _add(self, text: str) -> None:
        mark, _ = self._within[-1]
        if mark is not None:
            place = (self._of, mark)
            self._texts.pieces[place] = self._texts.pieces.get(place, "") + text

    def _show(self, codes: bytes) -> None:
        mark, said = self._within[-1]
        if said:
            return
        if self._table is None:
            self._unknown |= {mark} if mark is not None else set()
            return
        pairs = range(0, len(codes) - 1, 2)
        texts = [self._table.get(int.from_bytes(codes[begin : begin + 2], "big")) for begin in pairs]
        if mark is not None and not all(texts):
            self._texts.mute.add(self._number)
        self._add("".join(text or "" for text in texts))

    def _table_of(self, name: str) -> FontCodes | None:
        """Return what a font says of its codes; ``None`` for one whose codes are not two bytes each."""
        fonts: Any = self._page.resources.get("/Font", {}) if "/Resources" in self._page.obj else {}
        font = fonts.get(name)
        if font is None or str(font.get("/Encoding", "")) != "/Identity-H" or "/ToUnicode" not in font:
            return None
        if font.objgen not in self._tables:
            self._tables[font.objgen] = _codes(font.ToUnicode.read_bytes())
        return self._tables[font.objgen]


def _codes(content: bytes) -> FontCodes:
    found: dict[int, str] = {}
    for block in _SINGLES.findall(content):
        found |= {int(code, 16): _text(said) for code, said in _ONE.findall(block)}
    for block in _RANGES.findall(content):
        for first, last, said in _RANGE.findall(block):
            begin, text = int(first, 16), _text(said)
            if text:
                for code in range(begin, min(int(last, 16), begin + _MOST_CODES) + 1):
                    found[code] = text[:-1] + chr(min(ord(text[-1]) + code - begin, 0x10FFFF))
    return found


def _text(said: bytes) -> str:
    return bytes.fromhex(said.decode("ascii").zfill(len(said) + len(said) % 2)).decode("utf-16-be", "replace")
