"""The messages that an input posts to its screen; an input never uses the session itself."""

from __future__ import annotations

from textual.message import Message

from wijkwizard.conversation.commands import RowChange
from wijkwizard.terms import Answer, Slot, Value


class AnswerGiven(Message):
    """A complete answer was given, or cleared (``None``)."""

    def __init__(self, slot: Slot, value: Value | None) -> None:
        self.slot = slot
        self.value = value
        super().__init__()


class TakenBack(Message):
    """Nobody meant the choice that the first signs of a sentence made: this is the answer of before."""

    def __init__(self, slot: Slot, answer: Answer | None) -> None:
        self.slot = slot
        self.answer = answer
        super().__init__()


class CountRemoved(Message):
    """The count of one row of a blind round was removed."""

    def __init__(self, slot: Slot, row: str) -> None:
        self.slot = slot
        self.row = row
        super().__init__()


class CountsTakenBack(Message):
    """Nobody meant the last counts of a grid, so many of them: a sentence began with their digits."""

    def __init__(self, slot: Slot, steps: int) -> None:
        self.slot = slot
        self.steps = steps
        super().__init__()


class CountTyped(Message):
    """A digit of a count was typed or removed; nothing was given yet, but the total counts it.

    Attributes:
        slot: the grid.
        row: the row under the cursor.
        digits: what is being typed in it.
    """

    def __init__(self, slot: Slot, row: str, digits: str) -> None:
        self.slot, self.row, self.digits = slot, row, digits
        super().__init__()


class TextTyped(Message):
    """Text was typed that is not an answer yet; ``as_it_was`` when it equals the answer."""

    def __init__(self, slot: Slot, text: str, *, as_it_was: bool) -> None:
        self.slot = slot
        self.text = text
        self.as_it_was = as_it_was
        super().__init__()


class TextEntered(Message):
    """Typed text should become the answer: the field lost focus, or Enter was pressed (``onward``)."""

    def __init__(self, slot: Slot, text: str, *, onward: bool = False) -> None:
        self.slot = slot
        self.text = text
        self.onward = onward
        super().__init__()


class NextRequested(Message):
    """Enter was pressed where nothing is left to choose: go to the next field or question."""


class RowWanted(Message):
    """A change of the rows of a table was requested.

    Attributes:
        table: id of the table.
        what: ``add``, ``adopt``, ``adopt_all``, ``remove``, ``up`` or ``down``.
        of: id of the row, or of the offer to adopt; empty for a new row at the end.
    """

    def __init__(self, table: str, what: RowChange, of: str) -> None:
        self.table = table
        self.what = what
        self.of = of
        super().__init__()


class NotAllowed(Message):
    """The question does not allow what was tried; the sentence says why."""

    def __init__(self, slot: Slot, why: str) -> None:
        self.slot = slot
        self.why = why
        super().__init__()


class Stray(Message):
    """Text was typed or pasted in a list that takes none; ``whole`` when it is more than a typing error."""

    def __init__(self, text: str, *, whole: bool) -> None:
        self.text = text
        self.whole = whole
        super().__init__()
