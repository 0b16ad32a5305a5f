"""The subjects of the linter: every step, section, question and column, with its path in the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from wijkwizard.authoring.faults import Fault, Severity, fault
from wijkwizard.authoring.yaml_reader import KeyPath
from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.registry import kind_of, options_of
from wijkwizard.questionnaire.lengths import Length, reachable
from wijkwizard.questionnaire.marks import Marks
from wijkwizard.questionnaire.model import (
    KnowledgeOptions,
    Option,
    Options,
    Question,
    RowOptions,
    Section,
    TableQuestion,
)
from wijkwizard.terms.near import Suggestions


@dataclass(frozen=True, slots=True)
class Subject:
    """A question or column with its path.

    Attributes:
        path: its place in the questionnaire.
        full_id: its id, ``table.column`` for a column.
        question: as it is in the file, a column with its relative id.
        table: the table that a column belongs to.
        section: the section that it is in.
    """

    path: KeyPath
    full_id: str
    question: Question
    table: TableQuestion | None
    section: Section

    @property
    def options(self) -> Options | None:
        """The source of its options, or the rows of a grid."""
        return options_of(self.question)

    @property
    def options_key(self) -> str:
        """The key of its options in YAML."""
        return "rows" if kind_of(self.question).entry == "rows" else "options"


@dataclass(frozen=True)
class LintContext:
    """The context of the linter.

    Attributes:
        index: the questionnaire.
        marks: where everything stands.
        unsure: ids of questions of which something does not fit; nothing is said about comparing with them.
        near: looks for what was meant.
    """

    index: Index
    marks: Marks
    unsure: frozenset[str] = frozenset()
    near: Suggestions = field(default_factory=Suggestions, compare=False)

    def suggest(self, word: str, known: Iterable[str], otherwise: str) -> str:
        """Return "Bedoelt u '…'?" for the nearest known word, or ``otherwise`` when there is none."""
        return self.near.suggest(word, known, otherwise)

    def fault(  # noqa: PLR0913 - a fault has these parts
        self,
        path: KeyPath,
        code: str,
        what: str,
        remedy: str,
        *,
        severity: Severity = "fout",
        key: bool = False,
    ) -> Fault:
        """Make a fault at a path of the questionnaire."""
        return fault(self.marks.at(path, key=key), code, what, remedy, severity)

    @cached_property
    def sections(self) -> tuple[tuple[KeyPath, Section], ...]:
        """Every section with its place."""
        return tuple(
            (("steps", s, "sections", n), section)
            for s, step in enumerate(self.index.questionnaire.steps)
            for n, section in enumerate(step.sections)
        )

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """Every question and column, in order."""
        return tuple(self._subjects())

    def _subjects(self) -> Iterator[Subject]:
        for at, section in self.sections:
            for n, question in enumerate(section.questions):
                path = (*at, "questions", n)
                yield Subject(path, question.id, question, None, section)
                if isinstance(question, TableQuestion):
                    for m, column in enumerate(question.columns):
                        full = f"{question.id}.{column.id}"
                        yield Subject((*path, "columns", m), full, column, question, section)

    @cached_property
    def by_id(self) -> Mapping[str, Subject]:
        """The first subject of each id."""
        found: dict[str, Subject] = {}
        for subject in self.subjects:
            found.setdefault(subject.full_id, subject)
        return found

    def can_be_long(self, length: Length) -> bool:
        """Return whether a group can choose a route as long as this one; the shortest is always there."""
        questionnaire = self.index.questionnaire
        chosen = questionnaire.length_question
        return length == "kort" or bool(
            chosen and reachable(length, questionnaire.long_options, questionnaire.routes)
        )

    def cannot_judge(self, name: str) -> bool:
        """Return whether a name cannot be checked: its question is invalid, or may be in an unread file.

        A column of a table that was read is in that table, or in the table whose rows it asks about.
        """
        if name in self.unsure:
            return True
        home = self.index.source_table(name.rpartition(".")[0] or name)
        return not self.marks.whole and name not in self.by_id and home not in self.by_id

    def finite(self, options: Options | None) -> tuple[Option, ...] | None:
        """Return options that are known in advance, or ``None`` for rows and unknown tables."""
        if isinstance(options, KnowledgeOptions):
            known = self.index.option_tables.get(options.knowledge)
            if known is None or options.cards:
                return None
            return tuple(option for option in known if not options.only or option.id in options.only)
        return None if options is None or isinstance(options, RowOptions) else options

    def conditions(self) -> Iterator[tuple[KeyPath, str, TableQuestion | None, Condition]]:
        """Yield every condition with its place, the id of whose it is, and the table it looks from."""
        for path, section in self.sections:
            if section.show_if is not None:
                yield (*path, "show_if"), f"#{section.id}", None, section.show_if
        for subject in self.subjects:
            if subject.question.show_if is not None:
                yield (*subject.path, "show_if"), subject.full_id, subject.table, subject.question.show_if
            if isinstance(subject.options, tuple):
                for n, option in enumerate(subject.options):
                    if option.disable_if is not None:
                        path = (*subject.path, subject.options_key, n, "disable_if")
                        yield path, subject.full_id, subject.table, option.disable_if
