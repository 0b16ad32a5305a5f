"""What every check reads: the plan without what was rejected, the knowledge, and the day of today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

from wijkwizard.advice.plan.answered import begun_tables, status_of
from wijkwizard.advice.plan.periods import DateSpan, period
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost, Decided, Goal, Measure, PlanRow, Problem, Promise, Theme
from wijkwizard.iwap.said import Picked, Said, SaidChoice, SaidChoices
from wijkwizard.iwap.standing import REJECTED, without_the_rejected
from wijkwizard.knowledge import Knowledge
from wijkwizard.terms import Unknown

D = TypeVar("D", bound=Decided)
R = TypeVar("R", bound=PlanRow)


def _standing(rows: Sequence[D]) -> tuple[D, ...]:
    return tuple(row for row in rows if chosen(row.status) != REJECTED)


def chosen(said: SaidChoice) -> str:
    """Return the id of the option or row that was chosen; empty for none."""
    return said.value.id if said.value is not None else ""


def picked(said: SaidChoice, rows: Sequence[R]) -> R | None:
    """Return the row that an answer points at; None when there is none among these."""
    wanted = chosen(said)
    return next((row for row in rows if row.id == wanted), None) if wanted else None


def all_chosen(said: SaidChoices) -> tuple[str, ...]:
    """Return the ids of all options or rows that were chosen."""
    return tuple(pick.id for pick in said.value or ())


def all_picked(said: SaidChoices, rows: Sequence[R]) -> tuple[R, ...]:
    """Return the rows that an answer points at, in the order of the rows."""
    wanted = all_chosen(said)
    return tuple(row for row in rows if row.id in wanted)


def own_cards(*answers: SaidChoice | SaidChoices) -> tuple[Picked, ...]:
    """Return the own cards among what was chosen of a list of things in the world, each once.

    What kind of thing such a card is, is unknown: it can be any that the list lacks. It borrows its words from where
    they were typed; so does a row of the plan, of which nothing is asked here.
    """
    held = (said.value if isinstance(said.value, tuple) else (said.value,) for said in answers)
    picks = [pick for listed in held for pick in listed if isinstance(pick, Picked)]
    return tuple({pick.id: pick for pick in picks if pick.borrowed}.values())


@dataclass(frozen=True)
class PlanContext:
    """The input of the checks.

    Attributes:
        iwap: the whole plan, with labels.
        knowledge: what is known, and the words and limits of the checks.
        last: the day of the last event.
        bound: the fields of the plan that the questionnaire fills; ``None`` for all of them.
        loose_promises: the promises that count nowhere, for their measure was rejected.
    """

    iwap: Iwap
    knowledge: Knowledge
    last: DateSpan
    bound: frozenset[str] | None = None
    loose_promises: tuple[Promise, ...] = ()

    @classmethod
    def of(
        cls, iwap: Iwap, knowledge: Knowledge, last: DateSpan, bound: frozenset[str] | None = None
    ) -> PlanContext:
        """Return the input for a plan, without what hangs on a measure or a goal that was rejected."""
        standing = without_the_rejected(iwap)
        loose = tuple(
            promise for promise in iwap.promises if promise.measure.value and promise not in standing.promises
        )
        return cls(standing, knowledge, last, bound, loose)

    def can_know(self, needs: frozenset[str]) -> bool:
        """Return whether the questionnaire asks what a check cannot do without; else it has nothing to say."""
        return self.bound is None or needs <= self.bound

    @cached_property
    def day(self) -> DateSpan:
        """The day that plans are held against: the later of the evening and the last event."""
        evening = period(self.iwap.table.date)
        return max(self.last, evening) if evening else self.last

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """The goals that were not rejected."""
        return _standing(self.iwap.goals)

    @cached_property
    def goal_figures(self) -> tuple[Goal | GoalFigure, ...]:
        """The figures of the standing goals, and those of no goal yet; the first of each stands in the goal itself."""
        standing = {goal.id for goal in self.goals}
        further = (
            row
            for row in self.iwap.goal_figures
            if chosen(row.goal) in standing
            or (row.goal.value is None and row.goal.unknown != Unknown.REMOVED)
        )
        return (*self.goals, *further)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The measures that were not rejected."""
        return _standing(self.iwap.measures)

    @cached_property
    def costs(self) -> tuple[Cost, ...]:
        """The costs that were not rejected."""
        return _standing(self.iwap.costs)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems."""
        return self.iwap.problems

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes."""
        return self.iwap.themes

    @cached_property
    def begun(self) -> frozenset[str]:
        """The tables that have been begun, by id of the question."""
        plan = self.iwap
        rows: list[PlanRow] = [*self.goals, *self.measures, *self.costs]
        for name in type(plan).model_fields:
            held = getattr(plan, name)
            if name not in {"goals", "measures", "costs"} and isinstance(held, tuple):
                rows += [row for row in held if isinstance(row, PlanRow)]
        return begun_tables(plan, rows)

    def owed(self, said: Said[Any]) -> bool:
        """Return whether an answer could have been given and was not."""
        return status_of(said, self.begun) == "owed"

    def limit(self, name: str) -> Decimal:
        """Return one of the limits; KeyError when there is none of this name."""
        return self.knowledge.plan_limits.get(name).value

    @cached_property
    def rejected(self) -> Mapping[str, Decided]:
        """The goals and measures that were rejected, by id."""
        rows: tuple[Decided, ...] = (*self.iwap.goals, *self.iwap.measures)
        return {row.id: row for row in rows if chosen(row.status) == REJECTED}
