"""A row that says the same as the one above it joins that row: their counts add up, and no words are lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from wijkwizard.dossier.log.events import Payload
from wijkwizard.dossier.log.payloads import answered, row_removed
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Question, TableQuestion
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.terms import Answer, Answers, ChoicesValue, NumberValue, Slot

JOINS: Mapping[str, str] = {"wishes": "people"}
"""The collections of which rows can join, each with the field that counts how often it was said."""

_ONCE = Decimal(1)
"""What a row counts for when nobody counted."""


def joins(index: Index, table: str) -> bool:
    """Return whether rows of a table can join."""
    question = index.tables.get(table)
    return question is not None and not question.rows_of and question.binds in JOINS


def joined(index: Index, answers: Answers, state: State, slot: Slot) -> tuple[Payload, ...]:
    """Return what joins a row with the one above it; nothing for the first row.

    A cell without an answer takes that of the other. Words that differ stand as a remark with the name, so that nothing
    is lost. What holds an answer that stays inside stays inside.

    Args:
        index: the questionnaire.
        answers: the answers that fit it.
        state: the state so far.
        slot: a table, and in it the row that joins the one above.
    """
    table, row = index.tables[slot.question], slot.row or ""
    rows = index.rows(table.id, answers)
    place = rows.index(row)
    if not place:
        return ()
    into = rows[place - 1]
    name, made, rest = index.label_column(table.id), dict[Slot, Answer](), list[str]()
    inside = False
    for column in table.columns:
        held, other = (_said(answers, table, column, one) for one in (into, row))
        if column.binds == JOINS[table.binds]:
            made[Slot(f"{table.id}.{column.id}", into)] = _sum(held, other)
            continue
        both = _both(held, other)
        if both is not None:
            made[Slot(f"{table.id}.{column.id}", into)] = both
        elif other:
            rest += _words(index, answers, column, other, held)
            inside = inside or any(answer.internal for answer in other)
    named = answers.get(Slot(name, into))
    if rest and named is not None:
        told = "; ".join(filter(None, [named.remark, *rest]))
        made[Slot(name, into)] = named.model_copy(
            update={"remark": told, "internal": named.internal or inside}
        )
    changed = tuple(answered(state, cell, answer) for cell, answer in made.items())
    return (*changed, row_removed(index.source_table(table.id), row))


def differing(index: Index, answers: Answers, slot: Slot) -> tuple[str, ...]:
    """Return what a row says otherwise than the one above it, apart from its own words; nothing for the first row.

    Args:
        index: the questionnaire.
        answers: the answers that may be shown.
        slot: a table, and in it the row that would join the one above.
    """
    table, row = index.tables[slot.question], slot.row or ""
    rows = index.rows(table.id, answers)
    place = rows.index(row) if row in rows else 0
    if not place:
        return ()
    words: list[str] = []
    for column in table.columns:
        cell = f"{table.id}.{column.id}"
        held, other = (_said(answers, table, column, one) for one in (rows[place - 1], row))
        if cell == index.label_column(table.id) or column.binds == JOINS[table.binds]:
            continue
        if other and _both(held, other) is None:
            words += _words(index, answers, column, other, held)
    return tuple(words)


def _said(answers: Answers, table: TableQuestion, column: Question, row: str) -> tuple[Answer, ...]:
    return answers.by_slot.get(Slot(f"{table.id}.{column.id}", row), ())


def _sum(held: tuple[Answer, ...], other: tuple[Answer, ...]) -> Answer:
    counts = [one[0].value if one else None for one in (held, other)]
    total = sum((count.v if isinstance(count, NumberValue) else _ONCE for count in counts), Decimal(0))
    remarks = "; ".join(answer.remark for answer in (*held[:1], *other[:1]) if answer.remark)
    internal = any(answer.internal for answer in (*held, *other))
    return Answer(value=NumberValue(v=total), remark=remarks, internal=internal)


def _both(held: tuple[Answer, ...], other: tuple[Answer, ...]) -> Answer | None:
    """Return one answer for two, when nothing of either gets lost in it; ``None`` when both have to be told."""
    first, second = (one[0] if one and one[0].value is not None else None for one in (held, other))
    if second is None or len(other) > 1 or second.remark:
        return None
    if first is None:
        return second
    if isinstance(first.value, ChoicesValue) and isinstance(second.value, ChoicesValue):
        every = tuple(dict.fromkeys((*first.value.v, *second.value.v)))
        internal = first.internal or second.internal
        return first.model_copy(update={"value": ChoicesValue(v=every), "internal": internal})
    return None


def _words(
    index: Index, answers: Answers, column: Question, other: tuple[Answer, ...], held: tuple[Answer, ...]
) -> Iterator[str]:
    """Yield what was said in the row that goes and not in the one that stays."""
    there = {answer.value for answer in held if answer.value is not None}
    for answer in other:
        if answer.value is not None and answer.value not in there:
            yield f"{column.short or column.id}: {show_value(column, index.options(column, answers), answer.value)}"
        if answer.remark:
            yield answer.remark
