"""Lints conditions that are always or never true, alone or together with their parents.

It tries every combination of relevant answers with the evaluator that the route uses: all options of a choice, and
one value of a number or date between each two bounds that are mentioned. Where there are too many combinations, or
a question cannot be enumerated, it reports nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice, product
from math import prod

from wijkwizard.authoring.faults import Fault
from wijkwizard.authoring.yaml_reader import KeyPath
from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.questionnaire.graph import comparisons
from wijkwizard.questionnaire.lint.condition_terms import faulty
from wijkwizard.questionnaire.lint.domains import Variable, evaluator, variables
from wijkwizard.questionnaire.lint.subjects import LintContext
from wijkwizard.questionnaire.model import TableQuestion

_MOST = 20_000
"""The most combinations that are tried for one condition; beyond that nothing is reported."""

_MOST_LONG = 200
"""The most comparisons in one condition with its parents; beyond that it is not tried at all."""

_MOST_LOOKS = 200_000
"""The most comparisons for one condition, over all its combinations; beyond that nothing is reported either."""

_Judged = tuple[bool | None, bool | None]


@dataclass(frozen=True, slots=True)
class _Place:
    """A condition with those of its parents."""

    path: KeyPath
    whose: str
    own: Condition
    above: tuple[Condition, ...]
    table: TableQuestion | None


def _places(context: LintContext) -> Iterator[_Place]:
    for path, section in context.sections:
        if section.show_if is not None:
            yield _Place((*path, "show_if"), f"deel '{section.id}'", section.show_if, (), None)
    for subject in context.subjects:
        over = [subject.section.show_if, subject.table.show_if if subject.table else None]
        above = tuple(condition for condition in over if condition is not None)
        if subject.question.show_if is not None:
            yield _Place(
                (*subject.path, "show_if"),
                f"'{subject.full_id}'",
                subject.question.show_if,
                above,
                subject.table,
            )
        if isinstance(subject.options, tuple):
            own = subject.question.show_if
            for n, option in enumerate(subject.options):
                if option.disable_if is not None:
                    path = (*subject.path, subject.options_key, n, "disable_if")
                    whose = f"keuze '{option.id}' van '{subject.full_id}'"
                    yield _Place(
                        path, whose, option.disable_if, (*above, own) if own else above, subject.table
                    )


def _combinations(found: Sequence[Variable], looks: int) -> Iterator[dict[object, object]] | None:
    """Return every combination of values, or ``None`` for too many at so many ``looks`` each."""
    many = prod(len(variable.values) for variable in found)
    if many > _MOST or many * looks > _MOST_LOOKS:
        return None
    names = [variable.name for variable in found]
    return (
        dict(zip(names, values, strict=True)) for values in product(*(variable.values for variable in found))
    )


def outcomes(
    context: LintContext,
    conditions: Sequence[Condition],
    table: TableQuestion | None,
    never: AbstractSet[str] = frozenset(),
) -> set[_Judged] | None:
    """Return the possible outcomes of the parent conditions and of the last one; ``None`` when too many.

    Args:
        context: the context of the linter.
        conditions: those above, and the last one; nothing may be wrong with them.
        table: the table from whose row they look.
        never: ids of questions that are never asked, and so have no answer.
    """
    each = (comparison for condition in conditions for comparison in comparisons(condition))
    looks = sum(1 for _ in islice(each, _MOST_LONG + 1))
    if looks > _MOST_LONG:
        return None
    found = variables(context, conditions, table, never)
    combinations = _combinations(found, looks)
    if combinations is None:
        return None
    judges: list[Callable[[dict[object, object]], bool | None]] = [
        evaluator(condition, found) for condition in conditions
    ]
    judged: set[_Judged] = set()
    for values in combinations:
        *above, own = [judge(values) for judge in judges]
        judged.add((all(truth is True for truth in above), own))
    return judged


def truth_faults(context: LintContext) -> Iterator[Fault]:
    """Yield a warning for each condition that decides nothing, or lets nothing through."""
    wrong = faulty(context)
    for place in _places(context):
        if wrong & {place.own, *place.above}:
            continue
        alone = outcomes(context, (place.own,), place.table)
        verdict = _alone(context, place, alone) if alone is not None else None
        if verdict is None and place.above:
            together = outcomes(context, (*place.above, place.own), place.table)
            verdict = _together(context, place, together) if together is not None else None
        if verdict is not None:
            yield verdict


def _is_closing(place: _Place) -> bool:
    return place.path[-1] == "disable_if"


def _warn(context: LintContext, place: _Place, code: str, what: str, remedy: str) -> Fault:
    return context.fault(place.path, code, what, remedy, severity="waarschuwing", key=True)


def _alone(context: LintContext, place: _Place, outcomes: set[_Judged]) -> Fault | None:
    judged = {own for _, own in outcomes}
    if True not in judged:
        effect = "gaat nooit dicht" if _is_closing(place) else "komt dus nooit"
        what = f"De voorwaarde van {place.whose} is nooit waar: {place.whose} {effect}."
        return _warn(context, place, "altijd-onwaar", what, "Kijk welke delen elkaar uitsluiten.")
    if False not in judged:
        when = " zodra er een antwoord is" if None in judged else ""
        what = f"De voorwaarde van {place.whose} is{when} altijd waar."
        return _warn(context, place, "altijd-waar", what, "Haal de voorwaarde weg, of maak haar strenger.")
    return None


def _together(context: LintContext, place: _Place, outcomes: set[_Judged]) -> Fault | None:
    under = {own for above, own in outcomes if above}
    if not under:
        return None
    if True not in under:
        what = (
            f"De voorwaarde van {place.whose} spreekt de voorwaarde erboven tegen: samen zijn ze nooit waar."
        )
        return _warn(context, place, "tegenspraak", what, "Pas een van de twee aan.")
    if under == {True}:
        what = f"De voorwaarde van {place.whose} volgt al uit de voorwaarde erboven."
        return _warn(context, place, "altijd-waar", what, "Haal de voorwaarde weg, of maak haar strenger.")
    return None
