"""Lints questions that can never be shown because they wait for something that is never asked.

A condition can be valid in itself and still never hold: the question it refers to depends on a condition that can
never be true, or on another question that cannot be reached.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from wijkwizard.authoring.faults import Fault
from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.questionnaire.graph import SECTION, Node, comparisons
from wijkwizard.questionnaire.lint.condition_terms import faulty, place_of
from wijkwizard.questionnaire.lint.subjects import LintContext
from wijkwizard.questionnaire.lint.truth import outcomes
from wijkwizard.terms.dutch import and_list

_REMEDY = "Haal de voorwaarde weg, of zorg dat die vraag gesteld kan worden."


def reach_faults(context: LintContext) -> Iterator[Fault]:
    """Yield a warning for each section, question and column that waits for something never asked.

    What it contains, or what depends on it, gets its own warning only when it has such a condition itself.
    """
    never: set[str] = set()
    wrong = faulty(context)
    # In the order of settling, so that all that a thing waits for was judged before it.
    for node in context.index.order:
        if node.parent in never or _never_long(context, node):
            never.add(node.key)
        elif node.rows_of in never:
            never.add(node.key)
            yield _warn(context, node, "rows_of", {node.rows_of})
        elif node.show_if is not None and not wrong & {node.show_if, *_above(context, node)}:
            conditions = (*_above(context, node), node.show_if)
            awaited = never & {comparison.question for comparison in comparisons(node.show_if)}
            if not _can_hold(context, node, conditions, frozenset()):
                never.add(node.key)  # reported by the check of single conditions
            elif awaited and not _can_hold(context, node, conditions, never):
                never.add(node.key)
                yield _warn(context, node, "show_if", awaited)


def _never_long(context: LintContext, node: Node) -> bool:
    """Return whether a node belongs to a route that nobody can choose, which has its own warning."""
    return not context.can_be_long(node.route)


def _above(context: LintContext, node: Node) -> tuple[Condition, ...]:
    subject = context.by_id.get(node.key)
    over = (
        [subject.section.show_if, subject.table.show_if if subject.table else None]
        if subject is not None
        else []
    )
    return tuple(condition for condition in over if condition is not None)


def _can_hold(
    context: LintContext, node: Node, conditions: tuple[Condition, ...], never: AbstractSet[str]
) -> bool:
    """Return whether conditions can be true together; assumed where that cannot be enumerated."""
    subject = context.by_id.get(node.key)
    found = outcomes(context, conditions, subject.table if subject is not None else None, never)
    return found is None or (True, True) in found


def _warn(context: LintContext, node: Node, key: str, awaited: AbstractSet[str]) -> Fault:
    whose = f"Deel '{node.key[1:]}'" if node.key.startswith(SECTION) else f"'{node.key}'"
    names = and_list([f"'{name}'" for name in sorted(awaited)], "of")
    what = f"{whose} wacht op een antwoord op {names}, en dat wordt nooit gevraagd."
    path = (*place_of(context, node.key), key)
    return context.fault(path, "onbereikbaar", what, _REMEDY, severity="waarschuwing", key=True)
