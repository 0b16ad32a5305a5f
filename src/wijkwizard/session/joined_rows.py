"""A row that says the same as the one above it joins that row: their counts add up, and no words are lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from wijkwizard.dossier.log.events import Payload
from wijkwizard.dossier.log.payloads import answered, row_removed
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Question
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.terms import Answer, Answers, ChoicesValue, NumberValue, Slot, TextValue, Unknown, Value


@dataclass(frozen=True, slots=True)
class Joining:
    """How rows of a collection join, by its fields.

    Attributes:
        counts: how often it was said.
        answer: the answer to it; without one nothing is asked about it.
        tells: words about that answer, where the other answer of two is told.
    """

    counts: str
    answer: str
    tells: str


JOINS: Mapping[str, Joining] = {"wishes": Joining("people", "answer", "answer_why")}
"""The collections of which rows can join."""

_ONCE = Decimal(1)
"""What a row counts for when nobody counted."""

_ALSO = "Ook"
_BOTH = 2
_COUNTED_ONCE = "van een deel is niet gezegd hoe vaak: dat telt als één keer"
_NOT_COUNTED = "van een deel is niet bekend hoe vaak"


def joins(index: Index, table: str) -> bool:
    """Return whether rows of a table can join."""
    question = index.tables.get(table)
    return question is not None and not question.rows_of and question.binds in JOINS


@dataclass(frozen=True, slots=True)
class _SharedColumn:
    """The answers in one column of the row that stays and of the row that goes."""

    column: Question
    slot: Slot
    held: tuple[Answer, ...]
    other: tuple[Answer, ...]

    @property
    def first(self) -> Answer | None:
        """The answer of the row that stays; ``None`` without a value."""
        return self.held[0] if self.held and self.held[0].value is not None else None

    @property
    def inside(self) -> bool:
        """Whether one of them stays inside."""
        return any(answer.internal for answer in (*self.held, *self.other))

    @property
    def new(self) -> tuple[Value, ...]:
        """What was said in the row that goes and not in the one that stays."""
        there, found = [_plain(answer.value) for answer in self.held], list[Value]()
        for answer in self.other:
            if answer.value is not None and _plain(answer.value) not in there:
                there.append(_plain(answer.value))
                found.append(answer.value)
        return tuple(found)

    @property
    def taken(self) -> Answer | None:
        """The answer of the row that goes, when the other has none and it is the only one."""
        found = [answer for answer in self.other if answer.value is not None]
        return found[0] if self.first is None and len(self.other) == len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class _JoinedRows:
    """Two rows that become one.

    Attributes:
        joining: how rows of their collection join.
        name: the words of both.
        pairs: every column, by its slot in the row that stays.
    """

    joining: Joining
    name: _SharedColumn
    pairs: Mapping[Slot, _SharedColumn]

    def at(self, field: str) -> _SharedColumn | None:
        """Return the column of a field; ``None`` where the questionnaire does not ask it."""
        return next((pair for pair in self.pairs.values() if pair.column.binds == field), None)

    def own(self, pair: _SharedColumn) -> bool:
        """Return whether a column is that of the name or of the count, which both rows keep."""
        return pair is self.name or pair is self.at(self.joining.counts)

    @property
    def apart(self) -> bool:
        """Whether the two have different answers, so that the words about one do not go with the other."""
        answer = self.at(self.joining.answer)
        return answer is not None and answer.first is not None and bool(answer.new)

    def taken(self, pair: _SharedColumn) -> Answer | None:
        """Return the answer that a cell takes over from the row that goes; a choice of several takes all."""
        held, values = pair.first, pair.new
        if held is not None and isinstance(held.value, ChoicesValue):
            more = [option for value in values if isinstance(value, ChoicesValue) for option in value.v]
            every = tuple(dict.fromkeys((*held.value.v, *more)))
            return held.model_copy(update={"value": ChoicesValue(v=every), "internal": pair.inside})
        about = pair.column.kind != "choices" and not self.own(pair)
        return None if self.apart and about else pair.taken

    def left(self, pair: _SharedColumn) -> tuple[str, ...]:
        """Return what was noted in the row that goes and goes along with no answer of it."""
        with_value = pair.first is None and self.taken(pair) is not None
        goes_along = with_value or pair is self.at(self.joining.counts)
        return () if goes_along else tuple(answer.remark for answer in pair.other if answer.remark)

    @property
    def unplaced(self) -> tuple[_SharedColumn, ...]:
        """What of the row that goes has to be told in words: no cell takes it over."""
        return tuple(
            pair
            for pair in self.pairs.values()
            if not self.own(pair) and pair.new and self.taken(pair) is None
        )


def joined(index: Index, answers: Answers, state: State, slot: Slot, into: str = "") -> tuple[Payload, ...]:
    """Return what joins a row with the one above it, or with another; nothing for the first row.

    A cell without an answer takes that of the other, unless the two have different answers: a reason belongs to its
    own. Words that differ stand in the same cell. Another answer is told, with the words of its wish, with the words
    about the first, so that who reads the one reads the other. A remark stays a remark, at the name. What holds an
    answer that stays inside stays inside.

    Args:
        index: the questionnaire.
        answers: the answers that fit it.
        state: the state so far.
        slot: a table, and in it the row that joins the one above.
        into: the row that it joins; empty for the one above.
    """
    both = _both(index, answers, slot, into)
    if both is None:
        return ()
    cells = tuple(answered(state, cell, given) for cell, given in _made(index, answers, both).items())
    return (*cells, row_removed(index.source_table(slot.question), slot.row or ""))


def going_inside(index: Index, answers: Answers, slot: Slot) -> tuple[str, ...]:
    """Return what of the row above may be printed now, and no more when a row that holds an internal answer joins it.

    Args:
        index: the questionnaire.
        answers: the answers that fit it.
        slot: a table, and in it the row that would join the one above.
    """
    both = _both(index, answers, slot)
    if both is None:
        return ()
    made = _made(index, answers, both)
    return tuple(
        show_value(pair.column, index.options(pair.column, answers), pair.first.value)
        for cell, pair in both.pairs.items()
        if pair.first is not None and pair.first.value is not None
        if not pair.first.internal and cell in made and made[cell].internal
    )


def _made(index: Index, answers: Answers, both: _JoinedRows) -> dict[Slot, Answer]:
    """Return the answers that the row that stays gets."""
    made = {cell: given for cell, pair in both.pairs.items() if (given := both.taken(pair)) is not None}
    made |= {pair.slot: _sum(pair) for pair in [both.at(both.joining.counts)] if pair is not None}
    words, inside = _in_words(index, answers, both), any(pair.inside for pair in both.unplaced)
    answer, tells = both.at(both.joining.answer), both.at(both.joining.tells)
    answered_it = answer is not None and (answer.first is not None or answer.slot in made)
    if words and answered_it and tells is not None:
        made[tells.slot] = _longer(made.get(tells.slot) or tells.first, words, ". ", inside=inside)
        words = ""
    name = _name(both, made, words, inside=bool(words) and inside)
    return made | ({both.name.slot: name} if name is not None else {})


def differing(index: Index, answers: Answers, slot: Slot) -> tuple[str, ...]:
    """Return what a row says otherwise than the one above it, apart from its own words; nothing for the first row.

    Args:
        index: the questionnaire.
        answers: the answers that may be shown.
        slot: a table, and in it the row that would join the one above.
    """
    both = _both(index, answers, slot)
    if both is None:
        return ()
    told = [
        f"{pair.column.short or pair.column.id}: {words}"
        for pair in both.unplaced
        for words in _values(index, answers, pair)
    ]
    noted = [remark for pair in both.pairs.values() if not both.own(pair) for remark in both.left(pair)]
    return (*told, *noted)


def _both(index: Index, answers: Answers, slot: Slot, into: str = "") -> _JoinedRows | None:
    """Return a row with the one above it, or with another; ``None`` when there is none."""
    table, row = index.tables[slot.question], slot.row or ""
    rows = index.rows(table.id, answers)
    place = rows.index(row) if row in rows else 0
    into = into or (rows[place - 1] if place else "")
    if row not in rows or into not in rows:
        return None
    pairs = {}
    for column in table.columns:
        held, other = (Slot(f"{table.id}.{column.id}", each) for each in (into, row))
        pairs[held] = _SharedColumn(column, held, *(answers.by_slot.get(cell, ()) for cell in (held, other)))
    name = pairs[Slot(index.label_column(table.id), into)]
    return _JoinedRows(JOINS[table.binds], name, pairs)


def _plain(value: Value | None) -> object:
    """Return a value for comparing: capitals and a full stop make no other words."""
    return value.v.casefold().rstrip(". ") if isinstance(value, TextValue) else value


def _sum(pair: _SharedColumn) -> Answer:
    """Return how often both were said; of what nobody knows how often it was, that stands in the remark."""
    said = (*pair.held[:1], *pair.other[:1])
    unknown = [answer for answer in said if answer.unknown is Unknown.DONT_KNOW]
    remarks = [answer.remark for answer in said if answer.remark]
    if len(unknown) == _BOTH:
        return unknown[0].model_copy(update={"remark": "; ".join(remarks), "internal": pair.inside})
    counts = [answer.value.v for answer in said if isinstance(answer.value, NumberValue)]
    uncounted = _BOTH - len(counts) - len(unknown)
    remarks += [_NOT_COUNTED] if unknown else []
    remarks += [_COUNTED_ONCE] if uncounted and counts else []
    total = NumberValue(v=sum(counts, _ONCE * uncounted))
    return Answer(value=total, remark="; ".join(remarks), internal=pair.inside)


def _values(index: Index, answers: Answers, pair: _SharedColumn) -> Iterator[str]:
    for value in pair.new:
        yield show_value(pair.column, index.options(pair.column, answers), value)


def _in_words(index: Index, answers: Answers, both: _JoinedRows) -> str:
    """Return what has to be told of the row that goes, after its own words where those are other ones."""
    values = [words for pair in both.unplaced for words in _values(index, answers, pair)]
    own = [show_value(both.name.column, (), value) for value in both.name.new[:1]]
    return f"{next(iter(own), _ALSO)}: {', '.join(values)}" if values else ""


def _longer(answer: Answer | None, words: str, by: str, *, inside: bool) -> Answer:
    """Return a text with words behind it."""
    if answer is None or not isinstance(answer.value, TextValue):
        return Answer(value=TextValue(v=words), internal=inside)
    text = by.join([answer.value.v.rstrip(by), words])
    return answer.model_copy(update={"value": TextValue(v=text), "internal": answer.internal or inside})


def _name(both: _JoinedRows, made: Mapping[Slot, Answer], words: str, *, inside: bool) -> Answer | None:
    """Return the words of both rows, with what was noted in the one that goes; ``None`` when neither has any."""
    name = both.name
    called = made.get(name.slot) or name.first
    if called is None:
        return None
    if name.first is not None:
        for value in name.new:
            called = _longer(called, show_value(name.column, (), value), "; ", inside=name.inside)
    noting = [pair for pair in both.pairs.values() if both.left(pair)]
    remarks = [remark for pair in noting for remark in both.left(pair)]
    internal = called.internal or inside or any(pair.inside for pair in noting)
    remark = "; ".join(filter(None, [called.remark, words, *remarks]))
    return called.model_copy(update={"remark": remark, "internal": internal})
