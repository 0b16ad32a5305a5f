"""Indexes of a questionnaire: questions by id, columns by full id, options, names of rows.

Everything that does not depend on answers is computed once here, so that the route can be recomputed at every key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from wijkwizard.questionnaire.cards import joins, offered_table, with_cards
from wijkwizard.questionnaire.first_rows import first_rows, rankings
from wijkwizard.questionnaire.graph import Node, Turns, groups, nodes, settle_order
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.model import (
    KnowledgeOptions,
    NoticeQuestion,
    Option,
    Question,
    Questionnaire,
    RowOptions,
    Section,
    Step,
    TableQuestion,
)
from wijkwizard.questionnaire.row_numbers import numbered
from wijkwizard.questionnaire.showing import chosen, show_value
from wijkwizard.terms import Answer, Answers, Slot, TextValue
from wijkwizard.terms.dutch import bare

_OWN_WORDS = "title"
"""The field of the plan with the name of a row in own words."""

_BESIDE = "remark"
"""The field of the plan with a remark on a row."""

OTHERWISE = "anders"
"""Id of the option 'other'; its text is in another field."""

_MAX_DEPTH = 3
"""The most tables through which a row may borrow its name from another row, so that a cycle ends."""


@dataclass(frozen=True, slots=True)
class LocatedQuestion:
    """A question that can be answered, with its table.

    Attributes:
        full_id: its id, ``table.column`` for a column.
        question: the question; of a column with its full id and the moment of its table.
        table: the table that a column belongs to.
    """

    full_id: str
    question: Question
    table: TableQuestion | None
    section: Section
    step: Step


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a row.

    Attributes:
        label: the words.
        borrowed: the slots that the words were taken from; none for a row that only has a number. Whoever may not
            see one of those may not see the words.
    """

    label: str
    borrowed: tuple[Slot, ...] = ()


def _leaves(questionnaire: Questionnaire) -> Iterator[LocatedQuestion]:
    for step in questionnaire.steps:
        for section in step.sections:
            for question in section.questions:
                if isinstance(question, TableQuestion):
                    for column in question.columns:
                        full = f"{question.id}.{column.id}"
                        own = column.model_copy(update={"id": full, "moment": question.moment})
                        yield LocatedQuestion(full, own, question, section, step)
                elif not isinstance(question, NoticeQuestion):
                    yield LocatedQuestion(question.id, question, None, section, step)


@dataclass(frozen=True)
class Index:
    """A questionnaire with its option tables and indexes.

    Attributes:
        questionnaire: what can be asked.
        option_tables: knowledge tables as options, by id.
        leaves: every question that can be answered, columns included, in the order of asking.
        tables: the table questions by id; their columns keep their relative ids.
        sections: the section that each question is in, by question id, columns under their full id.
        order: everything that can be hidden, each after what it depends on.
        turns: the questions that share a screen, before anything is hidden.
    """

    questionnaire: Questionnaire
    option_tables: Mapping[str, tuple[Option, ...]]
    leaves: tuple[LocatedQuestion, ...]
    tables: Mapping[str, TableQuestion]
    sections: Mapping[str, Section]
    order: tuple[Node, ...]
    turns: tuple[Turns, ...]

    @classmethod
    def of(cls, questionnaire: Questionnaire, tables: Mapping[str, tuple[Option, ...]]) -> Index:
        """Index a questionnaire.

        Args:
            questionnaire: a questionnaire without errors; with errors it still gives an index, in which
                whatever points nowhere is never asked.
            tables: knowledge tables as options, by id.
        """
        questionnaire = with_cards(questionnaire)
        leaves = tuple(_leaves(questionnaire))
        sections = {leaf.full_id: leaf.section for leaf in leaves}
        found: dict[str, TableQuestion] = {}
        for section in (section for step in questionnaire.steps for section in step.sections):
            for question in section.questions:
                sections[question.id] = section
                if isinstance(question, TableQuestion):
                    found[question.id] = question
        return cls(
            questionnaire=questionnaire,
            option_tables=MappingProxyType(dict(tables)),
            leaves=leaves,
            tables=MappingProxyType(found),
            sections=MappingProxyType(sections),
            order=settle_order(nodes(questionnaire)),
            turns=groups(questionnaire),
        )

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Every question by id: tables, columns under their full id, and notices."""
        found: dict[str, Question] = {
            question.id: question
            for step in self.questionnaire.steps
            for section in step.sections
            for question in section.questions
        }
        found.update((leaf.full_id, leaf.question) for leaf in self.leaves)
        return MappingProxyType(found)

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The position of each question in the order of asking."""
        return MappingProxyType({leaf.full_id: n for n, leaf in enumerate(self.leaves)})

    @cached_property
    def rankings(self) -> Mapping[str, str]:
        """The question in which the rows of a table are ranked, by table."""
        return rankings((leaf.full_id, leaf.question) for leaf in self.leaves)

    def question(self, full_id: str) -> Question:
        """Return a question by id; a column has its full id.

        Raises:
            KeyError: when there is none.
        """
        return self.by_id[full_id]

    def source_table(self, table_id: str) -> str:
        """Return the table that owns the rows, which is mostly itself; an unknown id is returned unchanged."""
        seen = {table_id}
        while (
            (table := self.tables.get(table_id)) is not None and table.rows_of and table.rows_of not in seen
        ):
            table_id = table.rows_of
            seen.add(table_id)
        return table_id

    def rows(self, table_id: str, answers: Answers) -> tuple[str, ...]:
        """Return the rows that a table asks about, at most its ``first``, whether it is asked or not.

        Rows without answers are included only in the table that makes them; a row beyond ``first`` stays when it
        has an answer here.
        """
        table, source = self.tables.get(table_id), self.source_table(table_id)
        makes = table is None or table.grows or source == table_id
        rows = answers.rows_of(source) if makes else answers.said_rows(source)
        return first_rows(table, rows, self.rankings.get(source), answers)

    def said_rows(self, table_id: str, answers: Answers) -> tuple[str, ...]:
        """Return those of the rows that a table asks about in which something was said."""
        return tuple(row for row in self.rows(table_id, answers) if row in answers.said)

    def options(self, question: Question, answers: Answers) -> tuple[Option, ...]:
        """Return what can be chosen, the rows of a grid, or nothing for a question without options."""
        return self._options(question, answers, _MAX_DEPTH)

    def row_label(self, table_id: str, row: str, answers: Answers) -> str:
        """Return the name of a row: its own text without a full stop, else its label column, else 'probleem 2'."""
        return self.row_name(table_id, row, answers).label

    def row_name(self, table_id: str, row: str, answers: Answers) -> Name:
        """Return the name of a row, with the slots that the text was taken from."""
        return self._named(table_id, self.label_column(table_id), row, answers, _MAX_DEPTH)

    def borrowed(self, question: Question, answers: Answers) -> Mapping[str, tuple[Slot, ...]]:
        """Return of each option that is a row the slots that its label was taken from; fixed options have none."""
        return {row: name.borrowed for row, name in self._row_names(question, answers, _MAX_DEPTH).items()}

    def label_column(self, table_id: str) -> str:
        """Return the full id of the column that names the rows of a table; empty for an unknown table."""
        table = self.tables.get(table_id)
        if table is None:
            return ""
        if table.label:
            return self.column(table_id, table.label)
        source = self.source_table(table_id)
        if source != table_id:
            return self.label_column(source)
        return f"{table.id}.{table.columns[0].id}" if table.columns else ""

    def column(self, table_id: str, name: str) -> str:
        """Return the full id of a column, looked for in the table and then in the owner of its rows."""
        own = f"{table_id}.{name}"
        return own if own in self.place else f"{self.source_table(table_id)}.{name}"

    def _options(self, question: Question, answers: Answers, depth: int) -> tuple[Option, ...]:
        options = options_of(question)
        known = self._known(options) if isinstance(options, KnowledgeOptions) else ()
        if isinstance(options, KnowledgeOptions | RowOptions):
            names = self._row_names(question, answers, depth)
            return (*known, *(Option(id=row, label=name.label) for row, name in names.items()))
        return options or ()

    def _known(self, options: KnowledgeOptions) -> tuple[Option, ...]:
        known = self.option_tables.get(options.knowledge, ())
        if not options.only:
            return known
        by_id = {option.id: option for option in known}
        return tuple(by_id[option_id] for option_id in options.only if option_id in by_id)

    def _row_names(self, question: Question, answers: Answers, depth: int) -> Mapping[str, Name]:
        """Return the rows that are the options of a question, with their names; none when it has other options."""
        options = options_of(question)
        if not (table := offered_table(question)):
            return {}
        column = self.column(table, options.label) if isinstance(options, RowOptions) else ""
        named = column or self.label_column(table)
        return {
            row: self._named(table, named, row, answers, depth)
            for row in answers.said_rows(self.source_table(table))
            if isinstance(options, RowOptions) or joins(self.tables[table], named, row, answers, options)
        }

    def _named(self, table_id: str, column: str, row: str, answers: Answers, depth: int) -> Name:
        # A reason, a promise or a row that it points at is something else than its name.
        own, later = (self._binding(table_id, _OWN_WORDS, later=later) for later in (False, True))
        for name in dict.fromkeys((*own, column, self.label_column(table_id), *later)):
            shown = self._shown(Slot(name, row), answers, depth)
            if shown.label:
                return Name(bare(shown.label.split("\n", 1)[0]), shown.borrowed)
        return Name(
            numbered(self.tables.get(source := self.source_table(table_id)), row, answers.rows_of(source))
        )

    @cached_property
    def _meant(self) -> Mapping[tuple[str, str, bool], tuple[str, ...]]:
        """Columns by owner of the rows and by meaning: those of the owner itself, and of tables that ask on."""
        found: dict[tuple[str, str, bool], tuple[str, ...]] = {}
        for table in self.tables.values():
            for column in table.columns:
                key = (source := self.source_table(table.id)), column.binds, table.id != source
                found[key] = (*found.get(key, ()), f"{table.id}.{column.id}")
        return found

    def _binding(self, table_id: str, means: str, *, later: bool = False) -> tuple[str, ...]:
        """Return the columns that mean something in the table that owns the rows, or in those that ask on."""
        return self._meant.get((self.source_table(table_id), means, later), ())

    def _shown(self, slot: Slot, answers: Answers, depth: int) -> Name:
        answer, question = answers.get(slot), self.by_id.get(slot.question)
        if answer is None or answer.value is None or question is None or not depth:
            return Name("")
        if chosen(answer.value) == {OTHERWISE} and (own := self._own_words(slot, answer, answers)).label:
            return own
        words = show_value(question, self._options(question, answers, depth - 1), answer.value)
        held, rows = chosen(answer.value), self._row_names(question, answers, depth - 1)
        further = (borrowed for row in rows if row in held for borrowed in rows[row].borrowed)
        return Name(words, tuple(dict.fromkeys((slot, *further))))

    def _own_words(self, slot: Slot, answer: Answer, answers: Answers) -> Name:
        """Return the text that specifies 'iemand anders': in the answer, or elsewhere in its row."""
        if answer.remark:
            return Name(answer.remark, (slot,))
        for beside in (Slot(column, slot.row) for column in self._binding(slot.table or "", _BESIDE)):
            said = answers.get(beside)
            if said is not None and isinstance(said.value, TextValue):
                return Name(said.value.v, (slot, beside))
        return Name("")
