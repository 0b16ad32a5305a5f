"""Tells what tables that wrote apart from one another said differently, for who merged their dossiers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijkwizard.dossier.log.differing import (
    DifferenceKind,
    TableDifference,
    TableVoice,
    added_by,
    differing,
    wrote_apart,
)
from wijkwizard.dossier.log.events import Answered, Event, ParkedEvent, Replied
from wijkwizard.dossier.log.merged_from import MergedFrom
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.index import Index
from wijkwizard.session.merge.twin_rows import twin_rows
from wijkwizard.session.reader import Reader
from wijkwizard.session.slot_words import answer_words, said_by, slot_name, step_title, when_written
from wijkwizard.terms import Answer, Slot
from wijkwizard.terms.dutch import about, and_list, upper_first
from wijkwizard.terms.units import many

NOTHING_DIFFERS = "De tafels zeiden nergens iets anders dan elkaar."
_PARTIES, _COUNT = "parties", "count"
_EMPTIED = "leeggemaakt"
_OFF_THE_LIST = "van de lijst van open punten"
_ROW_GONE = "haalde deze regel weg"


@dataclass(frozen=True, slots=True)
class TableWords:
    """What a table said, with who that was: the name of the table, or when it was written."""

    who: str
    words: str


@dataclass(frozen=True, slots=True)
class WordedDifference:
    """One thing of which tables said different things, in Dutch.

    Attributes:
        step: title of the step of the questionnaire; empty for what belongs to none.
        name: what it is about.
        said: what each table said.
        found: the difference; ``None`` for rows that say the same.
        twins: table and ids of rows that say the same; empty for what differs.
    """

    step: str
    name: str
    said: tuple[TableWords, ...]
    found: TableDifference | None = None
    twins: tuple[Slot, ...] = ()


def difference_lines(reader: Reader, made_of: MergedFrom) -> tuple[str, ...]:
    """Return in Dutch what tables said differently, with the step above those that belong to it.

    Args:
        reader: reads the dossier.
        made_of: from which copies it was merged, as far as known.
    """
    found = worded_differences(reader.index, reader.state, made_of)
    if not found:
        return (NOTHING_DIFFERS,)
    lines, step = [f"{differences_counted(found)} Alles is bewaard; kies in de wizard wat geldt."], ""
    for each in found:
        if each.step != step or len(lines) == 1:
            step = each.step
            lines += ["", step or "Verder"]
        lines.append(f"  {each.name}")
        lines += [f"    {said.who}: {said.words}" for said in each.said]
    return tuple(lines)


def worded_differences(index: Index, state: State, made_of: MergedFrom) -> tuple[WordedDifference, ...]:
    """Return what tables said differently, in the order of the questionnaire.

    Args:
        index: the questionnaire by which it is read.
        state: the merged dossier.
        made_of: from which copies it was merged, as far as known.
    """
    telling = _Telling(index, state, made_of)

    def adds_up(slot: Slot) -> bool:
        return counts_people(index, slot)

    beside = any(len(answers) > 1 for answers in state.answers.by_slot.values())
    if not (beside or wrote_apart(state)):
        return ()
    places = {located.full_id: place for place, located in enumerate(index.answerable)}
    for table in index.tables.values():
        places[table.id] = min((places[f"{table.id}.{column.id}"] for column in table.columns), default=0)
    found = [(each.slot, telling.of(each)) for each in differing(state, made_of.copies, adds_up)]
    found += telling.twins()
    last = len(places)
    return tuple(told for _, told in sorted(found, key=lambda pair: places.get(pair[0].question, last)))


def counts_people(index: Index, slot: Slot) -> bool:
    """Return whether a slot says how many people of a group came; each table can have counted its own."""
    table = index.tables.get(slot.table or "")
    return table is not None and table.binds == _PARTIES and index.question(slot.question).binds == _COUNT


def differences_counted(found: Sequence[WordedDifference]) -> str:
    """Return in Dutch how many differences there are."""
    return f"Op {many(len(found), 'punt', 'punten')} zeiden de tafels iets anders."


@dataclass(frozen=True, slots=True)
class _Telling:
    index: Index
    state: State
    made_of: MergedFrom

    def of(self, found: TableDifference) -> WordedDifference:
        """Tell one difference."""
        said = tuple(TableWords(self._who(voice.events), self._words(found, voice)) for voice in found.voices)
        if len({each.words for each in said}) < len(said) and not counts_people(self.index, found.slot):
            said = tuple(
                TableWords(each.who, f"{each.words}{_account(voice)}")
                for each, voice in zip(said, found.voices, strict=True)
            )
        return WordedDifference(step_title(self.index, self._about(found)), self._name(found), said, found)

    def twins(self) -> Iterator[tuple[Slot, WordedDifference]]:
        """Yield the rows that say the same in a table that several tables wrote in."""
        for rows in twin_rows(self.index, self.state, self.made_of):
            yield Slot(rows[0].question), self._twin(rows)

    def _twin(self, rows: tuple[Slot, ...]) -> WordedDifference:
        table = rows[0].question
        wrote = added_by(self.state, table)
        label = self.index.row_label(table, rows[0].row or "", self.state.answers)
        name = about(self._title(table), f"'{label}' staat er {len(rows)} keer")
        said = tuple(
            TableWords(self._who((wrote[each.row or ""],)), self._row_words(table, each.row or ""))
            for each in rows
        )
        return WordedDifference(step_title(self.index, Slot(table)), name, said, twins=rows)

    def _row_words(self, table: str, row: str) -> str:
        """Return what stands in a row beside its name."""
        cells = [
            slot
            for column in self.index.tables[table].columns
            if (slot := Slot(f"{table}.{column.id}", row)).question != self.index.label_column(table)
        ]
        words = [
            about(column.short or column.text, self._answer(slot, answer))
            for slot in cells
            for column in (self.index.question(slot.question),)
            for answer in self.state.answers.by_slot.get(slot, ())
        ]
        return ", ".join(words) or "verder niets"

    def _answer(self, slot: Slot, answer: Answer) -> str:
        question = self.index.by_id.get(slot.question)
        if question is None:
            return "een antwoord op een vraag die de vragenlijst niet meer heeft"
        options = self.index.options(question, self.state.answers)
        return f"{answer_words(question, options, answer)}{said_by((answer,))}"

    def _about(self, found: TableDifference) -> Slot:
        """Return the slot that a difference is about; that of a reply stands in the reply."""
        payload = found.voices[0].payload
        return Slot.parse(payload.slot) if isinstance(payload, Replied) else found.slot

    def _name(self, found: TableDifference) -> str:
        if found.kind is DifferenceKind.ROW:
            label = self.index.row_label(found.slot.question, found.slot.row or "", self.state.answers)
            return about(self._title(found.slot.question), f"'{label}'")
        slot = self._about(found)
        name = slot_name(self.index, self.state.answers, slot) if slot.question else ""
        if found.kind is DifferenceKind.REPLY:
            return f"Reactie op wat opvalt{f' bij {name}' if name else ''}"
        return about("Open punt", name) if found.kind is DifferenceKind.OPEN_POINT else name

    def _title(self, table: str) -> str:
        asked = self.index.tables.get(table)
        return upper_first(asked.short or asked.text) if asked else upper_first(table)

    def _words(self, found: TableDifference, voice: TableVoice) -> str:
        payload = voice.payload
        if isinstance(payload, ParkedEvent):
            return ", ".join(filter(None, (payload.note, payload.owner, payload.due))) or _OFF_THE_LIST
        if isinstance(payload, Replied):
            inside = ", intern" if payload.internal else ""
            return f"{payload.reaction}{f', want {payload.because}' if payload.because else ''}{inside}"
        if found.kind is DifferenceKind.ROW:
            return self._written(voice.events) or _ROW_GONE
        return _EMPTIED if voice.answer is None else self._answer(found.slot, voice.answer)

    def _written(self, events: Sequence[Event]) -> str:
        """Return what one table wrote in a row that another removed; empty for who removed it."""
        slots = [Slot.parse(event.payload.slot) for event in events if isinstance(event.payload, Answered)]
        cells = [
            about(upper_first(question.short or question.text), self._answer(slot, answer))
            for slot in dict.fromkeys(slots)
            if (question := self.index.by_id.get(slot.question)) is not None
            for answer in self.state.answers.by_slot.get(slot, ())
        ]
        return ", ".join(cells)

    def _who(self, events: Sequence[Event]) -> str:
        """Return the tables that wrote events; without any name when that was."""
        given = {each.session: each.table for each in self.state.sessions}
        names = [given.get(event.session) or self.made_of.tables.get(event.session, "") for event in events]
        return and_list(list(dict.fromkeys(filter(None, names)))) or when_written(events[-1])


def _account(voice: TableVoice) -> str:
    """Return what tells two answers apart that say the same: the remark, or where it comes from."""
    answer = voice.answer
    told = (answer.remark or answer.source) if answer is not None else ""
    return f" ('{told}')" if told else " (andere herkomst)"
