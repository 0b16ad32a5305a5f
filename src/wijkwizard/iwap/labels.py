"""Derives theme, task and policy field of a problem from one table; people can correct them.

Derived labels are marked as made by wijkwizard, and are replaced by what people say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from wijkwizard.iwap.filling import filled_slots
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure, Party, Problem, Signal, Theme
from wijkwizard.iwap.said import Picked, Said, SaidChoice, SaidChoices
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge import Entry, Knowledge
from wijkwizard.knowledge.cards import ProblemEntry
from wijkwizard.questionnaire.option_names import OTHERWISE
from wijkwizard.terms import Basis, Frozen, Unknown

FOLLOWS = "indeling van wijkwizard"
"""The source of what follows from the table of problems or indicators."""

_OPEN = frozenset({Unknown.OPEN, Unknown.HIDDEN, None})
R = TypeVar("R", bound=Frozen)


def _picks(said: SaidChoice | SaidChoices) -> tuple[Picked, ...]:
    if said.value is None:
        return ()
    return said.value if isinstance(said.value, tuple) else (said.value,)


def _derived(entry: Entry, *out_of: SaidChoice | SaidChoices) -> Picked:
    """Return an entry as what follows from answers; it says as much as these, so it is borrowed from them."""
    borrowed = [choice.slot for choice in out_of if choice.slot]
    borrowed += [slot for choice in out_of for pick in _picks(choice) for slot in pick.borrowed]
    return Picked(id=entry.id, label=entry.label, borrowed=tuple(dict.fromkeys(borrowed)))


def _with(row: R, leaves: Mapping[str, Picked | tuple[Picked, ...]]) -> R:
    """Return a row in which these values stand where there is no answer."""
    update: dict[str, Any] = {}
    for name, value in leaves.items():
        said: Said[Any] = getattr(row, name)
        if value and said.value is None and said.unknown in _OPEN:
            follows = {"value": value, "unknown": None, "basis": Basis.ASSUMPTION, "source": FOLLOWS}
            update[name] = said.model_copy(update=follows)
    return row.model_copy(update=update) if update else row


class FollowedAnswer(NamedTuple):
    """What follows from elsewhere, in words with where it comes from, and whether the plan holds it as long as it does.

    What it does not hold fits only roughly, and waits for somebody who chooses it.
    """

    words: str
    taken_over: bool = True


def _problem(row: Problem, knowledge: Knowledge) -> Problem:
    known = knowledge.problems.find(row.sort.value.id) if row.sort.value else None
    if known is None:
        return row
    labels = _labels(known, knowledge)
    return _with(row, {name: _derived(entry, row.sort) for name, entry in labels if name not in known.forced})


def _labels(known: ProblemEntry, knowledge: Knowledge) -> Iterator[tuple[str, Entry]]:
    """Yield what follows from a kind of problem, by the name of its leaf."""
    labels = knowledge.labels(known.id)
    if labels.theme is not None:
        yield "theme", labels.theme
    yield "task", labels.task
    yield "terrain", labels.terrain


def _roughly(row: Problem, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield by slot a label that fits a problem only roughly, for a face to propose while nobody gave another."""
    known = knowledge.problems.find(row.sort.value.id) if row.sort.value else None
    if known is None:
        return
    for name, entry in _labels(known, knowledge):
        said: SaidChoice = getattr(row, name)
        if name in known.forced and said.slot and said.value is None and said.unknown in _OPEN:
            yield said.slot, f"{entry.label} ({FOLLOWS})"


def _signal(row: Signal, knowledge: Knowledge) -> Signal:
    known = knowledge.indicators.find(row.indicator.value.id) if row.indicator.value else None
    terrain = knowledge.terrains.find(known.terrain) if known else None
    return row if terrain is None else _with(row, {"terrain": _derived(terrain, row.indicator)})


def _task(row: Theme, problems: Mapping[str, Problem], knowledge: Knowledge) -> Theme:
    found: dict[str, Picked] = {}
    for pick in row.problem.value or ():
        problem = problems.get(pick.id)
        task = knowledge.tasks.find(problem.task.value.id) if problem and problem.task.value else None
        if problem is not None and task is not None and task.id not in found:
            found[task.id] = _derived(task, row.problem, problem.task)
    return _with(row, {"task": tuple(found.values())})


def _measure(row: Measure, problems: Mapping[str, Problem], knowledge: Knowledge) -> Measure:
    found: dict[str, Picked] = {}
    for pick in row.problem.value or ():
        problem = problems.get(pick.id)
        terrain = (
            knowledge.terrains.find(problem.terrain.value.id) if problem and problem.terrain.value else None
        )
        if problem is not None and terrain is not None and terrain.id not in found:
            found[terrain.id] = _derived(terrain, row.problem, problem.terrain)
    return _with(row, {"terrain": tuple(found.values())})


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


def followed(iwap: Iwap, knowledge: Knowledge) -> Mapping[str, FollowedAnswer]:
    """Return by slot what follows from elsewhere, so that a face can show it before anyone corrects it.

    A label follows from the table of problems or indicators, a figure from a file; each says where it comes from. What
    fits only roughly is proposed here and stands nowhere else.
    """
    rows: tuple[Frozen, ...] = (*iwap.problems, *iwap.signals, *iwap.themes, *iwap.measures)
    found: dict[str, FollowedAnswer] = {}
    for row in rows:
        for name in ("theme", "task", "terrain"):
            said = getattr(row, name, None)
            if isinstance(said, Said) and said.slot and said.source == FOLLOWS:
                found[said.slot] = FollowedAnswer(f"{plain(said.value)} ({FOLLOWS})")
    for problem in iwap.problems:
        for slot, words in _roughly(problem, knowledge):
            found[slot] = FollowedAnswer(words, taken_over=False)
    return {**found, **{slot: FollowedAnswer(words) for slot, words in filled_slots(iwap)}}
