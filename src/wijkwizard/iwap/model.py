"""The Iwap: the integral action programme of a neighbourhood, in the terms of its field.

Its JSON is the stage between the answers and the paper. Each value says where it comes from; nothing here depends
on questions. Chapters follow the leeswijzer, not the order of asking.
"""

from __future__ import annotations

from typing import Literal

from wijkwizard.figures.areas.area_figures import AreaFigures
from wijkwizard.iwap.chapters import (
    Ambition,
    Closing,
    Course,
    Danger,
    Insight,
    Organisation,
    Verdict,
)
from wijkwizard.iwap.course_rows import Anchor, Feedback, Progress, ReviewMoment, SpinOff
from wijkwizard.iwap.deepening import Deepening
from wijkwizard.iwap.frame_rows import Initiative, Milestone, RunningProgramme, SubArea
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.hours_row import HoursOffered
from wijkwizard.iwap.joined_sides import CombinedSides
from wijkwizard.iwap.money_rows import Benefit, CostShare
from wijkwizard.iwap.objection_rows import Objection
from wijkwizard.iwap.rows import (
    Cost,
    Decision,
    Disagreement,
    EarlierProject,
    FindOut,
    Goal,
    HinderingRule,
    LeftOut,
    Measure,
    ParkedWords,
    Party,
    Problem,
    Promise,
    Reality,
    Risk,
    Signal,
    Strength,
    Theme,
    WalkPoint,
)
from wijkwizard.iwap.said import Picked, SaidAny
from wijkwizard.iwap.small_rows import QuickWin, SmallAction, Wish
from wijkwizard.iwap.start import Occasion, Participants, PlanArea
from wijkwizard.questionnaire.plan_parts import PlanPart
from wijkwizard.terms import Frozen


class Other(Frozen):
    """An answer to a question that binds nothing, printed under its own heading in its part of the plan.

    ``listed``: its whole table binds nothing, so that its rows are printed as rows. ``own_card``: which part of an own
    card it is, empty for any other answer.
    """

    part: PlanPart = "over-dit-concept"
    step: str
    section: str
    question: str
    row: Picked | None = None
    listed: bool = False
    own_card: Literal["", "list", "words"] = ""
    said: SaidAny


class KeptAside(Frozen):
    """An answer behind a closed branch: kept, not counted, listed only in its own annex."""

    question: str
    row: str = ""
    said: SaidAny
    because: str = ""


class ToDo(Frozen):
    """An open point of the room, with who takes it up and when.

    What was agreed (``owner``, ``due``, ``note``) goes out only when ``public``; ``apart`` gives it a list of its own.
    ``borrowed`` are the slots that the name of a row in ``question`` was taken from. ``withheld`` says that something
    was agreed which this edition leaves out.
    """

    slot: str
    question: str
    borrowed: tuple[str, ...] = ()
    why: str
    owner: str = ""
    due: str = ""
    note: str = ""
    public: bool = False
    internal: bool = False
    withheld: bool = False
    apart: bool = False


class Reply(Frozen):
    """A reply of the group to a finding, a gate or a figure of a file: agreed, otherwise (because), or later.

    Attributes:
        slot: the answer where a finding about the plan stands; empty for a figure.
        rested: slots of the answers that it was given to; empty for a figure, and where nobody kept them.
        then: what stood in the plan when it was said, where something else stands there now; empty when it holds.
        since: rows that it is about now and that were not there then; empty when it holds.
        gone: whether what it is about is noticed no more.
        waits: whether it was put off in this opening of the dossier, so that it comes back the next time.
    """

    finding: str
    reaction: Literal["eens", "anders", "later"]
    because: str = ""
    internal: bool = False
    slot: str = ""
    rested: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    gone: bool = False
    waits: bool = False

    @property
    def holds(self) -> bool:
        """Whether it was said about the plan as it stands now."""
        return not self.then and not self.since and not self.gone


class Turnout(Frozen):
    """How many votes came in in one round, for who makes the plan; nothing of it goes out.

    Attributes:
        binding: the place in the plan of the votes.
        votes: those that were counted before the count was shown, and so more than there were people who voted.
        each: how many votes every person in the room had.
        distinct: whether nobody gave more than one of them to the same option.
        second: whether it is asked on the second of two evenings.
    """

    binding: str
    votes: int
    each: int = 1
    distinct: bool = False
    second: bool = False


class Consent(Frozen):
    """What a silent count of three says, in words that let no single vote be worked out.

    Attributes:
        binding: the place in the plan of the count.
        slot: where it is in the dossier.
        text: the words, as sentences.
        internal: whether the count is.
        instead_of: what was chosen for the whole group and says otherwise, in words; empty when nothing was.
    """

    binding: str
    slot: str
    text: str
    internal: bool = False
    instead_of: str = ""


class Iwap(Frozen):
    """The draft plan, as far as it was answered.

    Attributes:
        figures: what files say about the area; ``None`` when no file was added.
        from_files: ids of the signals whose figures follow from a file, because nobody typed one.
        replies: what the group says to findings and figures.
        together: what residents and professionals said together, where a side is too small to stand apart.
        turnouts: how many people gave their votes, by round.
        consents: what the counts of consent say in words, by count.
    """

    area: PlanArea = PlanArea()
    occasion: Occasion = Occasion()
    table: Participants = Participants()
    danger: Danger = Danger()
    insight: Insight = Insight()
    verdict: Verdict = Verdict()
    ambition: Ambition = Ambition()
    organisation: Organisation = Organisation()
    course: Course = Course()
    closing: Closing = Closing()
    deepening: Deepening = Deepening()
    parties: tuple[Party, ...] = ()
    sub_areas: tuple[SubArea, ...] = ()
    programmes: tuple[RunningProgramme, ...] = ()
    signals: tuple[Signal, ...] = ()
    realities: tuple[Reality, ...] = ()
    problems: tuple[Problem, ...] = ()
    strengths: tuple[Strength, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    picture_objections: tuple[Objection, ...] = ()
    find_outs: tuple[FindOut, ...] = ()
    parked: tuple[ParkedWords, ...] = ()
    earlier_projects: tuple[EarlierProject, ...] = ()
    walk: tuple[WalkPoint, ...] = ()
    themes: tuple[Theme, ...] = ()
    quick_wins: tuple[QuickWin, ...] = ()
    actions: tuple[SmallAction, ...] = ()
    wishes: tuple[Wish, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    goals: tuple[Goal, ...] = ()
    goal_figures: tuple[GoalFigure, ...] = ()
    measures: tuple[Measure, ...] = ()
    costs: tuple[Cost, ...] = ()
    shares: tuple[CostShare, ...] = ()
    promises: tuple[Promise, ...] = ()
    hours: tuple[HoursOffered, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    rules: tuple[HinderingRule, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    risks: tuple[Risk, ...] = ()
    decisions: tuple[Decision, ...] = ()
    moments: tuple[ReviewMoment, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    plan_objections: tuple[Objection, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    spin_offs: tuple[SpinOff, ...] = ()
    progress: tuple[Progress, ...] = ()
    other: tuple[Other, ...] = ()
    kept_aside: tuple[KeptAside, ...] = ()
    to_dos: tuple[ToDo, ...] = ()
    figures: AreaFigures | None = None
    from_files: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    together: CombinedSides | None = None
    turnouts: tuple[Turnout, ...] = ()
    consents: tuple[Consent, ...] = ()

    def reply_to(self, finding: str) -> Reply | None:
        """Return the reply of the group to a finding, or ``None``."""
        return next((reply for reply in self.replies if reply.finding == finding), None)
