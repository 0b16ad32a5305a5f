"""Lints the sources of options, rows and row names, and the questions that the questionnaire itself names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkwizard.authoring.faults import Fault
from wijkwizard.questionnaire.kinds.registry import options_of, scale_of
from wijkwizard.questionnaire.lint.subjects import Desk, Subject
from wijkwizard.questionnaire.model import ChoiceQuestion, KnowledgeOptions, RowOptions, TableQuestion

_SOURCES = "bronnen"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def source_faults(desk: Desk) -> Iterator[Fault]:
    """Yield the faults in sources of options and rows."""
    for one in desk.subjects:
        if one.full_id in desk.unsure:
            continue
        yield from _options(desk, one)
        yield from _scale(desk, one)
        yield from _source(desk, one)
        if isinstance(one.question, TableQuestion):
            yield from _table(desk, one, one.question)
    yield from _named_questions(desk)


def _no_table(desk: Desk, name: str) -> str:
    return desk.suggest(name, desk.index.tables, "Noem de id van een vraag van de soort 'table'.")


def _options(desk: Desk, one: Subject) -> Iterator[Fault]:
    path = (*one.path, one.options_key)
    match one.options:
        case KnowledgeOptions(knowledge=name, only=only):
            known = desk.index.option_tables.get(name)
            if known is None:
                remedy = desk.suggest(name, desk.index.option_tables, "Kies een tabel uit de map 'kennis'.")
                what = f"De kennistabel '{name}' bestaat niet."
                yield desk.fault((*path, "knowledge"), "kennis-onbekend", what, remedy)
                return
            ids = [option.id for option in known]
            for n, wanted in enumerate(only):
                if wanted not in ids:
                    what = f"'{wanted}' staat niet in de kennistabel '{name}'."
                    remedy = desk.suggest(wanted, ids, "Haal hem weg, of voeg hem toe aan de tabel.")
                    yield desk.fault((*path, "only", n), "keuze-onbekend", what, remedy)
        case RowOptions(rows=table, label=label):
            yield from _rows(desk, one, table, label)
        case ():
            what = f"Bij '{one.full_id}' valt niets te kiezen."
            yield desk.fault(path, "keuze-leeg", what, "Voeg minstens twee keuzes toe.")


def _columns(desk: Desk, table: str) -> set[str]:
    tables = (table, desk.index.source_table(table))
    return {
        column.id
        for name in tables
        if name in desk.index.tables
        for column in desk.index.tables[name].columns
    }


def _rows(desk: Desk, one: Subject, table: str, label: str) -> Iterator[Fault]:
    path = (*one.path, one.options_key)
    if desk.cannot_judge(table) or desk.cannot_judge(f"{table}.{label}"):
        return
    if table not in desk.index.tables:
        what = f"De tabel '{table}' bestaat niet."
        yield desk.fault((*path, "rows"), "tabel-onbekend", what, _no_table(desk, table))
    elif label not in _columns(desk, table):
        what = f"De tabel '{table}' heeft geen kolom '{label}'."
        remedy = desk.suggest(label, _columns(desk, table), "Noem een kolom van die tabel.")
        yield desk.fault((*path, "label"), "kolom-onbekend", what, remedy)


def _scale(desk: Desk, one: Subject) -> Iterator[Fault]:
    scale, path = scale_of(one.question), (*one.path, "scale")
    if scale is None:
        return
    if scale.min >= scale.max:
        what = f"De schaal van '{one.full_id}' loopt van {scale.min} tot {scale.max}."
        yield desk.fault(path, "schaal-leeg", what, "Maak 'max' groter dan 'min'.")
    for step in scale.labels:
        if not scale.min <= step <= scale.max:
            what = f"Er staat een woord bij {step}, maar de schaal loopt van {scale.min} tot {scale.max}."
            yield desk.fault(
                (*path, "labels", step), "schaal-woord", what, "Haal het weg, of maak de schaal langer."
            )


def _source(desk: Desk, one: Subject) -> Iterator[Fault]:
    """Yield the fault of a source that is written as an id; a source in free text is not checked."""
    known, source = desk.index.option_tables.get(_SOURCES), one.question.source
    if known is None or not _ID.fullmatch(source):
        return
    ids = [option.id for option in known]
    if source not in ids:
        what = f"De bron '{source}' staat niet in de lijst van bronnen."
        remedy = desk.suggest(source, ids, "Zet hem in kennis/bronnen.yaml, of schrijf de bron voluit.")
        yield desk.fault((*one.path, "source"), "bron-onbekend", what, remedy)


def _table(desk: Desk, one: Subject, table: TableQuestion) -> Iterator[Fault]:
    if not table.columns:
        what = f"De tabel '{table.id}' heeft geen kolommen."
        yield desk.fault((*one.path, "columns"), "tabel-leeg", what, "Voeg minstens één kolom toe.")
    known = _columns(desk, table.id)
    if table.label and table.label not in known and not desk.cannot_judge(f"{table.id}.{table.label}"):
        remedy = desk.suggest(table.label, known, "Noem een kolom van deze tabel.")
        what = f"De tabel '{table.id}' heeft geen kolom '{table.label}'."
        yield desk.fault((*one.path, "label"), "kolom-onbekend", what, remedy)
    if table.rows_of and table.rows_of not in desk.index.tables and not desk.cannot_judge(table.rows_of):
        what = f"De tabel '{table.rows_of}' bestaat niet."
        yield desk.fault((*one.path, "rows_of"), "tabel-onbekend", what, _no_table(desk, table.rows_of))
    if table.first is not None and table.first < 1:
        what = f"'first: {table.first}' laat geen enkele regel over."
        yield desk.fault((*one.path, "first"), "first-onjuist", what, "Schrijf een getal vanaf 1.")
    yield from _seed(desk, one, table)


def _seed(desk: Desk, one: Subject, table: TableQuestion) -> Iterator[Fault]:
    seed, path = table.seed, (*one.path, "seed")
    if seed is None:
        return
    source = desk.by_id.get(seed.question)
    if desk.cannot_judge(seed.question):
        source = None
    elif source is None:
        what = f"De vraag '{seed.question}' bestaat niet."
        remedy = desk.suggest(seed.question, desk.by_id, "Noem de id van een vraag met keuzes.")
        yield desk.fault((*path, "question"), "vraag-onbekend", what, remedy)
    elif options_of(source.question) is None or source.table is not None:
        what = f"Uit '{seed.question}' zijn geen regels te maken."
        yield desk.fault(
            (*path, "question"), "seed-past-niet", what, "Noem een vraag met keuzes, buiten een tabel."
        )
    column = desk.by_id.get(f"{table.id}.{seed.column}")
    if column is None:
        what = f"De tabel '{table.id}' heeft geen kolom '{seed.column}'."
        remedy = desk.suggest(seed.column, _columns(desk, table.id), "Noem een kolom van deze tabel.")
        yield desk.fault((*path, "column"), "kolom-onbekend", what, remedy)
    elif column.full_id not in desk.unsure:
        yield from _seed_fits(desk, one, source, column)


def _seed_fits(desk: Desk, one: Subject, source: Subject | None, column: Subject) -> Iterator[Fault]:
    path = (*one.path, "seed", "column")
    if not isinstance(column.question, ChoiceQuestion):
        what = f"In de kolom '{column.full_id}' past geen keuze."
        yield desk.fault(path, "seed-past-niet", what, "Noem een kolom van de soort 'choice'.")
        return
    given = desk.finite(source.options) if source else None
    taken = desk.finite(column.options)
    if given is None or taken is None:
        return
    lost = [option.id for option in given if option.id not in {other.id for other in taken}]
    if lost:
        what = f"'{lost[0]}' kan niet in de kolom '{column.full_id}'."
        yield desk.fault(path, "seed-past-niet", what, "Geef de vraag en de kolom dezelfde keuzes.")


def _named_questions(desk: Desk) -> Iterator[Fault]:
    """Yield the faults of the questions that the root file names."""
    questionnaire = desk.index.questionnaire
    for key, name in (
        ("length_question", questionnaire.length_question),
        ("verdict_question", questionnaire.verdict_question),
    ):
        one = desk.by_id.get(name)
        if not name or desk.cannot_judge(name):
            continue
        if one is None:
            remedy = desk.suggest(name, desk.by_id, "Noem de id van een vraag.")
            yield desk.fault((key,), "vraag-onbekend", f"De vraag '{name}' bestaat niet.", remedy)
        elif not isinstance(one.question, ChoiceQuestion) or one.table is not None:
            what = f"'{name}' is geen keuzevraag buiten een tabel."
            yield desk.fault((key,), "soort-past-niet", what, "Noem een vraag van de soort 'choice'.")
        elif key == "length_question":
            yield from _long_options(desk, one)
    yield from _long_without_way(desk)


def _long_options(desk: Desk, one: Subject) -> Iterator[Fault]:
    options = desk.finite(one.options)
    ids = [option.id for option in options or ()]
    for n, wanted in enumerate(desk.index.questionnaire.long_options):
        if options is not None and wanted not in ids:
            what = f"'{one.full_id}' heeft geen keuze '{wanted}'."
            remedy = desk.suggest(wanted, ids, "Noem een keuze van die vraag.")
            yield desk.fault(("long_options", n), "keuze-onbekend", what, remedy)


def _long_without_way(desk: Desk) -> Iterator[Fault]:
    for one in desk.subjects:
        route = one.question.route
        if not desk.can_be_long(route):
            which = "de lange route" if route == "lang" else f"de route '{route}'"
            what = f"'{one.full_id}' hoort bij {which}, maar die kan niemand kiezen."
            key = "long_options" if route == "lang" else "routes"
            remedy = f"Vul 'length_question' en '{key}' in {desk.marks.root.file}."
            yield desk.fault((*one.path, "route"), "onbereikbaar", what, remedy, severity="waarschuwing")
