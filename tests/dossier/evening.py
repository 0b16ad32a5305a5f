"""An evening in a few words: says, votes, undoes, and keeps the state that follows."""

from __future__ import annotations

from dataclasses import dataclass, field

from wijkwizard.dossier.log import payloads
from wijkwizard.dossier.log.events import Event, Payload, Revealed, RoundOpened, RowsJoined
from wijkwizard.dossier.log.fold import extend, fold
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.log.undo import redo, undo
from wijkwizard.terms import Answer, GridValue, Slot, TextValue

AT = "2027-03-14T19:14:00+00:00"


def words(text: str) -> Answer:
    """An answer that is text."""
    return Answer(value=TextValue(v=text))


@dataclass
class Evening:
    """A table with its dossier; two of them from the same events are two copies."""

    session: str = "a"
    state: State = field(default_factory=lambda: fold(()))
    clock: str = AT

    def do(self, *given: Payload) -> tuple[Event, ...]:
        """Let something happen as one step."""
        new = payloads.numbered(self.state, self.session, self.clock, given)
        self.state = extend(self.state, new)
        return new

    def say(self, slot: str, text: str) -> None:
        """Answer a slot with text."""
        self.do(payloads.answered(self.state, Slot.parse(slot), words(text)))

    def clear(self, slot: str) -> None:
        """Take the answer of a slot away."""
        self.do(payloads.answered(self.state, Slot.parse(slot), None))

    def open_round(self, slot: str) -> None:
        """Begin a blind round."""
        self.do(RoundOpened(slot=slot))

    def vote(self, slot: str, turnout: int, **counts: int) -> None:
        """Type in the ballots so far."""
        answer = Answer(value=GridValue(v=counts))
        self.do(payloads.voted(self.state, Slot.parse(slot), answer, turnout))

    def reveal(self, slot: str) -> None:
        """Show the result of a round."""
        self.do(Revealed(slot=slot))

    def add(self, *rows: str, after: str | None = None) -> None:
        """Add rows to the table of problems."""
        for row in rows:
            self.do(*payloads.row_added(self.state, "problemen", row, after))

    def move(self, row: str, by: int) -> None:
        """Move a row of the table of problems."""
        self.do(*payloads.row_moved(self.state, "problemen", row, by))

    def remove(self, row: str) -> None:
        """Take a row of the table of problems away."""
        self.do(payloads.row_removed("problemen", row))

    def join(self, row: str, *others: str) -> None:
        """Let rows of the table of problems go on as one."""
        self.do(RowsJoined(table="problemen", row=row, others=others))

    def undo(self) -> bool:
        """Undo, and tell whether there was anything."""
        payload = undo(self.state)
        if payload is not None:
            self.do(payload)
        return payload is not None

    def redo(self) -> bool:
        """Redo, and tell whether there was anything."""
        payload = redo(self.state)
        if payload is not None:
            self.do(payload)
        return payload is not None

    def forget(self, slot: str) -> Event:
        """Wipe a slot."""
        (stone,) = self.do(payloads.forgotten(self.state, Slot.parse(slot)))
        return stone

    def copy(self, session: str) -> Evening:
        """A copy of the dossier on another laptop."""
        return Evening(session, self.state, self.clock)

    def shown(self, slot: str) -> tuple[str, ...]:
        """The answers in a slot as text, the first is shown."""
        found = self.state.answers.by_slot.get(Slot.parse(slot), ())
        return tuple(str(answer.value.v) if answer.value else str(answer.unknown) for answer in found)

    def rows(self) -> tuple[str, ...]:
        """The rows of the table of problems."""
        return self.state.answers.rows_of("problemen")


def merged(*evenings: Evening, session: str = "m") -> Evening:
    """The dossier that comes of putting copies together."""
    return Evening(session, fold(event for evening in evenings for event in evening.state.events))
