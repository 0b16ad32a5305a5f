"""The Iwap: the integral action programme of a neighbourhood, in the subject's own terms.

Printed as JSON it is the box between the answers and the paper. Each leaf tells where it comes from; nothing
here knows a question. Chapters follow the leeswijzer, not the order of asking.
"""

from __future__ import annotations

from typing import Literal

from wijkwizard.figures.answer import AreaFigures
from wijkwizard.iwap.course_rows import Anchor, Feedback, Moment, Progress, SpinOff
from wijkwizard.iwap.deepening import Deepening
from wijkwizard.iwap.rows import (
    Benefit,
    Cost,
    Decision,
    Disagreement,
    EarlierProject,
    FindOut,
    Goal,
    LeftOut,
    Measure,
    Party,
    Problem,
    Promise,
    QuickWin,
    Reality,
    Risk,
    Rule,
    Signal,
    Strength,
    Theme,
    WalkPoint,
)
from wijkwizard.iwap.said import Day, Figure, Marks, Pick, Picked, Picks, Say, Words, YesNo
from wijkwizard.iwap.start import Area, Occasion, Table
from wijkwizard.iwap.together import Together
from wijkwizard.terms import Frozen


class Danger(Frozen):
    """Question 1: is the wijk in the danger zone? The group's estimate, never a verdict."""

    votes: Marks = Marks()
    estimate: Pick = Pick()
    for_it: Words = Words()
    against_it: Words = Words()
    for_signals: Picks = Picks()
    against_signals: Picks = Picks()
    differs_from_signals: Words = Words()
    clash: Pick = Pick()
    clash_story: Words = Words()
    where: Pick = Pick()
    shaky: Pick = Pick()
    outlook: Words = Words()
    leaving_income: Pick = Pick()
    leaving_age: Picks = Picks()
    leaving_household: Picks = Picks()
    coming_income: Pick = Pick()
    coming_age: Picks = Picks()
    coming_household: Picks = Picks()
    stacking: Marks = Marks()
    proud: Words = Words()
    going_well: Words = Words()


class Insight(Frozen):
    """Question 2: what is going on, beside the rows."""

    votes: Marks = Marks()
    severity_residents: Marks = Marks()
    severity_professionals: Marks = Marks()
    severity_spread: Words = Words()
    order: Picks = Picks()
    basics: Marks = Marks()
    step: Pick = Pick()
    place_scores: Marks = Marks()
    place_good: Words = Words()
    place_better: Words = Words()
    obstacle: Words = Words()
    scale: Pick = Pick()
    approach: Pick = Pick()
    decide_with: Picks = Picks()
    groups: Marks = Marks()
    shared: Pick = Pick()
    shared_objections: Words = Words()


class Verdict(Frozen):
    """The way out after question 2: what kind of approach the group asks for."""

    choice: Pick = Pick()
    why: Words = Words()
    first_step: Words = Words()
    owner: Words = Words()
    review_on: Day = Day()


class Ambition(Frozen):
    """Where the group wants to be."""

    sentence: Words = Words()
    horizon: Figure = Figure()
    picture: Words = Words()
    votes: Marks = Marks()
    order: Picks = Picks()
    balance: Marks = Marks()
    laws: Marks = Marks()


class Organisation(Frozen):
    """How it is organised."""

    lead: Words = Words()
    mandate: Words = Words()
    breakthrough: Words = Words()
    backing: Picks = Picks()
    best_person: Words = Words()
    connector: Pick = Pick()
    residents_role: Pick = Pick()
    residents_how: Words = Words()
    residents_budget: YesNo = YesNo()
    budget_per_person: Figure = Figure()
    front_door: Words = Words()
    one_budget_holder: Pick = Pick()
    energy: Pick = Pick()


class Course(Frozen):
    """Question 4: how to stay on course."""

    notice: Words = Words()
    look_again: Day = Day()
    stop_when: Words = Words()
    want_to_know: Words = Words()
    want_to_measure: Words = Words()
    how_to_measure: Words = Words()
    study: Picks = Picks()
    stories: Words = Words()
    not_reached: Picks = Picks()
    content_when: Words = Words()
    anchoring: Marks = Marks()
    money_rules: Marks = Marks()
    features: Marks = Marks()
    maintenance: Picks = Picks()
    review_on: Day = Day()
    version: Pick = Pick()
    successors: Words = Words()


class Closing(Frozen):
    """The last round: ten lines read back to the room."""

    lines: Marks = Marks()
    remarks: Words = Words()


class Other(Frozen):
    """An answer to a question that binds nothing, printed under its own heading in its step."""

    step: str
    section: str
    question: str
    row: Picked | None = None
    said: Say


class KeptAside(Frozen):
    """An answer behind a closed branch: kept, not counted, listed only in its own annex."""

    question: str
    row: str = ""
    said: Say
    because: str = ""


class ToDo(Frozen):
    """What the room left open, with who takes it up and when.

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
    """What the group says to a finding or to a figure from a file: agreed, otherwise (because), or later."""

    finding: str
    reaction: Literal["eens", "anders", "later"]
    because: str = ""
    internal: bool = False


class Iwap(Frozen):
    """The plan in the making, as far as it was said.

    Attributes:
        figures: what files say about the area; ``None`` when no file was added.
        from_files: ids of the signals whose figures follow from a file, because nobody typed one.
        replies: what the group says to findings and figures.
        together: what residents and professionals said together, where a side is too small to stand apart.
    """

    area: Area = Area()
    occasion: Occasion = Occasion()
    table: Table = Table()
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
    rules: tuple[Rule, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    risks: tuple[Risk, ...] = ()
    decisions: tuple[Decision, ...] = ()
    moments: tuple[Moment, ...] = ()
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

    def reply_to(self, finding: str) -> Reply | None:
        """Return what the group says to a finding, or ``None``."""
        return next((one for one in self.replies if one.finding == finding), None)
