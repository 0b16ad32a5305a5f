"""The dependency graph: each item that can be hidden, with the items that decide about it.

There are two kinds of dependency: by reference (a condition names a question) and by nesting (a question in a
section, a column in a table). Both count for the order of settling and for cycles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Condition, Not
from wijkwizard.questionnaire.lengths import Length
from wijkwizard.questionnaire.model import Question, Questionnaire, Section, Step, TableQuestion

SECTION = "#"
"""The prefix of the id of a section, which distinguishes it from a question."""


@dataclass(frozen=True, slots=True)
class Node:
    """A section, question, table or column that can be hidden.

    Attributes:
        key: full id of the question, or ``#`` and the id of the section.
        parent: key of the section or table that it is in, empty for a section.
        table: id of the table, for a column.
        rows_of: id of the table whose rows it asks about, for a table.
        route: the shortest route on which it is asked.
        show_if: its own condition, without those of its ancestors.
        stays: whether its answer stays when the condition closes it.
        takes_answer: false for sections and notices.
        depends_on: keys of all that must be settled before it, parent included.
    """

    key: str
    parent: str
    table: str
    rows_of: str
    route: Length
    show_if: Condition | None
    takes_answer: bool
    depends_on: tuple[str, ...]
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Turns:
    """Questions that share a screen, before anything is hidden."""

    step: Step
    section: Section
    questions: tuple[Question, ...]


def comparisons(condition: Condition | None) -> Iterator[Comparison]:
    """Yield the comparisons in a condition, in reading order."""
    match condition:
        case Comparison():
            yield condition
        case All(all=parts) | Any_(any=parts):
            for part in parts:
                yield from comparisons(part)
        case Not(not_=part):
            yield from comparisons(part)


def _node(question: Question, key: str, parent: str, table: str, length_question: str) -> Node:
    rows_of = question.rows_of if isinstance(question, TableQuestion) else ""
    needed = [parent, rows_of, length_question if question.route != "kort" else ""]
    needed += [comparison.question for comparison in comparisons(question.show_if)]
    return Node(
        key=key,
        parent=parent,
        table=table,
        rows_of=rows_of,
        route=question.route,
        show_if=question.show_if,
        takes_answer=question.kind != "notice",
        depends_on=tuple(dict.fromkeys(name for name in needed if name)),
        stays=question.stays,
    )


def nodes(questionnaire: Questionnaire) -> tuple[Node, ...]:
    """Return everything that can be hidden, in the order of the questionnaire."""
    return tuple(_nodes(questionnaire))


def _nodes(questionnaire: Questionnaire) -> Iterator[Node]:
    length = questionnaire.length_question
    for step in questionnaire.steps:
        for section in step.sections:
            key = f"{SECTION}{section.id}"
            needed = tuple(dict.fromkeys(comparison.question for comparison in comparisons(section.show_if)))
            yield Node(
                key=key,
                parent="",
                table="",
                rows_of="",
                route="kort",
                show_if=section.show_if,
                takes_answer=False,
                depends_on=needed,
                stays=section.stays,
            )
            for question in section.questions:
                yield _node(question, question.id, key, "", length)
                if isinstance(question, TableQuestion):
                    for column in question.columns:
                        full = f"{question.id}.{column.id}"
                        yield _node(column, full, question.id, question.id, length)


def settle_order(all_nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Sort the nodes so that each follows what it depends on.

    Nodes in a cycle, which the linter refuses, have an arbitrary but fixed order.
    """
    by_key = {node.key: node for node in all_nodes}
    settled: dict[str, Node] = {}
    begun: set[str] = set()
    for first in all_nodes:
        stack = [first]
        while stack:
            node = stack[-1]
            begun.add(node.key)
            waiting = next(
                (by_key[key] for key in node.depends_on if key in by_key and key not in begun), None
            )
            if waiting is not None:
                stack.append(waiting)
                continue
            stack.pop()
            settled.setdefault(node.key, node)
    return tuple(settled.values())


def groups(questionnaire: Questionnaire) -> tuple[Turns, ...]:
    """Return the questions that share a screen; a question never joins across sections or moments."""
    found: list[Turns] = []
    for step in questionnaire.steps:
        for section in step.sections:
            group: list[Question] = []
            for question in section.questions:
                if group and not (question.joins and question.moment == group[0].moment):
                    found.append(Turns(step, section, tuple(group)))
                    group = []
                group.append(question)
            if group:
                found.append(Turns(step, section, tuple(group)))
    return tuple(found)
