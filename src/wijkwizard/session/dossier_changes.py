"""Tells what changed in a dossier since a day, or since somebody wrote in it before, for the colleague who goes on.

Two states are compared, and not the steps between them: what was typed and taken back is no change. The events of a
dossier hold no names of people, so that 'who' is the table that wrote, and the roles that the group gave.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wijkwizard.dossier.log.events import QuestionnaireAdopted, SessionStarted
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.state import State
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.days import read_day
from wijkwizard.questionnaire.index import Index, LocatedQuestion
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_builder import IN_WORDS
from wijkwizard.session.slot_words import answer_words, said_by, slot_name, step_title, when_written
from wijkwizard.terms import Slot, Unknown
from wijkwizard.terms.dutch import about, day, upper_first
from wijkwizard.terms.text_lines import one_line
from wijkwizard.terms.units import many

_NO_WORK = (SessionStarted, QuestionnaireAdopted)
"""What is written when a dossier opens, before anybody did something."""


@dataclass(frozen=True, slots=True)
class DossierChange:
    """One thing that is otherwise than it was.

    Attributes:
        step: title of the step of the questionnaire; empty for what belongs to none.
        words: what it is about, what it is now and what it was, in Dutch.
        wrote: when and at which table that was written; empty when nobody can tell.
    """

    step: str
    words: str
    wrote: str = ""


def changes_since(reader: Reader, since: str) -> tuple[str, ...]:
    """Return in Dutch what changed in a dossier, a line each.

    Args:
        reader: reads the dossier.
        since: a day, month or year in any words; empty for since somebody last wrote in it.

    Raises:
        WijkError: when the words are no day, or one that is still to come.
    """
    state = reader.state
    if not since:
        before, words = before_last_session(state)
    else:
        iso = read_day(since, reader.today(), "past")
        if isinstance(iso, Misfit):
            raise WijkError("since-unclear", text=since)
        today = reader.today()
        if today is not None and iso > today.isoformat():
            raise WijkError("since-ahead", day=upper_first(day(iso)))
        before, words = before_day(state, iso)
    return in_dutch(changes(reader.index, before, state) if words else (), words)


def before_last_session(state: State) -> tuple[State, str]:
    """Return the state before somebody last wrote in the dossier, and in Dutch since when that is.

    Empty words mean that nobody ever wrote in it.
    """
    events = state.event_index.events
    last = next((event for event in reversed(events) if not isinstance(event.payload, _NO_WORK)), None)
    if last is None:
        return state, ""
    began = next(event for event in events if event.session == last.session)
    kept = [event for event in events if event.session != last.session]
    return fold(kept), f"de laatste keer dat iemand hierin schreef, {when_written(began)}"


def before_day(state: State, iso: str) -> tuple[State, str]:
    """Return the state before a day, month or year began, and in Dutch since when that is.

    Args:
        state: the state now.
        iso: the day, month or year in ISO form; an event lies on the day that the clock of its laptop said.
    """
    kept = [event for event in state.event_index.events if event.at[: len(iso)] < iso]
    return fold(kept), day(iso)


def changes(index: Index, before: State, now: State) -> tuple[DossierChange, ...]:
    """Return what is otherwise, in the order of the questionnaire.

    Args:
        index: the questionnaire by which both are read.
        before: the state then.
        now: the state now.
    """
    compared = _TwoStates(index, before, now)
    asked = {located.full_id for located in index.answerable}
    found = [change for located in index.answerable for change in compared.of_question(located)]
    found += compared.open_points()
    gone = {
        slot
        for slot in {*before.answers.by_slot, *now.answers.by_slot}
        if slot.question not in asked and compared.differs(slot)
    }
    if gone:
        words = many(len(gone), "antwoord is", "antwoorden zijn")
        found.append(DossierChange("", f"{words} anders bij vragen die de vragenlijst niet meer heeft"))
    return (*found, *compared.beside_answers())


def in_dutch(found: Sequence[DossierChange], since: str) -> tuple[str, ...]:
    """Return the changes as lines, with the step above those that belong to it."""
    if not since:
        return ("Er is nog niets in dit dossier geschreven.",)
    if not found:
        return (f"Sinds {since} is er niets veranderd.",)
    lines, step = [f"Sinds {since}: {many(len(found), 'verandering', 'veranderingen')}."], ""
    # Where all of it was written at one time, that stands above it already.
    apart = len({change.wrote for change in found if change.wrote}) > 1
    for change in found:
        if change.step != step or len(lines) == 1:
            step = change.step
            lines += ["", step or "Verder"]
        lines.append(f"  {change.words}{f' ({change.wrote})' if apart and change.wrote else ''}")
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class _TwoStates:
    index: Index
    before: State
    now: State

    def of_question(self, located: LocatedQuestion) -> Iterator[DossierChange]:
        """Yield what changed at a question; the first column of a table tells of its rows first."""
        table = located.table
        if table is None:
            yield from self._of_slot(located, Slot(located.full_id))
            return
        if not table.rows_of and located.full_id == f"{table.id}.{table.columns[0].id}":
            yield from self._of_rows(located, table)
        source = self.index.source_table(table.id)
        named, stood = self.index.label_column(table.id), self.before.answers.rows.get(source, ())
        for row in self.now.answers.rows.get(source, ()):
            if located.full_id == named and row not in stood:
                continue  # its name was told with the row
            yield from self._of_slot(located, Slot(located.full_id, row))

    def differs(self, slot: Slot) -> bool:
        """Return whether something else stands in a slot; what is sealed differs when more was counted."""
        then, now = self.before.answers, self.now.answers
        return then.by_slot.get(slot) != now.by_slot.get(slot) or then.rounds.get(slot) != now.rounds.get(
            slot
        )

    def open_points(self) -> Iterator[DossierChange]:
        """Yield what came on the list of what is open, and what left it."""
        then, now = self.before.answers.parked, self.now.answers.parked
        for slot in {**then, **now}:
            if then.get(slot) == now.get(slot):
                continue
            point = now.get(slot) or then[slot]
            asked = ": ".join(filter(None, [self._name(slot), point.note]))
            tells = ", ".join(filter(None, (point.owner, point.due)))
            stands = (
                f"open punt{f', {tells}' if tells else ''}" if slot in now else "van de lijst van open punten"
            )
            yield DossierChange(step_title(self.index, slot), f"{asked}: {stands}")

    def beside_answers(self) -> Iterator[DossierChange]:
        """Yield what changed beside the answers: files with figures, replies to what stands out, wiped texts."""
        files = len(self.now.figures) - len(self.before.figures)
        if files > 0:
            yield DossierChange("", f"cijfers uit {many(files, 'bestand', 'bestanden')} erbij")
        replied = [
            name for name, reply in self.now.reactions.items() if self.before.reactions.get(name) != reply
        ]
        if replied:
            yield DossierChange("", f"{many(len(replied), 'reactie', 'reacties')} op wat opvalt")
        wiped = [slot for slot in self.now.answers.forgotten if slot not in self.before.answers.forgotten]
        for slot in wiped:
            yield DossierChange(step_title(self.index, slot), f"{self._name(slot)}: gewist, voor altijd")

    def _of_rows(self, located: LocatedQuestion, table: TableQuestion) -> Iterator[DossierChange]:
        then, now = self.before.answers, self.now.answers
        listed, stood = now.rows.get(table.id, ()), then.rows.get(table.id, ())
        title = upper_first(table.short or table.text)
        for row in listed:
            if row not in stood and row in now.said:
                label = self.index.row_label(table.id, row, now)
                wrote = self._wrote(Slot(self.index.label_column(table.id), row))
                yield DossierChange(located.step.title, f"{title}: '{label}' erbij", wrote)
        for row in stood:
            if row not in listed and row in then.said:
                joined = "ging op in een andere regel" if row in self.now.joined else "weggehaald"
                label = self.index.row_label(table.id, row, then)
                yield DossierChange(located.step.title, f"{title}: '{label}' {joined}")
        both = [row for row in stood if row in listed]
        if both != [row for row in listed if row in stood]:
            yield DossierChange(located.step.title, f"{title}: de volgorde is anders")

    def _of_slot(self, located: LocatedQuestion, slot: Slot) -> Iterator[DossierChange]:
        if not self.differs(slot):
            return
        then, now = self._words(located, slot, self.before), self._words(located, slot, self.now)
        if then == now:
            words = "de herkomst of de opmerking is anders"
        elif not now:
            words = f"leeggemaakt (was: {then})"
        else:
            words = f"{now} (was: {then})" if then else now
        name = about(self._name(slot), f"{words}{said_by(self.now.answers.by_slot.get(slot, ()))}")
        yield DossierChange(located.step.title, name, self._wrote(slot))

    def _words(self, located: LocatedQuestion, slot: Slot, state: State) -> str:
        """Return what stands in a slot, in Dutch; of differing answers all; empty when nothing does."""
        held, opened = state.answers.by_slot.get(slot, ()), state.answers.rounds.get(slot)
        if not held and opened is not None and opened.turnout and not opened.revealed:
            return IN_WORDS[Unknown.SEALED]
        options = self.index.options(located.question, state.answers)
        return " / ".join(one_line(answer_words(located.question, options, answer)) for answer in held)

    def _name(self, slot: Slot) -> str:
        state = self.now if slot.row in self.now.answers.said else self.before
        return slot_name(self.index, state.answers, slot)

    def _wrote(self, slot: Slot) -> str:
        """Return at which table and when the answers in a slot were written."""
        ids = self.now.event_index.ids
        events = [ids[name] for name in self.now.standing.get(slot, ()) if name in ids]
        tables: Mapping[str, str] = {each.session: each.table for each in self.now.sessions}
        named = dict.fromkeys(filter(None, (tables.get(event.session, "") for event in events)))
        return ", ".join([*named, *([when_written(events[-1])] if events else [])])
