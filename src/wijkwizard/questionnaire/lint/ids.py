"""Lints ids: duplicates, invalid ids, reused old ids; and keys that do nothing where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkwizard.authoring.faults import Fault
from wijkwizard.authoring.yaml_reader import KeyPath
from wijkwizard.questionnaire.lint.subjects import LintContext, Subject

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _named(context: LintContext) -> Iterator[tuple[KeyPath, str, str, str]]:
    """Yield the path, name, kind and scope of everything with an id."""
    for s, step in enumerate(context.index.questionnaire.steps):
        yield ("steps", s, "id"), step.id, "stap", ""
    for path, section in context.sections:
        yield (*path, "id"), section.id, "deel", ""
    for subject in context.subjects:
        scope = subject.table.id if subject.table else ""
        yield (*subject.path, "id"), subject.question.id, "kolom" if subject.table else "vraag", scope


def _line(context: LintContext, path: KeyPath) -> str:
    place = context.marks.at(path)
    return f"{place.file}, regel {place.line}"


def id_faults(context: LintContext) -> Iterator[Fault]:
    """Yield the faults of ids."""
    first: dict[tuple[str, str], tuple[KeyPath, str]] = {}
    for path, name, kind, scope in _named(context):
        if not _ID.fullmatch(name):
            remedy = "Gebruik kleine letters, cijfers en streepjes, zoals 'sterke-punten'."
            yield context.fault(path, "id-vorm", f"'{name}' kan geen id zijn van een {kind}.", remedy)
        earlier = first.setdefault((scope, name), (path, kind))
        if earlier[0] != path:
            what = (
                f"De id '{name}' van deze {kind} staat er al: {earlier[1]} in {_line(context, earlier[0])}."
            )
            yield context.fault(path, "id-dubbel", what, "Geef een van de twee een andere id.")
    for subject in context.subjects:
        yield from _options(context, subject)
        yield from _joins(context, subject)
        yield from _blind(context, subject)
    yield from _formerly(context)


def _options(context: LintContext, subject: Subject) -> Iterator[Fault]:
    if not isinstance(subject.options, tuple):
        return
    seen: set[str] = set()
    for n, option in enumerate(subject.options):
        path = (*subject.path, subject.options_key, n)
        if option.id in seen:
            what = f"Bij '{subject.full_id}' staat de keuze '{option.id}' twee keer."
            yield context.fault((*path, "id"), "keuze-dubbel", what, "Geef een van de twee een andere id.")
        seen.add(option.id)
        if option.disable_if is not None and not option.because:
            what = f"De keuze '{option.id}' kan dicht gaan, maar zegt dan niet waarom."
            remedy = "Voeg 'because:' toe met een korte zin."
            yield context.fault(path, "keuze-zwijgt", what, remedy, severity="waarschuwing")


def _joins(context: LintContext, subject: Subject) -> Iterator[Fault]:
    if not subject.question.joins:
        return
    place = subject.path[-1]
    before = (
        subject.section.questions[place - 1]
        if isinstance(place, int) and place and not subject.table
        else None
    )
    if subject.table is not None:
        what, remedy = f"De kolom '{subject.full_id}' staat altijd bij zijn tabel.", "Haal 'joins' weg."
    elif before is None:
        what = f"'{subject.full_id}' is de eerste vraag van dit deel en kan nergens bij."
        remedy = "Haal 'joins' weg, of zet de vraag lager."
    elif before.moment != subject.question.moment:
        what = f"'{subject.full_id}' is van een ander moment dan '{before.id}' en komt op een eigen scherm."
        remedy = "Geef ze hetzelfde 'moment', of haal 'joins' weg."
    else:
        return
    yield context.fault((*subject.path, "joins"), "hoort-nergens-bij", what, remedy, severity="waarschuwing")


def _blind(context: LintContext, subject: Subject) -> Iterator[Fault]:
    """Yield that something is called blind whose answer would be seen at once: only a grid is counted sealed."""
    question = subject.question
    if not question.blind or (question.kind == "grid" and subject.table is None):
        return
    what = f"'{subject.full_id}' kan niet blind: alleen wat bij een grid is geteld, blijft dicht tot u het toont."
    remedy = "Haal 'blind' weg, of maak er een grid van met één of meer regels."
    yield context.fault((*subject.path, "blind"), "blind-kan-niet", what, remedy)


def _formerly(context: LintContext) -> Iterator[Fault]:
    claimed: dict[tuple[str, str], str] = {}
    for subject in context.subjects:
        scope = subject.table.id if subject.table else ""
        for n, old in enumerate(subject.question.formerly):
            path = (*subject.path, "formerly", n)
            now = f"{scope}.{old}" if scope and "." not in old else old
            other = claimed.setdefault((scope, old), subject.full_id)
            if now in context.by_id:
                what = f"'{old}' is nu de id van een andere vraag."
                yield context.fault(path, "oude-id-bezet", what, "Haal de oude id hier weg.")
            elif other != subject.full_id:
                what = f"De oude id '{old}' staat ook bij '{other}'."
                yield context.fault(path, "oude-id-dubbel", what, "Laat de oude id bij één vraag staan.")
