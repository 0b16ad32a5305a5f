"""The events of a dossier: everything that happened to it, one frozen type per kind.

A dossier is a set of events. Events are never changed or removed, with one exception that merging knows:
``Forgotten`` and ``Wiped``, which wipe text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from wijkwizard.terms import Answer, Frozen


class EventId(NamedTuple):
    """The name of an event: the opening in which it was written, and its number there."""

    session: str
    n: int

    def __str__(self) -> str:
        """Write it as ``session:n``."""
        return f"{self.session}:{self.n}"


class SessionStarted(Frozen):
    """An opening to write began; ``table`` names the table or evening, ``program`` the version."""

    kind: Literal["session_started"] = "session_started"
    table: str = ""
    program: str = ""


class QuestionnaireAdopted(Frozen):
    """From here the answers belong to this questionnaire, known by the hash of its parsed content."""

    kind: Literal["questionnaire_adopted"] = "questionnaire_adopted"
    hash: str
    title: str = ""


class Answered(Frozen):
    """A slot got an answer (or ``None``: it was cleared), replacing the events named."""

    kind: Literal["answered"] = "answered"
    slot: str
    answer: Answer | None
    replaces: tuple[EventId, ...] = ()


class RowAdded(Frozen):
    """A table got a row at a fractional position."""

    kind: Literal["row_added"] = "row_added"
    table: str
    row: str
    position: str


class RowMoved(Frozen):
    """A row got another position."""

    kind: Literal["row_moved"] = "row_moved"
    table: str
    row: str
    position: str


class RowRemoved(Frozen):
    """A row left its table; its answers are kept but count nowhere."""

    kind: Literal["row_removed"] = "row_removed"
    table: str
    row: str


class RowsJoined(Frozen):
    """Rows that turned out to mean the same are one from here: ``others`` go on as ``row``."""

    kind: Literal["rows_joined"] = "rows_joined"
    table: str
    row: str
    others: tuple[str, ...]


class FiguresAdded(Frozen):
    """Figures from a file; the shape of ``figures`` belongs to the room of figures."""

    kind: Literal["figures_added"] = "figures_added"
    figures: Mapping[str, object]


class RoundOpened(Frozen):
    """A blind round on a slot began."""

    kind: Literal["round_opened"] = "round_opened"
    slot: str


class Voted(Frozen):
    """The counted ballots of a blind round so far; sealed until the round is revealed."""

    kind: Literal["voted"] = "voted"
    slot: str
    answer: Answer
    turnout: int = 0
    replaces: tuple[EventId, ...] = ()


class Revealed(Frozen):
    """The result of a blind round may be seen."""

    kind: Literal["revealed"] = "revealed"
    slot: str


Reaction = Literal["eens", "anders", "later"]
"""What a group says to a finding or a figure."""


class Replied(Frozen):
    """A reaction to a finding: agree, otherwise (because), or later; ``internal`` says that it stays inside."""

    kind: Literal["replied"] = "replied"
    finding: str
    reaction: Reaction
    because: str = ""
    internal: bool = False


class ParkedEvent(Frozen):
    """A thing that the room left open got an owner and a date; all empty takes it off the list.

    ``unreached`` says that the evening ended before it came up: nobody put it there, so an answer takes it off.
    ``public`` says that the words may leave the building; an older dossier never said so.
    """

    kind: Literal["parked"] = "parked"
    slot: str
    owner: str = ""
    due: str = ""
    note: str = ""
    unreached: bool = False
    public: bool = False


class Undone(Frozen):
    """The events named do not count; naming an undoing is a redo."""

    kind: Literal["undone"] = "undone"
    events: tuple[EventId, ...]


class Forgotten(Frozen):
    """A tombstone: the payload of the events named is gone for ever, here and after every merge."""

    kind: Literal["forgotten"] = "forgotten"
    slot: str
    events: tuple[EventId, ...]


class Wiped(Frozen):
    """What is left in the place of a payload that was forgotten."""

    kind: Literal["wiped"] = "wiped"
    slot: str = ""


Payload = Annotated[
    SessionStarted
    | QuestionnaireAdopted
    | Answered
    | RowAdded
    | RowMoved
    | RowRemoved
    | RowsJoined
    | FiguresAdded
    | RoundOpened
    | Voted
    | Revealed
    | Replied
    | ParkedEvent
    | Undone
    | Forgotten
    | Wiped,
    Field(discriminator="kind"),
]


class Event(Frozen):
    """One event.

    Attributes:
        session: random name of the opening in which it was written.
        n: its number within that opening, from 1.
        lamport: its place in time for ordering; order is (lamport, session, n).
        at: the clock when it was written, ISO 8601 with its distance to UTC; only for showing.
        action: number that groups the events of one step of the user, undone together.
        payload: what happened.
    """

    session: str
    n: int
    lamport: int
    at: str
    action: int
    payload: Payload

    @property
    def id(self) -> EventId:
        """The name of the event."""
        return EventId(self.session, self.n)

    @property
    def order(self) -> tuple[int, str, int]:
        """What events are sorted by."""
        return (self.lamport, self.session, self.n)
