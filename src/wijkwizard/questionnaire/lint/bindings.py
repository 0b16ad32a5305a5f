"""Lints bindings that do not exist, do not fit or are used twice, and advice that lacks its input."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wijkwizard.authoring.faults import Fault
from wijkwizard.questionnaire.lint.subjects import LintContext, Subject
from wijkwizard.questionnaire.model import TableQuestion
from wijkwizard.questionnaire.shape import Bindings

_ROWS = frozenset({"table"})


def _path_of(subject: Subject) -> str:
    """Return the path in the plan that a question binds, empty when it binds nothing."""
    if subject.table is None or not subject.question.binds:
        return subject.question.binds
    return f"{subject.table.binds}.{subject.question.binds}"


def _unknown(context: LintContext, subject: Subject, path: str, bindings: Bindings) -> Fault:
    scope = f"{subject.table.binds}." if subject.table else ""
    known = [name.removeprefix(scope) for name in bindings if name.startswith(scope)]
    remedy = context.suggest(
        subject.question.binds, known, "Kies een veld uit de lijst in de handleiding, of haal 'binds' weg."
    )
    return context.fault(
        (*subject.path, "binds"), "binding-onbekend", f"Het plan heeft geen veld '{path}'.", remedy
    )


def _judge(context: LintContext, subject: Subject, path: str, bindings: Bindings) -> Iterator[Fault]:
    at = (*subject.path, "binds")
    if subject.table is not None and not subject.table.binds:
        what = f"De kolom '{subject.full_id}' heeft een veld, maar zijn tabel niet."
        yield context.fault(
            at, "binding-zonder-tabel", what, f"Geef ook de tabel '{subject.table.id}' een 'binds'."
        )
        return
    if subject.table is not None and bindings.get(subject.table.binds) != _ROWS:
        return
    kinds = bindings.get(path)
    if kinds is None:
        yield _unknown(context, subject, path, bindings)
    elif subject.question.kind not in kinds:
        what = f"Een vraag van de soort '{subject.question.kind}' past niet op het veld '{path}'."
        yield context.fault(at, "binding-past-niet", what, f"Gebruik de soort {' of '.join(sorted(kinds))}.")
    elif subject.table is None and path.rpartition(".")[0] and bindings.get(path.rpartition(".")[0]) == _ROWS:
        what = f"Het veld '{path}' hoort bij een regel van een tabel."
        yield context.fault(at, "binding-past-niet", what, "Maak er een kolom van.")


def _same_rows(context: LintContext, subject: Subject, table: TableQuestion) -> Iterator[Fault]:
    source = context.index.tables.get(context.index.source_table(table.id))
    if table.rows_of and source is not None and table.binds and source.binds != table.binds:
        what = f"'{table.id}' vraagt door op de regels van '{source.id}', maar bindt iets anders."
        remedy = f"Schrijf 'binds: {source.binds}'." if source.binds else "Haal 'binds' weg."
        yield context.fault((*subject.path, "binds"), "binding-past-niet", what, remedy)


def bindings_faults(context: LintContext, bindings: Bindings) -> Iterator[Fault]:
    """Yield the faults of bindings.

    Args:
        context: the context of the linter.
        bindings: path in the plan to the kinds that fit; a collection takes ``table``.
    """
    taken: dict[str, Subject] = {}
    for subject in context.subjects:
        path = _path_of(subject)
        if not path or {subject.full_id, subject.table.id if subject.table else ""} & context.unsure:
            continue
        if subject.question.kind == "notice":
            what = f"'{subject.full_id}' is om te lezen en kan niets vullen."
            yield context.fault((*subject.path, "binds"), "binding-past-niet", what, "Haal 'binds' weg.")
            continue
        yield from _judge(context, subject, path, bindings)
        if isinstance(subject.question, TableQuestion):
            yield from _same_rows(context, subject, subject.question)
            continue
        other = taken.setdefault(path, subject)
        if other is not subject and path in bindings:
            what = f"Het veld '{path}' wordt al gevuld door '{other.full_id}'."
            yield context.fault(
                (*subject.path, "binds"), "binding-dubbel", what, "Laat één van de twee het veld vullen."
            )


def shows_faults(context: LintContext, bindings: Bindings) -> Iterator[Fault]:
    """Yield the faults of bindings that an option or a question reads back.

    Args:
        context: the context of the linter.
        bindings: path in the plan to the kinds that fit; a collection takes ``table``.
    """
    leaves = [path for path, kinds in bindings.items() if kinds != _ROWS]
    for subject in context.subjects:
        places = [((*subject.path, "script"), "deze vraag", subject.question.script.shows)]
        for n, option in enumerate(subject.options if isinstance(subject.options, tuple) else ()):
            path = (*subject.path, subject.options_key, n)
            places.append((path, f"de keuze '{option.id}'", option.shows))
        for path, name, shows in places:
            for m, shown in enumerate(shows):
                if shown not in leaves:
                    remedy = context.suggest(shown, leaves, "Kies een veld uit de lijst in de handleiding.")
                    what = f"Het plan heeft geen veld '{shown}' om bij {name} te tonen."
                    yield context.fault((*path, "shows", m), "binding-onbekend", what, remedy)


def needs_faults(context: LintContext, needs: Mapping[str, frozenset[str]]) -> Iterator[Fault]:
    """Yield one warning that lists the advice that is off, by what nothing binds.

    A part of the plan of which nothing is bound is named once: ``costs``, not each field of it.
    """
    bound = {_path_of(subject) for subject in context.subjects}
    begun = {path.partition(".")[0] for path in bound}
    off: dict[str, set[str]] = {}
    for advice, paths in needs.items():
        for path in paths - bound:
            part = path.partition(".")[0]
            off.setdefault(path if part in begun else part, set()).add(advice)
    if off:
        listed = "\n".join(f"  {path}: {', '.join(sorted(advice))}" for path, advice in sorted(off.items()))
        what = f"Een deel van het advies staat uit, want geen vraag vult wat het nodig heeft.\n{listed}\n "
        remedy = "Voeg een vraag toe met die 'binds', als u dit advies wilt."
        yield context.fault((), "advies-uit", what, remedy, severity="waarschuwing")
