"""Derives theme, task and policy field of a problem from one table; people can correct them.

Derived labels are marked as made by wijkwizard, and are replaced by what people say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from wijkwizard.iwap.filling import filled_slots
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure, Party, Problem, Signal, Theme
from wijkwizard.iwap.said import Picked, Said, SaidChoice
from wijkwizard.knowledge import Entry, Knowledge
from wijkwizard.questionnaire.index import OTHERWISE
from wijkwizard.terms import Basis, Frozen, Unknown

FOLLOWS = "indeling van wijkwizard"
"""The source of what follows from the table of problems or indicators."""

_OPEN = frozenset({Unknown.OPEN, Unknown.HIDDEN, None})
R = TypeVar("R", bound=Frozen)


def _following(said: SaidChoice, entry: Entry, *out_of: SaidChoice) -> SaidChoice:
    """Return the value, or the derived one when there is no answer.

    What follows from an answer says as much as the answer, so it is borrowed from it.
    """
    if said.value is not None or said.unknown not in _OPEN:
        return said
    borrowed = [choice.slot for choice in out_of if choice.slot]
    borrowed += [slot for choice in out_of if choice.value is not None for slot in choice.value.borrowed]
    picked = Picked(id=entry.id, label=entry.label, borrowed=tuple(dict.fromkeys(borrowed)))
    return said.model_copy(
        update={"value": picked, "unknown": None, "basis": Basis.ASSUMPTION, "source": FOLLOWS}
    )


def _with(row: R, leaves: Mapping[str, Entry], *out_of: SaidChoice) -> R:
    update: dict[str, Any] = {
        name: _following(getattr(row, name), entry, *out_of) for name, entry in leaves.items()
    }
    return row.model_copy(update=update)


def _problem(row: Problem, knowledge: Knowledge) -> Problem:
    known = knowledge.problems.find(row.sort.value.id) if row.sort.value else None
    if known is None:
        return row
    labels = knowledge.labels(known.id)
    return _with(row, {"theme": labels.theme, "task": labels.task, "terrain": labels.terrain}, row.sort)


def _signal(row: Signal, knowledge: Knowledge) -> Signal:
    known = knowledge.indicators.find(row.indicator.value.id) if row.indicator.value else None
    terrain = knowledge.terrains.find(known.terrain) if known else None
    return row if terrain is None else _with(row, {"terrain": terrain}, row.indicator)


def _task(row: Theme, problems: Mapping[str, Problem], knowledge: Knowledge) -> Theme:
    problem = problems.get(row.problem.value.id) if row.problem.value else None
    task = knowledge.tasks.find(problem.task.value.id) if problem and problem.task.value else None
    return row if task is None or problem is None else _with(row, {"task": task}, row.problem, problem.task)


def _measure(row: Measure, problems: Mapping[str, Problem], knowledge: Knowledge) -> Measure:
    problem = problems.get(row.problem.value.id) if row.problem.value else None
    terrain = knowledge.terrains.find(problem.terrain.value.id) if problem and problem.terrain.value else None
    if terrain is None or problem is None:
        return row
    return _with(row, {"terrain": terrain}, row.problem, problem.terrain)


def _each(rows: tuple[R, ...], make: Callable[[R], R]) -> tuple[R, ...]:
    return tuple(make(row) for row in rows)


def _party(row: Party) -> Party:
    """Return an unknown party under its own name; two of them are not one group."""
    role, words = row.role.value, row.remark.value
    if role is None or role.id != OTHERWISE or not words:
        return row
    named = Picked(id=f"{OTHERWISE}:{row.id}", label=words)
    return row.model_copy(update={"role": row.role.model_copy(update={"value": named})})


def label(iwap: Iwap, knowledge: Knowledge) -> Iwap:
    """Return the plan with derived labels.

    Args:
        iwap: the plan as bound.
        knowledge: the table of problems with their theme, task and terrain, and that of indicators.
    """
    problems = _each(iwap.problems, lambda row: _problem(row, knowledge))
    by_id = {row.id: row for row in problems}
    return iwap.model_copy(
        update={
            "parties": _each(iwap.parties, _party),
            "problems": problems,
            "signals": _each(iwap.signals, lambda row: _signal(row, knowledge)),
            "themes": _each(iwap.themes, lambda row: _task(row, by_id, knowledge)),
            "measures": _each(iwap.measures, lambda row: _measure(row, by_id, knowledge)),
        }
    )


def followed(iwap: Iwap) -> Mapping[str, str]:
    """Return by slot what follows from elsewhere, so that a face can show it before anyone corrects it.

    A label follows from the table of problems or indicators, a figure from a file; each says where it comes from.
    """
    rows: tuple[Frozen, ...] = (*iwap.problems, *iwap.signals, *iwap.themes, *iwap.measures)
    found: dict[str, str] = {}
    for row in rows:
        for name in ("theme", "task", "terrain"):
            said = getattr(row, name, None)
            if isinstance(said, Said) and said.slot and said.source == FOLLOWS:
                found[said.slot] = f"{said.value.label} ({FOLLOWS})" if isinstance(said.value, Picked) else ""
    return {**found, **dict(filled_slots(iwap))}
