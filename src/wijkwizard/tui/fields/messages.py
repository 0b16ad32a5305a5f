"""The messages that an input posts to its screen; an input never uses the session itself."""

from __future__ import annotations

from textual.message import Message

from wijkwizard.conversation.commands import RowChange
from wijkwizard.terms import Slot, Value


class AnswerGiven(Message):
    """A complete answer was given, or removed (``None``)."""

    def __init__(self, slot: Slot, value: Value | None) -> None:
        self.slot = slot
        self.value = value
        super().__init__()


class CountRemoved(Message):
    """The number of one row of a blind round was removed."""

    def __init__(self, slot: Slot, row: str) -> None:
        self.slot = slot
        self.row = row
        super().__init__()


class TextTyped(Message):
    """Something was typed that is not an answer yet; ``as_it_was`` when that is what stands already."""

    def __init__(self, slot: Slot, text: str, *, as_it_was: bool) -> None:
        self.slot = slot
        self.text = text
        self.as_it_was = as_it_was
        super().__init__()


class TextEntered(Message):
    """What was typed should become the answer: the field was left, or Enter says to go on (``onward``)."""

    def __init__(self, slot: Slot, text: str, *, onward: bool = False) -> None:
        self.slot = slot
        self.text = text
        self.onward = onward
        super().__init__()


class NextRequested(Message):
    """Enter was pressed where there is nothing left to choose: on to the next field or question."""


class RowWanted(Message):
    """Something should be done to the rows of a table.

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
    """Something was tried that the question does not allow; the sentence says why."""

    def __init__(self, slot: Slot, why: str) -> None:
        self.slot = slot
        self.why = why
        super().__init__()


class Stray(Message):
    """Signs were typed or pasted in a list, where words are no answer; ``whole`` when they are more than a slip."""

    def __init__(self, text: str, *, whole: bool) -> None:
        self.text = text
        self.whole = whole
        super().__init__()
