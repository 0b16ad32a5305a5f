"""The rehearsal: the example as it was prepared, its room empty, and a made-up group that answers when it is asked.

It stands in a temporary folder that goes when it closes. What the group says is what the example says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from types import MappingProxyType

from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.events import (
    Answered,
    FiguresAdded,
    Payload,
    QuestionnaireAdopted,
    RowAdded,
    SessionStarted,
)
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.payloads import answered, numbered, voted
from wijkwizard.dossier.log.state import State
from wijkwizard.files.temporary import temporary
from wijkwizard.questionnaire import compiled
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.route import Turn
from wijkwizard.session.ballots import counted, sealed
from wijkwizard.session.environment import Environment
from wijkwizard.session.session import Session
from wijkwizard.session.storage.filling import make_example
from wijkwizard.session.storage.opening_result import Opened
from wijkwizard.terms import Answer, Answers, ChoiceValue, GridValue, Slot

_SHORTEST = Answer(value=ChoiceValue(v="een-uur"))
_HOW_LONG = Slot("duur")

OBJECTED = Slot("gedeeld")
"""Where somebody in the group objects, which the group of the example did not."""

_OBJECTS = Answer(value=ChoiceValue(v="bezwaar"))


@dataclass(frozen=True, slots=True)
class MadeUpGroup:
    """A group that says what the example says.

    Attributes:
        says: all that it says, by slot, with the rows that it makes.
    """

    says: Answers

    def answer(self, session: Session, turn: Turn) -> bool:
        """Let the group answer all of a turn that is still open, as one step.

        A blind round is counted and stays sealed; what comes after it in the turn is said once it is shown.

        Returns:
            Whether it said anything.
        """
        payloads = tuple(self._payloads(session, turn))
        session.recorder.append_events(payloads)
        return bool(payloads)

    def _payloads(self, session: Session, turn: Turn) -> Iterator[Payload]:
        state, index = session.reader.state, session.reader.index
        asked = _before_result(state, index, turn)
        said = [slot for slot in self.says.by_slot if (slot.table or slot.question) in asked]
        for table in dict.fromkeys(index.source_table(slot.table) for slot in said if slot.table):
            there, makes = state.answers.rows_of(table), self.says.rows_of(table)
            for place, row in enumerate(makes):
                if row not in there:
                    yield RowAdded(table=table, row=row, position=f"z{place:03d}")
        for slot in said:
            given = self.says.get(slot)
            if given is None or state.answers.get(slot) is not None:
                continue
            if isinstance(given.value, GridValue) and sealed(state, index, slot):
                if not counted(state, slot):
                    yield voted(state, slot, given, sum(given.value.v.values()))
            else:
                yield answered(state, slot, given)


def _before_result(state: State, index: Index, turn: Turn) -> frozenset[str]:
    """Return the questions of a turn up to its count that is still shut, or all: no group talks about a shut result."""
    asked = []
    for question in turn.questions:
        asked.append(question.id)
        if sealed(state, index, Slot(question.id)):
            break
    return frozenset(asked)


def _prepared(index: Index, payload: Payload) -> bool:
    """Return whether something was in the dossier before the evening began."""
    match payload:
        case SessionStarted() | QuestionnaireAdopted() | FiguresAdded():
            return True
        case RowAdded():
            return index.tables[payload.table].moment == "vooraf"
        case Answered():
            slot = Slot.parse(payload.slot)
            asked = index.tables[slot.table] if slot.table else index.question(slot.question)
            return asked.moment == "vooraf"
        case _:
            return False


def _before_room(index: Index, payloads: Sequence[Payload]) -> Iterator[Payload]:
    for payload in payloads:
        if _prepared(index, payload):
            long = isinstance(payload, Answered) and payload.slot == str(_HOW_LONG)
            yield answered(fold(()), _HOW_LONG, _SHORTEST) if long else payload


def make_rehearsal(*, environment: Environment) -> tuple[Session, MadeUpGroup]:
    """Make the example as it was prepared for an evening of an hour, in a folder that is gone after closing.

    Returns:
        The dossier, and the group that answers in it.
    """
    with make_example(None, environment=environment) as example:
        loaded, says = example.reader.questions, example.reader.answers
        payloads = [event.payload for event in example.reader.state.events]
    at = environment.now().isoformat(timespec="seconds")
    events = numbered(fold(()), environment.token(), at, tuple(_before_room(loaded.index, payloads)))
    with ExitStack() as stack:
        target = stack.enter_context(temporary()) / "oefening.wijk"
        store = Store.create(target, events, None)
        store.keep_questionnaire(loaded.hash, compiled.to_json(loaded.questionnaire))
        session = Session(Opened(store, fold(events), loaded), environment)
        session.file.on_close(stack.pop_all().close)
    objects = MappingProxyType({**says.by_slot, OBJECTED: (_OBJECTS,)})
    return session, MadeUpGroup(replace(says, by_slot=objects))
