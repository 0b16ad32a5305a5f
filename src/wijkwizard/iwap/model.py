"""The Iwap: the integral action programme of a neighbourhood, in the terms of its field.

Its JSON is the stage between the answers and the paper. Each value says where it comes from; nothing here depends
on questions. Chapters follow the leeswijzer, not the order of asking.
"""

from __future__ import annotations

from typing import Literal

from wijkwizard.figures.areas.area_figures import AreaFigures
from wijkwizard.iwap.course_rows import Anchor, Feedback, Progress, ReviewMoment, SpinOff
from wijkwizard.iwap.deepening import Deepening
from wijkwizard.iwap.joined_sides import Together
from wijkwizard.iwap.rows import (
    Benefit,
    Cost,
    Decision,
    Disagreement,
    EarlierProject,
    FindOut,
    Goal,
    HinderingRule,
    LeftOut,
    Measure,
    Party,
    Problem,
    Promise,
    QuickWin,
    Reality,
    Risk,
    Signal,
    Strength,
    Theme,
    WalkPoint,
)
from wijkwizard.iwap.said import (
    Picked,
    SaidAny,
    SaidChoice,
    SaidChoices,
    SaidDate,
    SaidGrid,
    SaidNumber,
    SaidText,
    SaidYesNo,
)
from wijkwizard.iwap.start import Occasion, Participants, PlanArea
from wijkwizard.questionnaire.plan_parts import PlanPart
from wijkwizard.terms import Frozen


class Danger(Frozen):
    """Question 1: is the wijk in the danger zone? The group's estimate, never a verdict."""

    votes: SaidGrid = SaidGrid()
    estimate: SaidChoice = SaidChoice()
    for_it: SaidText = SaidText()
    against_it: SaidText = SaidText()
    for_signals: SaidChoices = SaidChoices()
    against_signals: SaidChoices = SaidChoices()
    differs_from_signals: SaidText = SaidText()
    clash: SaidChoice = SaidChoice()
    clash_story: SaidText = SaidText()
    where: SaidChoice = SaidChoice()
    shaky: SaidChoice = SaidChoice()
    outlook: SaidText = SaidText()
    leaving_income: SaidChoice = SaidChoice()
    leaving_age: SaidChoices = SaidChoices()
    leaving_household: SaidChoices = SaidChoices()
    coming_income: SaidChoice = SaidChoice()
    coming_age: SaidChoices = SaidChoices()
    coming_household: SaidChoices = SaidChoices()
    stacking: SaidGrid = SaidGrid()
    proud: SaidText = SaidText()
    going_well: SaidText = SaidText()


class Insight(Frozen):
    """Question 2: what is going on, apart from the rows."""

    votes: SaidGrid = SaidGrid()
    severity_residents: SaidGrid = SaidGrid()
    severity_professionals: SaidGrid = SaidGrid()
    severity_spread: SaidText = SaidText()
    order: SaidChoices = SaidChoices()
    basics: SaidGrid = SaidGrid()
    step: SaidChoice = SaidChoice()
    place_scores: SaidGrid = SaidGrid()
    place_good: SaidText = SaidText()
    place_better: SaidText = SaidText()
    obstacle: SaidText = SaidText()
    scale: SaidChoice = SaidChoice()
    approach: SaidChoice = SaidChoice()
    decide_with: SaidChoices = SaidChoices()
    groups: SaidGrid = SaidGrid()
    practice: SaidChoices = SaidChoices()
    shared: SaidChoice = SaidChoice()
    shared_objections: SaidText = SaidText()


class Verdict(Frozen):
    """The outcome of question 2: what kind of approach the group asks for."""

    choice: SaidChoice = SaidChoice()
    why: SaidText = SaidText()
    first_step: SaidText = SaidText()
    owner: SaidText = SaidText()
    review_on: SaidDate = SaidDate()


class Ambition(Frozen):
    """Where the group wants to be."""

    sentence: SaidText = SaidText()
    horizon: SaidNumber = SaidNumber()
    picture: SaidText = SaidText()
    votes: SaidGrid = SaidGrid()
    order: SaidChoices = SaidChoices()
    balance: SaidGrid = SaidGrid()
    laws: SaidGrid = SaidGrid()


class Organisation(Frozen):
    """How it is organised."""

    lead: SaidText = SaidText()
    mandate: SaidText = SaidText()
    breakthrough: SaidText = SaidText()
    backing: SaidChoices = SaidChoices()
    best_person: SaidText = SaidText()
    connector: SaidChoice = SaidChoice()
    residents_role: SaidChoice = SaidChoice()
    residents_how: SaidText = SaidText()
    open_to_residents: SaidChoice = SaidChoice()
    residents_budget: SaidYesNo = SaidYesNo()
    budget_per_person: SaidNumber = SaidNumber()
    front_door: SaidText = SaidText()
    one_budget_holder: SaidChoice = SaidChoice()
    energy: SaidChoice = SaidChoice()


class Course(Frozen):
    """Question 4: how to stay on course."""

    notice: SaidText = SaidText()
    look_again: SaidDate = SaidDate()
    stop_when: SaidText = SaidText()
    want_to_know: SaidText = SaidText()
    want_to_measure: SaidText = SaidText()
    how_to_measure: SaidText = SaidText()
    study: SaidChoices = SaidChoices()
    stories: SaidText = SaidText()
    not_reached: SaidChoices = SaidChoices()
    content_when: SaidText = SaidText()
    anchoring: SaidGrid = SaidGrid()
    money_rules: SaidGrid = SaidGrid()
    features: SaidGrid = SaidGrid()
    maintenance: SaidChoices = SaidChoices()
    review_on: SaidDate = SaidDate()
    version: SaidChoice = SaidChoice()
    successors: SaidText = SaidText()


class Closing(Frozen):
    """The last round: ten lines read back to the room."""

    lines: SaidGrid = SaidGrid()
    remarks: SaidText = SaidText()


class Other(Frozen):
    """An answer to a question that binds nothing, printed under its own heading in its part of the plan."""

    part: PlanPart = "over-dit-concept"
    step: str
    section: str
    question: str
    row: Picked | None = None
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
    ``borrowed`` are the slots that the name of a row in ``question`` was taken from.
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
    apart: bool = False


class Reply(Frozen):
    """A reply of the group to a finding or a figure of a file: agreed, otherwise (because), or later."""

    finding: str
    reaction: Literal["eens", "anders", "later"]
    because: str = ""
    internal: bool = False


class Turnout(Frozen):
    """How many people gave their votes in one round, for who makes the plan; nothing of it goes out.

    Attributes:
        binding: the place in the plan of the votes.
        people: those whose votes came in, once the count was shown.
        each: how many votes each of them had.
    """

    binding: str
    people: int
    each: int = 1


class Iwap(Frozen):
    """The draft plan, as far as it was answered.

    Attributes:
        figures: what files say about the area; ``None`` when no file was added.
        from_files: ids of the signals whose figures follow from a file, because nobody typed one.
        replies: what the group says to findings and figures.
        together: what residents and professionals said together, where a side is too small to stand apart.
        turnouts: how many people gave their votes, by round.
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
    signals: tuple[Signal, ...] = ()
    realities: tuple[Reality, ...] = ()
    problems: tuple[Problem, ...] = ()
    strengths: tuple[Strength, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    find_outs: tuple[FindOut, ...] = ()
    earlier_projects: tuple[EarlierProject, ...] = ()
    walk: tuple[WalkPoint, ...] = ()
    themes: tuple[Theme, ...] = ()
    quick_wins: tuple[QuickWin, ...] = ()
    goals: tuple[Goal, ...] = ()
    measures: tuple[Measure, ...] = ()
    costs: tuple[Cost, ...] = ()
    promises: tuple[Promise, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    rules: tuple[HinderingRule, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    risks: tuple[Risk, ...] = ()
    decisions: tuple[Decision, ...] = ()
    moments: tuple[ReviewMoment, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    spin_offs: tuple[SpinOff, ...] = ()
    progress: tuple[Progress, ...] = ()
    other: tuple[Other, ...] = ()
    kept_aside: tuple[KeptAside, ...] = ()
    to_dos: tuple[ToDo, ...] = ()
    figures: AreaFigures | None = None
    from_files: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    together: Together | None = None
    turnouts: tuple[Turnout, ...] = ()

    def reply_to(self, finding: str) -> Reply | None:
        """Return the reply of the group to a finding, or ``None``."""
        return next((reply for reply in self.replies if reply.finding == finding), None)
