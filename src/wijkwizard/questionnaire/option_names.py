"""Names what can be chosen in a question: the lines of a list, and rows, which may borrow names from other rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from wijkwizard.questionnaire.cards import joins, offered_table
from wijkwizard.questionnaire.kinds.options import KnowledgeOptions, Option, RowOptions, from_table
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.latest_answers import LatestAnswers
from wijkwizard.questionnaire.model import Question, TableQuestion
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
class Name:
    """The name of a row.

    Attributes:
        label: the words.
        borrowed: the slots that the words were taken from; none for a row that only has a number. Whoever may not
            see one of those may not see the words.
    """

    label: str
    borrowed: tuple[Slot, ...] = ()


class NamedTables(Protocol):
    """What is read of the index of a questionnaire."""

    @property
    def option_tables(self) -> Mapping[str, tuple[Option, ...]]:
        """Knowledge tables as options, by id."""

    @property
    def tables(self) -> Mapping[str, TableQuestion]:
        """The table questions by id."""

    @property
    def by_id(self) -> Mapping[str, Question]:
        """Every question by id, columns under their full id."""

    def source_table(self, table_id: str) -> str:
        """Return the table that owns the rows."""

    def label_column(self, table_id: str) -> str:
        """Return the full id of the column that names the rows of a table."""

    def column(self, table_id: str, name: str) -> str:
        """Return the full id of a column, looked for in the table and then in the owner of its rows."""


class _OptionKeys:
    """Gives equal options the same number; each object is compared with the others once, for that takes long."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}
        self._seen: dict[int, tuple[object, int]] = {}

    def of(self, options: object) -> int:
        """Return the number of some options."""
        held = self._seen.get(id(options))
        if held is None or held[0] is not options:
            held = options, self._numbers.setdefault(options, len(self._numbers))
            # The object is kept, so that no other one gets its place in memory.
            self._seen[id(options)] = held
        return held[1]


class OptionNames:
    """Names of options and rows of one questionnaire, computed once for each state of the answers."""

    def __init__(self, index: NamedTables) -> None:
        self._index = index
        self._latest_options: LatestAnswers[tuple[Option, ...]] = LatestAnswers()
        self._latest_ids: LatestAnswers[frozenset[str]] = LatestAnswers()
        self._latest_names: LatestAnswers[Mapping[str, Name]] = LatestAnswers()
        self._keys = _OptionKeys()

    def options(self, question: Question, answers: Answers) -> tuple[Option, ...]:
        """Return what can be chosen, the rows of a grid, or nothing for a question without options."""
        return self._options(question, answers, _MAX_DEPTH)

    def option_ids(self, question: Question, answers: Answers) -> frozenset[str]:
        """Return the ids of what can be chosen."""
        options = options_of(question)
        kept, key = self._latest_ids.of(answers), self._keys.of(options)
        if key not in kept:
            kept[key] = frozenset(option.id for option in self.options(question, answers))
        return kept[key]

    def row_names(self, question: Question, answers: Answers) -> Mapping[str, Name]:
        """Return the rows that are the options of a question, with their names; none when it has other options."""
        return self._row_names(question, answers, _MAX_DEPTH)

    def row_name(self, table_id: str, row: str, answers: Answers) -> Name:
        """Return the name of a row, with the slots that the text was taken from."""
        return self._named(table_id, self._index.label_column(table_id), row, answers, _MAX_DEPTH)

    def _options(self, question: Question, answers: Answers, depth: int) -> tuple[Option, ...]:
        options = options_of(question)
        if not isinstance(options, KnowledgeOptions | RowOptions):
            return options or ()
        kept, key = self._latest_options.of(answers), (self._keys.of(options), depth)
        if key not in kept:
            known: tuple[Option, ...] = ()
            if isinstance(options, KnowledgeOptions):
                known = from_table(options, self._index.option_tables.get(options.knowledge, ()))
            names = self._row_names(question, answers, depth)
            rows = (Option(id=row, label=name.label) for row, name in names.items())
            kept[key] = (*known, *rows)
        return kept[key]

    def _row_names(self, question: Question, answers: Answers, depth: int) -> Mapping[str, Name]:
        """Return the rows that are the options of a question, with their names; none when it has other options."""
        options = options_of(question)
        if not offered_table(question):
            return {}
        kept, key = self._latest_names.of(answers), (self._keys.of(options), depth)
        if key not in kept:
            kept[key] = self._names(question, answers, depth)
        return kept[key]

    def _names(self, question: Question, answers: Answers, depth: int) -> Mapping[str, Name]:
        options, table = options_of(question), offered_table(question)
        column = self._index.column(table, options.label) if isinstance(options, RowOptions) else ""
        named = column or self._index.label_column(table)
        return {
            row: self._named(table, named, row, answers, depth)
            for row in answers.said_rows(self._index.source_table(table))
            if isinstance(options, RowOptions)
            or joins(self._index.tables[table], named, row, answers, options)
        }

    def _named(self, table_id: str, column: str, row: str, answers: Answers, depth: int) -> Name:
        # A reason, a promise or a row that it points at is something else than its name.
        own, later = (self._binding(table_id, _OWN_WORDS, later=later) for later in (False, True))
        for name in dict.fromkeys((*own, column, self._index.label_column(table_id), *later)):
            shown = self._shown(Slot(name, row), answers, depth)
            if shown.label:
                return Name(bare(shown.label.split("\n", 1)[0]), shown.borrowed)
        return Name(
            numbered(
                self._index.tables.get(source := self._index.source_table(table_id)),
                row,
                answers.rows_of(source),
            )
        )

    @cached_property
    def _meant(self) -> Mapping[tuple[str, str, bool], tuple[str, ...]]:
        """Columns by owner of the rows and by meaning: those of the owner itself, and of tables that ask on."""
        found: dict[tuple[str, str, bool], tuple[str, ...]] = {}
        for table in self._index.tables.values():
            for column in table.columns:
                key = (source := self._index.source_table(table.id)), column.binds, table.id != source
                found[key] = (*found.get(key, ()), f"{table.id}.{column.id}")
        return found

    def _binding(self, table_id: str, means: str, *, later: bool = False) -> tuple[str, ...]:
        """Return the columns that mean something in the table that owns the rows, or in those that ask on."""
        return self._meant.get((self._index.source_table(table_id), means, later), ())

    def _shown(self, slot: Slot, answers: Answers, depth: int) -> Name:
        answer, question = answers.get(slot), self._index.by_id.get(slot.question)
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
