"""The one door for every face: open, answer, undo, route, plan. It holds a store and a state, and no rules.

Rules live in the rooms below as pure functions; here they are called in order, and what was done is written
before anything is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from wijkwizard.dossier.drafts import Draft as KeptDraft
from wijkwizard.dossier.events import (
    FiguresAdded,
    Forgotten,
    ParkedEvent,
    Payload,
    Reaction,
    Replied,
    Revealed,
)
from wijkwizard.dossier.write import (
    answered,
    forgotten,
    forgotten_reply,
    row_added,
    row_moved,
    row_removed,
    voted,
)
from wijkwizard.figures import AreaFigures, to_event
from wijkwizard.questionnaire.compiled import to_json
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.session.beside import saved_beside
from wijkwizard.session.carrying import all_names
from wijkwizard.session.figures import area_answers, place_of_signals, signals_to_add
from wijkwizard.session.growing import grow
from wijkwizard.session.hanging import removed_words
from wijkwizard.session.overview import left_open
from wijkwizard.session.screens import slot_field
from wijkwizard.session.showing import ALL, Showing
from wijkwizard.session.slips import counted, too_full
from wijkwizard.session.words_of_room import whose
from wijkwizard.session.writing import Writing
from wijkwizard.terms import Answer, DraftKey, GridValue, Slot, Unknown, Value, is_sealed


class Session(Writing):
    """An open dossier with its questionnaire: what the group says, in the terms of the questionnaire."""

    # Answering.

    def _sealed(self, slot: Slot) -> bool:
        blind = slot.row is None and self.index.question(slot.question).blind
        return is_sealed(self._state.answers.rounds.get(slot), blind=blind)

    def _holds(self, slot: Slot) -> bool:
        """Tell whether there is anything to clear: an answer, or slips that are still sealed."""
        held = self._state.answers
        return slot in held.by_slot or (slot in held.rounds and held.rounds[slot].turnout > 0)

    def answer(self, slot: Slot, value: Value | Unknown | None) -> None:
        """Write an answer; ``None`` clears it. What is known about the answer before stays with it.

        A blind round may be counted in parts, sealed until it is shown: a row that is given takes the place of
        what was counted in it, and the other rows stay.
        """
        if value is None:
            cleared = [answered(self._state, slot, None)] if self._holds(slot) else []
            self._do(cleared, [DraftKey(str(slot))])
            return
        account = self._account(slot) | self._whose(slot, value)
        given = (
            Answer(unknown=value, **account) if isinstance(value, Unknown) else Answer(value=value, **account)
        )
        if isinstance(value, GridValue) and self._sealed(slot):
            self._vote(slot, value, account)
        else:
            new = given != self.answers.get(slot) or bool(self.answers.alternatives(slot))
            self._hold_against_room(slot, given)
            self._do([answered(self._state, slot, given)] if new else [], [DraftKey(str(slot))])

    def _hold_against_room(self, slot: Slot, given: Answer) -> None:
        """Refuse a result of slips, shown before, that is more than the people in the room can have handed in."""
        if slot in self._state.answers.rounds:
            held = replace(self.answers, by_slot={**self.answers.by_slot, slot: (given,)})
            known = replace(self._known, answers=held)
            told = too_full(slot_field(known, slot, self.index.question(slot.question)))
            if told is not None:
                raise told

    def say(self, binding: str, value: Value) -> None:
        """Answer whatever question means a scalar, such as ``area.name``; nothing when none does."""
        for one in self.index.leaves:
            if one.table is None and one.question.binds == binding:
                self.answer(Slot(one.full_id), value)

    def _account(self, slot: Slot) -> dict[str, Any]:
        before = self.answers.get(slot)
        if before is None:
            return {"internal": self.index.question(slot.question).internal}
        return before.model_dump(exclude={"value", "unknown"})

    def _whose(self, slot: Slot, value: Value | Unknown) -> dict[str, Any]:
        """Return whose words these are; a count of slips is a count, whoever typed it in."""
        question = self.index.question(slot.question)
        if question.blind:
            return {}
        table = self.index.tables.get(slot.table or "")
        return whose(
            self.answers.get(slot),
            value,
            (table or question).moment,
            lambda: self.in_room() or self.evening(self._rim.now()) is not None,
        )

    def uncount(self, slot: Slot, row: str) -> None:
        """Take the number of one row out of a blind round that is sealed; the other rows stay."""
        rest = counted(self._state, slot)
        if rest.pop(row, None) is None:
            return
        if rest:
            self._ballot(slot, rest, self._account(slot))
        else:
            self.answer(slot, None)

    def _vote(self, slot: Slot, part: GridValue, account: dict[str, Any]) -> None:
        self._ballot(slot, {**counted(self._state, slot), **part.v}, account)

    def _ballot(self, slot: Slot, counts: dict[str, int], account: dict[str, Any]) -> None:
        ballot = Answer(value=GridValue(v=counts), **account)
        self._do([voted(self._state, slot, ballot, sum(counts.values()))])

    def reveal(self, slot: Slot) -> None:
        """Show the result of a blind round; it stays shown.

        Raises:
            WijkError: when more was counted than the people in the room can have handed in; a result that is
                shown cannot be hidden again, so what is wrong is mended first.
        """
        told = too_full(slot_field(self._known, slot, self.index.question(slot.question)))
        if told is not None:
            raise told
        self._do([Revealed(slot=str(slot))])

    def read(self, slot: Slot, raw: object) -> Misfit | None:
        """Read what a person typed and write it; return why not when it does not fit."""
        value = self.understand(slot, raw)
        if isinstance(value, Misfit):
            return value
        self.answer(slot, value)
        return None

    def account(self, slot: Slot, **account: Any) -> None:
        """Write what is known about an answer: roles, basis, source, as_of, remark, internal."""
        before = self.answers.get(slot)
        if before is not None:
            told = Answer.model_validate(before.model_dump() | account)
            self._do([answered(self._state, slot, told)], [DraftKey(str(slot), "account")])

    # Rows.

    def add_row(self, table: str, after: str | None = None) -> str:
        """Add a row behind another, or at the end, and return its id; it is among those that the table asks about."""
        row, asked = self._rim.token(), self.index.tables[table]
        if asked.grows and asked.first is not None:
            # The last of the first places at most: further down nobody would see it.
            first = self.answers.rows_of(self.index.source_table(table))[: asked.first]
            before = first[: max(1, asked.first - 1)]
            after = after if after in before else next(reversed(before), None)
        self._do(row_added(self._state, self.index.source_table(table), row, after))
        return row

    def move_row(self, table: str, row: str, by: int) -> None:
        """Move a row that many places down, or up when negative."""
        self._do(row_moved(self._state, self.index.source_table(table), row, by))

    def remove_row(self, table: str, row: str, showing: Showing = ALL) -> str:
        """Take a row away; undo brings it back with all that was said in it.

        Returns:
            In Dutch what went and what pointed at it, as it may be shown.
        """
        told = removed_words(self.index, self.seen(showing).answers, table, row)
        self._do([row_removed(self.index.source_table(table), row)])
        return told

    def drop_untouched(self, table: str, *rows: str) -> bool:
        """Take those of the rows away in which nobody said anything; tell whether there were any.

        Only where rows are made; one step to undo.
        """
        one, source = self.index.tables[table], self.index.source_table(table)
        if one.rows_of and not one.grows:
            return False
        bare = [row for row in self.answers.rows_of(source) if row in rows and row not in self.answers.said]
        if bare:
            self._do([row_removed(source, row) for row in bare])
        return bool(bare)

    def adopt_offer(self, table: str, option: str) -> str:
        """Make a row of an offer and return its id; one step to undo."""
        return self.adopt_offers(table, (option,))[0]

    def adopt_offers(self, table: str, options: Iterable[str]) -> tuple[str, ...]:
        """Make rows of several offers; together one step to undo."""
        question = self.index.tables[table]
        if question.seed is None:
            raise KeyError(table)
        grown = grow(self._state, table, question.seed.column, options, self._rim.token)
        self._do(grown.payloads)
        return grown.rows

    # Figures, and what the group says to them.

    def add_figures(self, figures: AreaFigures) -> tuple[str, ...]:
        """Keep what files say about the area, and make signals of it; one step to undo.

        Returns:
            Labels of the signals that were made; what the group typed itself stays as it is.
        """
        wanted = signals_to_add(self.iwap(), figures, self.rules)
        found = area_answers(self.index, self.answers, self._state, figures)
        payloads: list[Payload] = [FiguresAdded(figures=to_event(figures)), *found]
        place = place_of_signals(self.index)
        if place is not None:
            payloads += grow(self._state, *place, wanted, self._rim.token).payloads
        self._do(payloads)
        return tuple(self.knowledge.indicator(one).label for one in wanted) if place else ()

    def reply(
        self, finding: str, reaction: Reaction, because: str = "", *, internal: bool | None = None
    ) -> None:
        """Write what the group says to a finding or to a figure from a file; an empty reason is allowed.

        What nobody says about ``internal`` stays as it was, as with an answer.
        """
        before = self._state.reactions.get(finding)
        inside = before is not None and before.internal if internal is None else internal
        said = Replied(finding=finding, reaction=reaction, because=because.strip(), internal=inside)
        self._do([said], [DraftKey(finding, "reply")])

    # Parking, forgetting.

    def park(
        self, slot: Slot, owner: str = "", due: str = "", note: str = "", *, public: bool = False
    ) -> None:
        """Put something that the room left open on the to-do list, with who and when; it stays inside unless public."""
        parked = ParkedEvent(slot=str(slot), owner=owner, due=due, note=note, public=public)
        self._do([parked], [DraftKey(str(slot), "park")])

    def leave_room(self) -> None:
        """Put what the room did not come to on the to-do list, at the end of an evening; one step to undo."""
        self._do([ParkedEvent(slot=str(slot), unreached=True) for slot in left_open(self._known)])

    def forget(self, slot: Slot) -> tuple[str, ...]:
        """Wipe a text for good, from the file, its free pages and its copies; undo cannot bring it back.

        Args:
            slot: where it was said; by a command also the name of a finding that was replied to.

        Returns:
            In Dutch what may still hold it.
        """
        return self._forget(self._stones(slot))

    def _stones(self, slot: Slot) -> list[Forgotten]:
        stones = [forgotten(self._state, one) for one in all_names(self.index, slot)]
        reply = forgotten_reply(self._state, str(slot))
        return [*stones, reply] if reply.events else stones

    def forget_reply(self, finding: str) -> tuple[str, ...]:
        """Wipe what was ever said to a finding, for good; return in Dutch what may still hold it."""
        return self._forget([forgotten_reply(self._state, finding)])

    def holds(self, slot: Slot) -> bool:
        """Tell whether anything was ever said in a slot, undone and half-typed text included."""
        return slot in self.half_typed() or any(stone.events for stone in self._stones(slot))

    # The end.

    def save_beside(self, typed: Mapping[DraftKey, str], folders: Iterable[Path]) -> Path | None:
        """Save in another thread what this one, which hangs, does not get to; see ``saved_beside``.

        Args:
            typed: half-typed text that was not handed over yet.
            folders: where a new file may come.
        """
        at = self._rim.now().isoformat(timespec="seconds")
        drafts = {key: KeptDraft(key.slot, text, at, key.kind) for key, text in typed.items()}
        questions = (self._questions.hash, to_json(self._questions.questionnaire))
        kept = saved_beside(self._file, self._state.events, questions, drafts, folders)
        if kept is not None:
            if kept != self.path:
                self.path, self.instead_of = kept, self.path
            while self._at_close:
                self._at_close.pop()()
        return kept
