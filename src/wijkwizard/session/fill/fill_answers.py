"""Fills in answers from a YAML file by question id, for scripts and tests.

Either all answers fit or nothing is written; everything that does not fit is reported at once, with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import yaml

from wijkwizard.questionnaire.cards import cards_of
from wijkwizard.questionnaire.closing import closed_choices, refusal
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.options import RowOptions
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.model import NoticeQuestion, Question, TableQuestion
from wijkwizard.questionnaire.reading import Misfit, read_value
from wijkwizard.questionnaire.route import route
from wijkwizard.session.fill.accepted_values import that_fit
from wijkwizard.session.fill.answers_file import LocatedNode, LocatedValue, places
from wijkwizard.session.fill.fill_account import split_account
from wijkwizard.session.fill.fill_cards import (
    NewCard,
    RawAnswer,
    holds_cards,
    new_cards,
    read_so_far,
    taken_ids,
)
from wijkwizard.session.fill.fill_replies import REPLIES, FillReply, read_replies
from wijkwizard.session.fill.row_names import named_answer, named_slot, own_names
from wijkwizard.terms import Answer, Answers, Slot, Unknown
from wijkwizard.terms.near import Suggestions, few, meant, others

_QUOTED = re.compile(r"(?: Bedoelt u)? ?'[^']*'\??")

ROW = "rij"
"""The key that names a row, so that other rows can refer to it."""


@dataclass(slots=True)
class FillPlan:
    """The content of an answers file: rows in order, answers by slot, and what does not fit.

    ``unit`` is what a line of it is called: of a form a question. ``day`` is the day that words such as 'over een half
    jaar' are counted from; ``None`` for a file, which means the same on every day.
    """

    rows: dict[str, dict[str, None]] = field(default_factory=dict)
    raw: list[tuple[Slot, Question, LocatedValue]] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    guesses: Suggestions = field(default_factory=Suggestions)
    today: Mapping[str, str] = field(default_factory=dict)
    taken: set[Slot] = field(default_factory=set)
    replies: list[FillReply] = field(default_factory=list)
    cards: tuple[NewCard, ...] = ()
    unit: str = "regel"
    day: date | None = None

    def fault(self, line: int, what: str) -> None:
        """Note what does not fit."""
        self.faults.append((line, what))

    def near(self, word: str, words: Iterable[str]) -> str:
        """Return "Bedoelt u '…'?" for the nearest of words, with a space before it, or nothing."""
        close = self.guesses.nearest(word, words)
        return f" {meant(close)}" if close else ""

    def fault_words(self) -> str:
        """Return all that does not fit as lines; of frequent faults only the first, with a count."""
        shown = few(self.faults, lambda fault: _QUOTED.sub("", fault[1]))
        return "\n".join(others(f"{self.unit} {line}: {what}", more) for (line, what), more in shown)

    def give(self, slot: Slot, question: Question, place: LocatedValue) -> None:
        """Add an answer; a file may use the earlier name of a question, but not both names."""
        if slot in self.taken:
            self.fault(
                place.line, f"'{slot}' staat er twee keer, ook onder de naam van vroeger. Haal er één weg."
            )
        else:
            self.taken.add(slot)
            self.raw.append((slot, question, place))

    def misfit(self, line: int, slot: Slot, read: Misfit, cards: str = "", rows: str = "") -> None:
        """Note that an answer does not fit; ``cards`` is the table for own words, ``rows`` that of what is chosen."""
        read = read.in_file or read
        own = f"Iets dat er niet op staat? Zet het als regel bij '{cards}'." if cards and read.choices else ""
        own = f"Die regels staan bij '{rows}'." if rows and not read.choices else own
        lines = (f"'{slot}': {read.what}", read.remedy, own, that_fit(read.choices))
        self.fault(line, " ".join(filter(None, lines)))


def _questions(index: Index) -> Mapping[str, Question]:
    return {name: question for name, question in index.by_id.items() if Slot(name).table is None}


def _once(found: FillPlan, node: yaml.Node) -> Iterator[tuple[str, LocatedNode]]:
    """Yield what stands behind each key, and report duplicate keys."""
    seen: set[str] = set()
    for name, place in places(node):
        if name in seen:
            found.fault(place.line, f"'{name}' staat hier twee keer. Haal er één weg.")
        else:
            seen.add(name)
            yield name, place


def _table(found: FillPlan, table: TableQuestion, index: Index, place: LocatedNode) -> None:
    if not isinstance(place.node, yaml.SequenceNode):
        found.fault(
            place.line, f"'{table.id}' is een tabel: schrijf een lijst van regels, elk met een streepje."
        )
        return
    owner = index.source_table(table.id)
    for number, item in enumerate(place.node.value):
        line = item.start_mark.line + 1
        cells = {key: cell.located for key, cell in _once(found, item)}
        if not cells:
            found.fault(line, f"'{table.id}': verwacht kolommen met 'kolom: antwoord'.")
            continue
        row = str(cells.pop(ROW).value) if ROW in cells else f"{owner}-{number + 1}"
        if table.rows_of:
            if row not in found.rows.get(owner, {}):
                found.fault(line, f"'{table.id}': de regel '{row}' staat niet in '{owner}'.")
                continue
        elif row in found.rows.setdefault(owner, {}):
            found.fault(line, f"'{table.id}': de regel '{row}' staat er twee keer.")
            continue
        else:
            found.rows[owner][row] = None
        _cells(found, table, index, row, cells)


def _cells(
    found: FillPlan, table: TableQuestion, index: Index, row: str, cells: Mapping[str, LocatedValue]
) -> None:
    columns = {column.id for column in table.columns}
    for name, place in cells.items():
        full = f"{table.id}.{name}"
        if name not in columns:
            full = found.today.get(full, "")
        if not full:
            found.fault(place.line, f"'{table.id}' heeft geen kolom '{name}'.{found.near(name, columns)}")
            continue
        found.give(Slot(full, row), index.question(full), place)


def collect(index: Index, node: yaml.Node) -> FillPlan:
    """Parse a file to a plan, rows first, so that a row can refer to a later one."""
    found, questions = FillPlan(today=index.renamed), _questions(index)
    asked = list(_once(found, node))
    asked.sort(key=lambda each: bool(getattr(questions.get(each[0]), "rows_of", "")))
    for written, place in asked:
        name = written if written in questions else found.today.get(written, written)
        question = questions.get(name)
        if question is None and written == REPLIES:
            found.replies += read_replies(found, place.line, place.node)
        elif question is None:
            found.fault(
                place.line, f"de vraag '{name}' staat niet in de vragenlijst.{found.near(name, questions)}"
            )
        elif isinstance(question, NoticeQuestion):
            found.fault(place.line, f"'{name}' is een tekst om te lezen en heeft geen antwoord.")
        elif isinstance(question, TableQuestion):
            _table(found, question, index, place)
        else:
            found.give(Slot(name), question, place.located)
    return found


def note_closed(found: FillPlan, index: Index, answers: Answers) -> None:
    """Note choices that the answers of the file itself close."""
    asked = route(index, answers).asked
    for slot, _, place in found.raw:
        for option in closed_choices(slot, index, answers, asked):
            found.misfit(place.line, slot, refusal(option))


def _with_own_names(
    index: Index, found: FillPlan, answers: Mapping[Slot, Answer]
) -> tuple[Answers, dict[Slot, Answer]]:
    """Make names of rows unique across tables, and update references to them."""
    names = own_names(index, found.rows)
    given = {
        named_slot(index, names, slot): named_answer(index, names, index.question(slot.question), answer)
        for slot, answer in answers.items()
    }
    found.raw = [(named_slot(index, names, slot), question, place) for slot, question, place in found.raw]
    found.rows = {
        table: dict.fromkeys(names[table][row] for row in rows) for table, rows in found.rows.items()
    }
    return Answers(rows={table: tuple(rows) for table, rows in found.rows.items()}), given


def read_answers(
    found: FillPlan, index: Index, given: Iterable[RawAnswer], known: Answers
) -> dict[Slot, Answer]:
    """Return what fits of some answers; what does not is noted.

    Args:
        found: takes what does not fit.
        index: the questionnaire.
        given: the answers as they stand in the file.
        known: rows and own cards that can be chosen.
    """
    answers: dict[Slot, Answer] = {}
    for slot, question, place in given:
        raw, said = split_account(found, place)
        account = {"internal": question.internal} | said
        options, offered = options_of(question), index.options(question, known)
        read = read_value(question, offered, raw, found.day)
        if isinstance(read, Misfit):
            rows = options.rows if isinstance(options, RowOptions) and not offered else ""
            found.misfit(place.line, slot, read, cards_of(question), rows)
        elif isinstance(read, Unknown):
            answers[slot] = Answer(unknown=read, **account)
        else:
            answers[slot] = Answer(value=read, **account)
    return answers


_TAKEN = (
    "'{slot}': '{row}' is al een woord van deze lijst ({label}). "
    "Geef de kaart een andere naam achter 'rij', of kies het woord van de lijst."
)


def fill(index: Index, node: yaml.Node) -> tuple[FillPlan, dict[Slot, Answer]]:
    """Return the content of a file as answers; ``FillPlan.faults`` lists what does not fit.

    Args:
        index: the questionnaire.
        node: the file, as ``read_file`` returns it.
    """
    found = collect(index, node)
    touched = frozenset(slot.row for slot, _, _ in found.raw if slot.row)
    # Own cards are options of what is asked elsewhere, wherever they stand in the file.
    cards = [entry for entry in found.raw if holds_cards(index, entry[0])]
    asked = [entry for entry in found.raw if not holds_cards(index, entry[0])]
    answers = read_answers(found, index, cards, read_so_far(found.rows, {}, touched))
    lines = {slot.row: place.line for slot, _, place in cards}
    for slot, option in taken_ids(index, read_so_far(found.rows, answers, touched)):
        found.fault(lines[slot.row], _TAKEN.format(slot=slot, row=slot.row, label=option.label))
    found.cards, asked = new_cards(index, asked, read_so_far(found.rows, answers, touched))
    found.raw = [*cards, *asked]
    for card in found.cards:
        found.rows.setdefault(card.table, {})[card.row] = None
        answers |= card.answers
    answers |= read_answers(found, index, asked, read_so_far(found.rows, answers, touched))
    rows, answers = _with_own_names(index, found, answers)
    by_slot = {slot: (answer,) for slot, answer in answers.items()}
    note_closed(found, index, Answers(by_slot=by_slot, rows=rows.rows))
    found.faults.sort()
    return found, answers
