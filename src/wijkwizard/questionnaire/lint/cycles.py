"""Lints cycles: items that wait for each other, and questions that offer each other's options.

Two kinds of reference hide nothing: an answer that closes an option, and a table whose rows are the options. A
cycle of those works, but the question that is asked first has fewer options; so it is a warning and no error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from wijkwizard.authoring.faults import Fault
from wijkwizard.questionnaire.find_cycles import circles
from wijkwizard.questionnaire.graph import SECTION, comparisons, nodes
from wijkwizard.questionnaire.lint.condition_terms import place_of
from wijkwizard.questionnaire.lint.subjects import LintContext, Subject
from wijkwizard.questionnaire.model import RowOptions
from wijkwizard.terms.dutch import and_list


def circle_faults(context: LintContext) -> Iterator[Fault]:
    """Yield each circle once, naming its members and no others: errors of waiting, warnings of offering."""
    waiting = nodes(context.index.questionnaire)
    offers = _offers(context)
    both = [
        replace(node, depends_on=tuple(dict.fromkeys((*node.depends_on, *offers.get(node.key, ())))))
        for node in waiting
    ]
    hard = [members for members in circles(waiting) if len(members) > 1]
    for members in hard:
        what = f"Deze wachten in een kring op elkaar: {_names(members)}."
        remedy = "Haal bij een van hen de voorwaarde weg. Een vraag wacht ook op het deel of de tabel waarin ze staat."
        yield context.fault(place_of(context, members[0]), "kring", what, remedy)
    for members in circles(both):
        if len(members) > 1 and not any(set(ring) <= set(members) for ring in hard):
            what = f"Deze bepalen in een kring wat er bij elkaar te kiezen is: {_names(members)}."
            remedy = "Dat mag, maar wie het eerst komt, kan minder kiezen. Laat zo mogelijk één kant los."
            yield context.fault(place_of(context, members[0]), "kring", what, remedy, severity="waarschuwing")


def _names(members: tuple[str, ...]) -> str:
    return and_list([f"deel '{key[1:]}'" if key.startswith(SECTION) else f"'{key}'" for key in members])


def _offers(context: LintContext) -> Mapping[str, tuple[str, ...]]:
    """Return for each question, column and table what decides what can be chosen there."""
    found: dict[str, list[str]] = {}
    for subject in context.subjects:
        found.setdefault(subject.full_id, []).extend(_closed_by(subject))
        if isinstance(subject.options, RowOptions):
            rows, own = subject.options.rows, subject.table.id if subject.table else ""
            found[subject.full_id].append(rows)
            # Who fills a table needs the rows that its columns choose from; a table may always choose from its own.
            if own and context.index.source_table(own) != context.index.source_table(rows):
                found.setdefault(own, []).append(rows)
    return {key: tuple(names) for key, names in found.items()}


def _closed_by(subject: Subject) -> Iterator[str]:
    for option in subject.options if isinstance(subject.options, tuple) else ():
        yield from (look.question for look in comparisons(option.disable_if))
