"""The commands that a conversation accepts, as typed values; each face makes them from keys or lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from wijkwizard.terms import Slot, Unknown, Value


@dataclass(frozen=True, slots=True)
class Focus:
    """The keys are in a slot now: a field, a table (its id) or a row of it, a cell."""

    at: Slot


@dataclass(frozen=True, slots=True)
class GoTo:
    """Show another turn of this moment.

    Attributes:
        turn_id: the turn, or a question in it.
        at: the slot in it that is meant; ``None`` for the first that is open.
        by: name of the list from which it was chosen, to which 'back' goes.
    """

    turn_id: str
    at: Slot | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Next:
    """Go on to what is open further down in this turn, and then to the next turn, whatever is open here.

    Attributes:
        over: also over the list with the keys, though nothing was said in it yet; a face that asks each list in turn
            has just been there.
    """

    over: bool = False


@dataclass(frozen=True, slots=True)
class Back:
    """Close the row that is open, or go back to where we were."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A text stands in a field and is no answer yet; ``as_it_was`` when it is what stood there already."""

    slot: Slot
    text: str
    as_it_was: bool = False


@dataclass(frozen=True, slots=True)
class Enter:
    """What was typed should become the answer; an empty text clears it; ``sure`` also when it hides something."""

    slot: Slot
    text: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Choose:
    """A complete answer was chosen; ``None`` takes it away; ``sure`` also when it hides something."""

    slot: Slot
    value: Value | Unknown | None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Uncount:
    """Take the number of one row out of a count that is sealed."""

    slot: Slot
    row: str


@dataclass(frozen=True, slots=True)
class Refuse:
    """A face refused a key; the sentence says why, an empty one that it is past."""

    slot: Slot
    why: str


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show what was counted blind; ``sure`` also when a row has nothing yet."""

    slot: Slot
    sure: bool = False


@dataclass(frozen=True, slots=True)
class SetAccount:
    """Say on what an answer rests, with the fields of its form as they were filled in."""

    slot: Slot
    filled: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Park:
    """Put a question on the list of what is still to do, with the fields of its form."""

    slot: Slot
    filled: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Remark:
    """Words were typed where words are no answer: a remark beside it, of a field or of the rows of a table."""

    slot: Slot
    text: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Wipe the text of an answer for good."""

    slot: Slot


RowChange: TypeAlias = Literal["add", "adopt", "adopt_all", "remove", "up", "down"]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Change the rows of a table.

    Attributes:
        table: id of the table.
        what: what to do.
        of: the row, or the offer to adopt; for a new row the one that it comes behind, empty for the end.
        sure: take a row away though something hangs on it.
    """

    table: str
    what: RowChange
    of: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last step back."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Do again what was taken back."""


Sure = Enter | Choose | ChangeRow
"""Commands that are asked about first when they hide or take along more than the one answer or row."""

Command: TypeAlias = (
    Focus
    | GoTo
    | Next
    | Back
    | Typed
    | Enter
    | Choose
    | Uncount
    | Refuse
    | Reveal
    | SetAccount
    | Park
    | Remark
    | Forget
    | ChangeRow
    | Undo
    | Redo
)
