"""Write access to an open dossier, in the terms of the questionnaire. It contains no rules of its own.

Rules are pure functions of lower packages; here they are called in order, and the result is written before anything
is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from wijkwizard.dossier.log.events import ParkedEvent, Payload, Revealed, RoundOpened, Voted
from wijkwizard.dossier.log.payloads import answered, row_added, voted
from wijkwizard.questionnaire.cards import card_values, cards_of
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.session.ballots import ballot_of, counted, refused_count, sealed, too_full
from wijkwizard.session.evening_start import evening, slots_said
from wijkwizard.session.overview import left_open
from wijkwizard.session.reader import Reader
from wijkwizard.session.recorder import Recorder
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.screen_context import ScreenContext, counted_too, given_too
from wijkwizard.session.sides import has_side, refused_votes
from wijkwizard.session.typed_input import understand
from wijkwizard.session.words_of_room import whose
from wijkwizard.terms import Answer, DraftKey, GridValue, Slot, Unknown, Value
from wijkwizard.terms.count_cells import overlaid, take_out

_NOTHING_BESIDE: Mapping[Slot, Value] = MappingProxyType({})


class Writer:
    """Writes answers, their account, and open points.

    Attributes:
        in_room: returns whether what is typed now is typed with the group, ``None`` when nobody said so; a face that
            knows puts its own here.
    """

    def __init__(self, reader: Reader, recorder: Recorder) -> None:
        """Write to one dossier.

        Args:
            reader: reads the dossier.
            recorder: writes steps to it.
        """
        self._reader, self._recorder = reader, recorder
        self.in_room: Callable[[], bool | None] = lambda: None

    # Answers.

    def answer(
        self,
        slot: Slot,
        value: Value | Unknown | None,
        remark: str = "",
        beside: Mapping[Slot, Value] = _NOTHING_BESIDE,
    ) -> None:
        """Write an answer, keeping its account; ``None`` clears it. Unfinished text goes, but not for no answer.

        A remark that waited for it comes behind the one that it has, and other cells of its row get what was said
        along with it, in the same undo step.

        A blind round may be counted in parts, sealed until the reveal: the given rows replace their counts, and the
        other rows are kept.
        """
        state = self._reader.state
        if value is None:
            cleared = [answered(state, slot, None)] if self._holds(slot) else []
            self._recorder.append_events(cleared, [DraftKey(str(slot))])
            return
        given = _remarked(self._given(slot, value), remark)
        if isinstance(value, GridValue) and sealed(self._reader.state, self._reader.index, slot):
            account = given.model_dump(exclude={"value", "unknown"})
            counts = overlaid(counted(state, slot), value.v)
            self._must_take(slot, counts)
            self._recorder.append_events([self._ballot(slot, counts, account)])
        else:
            held = self._reader.answers
            new = given != held.get(slot) or bool(held.alternatives(slot))
            self._hold_against_room(slot, given)
            settled = () if isinstance(value, Unknown) else (DraftKey(str(slot)),)
            said = {slot: given} if new else {}
            # Words typed at an answer that stays inside stay inside.
            for cell, words in beside.items():
                told = self._given(cell, words)
                said[cell] = told.model_copy(update={"internal": told.internal or given.internal})
            self._recorder.append_events(
                [answered(state, place, told) for place, told in said.items()], settled
            )

    def restore(self, slot: Slot, answer: Answer | None) -> None:
        """Put an answer back as it was, with its account; ``None`` clears it."""
        if answer != self._reader.answers.get(slot):
            self._recorder.append_events([answered(self._reader.state, slot, answer)])

    def add_card(
        self, slot: Slot, words: str, picked: Callable[[str], Value | None], remark: str = ""
    ) -> str:
        """Add an own card to the list of a question, and answer the question with it; one undo step.

        Args:
            slot: the slot of the answer.
            words: what the card says.
            picked: returns the answer with the new card, given its id; ``None`` when that answers nothing yet.
            remark: what waited for that answer, and comes behind the remark that it has.

        Returns:
            The id of the card.
        """
        state, index = self._reader.state, self._reader.index
        question, row = index.question(slot.question), self._recorder.environment.token()
        table = index.tables[cards_of(question)]
        cells = card_values(question, table, index.label_column(table.id), row, words)
        # Words typed at a question that stays inside stay inside.
        internal = bool(self._account(slot)["internal"])
        said = []
        for cell, words_or_list in cells.items():
            given = self._given(cell, words_or_list)
            said.append((cell, given.model_copy(update={"internal": internal or given.internal})))
        value = picked(row)
        if value is not None:
            said.append((slot, _remarked(self._given(slot, value), remark)))
        answers = [answered(state, place, given) for place, given in said]
        self._recorder.append_events(
            [*row_added(state, index.source_table(table.id), row), *answers], [DraftKey(str(slot))]
        )
        return row

    def read(self, slot: Slot, raw: object) -> Misfit | None:
        """Parse typed text and write it; return why not when it does not fit."""
        value = understand(self._reader, slot, raw)
        if isinstance(value, Misfit):
            return value
        self.answer(slot, value)
        return None

    def say(self, binding: str, value: Value) -> None:
        """Answer whatever question means a scalar, such as ``area.name``; nothing when none does."""
        for located in self._reader.index.answerable:
            if located.table is None and located.question.binds == binding:
                self.answer(Slot(located.full_id), value)

    def account(self, slot: Slot, **account: Any) -> None:
        """Write the account of an answer: roles, basis, source, as_of, remark, internal."""
        before = self._reader.answers.get(slot)
        if before is not None:
            changed = Answer.model_validate(before.model_dump() | account)
            self._recorder.append_events(
                [answered(self._reader.state, slot, changed)], [DraftKey(str(slot), "account")]
            )

    def _holds(self, slot: Slot) -> bool:
        """Return whether there is anything to clear: an answer, or sealed ballots."""
        held = self._reader.state.answers
        return slot in held.by_slot or (slot in held.rounds and held.rounds[slot].turnout > 0)

    def _hold_against_room(self, slot: Slot, given: Answer) -> None:
        """Raise an error when a revealed result, or the votes of a side, exceed the head count."""
        if slot in self._reader.state.answers.rounds:
            self._must_fit_room(given_too(self._reader.known, slot, given), slot)
        elif has_side(self._reader.index, slot):
            refusal = refused_votes(self._reader.known, slot, given)
            if refusal is not None:
                raise refusal

    @staticmethod
    def _must_fit_room(known: ScreenContext, slot: Slot) -> None:
        refusal = too_full(slot_field(known, slot, known.index.question(slot.question)))
        if refusal is not None:
            raise refusal

    def _must_take(self, slot: Slot, counts: Mapping[str, int]) -> None:
        """Refuse numbers in a sealed count by which there are more than there can be."""
        known, before = self._reader.known, counted(self._reader.state, slot)
        field = slot_field(counted_too(known, slot, counts), slot, known.index.question(slot.question))
        refusal = refused_count(field, before, counts)
        if refusal is not None:
            raise refusal

    def _given(self, slot: Slot, value: Value | Unknown) -> Answer:
        """Return an answer with the account that the slot has, and whose words it holds."""
        account = self._account(slot) | self._attribution(slot, value)
        if isinstance(value, Unknown):
            return Answer(unknown=value, **account)
        return Answer(value=value, **account)

    def _account(self, slot: Slot) -> dict[str, Any]:
        before = self._reader.answers.get(slot)
        if before is None and sealed(self._reader.state, self._reader.index, slot):
            before = ballot_of(self._reader.state, slot)
        if before is None:
            return {"internal": self._reader.index.question(slot.question).internal}
        return before.model_dump(exclude={"value", "unknown"})

    def _attribution(self, slot: Slot, value: Value | Unknown) -> dict[str, Any]:
        """Return whose words these are; a count of ballots is a count, whoever typed it in."""
        reader = self._reader
        question = reader.index.question(slot.question)
        table = reader.index.tables.get(slot.table or "")
        if question.blind or (table or question).moment != "zaal":
            return {}
        return whose(
            reader.answers.get(slot),
            value,
            self.in_room,
            lambda: evening(reader.state, reader.turn, self._recorder.environment.now()) is not None,
            lambda: str(slot) in slots_said(reader.state, reader.turn),
        )

    def fill_row(self, table: str, row: str, said: Callable[[str], Mapping[Slot, Value | Unknown]]) -> str:
        """Write cells of a row, of a new one at the end where none is named; one undo step. Return the row.

        Args:
            table: id of the table.
            row: the row; empty for a new one.
            said: returns the answers in a row.
        """
        state, index = self._reader.state, self._reader.index
        place = row or self._recorder.environment.token()
        added = () if row else row_added(state, index.source_table(table), place)
        given = {slot: self._given(slot, value) for slot, value in said(place).items()}
        self._recorder.append_events(
            [*added, *(answered(state, slot, answer) for slot, answer in given.items())],
            [DraftKey(str(slot)) for slot in given],
        )
        return place

    # Slips.

    def uncount(self, slot: Slot, at: str) -> None:
        """Remove the count of one cell from a sealed blind round; the others are kept."""
        rest = counted(self._reader.state, slot)
        if not take_out(rest, at):
            return
        if rest:
            self._recorder.append_events([self._ballot(slot, rest, self._account(slot))])
        else:
            self.answer(slot, None)

    def count(self, slot: Slot, value: GridValue) -> Payload:
        """Return counts as a payload; nothing is written or checked."""
        state, account = self._reader.state, self._account(slot)
        if sealed(self._reader.state, self._reader.index, slot):
            return self._ballot(slot, overlaid(counted(state, slot), value.v), account)
        return answered(state, slot, Answer(value=value, **account | self._attribution(slot, value)))

    def _ballot(self, slot: Slot, counts: dict[str, int], account: dict[str, Any]) -> Voted:
        ballot = Answer(value=GridValue(v=counts), **account)
        return voted(self._reader.state, slot, ballot, sum(counts.values()))

    def open_round(self, slot: Slot) -> None:
        """Begin to count in silence, which makes a count on demand a question of the room."""
        self._recorder.append_events([RoundOpened(slot=str(slot))])

    def reveal(self, slot: Slot, remark: str = "") -> None:
        """Reveal the result of a blind round, permanently, with a remark that waited for it.

        Raises:
            WijkError: when more was counted than the people in the room can have handed in; a result that is
                shown cannot be hidden again, so what is wrong is mended first.
        """
        self._must_fit_room(self._reader.known, slot)
        state, last = self._reader.state, []
        if remark and (ballot := ballot_of(state, slot)) is not None:
            account = _remarked(ballot, remark).model_dump(exclude={"value", "unknown"})
            last = [self._ballot(slot, counted(state, slot), account)]
        self._recorder.append_events([*last, Revealed(slot=str(slot))])

    # What is left open.

    def park(
        self, slot: Slot, owner: str = "", due: str = "", note: str = "", *, public: bool = False
    ) -> None:
        """Put an open question on the to-do list, with who and when; internal unless ``public``."""
        parked = ParkedEvent(slot=str(slot), owner=owner, due=due, note=note, public=public)
        self._recorder.append_events([parked], [DraftKey(str(slot), "park")])

    def leave_room(self) -> None:
        """Put all unanswered questions of the room on the to-do list, at the end of an evening; one undo step."""
        self._recorder.append_events(
            [ParkedEvent(slot=str(slot), unreached=True) for slot in left_open(self._reader.known)]
        )


def _remarked(answer: Answer, remark: str) -> Answer:
    """Return an answer with a remark behind the one that it has."""
    if not remark:
        return answer
    return answer.model_copy(update={"remark": "\n".join(filter(None, [answer.remark, remark]))})
