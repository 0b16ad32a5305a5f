"""Renders the document for a word processor; the only module that uses ``docx``.

Colleagues go on writing in it, so it has real styles, heads of tables that repeat, and contents that update. Pictures
stand there as the table of what they show. The bytes follow from the document alone: no clock, no user, no computer.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, assert_never

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
    Line,
    MeasureBlock,
    Paragraph,
    Planning,
    SignalMap,
    Table,
    TableColumn,
)
from wijkwizard.document.word_origin import forget_template, without_clock

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table as WordTable

_LANGUAGE = "nl-NL"
_WIDE = 6_120_000
"""Width of the text on A4 with margins of 20 mm, in EMU (360,000 in a centimetre)."""

_CONTENTS = "Inhoud"
_UPDATE = "Klik hier met rechts en kies 'Veld bijwerken' voor de bladzijden."


def line_text(line: Line) -> str:
    """Return a line with what it rests on and its account, as it reads without marks."""
    mark = join(line.mark, str(line.ref) if line.ref else "", by=" ")
    marked = f"{line.text} [{mark}]" if mark else line.text
    return f"{marked} ({line.account})" if line.account else marked


def to_word(document: Document) -> bytes:
    """Return the paper as a Word file.

    Args:
        document: what it says, with characters that can be printed.
    """
    import docx

    made = docx.Document()
    writer = _WordWriter(made)
    forget_template(made)
    _describe(made, document)
    _set_page(made)
    writer.cover(document)
    writer.contents([part.title for part in (*document.plan, *document.parts)])
    for part in document.plan:
        writer.part(part.title, part.blocks)
    if document.plan and document.parts:
        writer.part("Bijlage: alles wat is gezegd", ())
    for part in document.parts:
        writer.part(f"{part.number} {part.title}", part.blocks)
    if document.legend:
        made.add_heading("Hoe u de tekens leest", 2)
        for entry in document.legend:
            made.add_paragraph(
                f"{entry.mark}: {entry.meaning}" if entry.mark else entry.meaning, "List Bullet"
            )
    with io.BytesIO() as file:
        made.save(file)
        return without_clock(file.getvalue())


def _describe(made: WordDocument, document: Document) -> None:
    """Set the title and language, and take out who and what the template names."""
    from docx.oxml.ns import qn

    about, day = made.core_properties, datetime(1980, 1, 1, tzinfo=UTC)
    if document.made_on:
        day = datetime.fromisoformat(document.made_on).replace(tzinfo=UTC)
    about.title, about.subject, about.language = document.title, document.description, _LANGUAGE
    about.author, about.last_modified_by, about.comments, about.keywords = "", "", "", ""
    about.created, about.modified, about.revision = day, day, 1
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)


def _set_page(made: WordDocument) -> None:
    """Set A4, and a letter without serifs that is on every computer with a word processor."""
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    for section in made.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
    for style in made.styles:
        if (face := getattr(style, "font", None)) is not None:
            face.name = "Arial"
            for fonts in style.element.iter(qn("w:rFonts")):
                for name in [key for key in fonts.attrib if "Theme" in str(key)]:
                    del fonts.attrib[name]
    normal = made.styles["Normal"]
    normal.font.size = Pt(10.5)


def _widen(grid: WordTable, widths: Sequence[int]) -> None:
    """Give columns their part of the width of the text, and cells the small letter of a table."""
    from docx.shared import Emu, Pt

    grid.autofit = False
    for row in grid.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Emu(_WIDE * width // 100)
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(2)
                for run in paragraph.runs:
                    run.font.size = Pt(9)


def _drawn(block: SignalMap | Bars | Balance | Planning) -> Table:
    """Return what a picture without a table of its own shows, as a table."""
    if isinstance(block, SignalMap):
        titles = ("Signaal", "Stand", *block.columns)
        rows = [
            (row.label, row.levels[0], *(join(*dict.fromkeys((it.stand, it.word))) for it in row.signs))
            for row in block.rows
        ]
    elif isinstance(block, Bars):
        titles = ("", *block.series)
        rows = [(bar.label, *bar.numbers) for bar in block.bars]
    elif isinstance(block, Balance):
        titles = ("", "Aantal")
        rows = [(tally.label, str(tally.count)) for tally in block.tallies]
    else:
        titles, rows = (
            ("", "Soort"),
            [(span.label, "extra" if span.extra else "gewoon werk") for span in block.spans],
        )
    first = (26, 18) if isinstance(block, SignalMap) else (50,)
    others = (100 - sum(first)) // max(1, len(titles) - len(first))
    widths = (*first, *(others for _ in titles[len(first) :]))
    columns = tuple(
        TableColumn(title=title, width=width) for title, width in zip(titles, widths, strict=True)
    )
    cells = tuple(tuple(Line(text=cell or "–") for cell in row) for row in rows)
    return Table(caption=block.title, columns=columns, rows=cells)


class _WordWriter:
    """Writes parts of a paper into one Word document."""

    def __init__(self, made: WordDocument) -> None:
        self._made = made

    def cover(self, document: Document) -> None:
        """Write the title, with what the first page says."""
        cover = document.cover
        self._made.add_paragraph(join(cover.kind, cover.stamp, document.banner, by=" · "))
        self._made.add_heading(cover.title, 0)
        for text in (cover.subtitle, cover.lead if document.plan else ""):
            if text:
                self._made.add_paragraph(text, "Subtitle")
        self._pairs(cover.facts)
        self._made.add_paragraph(cover.note)

    def contents(self, titles: Sequence[str]) -> None:
        """Write contents that the word processor updates, with the titles in it until then."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self._made.add_paragraph(_CONTENTS, "TOC Heading" if "TOC Heading" in self._made.styles else None)
        paragraph = self._made.add_paragraph()

        def sign(kind: str) -> BaseOxmlElement:
            made = OxmlElement("w:fldChar")
            made.set(qn("w:fldCharType"), kind)
            return made

        order = OxmlElement("w:instrText")
        order.text = 'TOC \\o "1-2" \\h \\z \\u'
        for element in (sign("begin"), order, sign("separate")):
            paragraph.add_run()._r.append(element)  # noqa: SLF001 - docx has no other way to a field
        for title in titles:
            paragraph.add_run(title).add_break()
        paragraph.add_run(_UPDATE)
        paragraph.add_run()._r.append(sign("end"))  # noqa: SLF001 - as above

    def part(self, title: str, blocks: Iterable[Block]) -> None:
        """Write a part under its title."""
        self._made.add_heading(title, 1)
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._made.add_heading(block.text, block.level - 1)
            case Paragraph():
                text = " ".join(map(line_text, (block.line, *block.more)))
                self._made.add_paragraph(text, "Quote" if block.look == "quote" else None)
            case Bullets():
                self._bullets(block.items)
            case Facts():
                self._facts(block)
            case Table():
                self._table(block)
            case Callout():
                self._made.add_paragraph().add_run(block.title).bold = True
                for line in block.lines:
                    self._made.add_paragraph(line_text(line))
            case MeasureBlock():
                self._measure(block)
            case SignalMap() | Bars() | Balance() | Planning():
                self._picture(block)
            case _:
                assert_never(block)

    def _bullets(self, items: Iterable[Line]) -> None:
        for item in items:
            self._made.add_paragraph(line_text(item), "List Bullet")

    def _facts(self, block: Facts) -> None:
        if block.title:
            self._made.add_heading(block.title, 2)
        self._pairs(block.rows)
        if block.mark or block.missing:
            every = f"{block.mark}: alles hierboven zonder ander teken." if block.mark else ""
            self._made.add_paragraph(join(every, block.missing, by=" "))

    def _measure(self, block: MeasureBlock) -> None:
        self._made.add_heading(f"{block.number}. {block.title}", 3)
        self._made.add_paragraph(f"Doel: {block.goal}")
        self._made.add_paragraph(f"Status: {block.status}")
        self._pairs(block.rows)
        if block.missing:
            self._made.add_paragraph(block.missing)

    def _picture(self, block: SignalMap | Bars | Balance | Planning) -> None:
        """Write what a picture shows as a table: its own, or one of what is drawn."""
        self._table(block.table if block.table.rows else _drawn(block))

    def _pairs(self, facts: Sequence[Fact]) -> None:
        if not facts:
            return
        grid = self._made.add_table(rows=0, cols=2, style="Table Grid")
        for fact in facts:
            label, value = grid.add_row().cells
            label.paragraphs[0].add_run(fact.label).bold = True
            value.text = line_text(fact.line)
        _widen(grid, (30, 70))
        self._made.add_paragraph()

    def _table(self, block: Table) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        if block.caption:
            self._made.add_paragraph(block.caption, "Caption")
        grid = self._made.add_table(rows=1, cols=len(block.columns), style="Table Grid")
        for cell, column in zip(grid.rows[0].cells, block.columns, strict=True):
            cell.paragraphs[0].add_run(column.title).bold = True
        head = OxmlElement("w:tblHeader")
        head.set(qn("w:val"), "true")
        grid.rows[0]._tr.get_or_add_trPr().append(head)  # noqa: SLF001 - docx has no other way to a head that repeats
        for row in block.rows:
            for cell, line in zip(grid.add_row().cells, row, strict=True):
                cell.text = line_text(line)
        _widen(grid, [column.width for column in block.columns])
        self._made.add_paragraph()
