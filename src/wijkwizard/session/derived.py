"""Everything derived from the answers, computed once per change: the fit, the route, the plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from wijkwizard.advice.advise import Advice, advise
from wijkwizard.advice.from_files import measured
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.plan.chain import kinds_of_problem
from wijkwizard.advice.plan.check_plan import NEEDS, check_plan
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.finding import PlanFinding
from wijkwizard.advice.plan.fitting import FittingList, fitting
from wijkwizard.advice.plan.gates import PlanGates, judge_gates, replies_now
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.quarter import quarter
from wijkwizard.advice.plan.quarter_outcome import Quarter
from wijkwizard.advice.plan.replied import RepliedFinding, with_replies
from wijkwizard.document.internal import NOTHING, internal
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import without
from wijkwizard.document.unheard_places import rows_without_places
from wijkwizard.figures import AreaFigures
from wijkwizard.iwap.baseline_sources import with_baseline_sources
from wijkwizard.iwap.bind import bind, bound_paths
from wijkwizard.iwap.chosen_themes import with_chosen_themes
from wijkwizard.iwap.colour_votes import followed_votes
from wijkwizard.iwap.consent import asked_aloud, with_consent
from wijkwizard.iwap.filling import beside_slots, fill
from wijkwizard.iwap.labels import FollowedAnswer, followed, label
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.iwap.placeholders import without_placeholders
from wijkwizard.iwap.small_groups import with_small_counts_inside
from wijkwizard.iwap.unsourced import without_sources
from wijkwizard.knowledge.plan_checks import NOT_YET_SAID
from wijkwizard.questionnaire.card_sets import card_sets
from wijkwizard.questionnaire.fit import Fitted, fit
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.route import Route, Turn, route
from wijkwizard.session.ballots import small_counts
from wijkwizard.session.misfits import MisfitContext, kept_aside
from wijkwizard.session.questions import Questions
from wijkwizard.session.redaction import head_counts, of_few, only_begun, shown_answers
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Answers, Slot


def _no_figures() -> None:
    """Return no figures, for callers that only use answers."""


def _no_others() -> tuple[Index, ...]:
    """Return no other questionnaires."""
    return ()


@dataclass(frozen=True, slots=True)
class FileFigures:
    """What a dossier holds other than the answers.

    Attributes:
        figures: returns the figures of files about the area; a function, because reading them takes time.
        replies: what the group says to findings and figures.
        before: returns the other questionnaires that it was made with, newest first, when something fits no longer.
        last_on: the day of the last event in ISO form, which advice is held against; empty in an empty dossier.
    """

    figures: Callable[[], AreaFigures | None] = _no_figures
    replies: tuple[Reply, ...] = ()
    before: Callable[[], tuple[Index, ...]] = _no_others
    last_on: str = ""


class Derived:
    """What is derived from the answers; the plan and the advice are computed on first use.

    Attributes:
        answers: the answers that fit the questionnaire.
        showing: the visibility that it was redacted to.
        inside: the answers that are internal, or that tell something of fewer than three people.
        of_few: the slots of the latter.
        route: what is asked now.
    """

    def __init__(self, questions: Questions, answers: Answers, beside: FileFigures) -> None:
        self._questions, self._held, self._beside = questions, answers, beside
        self._fitted: Fitted = fit(questions.index, answers)
        self.answers: Answers = self._fitted.answers
        self.route: Route = route(questions.index, self.answers)
        self.showing, self.inside = ALL, NOTHING
        self.of_few: frozenset[str] = frozenset()

    def as_shown(self, showing: Visibility) -> Derived:
        """Return it as the audience may see it: the same questions, without internal answers and those of few people.

        The route follows from all answers, because a question does not disappear when somebody watches.
        """
        shown = copy(self)
        for name in _FOLLOWS:
            vars(shown).pop(name, None)
        few, begun = of_few(self.iwap), only_begun(self._questions.index, self.answers, self.iwap)
        marked = internal(self.iwap).also(begun)
        shown.showing, shown.inside, shown.of_few = showing, marked.also(few, asked_aloud(self.iwap)), few
        shown.answers = shown_answers(self.answers, shown.inside)
        # Who may be named together follows from the head count, so that the plan keeps it.
        shown.iwap = without(self.iwap, marked.also(few - head_counts(self.iwap)))
        return shown

    @property
    def misfits(self) -> tuple[Slot, ...]:
        """The slots whose answer no longer fits the questionnaire."""
        return tuple(self._fitted.misfits)

    @cached_property
    def turns(self) -> Mapping[str | None, tuple[Turn, ...]]:
        """By moment, and of all moments by ``None``, the screens in order; none on which nothing may be shown now."""
        shown = tuple(turn for turn in self.route.turns if any(map(self.showing.asks, turn.questions)))
        by_moment: dict[str | None, list[Turn]] = {}
        for turn in shown:
            by_moment.setdefault(turn.moment, []).append(turn)
        return {None: shown, **{moment: tuple(turns) for moment, turns in by_moment.items()}}

    @cached_property
    def turn_of(self) -> Mapping[str, Turn]:
        """By question that is asked now its turn, whoever looks."""
        return {question.id: turn for turn in self.route.turns for question in turn.questions}

    @cached_property
    def iwap(self) -> Iwap:
        """The plan in the making."""
        index, beside = self._questions.index, self._beside
        misfits = self._fitted.misfits
        then = MisfitContext(index, beside.before() if misfits else (), self._held)
        aside = kept_aside(then, misfits)
        known = self._questions.knowledge
        bound = bind(index, self.answers, self.route, aside, beside.replies)
        if places := known.check_words.find(NOT_YET_SAID):
            bound = without_placeholders(bound, places.is_all_of)
        few = small_counts(index, self.answers)
        whole = with_consent(with_small_counts_inside(with_chosen_themes(label(bound, known)), few))
        return with_baseline_sources(without_sources(fill(whole, beside.figures())))

    @cached_property
    def rows_without_places(self) -> frozenset[str]:
        """The rows in which no small place goes out, such as those for people with a problem."""
        return rows_without_places(self.iwap, PaperKnowledge.of(self._questions.knowledge))

    @cached_property
    def measured(self) -> tuple[Measured, ...]:
        """The figures that can be compared."""
        last_on = self._beside.last_on
        return measured(self.iwap, self._questions.knowledge, int(last_on[:4]) if last_on else None)

    @cached_property
    def advice(self) -> Advice:
        """The advice: what stands out."""
        return advise(self.iwap, self._questions.knowledge, self._questions.rules, self.measured)

    @cached_property
    def plan_context(self) -> PlanContext | None:
        """The input of the checks on the plan; ``None`` for an empty dossier, which nothing is said about."""
        last = DateSpan.of(self._beside.last_on)
        bound = bound_paths(self._questions.index)
        return PlanContext.of(self.iwap, self._questions.knowledge, last, bound) if last else None

    @cached_property
    def plan_findings(self) -> tuple[PlanFinding, ...]:
        """What stands out in the plan."""
        return check_plan(self.plan_context) if self.plan_context else ()

    @cached_property
    def replied_findings(self) -> tuple[RepliedFinding, ...]:
        """What stands out in the plan, with what the group said about it."""
        return with_replies(self.plan_findings, self.iwap)

    def shown_findings(self) -> tuple[RepliedFinding, ...]:
        """Return what stands out in the plan, for who makes it: nothing where the room looks along."""
        return self.replied_findings if self.showing.directions else ()

    @cached_property
    def kinds(self) -> Mapping[str, tuple[str, ...]]:
        """By measure the kinds of problem that it is for, where that was said."""
        return kinds_of_problem(self.plan_context) if self.plan_context else {}

    @cached_property
    def plan_gates(self) -> PlanGates:
        """Whether the plan can be presented: how its gates stand."""
        return judge_gates(self.plan_context, self.plan_findings) if self.plan_context else PlanGates()

    @cached_property
    def replies(self) -> tuple[Reply, ...]:
        """What the group said about findings, gates and figures, and whether that still holds."""
        gates = (*self.plan_gates.gates, *self.plan_gates.features)
        return replies_now(self.iwap, self.plan_findings, gates, NEEDS if self.plan_context else ())

    @cached_property
    def fitting(self) -> tuple[FittingList, ...]:
        """The ingredients that fit each problem."""
        return fitting(self.plan_context) if self.plan_context else ()

    @cached_property
    def quarter(self) -> Quarter | None:
        """What a quarter less and a quarter more money does."""
        return quarter(self.plan_context) if self.plan_context else None

    @cached_property
    def follows(self) -> Mapping[str, FollowedAnswer]:
        """By slot what follows from something that was said elsewhere."""
        votes = followed_votes(self.iwap, self.answers)
        return {**followed(self.iwap, self._questions.knowledge), **votes}

    @cached_property
    def card_sets(self) -> frozenset[str]:
        """The sets of which the lists offer the cards, whoever looks: which set was chosen is said in no list."""
        return card_sets(self._questions.index, self._fitted.answers)

    @cached_property
    def in_files(self) -> Mapping[str, str]:
        """By slot, the value of a file where the group typed its own."""
        return dict(beside_slots(self.iwap))


_FOLLOWS = frozenset(name for name, held in vars(Derived).items() if isinstance(held, cached_property))
"""The properties of ``Derived`` that are computed on first use."""


def derive(questions: Questions, answers: Answers, beside: FileFigures | None = None) -> Derived:
    """Compute what follows from answers and figures under a questionnaire."""
    return Derived(questions, answers, beside or FileFigures())
