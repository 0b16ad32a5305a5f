"""Rows that are made of pasted lines: one of each, named by its words, the option that they are or an own card."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from wijkwizard.dossier.log.events import Payload
from wijkwizard.dossier.log.fold import extend
from wijkwizard.dossier.log.payloads import answered, numbered, row_added
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.cards import LONGEST_CARD, card_values, cards_of
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import Question
from wijkwizard.questionnaire.reading import read_value
from wijkwizard.terms import Answer, Answers, ChoiceValue, Slot, TextValue, Unknown, Value

_LIST_MARK = re.compile(r"(?:[-–•*·▪]|\d{1,2}[.)])\s+(?=\S)")
"""What stands before a line of a list in a mail or a report: '- ' or '3. '."""
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class PastedRows:
    """What pasted lines make.

    Attributes:
        payloads: what is written.
        rows: the rows, in order.
        cards: the own cards, each with its words.
        refused: the lines that can name no row.
    """

    payloads: tuple[Payload, ...]
    rows: tuple[str, ...]
    cards: Mapping[str, str]
    refused: tuple[str, ...]


def lines_in(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something, without the number or dash of a list that each of them has."""
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    marks = [_LIST_MARK.match(line) for line in lines]
    if len(lines) < _SEVERAL or not all(marks):
        return lines
    return tuple(line[mark.end() :] for line, mark in zip(lines, marks, strict=True) if mark)


def lines_of(index: Index, slot: Slot, text: str) -> tuple[str, ...]:
    """Return the lines that each make a row, when several were pasted in the name of a row; else nothing."""
    table = index.tables.get(slot.table or "")
    question = index.by_id.get(slot.question)
    if table is None or question is None or slot.row is None or question.kind != "text":
        return ()
    if (table.rows_of and not table.grows) or index.label_column(table.id) != slot.question:
        return ()
    lines = lines_in(text)
    return lines if len(lines) > 1 else ()


def pasted(
    index: Index, state: State, slot: Slot, lines: Sequence[str], token: Callable[[], str]
) -> PastedRows:
    """Return what makes a row of each line; cells are parted by tabs. A cell that its column does not take is a remark.

    Args:
        index: the questionnaire.
        state: the state so far.
        slot: the cell that names the row of the first line.
        lines: the lines.
        token: returns an unused id.
    """
    source, row, after = index.source_table(slot.table or ""), slot.row or "", state
    payloads, rows, refused = list[Payload](), list[str](), list[str]()
    cards = dict[str, str]()
    for line in lines:
        words, *others = (word.strip() for word in line.split("\t"))
        named = _named(index, after, slot, words, token)
        if named is None:
            refused.append(line)
            continue
        made, cards = list(named.payloads), {**cards, **named.cards}
        if rows:
            before, row = row, token()
            made += row_added(after, source, row, before)
        rows.append(row)
        label = Slot(slot.question, row)
        said, rest = _others(index, state.answers, label, others)
        name = named.name.model_copy(update={"remark": "; ".join(rest)})
        made += [answered(after, place, given) for place, given in {**said, label: name}.items()]
        payloads += made
        after = extend(after, numbered(after, "rows", "", made))
    return PastedRows(tuple(payloads), tuple(rows), cards, tuple(refused))


@dataclass(frozen=True, slots=True)
class _NamedRow:
    """The answer that names a row, and what makes the own card that it chooses, with the words of that."""

    name: Answer
    payloads: tuple[Payload, ...] = ()
    cards: Mapping[str, str] = field(default_factory=dict)


def _named(index: Index, state: State, slot: Slot, words: str, token: Callable[[], str]) -> _NamedRow | None:
    """Return what names a row: words, the option that they are or else an own card; ``None`` where nothing can."""
    column = index.question(slot.question)
    if column.kind == "text":
        return _NamedRow(_answer(column, TextValue(v=words)))
    read = read_value(column, index.options(column, state.answers), words)
    if not isinstance(read, Misfit):
        return _NamedRow(_answer(column, read))
    card, said = token(), " ".join(words.split())
    if not cards_of(column) or len(said) > LONGEST_CARD:
        return None
    table = index.tables[cards_of(column)]
    made: list[Payload] = list(row_added(state, index.source_table(table.id), card))
    for cell, value in card_values(column, table, index.label_column(table.id), card, said).items():
        # Words typed at a question that stays inside stay inside.
        internal = column.internal or index.question(cell.question).internal
        made.append(answered(state, cell, Answer(value=value, internal=internal)))
    return _NamedRow(_answer(column, ChoiceValue(v=card)), tuple(made), {card: said})


def _answer(column: Question, read: Value | Unknown) -> Answer:
    if isinstance(read, Unknown):
        return Answer(unknown=read, internal=column.internal)
    return Answer(value=read, internal=column.internal)


def _others(
    index: Index, answers: Answers, label: Slot, words: Sequence[str]
) -> tuple[Mapping[Slot, Answer], Sequence[str]]:
    """Return the other cells of a row, and the words that no column takes."""
    table = index.tables[label.table or ""]
    columns = [column for column in table.columns if f"{table.id}.{column.id}" != label.question]
    rest, cells = [word for word in words[len(columns) :] if word], dict[Slot, Answer]()
    for column, word in zip(columns, words, strict=False):
        read = read_value(column, index.options(column, answers), word) if word else None
        if isinstance(read, Misfit):
            rest.append(word)
        elif read is not None:
            cells[Slot(f"{table.id}.{column.id}", label.row)] = _answer(column, read)
    return cells, rest
