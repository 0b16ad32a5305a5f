"""Keeps a paper of a few pages to its pages, whatever was typed: what is cut off says that the dossier has more.

It works on finished blocks, so that no part of a short paper can forget it.
"""

from __future__ import annotations

from dataclasses import dataclass

from wijkwizard.document.model import Bar, Bars, Block, Bullets, Callout, Fact, Facts, Line, Paragraph, Table

MORE = " … (meer in het dossier)"
CUT = " …"


@dataclass(frozen=True, slots=True)
class Lengths:
    """Longest texts in characters, and most rows.

    Attributes:
        line: of a line, a point or a fact.
        cell: of a cell of a table.
        account: of what stands behind a text about who says so.
        rows: of a table or a list.
        to_dos: of the list of what is to be done.
        bars: of a picture.
    """

    line: int
    cell: int
    account: int
    rows: int
    to_dos: int
    bars: int


LEVELS = (
    Lengths(line=420, cell=200, account=110, rows=10, to_dos=60, bars=10),
    Lengths(line=230, cell=84, account=60, rows=8, to_dos=20, bars=8),
    Lengths(line=150, cell=60, account=40, rows=6, to_dos=14, bars=6),
    Lengths(line=110, cell=48, account=30, rows=4, to_dos=10, bars=5),
    Lengths(line=90, cell=40, account=20, rows=3, to_dos=6, bars=3),
    Lengths(line=70, cell=32, account=10, rows=2, to_dos=4, bars=3),
    Lengths(line=60, cell=26, account=0, rows=1, to_dos=3, bars=2),
)
"""From roomy to tight; a paper takes the first that fits."""


def clip(text: str, most: int, sign: str = MORE) -> str:
    """Shorten a text at a space, with a sign that there is more; where there is no room, nothing is left."""
    if len(text) <= most:
        return text
    kept = " ".join(text.split())[:most].rsplit(maxsplit=1)
    return f"{kept[0]}{sign}" if kept else ""


def _left(rows: int, most: int, what: str) -> tuple[Block, ...]:
    if rows <= most:
        return ()
    many = f"{rows - most} {what}" if rows - most > 1 else f"1 {what.removesuffix('s').removesuffix('en')}"
    return (Paragraph(line=Line(text=f"Nog {many} in het dossier."), look="small", ours=True),)


@dataclass(frozen=True, slots=True)
class Shortener:
    """Shortens blocks to fixed lengths; ``rows`` is the most for a table here."""

    lengths: Lengths
    rows: int

    def _line(self, line: Line, most: int, sign: str = MORE) -> Line:
        account = clip(line.account, self.lengths.account, CUT)
        return line.model_copy(update={"text": clip(line.text, most, sign), "account": account})

    def _lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(self._line(one, self.lengths.line) for one in lines)

    def _fact(self, fact: Fact) -> Fact:
        return fact.model_copy(update={"line": self._line(fact.line, self.lengths.line)})

    def _bar(self, bar: Bar) -> Bar:
        return bar.model_copy(update={"label": clip(bar.label, self.lengths.cell, CUT)})

    def _table(self, table: Table, most: int) -> Table:
        rows = tuple(
            tuple(self._line(cell, self.lengths.cell, CUT) for cell in row) for row in table.rows[:most]
        )
        return table.model_copy(update={"rows": rows})

    def _bars(self, bars: Bars) -> Bars:
        """Keep the highest bars, in their own order: what most people chose may not be what is cut off."""
        order = sorted(range(len(bars.bars)), key=lambda at: -sum(bars.bars[at].shares))
        kept = sorted(order[: self.lengths.bars])
        table = bars.table.model_copy(update={"rows": tuple(bars.table.rows[at] for at in kept)})
        return bars.model_copy(
            update={
                "bars": tuple(self._bar(bars.bars[at]) for at in kept),
                "table": self._table(table, len(kept)),
                "alt": clip(bars.alt, 300, CUT),
            }
        )

    def block(self, block: Block) -> tuple[Block, ...]:  # noqa: PLR0911 - one for each kind
        """Return a block with every text at most as long as allowed, and a sentence on what was left out."""
        match block:
            case Table():
                return (self._table(block, self.rows), *_left(len(block.rows), self.rows, "regels"))
            case Bars():
                return (self._bars(block), *_left(len(block.bars), self.lengths.bars, "regels"))
            case Bullets():
                made = block.model_copy(update={"items": self._lines(block.items[: self.lengths.rows])})
                return (made, *_left(len(block.items), self.lengths.rows, "punten"))
            case Facts():
                return (block.model_copy(update={"rows": tuple(self._fact(one) for one in block.rows)}),)
            case Callout():
                return (block.model_copy(update={"lines": self._lines(block.lines)}),)
            case Paragraph(ours=False):
                return (block.model_copy(update={"line": self._line(block.line, self.lengths.line)}),)
            case _:
                return (block,)

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Shorten blocks, each on its own."""
        return tuple(made for one in blocks for made in self.block(one))
