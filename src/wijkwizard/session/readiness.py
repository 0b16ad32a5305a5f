"""The readiness of the plan per part: how much was answered, and what is missing, in words.

What is not asked on this route is not missing, and 'weet niet' counts as answered: the paper prints it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from types import MappingProxyType
from typing import cast

from wijkwizard.advice.plan.finding import PlanFinding
from wijkwizard.document.formatter import chosen
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Decided
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.standing import REJECTED
from wijkwizard.questionnaire.model import TableQuestion
from wijkwizard.questionnaire.route import Route
from wijkwizard.session.views import ReadyLine
from wijkwizard.terms import Frozen, Unknown
from wijkwizard.terms.dutch import about

_PARTS: tuple[tuple[int, str, tuple[str, ...]], ...] = (
    (1, "Voorblad", ("area.name", "area.gemeente", "table.date", "parties.role")),
    (3, "Aanleiding", ("occasion.reasons", "occasion.story", "table.say")),
    (4, "Gevarenzone", ("signals.recognised", "danger.estimate", "danger.for_it", "danger.against_it")),
    (5, "Aan de hand", ("problems.sort", "problems.where", "problems.why", "strengths.what")),
    (6, "Ambitie en doelen", ("ambition.sentence", "goals.title", "goals.baseline", "goals.target")),
    (7, "Regulier en extra", ("measures.regular_or_extra", "left_out.what")),
    (8, "Maatregelen", ("measures.title", "measures.lead", "measures.because", "measures.stop_rule")),
    (9, "Organisatie", ("organisation.lead", "organisation.mandate", "promises.promise")),
    (10, "Geld", ("costs.amount", "costs.payer", "costs.cover")),
    (11, "Op koers", ("course.notice", "course.look_again", "moments.due", "course.stop_when")),
    (12, "Risico's", ("risks.what", "measures.waterbed")),
    (13, "Wat er niet in staat", ("left_out.why", "verdict.choice")),
    (14, "Terugkoppeling", ("feedback.due", "feedback.form", "course.review_on")),
)
"""Parts of the paper with the leaves that make them stand; a column counts for each row."""

_BELONGS = MappingProxyType(
    {
        name: part
        for part, names in (
            (1, ("area", "table", "parties", "sub_areas")),
            (3, ("occasion", "programmes", "earlier_projects")),
            (4, ("danger", "signals", "realities", "walk")),
            (5, ("insight", "problems", "strengths", "disagreements", "picture_objections", "find_outs")),
            (6, ("ambition", "themes", "milestones", "goals", "goal_figures")),
            (8, ("deepening", "measures", "quick_wins", "actions", "wishes", "initiatives", "rules")),
            (9, ("organisation", "promises", "hours", "decisions")),
            (10, ("costs", "shares", "benefits")),
            (11, ("course", "moments", "anchors", "spin_offs", "progress")),
            (12, ("risks",)),
            (13, ("verdict", "left_out")),
            (14, ("closing", "plan_objections", "feedback", "parked")),
        )
        for name in names
    }
)
"""The part in which what is said about something stands, where it does not make another part stand."""

_SAID = frozenset({Unknown.DONT_KNOW, Unknown.SKIPPED, Unknown.NOT_APPLICABLE})

_NAMES = {
    "area": "het gebied",
    "table": "de groep",
    "parties": "wie er zaten",
    "occasion": "de aanleiding",
    "signals": "de signalen",
    "danger": "de inschatting",
    "problems": "de problemen",
    "strengths": "de krachten",
    "ambition": "de ambitie",
    "goals": "de doelen",
    "measures": "de maatregelen",
    "left_out": "wat we laten liggen",
    "organisation": "de organisatie",
    "promises": "de beloften",
    "costs": "de kosten",
    "course": "hoe we op koers blijven",
    "moments": "de meetmomenten",
    "risks": "de risico's",
    "verdict": "het besluit na vraag 2",
    "feedback": "de terugkoppeling",
}


def _label(row: Frozen, number: int) -> str:
    for name in ("title", "what", "sort", "partner", "role", "indicator"):
        said = getattr(row, name, None)
        value = said.value if isinstance(said, Said) else None
        if value is not None:
            return value if isinstance(value, str) else getattr(value, "label", str(number))
    return f"regel {number}"


def _settled(said: Said[object]) -> bool | None:
    """Return whether something was answered; ``None`` when it is not asked on this route."""
    if said.value is not None:
        return True
    if said.unknown in _SAID:
        return True
    return None if said.unknown is Unknown.HIDDEN else False


def _of_rows(rows: tuple[Frozen, ...], collection: str, field: str) -> Iterator[tuple[bool, str]]:
    if not rows:
        yield False, f"nog niets over {_NAMES[collection]}"
    for number, row in enumerate(rows, start=1):
        if isinstance(row, Decided) and chosen(row.status) == REJECTED:
            continue  # What was decided against is not missing.
        said = cast("Said[object]", getattr(row, field))
        settled = _settled(said)
        if settled is not None:
            yield settled, about(_label(row, number), said.asked or "nog niet ingevuld")


def _of(iwap: Iwap, path: str, collections: Container[str]) -> Iterator[tuple[bool, str]]:
    name, field = path.split(".")
    held = getattr(iwap, name)
    if isinstance(held, tuple):
        if held or name in collections:
            yield from _of_rows(held, name, field)
        return
    said = cast("Said[object]", getattr(held, field))
    settled = _settled(said)
    if settled is not None:
        yield settled, said.asked or f"nog niets over {_NAMES[name]}"


def asked_collections(now: Route) -> frozenset[str]:
    """Return the collections of which the route asks a table."""
    questions = (question for turn in now.turns for question in turn.questions)
    return frozenset(
        question.binds for question in questions if isinstance(question, TableQuestion) and question.binds
    )


def part_of(binding: str) -> int:
    """Return the part of the paper in which a leaf of the plan stands: one that makes a part stand, or by its rows."""
    own = next((part for part, _, paths in _PARTS if binding in paths), None)
    return _BELONGS[binding.partition(".")[0]] if own is None else own


def readiness(
    iwap: Iwap, collections: Container[str], contradictions: Iterable[PlanFinding] = ()
) -> tuple[ReadyLine, ...]:
    """Return for each part of the plan what was answered and what is missing, each missing item once.

    Args:
        iwap: the plan in the making.
        collections: the collections that the route asks about; others are not missed while they are empty.
        contradictions: what contradicts itself in the plan, and may be shown.
    """
    lines, wrong = [], [(part_of(each.bindings[0]), each.sentence) for each in contradictions]
    for part, title, paths in _PARTS:
        found = [line for path in paths for line in _of(iwap, path, collections)]
        missing = tuple(dict.fromkeys(text for there, text in found if not there))
        texts = tuple(text for at, text in wrong if at == part)
        if found or texts:
            done = sum(there for there, _ in found)
            lines.append(ReadyLine(part, title, done, len(found), missing, texts))
    return tuple(lines)
