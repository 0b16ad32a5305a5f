"""What was said that lets a plan through a gate: never how many fields are filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from wijkwizard.advice.plan.answered import AnswerStatus
from wijkwizard.advice.plan.base_work import base_work
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import top_problems
from wijkwizard.advice.plan.context import PlanContext, chosen, own_cards
from wijkwizard.advice.plan.goal_moments import starts_after_its_end
from wijkwizard.advice.plan.goals import PIECES
from wijkwizard.advice.plan.organising import OF_THE_CORPORATION, OF_THE_GEMEENTE
from wijkwizard.advice.plan.own_answers import BASICS, NOT_IN_ORDER
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import quoted_title
from wijkwizard.iwap.agreed import still_to_ask, still_to_discuss
from wijkwizard.iwap.course_rows import Anchor
from wijkwizard.iwap.groups import came
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.small_rows import QuickWin
from wijkwizard.terms import Unknown
from wijkwizard.terms.dutch import and_list

_GOVERNS = frozenset({"gemeente", "bestuur"})
_BOTH = 2
_RESIDENTS = "bewoners"
_LEADING = frozenset({"gemeente", "corporatie", "bewoners"})
_TAKE_PART = frozenset({"meedenken", "meedoen", "beslissen"})


@dataclass(frozen=True, slots=True)
class GateEvidence:
    """What a gate rests on.

    Attributes:
        status: whether it was said, is owed, or nobody got there.
        cells: the answers that say it, or those that are still to be given.
        needs: what must be put right before it says so, in Dutch, where no answer is missing; else empty.
        at: the slot where it is seen, when the question of the gate itself is not asked now; else empty.
    """

    status: AnswerStatus
    cells: tuple[PlanCell, ...] = ()
    needs: str = ""
    at: str = ""


def _settled(cell: PlanCell) -> bool:
    return cell.said.value is not None or cell.said.unknown is Unknown.NOT_APPLICABLE


def of_every(cells: Sequence[PlanCell], context: PlanContext) -> GateEvidence:
    """Return what answers say together: all that are asked must be said, and there must be at least one."""
    asked = tuple(cell for cell in cells if cell.said.unknown is not Unknown.HIDDEN)
    lacking = tuple(cell for cell in asked if not _settled(cell))
    if not lacking:
        return GateEvidence("said" if asked else "quiet", asked)
    return GateEvidence("owed" if any(context.owed(cell.said) for cell in lacking) else "quiet", lacking)


def together(*parts: GateEvidence) -> GateEvidence:
    """Return what several parts say: all must be said; what is owed goes before what nobody got to."""
    for status in ("owed", "quiet"):
        lacking = [part for part in parts if part.status == status]
        if lacking:
            return GateEvidence(lacking[0].status, tuple(cell for part in lacking for cell in part.cells))
    return GateEvidence("said", tuple(dict.fromkeys(cell for part in parts for cell in part.cells)))


def any_of(options: Sequence[GateEvidence]) -> GateEvidence:
    """Return the first option that was said, else one that is owed, else that nobody got there."""
    for status in ("said", "owed"):
        found = next((option for option in options if option.status == status), None)
        if found is not None:
            return found
    return options[0] if options else GateEvidence("quiet")


def _enough(evidence: GateEvidence, *, holds: bool) -> GateEvidence:
    """Return evidence as owed when it was said and does not suffice; what does not apply here owes nothing."""
    settled = any(cell.said.unknown is Unknown.NOT_APPLICABLE for cell in evidence.cells)
    return evidence if holds or settled or evidence.status != "said" else GateEvidence("owed", evidence.cells)


def _picture(context: PlanContext) -> GateEvidence:
    insight = context.iwap.insight
    said = of_every([PlanCell(insight, "shared")], context)
    # Who counted is not asked to choose as well.
    return replace(said, at=insight.shared_votes.slot) if insight.shared_votes.value is not None else said


def _practice(context: PlanContext) -> GateEvidence:
    cell = PlanCell(context.iwap.insight, "practice")
    parties = {picked.id for picked in context.iwap.insight.practice.value or ()}
    return _enough(of_every([cell], context), holds=bool(parties - _GOVERNS))


def _basics(context: PlanContext) -> GateEvidence:
    insight = context.iwap.insight
    marks = {mark.id: mark.score for mark in insight.basics.value or ()}
    said = _enough(of_every([PlanCell(insight, "basics")], context), holds=set(BASICS) <= set(marks))
    if NOT_IN_ORDER not in marks.values():
        return said
    found = base_work(context)
    turned = [
        block
        for cell in found.dated
        if isinstance(block := cell.block, Measure) and starts_after_its_end(block)
    ]
    work = [cell for cell in (*found.dated, *found.going) if cell.block not in turned]
    if turned and not work and said.status == "said":
        named = and_list([f"'{quoted_title(row.title)}'" for row in turned])
        years = tuple(PlanCell(row, name) for row in turned for name in ("start", "end"))
        return GateEvidence("owed", years, f"een begin en een einde die kloppen bij {named}")
    titles = [PlanCell(cell.block, "what" if isinstance(cell.block, QuickWin) else "title") for cell in work]
    return _enough(GateEvidence(said.status, (*said.cells, *titles)), holds=bool(work))


def _goals(context: PlanContext) -> GateEvidence:
    return of_every([PlanCell(goal, "title") for goal in context.goals], context)


def _measures(context: PlanContext) -> GateEvidence:
    names = ("because", "goal", "stop_rule")
    return of_every([PlanCell(row, name) for row in context.measures for name in names], context)


def _lead(context: PlanContext) -> GateEvidence:
    organisation = context.iwap.organisation
    backing = {picked.id for picked in organisation.backing.value or ()}
    sides = bool(backing & OF_THE_GEMEENTE) + bool(backing & OF_THE_CORPORATION)
    # A body of an own card can be of the side that seems to be missing.
    both = sides + len(own_cards(organisation.backing)) >= _BOTH
    return together(
        of_every([PlanCell(organisation, "lead")], context),
        _enough(of_every([PlanCell(organisation, "backing")], context), holds=both),
    )


def _partners(context: PlanContext) -> GateEvidence:
    names = ("own_interest", "committed")
    return of_every([PlanCell(row, name) for row in context.iwap.promises for name in names], context)


def _measuring(context: PlanContext) -> GateEvidence:
    names = ("want_to_know", "want_to_measure", "how_to_measure")
    return of_every([PlanCell(context.iwap.course, name) for name in names], context)


def _landed_at(anchor: Anchor, context: PlanContext) -> GateEvidence:
    said = of_every([PlanCell(anchor, name) for name in ("budget", "team")], context)
    return GateEvidence("owed", (PlanCell(anchor, "sure"),)) if still_to_discuss(anchor) else said


def _landed(context: PlanContext) -> GateEvidence:
    """Return the agreements about what stays, with their budget and team; what nobody discussed yet is none."""
    return any_of([_landed_at(anchor, context) for anchor in context.iwap.anchors])


def _maintenance(context: PlanContext) -> GateEvidence:
    """Return what is said about maintenance; where it is not asked, the agreements about what stays say it."""
    cell = PlanCell(context.iwap.course, "maintenance")
    return _landed(context) if cell.said.unknown is Unknown.HIDDEN else of_every([cell], context)


def _local(context: PlanContext) -> GateEvidence:
    return together(
        of_every([PlanCell(row, "where") for row in top_problems(context)], context),
        of_every([PlanCell(row, "where") for row in context.measures], context),
    )


def _norm(context: PlanContext) -> GateEvidence:
    goals = [of_every([PlanCell(goal, name) for name, _ in PIECES], context) for goal in context.goals]
    return any_of(goals)


def _residents(context: PlanContext) -> GateEvidence:
    plan = context.iwap
    # A party of an own card can be residents; known residents go first.
    known = [row for row in plan.parties if chosen(row.role) == _RESIDENTS]
    residents = known or [row for row in plan.parties if own_cards(row.role)]
    people = [_enough(of_every([PlanCell(row, "count")], context), holds=came(row)) for row in residents]
    asked = [PlanCell(row, "residents_role") for row in (plan.organisation, *context.measures)]
    roles = [_enough(of_every([cell], context), holds=chosen(cell.said) in _TAKE_PART) for cell in asked]
    heard = [of_every([PlanCell(row, "due")], context) for row in plan.feedback]
    return together(any_of(people), any_of(roles), any_of(heard))


def _connected(context: PlanContext) -> GateEvidence:
    promises = [
        row for row in context.iwap.promises if chosen(row.partner) in _LEADING or own_cards(row.partner)
    ]
    firm = [row for row in promises if row.committed.value and not still_to_ask(row)]
    if len({chosen(row.partner) for row in firm}) > 1:
        return GateEvidence("said", tuple(PlanCell(row, "committed") for row in firm))
    asked = of_every([PlanCell(row, "committed") for row in context.iwap.promises], context)
    return _enough(asked, holds=False)


def _learning(context: PlanContext) -> GateEvidence:
    course = context.iwap.course
    review = period(course.review_on)
    moments = [
        _enough(
            of_every([PlanCell(row, "due"), PlanCell(row, "owner")], context),
            holds=before(period(row.due), review),
        )
        for row in context.iwap.moments
    ]
    return together(
        of_every([PlanCell(course, "review_on")], context),
        any_of(moments),
        of_every([PlanCell(course, "stories")], context),
    )


def _anchored(context: PlanContext) -> GateEvidence:
    return together(_landed(context), _maintenance(context))


EVIDENCE: Mapping[str, Callable[[PlanContext], GateEvidence]] = MappingProxyType(
    {
        "gedeeld-beeld": _picture,
        "kennis-uit-de-praktijk": _practice,
        "basis-voor-samenhang": _basics,
        "geen-vage-doelen": _goals,
        "reden-en-stopregel": _measures,
        "trekker-met-rugdekking": _lead,
        "partners-met-belang": _partners,
        "weten-en-meten": _measuring,
        "onderhoud-dat-blijft": _maintenance,
        "gebiedsgericht": _local,
        "norm-en-resultaat": _norm,
        "bewoners-betrokken": _residents,
        "partijen-verbonden": _connected,
        "lerend": _learning,
        "verankerd": _anchored,
    }
)
"""By gate or feature, what it rests on."""

GATE_NEEDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "gedeeld-beeld": frozenset({"insight.shared"}),
        "kennis-uit-de-praktijk": frozenset({"insight.practice"}),
        "basis-voor-samenhang": frozenset({"insight.basics"}),
        "geen-vage-doelen": frozenset({"goals.title"}),
        "reden-en-stopregel": frozenset({"measures.because", "measures.goal", "measures.stop_rule"}),
        "trekker-met-rugdekking": frozenset({"organisation.lead", "organisation.backing"}),
        "partners-met-belang": frozenset({"promises.own_interest", "promises.committed"}),
        "weten-en-meten": frozenset(
            {"course.want_to_know", "course.want_to_measure", "course.how_to_measure"}
        ),
        "onderhoud-dat-blijft": frozenset({"anchors.budget", "anchors.team"}),
        "gebiedsgericht": frozenset({"problems.where", "measures.where"}),
        "norm-en-resultaat": frozenset({"goals.target", "goals.target_on"}),
        "bewoners-betrokken": frozenset({"parties.role", "organisation.residents_role", "feedback.due"}),
        "partijen-verbonden": frozenset({"promises.partner", "promises.committed"}),
        "lerend": frozenset({"course.review_on", "course.stories", "moments.due"}),
        "verankerd": frozenset({"anchors.budget", "anchors.team"}),
    }
)
"""By gate or feature, what a questionnaire must ask for it; else nobody can meet it, and it is not shown."""
