"""Explains in Dutch why a question is asked, and on paper when it may be skipped.

It uses the same conditions as the route, so that the explanation always agrees with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Condition, Not
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.registry import kind_of, options_of
from wijkwizard.questionnaire.lengths import LENGTHS, Length
from wijkwizard.questionnaire.model import ChoicesQuestion, KnowledgeOptions, Option, Question, TableQuestion
from wijkwizard.terms.dutch import and_list, number

ALWAYS = "Deze vraag hoort bij elk gesprek."
_LONG = {
    "avond": "Zij komt als er meer tijd is dan een uur.",
    "twee": "Zij komt als er twee avonden zijn.",
    "lang": "Deze vraag hoort bij de lange route.",
}
"""The reason of a question on each longer route."""


def _asked(index: Index, full_id: str) -> str:
    question = index.by_id.get(full_id)
    if question is None:
        return f"‘{full_id}’"
    return f"‘{(question.short or question.text).rstrip('?.: ')}’"


def _label(index: Index, full_id: str, option_id: str) -> str:
    question = index.by_id.get(full_id)
    options = options_of(question) if question is not None else None
    known: tuple[Option, ...] = ()
    if isinstance(options, KnowledgeOptions):
        known = index.option_tables.get(options.knowledge, ())
    elif isinstance(options, tuple):
        known = options
    return f"‘{next((option.label for option in known if option.id == option_id), option_id)}’"


def _number(index: Index, full_id: str, value: float) -> str:
    """Return a bound as the answer to its question is written."""
    question = index.by_id.get(full_id)
    exact = Decimal(str(value))
    return number(exact) if question is None else kind_of(question).compares.bound(question, exact)


def _equals(comparison: Comparison, index: Index, *, negated: bool) -> str:
    wanted, name = comparison.is_, _asked(index, comparison.question)
    written = partial(_number, index, comparison.question)
    if isinstance(wanted, bool):
        return f"het antwoord op {name} {'ja' if wanted is not negated else 'nee'} is"
    if isinstance(wanted, str):
        label = _label(index, comparison.question, wanted)
        return f"bij {name} {'iets anders dan ' if negated else ''}{label} is gekozen"
    return f"bij {name} {'niet ' if negated else ''}{written(wanted or 0)} is ingevuld"


def _bounds(comparison: Comparison, index: Index, *, negated: bool) -> str:
    low, high, name = comparison.at_least, comparison.at_most, _asked(index, comparison.question)
    written = partial(_number, index, comparison.question)
    if low is not None and high is not None:
        words = f"{'niet ' if negated else ''}tussen {written(low)} en {written(high)}"
    elif low is not None:
        words = f"minder dan {written(low)}" if negated else f"{written(low)} of meer"
    else:
        words = f"meer dan {written(high or 0)}" if negated else f"hoogstens {written(high or 0)}"
    if comparison.row:
        return f"bij {name} voor {_label(index, comparison.question, comparison.row)} {words} staat"
    if isinstance(index.by_id.get(comparison.question), TableQuestion):
        return f"bij {name} het aantal regels {words} is"
    if isinstance(index.by_id.get(comparison.question), ChoicesQuestion):
        return f"bij {name} het aantal keuzes {words} is"
    return f"bij {name} {words} is ingevuld"


def _comparison(comparison: Comparison, index: Index, *, negated: bool) -> str:
    name, no = _asked(index, comparison.question), "niet " if negated else ""
    if comparison.answered is not None:
        return f"{name} {'al' if comparison.answered is not negated else 'nog niet'} is beantwoord"
    if comparison.is_ is not None:
        return _equals(comparison, index, negated=negated)
    if comparison.one_of is not None:
        labels = [_label(index, comparison.question, option_id) for option_id in comparison.one_of]
        return f"bij {name} {no}{and_list(labels, 'of')} is gekozen"
    if comparison.includes is not None:
        return f"bij {name} {_label(index, comparison.question, comparison.includes)} {no}is gekozen"
    return _bounds(comparison, index, negated=negated)


def _joined(parts: Sequence[Condition], index: Index, joint: str, *, negated: bool) -> str:
    said = []
    for part in parts:
        inner = words(part, index, negated=negated)
        compound = isinstance(part, All | Any_) and len(parts) > 1
        said.append(f"({inner})" if compound else inner)
    return joint.join(said)


def words(condition: Condition, index: Index, *, negated: bool = False) -> str:
    """Return a condition in Dutch, as the part of a sentence that follows 'als'."""
    match condition:
        case All(all=parts):
            return _joined(parts, index, " of " if negated else " en ", negated=negated)
        case Any_(any=parts):
            return _joined(parts, index, " en " if negated else " of ", negated=negated)
        case Not(not_=part):
            return words(part, index, negated=not negated)
        case _:
            return _comparison(condition, index, negated=negated)


def conditions_of(question: Question, index: Index) -> tuple[Condition, ...]:
    """Return all conditions of a question, from its section inwards."""
    section = index.sections.get(question.id)
    table = index.tables.get(question.id.rpartition(".")[0])
    found = (section.show_if if section else None, table.show_if if table else None, question.show_if)
    return tuple(dict.fromkeys(condition for condition in found if condition is not None))


def _long(question: Question, index: Index) -> str:
    """Return the text about the route on which a question is asked; empty when it is on all of them."""
    table = index.tables.get(question.id.rpartition(".")[0])
    routes: list[Length] = [question.route, *([table.route] if table is not None else [])]
    return _LONG.get(max(routes, key=LENGTHS.index), "")


def _under(question: Question, index: Index) -> str:
    return " en ".join(words(condition, index) for condition in conditions_of(question, index))


STAYS = "Een antwoord dat er al is, blijft staan."


def _stays(question: Question, index: Index) -> bool:
    """Return whether an answer stays when its condition closes the question."""
    section = index.sections.get(question.id)
    table = index.tables.get(question.id.rpartition(".")[0])
    return any(part.stays for part in (section, table, question) if part is not None)


def why(question: Question, index: Index, reason: str = "", *, route: bool = True) -> str:
    """Return a few Dutch sentences on why this question is asked, and under which conditions.

    Args:
        question: a question of the route; a column has its full id.
        index: the questionnaire.
        reason: what its answer is for; its own words when it has them.
        route: also say on which route and under which conditions it comes, which no room needs to read.
    """
    if not route:
        return question.why or reason
    under = _under(question, index)
    said = [
        question.why or reason,
        _long(question, index),
        f"Deze vraag komt als {under}." if under else "",
        STAYS if under and _stays(question, index) else "",
    ]
    return " ".join(reason for reason in said if reason) or ALWAYS
