"""Counting on a grid: digits form the count of a cell, which is stored when it is left; without a screen.

A cell is a row, or in a count in columns a row and a side or a step.

The total counts it while it is typed, so that a number that takes the place of another is seen at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wijkwizard.conversation.placed_counts import placed_counts
from wijkwizard.conversation.taken_counts import TakenCounts
from wijkwizard.conversation.tally_lines import TallyView, tally_lines
from wijkwizard.session.cells import cells_of
from wijkwizard.terms import GridValue, Round
from wijkwizard.terms.count_cells import held, lay_over, overlaid, take_out
from wijkwizard.terms.named_action import NamedAction

if TYPE_CHECKING:
    from wijkwizard.conversation.list_line import ListLine
    from wijkwizard.questionnaire.model import Scale
    from wijkwizard.session import Field

_TWO_DIGITS = 10
_GONE = "Dit getal is weg. Typ het goede getal."
NO_COUNT = "Op deze regel staat geen getal."
_UNSEEN = "Bijtellen en aftellen kan hier niet, want niemand ziet wat er staat. Typ het getal."
_FULL = (
    f"Er past geen cijfer meer bij. Met {NamedAction.NEXT_ROW} gaat u naar de volgende regel, "
    f"met {NamedAction.ERASE_COUNT} haalt u dit getal weg."
)


@dataclass(frozen=True, slots=True)
class TallyChange:
    """The effect of a key on a tally sheet.

    Attributes:
        given: the numbers are another answer now.
        gone: the row of a blind round from which a number was removed; such a round gives no answer.
        taken_back: how many of the answers that were given last nobody meant.
        why: why the key did nothing; empty when what was said so before is past, ``None`` when nothing is to be said.
    """

    given: bool = False
    gone: str = ""
    taken_back: int = 0
    why: str | None = None


def key_words(scale: Scale) -> str:
    """Return what can be typed in a row, in words; empty for a count, which needs no key to be explained."""
    if scale.count:
        return ""
    if not scale.labels:
        return f"{scale.min} tot en met {scale.max}"
    return " · ".join(
        f"{step} {scale.labels[step]}" if step in scale.labels else str(step)
        for step in range(scale.min, scale.max + 1)
    )


class TallySheet:
    """The counts of a grid while they are being typed.

    Attributes:
        field: the current view of the grid.
        column: the place of the column that the keys are in; 0 in a count of all together.
        typing: the digits that are being typed in the row under the cursor, and are stored nowhere yet.
        said: what is said about the row under the cursor, such as why a key was refused.
        refused: whether that is why a key was refused, which is past with the next number.
        scale: the steps, or the bounds of the counts.
        taken: which numbers the dossier took, and which it refused.
    """

    def __init__(self, field: Field, scale: Scale, counts: dict[str, int]) -> None:
        """Start counting.

        Args:
            field: the grid.
            scale: the steps, or the bounds of the counts.
            counts: what was typed in this sealed round before; the dossier gives no counts until the reveal.
        """
        self.field, self.scale, self._counts = field, scale, counts
        # What was said belongs behind every row that reads it back; an explanation only where the cursor is.
        rows = getattr(field.question, "rows", ())
        own = rows if isinstance(rows, tuple) else ()
        self._read_back = frozenset(row.id for row in own if row.shows)
        self.column = 0
        self.typing = self.said = ""
        self._full = self.refused = self._waited = False
        self._given, self._before = 0, ("", False)
        self.taken = TakenCounts(counts)

    @property
    def first_empty(self) -> str:
        """The first cell without a number; empty when there is none."""
        cells = (each.id for each in cells_of(self.field))
        return next((at for at in cells if at not in self._counts and not self._earlier(at)), "")

    def value(self) -> GridValue | None:
        """Return the numbers as an answer, or ``None`` while there are none."""
        return GridValue(v=dict(self._counts)) if self._counts else None

    def show(self, field: Field) -> TallyChange:
        """Update to the current view of the grid."""
        opened, self.field = self.field.sealed and not field.sealed, field
        value = field.answer.value if field.answer else None
        if isinstance(value, GridValue):
            self._counts.clear()
            self._counts.update(value.v)
        elif not field.sealed or field.round is None:
            self._counts.clear()
        return self.leave_row() if opened else TallyChange()

    # Keys.

    def begin(self) -> None:
        """Note that the characters typed next may turn out to be a sentence."""
        self._given, self._before = 0, (self.typing, self._waited)

    def take_back(self) -> TallyChange:
        """Take back the number with which a sentence began, also one that was counted at once."""
        given, self._given = self._given, 0
        self.typing, self._waited = self._before
        return TallyChange(taken_back=given)

    def write(self, at: str, digit: str, begun: str = "") -> TallyChange:
        """Write a digit in a row; the number counts at once when no other digit fits behind it.

        Args:
            at: the cell.
            digit: the digit.
            begun: the sign that was typed right before it; a digit can make a step of two digits with it.
        """
        if self._waited:
            # Nobody sees what was being typed when the program stopped, so what is typed now comes in its place.
            self.typing, self._waited = "", False
        highest, typed = self.scale.max, self.typing + digit
        if self._full and at not in self.taken.refused:
            return self._refuse(_FULL)
        if not self.scale.count and begun.isdigit() and _TWO_DIGITS <= int(begun + digit) <= highest:
            typed = begun + digit
        elif not self.scale.count and not self.scale.min <= int(digit) <= highest:
            # What each step means stands at the row.
            return self._refuse(
                f"Dat kan hier niet. Typ een cijfer van {self.scale.min} tot en met {self.scale.max}."
            )
        if int(typed) > highest:
            return self._refuse(f"Dat kan hier niet. Op één regel past hoogstens {highest}.")
        self.typing = typed
        # Why a number was refused stands there until another is counted in its place.
        why = None if at in self.taken.refused else self.leave_row().why
        if self.scale.count and int(typed) * 10 <= highest:
            return TallyChange(why=why)
        self._full = self.scale.count
        return replace(self.commit(at), why=why)

    def take(self, first: str, text: str, *, below: bool = False) -> tuple[TallyChange, str]:
        """Write the numbers of a text in the rows from one on, and return the row behind the last of them.

        Args:
            first: the row; empty for none.
            text: the numbers.
            below: whether a number was just typed in that row: it stays there, and they come in the rows below it.
        """
        stays = self.commit(first) if below else TallyChange()
        rows = [each.id for each in cells_of(self.field)]
        start = rows.index(first) if first in rows else len(rows)
        full = first in self._counts or self._earlier(first)
        # The next part of a text of which the last row has the last number already.
        start += below or (full and text.startswith("\n") and rows[start:] == rows[-1:])
        placed = placed_counts(text, rows[start:], self.scale)
        lay_over(self._counts, placed.counts)
        self.taken.again(placed.counts)
        back = 0
        if first in placed.counts:
            self.typing, self._waited = "", False
        elif not below:
            back = self.take_back().taken_back
        why = self._refuse(placed.why).why if placed.why else self.leave_row().why
        behind = min(start + placed.passed, len(rows) - 1)
        return TallyChange(stays.given or bool(placed.counts), taken_back=back, why=why), rows[behind]

    def go_on(self, digits: str) -> None:
        """Wait with digits that were being typed when the program stopped."""
        self.typing, self._waited = digits, True

    def erase(self, at: str) -> TallyChange:
        """Remove the last digit that was typed in a row, or its whole count."""
        left = self.leave_row()
        if self.typing:
            self.typing, self._waited = "" if self._waited else self.typing[:-1], False
            return left
        if not take_out(self._counts, at) and not self._earlier(at):
            return self._refuse(NO_COUNT)
        if not self.field.sealed:
            return TallyChange(given=True, why=left.why)
        # A number from before a restart is known to the dossier alone, so the row is named.
        return TallyChange(gone=at, why=self._refuse(_GONE).why)

    def step(self, at: str, by: int) -> TallyChange:
        """Change the count of a row by one; not in a hidden count, where nobody would see it."""
        if self.field.sealed:
            return self._refuse(_UNSEEN)
        low, high = self.scale.min, self.scale.max
        cells = held(self._counts, at)
        now = sum(self._counts[each] for each in cells) if cells else None
        first = max(low, 1) if by > 0 else low
        stands = first if now is None else max(low, min(high, now + by))
        lay_over(self._counts, {at: stands})
        # A number that stood there already gives no answer that could be taken back.
        self.typing, self._given = "", self._given + (stands != now)
        return TallyChange(given=True, why=self.leave_row().why)

    def commit(self, at: str) -> TallyChange:
        """Count the number that is being typed in a row."""
        value = self.with_typed(at)
        if value is None:
            return TallyChange()
        changes = self._counts.get(at) != value.v[at]
        lay_over(self._counts, {at: value.v[at]})
        self.taken.again([at])
        self.typing, self._given = "", self._given + changes
        return TallyChange(given=True)

    def with_typed(self, at: str) -> GridValue | None:
        """Return the counts including the one being typed in a row, ``None`` when there is none; changes nothing."""
        if not self.typing or not at:
            return None
        return GridValue(v=overlaid(self._counts, {at: max(self.scale.min, int(self.typing))}))

    def field_now(self, at: str) -> Field:
        """Return the view of the grid with the number that is being typed in its total; nothing is stored.

        What a row of a sealed round had before a restart is known to the dossier alone: its total then waits. Before a
        room that looks along it waits too, for what it grows by is what is typed; only that everybody's vote is in, or
        more than that, is said at once.
        """
        typed, held = self.with_typed(at), self.field
        if typed is None:
            return held
        if held.sealed:
            others = replace(held, counted=held.counted - {at})
            if self._earlier(at):
                return replace(others, hushed=True, people=None)
            came = held.round.turnout if held.round else 0
            return replace(
                others, round=Round(turnout=came + sum(typed.v.values()) - sum(self._counts.values()))
            )
        if held.answer is None:
            return held
        return replace(held, answer=held.answer.model_copy(update={"value": typed}))

    def leave_row(self) -> TallyChange:
        """Leave a row: the next digit starts a new count, and the earlier refusal is cleared."""
        refused, self.refused, self._full = self.refused, False, False
        return TallyChange(why="" if refused else None)

    def _refuse(self, why: str) -> TallyChange:
        self.refused = True
        return TallyChange(why=why)

    # What is shown.

    def lines(self, at: str) -> tuple[ListLine, ...]:
        """Return the rows with their counts.

        Args:
            at: the cell under the cursor.
        """
        typed, held = self.with_typed(at), self.field
        earlier = frozenset(each.id for each in cells_of(held) if self._earlier(each.id))
        counts = typed.v if typed is not None else dict(self._counts)
        view = TallyView(held, self.scale, counts, self.typing, earlier)
        explained = "\n".join(filter(None, (key_words(self.scale), self.said)))
        return tally_lines(view, at, explained, self._read_back)

    def _earlier(self, at: str) -> bool:
        """Return whether a row of a sealed round was counted before this tally sheet existed."""
        return self.field.sealed and at in self.field.counted and at not in self._counts
