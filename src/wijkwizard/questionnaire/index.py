"""Indexes of a questionnaire: questions by id, columns by full id, options, names of rows.

Everything that does not depend on answers is computed once here, so that the route can be recomputed at every key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from wijkwizard.questionnaire.cards import with_cards
from wijkwizard.questionnaire.first_rows import first_rows, rankings
from wijkwizard.questionnaire.graph import Node, Turns, groups, nodes, settle_order
from wijkwizard.questionnaire.kinds.options import RowOptions
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.model import (
    NoticeQuestion,
    Option,
    Question,
    Questionnaire,
    Section,
    Step,
    TableQuestion,
)
from wijkwizard.questionnaire.option_names import Name, OptionNames
from wijkwizard.questionnaire.silent_counts import with_silent_counts
from wijkwizard.terms import Answers, Slot


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


def _answerable(questionnaire: Questionnaire) -> Iterator[LocatedQuestion]:
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
        answerable: every question that can be answered, columns included, in the order of asking.
        tables: the table questions by id; their columns keep their relative ids.
        sections: the section that each question is in, by question id, columns under their full id.
        order: everything that can be hidden, each after what it depends on.
        turns: the questions that share a screen, before anything is hidden.
        silent_counts: by question of the room the count in silence that can be made before it, and by count its
            second round.
    """

    questionnaire: Questionnaire
    option_tables: Mapping[str, tuple[Option, ...]]
    answerable: tuple[LocatedQuestion, ...]
    tables: Mapping[str, TableQuestion]
    sections: Mapping[str, Section]
    order: tuple[Node, ...]
    turns: tuple[Turns, ...]
    silent_counts: Mapping[str, str]

    @cached_property
    def on_demand(self) -> frozenset[str]:
        """What is asked only once something is there: a count when a round was opened, what is parked with a row."""
        parked = self.questionnaire.parked_table
        return frozenset((*self.silent_counts.values(), *((parked,) if parked else ())))

    @classmethod
    def of(
        cls,
        questionnaire: Questionnaire,
        tables: Mapping[str, tuple[Option, ...]],
        *,
        with_counts: bool = False,
    ) -> Index:
        """Index a questionnaire.

        Args:
            questionnaire: a questionnaire without errors; with errors it still gives an index, in which
                whatever points nowhere is never asked.
            tables: knowledge tables as options, by id.
            with_counts: whether a room can ask for a count in silence that no author wrote.
        """
        silent: Mapping[str, str] = {}
        if with_counts:
            questionnaire, silent = with_silent_counts(questionnaire)
        questionnaire = with_cards(questionnaire)
        answerable = tuple(_answerable(questionnaire))
        sections = {located.full_id: located.section for located in answerable}
        found: dict[str, TableQuestion] = {}
        for section in (section for step in questionnaire.steps for section in step.sections):
            for question in section.questions:
                sections[question.id] = section
                if isinstance(question, TableQuestion):
                    found[question.id] = question
        return cls(
            questionnaire=questionnaire,
            option_tables=MappingProxyType(dict(tables)),
            answerable=answerable,
            tables=MappingProxyType(found),
            sections=MappingProxyType(sections),
            order=settle_order(nodes(questionnaire)),
            turns=groups(questionnaire),
            silent_counts=MappingProxyType(silent),
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
        found.update((located.full_id, located.question) for located in self.answerable)
        return MappingProxyType(found)

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The position of each question in the order of asking."""
        return MappingProxyType({located.full_id: n for n, located in enumerate(self.answerable)})

    @cached_property
    def columns(self) -> Mapping[str, tuple[LocatedQuestion, ...]]:
        """The columns that can be answered, by table."""
        found: dict[str, tuple[LocatedQuestion, ...]] = {}
        for located in self.answerable:
            if located.table is not None:
                found[located.table.id] = (*found.get(located.table.id, ()), located)
        return MappingProxyType(found)

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """Earlier ids of tables, questions and columns with those of today."""
        names: dict[str, str] = {}
        for table in self.tables.values():
            names |= dict.fromkeys(table.formerly, table.id)
            for column in table.columns:
                for old_table in (table.id, *table.formerly):
                    for old_column in (column.id, *column.formerly):
                        # A whole id says that the column moved here from another table about the same rows.
                        old = old_column if "." in old_column else f"{old_table}.{old_column}"
                        names[old] = f"{table.id}.{column.id}"
        for located in self.answerable:
            if located.table is None:
                names |= dict.fromkeys(located.question.formerly, located.full_id)
        return MappingProxyType(names)

    @cached_property
    def rankings(self) -> Mapping[str, str]:
        """The question in which the rows of a table are ranked, by table."""
        return rankings((located.full_id, located.question) for located in self.answerable)

    def question(self, full_id: str) -> Question:
        """Return a question by id; a column has its full id.

        Raises:
            KeyError: when there is none.
        """
        return self.by_id[full_id]

    def source_table(self, table_id: str) -> str:
        """Return the table that owns the rows, which is mostly itself; an unknown id is returned unchanged."""
        return self._owners.get(table_id, table_id)

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
        return self._offer.options(question, answers)

    def option_ids(self, question: Question, answers: Answers) -> frozenset[str]:
        """Return the ids of what can be chosen."""
        return self._offer.option_ids(question, answers)

    @cached_property
    def closable(self) -> frozenset[str]:
        """The questions with an option that another answer, or its own row, can close, by their full id."""
        nothing = Answers()
        return frozenset(
            located.full_id
            for located in self.answerable
            if (isinstance(options_of(located.question), RowOptions) and located.table is not None)
            or any(option.disable_if is not None for option in self.options(located.question, nothing))
        )

    def row_label(self, table_id: str, row: str, answers: Answers) -> str:
        """Return the name of a row: its own text without a full stop, else its label column, else 'probleem 2'."""
        return self.row_name(table_id, row, answers).label

    def row_name(self, table_id: str, row: str, answers: Answers) -> Name:
        """Return the name of a row, with the slots that the text was taken from."""
        return self._offer.row_name(table_id, row, answers)

    def borrowed(self, question: Question, answers: Answers) -> Mapping[str, tuple[Slot, ...]]:
        """Return of each option that is a row the slots that its label was taken from; fixed options have none."""
        return {row: name.borrowed for row, name in self._offer.row_names(question, answers).items()}

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

    @cached_property
    def _owners(self) -> Mapping[str, str]:
        """The table that owns the rows, by table."""
        return {table_id: self._owner(table_id) for table_id in self.tables}

    def _owner(self, table_id: str) -> str:
        seen = {table_id}
        while (
            (table := self.tables.get(table_id)) is not None and table.rows_of and table.rows_of not in seen
        ):
            table_id = table.rows_of
            seen.add(table_id)
        return table_id

    @cached_property
    def _offer(self) -> OptionNames:
        return OptionNames(self)
