"""The route: what to ask now, as a pure function of the questionnaire and the answers.

It is recomputed from the start each time and never stored, so that going back, and opening or closing a branch,
always give the same result.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from wijkwizard.questionnaire.graph import Node
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.lengths import Length, length_of, longer
from wijkwizard.questionnaire.logic import effective, truth
from wijkwizard.questionnaire.model import Question, Section, Step
from wijkwizard.terms import Answers, ChoiceValue, Moment, Slot


@dataclass(frozen=True, slots=True)
class Turn:
    """The content of one screen: a question with those that join it.

    Attributes:
        step: its step.
        section: its section.
        questions: the visible questions, tables whole.
        minutes: time in the room.
    """

    step: Step
    section: Section
    questions: tuple[Question, ...]
    minutes: int

    @property
    def id(self) -> str:
        """The id of its first question."""
        return self.questions[0].id

    @property
    def moment(self) -> Moment:
        """The moment at which it is asked."""
        return self.questions[0].moment

    @property
    def may_drop(self) -> bool:
        """Whether all of it can be skipped when time runs short."""
        return all(question.may_drop for question in self.questions)


@dataclass(frozen=True, slots=True)
class Route:
    """What is asked now, and the answers that are kept aside.

    Attributes:
        length: kort, avond, twee or lang.
        turns: the screens in order, of all moments.
        asked: slots that are asked now: of columns for each row, and of a table also its own id.
        kept_aside: answered slots behind a closed branch or of an unknown question, in order; answers of
            removed rows are not among them.
    """

    length: Length
    turns: tuple[Turn, ...]
    asked: frozenset[Slot]
    kept_aside: tuple[Slot, ...]


_Standing = Mapping[str, frozenset[str]]
"""The rows that are there, by table."""


class _Settling:
    """One computation of the route: each node is settled once, after all that it depends on."""

    def __init__(self, index: Index, answers: Answers) -> None:
        self._index = index
        self._answers = answers
        self.shown: set[str] = set()
        self.asked: set[Slot] = set()
        self.standing = _standing(index, answers)
        self._given = _given(index, answers, self.standing)
        self._only_given: set[str] = set()
        self._rows: dict[str, tuple[str, ...]] = {}

    def length(self) -> Length:
        """Return the length of the route, as far as it is settled."""
        questionnaire = self._index.questionnaire
        slot = Slot(questionnaire.length_question)
        value = effective(slot, self._index, self._answers, self.asked)
        option = value.v if isinstance(value, ChoiceValue) else ""
        return length_of(option, questionnaire.long_options, questionnaire.routes)

    def settle(self, node: Node) -> None:
        """Decide whether a node is shown, and which slots that opens."""
        if node.parent and node.parent not in self.shown:
            return
        if node.rows_of and node.rows_of not in self.shown:
            return
        if node.route != "kort" and longer(node.route, self.length()):
            return
        if node.table:
            self._settle_column(node)
        elif self._is_shown(node):
            self.shown.add(node.key)
            if node.takes_answer:
                self.asked.add(Slot(node.key))

    def _is_shown(self, node: Node) -> bool:
        """Return whether a node is asked: its condition holds, or it was answered and stays."""
        given = node.key in self._given
        if node.parent in self._only_given and not given:
            return False
        if self._holds(node):
            return True
        if node.stays and given:
            self._only_given.add(node.key)
            return True
        return False

    def _settle_column(self, node: Node) -> None:
        rows = self._rows.get(node.table)
        if rows is None:  # a table has the same rows for each of its columns
            rows = self._rows[node.table] = self._index.rows(node.table, self._answers)
        self.asked.update(
            Slot(node.key, row) for row in rows if self._holds(node, row) or self._stays_in(node, row)
        )

    def _stays_in(self, node: Node, row: str) -> bool:
        """Return whether a cell that its condition closes was answered and stays."""
        return node.stays and bool(self._answers.by_slot.get(Slot(node.key, row)))

    def _is_there(self, key: str) -> bool:
        """Return whether what is asked on demand has a round or a row."""
        return Slot(key) in self._answers.rounds or bool(self._answers.rows_of(key))

    def _holds(self, node: Node, row: str | None = None) -> bool:
        if node.key in self._index.on_demand and not self._is_there(node.key):
            return False
        if node.show_if is None:
            return True
        table = node.table or None
        return truth(node.show_if, self._index, self._answers, self.asked, row=row, table=table) is True


def _given(index: Index, answers: Answers, standing: _Standing) -> frozenset[str]:
    """Return the keys of answered questions and tables, and of their sections."""
    live = [slot for slot, said in answers.by_slot.items() if said and not _is_removed(slot, standing)]
    keys = {slot.question for slot in live} | {slot.table for slot in live if slot.table is not None}
    return frozenset(keys | {node.parent for node in index.order if node.key in keys and not node.table})


def _turns(index: Index, shown: AbstractSet[str]) -> tuple[Turn, ...]:
    found = []
    for turn in index.turns:
        questions = tuple(question for question in turn.questions if question.id in shown)
        if questions:
            minutes = sum(question.minutes for question in questions)
            found.append(Turn(turn.step, turn.section, questions, minutes))
    return tuple(found)


def _standing(index: Index, answers: Answers) -> _Standing:
    """Return the rows of each table; a set, because every answer looks for its row."""
    tables = {*index.tables, *answers.rows}
    return {table: frozenset(answers.rows_of(index.source_table(table))) for table in tables}


def _is_removed(slot: Slot, standing: _Standing) -> bool:
    if slot.row is None or slot.table is None:
        return False
    return slot.row not in standing.get(slot.table, frozenset())


def _kept_aside(
    index: Index, answers: Answers, asked: AbstractSet[Slot], standing: _Standing
) -> tuple[Slot, ...]:
    aside = [
        slot
        for slot, live in answers.by_slot.items()
        if live and slot not in asked and not _is_removed(slot, standing)
    ]
    last = len(index.place)

    def order(slot: Slot) -> tuple[int, str, int, str]:
        rows = answers.rows_of(index.source_table(slot.table or ""))
        at = rows.index(slot.row) if slot.row in rows else -1
        return (index.place.get(slot.question, last), slot.question, at, slot.row or "")

    return tuple(sorted(aside, key=order))


def route(index: Index, answers: Answers) -> Route:
    """Return what to ask now; the same questionnaire and answers always give the same route."""
    settling = _Settling(index, answers)
    for node in index.order:
        settling.settle(node)
    return Route(
        length=settling.length(),
        turns=_turns(index, settling.shown),
        asked=frozenset(settling.asked),
        kept_aside=_kept_aside(index, answers, settling.asked, settling.standing),
    )
