"""What depends on a row: its own answers, and the rows and answers elsewhere that refer to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from wijkwizard.questionnaire.cards import offered_table
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Question
from wijkwizard.questionnaire.showing import chosen
from wijkwizard.terms import Answers, Slot, Unknown, Value
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.named_action import NamedAction

HiddenRows: TypeAlias = Mapping[Slot, Container[str]]
"""By slot of a round that is still sealed, the rows that were counted in it."""

_NONE: HiddenRows = MappingProxyType({})


class BesideAnswers(NamedTuple):
    """What is said of rows and is no answer yet.

    Attributes:
        half: where half-typed text stands.
        hidden: the rows that were counted in rounds that are still sealed.
    """

    half: Iterable[Slot] = ()
    hidden: HiddenRows = _NONE


def _source(question: Question, index: Index) -> str:
    """Return the table whose rows a question offers; empty when it offers none."""
    table = offered_table(question)
    return index.source_table(table) if table else ""


def _pointing(index: Index, answers: Answers, source: str, row: str, hidden: HiddenRows) -> Iterator[Slot]:
    for slot, rows in hidden.items():
        question = index.by_id.get(slot.question)
        if question is not None and row in rows and _source(question, index) == source:
            yield slot
    for slot in answers.by_slot:
        question, answer = index.by_id.get(slot.question), answers.get(slot)
        if question is None or answer is None or _source(question, index) != source:
            continue
        there = slot.row is None or slot.row in answers.rows_of(index.source_table(slot.table or ""))
        if there and row in chosen(answer.value):
            yield slot


def _named(names: Counter[str]) -> str:
    return and_list([f"'{name}' ({count})" if count > 1 else f"'{name}'" for name, count in names.items()])


def _in_other_tables(index: Index, answers: Answers, table: str, row: str) -> str:
    """Return in Dutch the other tables in which something was said about a row, with how much."""
    source = index.source_table(table)
    label, names = index.label_column(source), Counter[str]()
    for slot in answers.by_slot:
        own_table = index.tables.get(slot.table or "")
        elsewhere = own_table is not None and own_table.id != table and slot.question != label
        if (
            slot.row == row
            and own_table is not None
            and elsewhere
            and index.source_table(own_table.id) == source
        ):
            names[own_table.short or own_table.text] += answers.get(slot) is not None
    return _named(+names)


def _parked(index: Index, answers: Answers, table: str, row: str) -> str:
    """Return in Dutch the questions about a row at which words are parked; empty when there are none."""
    names: Counter[str] = Counter(
        question.short or question.text
        for slot in answers.parked
        if slot.row == row and (question := index.by_id.get(slot.table or slot.question)) is not None
        if slot.table is None or index.source_table(slot.table) == index.source_table(table)
    )
    return _named(names)


def _half_typed(index: Index, half: Iterable[Slot], row: str) -> str:
    """Return in Dutch the cells of a row with half-typed text; empty when there are none."""
    questions = (index.by_id.get(slot.question) for slot in half if slot.row == row)
    return _named(Counter(question.short or question.text for question in questions if question is not None))


def removal_warning(
    index: Index,
    answers: Answers,
    table: str,
    row: str,
    beside: BesideAnswers = BesideAnswers(),  # noqa: B008 - it never changes
) -> str:
    """Return the warning before a row with dependents is removed; empty when it has none.

    Args:
        index: the questionnaire.
        answers: as they may be shown.
        table: the table of the row, or one that asks about its rows.
        row: its id.
        beside: what is said of rows and is no answer yet.
    """
    half, hidden = beside
    there = _in_other_tables(index, answers, table, row)
    points = dependents_of(index, answers, table, row, hidden)
    lines = [
        f"Ook bij {there} staat er iets over." if there else "",
        f"Dit verwijst ernaar: {points}." if points else "",
        f"Geparkeerd bij {parked} gaat ook weg." if (parked := _parked(index, answers, table, row)) else "",
        f"Half getypt bij {texts} gaat ook weg." if (texts := _half_typed(index, half, row)) else "",
    ]
    if not any(lines):
        return ""
    label = index.row_label(table, row, answers)
    return f"U haalt '{label}' weg. {' '.join(filter(None, lines))} Met ongedaan maken komt alles terug."


def leaving_warning(
    index: Index,
    answers: Answers,
    slot: Slot,
    value: Value | Unknown | None,
    hidden: Callable[[], HiddenRows],
) -> str:
    """Return the warning before an own card leaves its list, by its list or its words; empty when nothing chose it.

    Args:
        index: the questionnaire.
        answers: as they may be shown.
        slot: the answer that is about to change.
        value: what it becomes.
        hidden: returns the rows that were counted in rounds that are still sealed; asked for an own card only.
    """
    table = index.tables.get(slot.table or "")
    if table is None or slot.row is None or not table.cards_by:
        return ""
    held, said = answers.get(slot), value if value is not None and not isinstance(value, Unknown) else None
    if slot.question == f"{table.id}.{table.cards_by}":
        leaves = held is not None and chosen(held.value) != (
            chosen(said) if said is not None else frozenset()
        )
    else:
        leaves = slot.question == index.label_column(table.id) and said is None
    points = dependents_of(index, answers, table.id, slot.row, hidden()) if leaves else ""
    label = index.row_label(table.id, slot.row, answers)
    return (
        f"'{label}' gaat van de lijst af waar hij op staat. Dit verwijst ernaar: {points}." if points else ""
    )


def dependents_of(index: Index, answers: Answers, table: str, row: str, hidden: HiddenRows = _NONE) -> str:
    """Return in Dutch what refers to a row, by the title of its question; empty when nothing does."""
    source = index.source_table(table)
    names: Counter[str] = Counter(
        index.by_id[slot.table or slot.question].short or index.by_id[slot.table or slot.question].text
        for slot in _pointing(index, answers, source, row, hidden)
    )
    return _named(names)


def removed_words(index: Index, answers: Answers, table: str, row: str, hidden: HiddenRows = _NONE) -> str:
    """Return the message after a row was removed: its name, what referred to it, and how to restore it."""
    label, points = index.row_label(table, row, answers), dependents_of(index, answers, table, row, hidden)
    text = f" Dit verwees ernaar: {points}." if points else ""
    if parked := _parked(index, answers, table, row):
        text += f" Ook weg: geparkeerd bij {parked}."
    return f"Weggehaald: {label}.{text} {NamedAction.UNDO} zet alles terug."
