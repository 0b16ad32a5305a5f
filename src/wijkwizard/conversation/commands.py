"""The commands that a conversation accepts, as typed values; each face makes them from keys or lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from wijkwizard.session.sheet_lines import SheetLine
from wijkwizard.terms import Answer, Slot, Unknown, Value


@dataclass(frozen=True, slots=True)
class Focus:
    """The focus moved to a slot: a field, a table (its id), a row of it, or a cell."""

    at: Slot


@dataclass(frozen=True, slots=True)
class GoTo:
    """Show another turn; one of another moment begins the conversation of that moment.

    Attributes:
        turn_id: the turn, or a question in it.
        at: the slot to focus; ``None`` for the first that is open.
        by: name of the list from which it was chosen, to which 'back' goes.
        looked_up: whether it was looked up, so that 'back' goes to the turn that was left, of whatever moment.
        tonight: whether only what is enough to begin the evening is asked from there, and then the room.
    """

    turn_id: str
    at: Slot | None = None
    by: str = ""
    looked_up: bool = False
    tonight: bool = False


@dataclass(frozen=True, slots=True)
class Next:
    """Go to the next open field of this turn, or else to the next turn, whatever is open here.

    Attributes:
        over: also skip the focused table while it is empty, for a face that has just asked it.
    """

    over: bool = False


@dataclass(frozen=True, slots=True)
class Back:
    """Close the open row, or go back to the previous place.

    Attributes:
        whole: begin at the first question of a turn, for a face that asks one after the other.
    """

    whole: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """A field holds text that is no answer yet; ``as_it_was`` when it equals the earlier content."""

    slot: Slot
    text: str
    as_it_was: bool = False


@dataclass(frozen=True, slots=True)
class Enter:
    """Make the typed text the answer; an empty text clears it; ``sure`` skips the confirmation.

    ``why`` says why it cannot become the answer, where a face knows that already: it waits with that reason.
    """

    slot: Slot
    text: str
    sure: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Choose:
    """A complete answer was chosen; ``None`` clears it; ``sure`` skips the confirmation.

    Attributes:
        meant: typed words that meant this choice; empty when none did.
        kept: of those the words that say more than the name of the choice, and stay beside it.
    """

    slot: Slot
    value: Value | Unknown | None
    sure: bool = False
    meant: str = ""
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Restore:
    """Put an answer back as it was before a choice that nobody meant, with its account; ``None`` for none."""

    slot: Slot
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Count:
    """Digits were typed in a row of a grid, which are no number yet; none of them is left when they are empty."""

    slot: Slot
    row: str
    digits: str


@dataclass(frozen=True, slots=True)
class Uncount:
    """Remove the count of one row from a sealed blind round."""

    slot: Slot
    row: str


@dataclass(frozen=True, slots=True)
class TakeBackCounts:
    """Undo the last counts of a grid, so many steps: a sentence began with their digits, and nobody meant them."""

    slot: Slot
    steps: int


@dataclass(frozen=True, slots=True)
class Refuse:
    """A face refused a key at a field; the text says why, an empty text clears the reason.

    ``kept`` are words that were typed there and stay as a remark.
    """

    slot: Slot
    why: str
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Reveal:
    """Reveal a blind count; ``sure`` also when a row has no count."""

    slot: Slot
    sure: bool = False


@dataclass(frozen=True, slots=True)
class CountSilently:
    """Count in silence what people choose at a question, before it is answered."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class SetAccount:
    """Set the account of an answer, from the fields of its form."""

    slot: Slot
    filled: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Park:
    """Put a question on the to-do list, with the fields of its form."""

    slot: Slot
    filled: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Remark:
    """Text was typed where none belongs: make it a remark on the answer, or on the rows of a table."""

    slot: Slot
    text: str


@dataclass(frozen=True, slots=True)
class OwnCard:
    """Text was typed at a list: make it an own card of that list and choose it; ``sure`` skips the confirmation.

    Attributes:
        beside: options that were named along with it, and are chosen too.
    """

    slot: Slot
    text: str
    beside: tuple[str, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Forget:
    """Wipe the text of an answer permanently; with ``chosen`` also the own words that were chosen there."""

    slot: Slot
    chosen: bool = False


RowChange: TypeAlias = Literal["add", "adopt", "adopt_all", "remove", "up", "down", "convert", "join"]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Change the rows of a table.

    Attributes:
        table: id of the table.
        what: the action.
        of: the row, or the offer to adopt; for a new row the row before it, empty for the end.
        sure: remove a row although it has dependents, or join one although it says something else.
    """

    table: str
    what: RowChange
    of: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class FillRow:
    """Write the cells of a row as a sheet has them; ``row`` is empty for a new one."""

    table: str
    row: str
    line: SheetLine


@dataclass(frozen=True, slots=True)
class NewRow:
    """Text was typed at the rows of a table: make it the name of a new row, and of several lines a row of each.

    ``row`` is the row that has no name yet, when the text was typed there: the first line comes in it.
    """

    table: str
    text: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class Undo:
    """Undo the last step."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Redo the last undone step."""


Sure = Enter | Choose | OwnCard | ChangeRow
"""Commands that need confirmation when they hide or remove more than the one answer or row."""

Command: TypeAlias = (
    Focus
    | GoTo
    | Next
    | Back
    | Typed
    | Enter
    | Choose
    | Restore
    | Count
    | Uncount
    | TakeBackCounts
    | Refuse
    | Reveal
    | CountSilently
    | SetAccount
    | Park
    | Remark
    | OwnCard
    | Forget
    | ChangeRow
    | NewRow
    | FillRow
    | Undo
    | Redo
)
