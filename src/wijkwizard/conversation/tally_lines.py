"""How the rows of a count are drawn: a line each, with a sign for each cell; without a screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.terms.count_cells import by_row, cell, row_of

if TYPE_CHECKING:
    from wijkwizard.questionnaire.model import Scale
    from wijkwizard.session import Field

HEAD = "kop"
"""The id of the line with the heads of the columns."""

_BAR = "●"
_BLANK = "\u00a0"
"""A space that stays at the end of a line, so that all bars begin in one column."""
_WIDEST = 16
_HERE, _ELSEWHERE = "▸", " "
"""What stands before the cell of a row in two colours in which a number is typed now, and before any other."""
_HEADS = ("links", "rechts")
_WIDTH = 7
"""The width of a cell with what stands before it."""
_TOGETHER = "samen"


@dataclass(frozen=True, slots=True)
class TallyView:
    """What is drawn of a count.

    Attributes:
        field: the grid.
        scale: the steps, or the bounds of the counts.
        counts: the numbers by cell, with the one that is being typed.
        typing: the digits that are being typed; empty for none.
        earlier: cells of a sealed round that were counted before and of which nobody knows the number here.
    """

    field: Field
    scale: Scale
    counts: Mapping[str, int]
    typing: str = ""
    earlier: frozenset[str] = frozenset()

    def number(self, at: str) -> int | None:
        """Return the number of a cell; of a row that was counted in colours that may not stand apart their sum."""
        return self.counts.get(at) if self.field.colours.sides else by_row(self.counts).get(at)

    def sign(self, at: str, *, here: bool) -> str:
        """Return the sign of a cell: its number, or that there is one that nobody may see yet.

        Args:
            at: the cell.
            here: whether the cursor is on it.
        """
        number = self.number(at)
        if self.typing and here:
            return f"[{'··' if self.field.sealed else self.typing:>3} ]"
        if number is None and at not in self.earlier:
            return "[    ]"
        return "[ ·· ]" if self.field.sealed else f"[{number:>3} ]"

    def marks(self, row: str, at: str) -> str:
        """Return the signs of a row, each below the head of its column.

        Args:
            row: the row.
            at: the cell under the cursor.
        """
        sides = self.field.colours.sides
        if not sides:
            return self.sign(row, here=at == row)
        cells = [cell(row, side.id) for side in sides]
        return "".join(
            f"{_HERE if place == at else _ELSEWHERE}{self.sign(place, here=place == at)}" for place in cells
        )

    def head(self) -> ListLine | None:
        """Return the line with the heads of the columns; ``None`` for a count of all together.

        The names of the sides stand beside it: above a column they would leave the rows too little room for a word.
        """
        if not self.field.colours.sides:
            return None
        heads = "".join(f"{_ELSEWHERE}{head}".ljust(_WIDTH) for head in _HEADS)
        named = zip(_HEADS, self.field.colours.sides, strict=True)
        text = ", ".join(f"{head} {side.label}" for head, side in named)
        shown = bool(self.counts) and not self.field.sealed
        return ListLine(HEAD, text, heads, right=_TOGETHER * shown, closed=True)

    def beside(self, row: str) -> str:
        """Return what a number that is shown means: a step its word, a count a bar, two counts what they make."""
        counts = by_row(self.counts)
        if self.field.sealed or row not in counts:
            return ""
        if not self.scale.count:
            return self.scale.labels.get(counts[row], "")
        if self.field.colours.sides:
            return str(counts[row]).rjust(len(_TOGETHER))
        most = max(counts.get(option.id, 0) for option in self.field.options)
        widest = min(most, _WIDEST)
        return (_BAR * round(counts[row] * widest / most)).ljust(widest, _BLANK) if most else ""


def tally_lines(view: TallyView, at: str, explained: str, read_back: frozenset[str]) -> tuple[ListLine, ...]:
    """Return the rows with their counts, below the heads of their columns.

    Args:
        view: what is drawn.
        at: the cell under the cursor; its row has its explanation with it, so that it is in view wherever it stands.
        explained: what is said below the explanation of that row, such as the steps.
        read_back: the rows of which the explanation is always shown, because it reads back what was said.
    """
    here = row_of(at)
    head = view.head()
    rows = tuple(
        ListLine(
            option.id,
            option.label,
            view.marks(option.id, at),
            right=view.beside(option.id),
            behind="\n".join(filter(None, (option.help, explained)))
            if option.id == here
            else option.help * (option.id in read_back),
            cut=option.id in read_back and option.id != here,
        )
        for option in view.field.options
    )
    return rows if head is None else (head, *rows)
