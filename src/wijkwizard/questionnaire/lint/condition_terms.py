"""Lints the terms of conditions: what they refer to, and whether the comparison fits it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from wijkwizard.authoring.faults import Fault
from wijkwizard.authoring.yaml_reader import KeyPath
from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Condition, Not
from wijkwizard.questionnaire.graph import SECTION
from wijkwizard.questionnaire.kinds.kind import Operator
from wijkwizard.questionnaire.kinds.registry import kind_of
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.questionnaire.lint.subjects import LintContext, Subject
from wijkwizard.terms.dutch import and_list

OPERATORS: Mapping[str, Operator] = {
    "is_": "is",
    "one_of": "one_of",
    "includes": "includes",
    "at_least": "at_least",
    "at_most": "at_most",
}
"""The field of each operator with its name in YAML; ``answered`` fits every kind."""

_FITS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "id": (
        lambda wanted: isinstance(wanted, str),
        "Schrijf de id van een keuze, zo nodig tussen aanhalingstekens.",
    ),
    "bool": (lambda wanted: isinstance(wanted, bool), "Schrijf true of false, zonder aanhalingstekens."),
    "number": (
        lambda wanted: isinstance(wanted, int | float) and not isinstance(wanted, bool),
        "Schrijf een getal, zonder aanhalingstekens.",
    ),
}
"""What may follow ``is``, and what to do when something else does."""


def located(condition: Condition, path: KeyPath) -> Iterator[tuple[KeyPath, Comparison]]:
    """Yield the comparisons in a condition with their places."""
    match condition:
        case All(all=parts):
            for n, part in enumerate(parts):
                yield from located(part, (*path, "all", n))
        case Any_(any=parts):
            for n, part in enumerate(parts):
                yield from located(part, (*path, "any", n))
        case Not(not_=part):
            yield from located(part, (*path, "not"))
        case _:
            yield path, condition


def _empty(condition: Condition, path: KeyPath, context: LintContext) -> Iterator[Fault]:
    match condition:
        case All(all=parts) | Any_(any=parts):
            key = "all" if isinstance(condition, All) else "any"
            if not parts:
                what = f"Onder '{key}' staat niets."
                yield context.fault(
                    (*path, key), "voorwaarde-leeg", what, "Zet er minstens één voorwaarde onder."
                )
            for n, part in enumerate(parts):
                yield from _empty(part, (*path, key, n), context)
        case Not(not_=part):
            yield from _empty(part, (*path, "not"), context)


def condition_faults(context: LintContext) -> Iterator[Fault]:
    """Yield the faults in references of conditions."""
    for path, whose, table, condition in context.conditions():
        yield from faults_of(context, path, whose, table, condition)


def faulty(context: LintContext) -> frozenset[Condition]:
    """Return the conditions with something wrong in them, about which nothing else can be said."""
    return frozenset(
        condition[3] for condition in context.conditions() if any(faults_of(context, *condition))
    )


def faults_of(
    context: LintContext, path: KeyPath, whose: str, table: TableQuestion | None, condition: Condition
) -> Iterator[Fault]:
    """Yield the faults of one condition.

    Args:
        context: the context of the linter.
        path: where the condition stands.
        whose: id of the question or section that it belongs to.
        table: the table from whose row it looks.
        condition: the condition.
    """
    yield from _empty(condition, path, context)
    for at, comparison in located(condition, path):
        yield from _comparison(context, at, comparison, whose, table)


def _comparison(
    context: LintContext, path: KeyPath, comparison: Comparison, whose: str, table: TableQuestion | None
) -> Iterator[Fault]:
    given = _operators(comparison)
    if not given:
        what = "Deze voorwaarde vergelijkt nergens mee."
        remedy = "Voeg 'is', 'one_of', 'includes', 'at_least', 'at_most' of 'answered' toe."
        yield context.fault(path, "voorwaarde-leeg", what, remedy)
    elif len(given) > 1 and set(given) != {"at_least", "at_most"}:
        what = f"Deze voorwaarde vergelijkt op twee manieren: {and_list(given)}."
        yield context.fault(
            path, "voorwaarde-dubbel", what, "Maak er twee voorwaarden van onder 'all' of 'any'."
        )
    target = context.by_id.get(comparison.question)
    if context.cannot_judge(comparison.question):
        return
    if target is None:
        yield _unknown(context, path, comparison.question, table)
    elif kind_of(target.question).entry == "none":
        what = f"'{target.full_id}' is om te lezen en heeft geen antwoord."
        yield context.fault((*path, "question"), "soort-past-niet", what, "Noem een vraag met een antwoord.")
    else:
        if target.full_id == whose and "disable_if" not in path:
            what = f"'{whose}' verwijst in 'show_if' naar zichzelf."
            yield context.fault((*path, "question"), "verwijst-naar-zichzelf", what, "Noem een andere vraag.")
        yield from _fits(context, path, comparison, target)


def _operators(comparison: Comparison) -> list[str]:
    given = [name for field, name in OPERATORS.items() if getattr(comparison, field) is not None]
    return given + (["answered"] if comparison.answered is not None else [])


def _unknown(context: LintContext, path: KeyPath, name: str, table: TableQuestion | None) -> Fault:
    """Return the fault of a name that is no question; a bare column name is out of scope."""
    at = (*path, "question")
    owners = [
        subject.full_id
        for subject in context.subjects
        if subject.table is not None and subject.question.id == name
    ]
    if table is not None:
        owners.sort(key=lambda full: not full.startswith(f"{table.id}."))
    if owners:
        what = f"De kolom '{name}' is hier niet bekend zonder haar tabel."
        return context.fault(at, "buiten-bereik", what, f"Schrijf '{owners[0]}'.")
    remedy = context.suggest(name, context.by_id, "Noem de id van een vraag, voor een kolom 'tabel.kolom'.")
    return context.fault(at, "vraag-onbekend", f"De vraag '{name}' bestaat niet.", remedy)


def _fits(context: LintContext, path: KeyPath, comparison: Comparison, target: Subject) -> Iterator[Fault]:
    kind, wrong = kind_of(target.question), False
    able = kind.compares.operators
    by_row, bounds = kind.name == "grid", (comparison.at_least, comparison.at_most) != (None, None)
    if bool(comparison.row) is not (by_row and bounds):
        what = (
            f"Bij '{target.full_id}' zegt deze voorwaarde niet welke regel met welk getal vergeleken wordt."
        )
        remedy = "Noem bij een grid 'row' met 'at_least' of 'at_most', en bij een andere vraag geen 'row'."
        yield context.fault(path, "soort-past-niet", what, remedy)
        return
    for field, name in OPERATORS.items():
        if getattr(comparison, field) is not None and name not in able:
            wrong = True
            what = f"'{name}' past niet op '{target.full_id}', een vraag van de soort '{kind.name}'."
            words = [
                f"'{other}'" for other in (*(word for word in OPERATORS.values() if word in able), "answered")
            ]
            remedy = f"Gebruik {and_list(words, 'of')}."
            yield context.fault((*path, name), "soort-past-niet", what, remedy)
    if not wrong:
        yield from _value(context, path, comparison, target)


def _value(context: LintContext, path: KeyPath, comparison: Comparison, target: Subject) -> Iterator[Fault]:
    wanted = comparison.is_
    if wanted is not None:
        fits, remedy = _FITS[kind_of(target.question).compares.wanted]
        if not fits(wanted):
            what = f"'{target.full_id}' kan nooit '{_yaml(wanted)}' zijn."
            yield context.fault((*path, "is"), "waarde-past-niet", what, remedy)
            return
    ids: list[tuple[KeyPath, str]] = [((*path, "row"), comparison.row)] if comparison.row else []
    if isinstance(wanted, str):
        ids.append(((*path, "is"), wanted))
    ids += [((*path, "one_of", n), option_id) for n, option_id in enumerate(comparison.one_of or ())]
    if comparison.includes is not None:
        ids.append(((*path, "includes"), comparison.includes))
    yield from _choices(context, ids, target)
    yield from _bounds(context, path, comparison, target)


def _yaml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _choices(context: LintContext, ids: Iterable[tuple[KeyPath, str]], target: Subject) -> Iterator[Fault]:
    options = context.finite(target.options)
    known = [option.id for option in options or ()]
    for path, wanted in ids:
        if options is not None and wanted not in known:
            what = f"'{target.full_id}' heeft geen keuze '{wanted}'."
            remedy = context.suggest(wanted, known, f"Kies uit {', '.join(known)}.")
            yield context.fault(path, "keuze-onbekend", what, remedy)
        elif options is None and hasattr(target.options, "rows"):
            what = f"'{target.full_id}' kiest uit regels, en die hebben geen vaste id."
            yield context.fault(path, "waarde-past-niet", what, "Gebruik 'answered'.")


def _bounds(context: LintContext, path: KeyPath, comparison: Comparison, target: Subject) -> Iterator[Fault]:
    low, high = comparison.at_least, comparison.at_most
    if low is not None and high is not None and low > high:
        what = f"Geen enkel getal is minstens {low:g} en hoogstens {high:g}."
        yield context.fault(path, "grenzen-verkeerd", what, "Draai de grenzen om.")
    bounds = kind_of(target.question).bounds(target.question)
    if bounds is None:
        return
    lowest, highest = bounds
    numbers = (("is", comparison.is_), ("at_least", low), ("at_most", high))
    for name, number in numbers:
        if (
            isinstance(number, int | float)
            and not isinstance(number, bool)
            and not lowest <= number <= highest
        ):
            what = f"{number:g} valt buiten wat bij '{target.full_id}' kan."
            remedy = f"Kies een getal van {lowest} tot en met {highest}."
            yield context.fault((*path, name), "waarde-past-niet", what, remedy)


def place_of(context: LintContext, key: str) -> KeyPath:
    """Return the path of a section, question or column by its key in the dependency graph."""
    if key.startswith(SECTION):
        return next(path for path, section in context.sections if section.id == key[1:])
    return context.by_id[key].path
