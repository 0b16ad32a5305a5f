"""Binds answers to the plan: the binding of a question decides where its answer goes, not its id or wording.

Law, tested: each stored answer is in exactly one of a bound field, ``iwap.other`` and ``iwap.kept_aside``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from wijkwizard.iwap.colour_votes import colour_votes, with_colour_votes
from wijkwizard.iwap.leaf import in_words, leaf
from wijkwizard.iwap.model import Iwap, KeptAside, Other, Reply, Turnout
from wijkwizard.iwap.offer import LeafContext
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import Picked
from wijkwizard.iwap.to_dos import to_dos
from wijkwizard.questionnaire.evenings import asked_second
from wijkwizard.questionnaire.index import Index, LocatedQuestion
from wijkwizard.questionnaire.kinds.grid import GridQuestion, ballots_of_each, once_in_row
from wijkwizard.questionnaire.last_rounds import last_round, round_before
from wijkwizard.questionnaire.model import Question, Section, Step, TableQuestion
from wijkwizard.questionnaire.plan_parts import part_of
from wijkwizard.questionnaire.route import Route
from wijkwizard.questionnaire.row_numbers import numbered
from wijkwizard.terms import Answers, Slot
from wijkwizard.terms.kept import kept_by_object

BEHIND_A_BRANCH = "De vraag hoort niet bij wat nu is gekozen."
MISFIT = "Dit antwoord past niet meer op de vraag."
UNKNOWN_QUESTION = "Deze vraag staat niet meer in de vragenlijst."
ROW_REMOVED = "Deze regel is verwijderd."

_TITLES = frozenset({"title", "what"})
"""The leaves that give a row its own words; without these it is called by its number."""


def _set_path(into: dict[str, Any], path: str, leaf_value: object) -> None:
    *parents, name = path.split(".")
    for parent in parents:
        into = into.setdefault(parent, {})
    into[name] = leaf_value


def _scalars(source: LeafContext, route: Route) -> dict[str, Any]:
    leaves, made = registry().leaves, dict[str, Any]()
    for item in source.index.answerable:
        bound = leaves.get(item.question.binds) if item.table is None else None
        if bound is not None:
            slot = Slot(item.full_id)
            said = leaf(bound.said, slot, item.question, source, asked=slot in route.asked)
            _set_path(made, bound.path, said)
    return made


def _tables(index: Index) -> Iterator[tuple[str, TableQuestion, str]]:
    """Yield each table that binds a collection: its collection, itself, and the table that owns the rows."""
    for table in index.tables.values():
        if table.binds in registry().collections:
            yield table.binds, table, index.source_table(table.id)


def _collections(source: LeafContext, route: Route) -> dict[str, Any]:
    leaves, index, answers = registry().leaves, source.index, source.answers
    made: dict[str, dict[str, dict[str, Any]]] = {}
    alive: set[tuple[str, str]] = set()
    for collection, table, owner in _tables(index):
        rows = made.setdefault(collection, {})
        columns = [
            (column, leaves.get(f"{collection}.{column.question.binds}") if column.question.binds else None)
            for column in index.columns.get(table.id, ())
        ]
        # A row that was opened and left says nothing: it is no theme and no measure.
        for row in answers.said_rows(owner):
            fields = rows.setdefault(row, {"id": row})
            for column, bound in columns:
                slot = Slot(column.full_id, row)
                asked = slot in route.asked
                if asked:
                    alive.add((collection, row))
                if bound is not None:
                    said = leaf(bound.said, slot, column.question, source, asked=asked)
                    if column.question.binds in _TITLES and said.value is None:
                        home = index.source_table(owner)
                        place = numbered(index.tables.get(home), row, answers.rows_of(home))
                        said = said.model_copy(update={"instead": place})
                    fields[column.question.binds] = said
    return {
        name: tuple(fields for row, fields in rows.items() if (name, row) in alive)
        for name, rows in made.items()
    }


def is_bound(item: LocatedQuestion) -> bool:
    """Return whether a question has a field of its own in the Iwap."""
    if not item.question.binds:
        return False
    if item.table is None:
        return item.question.binds in registry().leaves
    return f"{item.table.binds}.{item.question.binds}" in registry().leaves


@kept_by_object
def bound_paths(index: Index) -> frozenset[str]:
    """Return the fields of the plan that a questionnaire fills, such as ``costs.measure``."""
    return frozenset(
        f"{item.table.binds}.{item.question.binds}" if item.table is not None else item.question.binds
        for item in index.answerable
        if is_bound(item)
    )


@dataclass(frozen=True, slots=True)
class _SlotQuestion:
    """The question of a slot, with its table and position."""

    question: Question
    table: TableQuestion | None
    step: Step
    section: Section
    bound: bool


@kept_by_object
def _asked(index: Index) -> Mapping[str, _SlotQuestion]:
    """Return every question by its whole id, and tables as a whole: those can be skipped or not known too."""
    found: dict[str, _SlotQuestion] = {}
    for item in index.answerable:
        found[item.full_id] = _SlotQuestion(
            item.question, item.table, item.step, item.section, is_bound(item)
        )
        if item.table is not None:
            found[item.table.id] = _SlotQuestion(item.table, None, item.step, item.section, bound=False)
    return found


def _row(question: _SlotQuestion, slot: Slot, index: Index, answers: Answers) -> Picked | None:
    if question.table is None or slot.row is None:
        return None
    name = index.row_name(question.table.id, slot.row, answers)
    return Picked(id=slot.row, label=name.label, borrowed=tuple(str(slot) for slot in name.borrowed))


def _own_card(located: _SlotQuestion) -> Literal["", "list", "words"]:
    if located.table is None or not located.table.cards_by:
        return ""
    column = located.question.id.removeprefix(f"{located.table.id}.")
    return "list" if column == located.table.cards_by else "words"


def _others(source: LeafContext, route: Route, known: Mapping[str, _SlotQuestion]) -> Iterator[Other]:
    index, answers = source.index, source.answers
    place = {full_id: number for number, full_id in enumerate(known)}
    here = (slot for slot in answers.by_slot if slot in route.asked)
    for slot in sorted(here, key=lambda slot: (place.get(slot.question, 0), slot.row or "")):
        located = known[slot.question]
        if not located.bound and not _leads(slot, source, known):
            yield Other(
                part=part_of(located.step.number, located.step.part, located.section.part),
                step=located.step.title,
                section=located.section.title,
                question=located.question.text,
                row=_row(located, slot, index, answers),
                listed=located.table is not None and not located.table.binds,
                own_card=_own_card(located),
                said=in_words(slot, located.question, source),
            )


def _leads(slot: Slot, source: LeafContext, known: Mapping[str, _SlotQuestion]) -> bool:
    """Return whether a slot is the second round of a count in the plan, and stands there in its place."""
    first = round_before(source.index, slot)
    bound = first is not None and first.question in known and known[first.question].bound
    return bound and first is not None and last_round(source.index, source.answers, first) == slot


def _kept_aside(source: LeafContext, route: Route, known: Mapping[str, _SlotQuestion]) -> Iterator[KeptAside]:
    index, answers = source.index, source.answers
    behind = set(route.kept_aside)
    removed = (slot for slot in answers.by_slot if slot not in route.asked and slot not in behind)
    for slot in (*route.kept_aside, *removed):
        located = known.get(slot.question)
        if located is not None:
            row = _row(located, slot, index, answers)
            yield KeptAside(
                question=located.question.text,
                row=row.label if row else "",
                said=in_words(slot, located.question, source),
                because=BEHIND_A_BRANCH if slot in behind else ROW_REMOVED,
            )


def _turnouts(index: Index, answers: Answers, route: Route) -> Iterator[Turnout]:
    """Yield how many votes came in in each round that was shown."""
    second = asked_second(route.turns, index.questionnaire.routes)
    for item in index.answerable:
        slot = Slot(item.full_id)
        held = answers.rounds.get(last_round(index, answers, slot))
        shown = held is not None and held.revealed and slot in route.asked
        if held is not None and shown and is_bound(item) and isinstance(item.question, GridQuestion):
            yield Turnout(
                binding=item.question.binds,
                votes=held.turnout,
                each=ballots_of_each(item.question, len(index.options(item.question, answers))),
                distinct=once_in_row(item.question),
                second=slot.question in second,
            )


def bind(
    index: Index,
    answers: Answers,
    route: Route,
    misfits: tuple[KeptAside, ...] = (),
    replies: tuple[Reply, ...] = (),
) -> Iwap:
    """Return the plan in the making.

    Args:
        index: the questionnaire with its option tables.
        answers: the answers that fit this questionnaire.
        route: what is asked now.
        misfits: answers that fit it no longer, kept aside with their reason.
        replies: what the group says to findings and figures.
    """
    source, known = LeafContext(index, answers), _asked(index)
    content = _scalars(source, route) | _collections(source, route)
    content["other"] = tuple(_others(source, route, known))
    content["kept_aside"] = (*_kept_aside(source, route, known), *misfits)
    content["to_dos"] = to_dos(index, answers, route)
    content["replies"] = replies
    content["turnouts"] = tuple(_turnouts(index, answers, route))
    return with_colour_votes(Iwap.model_validate(content), colour_votes(index, answers))
