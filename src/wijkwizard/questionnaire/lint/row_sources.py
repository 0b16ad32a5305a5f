"""Lints the sources of options, rows and row names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkwizard.authoring.faults import Fault
from wijkwizard.authoring.yaml_reader import KeyPath
from wijkwizard.questionnaire.cards import lists_of
from wijkwizard.questionnaire.kinds.registry import options_of, scale_of
from wijkwizard.questionnaire.lint.subjects import LintContext, Subject
from wijkwizard.questionnaire.model import (
    ChoiceQuestion,
    KnowledgeOptions,
    RowOptions,
    TableQuestion,
)

_SOURCES = "bronnen"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def source_faults(context: LintContext) -> Iterator[Fault]:
    """Yield the faults in sources of options and rows."""
    for subject in context.subjects:
        if subject.full_id in context.unsure:
            continue
        yield from _options(context, subject)
        yield from _scale(context, subject)
        yield from _source(context, subject)
        if isinstance(subject.question, TableQuestion):
            yield from _table(context, subject, subject.question)


def _no_table(context: LintContext, name: str) -> str:
    return context.suggest(name, context.index.tables, "Noem de id van een vraag van de soort 'table'.")


def _options(context: LintContext, subject: Subject) -> Iterator[Fault]:
    path = (*subject.path, subject.options_key)
    match subject.options:
        case KnowledgeOptions(knowledge=name, only=only):
            known = context.index.option_tables.get(name)
            if known is None:
                remedy = context.suggest(
                    name, context.index.option_tables, "Kies een tabel uit de map 'kennis'."
                )
                what = f"De kennistabel '{name}' bestaat niet."
                yield context.fault((*path, "knowledge"), "kennis-onbekend", what, remedy)
                return
            ids = [option.id for option in known]
            for n, wanted in enumerate(only):
                if wanted not in ids:
                    what = f"'{wanted}' staat niet in de kennistabel '{name}'."
                    remedy = context.suggest(wanted, ids, "Haal hem weg, of voeg hem toe aan de tabel.")
                    yield context.fault((*path, "only", n), "keuze-onbekend", what, remedy)
            yield from _earlier_options(context, path, subject.options, only or tuple(ids))
        case RowOptions(rows=table, label=label):
            yield from _rows(context, subject, table, label)
        case ():
            what = f"Bij '{subject.full_id}' valt niets te kiezen."
            yield context.fault(path, "keuze-leeg", what, "Voeg minstens twee keuzes toe.")


def _earlier_options(
    context: LintContext, path: KeyPath, options: KnowledgeOptions, offered: tuple[str, ...]
) -> Iterator[Fault]:
    """Yield the faults in which earlier choice goes on as which."""
    for n, old in enumerate(options.formerly):
        if old.now not in offered:
            what = f"De oude keuze '{old.id}' gaat verder als '{old.now}', en dat is hier niet te kiezen."
            remedy = context.suggest(old.now, offered, "Noem een keuze die er nu is.")
            yield context.fault((*path, "formerly", n, "now"), "keuze-onbekend", what, remedy)
        if old.id in offered:
            what = f"'{old.id}' is hier nog een keuze."
            yield context.fault(
                (*path, "formerly", n, "id"), "oude-id-bezet", what, "Haal de oude id hier weg."
            )


def _columns(context: LintContext, table: str) -> set[str]:
    tables = (table, context.index.source_table(table))
    return {
        column.id
        for name in tables
        if name in context.index.tables
        for column in context.index.tables[name].columns
    }


def _rows(context: LintContext, subject: Subject, table: str, label: str) -> Iterator[Fault]:
    path = (*subject.path, subject.options_key)
    if context.cannot_judge(table) or context.cannot_judge(f"{table}.{label}"):
        return
    if table not in context.index.tables:
        what = f"De tabel '{table}' bestaat niet."
        yield context.fault((*path, "rows"), "tabel-onbekend", what, _no_table(context, table))
    elif label not in _columns(context, table):
        what = f"De tabel '{table}' heeft geen kolom '{label}'."
        remedy = context.suggest(label, _columns(context, table), "Noem een kolom van die tabel.")
        yield context.fault((*path, "label"), "kolom-onbekend", what, remedy)


def _scale(context: LintContext, subject: Subject) -> Iterator[Fault]:
    scale, path = scale_of(subject.question), (*subject.path, "scale")
    if scale is None:
        return
    if scale.min >= scale.max:
        what = f"De schaal van '{subject.full_id}' loopt van {scale.min} tot {scale.max}."
        yield context.fault(path, "schaal-leeg", what, "Maak 'max' groter dan 'min'.")
    for step in scale.labels:
        if not scale.min <= step <= scale.max:
            what = f"Er staat een woord bij {step}, maar de schaal loopt van {scale.min} tot {scale.max}."
            yield context.fault(
                (*path, "labels", step), "schaal-woord", what, "Haal het weg, of maak de schaal langer."
            )


def _source(context: LintContext, subject: Subject) -> Iterator[Fault]:
    """Yield the fault of a source that is written as an id; a source in free text is not checked."""
    known, source = context.index.option_tables.get(_SOURCES), subject.question.source
    if known is None or not _ID.fullmatch(source):
        return
    ids = [option.id for option in known]
    if source not in ids:
        what = f"De bron '{source}' staat niet in de lijst van bronnen."
        remedy = context.suggest(source, ids, "Zet hem in kennis/bronnen.yaml, of schrijf de bron voluit.")
        yield context.fault((*subject.path, "source"), "bron-onbekend", what, remedy)


def _table(context: LintContext, subject: Subject, table: TableQuestion) -> Iterator[Fault]:
    if not table.columns:
        what = f"De tabel '{table.id}' heeft geen kolommen."
        yield context.fault((*subject.path, "columns"), "tabel-leeg", what, "Voeg minstens één kolom toe.")
    known = _columns(context, table.id)
    if table.label and table.label not in known and not context.cannot_judge(f"{table.id}.{table.label}"):
        remedy = context.suggest(table.label, known, "Noem een kolom van deze tabel.")
        what = f"De tabel '{table.id}' heeft geen kolom '{table.label}'."
        yield context.fault((*subject.path, "label"), "kolom-onbekend", what, remedy)
    if (
        table.rows_of
        and table.rows_of not in context.index.tables
        and not context.cannot_judge(table.rows_of)
    ):
        what = f"De tabel '{table.rows_of}' bestaat niet."
        yield context.fault(
            (*subject.path, "rows_of"), "tabel-onbekend", what, _no_table(context, table.rows_of)
        )
    if table.first is not None and table.first < 1:
        what = f"'first: {table.first}' laat geen enkele regel over."
        yield context.fault((*subject.path, "first"), "first-onjuist", what, "Schrijf een getal vanaf 1.")
    yield from _cards(context, subject, table)
    yield from _seed(context, subject, table)


def _cards(context: LintContext, subject: Subject, table: TableQuestion) -> Iterator[Fault]:
    """Yield the faults of a table with own cards: no lists, an unknown one, a list twice, or rows without a name."""
    if not table.cards_by:
        return
    path, known, lists = (*subject.path, "cards_by"), context.index.option_tables, lists_of(table)
    if not lists:
        what = f"De kolom '{table.cards_by}' noemt geen kennistabellen."
        remedy = "Noem een kolom van de soort 'choice'. De ids van haar keuzes zijn kennistabellen."
        yield context.fault(path, "kaarten-zonder-lijst", what, remedy)
    for name in lists:
        if name not in known:
            remedy = context.suggest(name, known, "Kies een tabel uit de map 'kennis'.")
            yield context.fault(path, "kennis-onbekend", f"De kennistabel '{name}' bestaat niet.", remedy)
    for other in context.index.tables.values():
        if other.id != table.id and (both := set(lists) & set(lists_of(other))):
            what = f"Ook '{other.id}' heeft eigen kaarten bij '{min(both)}'."
            yield context.fault(path, "kaarten-dubbel", what, "Houd één tabel met eigen kaarten per lijst.")
    named = context.by_id.get(context.index.label_column(table.id))
    if table.rows_of or (named is not None and named.question.kind != "text"):
        what = f"De regels van '{table.id}' hebben geen eigen naam in tekst."
        remedy = "Noem bij 'label' een kolom van de soort 'text', en laat 'rows_of' weg."
        yield context.fault(path, "kaarten-zonder-naam", what, remedy)


def _seed(context: LintContext, subject: Subject, table: TableQuestion) -> Iterator[Fault]:
    seed, path = table.seed, (*subject.path, "seed")
    if seed is None:
        return
    source = context.by_id.get(seed.question)
    if not seed.question or context.cannot_judge(seed.question):
        source = None
    elif source is None:
        what = f"De vraag '{seed.question}' bestaat niet."
        remedy = context.suggest(seed.question, context.by_id, "Noem de id van een vraag met keuzes.")
        yield context.fault((*path, "question"), "vraag-onbekend", what, remedy)
    elif options_of(source.question) is None or source.table is not None:
        what = f"Uit '{seed.question}' zijn geen regels te maken."
        yield context.fault(
            (*path, "question"), "seed-past-niet", what, "Noem een vraag met keuzes, buiten een tabel."
        )
    column = context.by_id.get(f"{table.id}.{seed.column}")
    if column is None:
        what = f"De tabel '{table.id}' heeft geen kolom '{seed.column}'."
        remedy = context.suggest(seed.column, _columns(context, table.id), "Noem een kolom van deze tabel.")
        yield context.fault((*path, "column"), "kolom-onbekend", what, remedy)
    elif column.full_id not in context.unsure:
        yield from _seed_fits(context, subject, source, column)


def _seed_fits(
    context: LintContext, subject: Subject, source: Subject | None, column: Subject
) -> Iterator[Fault]:
    path = (*subject.path, "seed", "column")
    if not isinstance(column.question, ChoiceQuestion):
        what = f"In de kolom '{column.full_id}' past geen keuze."
        yield context.fault(path, "seed-past-niet", what, "Noem een kolom van de soort 'choice'.")
        return
    given = context.finite(source.options) if source else None
    taken = context.finite(column.options)
    if given is None or taken is None:
        return
    lost = [option.id for option in given if option.id not in {other.id for other in taken}]
    if lost:
        what = f"'{lost[0]}' kan niet in de kolom '{column.full_id}'."
        yield context.fault(path, "seed-past-niet", what, "Geef de vraag en de kolom dezelfde keuzes.")
