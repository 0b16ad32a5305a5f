"""Renders the document for a word processor; with its ``word_`` neighbours the only modules that use ``docx``.

Colleagues go on writing in it, so it has real styles, heads of tables that repeat, and contents that update. Pictures
stand there as the table of what they show. The bytes follow from the document alone: no clock, no user, no computer.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from wijkwizard.document.contrast import readable
from wijkwizard.document.cover import HANDED_OUT
from wijkwizard.document.cross_references import ANNEX, CrossReferences
from wijkwizard.document.formatter import join
from wijkwizard.document.model import (
    Balance,
    Bars,
    Block,
    Bullets,
    Callout,
    Document,
    Fact,
    Facts,
    Heading,
    Legend,
    Line,
    MeasureBlock,
    Paragraph,
    Part,
    Planning,
    SignalMap,
    Table,
)
from wijkwizard.document.own_picture import OwnPicture
from wijkwizard.document.word_frame import (
    frame_of_template,
    frame_ours,
    lost_words,
    picture_run,
    settle_page,
    text_width,
)
from wijkwizard.document.word_house import adopt
from wijkwizard.document.word_origin import describe, forget_template, without_clock
from wijkwizard.document.word_styles import complete, look_ours
from wijkwizard.document.word_table import as_table, grid, pairs
from wijkwizard.document.word_template import WordTemplate, template_of
from wijkwizard.document.word_xml import (
    element,
    line_runs,
    link,
    paragraph,
    placed,
    run,
    settle_places,
    text_runs,
)
from wijkwizard.document.word_xml import field as counted

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_CONTENTS = "Inhoud"
_LEGEND = "Hoe u de tekens leest"
_ANNEX = Part(id=ANNEX, number=0, title="Bijlage: alles wat is gezegd", blocks=())
_OF_THE_DOSSIER = "het sjabloon in het dossier"
_SPACE = 120
"""Between a table and the text after it, in twentieths of a point."""

_TOC = 'TOC \\o "1-1" \\h \\z \\u'


@dataclass(frozen=True, slots=True)
class WordFile:
    """A paper for a word processor.

    Attributes:
        content: the bytes of the file.
        remarks: in Dutch, what its template lacks; empty without a template.
    """

    content: bytes
    remarks: tuple[str, ...] = ()


def word_file(document: Document, template: WordTemplate | None = None) -> WordFile:
    """Return the paper as a Word file.

    Args:
        document: what it says, with characters that can be printed.
        template: whose look it has; ours without one.
    """
    import docx

    house = document.house
    if template is None and house and house.word:
        template = template_of(house.word, Path(_OF_THE_DOSSIER))
    tight, remarks = document.form in HANDED_OUT, tuple[str, ...]()
    made = template.opened() if template else docx.Document()
    forget_template(made)
    if template is None:
        look_ours(made, tight=tight)
    else:
        remarks = adopt(made)
        settle_page(made)
    colour = readable(house.colour) if house and house.colour else ""
    styles = complete(made, ours=template is None, tight=tight, colour=colour)
    describe(made, document)
    if template is None:
        frame_ours(made, styles, document)
    else:
        lost = lost_words(template.name, frame_of_template(made, styles, document))
        remarks = (*remarks, *([lost] if lost else []))
    writer = _WordWriter(styles, text_width(made), partial(picture_run, made, text_width(made)))
    writer.paper(document)
    made.element.body[:0] = writer.written
    settle_places(made.element.body)
    with io.BytesIO() as file:
        made.save(file)
        return WordFile(without_clock(file.getvalue()), remarks)


@dataclass(slots=True)
class _WordWriter:
    """Writes a paper as elements of Word.

    Attributes:
        styles: ids of styles by name.
        width: of the text, in millimetres.
        pictured: returns a run with a picture, of its bytes and what it shows.
        written: the paragraphs and tables so far.
    """

    styles: Mapping[str, str]
    width: float
    pictured: Callable[[bytes, str], BaseOxmlElement]
    written: list[BaseOxmlElement] = field(default_factory=list)
    _level: int = 0
    _alone: bool = False

    def paper(self, document: Document) -> None:
        """Write all of a paper."""
        annex = [_ANNEX] if document.plan and document.parts else []
        parts = [*document.plan, *annex, *document.parts]
        if document.form == "bewoners":
            parts = [part.model_copy(update={"number": 0}) for part in parts]
        self._cover(document)
        is_plan = document.form == "plan"
        if is_plan:
            self._contents(parts)
            self._legend(document.legend)
        for number, part in enumerate(parts):
            # The first page of a plan is its cover, and the one after it stands alone.
            self._part(part, new_page=is_plan and (not number or part in annex))
        if not is_plan:
            self._legend(document.legend)

    def _cover(self, document: Document) -> None:
        cover = document.cover
        self._text(join(cover.kind, cover.stamp, document.banner, by=" · "))
        self._text(cover.title, "Title")
        for text in (cover.subtitle, cover.lead if document.plan else ""):
            if text:
                self._text(text, "Subtitle")
        self._pairs(cover.facts)
        self._text(cover.note)

    def _contents(self, parts: Sequence[Part]) -> None:
        """Write contents that the word processor updates; until then each title in it leads to its part."""
        self._text(_CONTENTS, "TOC Heading")
        lines = [paragraph(self.styles["toc 1"], link(part.id, run(_title(part)))) for part in parts]
        *begin, _, end = counted(_TOC)
        lines[0][1:1] = begin
        lines[-1].append(end)
        gallery = element(
            "w:docPartObj", element("w:docPartGallery", val="Table of Contents"), element("w:docPartUnique")
        )
        self.written.append(element("w:sdt", element("w:sdtPr", gallery), element("w:sdtContent", *lines)))

    def _part(self, part: Part, *, new_page: bool = False) -> None:
        self._level, self._alone = 1, part.topic == "page"
        title = placed(part.id, run(_title(part)))
        self.written.append(paragraph(self.styles["heading 1"], *title, new_page=new_page))
        for block in part.blocks:
            self._block(block)

    def _legend(self, entries: Sequence[Legend]) -> None:
        if entries:
            self._heading(_LEGEND, 2)
            for entry in entries:
                text = f"{entry.mark}: {entry.meaning}" if entry.mark else entry.meaning
                self._text(text, "List Bullet", entry.see)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block.text, block.level - 1)
            case Paragraph():
                self._paragraph(block)
            case Bullets():
                self._lines(block.items, "List Bullet")
            case Facts():
                self._facts(block)
            case Table():
                self._table(block)
            case Callout():
                self._add(paragraph("", run(block.title, bold=True), with_next=bool(block.lines)))
                self._lines(block.lines)
            case MeasureBlock():
                self._measure(block)
            case OwnPicture():
                self._add(paragraph("", self.pictured(block.content, block.alt)))
            case SignalMap() | Bars() | Balance() | Planning():
                self._picture(block)
            case _:
                assert_never(block)

    def _paragraph(self, block: Paragraph) -> None:
        runs = [piece for line in (block.line, *block.more) for piece in (*line_runs(line), run(" "))]
        self._add(paragraph(self.styles["Quote"] if block.look == "quote" else "", *runs[:-1]))

    def _lines(self, lines: Sequence[Line], style: str = "") -> None:
        for line in lines:
            self._add(paragraph(self.styles.get(style, ""), *line_runs(line)))

    def _facts(self, block: Facts) -> None:
        if block.title:
            self._heading(block.title, 2)
        self._pairs(block.rows, block.title)
        if block.mark or block.missing:
            every = f"{block.mark}: alles hierboven zonder ander teken." if block.mark else ""
            self._text(join(every, block.missing, by=" "))

    def _measure(self, block: MeasureBlock) -> None:
        self._heading(f"{block.number}. {block.title}", 3, block.anchor)
        goal = [f"Doel: {block.goal}"] if block.goal else []
        for text in (*goal, f"Status: {block.status}"):
            self._add(paragraph("", run(text), with_next=bool(block.rows)))
        self._pairs(block.rows, block.title)
        if block.missing:
            self._text(block.missing)

    def _picture(self, block: SignalMap | Bars | Balance | Planning) -> None:
        """Write what a picture shows: as a table, or in the words of who does not see a timeline or a chart."""
        if block.table.rows and isinstance(block, Planning):
            self._table(block.table, block.alt)
        elif isinstance(block, Planning) or (isinstance(block, Bars) and self._alone):
            self._caption(block.title)
            self._text(block.alt)
        else:
            self._table(as_table(block), block.alt)

    def _pairs(self, facts: Sequence[Fact], name: str = "") -> None:
        if facts:
            self._add_table(pairs(self.styles, facts, self.width, name))

    def _table(self, block: Table, told: str = "") -> None:
        if block.caption:
            self._caption(block.caption, block.see)
        self._add_table(grid(self.styles, block, self.width, told))

    def _caption(self, text: str, see: CrossReferences = ()) -> None:
        self._add(paragraph(self.styles["caption"], *text_runs(text, see), with_next=True))

    def _heading(self, text: str, level: int, anchor: str = "") -> None:
        """Write a heading, at most one level below the one before it."""
        self._level = min(level, self._level + 1)
        title = placed(anchor, run(text)) if anchor else (run(text),)
        self.written.append(paragraph(self.styles[f"heading {self._level}"], *title))

    def _text(self, text: str, style: str = "", see: CrossReferences = ()) -> None:
        self._add(paragraph(self.styles.get(style, ""), *text_runs(text, see)))

    def _add(self, made: BaseOxmlElement) -> None:
        """Write a paragraph; text after a table keeps some space from it, also where its style has none."""
        if self._after_table:
            if made.pPr is None:
                made.insert(0, element("w:pPr"))
            made.pPr.append(element("w:spacing", before=_SPACE))
        self.written.append(made)

    def _add_table(self, made: BaseOxmlElement) -> None:
        """Write a table; two that follow each other would become one."""
        if self._after_table:
            self.written.append(paragraph(""))
        self.written.append(made)

    @property
    def _after_table(self) -> bool:
        return bool(self.written) and self.written[-1].tag.endswith("}tbl")


def _title(part: Part) -> str:
    return f"{part.number} {part.title}" if part.number else part.title
