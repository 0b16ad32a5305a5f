"""Lints the questions that the root file of a questionnaire names."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.authoring.faults import Fault
from wijkwizard.authoring.yaml_reader import KeyPath
from wijkwizard.questionnaire.at_home import fits_form
from wijkwizard.questionnaire.lint.subjects import LintContext, Subject

_BEFORE = "Noem een vraag met 'moment: vooraf'."
_ALONE = "Noem een vraag die iemand thuis alleen kan beantwoorden."
_KIND_WORDS = {"choice": "keuzevraag", "yes_no": "ja-of-nee-vraag", "table": "tabel"}


def named_question_faults(context: LintContext) -> Iterator[Fault]:
    """Yield the faults of the questions that the root file names."""
    questionnaire = context.index.questionnaire
    for key, name, kind in (
        ("length_question", questionnaire.length_question, "choice"),
        ("verdict_question", questionnaire.verdict_question, "choice"),
        ("set_question", questionnaire.set_question, "choice"),
        ("colours_question", questionnaire.colours_question, "yes_no"),
        ("parked_table", questionnaire.parked_table, "table"),
    ):
        subject = context.by_id.get(name)
        if not name or context.cannot_judge(name):
            continue
        if subject is None:
            remedy = context.suggest(name, context.by_id, "Noem de id van een vraag.")
            yield context.fault((key,), "vraag-onbekend", f"De vraag '{name}' bestaat niet.", remedy)
        elif subject.question.kind != kind or subject.table is not None:
            what = f"'{name}' is geen {_KIND_WORDS[kind]} buiten een tabel."
            yield context.fault((key,), "soort-past-niet", what, f"Noem een vraag van de soort '{kind}'.")
        elif key == "length_question":
            yield from _long_options(context, subject)
    yield from _tonight(context)
    yield from _homework(context)
    yield from _long_without_way(context)


def _tonight(context: LintContext) -> Iterator[Fault]:
    """Yield the faults of the questions that are enough to begin an evening."""
    for n, name in enumerate(context.index.questionnaire.tonight):
        subject = context.by_id.get(name)
        if subject is None:
            yield from _unknown_question(context, ("tonight", n), name)
        elif subject.table is not None or subject.question.moment != "vooraf":
            what = f"'{name}' wordt niet vooraf gevraagd, of is een kolom."
            yield context.fault(("tonight", n), "soort-past-niet", what, _BEFORE)


def _homework(context: LintContext) -> Iterator[Fault]:
    """Yield the faults of the questions for at home: what the room says is said there, and a table has no form."""
    for n, name in enumerate(context.index.questionnaire.homework):
        subject = context.by_id.get(name)
        if subject is None:
            yield from _unknown_question(context, ("homework", n), name)
        elif subject.table is not None or not fits_form(subject.question):
            what = f"'{name}' is een vraag van de zaal, intern, een telling in stilte of een tabel."
            yield context.fault(("homework", n), "soort-past-niet", what, _ALONE)


def _unknown_question(context: LintContext, path: KeyPath, name: str) -> Iterator[Fault]:
    if not context.cannot_judge(name):
        remedy = context.suggest(name, context.by_id, "Noem de id van een vraag.")
        yield context.fault(path, "vraag-onbekend", f"De vraag '{name}' bestaat niet.", remedy)


def _long_options(context: LintContext, subject: Subject) -> Iterator[Fault]:
    options = context.finite(subject.options)
    ids = [option.id for option in options or ()]
    for n, wanted in enumerate(context.index.questionnaire.long_options):
        if options is not None and wanted not in ids:
            what = f"'{subject.full_id}' heeft geen keuze '{wanted}'."
            remedy = context.suggest(wanted, ids, "Noem een keuze van die vraag.")
            yield context.fault(("long_options", n), "keuze-onbekend", what, remedy)


def _long_without_way(context: LintContext) -> Iterator[Fault]:
    for subject in context.subjects:
        route = subject.question.route
        if not context.can_be_long(route):
            which = "de lange route" if route == "lang" else f"de route '{route}'"
            what = f"'{subject.full_id}' hoort bij {which}, maar die kan niemand kiezen."
            key = "long_options" if route == "lang" else "routes"
            remedy = f"Vul 'length_question' en '{key}' in {context.marks.root.file}."
            yield context.fault(
                (*subject.path, "route"), "onbereikbaar", what, remedy, severity="waarschuwing"
            )
