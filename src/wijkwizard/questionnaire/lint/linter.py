"""Runs all checks on a questionnaire: errors that make it unusable, and warnings.

What is defined in higher packages (the fields of the plan, the needs of advice) is passed in as data, so that the
linter does not depend on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wijkwizard.authoring.faults import Fault
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.lint.bindings import bindings_faults, needs_faults, shows_faults
from wijkwizard.questionnaire.lint.condition_terms import condition_faults
from wijkwizard.questionnaire.lint.cycles import circle_faults
from wijkwizard.questionnaire.lint.evening_length import evening_faults
from wijkwizard.questionnaire.lint.ids import id_faults
from wijkwizard.questionnaire.lint.named_questions import named_question_faults
from wijkwizard.questionnaire.lint.reachability import reach_faults
from wijkwizard.questionnaire.lint.row_sources import source_faults
from wijkwizard.questionnaire.lint.subjects import LintContext
from wijkwizard.questionnaire.lint.truth import truth_faults
from wijkwizard.questionnaire.marks import Marks
from wijkwizard.questionnaire.model import Option, Questionnaire

Tables = Mapping[str, tuple[Option, ...]]


def _in_order(faults: Iterable[Fault], marks: Marks) -> tuple[Fault, ...]:
    files = [marks.root.file, *(source.file for source in marks.steps.values())]
    return tuple(
        sorted(
            dict.fromkeys(faults),
            key=lambda fault: (
                files.index(fault.file) if fault.file in files else -1,
                fault.line,
                fault.column,
                fault.code,
            ),
        )
    )


def structure(
    questionnaire: Questionnaire,
    marks: Marks,
    tables: Tables,
    unsure: frozenset[str] = frozenset(),
    bindings: Mapping[str, frozenset[str]] | None = None,
) -> tuple[Fault, ...]:
    """Return the errors, without warnings, of a questionnaire that was only partly valid.

    Args:
        questionnaire: the questionnaire to lint.
        marks: where everything stands.
        tables: knowledge tables as options.
        unsure: ids of questions of which something does not fit.
        bindings: path in the plan to the kinds that fit, ``None`` to leave bindings alone.
    """
    context = LintContext(Index.of(questionnaire, tables), marks, unsure)
    found = [
        *id_faults(context),
        *source_faults(context),
        *named_question_faults(context),
        *condition_faults(context),
        *circle_faults(context),
    ]
    if bindings is not None:
        found += [*bindings_faults(context, bindings), *shows_faults(context, bindings)]
    return _in_order((fault for fault in found if fault.severity == "fout"), marks)


def lint(
    questionnaire: Questionnaire,
    marks: Marks,
    bindings: Mapping[str, frozenset[str]],
    needs: Mapping[str, frozenset[str]],
    tables: Tables,
) -> tuple[Fault, ...]:
    """Return every fault and warning, in the order of the files.

    Args:
        questionnaire: the questionnaire to lint.
        marks: where everything stands.
        bindings: path in the plan to the kinds of question that may bind it; a collection takes ``table``.
        needs: name of each kind of advice to the paths that it cannot do without.
        tables: knowledge tables as options.
    """
    context = LintContext(Index.of(questionnaire, tables), marks)
    found = [
        *id_faults(context),
        *source_faults(context),
        *named_question_faults(context),
        *condition_faults(context),
        *circle_faults(context),
        *bindings_faults(context, bindings),
        *shows_faults(context, bindings),
        *needs_faults(context, needs),
        *truth_faults(context),
        *reach_faults(context),
        *evening_faults(context),
    ]
    return _in_order(found, marks)
