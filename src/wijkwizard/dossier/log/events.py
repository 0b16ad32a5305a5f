"""The events of a dossier: everything that happened to it, one frozen type per kind.

A dossier is a set of events. Events are never changed or removed, with one exception that merging knows:
``Forgotten``, which replaces payloads by ``Wiped``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from wijkwizard.terms import Answer, Frozen
from wijkwizard.terms.values import KeptText


class EventId(NamedTuple):
    """The id of an event: the session in which it was written, and its number there."""

    session: str
    n: int

    def __str__(self) -> str:
        """Write it as ``session:n``."""
        return f"{self.session}:{self.n}"


class SessionStarted(Frozen):
    """A session of writing began; ``table`` is the name of the table or evening, ``program`` the version."""

    kind: Literal["session_started"] = "session_started"
    table: str = ""
    program: str = ""


class QuestionnaireAdopted(Frozen):
    """From here on answers belong to this questionnaire, identified by the hash of its content."""

    kind: Literal["questionnaire_adopted"] = "questionnaire_adopted"
    hash: str
    title: str = ""


class Answered(Frozen):
    """A slot got an answer, or was cleared (``None``); replaces the named events."""

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
    """A row was removed from its table; its answers are kept but do not count."""

    kind: Literal["row_removed"] = "row_removed"
    table: str
    row: str


class RowsJoined(Frozen):
    """Rows with the same meaning were merged: ``others`` continue as ``row``."""

    kind: Literal["rows_joined"] = "rows_joined"
    table: str
    row: str
    others: tuple[str, ...]


class FiguresAdded(Frozen):
    """Figures of a file were added; their shape is defined by the package ``figures``."""

    kind: Literal["figures_added"] = "figures_added"
    figures: Mapping[str, object]


class StyleChosen(Frozen):
    """The paper got the look of a house; its shape is defined by the package ``document``, and empty means ours."""

    kind: Literal["style_chosen"] = "style_chosen"
    style: Mapping[str, object]


class RoundOpened(Frozen):
    """A blind round on a slot began."""

    kind: Literal["round_opened"] = "round_opened"
    slot: str


class Voted(Frozen):
    """The ballots of a blind round counted so far; sealed until it is revealed."""

    kind: Literal["voted"] = "voted"
    slot: str
    answer: Answer
    turnout: int = 0
    replaces: tuple[EventId, ...] = ()


class Revealed(Frozen):
    """The result of a blind round was revealed."""

    kind: Literal["revealed"] = "revealed"
    slot: str


Reaction = Literal["eens", "anders", "later"]
"""The reply of a group to a finding or a figure."""


class RestedOn(Frozen):
    """An answer that a finding rested on when a group replied to it, by its events and never by its words.

    What is wiped is then gone here too. ``events`` is empty for an answer that was not there.
    """

    slot: str
    events: tuple[EventId, ...] = ()


class Replied(Frozen):
    """A reply to a finding: agree, otherwise (because), or later; ``internal`` when it is not published.

    For a finding about the plan and for a gate, ``slot`` is the answer where it stands and ``rested_on`` what it was
    about; for a figure both are empty.
    """

    kind: Literal["replied"] = "replied"
    finding: str
    reaction: Reaction
    because: KeptText = ""
    internal: bool = False
    slot: str = ""
    rested_on: tuple[RestedOn, ...] = ()


class ParkedEvent(Frozen):
    """An open point got an owner and a date; all fields empty removes it from the to-do list.

    ``unreached`` means that the evening ended before it came up: nobody listed it, so an answer removes it.
    ``public`` means that its text may be published; older dossiers lack the field.
    """

    kind: Literal["parked"] = "parked"
    slot: str
    owner: KeptText = ""
    due: KeptText = ""
    note: KeptText = ""
    unreached: bool = False
    public: bool = False


class Undone(Frozen):
    """The named events no longer count; undoing an ``Undone`` is a redo."""

    kind: Literal["undone"] = "undone"
    events: tuple[EventId, ...]


class Forgotten(Frozen):
    """A tombstone: the payloads of the named events are wiped permanently, here and after every merge."""

    kind: Literal["forgotten"] = "forgotten"
    slot: str
    events: tuple[EventId, ...]


class Wiped(Frozen):
    """The payload that replaces a forgotten one."""

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
    | StyleChosen
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
        session: random id of the session in which it was written.
        n: its number within that session, from 1.
        lamport: its Lamport clock; order is (lamport, session, n).
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
