"""How the rows of a count are drawn: a line each, with a sign for each cell; without a screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.session.cells import columns_of, steps_of
from wijkwizard.session.spread import spreads_of
from wijkwizard.terms.count_cells import by_row, cell, row_of

if TYPE_CHECKING:
    from wijkwizard.questionnaire.model import Scale
    from wijkwizard.session import Field

HEAD = "kop"
"""The id of the line with the heads of the columns."""

_BAR = "●"
_HIDDEN = "··"
_BLANK = "\u00a0"
"""A space that stays at the end of a line, so that all bars begin in one column."""
_WIDEST = 16
_HERE, _ELSEWHERE = "▸", " "
"""What stands before the cell of a row in columns in which a number is typed now, and before any other."""
_HEADS = ("links", "rechts")
_SIGN, _NARROW = "[{:>3} ]", "[{:>2}]"
"""The sign of a cell, and that where a row has more than two of them."""
_APART = "uiteen"
"""What stands at a row in which opinions differ."""
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
        return self.counts.get(at) if columns_of(self.field) else by_row(self.counts).get(at)

    def sign(self, at: str, *, here: bool) -> str:
        """Return the sign of a cell: its number, or that there is one that nobody may see yet.

        Args:
            at: the cell.
            here: whether the cursor is on it.
        """
        number = self.number(at)
        shown = "" if number is None else str(number)
        if self.typing and here:
            shown = self.typing
        if self.field.sealed and (shown or at in self.earlier):
            shown = _HIDDEN
        return (_NARROW if steps_of(self.field) else _SIGN).format(shown)

    def marks(self, row: str, at: str) -> str:
        """Return the signs of a row, each below the head of its column.

        Args:
            row: the row.
            at: the cell under the cursor.
        """
        columns = columns_of(self.field)
        if not columns:
            return self.sign(row, here=at == row)
        cells = [cell(row, column.id) for column in columns]
        return "".join(
            f"{_HERE if place == at else _ELSEWHERE}{self.sign(place, here=place == at)}" for place in cells
        )

    def head(self) -> ListLine | None:
        """Return the line with the heads of the columns; ``None`` for a count of all together.

        The names of the columns stand beside it: above one they would leave the rows too little room for a word.
        """
        columns, steps = columns_of(self.field), steps_of(self.field)
        if not columns:
            return None
        heads = [f"{step.id:>2}" for step in steps] or _HEADS
        width = len(_NARROW.format("") if steps else _SIGN.format(""))
        above = "".join(f"{_ELSEWHERE}{_ELSEWHERE * bool(steps)}{head}".ljust(width + 1) for head in heads)
        text = ", ".join(
            f"{head.strip()} {column.label}"
            for head, column in zip(heads, columns, strict=True)
            if column.label != column.id
        )
        shown = bool(self.counts) and not self.field.sealed and not steps
        return ListLine(HEAD, text, above, right=_TOGETHER * shown, closed=True)

    def beside(self, row: str) -> str:
        """Return what a number that is shown means: a step its word, a count a bar, two counts their sum.

        Of steps in which opinions differ, that they do.
        """
        counts = by_row(self.counts)
        if self.field.sealed or row not in counts:
            return ""
        if not self.scale.count:
            return self.scale.labels.get(counts[row], "")
        if steps_of(self.field):
            spread = spreads_of(self.field).get(row)
            return _APART if spread is not None and spread.far else ""
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
