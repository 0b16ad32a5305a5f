"""Keeps a paper of a few pages to its pages, whatever was typed: long texts end in a pointer to the dossier.

It works on finished blocks, so that no part of a short paper can forget it.
"""

from __future__ import annotations

from dataclasses import dataclass

from wijkwizard.document.model import Bar, Bars, Block, Bullets, Callout, Fact, Facts, Line, Paragraph, Table

MORE = " … (meer in het dossier)"


@dataclass(frozen=True, slots=True)
class Lengths:
    """Longest texts in characters.

    Attributes:
        line: of a line, a point or a fact.
        cell: of a cell of a table.
        account: of what stands behind a text about who says so.
        bars: number of rows of a picture.
    """

    line: int = 230
    cell: int = 84
    account: int = 60
    bars: int = 8


def clip(text: str, most: int) -> str:
    """Shorten a text at a space, and say that it goes on."""
    flat = " ".join(text.split()) if len(text) > most else text
    if len(flat) <= most:
        return flat
    kept = flat[:most].rsplit(maxsplit=1)[0]
    return f"{kept}{MORE}"


@dataclass(frozen=True, slots=True)
class Shortener:
    """Shortens blocks to fixed lengths."""

    lengths: Lengths = Lengths()

    def _line(self, line: Line, most: int) -> Line:
        account = clip(line.account, self.lengths.account).replace(MORE, " …")
        return line.model_copy(update={"text": clip(line.text, most), "account": account})

    def _lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(self._line(one, self.lengths.line) for one in lines)

    def _fact(self, fact: Fact) -> Fact:
        return fact.model_copy(update={"line": self._line(fact.line, self.lengths.line)})

    def _bar(self, bar: Bar) -> Bar:
        return bar.model_copy(update={"label": clip(bar.label, self.lengths.cell)})

    def table(self, table: Table, most: int = 0) -> Table:
        """Shorten the cells of a table, and its rows to ``most`` when given."""
        kept = table.rows[:most] if most else table.rows
        rows = tuple(tuple(self._line(cell, self.lengths.cell) for cell in row) for row in kept)
        return table.model_copy(update={"rows": rows})

    def _bars(self, bars: Bars) -> Bars:
        kept = tuple(self._bar(one) for one in bars.bars[: self.lengths.bars])
        short = self.table(bars.table, self.lengths.bars)
        return bars.model_copy(update={"bars": kept, "table": short, "alt": clip(bars.alt, 400)})

    def block(self, block: Block) -> Block:
        """Return a block with every text at most as long as allowed."""
        match block:
            case Table():
                made: Block = self.table(block)
            case Bars():
                made = self._bars(block)
            case Facts():
                made = block.model_copy(update={"rows": tuple(self._fact(one) for one in block.rows)})
            case Bullets():
                made = block.model_copy(update={"items": self._lines(block.items)})
            case Callout():
                made = block.model_copy(update={"lines": self._lines(block.lines)})
            case Paragraph():
                made = block.model_copy(update={"line": self._line(block.line, self.lengths.line)})
            case _:
                made = block
        return made

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Shorten blocks, each on its own."""
        return tuple(self.block(one) for one in blocks)
